#pragma once

#include <causeway/base/localized_text.h>
#include <causeway/wallet/claim_path.h>

/// What the claims of a certificate are called by those who issue it or describe its type: words of others, for people to read.
namespace causeway::wallet {

struct ClaimName {
    ClaimPath path;
    LocalizedText name;

    friend bool operator==(const ClaimName &, const ClaimName &) = default;
};

class ClaimNames {
public:
    /// Of `[{"path": [...], "display": [{"locale", word: "..."}]}]` (OpenID4VCI 1.0 appendix B.2 with `name`, SD-JWT VC with `label`). At most 128 that have a
    /// name, paths of at most 8 parts; what is not as it should be is left out. Never fails.
    static ClaimNames fromDescriptions(const Json &claims, const char *word);
    /// As toJson() wrote them; again within those limits.
    static ClaimNames fromJson(const Json &json);
    Json toJson() const;

    bool isEmpty() const { return m_names.empty(); }
    std::size_t size() const { return m_names.size(); }
    /// Of what stands at a place; a description for every element is one for each. Empty where it has none.
    LocalizedText of(const ClaimPath &place) const;
    /// With what it stands in: "Address · District", "Doses 1 · Vaccine". In the languages in which the last part has a name; empty where it has none.
    LocalizedText along(const ClaimPath &place) const;
    /// Which description comes first; those without one come last.
    std::size_t orderOf(const ClaimPath &place) const;
    /// Takes the other's names, and keeps its own where the other has none, language by language.
    void prefer(const ClaimNames &other);
    void add(ClaimPath path, LocalizedText name);

    friend bool operator==(const ClaimNames &, const ClaimNames &) = default;

private:
    const ClaimName *find(const ClaimPath &place) const;

    std::vector<ClaimName> m_names;
};
}

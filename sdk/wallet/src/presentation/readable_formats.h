#pragma once

#include <causeway/base/result.h>
#include <causeway/wallet/dcql.h>

#include <optional>
#include <string>

namespace causeway::wallet {

/// What a verifier can read, as it says in `vp_formats_supported` of its metadata (OpenID4VP 1.0, section 11.1 and annex B): everything where it says nothing. A value.
class ReadableFormats {
public:
    ReadableFormats() = default;
    /// RequestInvalid: no object.
    static Result<ReadableFormats> from(const Json &clientMetadata);

    /// Whether this wallet might hold something for the query that the verifier reads. Says nothing of what is held.
    bool readsAnyFor(const CredentialQuery &query) const;
    /// This very one: its format, the algorithm of its issuer and, where it is bound to a key of this device, ours.
    bool reads(const HeldCredential &credential) const;

private:
    const Json *find(const std::string &format) const;

    std::optional<Json> m_formats; ///< nothing: it says nothing
};

/// The same of this wallet: the formats that it speaks, each with the algorithms of issuers that it holds and those that it signs by.
Json spokenFormats();
}

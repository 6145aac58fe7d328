#include <causeway/wallet/sd_jwt.h>

#include <causeway/base/encoding.h>
#include <causeway/base/json_reader.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumText = 1U << 20; // with a photograph or two, each base64 twice
constexpr std::size_t UsualDisclosure = 64;   // characters, about
constexpr std::size_t ObjectMember = 3;       // salt, name, value
constexpr std::size_t ArrayElement = 2;       // salt, value

Error malformed(const std::string &why)
{
    return Error{ErrorCode::CredentialMalformed, why};
}

/// Reads one disclosure after another in the same memory.
class DisclosureReader {
public:
    Result<void> read(std::string_view encoded, Disclosure &to)
    {
        if (!fromBase64Url(encoded, m_bytes))
            return malformed("disclosure: not base64url");
        auto array = m_reader.parseShortArray(asText(m_bytes));
        if (!array || (array->size != ObjectMember && array->size != ArrayElement) || !array->texts[0])
            return malformed("disclosure: not [salt, name, value] or [salt, value]");
        to.digest = crypto::sha256(asBytes(encoded));
        to.value = std::move(array->last);
        if (array->size == ArrayElement)
            return {};
        const auto &name = array->texts[1];
        if (!name || *name == "_sd" || *name == "...")
            return malformed("disclosure: a name that no claim may have");
        to.name = *name;
        return {};
    }

private:
    Bytes m_bytes;
    JsonReader m_reader;
};
}

Result<SdJwt> parseSdJwt(std::string_view text, std::string_view typ)
{
    if (text.size() > MaximumText)
        return malformed("too long");
    const auto first = text.find('~');
    if (first == std::string_view::npos)
        return malformed("no ~");
    auto jws = crypto::parseJws(text.substr(0, first), typ, MaximumText);
    if (!jws)
        return malformed(std::string(toString(jws.error().code)) + " " + jws.error().detail);
    SdJwt sdJwt{std::move(jws).value(), {}, {}};
    DisclosureReader reader;
    auto rest = text.substr(first + 1);
    sdJwt.disclosures.reserve(rest.size() / UsualDisclosure);
    for (auto end = rest.find('~'); end != std::string_view::npos; end = rest.find('~')) {
        auto &disclosure = sdJwt.disclosures.emplace_back();
        disclosure.at = text.size() - rest.size();
        disclosure.size = end;
        CAUSEWAY_CHECK(reader.read(rest.substr(0, end), disclosure));
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() && std::ranges::count(rest, '.') != 2)
        return malformed("does not end in ~ and carries no key binding");
    sdJwt.keyBinding = rest;
    return sdJwt;
}
}

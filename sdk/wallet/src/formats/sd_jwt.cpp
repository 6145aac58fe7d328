#include <causeway/wallet/sd_jwt.h>

#include <causeway/base/encoding.h>
#include <causeway/base/json_reader.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumText = 64 * 1024;
constexpr std::size_t ObjectMember = 3; // salt, name, value
constexpr std::size_t ArrayElement = 2; // salt, value

Error malformed(const std::string &why)
{
    return Error{ErrorCode::CredentialMalformed, why};
}

Result<Disclosure> parseDisclosure(std::string_view encoded, JsonReader &reader)
{
    const auto bytes = fromBase64Url(encoded);
    if (!bytes)
        return malformed("disclosure: not base64url");
    auto json = reader.parse(asText(*bytes));
    if (!json || !json->is_array())
        return malformed("disclosure: not a JSON array");
    const auto size = json->size();
    if ((size != ObjectMember && size != ArrayElement) || !json->front().is_string())
        return malformed("disclosure: not [salt, name, value] or [salt, value]");
    Disclosure disclosure{std::string(encoded), std::nullopt, std::move(json->back())};
    if (size == ArrayElement)
        return disclosure;
    auto &name = json->at(1);
    if (!name.is_string() || name == "_sd" || name == "...")
        return malformed("disclosure: a name that no claim may have");
    disclosure.name = std::move(name.get_ref<std::string &>());
    return disclosure;
}
}

Result<SdJwt> parseSdJwt(std::string_view text, std::string_view typ)
{
    if (text.size() > MaximumText)
        return malformed("too long");
    const auto first = text.find('~');
    if (first == std::string_view::npos)
        return malformed("no ~");
    auto jws = crypto::parseJws(text.substr(0, first), typ);
    if (!jws)
        return malformed(std::string(toString(jws.error().code)) + " " + jws.error().detail);
    SdJwt sdJwt{std::move(jws).value(), {}, {}};
    JsonReader reader;
    auto rest = text.substr(first + 1);
    for (auto end = rest.find('~'); end != std::string_view::npos; end = rest.find('~')) {
        CAUSEWAY_TRY(auto disclosure, parseDisclosure(rest.substr(0, end), reader));
        sdJwt.disclosures.push_back(std::move(disclosure));
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() && std::ranges::count(rest, '.') != 2)
        return malformed("does not end in ~ and carries no key binding");
    sdJwt.keyBinding = rest;
    return sdJwt;
}
}

#include "issuance/offer.h"

#include <causeway/base/url.h>
#include <causeway/wallet/offer_link.h>

#include <set>

namespace causeway::wallet {
namespace {

constexpr auto PreAuthorizedGrant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";
constexpr std::size_t MaximumConfigurations = 64;
constexpr std::size_t LongestDescription = 300; // characters
constexpr std::int64_t LongestCode = 64;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::OfferInvalid, why};
}

Result<std::string> issuerOf(const Json &offer)
{
    const auto issuer = optionalString(offer, "credential_issuer").value_or("");
    const auto url = parseUrl(issuer);
    if (!url || url->scheme != "https" || !url->query.empty() || !url->fragment.empty())
        return invalid("credential_issuer");
    return issuer;
}

Result<std::vector<std::string>> configurationsOf(const Json &offer)
{
    const auto array = requireArray(offer, "credential_configuration_ids");
    if (!array || array->empty() || array->size() > MaximumConfigurations)
        return invalid("credential_configuration_ids");
    std::vector<std::string> ids;
    std::set<std::string> seen;
    for (const auto &id : *array) {
        if (!id.is_string() || !seen.insert(id.get<std::string>()).second)
            return invalid("credential_configuration_ids");
        ids.push_back(id.get<std::string>());
    }
    return ids;
}

bool isControl(char32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
}

/// Turns the direction of what follows: one line could then be made to read like another.
bool turnsDirection(char32_t point)
{
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
}

/// Somebody else's words as one line of what can be seen: nothing that moves a terminal's cursor or turns a line around.
Result<std::string> plainLine(const std::string &text, std::size_t longest)
{
    std::string line;
    std::size_t characters = 0;
    for (std::size_t at = 0, size = 1; at < text.size(); at += size) {
        const auto first = static_cast<unsigned char>(text[at]); // JSON is UTF-8, or it is not parsed
        size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        char32_t point = size == 1 ? first : first & (0xFFU >> (size + 1));
        for (std::size_t next = 1; next < size && at + next < text.size(); ++next)
            point = point << 6 | (static_cast<unsigned char>(text[at + next]) & 0x3FU);
        if (++characters > longest)
            return invalid("tx_code: description");
        if (isControl(point))
            line += ' ';
        else if (!turnsDirection(point))
            line += text.substr(at, size);
    }
    return line;
}

Result<std::optional<TransactionCode>> transactionCodeOf(const Json &grant)
{
    const auto member = grant.find("tx_code");
    if (member == grant.end())
        return std::optional<TransactionCode>();
    if (!member->is_object())
        return invalid("tx_code");
    TransactionCode code;
    if (member->contains("input_mode")) {
        const auto mode = optionalString(*member, "input_mode");
        if (mode != "numeric" && mode != "text")
            return invalid("tx_code: input_mode");
        code.isNumeric = mode == "numeric";
    }
    if (member->contains("length")) {
        const auto length = optionalInteger(*member, "length");
        if (!length || *length < 1 || *length > LongestCode)
            return invalid("tx_code: length");
        code.length = static_cast<int>(*length);
    }
    CAUSEWAY_TRY(code.description, plainLine(optionalString(*member, "description").value_or(""), LongestDescription));
    return std::optional(code);
}
}

bool isOfferLink(std::string_view text)
{
    return text.starts_with("openid-credential-offer:") || text.starts_with("haip-vci:");
}

Result<OfferLink> parseOfferLink(std::string_view link)
{
    const auto url = parseUrl(link);
    if (!url || !isOfferLink(url->scheme + ":")) // a scheme is the same in any case
        return invalid("not an offer's link");
    const auto parameters = url->parameters();
    const auto value = parameters.find("credential_offer");
    const auto reference = parameters.find("credential_offer_uri");
    if ((value == parameters.end()) == (reference == parameters.end()))
        return invalid("exactly one of credential_offer and credential_offer_uri is needed");
    if (value != parameters.end())
        return OfferLink{value->second, {}};
    const auto target = parseUrl(reference->second);
    if (!target || target->scheme != "https")
        return invalid("credential_offer_uri is not https");
    return OfferLink{{}, reference->second};
}

Result<Offer> parseOffer(std::string_view json)
{
    const auto document = parseJson(json);
    if (!document || !document->is_object())
        return invalid("not a JSON object");
    Offer offer;
    CAUSEWAY_TRY(offer.credentialIssuer, issuerOf(*document));
    CAUSEWAY_TRY(offer.configurationIds, configurationsOf(*document));
    const auto grants = document->find("grants");
    if (grants != document->end() && !grants->is_object())
        return invalid("grants");
    if (grants == document->end() || !grants->contains(PreAuthorizedGrant))
        return Error{ErrorCode::CredentialUnsupported, "no pre-authorized code"};
    const auto &grant = grants->at(PreAuthorizedGrant);
    offer.preAuthorizedCode = optionalString(grant, "pre-authorized_code").value_or("");
    if (offer.preAuthorizedCode.empty())
        return invalid("pre-authorized_code");
    CAUSEWAY_TRY(offer.transactionCode, transactionCodeOf(grant));
    offer.authorizationServer = optionalString(grant, "authorization_server").value_or("");
    return offer;
}
}

#include "issuance/offer.h"

#include "text/plain_text.h"

#include <causeway/base/url.h>
#include <causeway/wallet/offer_link.h>

#include <set>

namespace causeway::wallet {
namespace {

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
    const auto description = plainLine(optionalString(*member, "description").value_or(""), LongestDescription);
    if (!description)
        return invalid("tx_code: description");
    code.description = *description;
    return std::optional(code);
}

Result<void> readPreAuthorized(const Json &grant, Offer &offer)
{
    offer.preAuthorizedCode = optionalString(grant, "pre-authorized_code").value_or("");
    if (offer.preAuthorizedCode.empty())
        return invalid("pre-authorized_code");
    CAUSEWAY_TRY(offer.transactionCode, transactionCodeOf(grant));
    offer.authorizationServer = optionalString(grant, "authorization_server").value_or("");
    return {};
}

/// Without any it is the issuer's server that says how: then the person logs in.
Result<void> readGrants(const Json &grants, Offer &offer)
{
    if (grants.contains(PreAuthorizedGrant))
        return readPreAuthorized(grants.at(PreAuthorizedGrant), offer);
    const auto grant = grants.find(CodeGrant);
    if (grant == grants.end())
        return grants.empty() ? Result<void>() : Error{ErrorCode::CredentialUnsupported, "no grant that is known here"};
    if (!grant->is_object())
        return invalid(CodeGrant);
    offer.issuerState = optionalString(*grant, "issuer_state").value_or("");
    offer.authorizationServer = optionalString(*grant, "authorization_server").value_or("");
    return {};
}
}

bool isOfferLink(std::string_view text)
{
    const auto url = parseUrl(text);
    return url && (url->scheme == "openid-credential-offer" || url->scheme == "haip-vci");
}

Result<OfferLink> parseOfferLink(std::string_view link)
{
    const auto url = parseUrl(link);
    if (!url || !isOfferLink(link))
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
    if (grants != document->end())
        CAUSEWAY_CHECK(readGrants(*grants, offer));
    return offer;
}

std::string offerLinkFor(const std::string &issuer, const std::string &configurationId)
{
    const Json offer = {{"credential_issuer", issuer},
                        {"credential_configuration_ids", Json::array({configurationId})},
                        {"grants", {{CodeGrant, Json::object()}}}};
    return "openid-credential-offer://?" + formEncode({{"credential_offer", toCompact(offer)}});
}
}

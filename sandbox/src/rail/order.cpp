#include "order.h"

#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t OrderLife = 600;
constexpr std::size_t LongestText = 140;

Refusal proofInvalid(const char *why)
{
    return Refusal{400, "proof_invalid", why};
}

/// Empty where absent; of another type or too long it is refused, so that nothing signed is quietly left out.
std::string shortText(const Json &claims, const char *name)
{
    if (!claims.contains(name))
        return {};
    auto text = optionalString(claims, name);
    if (!text || text->size() > LongestText)
        throw proofInvalid(name);
    return *std::move(text);
}

std::string requireText(const Json &claims, const char *name)
{
    auto text = shortText(claims, name);
    if (text.empty())
        throw proofInvalid(name);
    return text;
}
}

Order requireOrder(const Core &core, const std::string &text)
{
    const auto statement = requireDeviceStatement(core, text, "payment-order+jwt");
    const auto &claims = statement.claims;
    if (optionalString(claims, "iss") != statement.clientId || optionalString(claims, "aud") != core.rail())
        throw proofInvalid("iss or aud");
    const auto amount =
        claims.contains("amount") ? moneyFromJson(claims["amount"]) : Result<Money>(Error{ErrorCode::AmountInvalid});
    if (!amount || amount->currency != "HKD")
        throw proofInvalid("amount");
    const auto payee = requireObject(claims, "payee").valueOr(Json::object());
    Order order;
    order.id = requireText(claims, "jti");
    order.hash = crypto::sha256Base64Url(text);
    order.person = statement.person;
    order.clientId = statement.clientId;
    order.amount = *amount;
    order.proxyType = requireText(payee, "proxy_type");
    order.proxy = requireText(payee, "proxy");
    order.payeeName = requireText(payee, "name");
    order.billNumber = shortText(claims, "bill_number");
    order.reference = shortText(claims, "reference");
    order.issuedAt = optionalInteger(claims, "iat").value_or(0);
    order.expiresAt = optionalInteger(claims, "exp").value_or(0);
    if (order.issuedAt <= 0 || order.expiresAt <= order.issuedAt || order.expiresAt > order.issuedAt + OrderLife)
        throw proofInvalid("iat or exp: an order lives 600 seconds");
    return order;
}
}

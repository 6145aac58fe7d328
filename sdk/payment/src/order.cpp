#include "order.h"

#include <causeway/crypto/primitives.h>

namespace causeway::payment {
namespace {

Error corrupt(const char *what)
{
    return Error{ErrorCode::VaultCorrupt, std::string("payment order: ") + what};
}

Error wrongReceipt(const char *member)
{
    return Error{ErrorCode::ReceiptInvalid, member};
}

void putIfThere(Json &json, const char *name, const std::string &value)
{
    if (!value.empty())
        json[name] = value;
}

std::string textOr(const Json &json, const char *name)
{
    return optionalString(json, name).value_or(std::string());
}

Result<Terms> termsFromJson(const Json &json)
{
    Terms terms;
    const auto amount = moneyFromJson(json.value("amount", Json()));
    const auto payee = payeeFromJson(json.value("payee", Json()));
    if (!amount || !payee)
        return corrupt("terms");
    terms.amount = *amount;
    terms.payee = *payee;
    terms.billNumber = textOr(json, "bill_number");
    terms.reference = textOr(json, "reference");
    terms.isOnce = json.value("once", Json()) == Json(true);
    return terms;
}
}

consent::Request requestOf(const std::string &id, const Terms &terms)
{
    consent::Request request;
    request.id = id;
    request.kind = consent::RequestKind::Payment;
    request.requester = {
        terms.payee.proxyType + ":" + terms.payee.proxy, terms.payee.name, consent::Assurance::Vouched, {}};
    request.amount = terms.amount;
    request.payee = terms.payee;
    request.reference = terms.billNumber;
    if (!terms.billNumber.empty() && !terms.reference.empty())
        request.reference += " / ";
    request.reference += terms.reference;
    return request;
}

std::string purposeKey(const Terms &terms)
{
    const auto payee = terms.payee.proxyType + "\n" + terms.payee.proxy + "\n";
    if (!terms.billNumber.empty())
        return crypto::sha256Base64Url(payee + "bill\n" + terms.billNumber);
    const auto rest = terms.isOnce ? std::string("once\n") : "amount\n" + toDecimal(terms.amount) + "\n";
    return crypto::sha256Base64Url(payee + rest + terms.reference);
}

Json toJson(const Order &order)
{
    Json json{{"state", toString(order.state)},
              {"order", order.jws},
              {"purpose", order.purpose},
              {"amount", toJson(order.terms.amount)},
              {"payee", toJson(order.terms.payee)},
              {"once", order.terms.isOnce},
              {"subject", toJson(order.subject)},
              {"request_digest", order.digest},
              {"expires_at", toEpoch(order.expiresAt)}};
    putIfThere(json, "bill_number", order.terms.billNumber);
    putIfThere(json, "reference", order.terms.reference);
    putIfThere(json, "refusal", order.refusal);
    putIfThere(json, "receipt", order.receiptJws);
    putIfThere(json, "receipt_number", order.receiptNumber);
    if (order.paidAt)
        json["paid_at"] = toEpoch(*order.paidAt);
    return json;
}

Result<Order> orderFromJson(const std::string &id, const Json &json)
{
    Order order;
    order.id = id;
    CAUSEWAY_TRY(order.state, orderStateFrom(textOr(json, "state")));
    CAUSEWAY_TRY(order.terms, termsFromJson(json));
    order.jws = textOr(json, "order");
    order.purpose = textOr(json, "purpose");
    const auto expires = optionalInteger(json, "expires_at");
    if (order.jws.empty() || order.purpose.empty() || !expires)
        return corrupt("order");
    order.expiresAt = fromEpoch(*expires);
    order.subject = localizedTextFromJson(json.value("subject", Json::object()));
    order.digest = textOr(json, "request_digest");
    order.refusal = textOr(json, "refusal");
    order.receiptJws = textOr(json, "receipt");
    order.receiptNumber = textOr(json, "receipt_number");
    if (const auto paid = optionalInteger(json, "paid_at"))
        order.paidAt = fromEpoch(*paid);
    return order;
}

Json toJson(const consent::Payee &payee)
{
    return Json{{"proxy_type", payee.proxyType}, {"proxy", payee.proxy}, {"names", toJson(payee.name)}};
}

Result<consent::Payee> payeeFromJson(const Json &json)
{
    const auto type = optionalString(json, "proxy_type");
    const auto proxy = optionalString(json, "proxy");
    const bool isKnown = type && (*type == "fps_id" || *type == "mobile" || *type == "email");
    if (!isKnown || !proxy || proxy->empty() || !json.contains("names"))
        return Error{ErrorCode::ResponseUnexpected, "payee"};
    return consent::Payee{*type, *proxy, localizedTextFromJson(json["names"])};
}

Json orderClaims(const Order &order, const std::string &clientId, const std::string &rail, SystemTime issuedAt)
{
    const auto &terms = order.terms;
    Json claims{
        {"iss", clientId},
        {"aud", rail},
        {"iat", toEpoch(issuedAt)},
        {"exp", toEpoch(order.expiresAt)},
        {"jti", order.id},
        {"amount", toJson(terms.amount)},
        {"payee",
         {{"proxy_type", terms.payee.proxyType}, {"proxy", terms.payee.proxy}, {"name", terms.payee.name.in("en")}}}};
    putIfThere(claims, "bill_number", terms.billNumber);
    putIfThere(claims, "reference", terms.reference);
    return claims;
}

Result<void> checkReceiptClaims(const Json &claims, const Order &order, const std::string &rail)
{
    if (textOr(claims, "iss") != rail)
        return wrongReceipt("iss");
    if (textOr(claims, "jti") != order.id)
        return wrongReceipt("jti");
    if (textOr(claims, "order_hash") != crypto::sha256Base64Url(order.jws))
        return wrongReceipt("order_hash");
    const auto amount = moneyFromJson(claims.value("amount", Json()));
    if (!amount || *amount != order.terms.amount)
        return wrongReceipt("amount");
    const auto payee = claims.value("payee", Json());
    const auto &ordered = order.terms.payee;
    if (textOr(payee, "proxy_type") != ordered.proxyType || textOr(payee, "proxy") != ordered.proxy)
        return wrongReceipt("payee");
    if (textOr(claims, "bill_number") != order.terms.billNumber)
        return wrongReceipt("bill_number");
    if (textOr(claims, "receipt_number").empty() || !optionalSeconds(claims, "iat"))
        return wrongReceipt("receipt_number or iat");
    return {};
}

Receipt receiptOf(const Order &order)
{
    return Receipt{order.id,
                   order.receiptNumber,
                   order.terms.amount,
                   order.terms.payee,
                   order.terms.billNumber,
                   order.terms.reference,
                   order.paidAt.value_or(SystemTime())};
}
}

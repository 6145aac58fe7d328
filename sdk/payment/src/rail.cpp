#include "rail.h"

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

#include <set>

namespace causeway::payment {
namespace {

using Kind = RailAnswer::Kind;

/// Failures that are over before a byte of the request has gone out, or after the rail turned the session away.
bool cannotHaveArrived(ErrorCode code)
{
    static const std::set<ErrorCode> codes{
        ErrorCode::NotLoggedIn,      ErrorCode::SessionExpired,   ErrorCode::NotEnrolled, ErrorCode::DeviceRevoked,
        ErrorCode::ServerNotTrusted, ErrorCode::AddressForbidden, ErrorCode::InvalidUrl,  ErrorCode::VaultLocked};
    return codes.contains(code);
}

/// Words by which the rail itself ends an order. Anything else (a proxy's page, an overload) ends nothing.
bool endsTheOrder(const std::string &word)
{
    static const std::set<std::string> words{"payment_conflict",   "bill_already_paid", "amount_differs",
                                             "insufficient_funds", "order_expired",     "proof_invalid",
                                             "payee_unknown",      "device_revoked"};
    return words.contains(word);
}

bool isTrouble(ErrorCode code)
{
    return code == ErrorCode::RequesterUntrusted || code == ErrorCode::SignatureInvalid
        || code == ErrorCode::JwtMalformed || code == ErrorCode::AlgorithmUnsupported
        || code == ErrorCode::CertificateChainUntrusted;
}

Error invalidReceipt(const char *why)
{
    return Error{ErrorCode::ReceiptInvalid, why};
}

RailAnswer silent(Error error)
{
    return RailAnswer{.kind = Kind::Silent, .error = std::move(error)};
}
}

Result<std::string> Rail::id(const Call &call)
{
    CAUSEWAY_TRY(auto endpoints, m_directory.endpoints(call));
    return endpoints.paymentRail;
}

Result<consent::Payee> Rail::findPayee(const std::string &proxyType, const std::string &proxy, const Call &call)
{
    CAUSEWAY_TRY(const auto rail, id(call));
    const auto query = formEncode({{"proxy_type", proxyType}, {"proxy", proxy}});
    CAUSEWAY_TRY(const auto response, m_identity.authorized().send(net::getRequest(rail + "/payees?" + query), call));
    if (response.status == 404 && net::errorWord(response) == "payee_unknown")
        return Error{ErrorCode::PaymentRefused, "payee_unknown"};
    CAUSEWAY_TRY(const auto json, net::jsonBody(response));
    CAUSEWAY_TRY(auto payee, payeeFromJson(json));
    if (payee.proxyType != proxyType || payee.proxy != proxy)
        return Error{ErrorCode::ResponseUnexpected, "another payee than asked for"};
    return payee;
}

Result<RailAnswer> Rail::send(const Order &order, const Call &call)
{
    const auto rail = id(call);
    if (!rail)
        return RailAnswer{.kind = Kind::NotTaken, .error = rail.error()};
    const auto request = net::postJson(*rail + "/payments", Json{{"order", order.jws}});
    return read(m_identity.authorized().send(request, call), order, *rail, call);
}

Result<RailAnswer> Rail::ask(const Order &order, const Call &call)
{
    const auto rail = id(call);
    if (!rail)
        return RailAnswer{.kind = Kind::NotTaken, .error = rail.error()};
    const auto request = net::getRequest(*rail + "/payments/" + order.id);
    return read(m_identity.authorized().send(request, call), order, *rail, call);
}

Result<RailAnswer> Rail::read(const Result<net::HttpResponse> &response, const Order &order, const std::string &rail,
                              const Call &call)
{
    if (!response) {
        const bool isNotTaken = cannotHaveArrived(response.error().code);
        return RailAnswer{.kind = isNotTaken ? Kind::NotTaken : Kind::Silent, .error = response.error()};
    }
    if (response->status == 200)
        return readReceipt(*response, order, rail, call);
    const auto word = net::errorWord(*response);
    if (response->status == 404 && word == "payment_unknown")
        return RailAnswer{.kind = Kind::Unknown};
    if (response->status >= 400 && response->status < 500 && endsTheOrder(word))
        return RailAnswer{.kind = Kind::Refused, .word = word};
    return silent(Error{ErrorCode::PaymentPending, "status " + std::to_string(response->status)});
}

Result<RailAnswer> Rail::readReceipt(const net::HttpResponse &response, const Order &order, const std::string &rail,
                                     const Call &call)
{
    const auto json = net::jsonBody(response);
    const auto receipt = json ? requireString(*json, "receipt") : Result<std::string>(json.error());
    if (!receipt || optionalString(*json, "status") != "settled")
        return invalidReceipt("no receipt in the answer");
    const auto jws = crypto::parseJws(*receipt, "payment-receipt+jwt");
    if (!jws)
        return invalidReceipt("form");
    const auto list = m_directory.trustList(call);
    if (!list)
        return silent(list.error());
    const auto signer = m_directory.verifySigner(*jws, rail, "payment_rail", *list);
    if (!signer)
        return isTrouble(signer.error().code) ? Result<RailAnswer>(invalidReceipt("signature")) : signer.error();
    const auto claims = jws->claims();
    if (!claims)
        return invalidReceipt("claims");
    CAUSEWAY_CHECK(checkReceiptClaims(*claims, order, rail));
    return RailAnswer{.kind = Kind::Receipt, .receiptJws = *receipt, .claims = *claims};
}
}

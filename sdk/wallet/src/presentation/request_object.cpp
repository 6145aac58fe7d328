#include "authorization_request.h"

#include <causeway/base/encoding.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto Type = "oauth-authz-req+jwt";
constexpr auto Wallet = "https://self-issued.me/v2";
constexpr std::size_t MaximumText = 256 * 1024;

Error invalid(const std::string &why)
{
    return Error{ErrorCode::RequestInvalid, "request object: " + why};
}

Result<Json> objectFrom(std::string_view part)
{
    const auto bytes = fromBase64Url(part);
    auto json = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
    if (!json || !json->is_object())
        return invalid("not base64url of a JSON object");
    return json;
}

/// Section 5.9.3: requests of such a client cannot be signed.
Result<RequestObject> parseUnsigned(std::string_view text)
{
    if (text.size() > MaximumText || std::ranges::count(text, '.') != 2 || text.back() != '.')
        return invalid("signed, which a redirect_uri: client cannot do");
    const auto first = text.find('.');
    CAUSEWAY_TRY(const auto header, objectFrom(text.substr(0, first)));
    if (optionalString(header, "alg") != "none" || optionalString(header, "typ") != Type)
        return invalid("alg or typ");
    CAUSEWAY_TRY(auto parameters, objectFrom(text.substr(first + 1, text.size() - first - 2)));
    return RequestObject{std::nullopt, std::move(parameters)};
}

/// Through a browser a request is bound to the page by its origin, and may name no audience (appendix A.2).
bool isForThisWallet(const Json &parameters, RequestWay way)
{
    const auto audience = parameters.find("aud");
    if (audience == parameters.end())
        return way == RequestWay::Browser;
    return *audience == Wallet || *audience == Json::array({Wallet});
}

/// One that nobody signed can be made anew by anybody.
bool isTooOld(const Json &parameters, const ClientId &client, std::int64_t now)
{
    const auto issued = optionalSeconds(parameters, "iat");
    return client.prefix != ClientIdPrefix::RedirectUri && issued
        && *issued < now - std::chrono::seconds(OldestRequest).count();
}
}

Result<RequestObject> parseRequestObject(std::string_view text, const ClientId &client)
{
    if (client.prefix == ClientIdPrefix::RedirectUri)
        return parseUnsigned(text);
    auto jws = crypto::parseJws(text, Type);
    if (!jws && jws.error().code == ErrorCode::AlgorithmUnsupported)
        return jws.error();
    if (!jws)
        return invalid(jws.error().detail);
    auto parameters = jws->claims();
    if (!parameters)
        return invalid(parameters.error().detail);
    return RequestObject{*std::move(jws), *std::move(parameters)};
}

Result<void> checkRequestObject(const Json &parameters, const ClientId &client, RequestWay way,
                                const std::string &walletNonce, std::int64_t now)
{
    if (optionalString(parameters, "client_id") != client.full)
        return invalid("another client_id than the link's");
    if (!isForThisWallet(parameters, way))
        return invalid("aud");
    if (!walletNonce.empty() && optionalString(parameters, "wallet_nonce") != walletNonce)
        return invalid("wallet_nonce did not come back");
    if (parameters.contains("request") || parameters.contains("request_uri"))
        return invalid("a request within a request");
    const auto times = crypto::checkTimes(parameters, now);
    if (!times && times.error().code == ErrorCode::RequestExpired)
        return times;
    if (!times)
        return invalid(times.error().detail);
    if (isTooOld(parameters, client, now))
        return Error{ErrorCode::RequestExpired, "request object: made too long ago"};
    return {};
}
}

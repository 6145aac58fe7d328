#include "oauth.h"

#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr auto Scope = "openid causeway";
constexpr auto AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr std::int64_t LongestTokenLife = 24 * 3600;

/// Posts a form as the authenticated client, with a proof; each try has a client assertion of its own.
Result<net::HttpResponse> postAsClient(const std::string &endpoint, const FormFields &fields, const Device &device,
                                       const AuthorizationServer &server, Parts &parts, const Call &call)
{
    const auto make = [&]() -> Result<net::HttpRequest> {
        auto form = fields;
        form["client_id"] = device.clientId;
        form["client_assertion_type"] = AssertionType;
        CAUSEWAY_TRY(form["client_assertion"], makeClientAssertion(device, parts, server.issuer));
        return net::postForm(endpoint, form);
    };
    return parts.dpop.send({SessionKeyAlias}, make, call);
}

Result<Session> sessionFrom(const Json &answer, SystemTime now)
{
    Session session;
    CAUSEWAY_TRY(session.accessToken, requireString(answer, "access_token"));
    CAUSEWAY_TRY(const auto type, requireString(answer, "token_type"));
    if (!isBoundByDpop(type))
        return Error{ErrorCode::OAuthRefused, "the token is not bound to our key"};
    session.refreshToken = optionalString(answer, "refresh_token").value_or("");
    const auto life = std::clamp<std::int64_t>(optionalInteger(answer, "expires_in").value_or(60), 0, LongestTokenLife);
    session.expiresAt = now + std::chrono::seconds(life);
    return session;
}

Result<void> checkAudience(const Json &claims, const std::string &clientId)
{
    const auto audience = claims.find("aud");
    const bool isOurs = audience != claims.end()
        && (*audience == clientId || (audience->is_array() && audience->size() == 1 && audience->front() == clientId));
    return isOurs ? Result<void>() : Error{ErrorCode::OAuthRefused, "id_token: aud"};
}

/// OpenID Connect Core section 3.1.3.7; the subject.
Result<std::string> checkIdToken(const std::string &text, const Attempt &attempt, const Device &device,
                                 const AuthorizationServer &server, Parts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto jws, crypto::parseJws(text, "JWT"));
    CAUSEWAY_TRY(const auto list, parts.directory.trustList(call));
    CAUSEWAY_CHECK(parts.directory.verifySigner(jws, server.issuer, "identity_provider", list));
    CAUSEWAY_TRY(const auto claims, jws.claims());
    if (claims.value("iss", Json()) != server.issuer)
        return Error{ErrorCode::IssuerMismatch, "id_token: iss"};
    CAUSEWAY_CHECK(checkAudience(claims, device.clientId));
    if (claims.value("nonce", Json()) != attempt.nonce)
        return Error{ErrorCode::StateMismatch, "id_token: nonce"};
    if (!optionalSeconds(claims, "exp") || !optionalSeconds(claims, "iat"))
        return Error{ErrorCode::OAuthRefused, "id_token: exp and iat are needed"};
    if (const auto times = crypto::checkTimes(claims, toEpoch(parts.clock.now())); !times)
        return Error{ErrorCode::OAuthRefused, "id_token: " + times.error().detail};
    return requireString(claims, "sub");
}
}

Attempt makeAttempt()
{
    return {makeCodeAttempt(), crypto::randomToken()};
}

Result<std::string> pushRequest(const Attempt &attempt, const Device &device, const AuthorizationServer &server,
                                Parts &parts, const Call &call)
{
    auto fields = pushedFields(attempt.code, RedirectUri);
    fields.insert({{"scope", Scope}, {"nonce", attempt.nonce}});
    CAUSEWAY_TRY(const auto response, postAsClient(server.pushedRequestEndpoint, fields, device, server, parts, call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    return requestUriFrom(answer);
}

Result<Session> exchangeCode(const std::string &code, const Attempt &attempt, const Device &device,
                             const AuthorizationServer &server, Parts &parts, const Call &call)
{
    const auto fields = tokenFields(attempt.code, RedirectUri, code);
    CAUSEWAY_TRY(const auto response, postAsClient(server.tokenEndpoint, fields, device, server, parts, call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    CAUSEWAY_TRY(auto session, sessionFrom(answer, parts.clock.now()));
    CAUSEWAY_TRY(const auto idToken, requireString(answer, "id_token"));
    CAUSEWAY_TRY(session.subject, checkIdToken(idToken, attempt, device, server, parts, call));
    return session;
}

Result<Session> refreshTokens(const Session &session, const Device &device, const AuthorizationServer &server,
                              Parts &parts, const Call &call)
{
    if (session.refreshToken.empty())
        return Error{ErrorCode::SessionExpired, "no refresh token"};
    const FormFields fields = {{"grant_type", "refresh_token"}, {"refresh_token", session.refreshToken}};
    CAUSEWAY_TRY(const auto response, postAsClient(server.tokenEndpoint, fields, device, server, parts, call));
    if (response.status == 400 && net::errorWord(response) == "invalid_grant")
        return Error{ErrorCode::SessionExpired, "400 invalid_grant"};
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    CAUSEWAY_TRY(auto next, sessionFrom(answer, parts.clock.now()));
    if (next.refreshToken.empty())
        next.refreshToken = session.refreshToken;
    next.subject = session.subject;
    return next;
}
}

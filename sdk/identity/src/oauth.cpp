#include "oauth.h"

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr auto Scope = "openid causeway";
constexpr auto AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
constexpr std::int64_t LongestTokenLife = 24 * 3600;

using Fields = std::map<std::string, std::string>;

/// Posts a form as the authenticated client, with a proof; each try has a client assertion of its own.
Result<net::HttpResponse> postAsClient(const std::string &endpoint, const Fields &fields, const Device &device,
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
    CAUSEWAY_TRY(auto type, requireString(answer, "token_type"));
    std::ranges::transform(type, type.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (type != "dpop")
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
    if (!optionalInteger(claims, "exp") || !optionalInteger(claims, "iat"))
        return Error{ErrorCode::OAuthRefused, "id_token: exp and iat are needed"};
    if (const auto times = crypto::checkTimes(claims, toEpoch(parts.clock.now())); !times)
        return Error{ErrorCode::OAuthRefused, "id_token: " + times.error().detail};
    return requireString(claims, "sub");
}
}

Attempt makeAttempt()
{
    return {crypto::randomToken(), crypto::randomToken(), crypto::randomToken()};
}

Result<std::string> pushRequest(const Attempt &attempt, const Device &device, const AuthorizationServer &server,
                                Parts &parts, const Call &call)
{
    const Fields fields = {{"response_type", "code"},
                           {"redirect_uri", RedirectUri},
                           {"scope", Scope},
                           {"state", attempt.state},
                           {"nonce", attempt.nonce},
                           {"code_challenge", crypto::sha256Base64Url(attempt.codeVerifier)},
                           {"code_challenge_method", "S256"}};
    CAUSEWAY_TRY(const auto response, postAsClient(server.pushedRequestEndpoint, fields, device, server, parts, call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    return requireString(answer, "request_uri");
}

Result<std::string> codeFromCallback(const std::string &callback, const Attempt &attempt,
                                     const AuthorizationServer &server)
{
    CAUSEWAY_TRY(const auto url, parseUrl(callback));
    if (callback.substr(0, callback.find('?')) != RedirectUri)
        return Error{ErrorCode::StateMismatch, "not our redirect address"};
    const auto parameters = url.parameters();
    const auto value = [&](const char *name) {
        const auto found = parameters.find(name);
        return found == parameters.end() ? std::string() : found->second;
    };
    if (value("iss") != server.issuer)
        return Error{ErrorCode::IssuerMismatch, "the callback comes from another issuer"};
    if (value("state") != attempt.state)
        return Error{ErrorCode::StateMismatch, "the callback answers another request"};
    if (parameters.contains("error"))
        return Error{ErrorCode::OAuthRefused, "authorization refused"};
    if (value("code").empty())
        return Error{ErrorCode::OAuthRefused, "no code"};
    return value("code");
}

Result<Session> exchangeCode(const std::string &code, const Attempt &attempt, const Device &device,
                             const AuthorizationServer &server, Parts &parts, const Call &call)
{
    const Fields fields = {{"grant_type", "authorization_code"},
                           {"code", code},
                           {"redirect_uri", RedirectUri},
                           {"code_verifier", attempt.codeVerifier}};
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
    const Fields fields = {{"grant_type", "refresh_token"}, {"refresh_token", session.refreshToken}};
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

#include "library_client.h"

#include "../idp/clients.h"

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t AssertionLife = 60;

Json field(const char *name, bool isRequired)
{
    return {{"name", name}, {"required", isRequired}};
}

Json authorizationDetails()
{
    return Json::array({{{"type", "causeway_profile"},
                         {"purpose",
                          {{"en", "Make your library card and keep it up to date"},
                           {"zh-HK", "為你建立圖書證並保持資料更新"},
                           {"zh-CN", "为你建立借书证并保持资料更新"}}},
                         {"fields",
                          Json::array({field("name_en", true), field("name_zh", false), field("birth_date", true),
                                       field("mobile", false), field("email", false)})}}});
}
}

std::string LibraryClient::assertion() const
{
    const auto now = m_core.clock.epoch();
    const std::string id = LibraryClientId;
    return crypto::signJws({{"kid", id}},
                           {{"iss", id},
                            {"sub", id},
                            {"aud", m_core.identityProvider()},
                            {"iat", now},
                            {"exp", now + AssertionLife},
                            {"jti", crypto::randomToken(16)}},
                           "JWT", crypto::signerOf(m_core.keys.library.key))
        .valueOr({});
}

std::string LibraryClient::proof(const Request &request, const std::string &accessToken, const std::string &nonce) const
{
    Json claims{{"jti", crypto::randomToken(16)},
                {"htm", request.method},
                {"htu", m_core.origin() + request.path},
                {"iat", m_core.clock.epoch()}};
    if (!nonce.empty())
        claims["nonce"] = nonce;
    if (!accessToken.empty())
        claims["ath"] = crypto::sha256Base64Url(accessToken);
    const auto &key = m_core.keys.libraryDpop;
    return crypto::signJws({{"jwk", key.publicKey().toJwk()}}, claims, "dpop+jwt", crypto::signerOf(key)).valueOr({});
}

Response LibraryClient::send(Request request, const std::string &accessToken) const
{
    if (!accessToken.empty())
        request.headers["authorization"] = "DPoP " + accessToken;
    request.headers["dpop"] = proof(request, accessToken, "");
    const auto first = m_network(request);
    if (optionalString(first.json(), "error") != "use_dpop_nonce")
        return first;
    request.headers["dpop"] = proof(request, accessToken, first.header("DPoP-Nonce"));
    return m_network(request);
}

Response LibraryClient::post(const std::string &path, Fields form) const
{
    form["client_id"] = LibraryClientId;
    form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    form["client_assertion"] = assertion();
    return send({.method = "POST",
                 .path = path,
                 .headers = {{"content-type", "application/x-www-form-urlencoded"}},
                 .body = formEncode(form)},
                "");
}

std::optional<std::string> LibraryClient::begin(const LoginAttempt &attempt) const
{
    const auto pushed = post("/idp/par",
                             {{"response_type", "code"},
                              {"redirect_uri", redirectUri(m_core)},
                              {"scope", "openid"},
                              {"state", attempt.state},
                              {"nonce", attempt.nonce},
                              {"code_challenge", crypto::sha256Base64Url(attempt.verifier)},
                              {"code_challenge_method", "S256"},
                              {"authorization_details", toCompact(authorizationDetails())}});
    const auto requestUri = optionalString(pushed.json(), "request_uri");
    if (pushed.status != 201 || !requestUri)
        return std::nullopt;
    return "/idp/authorize?" + formEncode({{"client_id", LibraryClientId}, {"request_uri", *requestUri}});
}

bool LibraryClient::isRightIdToken(const std::string &token, const LoginAttempt &attempt,
                                   const std::string &subject) const
{
    const auto jws = crypto::parseJws(token, "JWT");
    const auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    return claims && jws->verify(m_core.keys.identityProvider.key.publicKey())
        && optionalString(*claims, "iss") == m_core.identityProvider()
        && optionalString(*claims, "aud") == LibraryClientId && optionalString(*claims, "nonce") == attempt.nonce
        && optionalString(*claims, "sub") == subject && crypto::checkTimes(*claims, m_core.clock.epoch());
}

std::optional<Json> LibraryClient::finish(const LoginAttempt &attempt, const std::string &code) const
{
    const auto answer = post("/idp/token",
                             {{"grant_type", "authorization_code"},
                              {"code", code},
                              {"redirect_uri", redirectUri(m_core)},
                              {"code_verifier", attempt.verifier}});
    const auto tokens = answer.json();
    const auto accessToken = optionalString(tokens, "access_token");
    if (answer.status != 200 || !accessToken)
        return std::nullopt;
    const auto profile = send({.method = "GET", .path = "/idp/userinfo"}, *accessToken);
    const auto subject = optionalString(profile.json(), "sub");
    if (profile.status != 200 || !subject
        || !isRightIdToken(optionalString(tokens, "id_token").value_or(""), attempt, *subject))
        return std::nullopt;
    return profile.json();
}
}

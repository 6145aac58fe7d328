#include "fake_provider.h"

#include <causeway/crypto/primitives.h>

namespace causeway::test {
namespace {

constexpr auto RequestUri = "urn:ietf:params:oauth:request_uri:abc";

void alter(const FakeProvider::Change &change, Json &json)
{
    if (change)
        change(json);
}
}

void FakeProvider::script()
{
    const std::string origin = Origin;
    const std::string issuer = Issuer;
    m_http.on("GET", origin + "/.well-known/causeway",
              [this](const auto &) { return Answer(jsonAnswer(200, endpoints())); });
    m_http.on("GET", origin + "/trust/list", [this](const auto &) {
        return Answer(net::HttpResponse{200, {}, trustList()});
    });
    m_http.on("GET", origin + "/.well-known/oauth-authorization-server/idp", [this, issuer](const auto &) {
        Json metadata = {{"issuer", issuer},
                         {"token_endpoint", issuer + "/token"},
                         {"pushed_authorization_request_endpoint", issuer + "/par"},
                         {"authorization_endpoint", issuer + "/authorize"}};
        alter(changeMetadata, metadata);
        return Answer(jsonAnswer(200, metadata));
    });
    m_http.on("POST", issuer + "/enrolment/challenge", [this](const auto &) {
        m_challenge = crypto::randomToken();
        return Answer(jsonAnswer(200, {{"challenge", m_challenge}, {"expires_in", 300}}));
    });
    m_http.on("POST", issuer + "/enrolment", [this](const auto &request) { return enrol(request); });
    m_http.on("POST", issuer + "/par", [this](const auto &request) { return push(request); });
    m_http.on("GET", issuer + "/authorize", [this](const auto &request) { return authorize(request); });
    m_http.on("POST", issuer + "/decision", [this](const auto &request) { return decide(request); });
    m_http.on("POST", issuer + "/token", [this](const auto &request) { return token(request); });
    m_http.on("GET", Bills, [this](const auto &request) { return bills(request); });
}

FakeProvider::Answer FakeProvider::enrol(const net::HttpRequest &request)
{
    if (!refuseEnrolment.empty())
        return errorAnswer(400, refuseEnrolment);
    const auto evidence = parseJson(request.body)->at("evidence").get<std::string>();
    const auto jws = crypto::parseJws(evidence, "enrolment+jwt");
    const auto key = crypto::PublicKey::fromJwk(jws->header.at("jwk"));
    const auto claims = jws->claims();
    if (!jws->verify(*key) || claims->at("challenge") != m_challenge || claims->at("aud") != Issuer)
        return errorAnswer(400, "proof_invalid");
    m_challenge.clear();
    m_deviceKey = *key;
    const auto &document = claims->at("document");
    const Json person = {{"name_en", document.at("name_en")},
                         {"name_zh", "陳大文"},
                         {"birth_date", document.at("birth_date")},
                         {"gender", "M"},
                         {"identity_number", document.at("number")}};
    return jsonAnswer(201, {{"client_id", clientId}, {"subject", "person-1"}, {"person", person}});
}

std::optional<net::HttpResponse> FakeProvider::clientRefusal(const std::map<std::string, std::string> &form)
{
    const auto assertion = form.find("client_assertion");
    if (assertion == form.end() || !m_deviceKey)
        return errorAnswer(401, "invalid_client");
    const auto jws = crypto::parseJws(assertion->second, "JWT");
    if (!jws || !jws->verify(*m_deviceKey))
        return errorAnswer(401, "invalid_client");
    const auto claims = jws->claims();
    const bool isFresh = usedAssertions.insert(claims->at("jti").get<std::string>()).second;
    if (!isFresh || claims->at("aud") != Issuer || claims->at("iss") != clientId || claims->at("sub") != clientId)
        return errorAnswer(401, "invalid_client");
    return std::nullopt;
}

FakeProvider::Answer FakeProvider::push(const net::HttpRequest &request)
{
    const auto form = formDecode(request.body);
    if (const auto refused = clientRefusal(form))
        return *refused;
    if (const auto refused = authorizationDpop.refusal(request))
        return *refused;
    if (form.at("code_challenge_method") != "S256" || form.at("redirect_uri") != "causeway://callback")
        return errorAnswer(400, "invalid_request");
    m_pushed = form;
    m_codeKey = authorizationDpop.thumbprint;
    return jsonAnswer(201, {{"request_uri", RequestUri}, {"expires_in", 60}});
}

FakeProvider::Answer FakeProvider::authorize(const net::HttpRequest &request)
{
    const auto query = parseUrl(request.url)->parameters();
    const auto now = toEpoch(m_clock.now());
    const bool isService = requestKind == "service";
    Json claims = {
        {"iss", Issuer},
        {"aud", "https://self-issued.me/v2"},
        {"iat", now},
        {"exp", now + 300},
        {"jti", "request-" + std::to_string(++m_count)},
        {"client_id", query.at("client_id")},
        {"client", {{"kind", requestKind}, {"names", {{"en", "City Library"}}}, {"host", "library.example"}}},
        {"purpose", {{"en", "Borrow books"}}},
        {"scope", "openid"},
        {"challenge", "challenge-1"},
        {"decision_endpoint", std::string(Issuer) + "/decision"}};
    if (isService) {
        claims["match_number"] = "47";
        claims["fields"] = {{{"name", "name_en"}, {"required", true}}, {{"name", "mobile"}, {"required", false}}};
    }
    alter(changeRequest, claims);
    requestObjectText = (otherSigner ? *otherSigner : signer).sign(claims, "oauth-authz-req+jwt");
    return net::HttpResponse{200, {{"content-type", "application/oauth-authz-req+jwt"}}, requestObjectText};
}

FakeProvider::Answer FakeProvider::decide(const net::HttpRequest &request)
{
    if (!refuseDecision.empty())
        return errorAnswer(refuseDecision == "device_revoked" ? 401 : 400, refuseDecision);
    lastDecisionText = parseJson(request.body)->at("decision").get<std::string>();
    const auto jws = crypto::parseJws(lastDecisionText, "decision+jwt");
    if (!jws || jws->header.at("kid") != clientId || !jws->verify(*m_deviceKey))
        return errorAnswer(400, "proof_invalid");
    lastDecision = *jws->claims();
    if (lastDecision->at("request_hash") != crypto::sha256Base64Url(requestObjectText))
        return errorAnswer(400, "proof_invalid");
    if (!lastDecision->at("approved").get<bool>())
        return jsonAnswer(200, {{"status", "declined"}});
    if (requestKind == "service")
        return jsonAnswer(200, {{"status", "approved"}});
    m_code = crypto::randomToken();
    Json callback = {{"code", m_code}, {"iss", Issuer}, {"state", m_pushed.at("state")}};
    alter(changeCallback, callback);
    const auto address = callback.contains("to") ? callback.at("to").get<std::string>() : "causeway://callback";
    callback.erase("to");
    return jsonAnswer(
        200,
        {{"status", "approved"},
         {"redirect_to", address + "?" + formEncode(callback.get<std::map<std::string, std::string>>())}});
}

Json FakeProvider::tokens(bool withIdToken)
{
    accessToken = crypto::randomToken();
    refreshToken = crypto::randomToken();
    const auto now = toEpoch(m_clock.now());
    Json answer = {{"access_token", accessToken},
                   {"token_type", "DPoP"},
                   {"expires_in", 300},
                   {"refresh_token", refreshToken},
                   {"scope", "openid"}};
    if (withIdToken) {
        Json claims = {{"iss", Issuer}, {"sub", "pairwise-1"}, {"aud", clientId},
                       {"iat", now},    {"exp", now + 300},    {"nonce", m_pushed.at("nonce")}};
        alter(changeIdToken, claims);
        auto token = signer.sign(claims, "JWT");
        if (changeIdTokenText)
            changeIdTokenText(token);
        answer["id_token"] = token;
    }
    alter(changeToken, answer);
    return answer;
}

FakeProvider::Answer FakeProvider::token(const net::HttpRequest &request)
{
    const auto form = formDecode(request.body);
    if (const auto refused = clientRefusal(form))
        return *refused;
    if (const auto refused = authorizationDpop.refusal(request))
        return *refused;
    if (form.at("grant_type") == "refresh_token") {
        if (!refuseRefresh.empty())
            return errorAnswer(400, refuseRefresh);
        if (form.at("refresh_token") == refreshToken)
            return jsonAnswer(200, tokens(false));
        ++revokedFamilies;
        return errorAnswer(400, "invalid_grant");
    }
    const bool isOurs = form.at("code") == m_code && authorizationDpop.thumbprint == m_codeKey
        && crypto::sha256Base64Url(form.at("code_verifier")) == m_pushed.at("code_challenge");
    m_code.clear();
    return isOurs ? Answer(jsonAnswer(200, tokens(true))) : Answer(errorAnswer(400, "invalid_grant"));
}

FakeProvider::Answer FakeProvider::bills(const net::HttpRequest &request)
{
    const auto header = request.headers.find("Authorization");
    if (header == request.headers.end() || header->second != "DPoP " + accessToken)
        return net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}};
    if (const auto refused = resourceDpop.refusal(request, accessToken))
        return *refused;
    return jsonAnswer(200, {{"bills", Json::array()}});
}
}

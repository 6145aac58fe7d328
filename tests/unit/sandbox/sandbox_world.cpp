#include "sandbox_world.h"

#include "store.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>

namespace causeway::test {
namespace {

const std::string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

Request requestFor(const std::string &method, const std::string &target, Fields headers)
{
    const auto mark = target.find('?');
    return {.method = method,
            .path = target.substr(0, mark),
            .query = mark == std::string::npos ? "" : target.substr(mark + 1),
            .headers = std::move(headers)};
}
}

void SandboxWorld::restart()
{
    sandbox.reset();
    sandbox::Config config;
    config.dataFolder = (folder.path() + "/data").toStdString();
    config.origin = Origin;
    config.programsFolder = folder.path().toStdString();
    auto made = sandbox::makeSandbox(config, clock);
    if (!made)
        qFatal("the sandbox does not start: %s", made.error().detail.c_str());
    sandbox = *std::move(made);
}

void SandboxWorld::changeDatabase(const std::string &sql)
{
    sandbox.reset();
    const auto store = sandbox::Store::open((folder.path() + "/data/sandbox.sqlite").toStdString());
    if (!store)
        qFatal("no database: %s", store.error().detail.c_str());
    (*store)->run(sql);
    restart();
}

Response SandboxWorld::get(const std::string &target, Fields headers)
{
    return sandbox->handle(requestFor("GET", target, std::move(headers)));
}

Response SandboxWorld::postJson(const std::string &path, const Json &body, Fields headers)
{
    auto request = requestFor("POST", path, std::move(headers));
    request.headers["content-type"] = "application/json";
    request.body = toCompact(body);
    return sandbox->handle(request);
}

Response SandboxWorld::postForm(const std::string &path, const Fields &form, Fields headers)
{
    auto request = requestFor("POST", path, std::move(headers));
    request.headers["content-type"] = "application/x-www-form-urlencoded";
    request.body = formEncode(form);
    return sandbox->handle(request);
}

std::string SandboxWorld::lastTransactionCode()
{
    const auto text = get("/admin/messages").json()["messages"][0]["text"].get<std::string>();
    return text.substr(text.size() - 6);
}

std::string errorOf(const Response &response)
{
    return optionalString(response.json(), "error").value_or("");
}

std::string sign(const crypto::PrivateKey &key, const Json &header, const Json &claims, const std::string &typ)
{
    return *crypto::signJws(header, claims, typ, crypto::signerOf(key));
}

Json claimsOf(const std::string &jws)
{
    const auto first = jws.find('.');
    const auto second = jws.find('.', first + 1);
    return *parseJson(asText(*fromBase64Url(jws.substr(first + 1, second - first - 1))));
}

std::string parameterOf(const std::string &address, const std::string &name)
{
    const auto parameters = formDecode(address.substr(address.find('?') + 1));
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
}

Phone::Phone(SandboxWorld &world)
    : key(*crypto::PrivateKey::generate()), dpopKey(*crypto::PrivateKey::generate()), m_world(world)
{
}

Json Phone::evidence() const
{
    const auto challenge = m_world.postJson("/idp/enrolment/challenge", Json::object()).json()["challenge"];
    return {{"aud", Idp},           {"iat", m_world.now()},  {"challenge", challenge},
            {"document", document}, {"device_name", "test"}, {"key_protection", "software"}};
}

Response Phone::enrol(const Json &claims) const
{
    const auto text = sign(key, {{"jwk", key.publicKey().toJwk()}}, claims, "enrolment+jwt");
    return m_world.postJson("/idp/enrolment", {{"evidence", text}});
}

void Phone::enrol()
{
    clientId = enrol(evidence()).json()["client_id"].get<std::string>();
}

Json Phone::assertionClaims() const
{
    return {{"iss", clientId},      {"sub", clientId},           {"aud", Idp},
            {"iat", m_world.now()}, {"exp", m_world.now() + 60}, {"jti", crypto::randomToken(16)}};
}

Fields Phone::parForm()
{
    return {{"response_type", "code"},
            {"client_id", clientId},
            {"redirect_uri", "causeway://callback"},
            {"scope", "openid"},
            {"state", "the-state"},
            {"nonce", "the-nonce"},
            {"code_challenge", crypto::sha256Base64Url(verifier)},
            {"code_challenge_method", "S256"}};
}

Fields Phone::withAssertion(Fields form, const Json &claims) const
{
    form["client_assertion_type"] = AssertionType;
    form["client_assertion"] = sign(key, {{"kid", clientId}}, claims, "JWT");
    return form;
}

Response Phone::push(const Fields &form, const Json &assertion)
{
    return m_world.postForm("/idp/par", withAssertion(form, assertion),
                            {{"dpop", proof(proofClaims("POST", "/idp/par"))}});
}

Response Phone::pushWithoutProof(const Fields &form)
{
    return m_world.postForm("/idp/par", withAssertion(form, assertionClaims()));
}

std::string Phone::approve(const Response &pushed) const
{
    const auto uri = pushed.json()["request_uri"].get<std::string>();
    const auto answer = decide(decisionClaims(requestObject(uri, clientId), true)).json();
    return answer["redirect_to"].get<std::string>();
}

std::string Phone::freshNonce()
{
    return m_world.postForm("/idp/token", {{"grant_type", "refresh_token"}}).header("DPoP-Nonce");
}

Json Phone::proofClaims(const std::string &method, const std::string &path, const std::string &accessToken)
{
    Json claims{{"jti", crypto::randomToken(16)},
                {"htm", method},
                {"htu", Origin + path},
                {"iat", m_world.now()},
                {"nonce", freshNonce()}};
    if (!accessToken.empty())
        claims["ath"] = crypto::sha256Base64Url(accessToken);
    return claims;
}

std::string Phone::proof(const Json &claims) const
{
    return sign(dpopKey, {{"jwk", dpopKey.publicKey().toJwk()}}, claims, "dpop+jwt");
}

std::string Phone::requestObject(const std::string &requestUri, const std::string &client) const
{
    const auto query = formEncode({{"client_id", client}, {"request_uri", requestUri}});
    return m_world.get("/idp/authorize?" + query, {{"accept", "application/oauth-authz-req+jwt"}}).body;
}

Json Phone::decisionClaims(const std::string &requestObject, bool approved, const Json &fields) const
{
    const auto request = claimsOf(requestObject);
    return {{"iss", clientId},
            {"aud", Idp},
            {"iat", m_world.now()},
            {"exp", m_world.now() + 60},
            {"jti", crypto::randomToken(16)},
            {"request", request["jti"]},
            {"request_hash", crypto::sha256Base64Url(requestObject)},
            {"challenge", request["challenge"]},
            {"approved", approved},
            {"fields", fields}};
}

Response Phone::decide(const Json &claims) const
{
    return m_world.postJson("/idp/decision", {{"decision", sign(key, {{"kid", clientId}}, claims, "decision+jwt")}});
}

std::string Phone::obtainCode()
{
    return parameterOf(approve(push(parForm(), assertionClaims())), "code");
}

Fields Phone::codeForm(const std::string &code) const
{
    return {{"grant_type", "authorization_code"},
            {"code", code},
            {"redirect_uri", "causeway://callback"},
            {"code_verifier", verifier}};
}

Response Phone::token(Fields form)
{
    form["client_id"] = clientId;
    return m_world.postForm("/idp/token", withAssertion(std::move(form), assertionClaims()),
                            {{"dpop", proof(proofClaims("POST", "/idp/token"))}});
}

Tokens Phone::login()
{
    const auto answer = token(codeForm(obtainCode())).json();
    return {answer["access_token"].get<std::string>(), answer["refresh_token"].get<std::string>(),
            answer["id_token"].get<std::string>()};
}

Json Phone::providerClaims(const std::vector<crypto::PrivateKey> &keys) const
{
    const auto challenge = m_world.postJson("/wallet-provider/challenge", Json::object()).json()["challenge"];
    auto proofs = Json::array();
    for (const auto &one : keys)
        proofs.push_back(sign(one, {{"jwk", one.publicKey().toJwk()}}, {{"aud", Provider}, {"challenge", challenge}},
                              "wallet-key-proof+jwt"));
    return {{"aud", Provider}, {"iat", m_world.now()}, {"challenge", challenge}, {"keys", proofs}};
}

Response Phone::askProvider(const std::string &kind, const Json &claims) const
{
    const auto text = sign(key, {{"kid", clientId}}, claims, "wallet-" + kind + "-request+jwt");
    return m_world.postJson("/wallet-provider/" + kind + "-attestations", {{"request", text}});
}

Response Phone::get(const std::string &target, const std::string &accessToken)
{
    const auto path = target.substr(0, target.find('?'));
    return m_world.get(
        target, {{"authorization", "DPoP " + accessToken}, {"dpop", proof(proofClaims("GET", path, accessToken))}});
}

Response Phone::postJson(const std::string &path, const Json &body, const std::string &accessToken)
{
    return m_world.postJson(
        path, body,
        {{"authorization", "DPoP " + accessToken}, {"dpop", proof(proofClaims("POST", path, accessToken))}});
}
}

#include "fake_issuer.h"

#include "sd_jwt_maker.h"

#include <causeway/crypto/jwe.h>
#include <causeway/wallet/mdoc.h>

namespace causeway::test {
namespace {

constexpr auto Grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

void alter(const FakeIssuer::Change &change, Json &json)
{
    if (change)
        change(json);
}

Json configuration(const char *type, const char *name)
{
    return {{"format", "dc+sd-jwt"},
            {"vct", type},
            {"cryptographic_binding_methods_supported", {"jwk"}},
            {"proof_types_supported", {{"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}}},
            {"credential_metadata", {{"display", {{{"name", name}, {"locale", "en"}}}}}}};
}
}

FakeIssuer::FakeIssuer(FakeClock &clock, ScriptedHttp &http)
    : m_clock(clock), m_http(http), authority(clock.now()),
      signer(authority.makeSigner("issuer", wallet::DocumentSignerUsage))
{
    authority.list(Issuer, "issuer", signer);
    script();
}

Json FakeIssuer::offer()
{
    return {{"credential_issuer", Issuer},
            {"credential_configuration_ids", {"driving-licence"}},
            {"grants", {{Grant, {{"pre-authorized_code", "code-1"}, {"tx_code", {{"length", 6}}}}}}}};
}

Json FakeIssuer::metadata() const
{
    Json document = {{"credential_issuer", Issuer},
                     {"authorization_servers", {Server}},
                     {"credential_endpoint", Credential},
                     {"nonce_endpoint", Nonce},
                     {"deferred_credential_endpoint", Deferred},
                     {"notification_endpoint", Notification},
                     {"credential_configurations_supported",
                      {{"driving-licence", configuration(Type, "Driving licence")},
                       {"vehicle-licence", configuration(VehicleType, "Vehicle licence")}}}};
    if (issuesMdocs) {
        auto &licence = document["credential_configurations_supported"]["driving-licence"];
        licence.erase("vct");
        licence.update(
            {{"format", "mso_mdoc"}, {"doctype", MdocType}, {"cryptographic_binding_methods_supported", {"cose_key"}}});
    }
    if (!givesNonces)
        document.erase("nonce_endpoint");
    if (!requestKey)
        return document;
    auto key = requestKey->publicKey().toJwk();
    key.update({{"alg", "ECDH-ES"}, {"use", "enc"}, {"kid", "issuer-1"}});
    document["credential_request_encryption"] = {{"jwks", {{"keys", Json::array({key})}}},
                                                 {"enc_values_supported", {"A128GCM", "A256GCM"}},
                                                 {"encryption_required", true}};
    document["credential_response_encryption"] = {
        {"alg_values_supported", {"ECDH-ES"}}, {"enc_values_supported", {"A128GCM"}}, {"encryption_required", true}};
    return document;
}

void FakeIssuer::script()
{
    const std::string origin = "https://id.example";
    m_http.on("GET", origin + "/.well-known/causeway", [origin](const auto &) {
        Json endpoints = {
            {"identity_provider", Server}, {"trust_list", origin + "/trust/list"}, {"credential_issuer", Issuer}};
        for (const auto *name : {"billing", "payment_rail", "program_registry", "catalogue", "open_data"})
            endpoints[name] = origin + "/" + name;
        return Answer(jsonAnswer(200, endpoints));
    });
    m_http.on("GET", origin + "/trust/list", [this](const auto &) {
        return Answer(net::HttpResponse{200, {}, trustList()});
    });
    m_http.on("GET", origin + "/.well-known/oauth-authorization-server/idp", [this](const auto &) {
        Json document = {{"issuer", Server}, {"token_endpoint", Token}};
        if (allowsAnonymous)
            document["pre-authorized_grant_anonymous_access_supported"] = true;
        if (!givesBearerTokens)
            document["dpop_signing_alg_values_supported"] = Json::array({"ES256"});
        if (attestation.isOn)
            document.update(attestation.metadata());
        alter(changeServerMetadata, document);
        return Answer(jsonAnswer(200, document));
    });
    m_http.on("GET", origin + "/.well-known/openid-credential-issuer/issuer", [this](const auto &) {
        auto document = metadata();
        alter(changeMetadata, document);
        if (signMetadata)
            return Answer(net::HttpResponse{200, {{"content-type", "application/jwt"}}, signMetadata(document)});
        return Answer(jsonAnswer(200, document));
    });
    m_http.on("GET", origin + "/offers/1", [](const auto &) { return Answer(jsonAnswer(200, offer())); });
    m_http.on("POST", Nonce, [this](const auto &) {
        const auto nonce = "c-nonce-" + std::to_string(++m_nonces);
        nonces.insert(nonce);
        return Answer(jsonAnswer(200, {{"c_nonce", nonce}}));
    });
    m_http.on("POST", FakeAttestationServer::Challenges, [this](const auto &) {
        return Answer(jsonAnswer(200, {{"attestation_challenge", attestation.challenge}}));
    });
    m_http.on("POST", Token, [this](const auto &request) { return token(request); });
    m_http.on("POST", Credential, [this](const auto &request) { return credential(request); });
    m_http.on("POST", Deferred, [this](const auto &request) { return deferred(request); });
    m_http.on("POST", Notification, [this](const auto &request) { return notification(request); });
}

std::string FakeIssuer::configurationOf(const Json &body) const
{
    const bool isVehicle = vehicles.contains(body.value("credential_identifier", ""));
    return isVehicle ? "vehicle-licence" : "driving-licence";
}

FakeIssuer::Answer FakeIssuer::token(const net::HttpRequest &request)
{
    const auto form = formDecode(request.body);
    if (const auto refused = tokenDpop.refusal(request))
        return *refused;
    if (const auto refused = attestation.refusal(request, m_clock.now()))
        return *refused;
    if (!isNamedAsItMust(form))
        return errorAnswer(401, "invalid_client");
    if (form.at("grant_type") == "refresh_token") {
        if (refreshToken.empty() || form.at("refresh_token") != refreshToken || tokenDpop.thumbprint != m_tokenKey)
            return errorAnswer(400, "invalid_grant");
        return grant();
    }
    if (form.at("grant_type") != Grant || form.at("pre-authorized_code") != code)
        return jsonAnswer(400, {{"error", "invalid_grant"}, {"reason", "pre-authorized_code"}});
    if (!form.contains("tx_code"))
        return errorAnswer(400, "invalid_request");
    if (form.at("tx_code") != TransactionCode)
        return jsonAnswer(400, {{"error", "invalid_grant"}, {"reason", "transaction_code"}});
    code.clear();
    return grant();
}

/// An attested client is named by its attestation.
bool FakeIssuer::isNamedAsItMust(const std::map<std::string, std::string> &form) const
{
    const auto name = form.find("client_id");
    if (allowsAnonymous || attestation.isOn)
        return name == form.end();
    return name != form.end() && name->second == FakeAttestationServer::ClientId;
}

FakeIssuer::Answer FakeIssuer::grant()
{
    isTokenOver = false;
    m_tokenKey = tokenDpop.thumbprint;
    accessToken = crypto::randomToken();
    const auto *type = givesBearerTokens ? "Bearer" : "DPoP";
    Json answer = {{"access_token", accessToken}, {"token_type", type}, {"expires_in", 300}};
    if (givesRefreshTokens)
        answer["refresh_token"] = refreshToken = crypto::randomToken();
    alter(changeToken, answer);
    return jsonAnswer(200, answer);
}

bool FakeIssuer::isBearer(const net::HttpRequest &request) const
{
    return request.headers.at("Authorization") == "Bearer " + accessToken && !request.headers.contains("DPoP");
}

std::optional<net::HttpResponse> FakeIssuer::unauthorized(const net::HttpRequest &request, FakeDpopServer &dpop) const
{
    if (isTokenOver || accessToken.empty() || (givesBearerTokens && !isBearer(request)))
        return net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}};
    return givesBearerTokens ? std::nullopt : dpop.refusal(request, accessToken);
}

/// The keys of the proofs, or the word for what is wrong with them.
std::variant<FakeIssuer::Keys, std::string> FakeIssuer::keysOf(const Json &body)
{
    Keys keys;
    if (!body.contains("proofs"))
        return keys;
    std::set<std::string> used;
    proofs.push_back(body.at("proofs"));
    for (const auto &[type, list] : proofs.back().items())
        for (const auto &item : list) {
            const auto text = item.get<std::string>();
            const auto proved = type == "jwt" ? keysOfJwt(text, used) : keysOfAttestation(text, used);
            if (proved.empty())
                return "invalid_proof";
            keys.insert(keys.end(), proved.begin(), proved.end());
        }
    for (const auto &nonce : used)
        if (nonces.erase(nonce) == 0 || staleNonces-- > 0)
            return "invalid_nonce";
    return keys;
}

FakeIssuer::Keys FakeIssuer::keysOfJwt(const std::string &text, std::set<std::string> &used) const
{
    const auto proof = crypto::parseJws(text, "openid4vci-proof+jwt");
    const auto key = crypto::PublicKey::fromJwk(proof->header.at("jwk"));
    const auto claims = *proof->claims();
    if (!proof->verify(*key) || claims.at("aud") != Issuer || claims.contains("iss") == clientId.empty()
        || claims.value("iss", clientId) != clientId || claims.contains("nonce") != givesNonces)
        return {};
    if (givesNonces)
        used.insert(claims.at("nonce").get<std::string>());
    if (!proof->header.contains("key_attestation"))
        return {*key};
    auto attested = keysOfAttestation(proof->header.at("key_attestation").get<std::string>(), used);
    return std::ranges::find(attested, *key) == attested.end() ? Keys() : attested;
}

FakeIssuer::Keys FakeIssuer::keysOfAttestation(const std::string &text, std::set<std::string> &used) const
{
    const auto jws = crypto::parseJws(text, "key-attestation+jwt");
    if (!jws || !attester || jws->certificates()->front() != *attester || !jws->verify(*attester->publicKey()))
        return {};
    const auto claims = *jws->claims();
    if (claims.at("exp") <= toEpoch(m_clock.now()))
        return {};
    used.insert(claims.at("nonce").get<std::string>());
    Keys keys;
    for (const auto &jwk : claims.at("attested_keys"))
        keys.push_back(*crypto::PublicKey::fromJwk(jwk));
    return keys;
}

std::optional<Json> FakeIssuer::unseal(const net::HttpRequest &request)
{
    if (!requestKey)
        return *parseJson(request.body);
    if (request.headers.at("Content-Type") != "application/jwt")
        return std::nullopt;
    const auto opened = crypto::decryptJwe(request.body, *requestKey);
    if (!opened || opened->header.at("kid") != "issuer-1" || opened->header.contains("zip"))
        return std::nullopt;
    auto body = *parseJson(asText(opened->plain.view()));
    m_answerEncryption = body.at("credential_response_encryption");
    if (!answerKeys.insert(crypto::agreementKeyFromJwk(m_answerEncryption.at("jwk"))->thumbprint()).second)
        return std::nullopt;
    unsealed.push_back(request);
    return body;
}

FakeIssuer::Answer FakeIssuer::sealed(int httpStatus, const Json &answer) const
{
    if (!requestKey)
        return jsonAnswer(httpStatus, answer);
    const auto key = crypto::agreementKeyFromJwk(m_answerEncryption.at("jwk"));
    crypto::JweOptions options;
    options.encryption = *crypto::contentEncryptionFrom(m_answerEncryption.at("enc").get<std::string>());
    options.keyId = m_answerEncryption.at("jwk").at("kid").get<std::string>();
    return net::HttpResponse{httpStatus,
                             {{"content-type", "application/jwt"}},
                             *crypto::encryptJwe(asBytes(toCompact(answer)), *key, options)};
}

FakeIssuer::Answer FakeIssuer::credential(const net::HttpRequest &request)
{
    if (const auto refused = unauthorized(request, credentialDpop))
        return *refused;
    const auto opened = unseal(request);
    if (!opened)
        return errorAnswer(400, "invalid_encryption_parameters");
    const auto &body = *opened;
    const auto keys = keysOf(body);
    if (const auto *wrong = std::get_if<std::string>(&keys))
        return errorAnswer(400, *wrong);
    if (body.contains("credential_identifier") == body.contains("credential_configuration_id"))
        return errorAnswer(400, "invalid_credential_request");
    m_order = {std::get<Keys>(keys), body.value("credential_configuration_id", configurationOf(body))};
    if (deferrals > 0)
        return defer();
    return issueOrder();
}

FakeIssuer::Answer FakeIssuer::defer()
{
    --deferrals;
    transaction = "transaction-1";
    Json answer = {{"transaction_id", transaction}, {"interval", Interval}};
    alter(changeAnswer, answer);
    return sealed(202, answer);
}

FakeIssuer::Answer FakeIssuer::deferred(const net::HttpRequest &request)
{
    if (const auto refused = unauthorized(request, deferredDpop))
        return *refused;
    const auto body = unseal(request);
    if (!body)
        return errorAnswer(400, "invalid_encryption_parameters");
    if (transaction.empty() || body->at("transaction_id") != transaction)
        return errorAnswer(400, "invalid_transaction_id");
    if (isDenied)
        return errorAnswer(400, "credential_request_denied");
    if (deferrals > 0)
        return defer();
    transaction.clear();
    return issueOrder();
}

FakeIssuer::Answer FakeIssuer::issueOrder()
{
    const auto *type = m_order.configuration == "vehicle-licence" ? VehicleType : Type;
    Json answer = {{"credentials", Json::array()}};
    ++issued;
    for (const auto &key : m_order.keys) {
        boundKeys.push_back(key.thumbprint());
        answer["credentials"].push_back({{"credential", issuesMdocs ? issueMdoc(key) : issue(&key, type)}});
    }
    if (m_order.keys.empty())
        answer["credentials"].push_back({{"credential", issue(nullptr, type)}});
    if (!notificationId.empty())
        answer["notification_id"] = notificationId;
    alter(changeAnswer, answer);
    return sealed(200, answer);
}

FakeIssuer::Answer FakeIssuer::notification(const net::HttpRequest &request)
{
    if (const auto refused = unauthorized(request, notificationDpop))
        return *refused;
    notifications.push_back(*parseJson(request.body));
    return net::HttpResponse{204, {}, {}};
}

std::string FakeIssuer::issue(const crypto::PublicKey *key, const char *type) const
{
    SdJwtMaker maker;
    const auto now = toEpoch(m_clock.now());
    Json claims = {{"iss", Issuer},
                   {"vct", type},
                   {"iat", now},
                   {"exp", now + 365 * 86400},
                   {"family_name", "CHAN"},
                   {"given_name", "Tai Man"},
                   {"vehicle_classes", {"1", "2"}},
                   {"portrait", "data:image/png;base64,iVBORw0KGgoA"}};
    if (key)
        claims["cnf"] = {{"jwk", key->toJwk()}};
    if (!status.is_null())
        claims["status"] = status;
    alter(changeClaims, claims);
    claims = maker.hideMembers(claims, {"family_name", "given_name", "vehicle_classes", "portrait"});
    auto text = maker.join(signer.sign(claims, "dc+sd-jwt"));
    if (changeCredential)
        changeCredential(text);
    return text;
}

std::string FakeIssuer::issueMdoc(const crypto::PublicKey &key) const
{
    const auto now = m_clock.now();
    const cbor::Map privilege{{"vehicle_category_code", "B"},
                              {"issue_date", crypto::toFullDate("2018-08-09")},
                              {"expiry_date", crypto::toFullDate("2028-09-01")}};
    crypto::MdocRequest request{MdocType,
                                {{"org.iso.18013.5.1",
                                  {{"family_name", "CHAN"},
                                   {"given_name", "Tai Man"},
                                   {"birth_date", crypto::toFullDate("1990-02-28")},
                                   {"age_over_18", true},
                                   {"driving_privileges", cbor::Array{privilege}},
                                   {"portrait", Bytes{0xff, 0xd8, 0xff, 0xe0, 0}}}}},
                                now,
                                now,
                                now + std::chrono::days(365),
                                {},
                                std::nullopt};
    if (!status.is_null()) {
        const auto &list = status.at("status_list");
        request.status = cbor::Map{
            {"status_list",
             cbor::Map{{"idx", list.at("idx").get<std::int64_t>()}, {"uri", list.at("uri").get<std::string>()}}}};
    }
    if (changeMdoc)
        changeMdoc(request);
    auto text = toBase64Url(*crypto::issueMdoc(request, key, crypto::signerOf(signer.key), {signer.certificate}));
    if (changeCredential)
        changeCredential(text);
    return text;
}
}

#include "fake_issuer.h"

#include "sd_jwt_maker.h"

namespace causeway::test {
namespace {

constexpr auto Grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

void alter(const FakeIssuer::Change &change, Json &json)
{
    if (change)
        change(json);
}
}

FakeIssuer::FakeIssuer(FakeClock &clock, ScriptedHttp &http)
    : m_clock(clock), m_http(http), authority(clock.now()), signer(authority.makeSigner("issuer"))
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
    Json configuration = {{"format", "dc+sd-jwt"},
                          {"vct", Type},
                          {"cryptographic_binding_methods_supported", {"jwk"}},
                          {"proof_types_supported", {{"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}}},
                          {"credential_metadata", {{"display", {{{"name", "Driving licence"}, {"locale", "en"}}}}}}};
    if (issuesMdocs) {
        configuration.erase("vct");
        configuration.update(
            {{"format", "mso_mdoc"}, {"doctype", MdocType}, {"cryptographic_binding_methods_supported", {"cose_key"}}});
    }
    return {{"credential_issuer", Issuer},
            {"authorization_servers", {Server}},
            {"credential_endpoint", Credential},
            {"nonce_endpoint", Nonce},
            {"credential_configurations_supported", {{"driving-licence", configuration}}}};
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
        alter(changeServerMetadata, document);
        return Answer(jsonAnswer(200, document));
    });
    m_http.on("GET", origin + "/.well-known/openid-credential-issuer/issuer", [this](const auto &) {
        auto document = metadata();
        alter(changeMetadata, document);
        return Answer(jsonAnswer(200, document));
    });
    m_http.on("GET", origin + "/offers/1", [](const auto &) { return Answer(jsonAnswer(200, offer())); });
    m_http.on("POST", Nonce, [this](const auto &) {
        const auto nonce = "c-nonce-" + std::to_string(++m_nonces);
        nonces.insert(nonce);
        return Answer(jsonAnswer(200, {{"c_nonce", nonce}}));
    });
    m_http.on("POST", Token, [this](const auto &request) { return token(request); });
    m_http.on("POST", Credential, [this](const auto &request) { return credential(request); });
}

FakeIssuer::Answer FakeIssuer::token(const net::HttpRequest &request)
{
    const auto form = formDecode(request.body);
    if (const auto refused = tokenDpop.refusal(request))
        return *refused;
    if (form.contains("client_id") || form.at("grant_type") != Grant || form.at("pre-authorized_code") != code)
        return errorAnswer(400, "invalid_grant");
    if (!form.contains("tx_code"))
        return errorAnswer(400, "invalid_request");
    if (form.at("tx_code") != TransactionCode)
        return jsonAnswer(400, {{"error", "invalid_grant"}, {"reason", "transaction_code"}});
    code.clear();
    accessToken = crypto::randomToken();
    Json answer = {{"access_token", accessToken}, {"token_type", "DPoP"}, {"expires_in", 300}};
    alter(changeToken, answer);
    return jsonAnswer(200, answer);
}

FakeIssuer::Answer FakeIssuer::credential(const net::HttpRequest &request)
{
    if (isTokenOver || accessToken.empty())
        return net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}};
    if (const auto refused = credentialDpop.refusal(request, accessToken))
        return *refused;
    const auto body = *parseJson(request.body);
    const auto proof = crypto::parseJws(body.at("proofs").at("jwt").front().get<std::string>(), "openid4vci-proof+jwt");
    const auto key = crypto::PublicKey::fromJwk(proof->header.at("jwk"));
    const auto claims = *proof->claims();
    if (!proof->verify(*key) || claims.at("aud") != Issuer || claims.contains("iss"))
        return errorAnswer(400, "invalid_proof");
    if (nonces.erase(claims.at("nonce").get<std::string>()) == 0 || staleNonces-- > 0)
        return errorAnswer(400, "invalid_nonce");
    if (body.contains("credential_identifier") == body.contains("credential_configuration_id"))
        return errorAnswer(400, "invalid_credential_request");
    ++issued;
    boundKeys.push_back(key->thumbprint());
    return jsonAnswer(200, {{"credentials", {{{"credential", issuesMdocs ? issueMdoc(*key) : issue(*key)}}}}});
}

std::string FakeIssuer::issue(const crypto::PublicKey &key) const
{
    SdJwtMaker maker;
    const auto now = toEpoch(m_clock.now());
    Json claims = {{"iss", Issuer},
                   {"vct", Type},
                   {"iat", now},
                   {"exp", now + 365 * 86400},
                   {"cnf", {{"jwk", key.toJwk()}}},
                   {"family_name", "CHAN"},
                   {"given_name", "Tai Man"},
                   {"vehicle_classes", {"1", "2"}},
                   {"portrait", "data:image/png;base64,AAAA"}};
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

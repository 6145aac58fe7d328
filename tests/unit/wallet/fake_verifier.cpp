#include "fake_verifier.h"

#include "compare_codes.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

namespace causeway::test {

FakeVerifier::FakeVerifier(FakeClock &clock, ScriptedHttp &http, const FakeAuthority &authority)
    : signer(authority.makeSigner("Verifier Ltd", {}, {Host}))
{
    parameters = {{"response_type", "vp_token"},
                  {"response_mode", "direct_post"},
                  {"response_uri", ResponseUri},
                  {"client_id", std::string("x509_san_dns:") + Host},
                  {"aud", "https://self-issued.me/v2"},
                  {"nonce", "n-0S6_WzA2Mj"},
                  {"state", "af0ifjsldkj"},
                  {"iat", toEpoch(clock.now())}};
    askFor(query({{{"path", {"family_name"}}}}));
    http.on("GET", RequestUri, [this](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{200, requestHeaders, object()});
    });
    http.on("POST", RequestUri, [this](const net::HttpRequest &request) {
        const auto form = formDecode(request.body);
        if (!parameters.contains("wallet_nonce") && form.contains("wallet_nonce"))
            parameters["wallet_nonce"] = form.at("wallet_nonce");
        return Result<net::HttpResponse>(net::HttpResponse{200, requestHeaders, object()});
    });
    http.on("POST", ResponseUri, [this](const net::HttpRequest &request) {
        forms.push_back(formDecode(request.body));
        return Result<net::HttpResponse>(jsonAnswer(status, answer));
    });
}

std::string FakeVerifier::object() const
{
    if (clientId().starts_with("redirect_uri:")) {
        const Json header = {{"alg", "none"}, {"typ", typ}};
        return toBase64Url(asBytes(toCompact(header))) + "." + toBase64Url(asBytes(toCompact(parameters))) + ".";
    }
    const auto text = signer.sign(parameters, typ);
    return changeObject ? changeObject(text) : text;
}

std::string FakeVerifier::link(const std::string &scheme) const
{
    return scheme + "://?client_id=" + percentEncode(clientId()) + "&request_uri=" + percentEncode(RequestUri);
}

Json FakeVerifier::query(const Json &claims)
{
    Json credential = {{"id", "licence"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {FakeIssuer::Type}}}}};
    if (!claims.is_null())
        credential["claims"] = claims;
    return {{"credentials", Json::array({credential})}};
}

Json FakeVerifier::mdocQuery(const std::string &id, const Json &claims)
{
    Json credential = {{"id", id}, {"format", "mso_mdoc"}, {"meta", {{"doctype_value", FakeIssuer::MdocType}}}};
    if (!claims.is_null())
        credential["claims"] = claims;
    return credential;
}

void FakeVerifier::encryptWith(Json keys)
{
    if (keys.is_null()) {
        auto key = encryptionKey.publicKey().toJwk();
        key.update({{"use", "enc"}, {"alg", "ECDH-ES"}, {"kid", "ac"}});
        keys = Json::array({key});
    }
    parameters["response_mode"] = "direct_post.jwt";
    parameters["client_metadata"] = {
        {"jwks", {{"keys", keys}}},
        {"encrypted_response_enc_values_supported", {"A128GCM", "A256GCM"}},
        {"vp_formats_supported",
         {{"dc+sd-jwt", Json::object()}, {"mso_mdoc", {{"deviceauth_alg_values", Json::array({-7, -9})}}}}}};
}

std::string FakeVerifier::hashName() const
{
    return "x509_hash:" + toBase64Url(crypto::sha256(signer.certificate.der()));
}

Json FakeVerifier::heard() const
{
    if (forms.empty())
        return Json::object();
    const auto &form = forms.back();
    if (!form.contains("response"))
        return form;
    const auto opened = crypto::decryptJwe(form.at("response"), encryptionKey);
    if (!opened)
        return Json::object();
    return parseJson(asText(opened->plain.view())).valueOr(Json::object());
}

void PresentationFixture::holdAnother()
{
    const auto &first = store.collections["wallet.certificates"].front();
    auto body = first.body;
    const auto publicKey = *keys.createSigningKey("certificate.other");
    body["credential"] = issuer.issue(*crypto::PublicKey::fromDer(publicKey));
    body["key_alias"] = "certificate.other";
    static_cast<void>(store.put("wallet.certificates", "other", body));
}

void PresentationFixture::holdMdoc(const std::string &id)
{
    auto body = store.collections["wallet.certificates"].front().body;
    const auto alias = "certificate." + id;
    const auto publicKey = *keys.createSigningKey(alias);
    body.update({{"format", "mso_mdoc"},
                 {"credential", issuer.issueMdoc(*crypto::PublicKey::fromDer(publicKey))},
                 {"key_alias", alias}});
    static_cast<void>(store.put("wallet.certificates", id, body));
}

Change with(const char *member, const Json &value)
{
    return [member, value](auto &fixture) {
        if (value.is_null())
            fixture.verifier.parameters.erase(member);
        else
            fixture.verifier.parameters[member] = value;
    };
}

void row(const char *name, Change change, ErrorCode code, const char *told)
{
    QTest::newRow(name) << std::move(change) << static_cast<int>(code) << std::string(told);
}

void expectRefused(PresentationFixture &fixture)
{
    QFETCH(Change, change);
    QFETCH(int, code);
    QFETCH(std::string, told);
    change(fixture);

    const auto request = fixture.open();

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, static_cast<ErrorCode>(code));
    QCOMPARE(fixture.verifier.forms.size(), std::size_t(told.empty() ? 0 : 1));
    if (!told.empty())
        QCOMPARE(fixture.verifier.heard().value("error", ""), told);
}
}

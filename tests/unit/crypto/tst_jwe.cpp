#include "compare_codes.h"
#include "jwk_private_key.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::crypto;

namespace {

constexpr auto Plain = R"({"vp_token":{"a":["b"]}})";

std::array<std::string, 5> split(const std::string &jwe)
{
    std::array<std::string, 5> parts;
    std::size_t at = 0;
    for (auto &part : parts) {
        const auto end = std::min(jwe.find('.', at), jwe.size());
        part = jwe.substr(at, end - at);
        at = end + 1;
    }
    return parts;
}

std::string join(const std::array<std::string, 5> &parts)
{
    return parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[3] + "." + parts[4];
}

Json headerOf(const std::string &jwe)
{
    return *parseJson(asText(*fromBase64Url(split(jwe)[0])));
}
}

class JweTest : public QObject {
    Q_OBJECT

private slots:
    void opensWhatItEncrypts_data();
    void opensWhatItEncrypts();
    void neverEncryptsTheSameWayTwice();
    void saysWhatItWasTold();
    void agreesWithTheAppendixOfRfc7518();
    void opensTheExampleOfTheSpecification();
    void refusesEveryChange_data();
    void refusesEveryChange();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesTexts_data();
    void refusesTexts();
    void refusesAnotherKey();
    void takesKeysThatAreForThis_data();
    void takesKeysThatAreForThis();

private:
    std::string encrypt(const JweOptions &options = {}) const
    {
        return *encryptJwe(asBytes(Plain), m_key.publicKey(), options);
    }

    PrivateKey m_key = *PrivateKey::generate();
};

void JweTest::opensWhatItEncrypts_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("plain");
    for (const auto *name : {"A128GCM", "A192GCM", "A256GCM"}) {
        QTest::newRow(name) << std::string(name) << std::string(Plain);
        QTest::addRow("%s, nothing", name) << std::string(name) << std::string();
        QTest::addRow("%s, 100 kB", name) << std::string(name) << std::string(100'000, 'x');
    }
    QTest::newRow("ten photographs") << std::string("A256GCM") << std::string(2'000'000, 'x');
}

void JweTest::opensWhatItEncrypts()
{
    QFETCH(std::string, name);
    QFETCH(std::string, plain);

    const auto jwe = encryptJwe(asBytes(plain), m_key.publicKey(), {.encryption = *contentEncryptionFrom(name)});
    QVERIFY(jwe);
    const auto opened = decryptJwe(*jwe, m_key);

    QVERIFY(opened);
    QCOMPARE(toText(opened->plain.view()), plain);
    QCOMPARE(opened->header.at("enc"), Json(name));
}

void JweTest::neverEncryptsTheSameWayTwice()
{
    const auto one = encrypt();
    const auto two = encrypt();

    QVERIFY(headerOf(one).at("epk") != headerOf(two).at("epk"));
    QVERIFY(split(one)[2] != split(two)[2]);
}

void JweTest::saysWhatItWasTold()
{
    const auto jwe = encrypt({.keyId = "ac", .partyUInfo = "Alice", .partyVInfo = "Bob", .contentType = "JWT"});

    const auto header = headerOf(jwe);
    QCOMPARE(header.at("alg"), Json("ECDH-ES"));
    QCOMPARE(header.at("enc"), Json("A256GCM"));
    QCOMPARE(header.at("kid"), Json("ac"));
    QCOMPARE(header.at("apu"), Json("QWxpY2U"));
    QCOMPARE(header.at("apv"), Json("Qm9i"));
    QCOMPARE(header.at("cty"), Json("JWT"));
    QVERIFY(!header.contains("typ"));
    QVERIFY(!header.at("epk").contains("d"));
    QVERIFY(decryptJwe(jwe, m_key));
    QVERIFY(!headerOf(encrypt()).contains("kid"));
}

/// Appendix C gives both private keys and the derived key: what is encrypted with that key opens.
void JweTest::agreesWithTheAppendixOfRfc7518()
{
    const Json alice = {{"kty", "EC"},
                        {"crv", "P-256"},
                        {"x", "gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0"},
                        {"y", "SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps"}};
    const auto bob = test::privateKeyFromD("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw");
    const auto derived = *fromBase64Url("VqqN6vgjbSBcIijNcacQGg");
    const Json header = {{"alg", "ECDH-ES"}, {"enc", "A128GCM"}, {"apu", "QWxpY2U"}, {"apv", "Qm9i"}, {"epk", alice}};
    const auto protectedPart = toBase64Url(asBytes(toCompact(header)));
    const auto sealed = test::encryptA128Gcm(derived, Bytes(12, 7), Plain, protectedPart);

    const auto opened = decryptJwe(protectedPart + ".." + toBase64Url(Bytes(12, 7)) + "." + sealed, bob);

    QVERIFY(opened);
    QCOMPARE(toText(opened->plain.view()), std::string(Plain));
}

void JweTest::opensTheExampleOfTheSpecification()
{
    const auto path = test::sharedVector("openid4vc/OpenID4VP-worked-examples.json");
    CAUSEWAY_NEED_VECTOR(path);
    std::ifstream file(path);
    const auto example = Json::parse(file).at("encrypted_response");

    const auto opened =
        decryptJwe(example.at("response_jwe").get<std::string>(),
                   test::privateKeyFromD(example.at("recipient_private_jwk").at("d").get<std::string>()));

    QVERIFY(opened);
    QCOMPARE(opened->header, example.at("expected_header"));
    QCOMPARE(toText(opened->plain.view()), example.at("expected_plaintext_utf8").get<std::string>());
}

void JweTest::refusesEveryChange_data()
{
    QTest::addColumn<int>("part");
    QTest::newRow("iv") << 2;
    QTest::newRow("ciphertext") << 3;
    QTest::newRow("tag") << 4;
}

void JweTest::refusesEveryChange()
{
    QFETCH(int, part);
    auto parts = split(encrypt());
    auto bytes = *fromBase64Url(parts.at(static_cast<std::size_t>(part)));
    bytes.front() ^= 1;
    parts.at(static_cast<std::size_t>(part)) = toBase64Url(bytes);

    CAUSEWAY_COMPARE_CODES(decryptJwe(join(parts), m_key).error().code, ErrorCode::DecryptionFailed);
}

void JweTest::refusesHeaders_data()
{
    QTest::addColumn<Json>("change"); // null: the member goes
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const Json &change, ErrorCode code) {
        QTest::newRow(name) << change << static_cast<int>(code);
    };
    row("no alg", {{"alg", nullptr}}, ErrorCode::AlgorithmUnsupported);
    row("dir", {{"alg", "dir"}}, ErrorCode::AlgorithmUnsupported);
    row("key wrap", {{"alg", "ECDH-ES+A128KW"}}, ErrorCode::AlgorithmUnsupported);
    row("PBES2", {{"alg", "PBES2-HS256+A128KW"}}, ErrorCode::AlgorithmUnsupported);
    row("none", {{"alg", "none"}}, ErrorCode::AlgorithmUnsupported);
    row("no enc", {{"enc", nullptr}}, ErrorCode::AlgorithmUnsupported);
    row("CBC", {{"enc", "A128CBC-HS256"}}, ErrorCode::AlgorithmUnsupported);
    row("zip", {{"zip", "DEF"}}, ErrorCode::JwtMalformed);
    row("crit", {{"crit", {"exp"}}}, ErrorCode::JwtMalformed);
    row("no epk", {{"epk", nullptr}}, ErrorCode::JwtMalformed);
    row("epk is a text", {{"epk", "x"}}, ErrorCode::JwtMalformed);
    row("epk is on another curve", {{"epk", {{"kty", "EC"}, {"crv", "P-384"}, {"x", "AA"}, {"y", "AA"}}}},
        ErrorCode::JwtMalformed);
    row("apu is a number", {{"apu", 1}}, ErrorCode::JwtMalformed);
    row("apv is no base64url", {{"apv", "+"}}, ErrorCode::JwtMalformed);
    row("a header that was not authenticated", {{"kid", "other"}}, ErrorCode::DecryptionFailed);
    row("another apu", {{"apu", "QWxpY2U"}}, ErrorCode::DecryptionFailed);
}

void JweTest::refusesHeaders()
{
    QFETCH(Json, change);
    QFETCH(int, code);
    auto parts = split(encrypt());
    auto header = headerOf(join(parts));
    for (const auto &[name, value] : change.items()) {
        if (value.is_null())
            header.erase(name);
        else
            header[name] = value;
    }
    parts[0] = toBase64Url(asBytes(toCompact(header)));

    CAUSEWAY_COMPARE_CODES(decryptJwe(join(parts), m_key).error().code, static_cast<ErrorCode>(code));
}

void JweTest::refusesTexts_data()
{
    QTest::addColumn<std::string>("text");
    const auto parts = split(encrypt());
    const auto with = [&](std::size_t part, const std::string &text) {
        auto changed = parts;
        changed.at(part) = text;
        return join(changed);
    };
    QTest::newRow("nothing") << std::string();
    QTest::newRow("a JWS") << std::string("a.b.c");
    QTest::newRow("six parts") << join(parts) + ".x";
    QTest::newRow("an encrypted key") << with(1, "AAAA");
    QTest::newRow("a short iv") << with(2, toBase64Url(Bytes(11)));
    QTest::newRow("a short tag") << with(4, toBase64Url(Bytes(15)));
    QTest::newRow("padding") << with(4, parts[4] + "==");
    QTest::newRow("a header that is no JSON") << with(0, toBase64Url(asBytes("x")));
    QTest::newRow("a header that is an array") << with(0, toBase64Url(asBytes("[]")));
    QTest::newRow("more than four megabytes") << with(3, std::string(4U << 20, 'A'));
}

void JweTest::refusesTexts()
{
    QFETCH(std::string, text);

    CAUSEWAY_COMPARE_CODES(decryptJwe(text, m_key).error().code, ErrorCode::JwtMalformed);
}

void JweTest::refusesAnotherKey()
{
    CAUSEWAY_COMPARE_CODES(decryptJwe(encrypt(), *PrivateKey::generate()).error().code, ErrorCode::DecryptionFailed);
}

void JweTest::takesKeysThatAreForThis_data()
{
    QTest::addColumn<Json>("more");
    QTest::addColumn<bool>("taken");
    QTest::newRow("says nothing") << Json::object() << true;
    QTest::newRow("says all") << Json{{"use", "enc"}, {"alg", "ECDH-ES"}, {"kid", "1"}} << true;
    QTest::newRow("derives keys") << Json{{"key_ops", {"deriveKey"}}} << true;
    QTest::newRow("public keys do nothing") << Json{{"key_ops", Json::array()}} << true;
    QTest::newRow("signs") << Json{{"use", "sig"}} << false;
    QTest::newRow("verifies") << Json{{"key_ops", {"verify"}}} << false;
    QTest::newRow("wraps keys") << Json{{"alg", "ECDH-ES+A256KW"}} << false;
    QTest::newRow("ES256") << Json{{"alg", "ES256"}} << false;
    QTest::newRow("X25519") << Json{{"kty", "OKP"}, {"crv", "X25519"}} << false;
    QTest::newRow("P-384") << Json{{"crv", "P-384"}} << false;
    QTest::newRow("private") << Json{{"d", "AAAA"}} << false;
}

void JweTest::takesKeysThatAreForThis()
{
    QFETCH(Json, more);
    QFETCH(bool, taken);
    auto jwk = m_key.publicKey().toJwk();
    jwk.update(more);

    const auto key = agreementKeyFromJwk(jwk);

    QCOMPARE(bool(key), taken);
    if (!key)
        CAUSEWAY_COMPARE_CODES(key.error().code, ErrorCode::KeyInvalid);
}

CAUSEWAY_SUITE(JweTest)
#include "tst_jwe.moc"

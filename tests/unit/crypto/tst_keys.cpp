#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/keys.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;

namespace {
bool isKeyInvalid(const Result<PublicKey> &key)
{
    return !key && key.error().code == ErrorCode::KeyInvalid;
}

/// RFC 7515, appendix A.3
const Json ExampleJwk{{"kty", "EC"},
                      {"crv", "P-256"},
                      {"x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"},
                      {"y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}};
}

class KeysTest : public QObject {
    Q_OBJECT
private slots:
    void keysTravelAsDerAndJwk()
    {
        const auto key = PrivateKey::generate()->publicKey();

        QVERIFY(*PublicKey::fromDer(key.toDer()) == key);
        QVERIFY(*PublicKey::fromJwk(key.toJwk()) == key);
        QVERIFY(PublicKey::fromJwk(ExampleJwk)->toJwk() == ExampleJwk);
    }

    void aPrivateKeySurvivesItsStore()
    {
        const auto key = *PrivateKey::generate();
        const auto again = PrivateKey::fromDer(key.toDer().view());

        QVERIFY(again->publicKey() == key.publicKey());
        QVERIFY(key.publicKey().verify(asBytes("m"), *again->sign(asBytes("m"))));
    }

    void aPrivateKeyTravelsAsPem()
    {
        const auto key = *PrivateKey::generate();
        const auto pem = key.toPem();
        const std::string text(asText(pem.view()));

        QVERIFY(text.starts_with("-----BEGIN PRIVATE KEY-----\n"));
        QVERIFY(PrivateKey::fromPem(text)->publicKey() == key.publicKey());
        QVERIFY(PrivateKey::fromPem("something before\n" + text)->publicKey() == key.publicKey());
    }

    void refusesPemThatIsNoKey_data()
    {
        QTest::addColumn<std::string>("text");
        const auto pem = PrivateKey::generate()->toPem();
        const std::string text(asText(pem.view()));
        QTest::newRow("empty") << std::string();
        QTest::newRow("cut") << text.substr(0, text.size() / 2);
        QTest::newRow("other letters") << std::string(text).replace(60, 6, "AAAAAA");
        QTest::newRow("under a passphrase")
            << std::string("-----BEGIN ENCRYPTED PRIVATE KEY-----\n") + text.substr(text.find('\n') + 1);
        QTest::newRow("on another curve") << std::string(
            "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n"
            "-----END PRIVATE KEY-----\n"); // RFC 8032, section 7.1, test 1
    }

    void refusesPemThatIsNoKey()
    {
        QFETCH(std::string, text);

        QVERIFY(PrivateKey::fromPem(text).error().code == ErrorCode::KeyInvalid);
    }

    void hashesKeysAsRfc7638Says()
    {
        // The example of RFC 9449, section 6; RFC 7638 itself shows an RSA key, so only the rule is checked with that one.
        const Json jwk{{"kty", "EC"},
                       {"crv", "P-256"},
                       {"x", "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"},
                       {"y", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"},
                       {"kid", "not part of it"}};
        const Json rsa{{"kty", "RSA"},
                       {"e", "AQAB"},
                       {"n",
                        "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_"
                        "BJECPebWKRXjBZCiFV4n3okn"
                        "jhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_"
                        "FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6"
                        "qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_"
                        "xBniIqbw0Ls1jF44-csFCur-kEgU8a"
                        "wapJzKnqDKgw"}};

        QCOMPARE(PublicKey::fromJwk(jwk)->thumbprint(), std::string("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        QCOMPARE(sha256Base64Url(toCompact(rsa)), std::string("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs"));
    }

    void refusesJwks_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("another curve") << QByteArray(R"({"crv":"P-384"})");
        QTest::newRow("another kind") << QByteArray(R"({"kty":"OKP"})");
        QTest::newRow("no x") << QByteArray(R"({"x":null})");
        QTest::newRow("not on the curve") << QByteArray(R"({"y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a1"})");
        QTest::newRow("zero") << QByteArray(R"({"x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                                               "y":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})");
        QTest::newRow("beyond the field") << QByteArray(R"({"x":"_____wAAAAEAAAAAAAAAAAAAAAD_______________8"})");
        QTest::newRow("short coordinate") << QByteArray(R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVA"})");
        QTest::newRow("long coordinate") << QByteArray(R"({"x":"AH_NzidwNsRdQYPL7m_bS3tYBzM1e-nvE7rPbjx70VRF"})");
        QTest::newRow("padded") << QByteArray(R"({"x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU="})");
        QTest::newRow("private") << QByteArray(R"({"d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"})");
        QTest::newRow("for encryption") << QByteArray(R"({"use":"enc"})");
        QTest::newRow("for another algorithm") << QByteArray(R"({"alg":"ECDH-ES"})");
        QTest::newRow("for other operations") << QByteArray(R"({"key_ops":["deriveKey"]})");
    }

    void refusesJwks()
    {
        QFETCH(QByteArray, change);
        auto jwk = ExampleJwk;
        jwk.merge_patch(*parseJson(change.toStdString()));

        QVERIFY(isKeyInvalid(PublicKey::fromJwk(jwk)));
    }

    void refusesWhatIsNoObject()
    {
        for (const char *text : {"null", "[]", "1", "\"EC\"", R"({"kty":1})"})
            QVERIFY(isKeyInvalid(PublicKey::fromJwk(*parseJson(text))));
    }

    void refusesEveryOtherEncodingOfAKey()
    {
        const auto der = PublicKey::fromJwk(ExampleJwk)->toDer();
        auto longer = der;
        longer.push_back(0);
        auto compressed = *fromHex("3039301306072a8648ce3d020106082a8648ce3d030107032200");
        compressed.push_back(3); // y is odd
        compressed.insert(compressed.end(), der.begin() + 27, der.begin() + 59);

        QVERIFY(PublicKey::fromDer(der));
        QVERIFY(isKeyInvalid(PublicKey::fromDer(longer)));
        QVERIFY(isKeyInvalid(PublicKey::fromDer(compressed)));
        QVERIFY(isKeyInvalid(PublicKey::fromDer(ByteView(der).first(der.size() - 1))));
        QVERIFY(isKeyInvalid(PublicKey::fromDer({})));
    }

    void refusesPrivateKeysThatAreNone()
    {
        const auto der = PrivateKey::generate()->toDer();
        const Bytes whole(der.view().begin(), der.view().end());
        auto longer = whole;
        longer.push_back(0);
        auto otherPublic = whole;
        otherPublic[40] ^= 1; // inside the private number: no longer fits the public point beside it

        for (const auto &bytes : {Bytes(), longer, Bytes(whole.begin(), whole.end() - 1), otherPublic})
            QVERIFY(PrivateKey::fromDer(bytes).error().code == ErrorCode::KeyInvalid);
    }

    void refusesSignaturesOfAnotherFormOrText()
    {
        const auto key = *PrivateKey::generate();
        const auto signature = *key.sign(asBytes("text"));
        const auto codeOf = [&key](ByteView text, const Bytes &bytes) {
            const auto verified = key.publicKey().verify(text, bytes);
            return verified ? ErrorCode::Internal : verified.error().code;
        };

        QCOMPARE(signature.size(), std::size_t(64));
        QVERIFY(codeOf(asBytes("texT"), signature) == ErrorCode::SignatureInvalid);
        QVERIFY(codeOf(asBytes("text"), {}) == ErrorCode::SignatureInvalid);
        QVERIFY(codeOf(asBytes("text"), Bytes(64)) == ErrorCode::SignatureInvalid);
        QVERIFY(codeOf(asBytes("text"), Bytes(65)) == ErrorCode::SignatureInvalid);
    }
};

CAUSEWAY_SUITE(KeysTest)
#include "tst_keys.moc"

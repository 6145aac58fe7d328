#include "test_authority.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::crypto;

namespace {
std::string encoded(std::string_view text)
{
    return toBase64Url(asBytes(text));
}

ErrorCode codeOf(const auto &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}
}

class JwsTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsSignedIsVerified()
    {
        const auto text = signed_(Json{{"kid", "k"}}, Json{{"sub", "x"}});

        const auto jws = parseJws(text, "test+jwt");

        QVERIFY(jws);
        QVERIFY(jws->verify(m_key.publicKey()));
        QVERIFY(codeOf(jws->verify(PrivateKey::generate()->publicKey())) == ErrorCode::SignatureInvalid);
        QVERIFY(*jws->claims() == (Json{{"sub", "x"}}));
        QCOMPARE(jws->header.value("kid", ""), std::string("k"));
    }

    void verifiesTheExampleOfRfc7515()
    {
        const auto key = *PublicKey::fromJwk(Json{{"kty", "EC"},
                                                  {"crv", "P-256"},
                                                  {"x", "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"},
                                                  {"y", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}});
        const auto jws =
            parseJws("eyJhbGciOiJFUzI1NiJ9."
                     "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
                     "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
                     "");

        QVERIFY(jws->verify(key));
        QCOMPARE(jws->claims()->value("iss", ""), std::string("joe"));
    }

    void refusesHeaders_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("code");
        const auto malformed = int(ErrorCode::JwtMalformed);
        const auto unsupported = int(ErrorCode::AlgorithmUnsupported);
        QTest::newRow("none") << QByteArray(R"({"alg":"none","typ":"test+jwt"})") << unsupported;
        QTest::newRow("None") << QByteArray(R"({"alg":"None","typ":"test+jwt"})") << unsupported;
        QTest::newRow("HS256") << QByteArray(R"({"alg":"HS256","typ":"test+jwt"})") << unsupported;
        QTest::newRow("ES384") << QByteArray(R"({"alg":"ES384","typ":"test+jwt"})") << unsupported;
        QTest::newRow("no alg") << QByteArray(R"({"typ":"test+jwt"})") << unsupported;
        QTest::newRow("alg is a list") << QByteArray(R"({"alg":["ES256"],"typ":"test+jwt"})") << unsupported;
        QTest::newRow("alg twice") << QByteArray(R"({"alg":"none","alg":"ES256","typ":"test+jwt"})") << malformed;
        QTest::newRow("other typ") << QByteArray(R"({"alg":"ES256","typ":"other+jwt"})") << malformed;
        QTest::newRow("typ in capitals") << QByteArray(R"({"alg":"ES256","typ":"TEST+JWT"})") << malformed;
        QTest::newRow("no typ") << QByteArray(R"({"alg":"ES256"})") << malformed;
        QTest::newRow("typ is a number") << QByteArray(R"({"alg":"ES256","typ":1})") << malformed;
        QTest::newRow("crit") << QByteArray(R"({"alg":"ES256","typ":"test+jwt","crit":["exp"],"exp":1})") << malformed;
        QTest::newRow("empty crit") << QByteArray(R"({"alg":"ES256","typ":"test+jwt","crit":[]})") << malformed;
        QTest::newRow("not an object") << QByteArray(R"(["ES256"])") << malformed;
        QTest::newRow("not JSON") << QByteArray(R"({"alg")") << malformed;
        QTest::newRow("empty") << QByteArray("") << malformed;
    }

    void refusesHeaders()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, code);

        const auto input = encoded(header.toStdString()) + "." + encoded("{}");
        const auto text = input + "." + toBase64Url(*m_key.sign(asBytes(input)));

        QCOMPARE(int(codeOf(parseJws(text, "test+jwt"))), code);
    }

    void refusesAHeaderWithATypWhereNoneIsExpected()
    {
        QVERIFY(codeOf(parseJws(signed_({}, {}), "")) == ErrorCode::JwtMalformed);
    }

    void takesTheLongFormOfATyp()
    {
        QVERIFY(parseJws(*signJws({}, {}, "application/test+jwt", signerOf(m_key)), "test+jwt"));
    }

    void refusesOtherShapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto text = QByteArray::fromStdString(signed_({}, Json{{"a", 1}}));
        const auto unsigned_ = text.left(text.lastIndexOf('.'));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two parts") << unsigned_;
        QTest::newRow("four parts") << text + ".";
        QTest::newRow("five parts") << text + ".a.b";
        QTest::newRow("blank in front") << " " + text;
        QTest::newRow("line end") << text + "\n";
        QTest::newRow("padding") << text + "==";
        QTest::newRow("standard alphabet") << unsigned_ + ".+/+/";
        QTest::newRow("stray bits") << unsigned_ + ".Zh";
        QTest::newRow("JSON form") << QByteArray(R"({"payload":"e30","signatures":[]})");
    }

    void refusesOtherShapes()
    {
        QFETCH(QByteArray, text);

        QVERIFY(codeOf(parseJws(text.toStdString(), "test+jwt")) == ErrorCode::JwtMalformed);
    }

    void refusesMoreThan256KiB()
    {
        const auto big = signed_({}, Json{{"a", std::string(190'000, 'x')}});
        const auto tooBig = signed_({}, Json{{"a", std::string(200'000, 'x')}});

        QVERIFY(parseJws(big, "test+jwt"));
        QVERIFY(codeOf(parseJws(tooBig, "test+jwt")) == ErrorCode::JwtMalformed);
    }

    void aChangeAnywhereBreaksTheSignature()
    {
        const auto text = signed_(Json{{"kid", "k"}}, Json{{"amount", 1}});
        int refused = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            auto changed = text;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            const auto jws = parseJws(changed, "test+jwt");
            refused += !jws || !jws->verify(m_key.publicKey());
        }

        QCOMPARE(refused, int(text.size()));
    }

    void aSignatureOfAnotherLengthIsNone()
    {
        auto jws = *parseJws(signed_({}, {}), "test+jwt");
        jws.signature.push_back(0);
        QVERIFY(codeOf(jws.verify(m_key.publicKey())) == ErrorCode::SignatureInvalid);
        jws.signature.clear();
        QVERIFY(codeOf(jws.verify(m_key.publicKey())) == ErrorCode::SignatureInvalid);
    }

    void claimsAreAnObject()
    {
        for (const auto *payload : {"[]", "1", "", "{", R"({"a":1,"a":2})"}) {
            const auto input = encoded(R"({"alg":"ES256","typ":"test+jwt"})") + "." + encoded(payload);
            QVERIFY(codeOf(parseJws(input + ".AA", "test+jwt")->claims()) == ErrorCode::JwtMalformed);
        }
    }

    void readsTheCertificatesOfX5c()
    {
        const test::TestAuthority root;
        const auto text = toBase64(root.certificate.der());

        const auto jws = *parseJws(signed_(Json{{"x5c", {text, text}}}, {}), "test+jwt");

        QCOMPARE(jws.certificates()->size(), std::size_t(2));
        QVERIFY(jws.certificates()->front() == root.certificate);
    }

    void refusesX5c_data()
    {
        QTest::addColumn<QByteArray>("header");
        const auto der = toBase64(test::TestAuthority().certificate.der());
        const auto header = [](const Json &x5c) { return QByteArray::fromStdString(toCompact(Json{{"x5c", x5c}})); };
        QTest::newRow("absent") << QByteArray("{}");
        QTest::newRow("empty") << header(Json::array());
        QTest::newRow("text") << header(der);
        QTest::newRow("number") << header({1});
        QTest::newRow("not base64") << header({"!"});
        QTest::newRow("no certificate") << header({"MAA="});
        QTest::newRow("second is none") << header({der, ""});
        QTest::newRow("seven") << header({der, der, der, der, der, der, der});
    }

    void refusesX5c()
    {
        QFETCH(QByteArray, header);

        const auto jws = *parseJws(signed_(*parseJson(header.toStdString()), {}), "test+jwt");

        QVERIFY(codeOf(jws.certificates()) == ErrorCode::JwtMalformed);
    }

    void passesOnWhyNothingWasSigned()
    {
        const auto refuses = [](ByteView) -> Result<Bytes> { return Error{ErrorCode::KeyStoreFailure}; };

        QVERIFY(codeOf(signJws({}, {}, "t", refuses)) == ErrorCode::KeyStoreFailure);
        QVERIFY(codeOf(signJws(Json::array(), {}, "t", signerOf(m_key))) == ErrorCode::InvalidArgument);
    }

    void timesAreComparedWithAMinuteOfLeeway_data()
    {
        QTest::addColumn<QByteArray>("claims");
        QTest::addColumn<int>("code");
        const auto fine = int(ErrorCode::Internal); // codeOf() of a success
        const auto expired = int(ErrorCode::RequestExpired);
        const auto malformed = int(ErrorCode::JwtMalformed);
        QTest::newRow("none stated") << QByteArray("{}") << fine;
        QTest::newRow("within the leeway") << QByteArray(R"({"exp":941,"nbf":1060,"iat":1060})") << fine;
        QTest::newRow("expired") << QByteArray(R"({"exp":940})") << expired;
        QTest::newRow("not yet") << QByteArray(R"({"nbf":1061})") << malformed;
        QTest::newRow("from the future") << QByteArray(R"({"iat":1061})") << malformed;
        QTest::newRow("a text") << QByteArray(R"({"exp":"2000"})") << malformed;
        QTest::newRow("a fraction") << QByteArray(R"({"exp":941.5,"nbf":1060.5,"iat":1060.9})") << fine;
        QTest::newRow("whole with a point") << QByteArray(R"({"exp":941.0})") << fine;
        QTest::newRow("expired by a fraction") << QByteArray(R"({"exp":940.9})") << expired;
        QTest::newRow("not yet by a fraction") << QByteArray(R"({"nbf":1061.1})") << malformed;
        QTest::newRow("a negative fraction") << QByteArray(R"({"exp":-0.5})") << malformed;
        QTest::newRow("beyond any calendar") << QByteArray(R"({"exp":1e13})") << malformed;
        QTest::newRow("negative") << QByteArray(R"({"exp":-1})") << malformed;
        QTest::newRow("beyond 64 bits") << QByteArray(R"({"exp":18446744073709551615})") << malformed;
        QTest::newRow("beyond all numbers") << QByteArray(R"({"exp":1e300})") << malformed;
        QTest::newRow("the last second there is") << QByteArray(R"({"exp":9223372036854775807})") << fine;
        QTest::newRow("null") << QByteArray(R"({"nbf":null})") << malformed;
    }

    void timesAreComparedWithAMinuteOfLeeway()
    {
        QFETCH(QByteArray, claims);
        QFETCH(int, code);

        QCOMPARE(int(codeOf(checkTimes(*parseJson(claims.toStdString()), 1000))), code);
    }

private:
    std::string signed_(Json header, const Json &claims) const
    {
        return *signJws(std::move(header), claims.is_null() ? Json::object() : claims, "test+jwt", signerOf(m_key));
    }

    const PrivateKey m_key = *PrivateKey::generate();
};

CAUSEWAY_SUITE(JwsTest)
#include "tst_jws.moc"

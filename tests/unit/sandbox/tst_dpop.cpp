#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class DpopTest : public QObject {
    Q_OBJECT

    struct LoggedIn : SandboxWorld {
        Phone phone{*this};
        std::string token;
        LoggedIn()
        {
            phone.enrol();
            token = phone.login().access;
        }
        Response ask(const Json &claims)
        {
            return get("/idp/userinfo", {{"authorization", "DPoP " + token}, {"dpop", phone.proof(claims)}});
        }
        Json claims() { return phone.proofClaims("GET", "/idp/userinfo", token); }
        /// A code whose request came without a proof, but with that `dpop_jkt`.
        Fields codeFor(const std::string &thumbprint)
        {
            auto form = phone.parForm();
            form["dpop_jkt"] = thumbprint;
            return phone.codeForm(parameterOf(phone.approve(phone.pushWithoutProof(form)), "code"));
        }
    };

    static std::string thumbprintOf(const crypto::PrivateKey &key) { return key.publicKey().thumbprint(); }

private slots:
    void withoutANonceTheServerGivesOneAndThatOneWorks()
    {
        LoggedIn world;
        auto claims = world.claims();
        claims.erase("nonce");

        const auto refused = world.ask(claims);
        QCOMPARE(refused.status, 401);
        QCOMPARE(errorOf(refused), std::string("use_dpop_nonce"));
        QVERIFY(refused.header("WWW-Authenticate").starts_with("DPoP error=\"use_dpop_nonce\""));
        claims["nonce"] = refused.header("DPoP-Nonce");

        QCOMPARE(world.ask(claims).status, 200);
    }

    void theTokenEndpointAsksWith400()
    {
        SandboxWorld world;
        Phone phone(world);
        phone.enrol();
        auto claims = phone.proofClaims("POST", "/idp/token");
        claims.erase("nonce");

        const auto refused =
            world.postForm("/idp/token", {{"grant_type", "authorization_code"}}, {{"dpop", phone.proof(claims)}});

        QCOMPARE(refused.status, 400);
        QCOMPARE(errorOf(refused), std::string("use_dpop_nonce"));
        QVERIFY(!refused.header("DPoP-Nonce").empty());
    }

    void refusesAProof_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        const QByteArray invalid("invalid_dpop_proof");
        QTest::newRow("htm") << QByteArray("htm") << QByteArray("\"POST\"") << invalid;
        QTest::newRow("htu of another page")
            << QByteArray("htu") << QByteArray("\"https://localhost:8443/idp/token\"") << invalid;
        QTest::newRow("htu of another host")
            << QByteArray("htu") << QByteArray("\"https://127.0.0.1:8443/idp/userinfo\"") << invalid;
        QTest::newRow("ath") << QByteArray("ath") << QByteArray("\"AAAA\"") << invalid;
        QTest::newRow("no ath") << QByteArray("ath") << QByteArray("null") << invalid;
        QTest::newRow("stale iat") << QByteArray("iat") << QByteArray("1799999900") << invalid;
        QTest::newRow("future iat") << QByteArray("iat") << QByteArray("1800000100") << invalid;
        QTest::newRow("future nbf") << QByteArray("nbf") << QByteArray("1800000100") << invalid;
        QTest::newRow("no jti") << QByteArray("jti") << QByteArray("null") << invalid;
        QTest::newRow("nonce of nobody") << QByteArray("nonce") << QByteArray("\"1800000000.abc.def\"")
                                         << QByteArray("use_dpop_nonce");
    }

    void refusesAProof()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, error);
        LoggedIn world;
        auto claims = world.claims();
        claims[name.toStdString()] = *parseJson(value.toStdString());

        const auto answer = world.ask(claims);

        QCOMPARE(answer.status, 401);
        QCOMPARE(errorOf(answer), error.toStdString());
    }

    void aProofWorksOnce()
    {
        LoggedIn world;
        const auto claims = world.claims();
        QCOMPARE(world.ask(claims).status, 200);

        QCOMPARE(errorOf(world.ask(claims)), std::string("invalid_dpop_proof"));
    }

    void aProofWorksOnceAcrossARestart()
    {
        LoggedIn world;
        const auto claims = world.claims();
        QCOMPARE(world.ask(claims).status, 200);
        world.restart();

        QCOMPARE(errorOf(world.ask(claims)), std::string("invalid_dpop_proof"));
    }

    void aNonceAges()
    {
        LoggedIn world;
        auto claims = world.claims();
        world.clock.advance(std::chrono::seconds(121));
        claims["iat"] = world.now();

        QCOMPARE(errorOf(world.ask(claims)), std::string("use_dpop_nonce"));
    }

    void aTokenIsBoundToItsKey()
    {
        LoggedIn world;
        world.phone.dpopKey = *crypto::PrivateKey::generate();

        QCOMPARE(errorOf(world.ask(world.claims())), std::string("invalid_token"));
    }

    void aCodeIsBoundByNameWhereNoProofIsPushed()
    {
        LoggedIn world;
        const auto own = world.codeFor(thumbprintOf(world.phone.dpopKey));
        const auto anothers = world.codeFor(thumbprintOf(*crypto::PrivateKey::generate()));

        QCOMPARE(errorOf(world.phone.token(anothers)), std::string("invalid_grant"));
        QCOMPARE(world.phone.token(own).status, 200);
    }

    void aCodeOfARequestThatNamesNoKeyIsForAnyKey()
    {
        LoggedIn world;

        QCOMPARE(world.phone.token(world.codeFor("")).status, 200);
    }

    void aKeyMayBeNamedBesideItsProof()
    {
        LoggedIn world;
        auto form = world.phone.parForm();
        form["dpop_jkt"] = thumbprintOf(world.phone.dpopKey);

        QCOMPARE(world.phone.push(form, world.phone.assertionClaims()).status, 201);
    }

    void theSchemesNameHasNoCase()
    {
        LoggedIn world;

        const auto answer = world.get(
            "/idp/userinfo", {{"authorization", "dpop " + world.token}, {"dpop", world.phone.proof(world.claims())}});

        QCOMPARE(answer.status, 200);
    }

    void aBearerTokenIsRefused()
    {
        LoggedIn world;

        const auto answer = world.get("/idp/userinfo", {{"authorization", "Bearer " + world.token}});

        QCOMPARE(answer.status, 401);
        QCOMPARE(errorOf(answer), std::string("invalid_token"));
    }

    void aProofSignedByAnotherKeyThanItsOwnIsRefused()
    {
        LoggedIn world;
        const auto other = *crypto::PrivateKey::generate();
        const auto forged = sign(other, {{"jwk", world.phone.dpopKey.publicKey().toJwk()}}, world.claims(), "dpop+jwt");

        const auto answer = world.get("/idp/userinfo", {{"authorization", "DPoP " + world.token}, {"dpop", forged}});

        QCOMPARE(errorOf(answer), std::string("invalid_dpop_proof"));
    }
};

CAUSEWAY_SUITE(DpopTest)
#include "tst_dpop.moc"

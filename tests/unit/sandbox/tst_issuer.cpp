#include "issuing_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class IssuerTest : public QObject {
    Q_OBJECT

    static std::string wrongCode(IssuingWorld &world)
    {
        return world.lastTransactionCode() == "000000" ? "000001" : "000000";
    }

private slots:
    void aLicenceIsIssuedToTheHoldersKey()
    {
        IssuingWorld world;

        const auto answer = world.issue(world.accessToken(), world.proofClaims());

        QCOMPARE(answer.status, 200);
        const auto credential = answer.json()["credentials"][0]["credential"].get<std::string>();
        const auto jws = crypto::parseJws(credential.substr(0, credential.find('~')), "dc+sd-jwt");
        QVERIFY(jws);
        QVERIFY(jws->verify(*jws->certificates()->front().publicKey()));
        QCOMPARE(jws->claims()->at("cnf")["jwk"], world.holder.publicKey().toJwk());
        QCOMPARE(jws->claims()->at("iss").get<std::string>(), world.issuer);
        const auto claims = OpenedSdJwt(credential).claims;
        QCOMPARE(claims.at("family_name").get<std::string>(), std::string("CHAN"));
        QVERIFY(claims.at("vehicle_classes").is_array());
        const auto portrait = claims.at("portrait").get<std::string>();
        QVERIFY(portrait.starts_with("data:image/png;base64,"));
        QVERIFY(portrait.size() < 20 * 1024);
    }

    void everyDisclosureStandsInTheCredentialAmongDecoys()
    {
        IssuingWorld world;

        const OpenedSdJwt opened(world.certificate());

        QVERIFY(!opened.disclosures.empty());
        QCOMPARE(opened.placed, opened.disclosures.size());
        QVERIFY(opened.digests > opened.placed);
    }

    void aWrongTransactionCodeMayBeTriedAgainAFewTimes()
    {
        IssuingWorld world;
        const auto right = world.lastTransactionCode();
        const auto wrong = wrongCode(world);
        QCOMPARE(errorOf(world.redeem("")), std::string("invalid_request"));
        for (int i = 0; i < 4; ++i) {
            const auto refused = world.redeem(wrong);
            QCOMPARE(errorOf(refused), std::string("invalid_grant"));
            QCOMPARE(refused.json()["reason"].get<std::string>(), std::string("transaction_code"));
        }

        const auto last = world.redeem(wrong);

        QCOMPARE(errorOf(last), std::string("invalid_grant"));
        QCOMPARE(last.json()["reason"].get<std::string>(), std::string("pre-authorized_code"));
        QCOMPARE(errorOf(world.redeem(right)), std::string("invalid_grant"));
    }

    void anOfferWorksOnceAndItsTokenDiesWithTheSecondUse()
    {
        IssuingWorld world;
        const auto token = world.accessToken();

        const auto again = world.redeem(world.lastTransactionCode());

        QCOMPARE(errorOf(again), std::string("invalid_grant"));
        QCOMPARE(again.json()["reason"].get<std::string>(), std::string("pre-authorized_code"));
        QCOMPARE(errorOf(world.issue(token, world.proofClaims())), std::string("invalid_token"));
    }

    void whoDoesNotKnowTheTransactionCodeTakesNothingFromTheHolder()
    {
        IssuingWorld world;
        const auto token = world.accessToken();

        const auto refused = world.redeem(wrongCode(world));

        QCOMPARE(errorOf(refused), std::string("invalid_grant"));
        QCOMPARE(refused.json()["reason"].get<std::string>(), std::string("pre-authorized_code"));
        QCOMPARE(world.issue(token, world.proofClaims()).status, 200);
    }

    void anOfferThatNoLongerWorksIsNotHandedOut()
    {
        IssuingWorld world;
        QCOMPARE(world.get(world.offerPath).status, 200);
        for (int i = 0; i < 5; ++i)
            world.redeem(wrongCode(world));

        QCOMPARE(errorOf(world.get(world.offerPath)), std::string("offer_unknown"));
    }

    void anOldOfferIsForgottenUnlessItGaveTokens_data()
    {
        QTest::addColumn<bool>("isUsed");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("it gave some") << true << QByteArray("used before");
        QTest::newRow("it gave none") << false << QByteArray("unknown");
    }

    void anOldOfferIsForgottenUnlessItGaveTokens()
    {
        QFETCH(bool, isUsed);
        QFETCH(QByteArray, words);
        IssuingWorld world;
        const auto transactionCode = world.lastTransactionCode();
        if (isUsed)
            QCOMPARE(world.redeem(transactionCode).status, 200);
        world.clock.advance(std::chrono::hours(49));

        world.postJson("/admin/offers",
                       {{"person", "chan-siu-ming"}, {"credential_configuration_id", world.configuration}});

        const auto refused = world.redeem(transactionCode).json()["error_description"].get<std::string>();
        QVERIFY2(refused.find(words.toStdString()) != std::string::npos, refused.c_str());
    }

    void whoSaysANameHasToShowIt_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a name alone") << QByteArray("client_id") << QByteArray("acme");
        QTest::newRow("an assertion that is none") << QByteArray("client_assertion") << QByteArray("garbage");
    }

    void whoSaysANameHasToShowIt()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        IssuingWorld world;

        const auto refused = world.redeem(world.lastTransactionCode(), {{name.toStdString(), value.toStdString()}});

        QCOMPARE(refused.status, 401);
        QCOMPARE(errorOf(refused), std::string("invalid_client"));
        QCOMPARE(world.redeem(world.lastTransactionCode()).status, 200); // nothing was used up
    }

    void whoRedeemsAnothersOfferGetsItsCertificateAndNothingElse()
    {
        IssuingWorld world;
        Phone other(world);
        other.document = {
            {"type", "hkid"}, {"number", "C5678909"}, {"name_en", "WONG Mei Ling"}, {"birth_date", "1995-09-30"}};
        other.enrol();
        const Fields form{{"grant_type", "urn:ietf:params:oauth:grant-type:pre-authorized_code"},
                          {"pre-authorized_code", world.code},
                          {"tx_code", world.lastTransactionCode()}};

        const auto token = other.token(form).json()["access_token"].get<std::string>();

        auto claims = world.proofClaims();
        claims["iss"] = other.clientId;
        const Json body{{"credential_configuration_id", world.configuration}, {"proofs", world.proofs(claims)}};
        QCOMPARE(other.postJson("/issuer/credential", body, token).status, 200);
        QCOMPARE(other.get("/billing/bills", token).status, 403);
        QCOMPARE(other.get("/idp/userinfo", token).status, 403);
    }

    void anOfferLivesTenMinutes()
    {
        IssuingWorld world;
        world.clock.advance(std::chrono::seconds(600));

        QCOMPARE(errorOf(world.redeem(world.lastTransactionCode())), std::string("invalid_grant"));
    }

    void aProofIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("aud") << QByteArray("aud") << QByteArray("\"https://localhost:8443/idp\"")
                             << QByteArray("invalid_proof");
        QTest::newRow("iss") << QByteArray("iss") << QByteArray("\"someone\"") << QByteArray("invalid_proof");
        QTest::newRow("stale") << QByteArray("iat") << QByteArray("1799999000") << QByteArray("invalid_proof");
        QTest::newRow("nonce") << QByteArray("nonce") << QByteArray("\"AAAA\"") << QByteArray("invalid_nonce");
        QTest::newRow("no nonce") << QByteArray("nonce") << QByteArray("null") << QByteArray("invalid_proof");
        QTest::newRow("not yet good") << QByteArray("nbf") << QByteArray("1900000000") << QByteArray("invalid_proof");
    }

    void aProofIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, error);
        IssuingWorld world;
        auto claims = world.proofClaims();
        claims[name.toStdString()] = *parseJson(value.toStdString());

        const auto answer = world.issue(world.accessToken(), claims);

        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), error.toStdString());
    }

    void aProofIsTakenOfAClockThatIsAhead()
    {
        IssuingWorld world;
        auto claims = world.proofClaims();
        claims["iat"] = world.now() + 100;

        QCOMPARE(world.issue(world.accessToken(), claims).status, 200);
    }

    void aNonceWorksOnceAndADpopNonceIsNone()
    {
        IssuingWorld world;
        const auto token = world.accessToken();
        auto claims = world.proofClaims();
        QCOMPARE(world.issue(token, claims).status, 200);
        QCOMPARE(errorOf(world.issue(token, claims)), std::string("invalid_nonce"));

        claims["nonce"] = world.postJson("/issuer/nonce", Json::object()).header("DPoP-Nonce");
        QCOMPARE(errorOf(world.issue(token, claims)), std::string("invalid_nonce"));
    }

    void aLostAnswerCanBeAskedForAgain()
    {
        IssuingWorld world;
        const auto token = world.accessToken();
        world.postJson("/admin/faults", {{"path", "/issuer/credential"}, {"mode", "drop_after"}, {"times", 1}});
        QVERIFY(world.issue(token, world.proofClaims()).drop);

        QCOMPARE(world.issue(token, world.proofClaims()).status, 200);
    }

    void aLoginTokenGetsNoCredential()
    {
        IssuingWorld world;
        const auto answer = world.issue(world.phone.login().access, world.proofClaims());

        QCOMPARE(answer.status, 403);
        QCOMPARE(errorOf(answer), std::string("insufficient_scope"));
        QCOMPARE(answer.header("WWW-Authenticate"), std::string("DPoP error=\"insufficient_scope\""));
    }

    void aTamperedCredentialDoesNotVerify()
    {
        IssuingWorld world;
        world.postJson("/admin/faults", {{"path", "/issuer/credential"}, {"mode", "tamper_credential"}, {"times", 1}});

        const auto credential = world.issue(world.accessToken(), world.proofClaims())
                                    .json()["credentials"][0]["credential"]
                                    .get<std::string>();

        const auto jws = crypto::parseJws(credential.substr(0, credential.find('~')), "dc+sd-jwt");
        QVERIFY(jws);
        QVERIFY(!jws->verify(*jws->certificates()->front().publicKey()));
    }
};

CAUSEWAY_SUITE(IssuerTest)
#include "tst_issuer.moc"

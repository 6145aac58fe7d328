#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class EnrolmentTest : public QObject {
    Q_OBJECT
private slots:
    void aPersonAndAKeyBecomeAClient()
    {
        SandboxWorld world;
        const Phone phone(world);

        const auto answer = phone.enrol(phone.evidence());

        QCOMPARE(answer.status, 201);
        QVERIFY(!answer.json()["client_id"].get<std::string>().empty());
        QCOMPARE(answer.json()["person"]["name_zh"].get<std::string>(), std::string("陳小明"));
        QCOMPARE(answer.json()["person"]["identity_number"].get<std::string>(), std::string("A1234563"));
    }

    void aNameMayBeWrittenDifferently()
    {
        SandboxWorld world;
        Phone phone(world);
        phone.document["name_en"] = "Chan, Siu-ming";

        QCOMPARE(phone.enrol(phone.evidence()).status, 201);
    }

    void refusesADocument_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("check digit") << QByteArray("number") << QByteArray("A1234564")
                                     << QByteArray("identity_number_invalid");
        QTest::newRow("form") << QByteArray("number") << QByteArray("1234563") << QByteArray("identity_number_invalid");
        QTest::newRow("passport") << QByteArray("type") << QByteArray("passport")
                                  << QByteArray("identity_number_invalid");
        QTest::newRow("unknown person") << QByteArray("number") << QByteArray("K0345679")
                                        << QByteArray("person_not_matched");
        QTest::newRow("name") << QByteArray("name_en") << QByteArray("CHAN Siu Fai")
                              << QByteArray("person_not_matched");
        QTest::newRow("birth date") << QByteArray("birth_date") << QByteArray("1988-04-13")
                                    << QByteArray("person_not_matched");
    }

    void refusesADocument()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, error);
        SandboxWorld world;
        Phone phone(world);
        phone.document[member.toStdString()] = value.toStdString();

        const auto answer = phone.enrol(phone.evidence());

        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), error.toStdString());
    }

    void aChallengeWorksOnce()
    {
        SandboxWorld world;
        const Phone phone(world);
        const auto claims = phone.evidence();
        QCOMPARE(phone.enrol(claims).status, 201);

        QCOMPARE(errorOf(phone.enrol(claims)), std::string("challenge_invalid"));
    }

    void aChallengeLivesFiveMinutes()
    {
        SandboxWorld world;
        const Phone phone(world);
        auto claims = phone.evidence();
        world.clock.advance(std::chrono::seconds(301));
        claims["iat"] = world.now();

        QCOMPARE(errorOf(phone.enrol(claims)), std::string("challenge_invalid"));
    }

    void refusesEvidenceOfAnotherKeyOrForSomebodyElse()
    {
        SandboxWorld world;
        const Phone phone(world);
        const Phone thief(world);
        const auto stolen =
            sign(thief.key, {{"jwk", phone.key.publicKey().toJwk()}}, phone.evidence(), "enrolment+jwt");
        QCOMPARE(errorOf(world.postJson("/idp/enrolment", {{"evidence", stolen}})), std::string("proof_invalid"));

        auto claims = phone.evidence();
        claims["aud"] = Origin;
        QCOMPARE(errorOf(phone.enrol(claims)), std::string("proof_invalid"));

        claims = phone.evidence();
        claims["iat"] = world.now() - 3600;
        QCOMPARE(errorOf(phone.enrol(claims)), std::string("proof_invalid"));
    }

    void aPhoneThatWasReplacedIsForgottenAfterAYear()
    {
        SandboxWorld world;
        Phone first(world);
        first.enrol();
        Phone(world).enrol();
        const auto error = [&] {
            return errorOf(first.askProvider("client", first.providerClaims({*crypto::PrivateKey::generate()})));
        };
        QCOMPARE(error(), std::string("device_revoked"));
        world.clock.advance(std::chrono::hours(24 * 367));

        Phone(world).enrol();

        QCOMPARE(error(), std::string("proof_invalid"));
    }

    void onePhoneAPerson()
    {
        SandboxWorld world;
        Phone first(world);
        first.enrol();
        const auto tokens = first.login();
        Phone second(world);
        second.enrol();

        const auto pushed = first.push(first.parForm(), first.assertionClaims());
        QCOMPARE(pushed.status, 401);
        QCOMPARE(errorOf(pushed), std::string("invalid_client"));
        const auto asked = first.get("/idp/userinfo", tokens.access);
        QCOMPARE(asked.status, 401);
        QCOMPARE(errorOf(asked), std::string("invalid_token"));
        QVERIFY(!second.login().access.empty());
    }
};

CAUSEWAY_SUITE(EnrolmentTest)
#include "tst_enrolment.moc"

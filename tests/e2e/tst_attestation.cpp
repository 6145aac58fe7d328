#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// Certificates of issuers who want to know which wallet asks and how its keys are kept: the command, the sandbox and its wallet provider.
class AttestationTest : public QObject {
    Q_OBJECT

private slots:
    void bringsWhatAsksForAKeyAttestation_data();
    void bringsWhatAsksForAKeyAttestation();
    void isNotGivenToADeviceThatWasReplaced();
    void waitsForAProviderThatIsDown();
    void losesNothingWhenItDies_data();
    void losesNothingWhenItDies();

private:
    /// A phone and a sandbox that have not seen each other before: an attestation is kept for a day.
    struct World {
        test::SandboxProcess sandbox;
        test::Citizen citizen{sandbox};

        World() { citizen.enrolAndLogIn(); }
    };
};

void AttestationTest::bringsWhatAsksForAKeyAttestation_data()
{
    QTest::addColumn<std::string>("document");
    for (const auto *document : {"directors-mandate", "professional-registration", "professional-registration-mdoc"})
        QTest::newRow(document) << std::string(document);
}

void AttestationTest::bringsWhatAsksForAKeyAttestation()
{
    QFETCH(std::string, document);
    World world;
    // The next start does not know the sandbox's time yet: what was promised then lies ahead, and is asked for at once.
    world.sandbox.advanceClock(std::chrono::seconds(60));

    const auto accepted = world.citizen.command.run(world.citizen.offer(document));

    QVERIFY2(accepted.isOk(), accepted.errorCode().c_str());
    world.sandbox.advanceClock(std::chrono::seconds(6)); // somebody looks at one of them first
    const auto listed = world.citizen.command.require({"cert", "list"}).at("certificates");
    QCOMPARE(listed.size(), std::size_t(1));
    const auto shown = world.citizen.command.require({"cert", "show", listed.front().at("id")});
    QCOMPARE(shown.at("belief").at("verdict"), Json("valid"));
    QCOMPARE(shown.at("copies_left"), Json(10));
}

void AttestationTest::isNotGivenToADeviceThatWasReplaced()
{
    World world;
    test::Citizen newer(world.sandbox);
    newer.enrolAndLogIn();

    const auto accepted = world.citizen.command.run(world.citizen.offer("directors-mandate"));

    QCOMPARE(accepted.errorCode(), std::string("identity.device_revoked"));
    QCOMPARE(world.citizen.certificates(), std::size_t(0));
}

void AttestationTest::waitsForAProviderThatIsDown()
{
    World world;
    world.sandbox.plan(Json{{"path", "/wallet-provider/challenge"}, {"mode", "status"}, {"value", 503}});

    const auto accepted = world.citizen.command.run(world.citizen.offer("directors-mandate"));
    world.sandbox.clearFaults();

    QCOMPARE(accepted.errorCode(), std::string("net.server_error"));
    QCOMPARE(world.citizen.certificates(), std::size_t(1)); // the next start goes on
}

void AttestationTest::losesNothingWhenItDies_data()
{
    QTest::addColumn<std::string>("point");
    const auto names = test::faultPoints("attestation.");
    QVERIFY(names.size() >= 4);
    for (const auto &name : names)
        QTest::newRow(name.c_str()) << name;
}

void AttestationTest::losesNothingWhenItDies()
{
    QFETCH(std::string, point);
    World world;
    const auto offer = world.citizen.offer("directors-mandate");

    QVERIFY(world.citizen.command.run(offer, point).wasKilled);

    QCOMPARE(world.citizen.certificates(), std::size_t(1));
    QVERIFY(world.citizen.command.require(offer).contains("certificate")); // that one
    QCOMPARE(world.citizen.certificates(), std::size_t(1));
}

CAUSEWAY_SUITE(AttestationTest)
#include "tst_attestation.moc"

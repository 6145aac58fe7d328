#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// The process ends by SIGKILL while a certificate is waited for, or the description of its type: it is there once all the same.
class KillWaitingTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasPromisedComesOnce_data();
    void whatWasPromisedComesOnce();
    void aTypeIsReadAtAnotherStart();

private:
    struct World {
        test::SandboxProcess sandbox;
        test::Citizen citizen{sandbox};

        World() { citizen.enrolAndLogIn(); }
    };
};

void KillWaitingTest::whatWasPromisedComesOnce_data()
{
    QTest::addColumn<std::string>("point");
    QTest::addColumn<int>("later"); ///< seconds until it is asked for again
    QTest::newRow("as soon as it was promised") << std::string("wallet.deferred") << 6;
    QTest::newRow("while it is asked for again") << std::string("wallet.before_deferred") << 6;
    QTest::newRow("with a new token, for the first is over") << std::string("wallet.token_renewed") << 400;
}

void KillWaitingTest::whatWasPromisedComesOnce()
{
    QFETCH(std::string, point);
    QFETCH(int, later);
    World world;
    const auto &command = world.citizen.command;
    // The next start does not know the sandbox's time yet: what was promised then lies ahead, and is asked for at once.
    world.sandbox.advanceClock(std::chrono::seconds(60));
    const auto offer = world.citizen.offer("professional-registration");
    const bool diesAtOnce = point == "wallet.deferred";

    const auto accepted = command.run(offer, diesAtOnce ? point : std::string());
    QCOMPARE(accepted.wasKilled, diesAtOnce);
    world.sandbox.advanceClock(std::chrono::seconds(later));
    if (!diesAtOnce)
        QVERIFY(command.run({"cert", "list"}, point).wasKilled);

    const auto listed = command.require({"cert", "list"});
    QCOMPARE(listed.at("certificates").size(), std::size_t(1));
    QCOMPARE(listed.at("certificates").front().at("verdict"), Json("valid"));
    QVERIFY(listed.at("pending").empty());
    QCOMPARE(command.require(offer).at("certificate"), listed.at("certificates").front().at("id"));
    const auto told = world.sandbox.json("/admin/notifications").at("notifications");
    QCOMPARE(told.size(), std::size_t(1));
    QCOMPARE(told.front().at("event"), Json("credential_accepted"));
}

void KillWaitingTest::aTypeIsReadAtAnotherStart()
{
    World world;
    const auto &command = world.citizen.command;
    const auto listing = [&command](const char *point) { return command.run({"cert", "list"}, point); };
    world.sandbox.plan(Json{{"path", "/types/*"}, {"mode", "status"}, {"value", 503}});
    const auto id = command.require(world.citizen.offer("student-card")).at("certificate").get<std::string>();
    world.sandbox.clearFaults();

    QTRY_VERIFY_WITH_TIMEOUT(listing("wallet.type_read").wasKilled, 60'000); // due within the second
    QVERIFY(listing("wallet.type_read").wasKilled);                          // as it was: still to be read
    QCOMPARE(world.citizen.certificates(), std::size_t(1));

    QVERIFY(listing("wallet.type_read").isOk()); // it was read: nothing is left to do
    const auto shown = command.require({"cert", "show", id});
    QCOMPARE(shown.at("belief").at("verdict"), Json("valid"));
    QCOMPARE(shown.at("title").at("zh-HK"), Json("學生證"));
    QCOMPARE(shown.at("claim_names").at("programme").at("en"), Json("Programme"));
}

CAUSEWAY_SUITE(KillWaitingTest)
#include "tst_kill_waiting.moc"

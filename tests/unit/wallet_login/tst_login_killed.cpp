#include "login_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// The process is killed at every step between the person's consent and the certificate, on either side of the browser.
class LoginKilledTest : public QObject {
    Q_OBJECT

private slots:
    void losesNothing();

private:
    using Fixture = test::LoginFixture;
    static constexpr int Enough = 400;

    /// Whether the process lived to the end.
    static bool live(Fixture &fixture, int steps)
    {
        const auto request = fixture.wallet->openOffer(fixture.link(), {});
        fixture.life.stepsLeft = steps;
        const auto opened = fixture.desk->decide(request->id, {true, {}, {}}, {});
        if (opened)
            static_cast<void>(fixture.goOn(fixture.server.callback(opened->at("login_page").get<std::string>())));
        return !fixture.life.isOver();
    }
};

void LoginKilledTest::losesNothing()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;

        lived = live(fixture, steps);
        for (int again = 0; again < 3; ++again) {
            fixture.restart();
            fixture.clock.advance(std::chrono::hours(1));
            QVERIFY(fixture.wallet->resumePending({}));
        }

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        const auto expected = fixture.server.issuer.issued > 0 ? 1U : 0U;
        QVERIFY2(fixture.count() == expected, context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.mortalKeys.alive.size() == expected, context.constData());
        QVERIFY2(fixture.server.redeemed.size() <= 1, context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10); // it was killed often enough to mean something
}

CAUSEWAY_SUITE(LoginKilledTest)
#include "tst_login_killed.moc"

#include "compare_codes.h"
#include "copies.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// The process is killed at every step of an issuance in turn: before and after each request, each write and each key.
class KilledTest : public QObject {
    Q_OBJECT

private slots:
    void losesNothing_data();
    void losesNothing();
    void losesNoCopies_data();
    void losesNoCopies();
    void losesNothingThatRunsOut();
    void losesNoneOfSeveral();
    void losesNoneThatWaitsForItsToken();
    void losesNoNewsOfWhatWasNotGranted();
    void losesNoNewsOfARefusalThatNobodyWaitedFor();

private:
    using Fixture = test::WalletFixture;
    static constexpr int Enough = 400;

    static void arrange(Fixture &fixture, const QString &scene)
    {
        auto &issuer = fixture.issuer;
        issuer.changeMetadata = [scene](Json &metadata) {
            auto &configuration = metadata["credential_configurations_supported"]["driving-licence"];
            if (scene == QLatin1String("unbound")) {
                configuration.erase("cryptographic_binding_methods_supported");
                configuration.erase("proof_types_supported");
            }
            if (scene == QLatin1String("copies"))
                metadata["batch_credential_issuance"] = {{"batch_size", 3}};
        };
        if (scene == QLatin1String("deferred"))
            issuer.deferrals = 1;
        if (scene == QLatin1String("sealed"))
            issuer.requestKey = *crypto::PrivateKey::generate();
        issuer.givesRefreshTokens = scene == QLatin1String("copies");
        issuer.notificationId = scene == QLatin1String("plain") ? "" : "n-1";
        if (scene == QLatin1String("refused"))
            issuer.changeClaims = [](Json &claims) { claims["vct"] = "urn:other"; };
    }

    /// Whether the process lived to the end.
    static bool live(Fixture &fixture, int steps)
    {
        const auto request = fixture.wallet->openOffer(FakeIssuer::link(), {});
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
        fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        static_cast<void>(fixture.wallet->resumePending({})); // what was deferred
        return !fixture.life.isOver();
    }

    static void recover(Fixture &fixture)
    {
        for (int again = 0; again < 3; ++again) {
            fixture.restart();
            fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
            QVERIFY(fixture.wallet->resumePending({}));
        }
    }

    static std::set<std::string> keysOf(Fixture &fixture)
    {
        std::set<std::string> aliases;
        for (const auto &record : fixture.store.collections["wallet.certificates"])
            if (const auto alias = record.body.at("key_alias").get<std::string>(); !alias.empty())
                aliases.insert(alias);
        for (const auto &record : fixture.store.collections["wallet.copies"]) {
            for (const auto &copy : record.body.at("fresh"))
                aliases.insert(copy.at("key_alias").get<std::string>());
            if (record.body.contains("renewal"))
                aliases.insert(record.body.at("renewal").at("dpop_key_alias").get<std::string>());
        }
        return aliases;
    }
};

void KilledTest::losesNothing_data()
{
    QTest::addColumn<QString>("scene");
    for (const auto *scene : {"plain", "unbound", "deferred", "told", "refused", "sealed", "copies"})
        QTest::newRow(scene) << scene;
}

void KilledTest::losesNothing()
{
    QFETCH(QString, scene);
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        arrange(fixture, scene);

        lived = live(fixture, steps);
        recover(fixture);

        const auto context = QStringLiteral("%1, killed at step %2").arg(scene).arg(steps).toUtf8();
        const bool mustBeHere = fixture.issuer.issued > 0 && scene != QLatin1String("refused");
        QVERIFY2(fixture.count() == (mustBeHere ? 1U : 0U), context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
        const auto *event = scene == QLatin1String("refused") ? "credential_failure" : "credential_accepted";
        for (const auto &note : fixture.issuer.notifications)
            QCOMPARE(note.at("event").get<std::string>(), std::string(event));
        if (fixture.issuer.issued > 0 && !fixture.issuer.notificationId.empty())
            QVERIFY2(!fixture.issuer.notifications.empty(), context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10); // it was killed often enough to mean something
}

void KilledTest::losesNoCopies_data()
{
    QTest::addColumn<bool>("isTokenOver");
    QTest::newRow("with the token at hand") << false;
    QTest::newRow("with one that has to be renewed on the way") << true;
}

/// More copies are fetched; the process is killed. No copy is there twice, no key is left over, and the certificate stays.
void KilledTest::losesNoCopies()
{
    QFETCH(bool, isTokenOver);
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        arrange(fixture, QStringLiteral("copies"));
        QVERIFY(fixture.accept());
        const auto id = fixture.wallet->list()->front().id;
        QVERIFY(spendCopy(fixture.store, id));
        if (isTokenOver)
            fixture.http.once("POST", FakeIssuer::Credential, [](const auto &) {
                return Result<net::HttpResponse>(
                    net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}});
            });
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.wallet->resumePending({}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(fixture.count() == 1, context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
        const auto left = fixture.wallet->list()->front().copiesLeft;
        QVERIFY2(left == 5 || left == 2, context.constData()); // 2: a rotated refresh token was lost with its answer
        QVERIFY(!lived || left == 5);
        QVERIFY(fixture.wallet->believe(id)->verdict == Verdict::Valid);
    }
    QVERIFY(lived);
    QVERIFY(steps > 10);
}

/// A certificate that runs out is had again; the process is killed.
void KilledTest::losesNothingThatRunsOut()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        fixture.issuer.givesRefreshTokens = true;
        QVERIFY(fixture.accept());
        const auto before = fixture.wallet->list()->front();
        fixture.clock.advance(std::chrono::days(340));
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.wallet->resumePending({}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(fixture.count() == 1, context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
        const auto after = fixture.wallet->list()->front();
        QVERIFY2(after.id == before.id, context.constData());
        QVERIFY(!lived || after.expiresAt > before.expiresAt);
        QVERIFY2(fixture.wallet->believe(after.id)->verdict != Verdict::Invalid, context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10);
}

void KilledTest::losesNoneOfSeveral()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        const auto link = Fixture::linkOf({"driving-licence", "vehicle-licence"});
        const auto request = fixture.wallet->openOffer(link, {});
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(fixture.count() == (fixture.issuer.issued > 0 ? 2U : 0U), context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 20);
}

/// One of two came, and the other is waited for; its token is renewed by what was kept with the first.
void KilledTest::losesNoneThatWaitsForItsToken()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        fixture.issuer.givesRefreshTokens = true;
        fixture.issuer.changeClaims = [&fixture](const Json &) { fixture.issuer.deferrals = 1; };
        QVERIFY(fixture.acceptAll({"driving-licence", "vehicle-licence"}));
        QCOMPARE(fixture.count(), std::size_t(1));
        fixture.issuer.changeClaims = {};
        fixture.issuer.isTokenOver = true;
        fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.wallet->resumePending({}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(fixture.count() == 2 || fixture.count() == 1,
                 context.constData()); // 1: a rotated refresh token was lost with its answer
        QVERIFY2(!lived || fixture.count() == 2, context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.wallet->pending()->size() == 2 - fixture.count(),
                 context.constData()); // and the person is told
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10);
}

void KilledTest::losesNoNewsOfWhatWasNotGranted()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        fixture.issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", {"car"}}});
        const auto request = fixture.wallet->openOffer(Fixture::linkOf({"driving-licence", "vehicle-licence"}), {});
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        const auto told = fixture.wallet->pending().valueOr({});
        QVERIFY2(fixture.count() == 0 || told.size() == 1, context.constData());
        for (const auto &end : told)
            QVERIFY2(end.ended == "identity.oauth_refused" || fixture.count() == 0, context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10);
}

void KilledTest::losesNoNewsOfARefusalThatNobodyWaitedFor()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        arrange(fixture, QStringLiteral("refused"));
        fixture.http.once("POST", FakeIssuer::Credential, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
        });
        QVERIFY(!fixture.accept());
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.wallet->resumePending({}));
        lived = !fixture.life.isOver();

        recover(fixture);

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        const auto told = fixture.wallet->pending().valueOr({});
        QVERIFY2(told.size() == 1 && told.front().ended == "wallet.credential_rejected", context.constData());
        QVERIFY2(fixture.pending() == 0 && fixture.mortalKeys.alive.empty(), context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 5);
}

CAUSEWAY_SUITE(KilledTest)
#include "tst_killed.moc"

#include "copies.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

#include <functional>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

/// The citizen's side, and what its process does.
struct Fixture final : test::WalletFixture {
    std::string request; ///< that waits for the person's answer

    void open(const std::string &link)
    {
        const auto opened = wallet->openOffer(link, {});
        QVERIFY(opened);
        request = opened->id;
    }
    void approve() { static_cast<void>(desk->decide(request, {true, {}, FakeIssuer::TransactionCode}, {})); }
    void resume() { static_cast<void>(wallet->resumePending({})); }
    void recover()
    {
        for (int again = 0; again < 3; ++again) {
            restart();
            clock.advance(std::chrono::seconds(FakeIssuer::Interval));
            QVERIFY(wallet->resumePending({}));
        }
    }

    std::set<std::string> keysInUse()
    {
        std::set<std::string> aliases;
        for (const auto &record : store.collections["wallet.certificates"])
            if (const auto alias = record.body.at("key_alias").get<std::string>(); !alias.empty())
                aliases.insert(alias);
        for (const auto &record : store.collections["wallet.copies"]) {
            for (const auto &copy : record.body.at("fresh"))
                aliases.insert(copy.at("key_alias").get<std::string>());
            if (record.body.contains("renewal"))
                aliases.insert(record.body.at("renewal").at("dpop_key_alias").get<std::string>());
        }
        return aliases;
    }
    void expectNothingLeftOver()
    {
        QVERIFY(pending() == 0);
        QVERIFY(mortalKeys.alive == keysInUse());
    }
};

/// What the process does while it is killed, and what must be true of what it leaves.
struct Story {
    using Part = std::function<void(Fixture &)>;

    Part arrange;
    Part run; ///< this is killed
    Part expect;
    Part expectUnkilled; ///< besides, where it lived to its end; may be nothing
    int leastRuns = 10;  ///< the last is not killed; fewer mean nothing
};

/// Whether the process lives to its end with so many steps; says nothing where the test failed on the way.
bool livesThrough(const Story &story, int steps)
{
    Fixture fixture;
    story.arrange(fixture);
    if (QTest::currentTestFailed())
        return false;

    fixture.life.stepsLeft = steps;
    story.run(fixture);
    const bool lived = !fixture.life.isOver();

    fixture.recover();
    if (QTest::currentTestFailed())
        return lived;
    story.expect(fixture);
    if (lived && story.expectUnkilled && !QTest::currentTestFailed())
        story.expectUnkilled(fixture);
    return lived;
}

/// From the beginning each time: killed at its first step, at its second, and so on until it lives to its end. The test
/// fails where it never does, and where it was hardly killed before.
void killAtEveryStep(const Story &story)
{
    constexpr int Enough = 400;
    bool lived = false;
    int runs = 0;
    while (!lived && runs < Enough) {
        lived = livesThrough(story, ++runs);
        if (QTest::currentTestFailed()) {
            qWarning("killed at step %d", runs);
            return;
        }
    }
    QVERIFY(lived);
    QVERIFY(runs >= story.leastRuns);
}
}

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
    void losesNoneThatTakesTheFirstsPlace_data();
    void losesNoneThatTakesTheFirstsPlace();
    void losesNoNewsOfWhatWasNotGranted();
    void losesNoNewsOfARefusalThatNobodyWaitedFor();

private:
    static void setScene(Fixture &fixture, const QString &scene)
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
    const bool isRefused = scene == QLatin1String("refused");
    const std::string news = isRefused ? "credential_failure" : "credential_accepted";

    Story story;
    story.arrange = [&](Fixture &fixture) {
        setScene(fixture, scene);
        fixture.open(FakeIssuer::link());
    };
    story.run = [](Fixture &fixture) {
        fixture.approve();
        fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
        fixture.resume(); // what was deferred
    };
    story.expect = [&](Fixture &fixture) {
        const auto &issuer = fixture.issuer;
        QVERIFY(fixture.count() == (issuer.issued > 0 && !isRefused ? 1U : 0U));
        fixture.expectNothingLeftOver();
        for (const auto &note : issuer.notifications)
            QCOMPARE(note.at("event").get<std::string>(), news);
        if (issuer.issued > 0 && !issuer.notificationId.empty())
            QVERIFY(!issuer.notifications.empty());
    };
    killAtEveryStep(story);
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
    std::string id;

    Story story;
    story.arrange = [&](Fixture &fixture) {
        setScene(fixture, QStringLiteral("copies"));
        QVERIFY(fixture.accept());
        id = fixture.wallet->list()->front().id;
        QVERIFY(spendCopy(fixture.store, id));
        if (isTokenOver)
            fixture.http.once("POST", FakeIssuer::Credential, [](const auto &) {
                return Result<net::HttpResponse>(
                    net::HttpResponse{401, {{"www-authenticate", "DPoP error=\"invalid_token\""}}, {}});
            });
    };
    story.run = &Fixture::resume;
    story.expect = [&](Fixture &fixture) {
        QVERIFY(fixture.count() == 1);
        fixture.expectNothingLeftOver();
        const auto left = fixture.wallet->list()->front().copiesLeft;
        QVERIFY(left == 5 || left == 2); // 2: a rotated refresh token was lost with its answer
        QVERIFY(fixture.wallet->believe(id)->verdict == Verdict::Valid);
    };
    story.expectUnkilled = [](Fixture &fixture) { QVERIFY(fixture.wallet->list()->front().copiesLeft == 5); };
    killAtEveryStep(story);
}

/// A certificate that runs out is had again; the process is killed.
void KilledTest::losesNothingThatRunsOut()
{
    Certificate before;

    Story story;
    story.arrange = [&](Fixture &fixture) {
        fixture.issuer.givesRefreshTokens = true;
        QVERIFY(fixture.accept());
        before = fixture.wallet->list()->front();
        fixture.clock.advance(std::chrono::days(340));
    };
    story.run = &Fixture::resume;
    story.expect = [&](Fixture &fixture) {
        QVERIFY(fixture.count() == 1);
        fixture.expectNothingLeftOver();
        QVERIFY(fixture.wallet->list()->front().id == before.id);
        QVERIFY(fixture.wallet->believe(before.id)->verdict != Verdict::Invalid);
    };
    story.expectUnkilled = [&](Fixture &fixture) {
        QVERIFY(fixture.wallet->list()->front().expiresAt > before.expiresAt);
    };
    killAtEveryStep(story);
}

void KilledTest::losesNoneOfSeveral()
{
    Story story;
    story.arrange = [](Fixture &fixture) { fixture.open(Fixture::linkOf({"driving-licence", "vehicle-licence"})); };
    story.run = &Fixture::approve;
    story.expect = [](Fixture &fixture) {
        QVERIFY(fixture.count() == (fixture.issuer.issued > 0 ? 2U : 0U));
        fixture.expectNothingLeftOver();
    };
    story.leastRuns = 20;
    killAtEveryStep(story);
}

/// One of two came, and the other is waited for; its token is renewed by what was kept with the first.
void KilledTest::losesNoneThatWaitsForItsToken()
{
    Story story;
    story.arrange = [](Fixture &fixture) {
        auto &issuer = fixture.issuer;
        issuer.givesRefreshTokens = true;
        issuer.changeClaims = [&issuer](const Json &) { issuer.deferrals = 1; };
        QVERIFY(fixture.acceptAll({"driving-licence", "vehicle-licence"}));
        QCOMPARE(fixture.count(), std::size_t(1));
        issuer.changeClaims = {};
        issuer.isTokenOver = true;
        fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
    };
    story.run = &Fixture::resume;
    story.expect = [](Fixture &fixture) {
        const auto count = fixture.count();
        // 1: a rotated refresh token was lost with its answer
        QVERIFY(count == 2 || count == 1);
        QVERIFY(fixture.wallet->pending()->size() == 2 - count); // and the person is told
        fixture.expectNothingLeftOver();
    };
    story.expectUnkilled = [](Fixture &fixture) { QVERIFY(fixture.count() == 2); };
    killAtEveryStep(story);
}

void KilledTest::losesNoneThatTakesTheFirstsPlace_data()
{
    QTest::addColumn<std::string>("unbound");
    QTest::newRow("and wants keys where that wanted none") << std::string("driving-licence");
    QTest::newRow("and wants no keys where that wanted some") << std::string("vehicle-licence");
}

/// Of two the second alone is granted; until the token came all was made ready for the first.
void KilledTest::losesNoneThatTakesTheFirstsPlace()
{
    QFETCH(std::string, unbound);

    Story story;
    story.arrange = [&](Fixture &fixture) {
        fixture.issuer.changeMetadata = [unbound](Json &metadata) {
            metadata["batch_credential_issuance"] = {{"batch_size", 3}};
            auto &configuration = metadata["credential_configurations_supported"][unbound];
            configuration.erase("cryptographic_binding_methods_supported");
            configuration.erase("proof_types_supported");
        };
        fixture.issuer.changeToken = FakeIssuer::namesIdentifiers({{"vehicle-licence", {"red"}}});
        fixture.issuer.vehicles = {"red"};
        fixture.open(Fixture::linkOf({"driving-licence", "vehicle-licence"}));
    };
    story.run = &Fixture::approve;
    story.expect = [](Fixture &fixture) {
        QVERIFY(fixture.count() == (fixture.issuer.issued > 0 ? 1U : 0U));
        fixture.expectNothingLeftOver();
    };
    story.expectUnkilled = [](Fixture &fixture) { QVERIFY(fixture.count() == 1); };
    killAtEveryStep(story);
}

void KilledTest::losesNoNewsOfWhatWasNotGranted()
{
    Story story;
    story.arrange = [](Fixture &fixture) {
        fixture.issuer.changeToken = FakeIssuer::namesIdentifiers({{"driving-licence", {"car"}}});
        fixture.open(Fixture::linkOf({"driving-licence", "vehicle-licence"}));
    };
    story.run = &Fixture::approve;
    story.expect = [](Fixture &fixture) {
        const auto told = fixture.wallet->pending().valueOr({});
        QVERIFY(fixture.count() == 0 || told.size() == 1);
        for (const auto &end : told)
            QVERIFY(end.ended == "identity.oauth_refused" || fixture.count() == 0);
    };
    killAtEveryStep(story);
}

void KilledTest::losesNoNewsOfARefusalThatNobodyWaitedFor()
{
    Story story;
    story.arrange = [](Fixture &fixture) {
        setScene(fixture, QStringLiteral("refused"));
        fixture.http.once("POST", FakeIssuer::Credential, [](const auto &) {
            return Result<net::HttpResponse>(net::HttpResponse{503, {}, {}});
        });
        QVERIFY(!fixture.accept());
    };
    story.run = &Fixture::resume;
    story.expect = [](Fixture &fixture) {
        const auto told = fixture.wallet->pending().valueOr({});
        QVERIFY(told.size() == 1 && told.front().ended == "wallet.credential_rejected");
        QVERIFY(fixture.pending() == 0 && fixture.mortalKeys.alive.empty());
    };
    story.leastRuns = 5;
    killAtEveryStep(story);
}

CAUSEWAY_SUITE(KilledTest)
#include "tst_killed.moc"

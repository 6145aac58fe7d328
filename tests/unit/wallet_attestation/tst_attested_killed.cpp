#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;

/// The process is killed at every step of an issuance in which the wallet and its keys are attested.
class AttestedKilledTest : public QObject {
    Q_OBJECT

private slots:
    void losesNothing_data();
    void losesNothing();

private:
    using Fixture = test::WalletFixture;
    static constexpr int Enough = 400;

    static void arrange(Fixture &fixture, const QString &type)
    {
        fixture.issuer.attestation.isOn = true;
        fixture.issuer.attestation.challenge = "challenge-1";
        fixture.issuer.attestation.hasEndpoint = true;
        fixture.issuer.changeMetadata = [name = type.toStdString()](Json &metadata) {
            metadata["credential_configurations_supported"]["driving-licence"]["proof_types_supported"] = {
                {name,
                 {{"proof_signing_alg_values_supported", {"ES256"}}, {"key_attestations_required", Json::object()}}}};
        };
        fixture.vouch();
    }

    static std::set<std::string> keysOf(Fixture &fixture)
    {
        std::set<std::string> aliases;
        for (const auto *collection : {"wallet.certificates", "wallet.attestations"})
            for (const auto &record : fixture.store.collections[collection])
                aliases.insert(record.body.at("key_alias").get<std::string>());
        return aliases;
    }
};

void AttestedKilledTest::losesNothing_data()
{
    QTest::addColumn<QString>("type");
    QTest::newRow("key attestation beside a proof") << QStringLiteral("jwt");
    QTest::newRow("key attestation alone") << QStringLiteral("attestation");
}

void AttestedKilledTest::losesNothing()
{
    QFETCH(QString, type);
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < Enough; ++steps) {
        Fixture fixture;
        arrange(fixture, type);
        const auto request = fixture.wallet->openOffer(FakeIssuer::link(), {});
        fixture.life.stepsLeft = steps;
        static_cast<void>(fixture.desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
        lived = !fixture.life.isOver();

        for (int again = 0; again < 3; ++again) {
            fixture.restart();
            QVERIFY(fixture.wallet->resumePending({}));
        }

        const auto context = QStringLiteral("%1, killed at step %2").arg(type).arg(steps).toUtf8();
        QVERIFY2(fixture.count() == (fixture.issuer.issued > 0 ? 1U : 0U), context.constData());
        QVERIFY2(fixture.pending() == 0, context.constData());
        QVERIFY2(fixture.issuer.attestation.keys.size() <= 1, context.constData());
        QVERIFY2(fixture.mortalKeys.alive == keysOf(fixture), context.constData());
        fixture.clock.advance(std::chrono::hours(25));
        QVERIFY(fixture.wallet->resumePending({}));
        QVERIFY2(fixture.mortalKeys.alive.size() == fixture.count(), context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 15); // it was killed often enough to mean something
}

CAUSEWAY_SUITE(AttestedKilledTest)
#include "tst_attested_killed.moc"

#pragma once

#include "fake_issuer.h"

#include <QtTest>

namespace causeway::test {

/// What suites have that go through the modules of the OpenID Foundation's oid4vci-1_0-wallet-haip-test-plan: both formats, each in the plan's three modes.
class IssuingPlan {
protected:
    enum class Mode { Immediate, Deferred, Encrypted };

    /// For initTestCase_data().
    static void addRuns()
    {
        QTest::addColumn<bool>("isMdoc");
        QTest::addColumn<int>("mode");
        for (const bool isMdoc : {false, true}) {
            const auto row = [isMdoc](const char *name, Mode mode) {
                QTest::addRow("%s, %s", isMdoc ? "mso_mdoc" : "sd_jwt_vc", name) << isMdoc << static_cast<int>(mode);
            };
            row("immediate", Mode::Immediate);
            row("deferred", Mode::Deferred);
            row("encrypted", Mode::Encrypted);
        }
    }
    static Mode mode()
    {
        QFETCH_GLOBAL(int, mode);
        return static_cast<Mode>(mode);
    }
    static bool isMdoc()
    {
        QFETCH_GLOBAL(bool, isMdoc);
        return isMdoc;
    }

    /// For init(): issues as this run wants it.
    static void setUp(FakeIssuer &issuer)
    {
        issuer.issuesMdocs = isMdoc();
        issuer.deferrals = mode() == Mode::Deferred ? 1 : 0;
        if (mode() == Mode::Encrypted)
            issuer.requestKey = *crypto::PrivateKey::generate();
    }

    /// Waits where the issuer wants it, and looks at the certificate. `result` is what accepting ended with.
    template<typename Fixture>
    static void expectIssued(const Result<Json> &result, Fixture &fixture, const FakeIssuer &issuer)
    {
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        if (mode() == Mode::Deferred) {
            QVERIFY(result->contains("pending"));
            fixture.clock.advance(std::chrono::seconds(FakeIssuer::Interval));
            fixture.restart();
            QCOMPARE(fixture.wallet->resumePending({}).valueOr(-1), 1);
        }

        const auto held = fixture.wallet->list().valueOr({});
        QCOMPARE(held.size(), std::size_t(1));
        QCOMPARE(held.front().type, std::string(isMdoc() ? FakeIssuer::MdocType : FakeIssuer::Type));
        QVERIFY(fixture.wallet->believe(held.front().id)->verdict == wallet::Verdict::Valid);
        QCOMPARE(issuer.unsealed.empty(), mode() != Mode::Encrypted);
    }

    static void expectNotified(const FakeIssuer &issuer, const std::string &id)
    {
        QCOMPARE(issuer.notifications.size(), std::size_t(1));
        QCOMPARE(issuer.notifications.front().at("event"), Json("credential_accepted"));
        QCOMPARE(issuer.notifications.front().at("notification_id"), Json(id));
    }

    static void expectCopies(wallet::Wallet &wallet, const FakeIssuer &issuer, int count)
    {
        const std::set<std::string> keys(issuer.boundKeys.begin(), issuer.boundKeys.end());
        QCOMPARE(keys.size(), std::size_t(count));
        QCOMPARE(wallet.list()->front().copiesLeft, count);
    }
};
}

#include "issuance/issuance.h"
#include "issuance/promises.h"
#include "offline_vault.h"
#include "test_registry.h"

#include "commands.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::cli;

/// What `cert list` says of what was promised; nobody answers.
class ListingTest : public QObject {
    Q_OBJECT

    test::OfflineVault m_held;

    static void promise(vault::Vault &vault)
    {
        wallet::Issuance issuance;
        issuance.id = "promise";
        issuance.keyAlias = "promise";
        issuance.dpopKeyAlias = "promise.dpop";
        issuance.state = wallet::State::Deferred;
        issuance.deferral.askedAt = systemClock().now();
        issuance.deferral.interval = std::chrono::hours(1);
        QVERIFY(vault.put(wallet::IssuanceCollection, issuance.id, wallet::toJson(issuance)));
        issuance.id = "ended";
        QVERIFY(wallet::noteEnd(issuance, Error{ErrorCode::CredentialRejected}, systemClock().now(), vault));
    }

private slots:
    void initTestCase() { m_held.change(promise); }

    void tellsWhatIsWaitedForFromWhatEnded()
    {
        Session session(m_held.arguments(), m_held.terminal());

        const auto listed = listCertificates(m_held.arguments(), session);

        QVERIFY2(listed, listed ? "" : listed.error().detail.c_str());
        const auto &pending = listed->at("pending");
        QCOMPARE(pending.size(), std::size_t(2));
        QCOMPARE(pending.at(0).at("id"), Json("promise"));
        QVERIFY(pending.at(0).contains("next_try"));
        QVERIFY(!pending.at(0).contains("ended"));
        QCOMPARE(pending.at(1).at("id"), Json("ended"));
        QCOMPARE(pending.at(1).at("ended"), Json("wallet.credential_rejected"));
        QVERIFY(pending.at(1).contains("ended_at"));
        QVERIFY(!pending.at(1).contains("next_try"));
    }
};

CAUSEWAY_SUITE(ListingTest)
#include "tst_listing.moc"

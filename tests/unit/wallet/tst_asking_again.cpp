#include "compare_codes.h"
#include "fake_issuer.h"
#include "phone.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using Names = std::vector<std::string>;

/// What is on the list of things to ask for again leaves it for good, once it was held here and deleted.
class AskingAgainTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_old = std::make_unique<test::Phone>();
        m_old->issuer = test::FakeIssuer::Issuer;
        m_old->hold("1", "driving-licence");
        m_old->hold("2", "vehicle-licence");
        m_new = std::make_unique<test::WalletFixture>();
        m_backups = makeBackups({{1 << 10, 8, 1}}, m_new->store, *m_new->ledger, m_new->clock);
    }

    void whatIsDeletedIsNotAskedForAgain();
    void laterBackupsDoNotListIt();
    void oneOfAKindThatIsDeletedIsEnough();
    void ofSeveralOfAKindOnlyTheDeletedOneIsWantedNoMore();
    void deletesAllOfItOrNothingWhereverItIsKilled();
    void destroysLaterWhatTheKeyStoreRefusesNow();

private:
    /// Restores what the old phone held, and has the driving licence again; its id.
    std::string restoredAndAccepted()
    {
        if (!m_backups->restore(m_old->backup(), m_old->passphrase) || !m_new->accept())
            qFatal("it was not issued again");
        return m_new->wallet->list()->front().id;
    }
    Names waiting()
    {
        Names names;
        for (const auto &item : m_backups->restorable().valueOr({}))
            names.push_back(item.configurationId);
        return names;
    }
    std::size_t listed() { return m_new->store.collections["wallet.restorable"].size(); }

    std::unique_ptr<test::Phone> m_old;
    std::unique_ptr<test::WalletFixture> m_new;
    std::unique_ptr<Backups> m_backups;
};

void AskingAgainTest::whatIsDeletedIsNotAskedForAgain()
{
    const auto id = restoredAndAccepted();
    QCOMPARE(waiting(), Names{"vehicle-licence"});

    QVERIFY(m_new->wallet->remove(id));

    QCOMPARE(waiting(), Names{"vehicle-licence"});
}

void AskingAgainTest::laterBackupsDoNotListIt()
{
    QVERIFY(m_new->wallet->remove(restoredAndAccepted()));
    test::Phone third;

    QVERIFY(third.restore(*m_backups->make(m_old->passphrase)));

    QCOMPARE(third.waiting(), Names{"vehicle-licence"});
}

/// However many there were, it was on the list once.
void AskingAgainTest::oneOfAKindThatIsDeletedIsEnough()
{
    const auto id = restoredAndAccepted();
    auto second = **m_new->store.get(CertificateCollection, id);
    second["key_alias"] = "";
    QVERIFY(m_new->store.put(CertificateCollection, "second", second));

    QVERIFY(m_new->wallet->remove(id));
    QCOMPARE(listed(), std::size_t(1));
    QVERIFY(m_new->wallet->remove("second"));

    QCOMPARE(waiting(), Names{"vehicle-licence"});
}

void AskingAgainTest::ofSeveralOfAKindOnlyTheDeletedOneIsWantedNoMore()
{
    m_old->hold("3", "driving-licence");
    const auto id = restoredAndAccepted();
    QCOMPARE(waiting(), (Names{"driving-licence", "vehicle-licence"}));

    QVERIFY(m_new->wallet->remove(id));

    const auto left = *m_backups->restorable();
    QCOMPARE(left.front().configurationId, std::string("driving-licence"));
    QCOMPARE(left.front().count, 1);
}

/// The certificate, its key, and that it was wanted.
void AskingAgainTest::deletesAllOfItOrNothingWhereverItIsKilled()
{
    bool lived = false;
    int steps = 0;
    for (; !lived && steps < 50; ++steps) {
        init();
        const auto id = restoredAndAccepted();
        const auto keys = m_new->mortalKeys.alive;
        QVERIFY(!keys.empty());

        m_new->life.stepsLeft = steps;
        static_cast<void>(m_new->wallet->remove(id));
        lived = !m_new->life.isOver();
        m_new->restart();
        QVERIFY(m_new->wallet->resumePending({}));

        const bool isGone = m_new->count() == 0;
        QVERIFY(isGone || !lived);
        QCOMPARE(listed(), std::size_t(isGone ? 1 : 2));
        QVERIFY(m_new->mortalKeys.alive == (isGone ? std::set<std::string>() : keys));
        QVERIFY(m_new->store.collections["wallet.removed"].empty());
    }

    QVERIFY(lived);
    QVERIFY(steps > 5);
}

void AskingAgainTest::destroysLaterWhatTheKeyStoreRefusesNow()
{
    const auto id = restoredAndAccepted();
    const auto key = *m_new->mortalKeys.alive.begin();
    m_new->keys.setFailure(Error{ErrorCode::KeyStoreFailure});
    QVERIFY(m_new->wallet->remove(id));
    QCOMPARE(m_new->count(), std::size_t(0));
    m_new->keys.setFailure({});
    QVERIFY(m_new->keys.publicKey(key));

    QVERIFY(m_new->wallet->resumePending({}));

    CAUSEWAY_COMPARE_CODES(m_new->keys.publicKey(key).error().code, ErrorCode::KeyNotFound);
    QVERIFY(m_new->store.collections["wallet.removed"].empty());
}

CAUSEWAY_SUITE(AskingAgainTest)
#include "tst_asking_again.moc"

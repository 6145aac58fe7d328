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
    void deletesBothOrNeitherWhereverItIsKilled();

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

void AskingAgainTest::deletesBothOrNeitherWhereverItIsKilled()
{
    const auto id = restoredAndAccepted();
    int steps = 0;

    for (; steps < 50; ++steps) {
        m_new->life.stepsLeft = steps;
        const auto removed = m_new->wallet->remove(id);
        m_new->restart();
        if (removed)
            break;
        QCOMPARE(m_new->count(), std::size_t(1));
        QCOMPARE(listed(), std::size_t(2));
    }

    QVERIFY(steps > 2);
    QCOMPARE(m_new->count(), std::size_t(0));
    QCOMPARE(listed(), std::size_t(1));
}

CAUSEWAY_SUITE(AskingAgainTest)
#include "tst_asking_again.moc"

#include "phone.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Phone;
using Heads = std::vector<std::string>;

/// Who restores again and again keeps each earlier phone's ledger once, and none of this phone's own.
class EarlierLedgersTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_old = std::make_unique<Phone>();
        m_new = std::make_unique<Phone>();
        m_old->answer("library");
        m_new->answer("shop");
    }

    void aPhonesOwnOlderBackupIsNoEarlierPhone();
    void ofWeeklyBackupsTheLastLedgerIsKept();
    void anOlderBackupChangesNothing();
    void ledgersThatPartedAreKeptSideBySide();
    void ledgersOfOneFileAreComparedToo();
    void aPhoneThatWasSetBackKeepsWhatItAnsweredSince();
    void whatPiledUpGoesWithTheNextBackupThatIsRestored();

private:
    /// A phone with the same ledger, as after copying a disk.
    static std::unique_ptr<Phone> copyOf(const Phone &phone)
    {
        auto copy = std::make_unique<Phone>();
        copy->store.collections = phone.store.collections;
        return copy;
    }
    /// As versions did that compared heads only.
    void attach(Phone &phone, const Json &exported)
    {
        const Json record = {{"restored_at", 1'700'000'000}, {"exported", exported}};
        QVERIFY(phone.store.put("wallet.attached_ledgers", exported.at("head").get<std::string>(), record));
    }

    std::unique_ptr<Phone> m_old;
    std::unique_ptr<Phone> m_new;
};

void EarlierLedgersTest::aPhonesOwnOlderBackupIsNoEarlierPhone()
{
    const auto file = m_old->backup();
    m_old->answer("museum");

    QVERIFY(m_old->restore(file));

    QVERIFY(m_old->earlier().empty());
    QCOMPARE(m_old->document().at("ledgers").size(), std::size_t(1));
}

void EarlierLedgersTest::ofWeeklyBackupsTheLastLedgerIsKept()
{
    for (const auto *asker : {"museum", "pool", "bar"}) {
        m_old->answer(asker);
        m_new->clock.advance(std::chrono::days(7));

        QVERIFY(m_new->restore(m_old->backup()));

        QCOMPARE(m_new->earlier(), Heads{m_old->head()});
        const auto attached = m_new->backups->ledgers()->front();
        QVERIFY(attached.exported == *m_old->ledger->exportAll());
        QVERIFY(attached.restoredAt == m_new->clock.now());
    }
    QCOMPARE(m_new->document().at("ledgers").size(), std::size_t(2));
}

void EarlierLedgersTest::anOlderBackupChangesNothing()
{
    const auto older = m_old->backup();
    m_old->answer("museum");
    m_old->answer("pool");
    QVERIFY(m_new->restore(m_old->backup()));
    const auto before = m_new->contents();
    m_new->clock.advance(std::chrono::days(1));

    QVERIFY(m_new->restore(older));

    QVERIFY(m_new->contents() == before);
}

void EarlierLedgersTest::ledgersThatPartedAreKeptSideBySide()
{
    QVERIFY(m_new->restore(m_old->backup()));
    const auto copy = copyOf(*m_old);
    m_old->answer("museum");
    copy->answer("pool");

    QVERIFY(m_new->restore(m_old->backup()));
    QVERIFY(m_new->restore(copy->backup()));

    QCOMPARE(m_new->earlier(), (Heads{m_old->head(), copy->head()}));
}

void EarlierLedgersTest::ledgersOfOneFileAreComparedToo()
{
    auto document = m_old->document();
    m_old->answer("museum");
    const auto longer = *m_old->ledger->exportAll();
    Phone other;
    other.answer("cinema");
    auto &ledgers = document["ledgers"];
    for (const auto &exported : {longer, longer, *other.ledger->exportAll()})
        ledgers.push_back(exported);

    QVERIFY(m_new->restore(m_old->sealed(document)));

    QCOMPARE(m_new->earlier(), (Heads{m_old->head(), other.head()}));
}

/// Its disk was set back: what it answered since then is in the backup only.
void EarlierLedgersTest::aPhoneThatWasSetBackKeepsWhatItAnsweredSince()
{
    const auto setBack = copyOf(*m_old);
    QVERIFY(m_old->restore(m_new->backup()));
    m_old->answer("museum");
    const auto file = m_old->backup();
    const auto later = m_old->head();
    QVERIFY(setBack->restore(file));
    QCOMPARE(setBack->earlier(), (Heads{m_new->head(), later}));
    setBack->answer("pool");
    m_new->answer("market");

    QVERIFY(setBack->restore(m_new->backup()));
    QVERIFY(setBack->restore(file));

    QCOMPARE(setBack->earlier(), (Heads{later, m_new->head()}));
}

void EarlierLedgersTest::whatPiledUpGoesWithTheNextBackupThatIsRestored()
{
    attach(*m_new, *m_new->ledger->exportAll());
    attach(*m_new, *m_old->ledger->exportAll());
    m_old->answer("museum");
    attach(*m_new, *m_old->ledger->exportAll());
    m_new->answer("market");
    Phone other;
    other.answer("cinema");

    QVERIFY(m_new->restore(other.backup()));

    QCOMPARE(m_new->earlier(), (Heads{m_old->head(), other.head()}));
}

CAUSEWAY_SUITE(EarlierLedgersTest)
#include "tst_earlier_ledgers.moc"

#include "compare_codes.h"
#include "holding_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Paper;

/// What lists hold in memory is what the vault has, whatever happens to it.
class CatalogueTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HoldingFixture>();
        for (const auto *id : {"a", "b", "c", "d"})
            m_fixture->keep({.id = id});
    }

    void seesWhatComesAndGoes();
    void seesACopyThatIsSpent();
    void readsNothingTwice();
    void holdsNothingOnceTheVaultIsLocked();
    void holdsNothingOnceAnyCallFindsTheVaultLocked();
    void listsWhereNothingCanBeWritten();
    void seesAnotherTitle();
    void knowsAVaultThatWasMadeAnew();
    void changesNothingThatCannotBeStored();

private:
    std::unique_ptr<test::HoldingFixture> m_fixture;
};

void CatalogueTest::seesWhatComesAndGoes()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QVERIFY(m_fixture->holding->setFavourite("b", true));

    m_fixture->keep({.id = "e"});
    QVERIFY(m_fixture->wallet->remove("b"));

    QCOMPARE(m_fixture->listed(), std::string("a c d e"));
    QVERIFY(m_fixture->store.collections["wallet.holding"].empty());
    m_fixture->keep({.id = "b"}); // which nobody has marked
    QCOMPARE(m_fixture->listed(), std::string("a c d e b"));
}

void CatalogueTest::seesACopyThatIsSpent()
{
    m_fixture->hold("mdoc");
    m_fixture->holdCopies("mdoc", {"two", "three"});
    QCOMPARE(m_fixture->listed({.text = "Siu Ming"}), std::string("mdoc"));

    QVERIFY(spendCopy(m_fixture->store, "mdoc"));

    QCOMPARE(m_fixture->holding->list({})->certificates.back().copiesLeft, std::optional(2));
    QCOMPARE(m_fixture->listed({.text = "Siu Ming"}), std::string());
    QCOMPARE(m_fixture->listed({.text = "two"}), std::string("mdoc"));
}

void CatalogueTest::readsNothingTwice()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    const auto before = m_fixture->counting.lists;

    QCOMPARE(m_fixture->listed({.text = "driving"}), std::string("a b c d"));
    QVERIFY(m_fixture->holding->setFavourite("b", true));
    QVERIFY(m_fixture->holding->move("d", "a"));
    QCOMPARE(m_fixture->listed({.byType = true}), std::string("b d a c"));

    QCOMPARE(m_fixture->counting.lists, before);
}

void CatalogueTest::holdsNothingOnceTheVaultIsLocked()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    const auto before = m_fixture->counting.lists;
    m_fixture->store.fail = Error{ErrorCode::VaultLocked};
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->list({}).error().code, ErrorCode::VaultLocked);
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->setFavourite("a", true).error().code, ErrorCode::VaultLocked);

    m_fixture->store.fail.reset();

    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QVERIFY(m_fixture->counting.lists > before); // it had to read them again
    const auto again = m_fixture->counting.lists;
    m_fixture->holding->forget();
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QVERIFY(m_fixture->counting.lists > again);
}

void CatalogueTest::holdsNothingOnceAnyCallFindsTheVaultLocked()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    const auto before = m_fixture->counting.lists;
    m_fixture->store.fail = Error{ErrorCode::VaultLocked};
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->history("a").error().code, ErrorCode::VaultLocked);
    m_fixture->store.fail.reset();

    QCOMPARE(m_fixture->listed(), std::string("a b c d"));

    QVERIFY(m_fixture->counting.lists > before);
}

void CatalogueTest::listsWhereNothingCanBeWritten()
{
    m_fixture->store.collections["wallet.catalogue"].clear(); // as in a vault from before there were versions
    m_fixture->counting.fullDisk = true;

    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
}

void CatalogueTest::seesAnotherTitle()
{
    QCOMPARE(m_fixture->listed({.text = "driving"}), std::string("a b c d"));
    auto record = m_fixture->record("wallet.certificates", "a");
    record["title"] = {{"en", "Library card"}};

    QVERIFY(wallet::putCertificate(m_fixture->store, "a", record));

    QCOMPARE(m_fixture->listed({.text = "library card"}), std::string("a"));
}

void CatalogueTest::knowsAVaultThatWasMadeAnew()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));

    m_fixture->store.collections.clear();

    QCOMPARE(m_fixture->listed(), std::string());
}

void CatalogueTest::changesNothingThatCannotBeStored()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    m_fixture->store.fail = Error{ErrorCode::StorageFull};

    CAUSEWAY_COMPARE_CODES(m_fixture->holding->setFavourite("c", true).error().code, ErrorCode::StorageFull);

    m_fixture->store.fail.reset();
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
}

CAUSEWAY_SUITE(CatalogueTest)
#include "tst_catalogue.moc"

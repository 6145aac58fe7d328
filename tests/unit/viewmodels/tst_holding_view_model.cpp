#include "stage.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// To whom the open certificate was shown; what failed, and with which one.
class HoldingViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<test::World>();
        for (const auto *id : {"a", "b"}) {
            test::FakeWallet::Held one;
            one.certificate.id = id;
            m_world->client.certificates.held.push_back(one);
        }
    }
    void cleanup() { m_world.reset(); }

    void saysWhyThereIsNoHistory();
    void keepsTheNewestAndTheArrivalOfALongHistory_data();
    void keepsTheNewestAndTheArrivalOfALongHistory();
    void saysInTheListsAloneThatTheyCannotBeReadUntilTheyCan();
    void saysThatOneListCannotBeReadThoughTheOtherCan_data();
    void saysThatOneListCannotBeReadThoughTheOtherCan();
    void saysInTheListsWhatFailedOnceAnotherIsOpen();
    void saysNoMoreInTheListsWhatFailedOnceOneIsSaved();
    void saysNoMoreInTheListsWhatFailedOnceItWasRead();
    void saysNothingOfTheListsOnceTheAppIsLocked();
    void saysNothingOfAFileOnceAnotherIsOpen();

private:
    /// Its arrival, and showings after it.
    void tell(int showings)
    {
        auto &lines = m_world->client.kept.told["a"];
        for (int number = showings; number >= 0; --number) {
            wallet::HistoryLine line;
            line.ledgerNumber = number;
            lines.push_back(line);
        }
    }
    /// That one, which is not open, could not be kept as it should.
    void failToKeep(const QString &id)
    {
        m_world->client.script.fail("keep", "vault.storage_full");
        holding().setFavourite(id, true);
        QTRY_COMPARE(holding().listError(), QString("vault.storage_full"));
    }
    /// Whatever was asked for so far is answered.
    void settle()
    {
        m_world->sdk.drain();
        QCoreApplication::processEvents();
    }
    HoldingViewModel &holding() { return m_world->holding; }
    QString open() { return m_world->wallet.detail().value("id").toString(); }
    qlonglong numberAt(qsizetype at) { return holding().history().at(at).toMap().value("number").toLongLong(); }

    std::unique_ptr<test::World> m_world;
};

void HoldingViewModelTest::saysWhyThereIsNoHistory()
{
    tell(0);
    m_world->client.script.fail("history", "vault.corrupt");
    m_world->wallet.open("a");
    QTRY_COMPARE(holding().historyError(), QString("vault.corrupt"));
    QVERIFY(holding().history().isEmpty());

    m_world->client.script.fail("history", "");
    m_world->wallet.refresh();

    QTRY_COMPARE(holding().history().size(), 1);
    QCOMPARE(holding().historyError(), QString());
}

void HoldingViewModelTest::keepsTheNewestAndTheArrivalOfALongHistory_data()
{
    QTest::addColumn<int>("showings");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<int>("oldest"); // showing that is listed
    QTest::newRow("all there is room for") << 199 << false << 1;
    QTest::newRow("one more") << 200 << true << 2;
    QTest::newRow("many more") << 1000 << true << 802;
}

void HoldingViewModelTest::keepsTheNewestAndTheArrivalOfALongHistory()
{
    QFETCH(int, showings);
    QFETCH(bool, cut);
    QFETCH(int, oldest);
    tell(showings);

    m_world->wallet.open("a");

    QTRY_COMPARE(holding().history().size(), 200);
    QCOMPARE(holding().isHistoryCut(), cut);
    QCOMPARE(numberAt(0), qlonglong(showings));
    QCOMPARE(numberAt(198), qlonglong(oldest));
    QCOMPARE(numberAt(199), qlonglong(0));
}

void HoldingViewModelTest::saysInTheListsAloneThatTheyCannotBeReadUntilTheyCan()
{
    m_world->wallet.open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.fail("wallet", "vault.corrupt");

    holding().kept()->search("x");

    QTRY_COMPARE(holding().listError(), QString("vault.corrupt"));
    QCOMPARE(holding().error().code(), QString());
    m_world->client.script.fail("wallet", "");
    holding().kept()->search("");
    QTRY_COMPARE(holding().listError(), QString());
}

void HoldingViewModelTest::saysThatOneListCannotBeReadThoughTheOtherCan_data()
{
    QTest::addColumn<bool>("archived");
    QTest::newRow("certificates") << false;
    QTest::newRow("archive") << true;
}

void HoldingViewModelTest::saysThatOneListCannotBeReadThoughTheOtherCan()
{
    QFETCH(bool, archived);
    auto &client = m_world->client;
    client.certificates.held.pop_back();
    QVERIFY(client.kept.setArchived("a", archived));
    client.script.fail("find", "vault.corrupt"); // in the other list there is nothing to find

    (archived ? holding().archive() : holding().kept())->refresh();
    (archived ? holding().kept() : holding().archive())->refresh();
    settle();

    QCOMPARE(holding().listError(), QString("vault.corrupt"));
}

void HoldingViewModelTest::saysInTheListsWhatFailedOnceAnotherIsOpen()
{
    m_world->wallet.open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.hold("keep");
    m_world->client.script.fail("keep", "vault.storage_full");

    holding().setFavourite("a", true);
    m_world->wallet.open("b");
    m_world->client.script.release();

    QTRY_COMPARE(holding().listError(), QString("vault.storage_full"));
    QCOMPARE(holding().error().code(), QString());
    holding().setFavourite("b", true);
    QTRY_COMPARE(holding().error().code(), QString("vault.storage_full"));
    QCOMPARE(holding().listError(), QString());
}

void HoldingViewModelTest::saysNoMoreInTheListsWhatFailedOnceOneIsSaved()
{
    failToKeep("a");

    holding().exportTo("a", QUrl::fromLocalFile(m_world->folder.filePath("a.json")));

    QCOMPARE(holding().listError(), QString());
}

void HoldingViewModelTest::saysNoMoreInTheListsWhatFailedOnceItWasRead()
{
    failToKeep("a");

    holding().forgetFailures();

    QCOMPARE(holding().listError(), QString());
}

void HoldingViewModelTest::saysNothingOfTheListsOnceTheAppIsLocked()
{
    m_world->client.script.fail("wallet", "vault.corrupt");
    holding().kept()->search("x");
    holding().archive()->search("x");
    settle();
    QCOMPARE(holding().listError(), QString("vault.corrupt"));

    holding().forget();

    QCOMPARE(holding().listError(), QString());
}

void HoldingViewModelTest::saysNothingOfAFileOnceAnotherIsOpen()
{
    const auto file = m_world->folder.filePath("a.json");
    m_world->wallet.open("a");
    QTRY_COMPARE(open(), QString("a"));
    m_world->client.script.hold("find");

    holding().exportTo("a", QUrl::fromLocalFile(file));
    m_world->wallet.open("b");
    m_world->client.script.release();

    QTRY_COMPARE(open(), QString("b"));
    QVERIFY(QFileInfo::exists(file));
    QCOMPARE(holding().savedAs(), QString());
}

CAUSEWAY_SUITE(HoldingViewModelTest)
#include "tst_holding_view_model.moc"

#include "stage.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What was asked for before the app was locked, and is answered afterwards: nobody takes it back into memory.
class ForgettingTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_world.reset(); }

    void forgetsAnswersOfTheLedger();
    void forgetsBillsAndReceiptsThatComeLater();
    void forgetsWhoThePersonIs();
    void forgetsTheNameOfAFileThatIsWrittenLater();

private:
    test::FakeClient &client() { return m_world->client; }
    /// Whatever is asked for from now on waits for this.
    void holdTheStrand()
    {
        client().script.hold("profile");
        m_world->home.refresh();
    }
    /// Whatever was asked for so far is answered.
    void answer()
    {
        client().script.release();
        m_world->sdk.drain();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::World> m_world;
};

void ForgettingTest::init()
{
    m_world = std::make_unique<test::World>();
    QVERIFY(client().vault().create(SecretBytes(std::string_view("271828"))));
    identity::Profile person;
    person.nameEn = "CHAN Siu Ming";
    person.identityNumber = "A1234563";
    client().person.known = person;
}

void ForgettingTest::forgetsAnswersOfTheLedger()
{
    consent::Request request;
    request.digest = "digest";
    QVERIFY(client().ledger().append(request, {.approved = true}, "approved"));
    auto &ledger = m_world->ledger;
    holdTheStrand();
    ledger.refresh();
    ledger.verify();

    ledger.forget();
    answer();

    QVERIFY(ledger.entries().isEmpty());
    QCOMPARE(ledger.chain(), QString());
    QVERIFY(!ledger.isBusy());
}

void ForgettingTest::forgetsBillsAndReceiptsThatComeLater()
{
    payment::Bill bill;
    bill.id = "b1";
    bill.dueOn = "2027-01-01";
    client().money.listed.push_back(bill);
    payment::Receipt receipt;
    receipt.paymentId = "p1";
    client().money.kept.push_back(receipt);
    auto &payments = m_world->payments;
    holdTheStrand();
    payments.refresh();
    payments.openReceipt("p1");

    payments.forget();
    answer();

    QVERIFY(payments.bills().isEmpty());
    QVERIFY(payments.receipts().isEmpty());
    QVERIFY(payments.receipt().isEmpty());
    QVERIFY(!payments.isBusy());
}

void ForgettingTest::forgetsWhoThePersonIs()
{
    auto &home = m_world->home;
    holdTheStrand();

    home.forget();
    answer();

    QCOMPARE(home.name(), QString());
    QCOMPARE(home.identityNumber(), QString());
}

void ForgettingTest::forgetsTheNameOfAFileThatIsWrittenLater()
{
    const auto file = m_world->folder.filePath("data.json");
    auto &data = m_world->personalData;
    holdTheStrand();
    data.exportTo(QUrl::fromLocalFile(file));

    data.forget();
    answer();

    QVERIFY(QFileInfo::exists(file));
    QCOMPARE(data.savedAs(), QString());
    QVERIFY(!data.isBusy());
}

CAUSEWAY_SUITE(ForgettingTest)
#include "tst_forgetting.moc"

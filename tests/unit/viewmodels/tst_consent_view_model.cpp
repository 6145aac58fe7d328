#include "stage.h"
#include "test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the pages are told of an answer that went out.
class ConsentViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void tellsWhetherSomethingIsOnlyPromised_data();
    void tellsWhetherSomethingIsOnlyPromised();
    void tellsWhatCameOfAnOfferBehindItsSheet();
    void tellsThatAnOfferWasUsedOfWhichNothingIsHere();

private:
    /// An offer's sheet, behind which its issuance was finished.
    static void ask(test::World &world, const std::string &link)
    {
        world.client.script.fail("issue", "wallet.offer_used");
        world.consent.present(*world.client.certificates.openOffer(link, {}), link);
    }
    static void accept(ConsentViewModel &consent)
    {
        QTRY_COMPARE(consent.step(), ConsentViewModel::Step::Asking);
        consent.approve({}, test::FakeWallet::TransactionCode);
        for (const auto digit : {2, 7, 1, 8, 2, 8})
            consent.pin()->append(digit);
        consent.confirm();
    }
};

void ConsentViewModelTest::tellsWhetherSomethingIsOnlyPromised_data()
{
    const Json line{{"id", "p1"}, {"configuration_id", "vehicle-licence"}};
    const auto none = Json::array();

    QTest::addColumn<Json>("result");
    QTest::addColumn<bool>("waits");
    QTest::newRow("one that came") << Json{{"certificate", "c1"}} << false;
    QTest::newRow("one that is promised") << Json{{"pending", "p1"}} << true;
    QTest::newRow("several that came") << Json{{"certificate", "c1"},
                                               {"certificates", Json::array({line})},
                                               {"pending", none}}
                                       << false;
    QTest::newRow("several that are promised")
        << Json{{"certificates", none}, {"pending", Json::array({line})}} << true;
}

void ConsentViewModelTest::tellsWhetherSomethingIsOnlyPromised()
{
    QFETCH(Json, result);
    QFETCH(bool, waits);
    test::World world;
    const QSignalSpy finished(&world.consent, &ConsentViewModel::finished);

    world.consent.concludeLogin(result);

    QCOMPARE(finished.count(), 1);
    QCOMPARE(finished.front().at(1).toMap().value("waits").toBool(), waits);
}

void ConsentViewModelTest::tellsWhatCameOfAnOfferBehindItsSheet()
{
    test::World world;
    QVERIFY(world.client.vault().create(SecretBytes(std::string_view("271828"))));
    world.client.certificates.cameOf["offer 1"] = Json{{"certificate", "c1"}};
    world.client.certificates.cameOf["offer 2"] = Json{{"certificate", "c2"}};
    const QSignalSpy finished(&world.consent, &ConsentViewModel::finished);
    ask(world, "offer 1");
    ask(world, "offer 2"); // waits for its turn

    accept(world.consent);
    QTRY_COMPARE(finished.count(), 1);
    accept(world.consent);

    QTRY_COMPARE(finished.count(), 2);
    QCOMPARE(finished.at(0).at(1).toMap().value("certificate").toString(), QString("c1"));
    QCOMPARE(finished.at(1).at(1).toMap().value("certificate").toString(), QString("c2"));
    QCOMPARE(finished.at(1).at(2).toString(), QString("offer 2"));
}

void ConsentViewModelTest::tellsThatAnOfferWasUsedOfWhichNothingIsHere()
{
    test::World world;
    QVERIFY(world.client.vault().create(SecretBytes(std::string_view("271828"))));
    world.client.certificates.cameOf["offer 1"] = Json{{"certificate", "c1"}};
    const QSignalSpy finished(&world.consent, &ConsentViewModel::finished);
    const QSignalSpy failed(&world.consent, &ConsentViewModel::failed);
    ask(world, "offer 2");

    accept(world.consent);

    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.front().at(1).toString(), QString("wallet.offer_used"));
    QCOMPARE(finished.count(), 0);
}

CAUSEWAY_SUITE(ConsentViewModelTest)
#include "tst_consent_view_model.moc"

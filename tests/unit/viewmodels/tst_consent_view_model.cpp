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

CAUSEWAY_SUITE(ConsentViewModelTest)
#include "tst_consent_view_model.moc"

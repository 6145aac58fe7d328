#include "stage.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What becomes of the reader that came.
class ShowNearViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void letsTheReaderGoWhereTheSheetIsTooOld_data();
    void letsTheReaderGoWhereTheSheetIsTooOld();

private:
    static void answer(ConsentViewModel &consent, bool approved)
    {
        if (!approved) {
            consent.decline();
            return;
        }
        consent.approve({}, {});
        for (const auto digit : {2, 7, 1, 8, 2, 8})
            consent.pin()->append(digit);
        consent.confirm();
    }
};

void ShowNearViewModelTest::letsTheReaderGoWhereTheSheetIsTooOld_data()
{
    QTest::addColumn<bool>("approved");
    QTest::newRow("a yes") << true;
    QTest::newRow("a no") << false;
}

void ShowNearViewModelTest::letsTheReaderGoWhereTheSheetIsTooOld()
{
    QFETCH(bool, approved);
    test::World world;
    QVERIFY(world.client.vault().create(SecretBytes(std::string_view("271828"))));
    consent::Request request;
    request.id = "near.1";
    request.kind = consent::RequestKind::Presentation;
    request.expiresAt = world.clock.now() + std::chrono::minutes(2);
    world.client.requests[test::FakeClient::NearReader] = request;
    world.showNear.start();
    QTRY_COMPARE(world.showNear.step(), ShowNearViewModel::Step::Asked);
    world.sdk.drain();
    QCOMPARE(world.client.sessionsEnded, 0);
    world.clock.advance(std::chrono::minutes(2));

    answer(world.consent, approved);

    QTRY_COMPARE(world.showNear.step(), ShowNearViewModel::Step::Failed);
    world.sdk.drain();
    QCOMPARE(world.client.sessionsEnded, 1);
    QVERIFY(world.client.answers.empty());
}

CAUSEWAY_SUITE(ShowNearViewModelTest)
#include "tst_show_near_view_model.moc"

#include "stage.h"
#include "test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// The door, where something goes wrong with it.
class SessionViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void isShutWhereAnEraseHasDestroyedTheVaultAndNotTheRest();
};

void SessionViewModelTest::isShutWhereAnEraseHasDestroyedTheVaultAndNotTheRest()
{
    test::World world;
    auto &session = world.session;
    QVERIFY(world.client.vault().create(SecretBytes(std::string_view("271828"))));
    session.start();
    QTRY_COMPARE(session.state(), SessionViewModel::State::Open);
    const QSignalSpy locked(&session, &SessionViewModel::locked);
    world.keys.setFailure(Error{ErrorCode::KeyStoreFailure});

    session.startOver();

    QTRY_COMPARE(session.state(), SessionViewModel::State::Absent);
    QCOMPARE(locked.count(), 1);
    QVERIFY(session.error().isPresent()); // not all of it is gone
}

CAUSEWAY_SUITE(SessionViewModelTest)
#include "tst_session_view_model.moc"

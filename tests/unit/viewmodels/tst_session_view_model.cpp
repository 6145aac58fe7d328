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
    void init() { m_world = std::make_unique<test::World>(); }
    void cleanup() { m_world.reset(); }

    void isShutWhereAnEraseHasDestroyedTheVaultAndNotTheRest();
    void saysNothingOfTheServiceOnceEverythingIsErased();
    void saysNothingOfTheServiceAtTheDoor();
    void saysWhatRegistrationLeftAndCannotBeErased();
    void forgetsAnEraseThatFailedWithTheNextPin();
    void forgetsAnEraseThatFailedWithTheNextOne();
    void forgetsAnEraseThatFailedOnceSomebodyIsRegistered();
    void saysThatAnEraseFailedWhateverTheServiceAnswersMeanwhile_data();
    void saysThatAnEraseFailedWhateverTheServiceAnswersMeanwhile();
    void locksAtOnceThoughTheServiceDoesNotAnswer();
    void erasesAtOnceThoughTheServiceDoesNotAnswer();
    void asksTheServiceAnewWhereItDoesNotAnswer();

private:
    SessionViewModel &session() { return m_world->session; }
    vault::Vault &theVault() { return m_world->client.vault(); }
    Result<void> makeVault() { return theVault().create(SecretBytes(std::string_view("271828"))); }
    void open()
    {
        QVERIFY(makeVault());
        session().start();
        QTRY_COMPARE(session().state(), SessionViewModel::State::Open);
    }
    void tryPin()
    {
        for (const auto digit : {2, 7, 1, 8, 2, 8})
            session().pin()->append(digit);
        session().unlock();
    }
    /// The service is asked, and answers that the device was revoked: not before release().
    void askOnARevokedDevice()
    {
        m_world->client.script.fail("login", "identity.device_revoked");
        m_world->client.script.hold("login");
        session().connectToService();
    }
    /// The service is asked, and does not answer before release().
    void askInVain()
    {
        m_world->client.script.hold("login");
        session().connectToService();
    }
    void breakKeyStore() { m_world->keys.setFailure(Error{ErrorCode::KeyStoreFailure}); }
    void failToErase()
    {
        open();
        breakKeyStore();
        session().startOver();
        QTRY_VERIFY(session().hasEraseFailed());
    }

    std::unique_ptr<test::World> m_world;
};

void SessionViewModelTest::isShutWhereAnEraseHasDestroyedTheVaultAndNotTheRest()
{
    open();
    const QSignalSpy locked(&session(), &SessionViewModel::locked);
    breakKeyStore();

    session().startOver();

    QTRY_COMPARE(session().state(), SessionViewModel::State::Absent);
    QCOMPARE(locked.count(), 1);
    QVERIFY(session().error().isPresent()); // not all of it is gone
    QVERIFY(session().hasEraseFailed());
}

void SessionViewModelTest::saysNothingOfTheServiceOnceEverythingIsErased()
{
    open();
    askOnARevokedDevice();

    session().startOver();
    m_world->client.script.release();

    QTRY_COMPARE(session().state(), SessionViewModel::State::Absent);
    QCOMPARE(session().error().code(), QString());
}

void SessionViewModelTest::saysNothingOfTheServiceAtTheDoor()
{
    open();
    askOnARevokedDevice();

    session().lock();
    m_world->client.script.release();

    m_world->sdk.drain();
    QCoreApplication::processEvents();
    QCOMPARE(session().state(), SessionViewModel::State::Locked);
    QCOMPARE(session().error().code(), QString());
}

void SessionViewModelTest::saysWhatRegistrationLeftAndCannotBeErased()
{
    QVERIFY(makeVault());
    theVault().lock();
    m_world->client.script.hold("profile"); // nobody is enrolled
    tryPin();
    QTRY_VERIFY(m_world->keys.isAuthorized());
    breakKeyStore();

    m_world->client.script.release();

    QTRY_COMPARE(session().state(), SessionViewModel::State::Absent);
    QCOMPARE(session().error().code(), QString("keystore.failure"));
    QVERIFY(session().hasEraseFailed());
}

void SessionViewModelTest::forgetsAnEraseThatFailedWithTheNextPin()
{
    failToErase();

    tryPin();

    QVERIFY(!session().hasEraseFailed());
    QTRY_COMPARE(session().error().code(), QString("vault.absent"));
    QVERIFY(!session().hasEraseFailed());
}

void SessionViewModelTest::forgetsAnEraseThatFailedWithTheNextOne()
{
    failToErase();
    m_world->keys.setFailure({});

    session().startOver();

    QVERIFY(!session().hasEraseFailed());
    QTRY_VERIFY(!session().isBusy());
    QCOMPARE(session().error().code(), QString());
    QVERIFY(!session().hasEraseFailed());
}

void SessionViewModelTest::forgetsAnEraseThatFailedOnceSomebodyIsRegistered()
{
    failToErase();

    session().opened();

    QVERIFY(!session().hasEraseFailed());
    QCOMPARE(session().error().code(), QString());
}

void SessionViewModelTest::saysThatAnEraseFailedWhateverTheServiceAnswersMeanwhile_data()
{
    QTest::addColumn<std::string>("answer");
    QTest::newRow("all is well") << std::string();
    QTest::newRow("it cannot be reached") << std::string("net.unreachable");
    QTest::newRow("the device was revoked") << std::string("identity.device_revoked");
}

void SessionViewModelTest::saysThatAnEraseFailedWhateverTheServiceAnswersMeanwhile()
{
    QFETCH(std::string, answer);
    open();
    breakKeyStore();
    m_world->client.script.fail("login", answer);
    const QSignalSpy caughtUp(&session(), &SessionViewModel::caughtUp);
    const QSignalSpy connected(&session(), &SessionViewModel::connected);

    session().startOver();
    session().connectToService(); // while it is erased

    QTRY_COMPARE(session().state(), SessionViewModel::State::Absent);
    QCOMPARE(caughtUp.count() + connected.count(), 1); // the service was heard before the door was read
    QCOMPARE(session().error().code(), QString("keystore.failure"));
    QVERIFY(session().hasEraseFailed());
}

void SessionViewModelTest::locksAtOnceThoughTheServiceDoesNotAnswer()
{
    open();
    QVERIFY(m_world->keys.isAuthorized());
    askInVain();

    session().lock();

    QTRY_VERIFY(!m_world->keys.isAuthorized());
    m_world->sdk.drain();
    QVERIFY(theVault().state() == vault::VaultState::Locked);
}

void SessionViewModelTest::erasesAtOnceThoughTheServiceDoesNotAnswer()
{
    open();
    const QSignalSpy online(&session(), &SessionViewModel::onlineChanged);
    askInVain();

    session().startOver();

    QTRY_COMPARE(session().state(), SessionViewModel::State::Absent);
    QCOMPARE(session().error().code(), QString());
    QCOMPARE(online.count(), 0); // what was called off says nothing of the service
}

void SessionViewModelTest::asksTheServiceAnewWhereItDoesNotAnswer()
{
    open();
    const QSignalSpy online(&session(), &SessionViewModel::onlineChanged);
    const QSignalSpy connected(&session(), &SessionViewModel::connected);
    askInVain();

    session().connectToService();
    m_world->client.script.release();
    m_world->sdk.drain();
    QCoreApplication::processEvents();

    QCOMPARE(connected.count(), 1);
    QCOMPARE(online.count(), 0);
    QCOMPARE(session().error().code(), QString());
}

CAUSEWAY_SUITE(SessionViewModelTest)
#include "tst_session_view_model.moc"

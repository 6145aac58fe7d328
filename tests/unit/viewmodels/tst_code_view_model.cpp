#include "stage.h"
#include "test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What is shown as the personal code while the next one is due, late, or does not come.
class CodeViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<test::World>(); }
    void cleanup() { m_world.reset(); }

    void asksForTheNextCodeBeforeTheOldOneIsTooOld();
    void showsNoCodeThatIsTooOldAndAsksForOneAtATime();
    void showsNoCodeWhereTheNextOneFails();
    void showsNoCodeThatComesAfterwards();

private:
    CodeViewModel &code() { return m_world->code; }
    void show()
    {
        code().show();
        QTRY_COMPARE(code().secondsLeft(), 30);
    }
    void passUntil(int secondsLeft)
    {
        while (code().secondsLeft() > secondsLeft)
            code().count();
    }
    /// Whatever was asked for so far is answered.
    void answer()
    {
        m_world->client.script.release();
        m_world->sdk.drain();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::World> m_world;
};

void CodeViewModelTest::asksForTheNextCodeBeforeTheOldOneIsTooOld()
{
    show();
    const auto old = code().rows();
    m_world->client.script.hold("code");

    passUntil(6);
    QVERIFY(!code().isBusy());
    passUntil(5);

    QVERIFY(code().isBusy());
    QCOMPARE(code().rows(), old);
    answer();
    QCOMPARE(code().secondsLeft(), 30);
    QVERIFY(code().rows() != old);
}

void CodeViewModelTest::showsNoCodeThatIsTooOldAndAsksForOneAtATime()
{
    show();
    m_world->client.script.hold("code");

    passUntil(0);

    QVERIFY(code().rows().isEmpty());
    QCOMPARE(code().lifetime(), 0);
    const QSignalSpy came(&code(), &CodeViewModel::codeChanged);
    answer();
    QCOMPARE(came.count(), 1);
    QVERIFY(!code().rows().isEmpty());
    QCOMPARE(code().secondsLeft(), 30);
}

void CodeViewModelTest::showsNoCodeWhereTheNextOneFails()
{
    show();
    m_world->client.script.fail("code", "keystore.failure");

    passUntil(5);
    answer();

    QCOMPARE(code().error().code(), QString("keystore.failure"));
    QVERIFY(code().rows().isEmpty());
    QCOMPARE(code().secondsLeft(), 0);
}

void CodeViewModelTest::showsNoCodeThatComesAfterwards()
{
    m_world->client.script.hold("code");
    code().show();

    code().hide();
    answer();

    QVERIFY(code().rows().isEmpty());
    QCOMPARE(code().secondsLeft(), 0);
    QVERIFY(!code().isBusy());
}

CAUSEWAY_SUITE(CodeViewModelTest)
#include "tst_code_view_model.moc"

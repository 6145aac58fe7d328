#include "test_registry.h"
#include "vault_fixture.h"

#include <causeway/base/json.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;
using namespace std::chrono_literals;

/// The throttle as a thief meets it: over restarts, clock changes and edits of the file.
class VaultThrottleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    ErrorCode tryPin(const SecretBytes &pin)
    {
        const auto unlocked = theVault().unlock(pin);
        return unlocked ? ErrorCode::Internal : unlocked.error().code;
    }

    void failOften(int times)
    {
        for (int i = 0; i < times; ++i)
            QVERIFY(tryPin(wrongPin()) == ErrorCode::PinWrong);
    }

    void editKeyFile(const std::function<void(Json &)> &edit)
    {
        auto json = *parseJson(m_fixture->read("vault.key").toStdString());
        edit(json);
        QVERIFY(m_fixture->write("vault.key", QByteArray::fromStdString(toCompact(json))));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
    }

    void fiveWrongPinsStartAWait()
    {
        failOften(5);

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
        QCOMPARE(theVault().throttle().failures, 5);
        QVERIFY(theVault().throttle().wait == 30s);
    }

    void aThrottledTryCostsNothingAndWinsNothing()
    {
        failOften(5);
        m_fixture->clock.advance(20s);

        QVERIFY(tryPin(wrongPin()) == ErrorCode::PinThrottled);

        QCOMPARE(theVault().throttle().failures, 5);
        QVERIFY(theVault().throttle().wait == 10s);
    }

    void saysHowLongToWait()
    {
        failOften(5);
        m_fixture->clock.advance(19s + 400ms);

        QCOMPARE(theVault().unlock(rightPin()).error().detail, std::string("11 s to wait"));
    }

    void theWaitGrowsWithEachFurtherFailure()
    {
        failOften(5);
        for (const auto wait : {60s, 300s, 900s, 3600s, 3600s}) {
            m_fixture->clock.advance(theVault().throttle().wait);
            failOften(1);
            QVERIFY(theVault().throttle().wait == wait);
        }
    }

    void theRightPinAfterTheWaitClearsIt()
    {
        failOften(5);
        m_fixture->clock.advance(30s);

        QVERIFY(theVault().unlock(rightPin()));

        QCOMPARE(theVault().throttle().failures, 0);
        theVault().lock();
        failOften(4);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void theWaitSurvivesARestart()
    {
        for (int i = 0; i < 5; ++i) {
            failOften(1);
            m_fixture->restart();
        }

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
        QVERIFY(theVault().throttle().wait == 30s);
    }

    void settingTheClockForwardWinsNothing()
    {
        failOften(5);

        m_fixture->clock.setWallClock(m_fixture->clock.now() + std::chrono::years(5));

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
        QVERIFY(theVault().throttle().wait == 30s);
    }

    void aRebootStartsTheWaitAgain()
    {
        failOften(5);
        m_fixture->clock.advance(30s);
        failOften(1); // a minute from now
        m_fixture->clock.advance(59s);
        m_fixture->clock.reboot(); // 20 seconds ago

        m_fixture->restart();

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
        QVERIFY(theVault().throttle().wait == 40s);
        m_fixture->clock.advance(40s);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void confirmingCountsTheSame()
    {
        QVERIFY(theVault().unlock(rightPin()));
        for (int i = 0; i < 5; ++i)
            QVERIFY(theVault().confirm(wrongPin()).error().code == ErrorCode::PinWrong);

        QVERIFY(theVault().confirm(rightPin()).error().code == ErrorCode::PinThrottled);
        QVERIFY(theVault().changePin(rightPin(), pin("602214")).error().code == ErrorCode::PinThrottled);
        theVault().lock();
        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
    }

    void aPinNobodyCanHaveIsNotCounted()
    {
        for (const char *impossible : {"", "12345", "111111", "abcdef"})
            QVERIFY(tryPin(pin(impossible)) == ErrorCode::PinWrong);

        QCOMPARE(theVault().throttle().failures, 0);
    }

    void aTryThatCannotBeWrittenIsNotMade()
    {
        QVERIFY(QDir().mkdir(m_fixture->path("vault.key.new"))); // now the key file cannot be replaced

        QVERIFY(tryPin(rightPin()) == ErrorCode::StorageFailure);

        QVERIFY(QDir().rmdir(m_fixture->path("vault.key.new")));
        QVERIFY(theVault().unlock(rightPin()));
    }

    void editingTheRecordBringsTheLongestWait_data()
    {
        QTest::addColumn<QByteArray>("throttle");
        QTest::newRow("absent") << QByteArray();
        QTest::newRow("of another type") << QByteArray("7");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("no MAC") << QByteArray(R"({"failures":0,"boot":"boot-1","uptime_ms":0})");
        QTest::newRow("a made-up MAC") << QByteArray(
            R"({"failures":0,"boot":"boot-1","uptime_ms":0,"mac":"AAAAAAAAAAAAAAAAAAAAAA=="})");
    }

    void editingTheRecordBringsTheLongestWait()
    {
        QFETCH(QByteArray, throttle);
        failOften(5);
        editKeyFile([&](Json &json) {
            if (throttle.isEmpty())
                json.erase("throttle");
            else
                json["throttle"] = *parseJson(throttle.toStdString());
        });
        m_fixture->restart();

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
        QVERIFY(theVault().throttle().wait == 1h);
        m_fixture->clock.advance(1h);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void editingItAgainStartsTheWaitAgain()
    {
        failOften(1);
        const auto forget = [](Json &json) { json["throttle"]["failures"] = 0; };
        editKeyFile(forget);
        QVERIFY(theVault().throttle().wait == 1h);
        m_fixture->clock.advance(30min);
        QVERIFY(theVault().throttle().wait == 30min);

        editKeyFile(forget);

        QVERIFY(theVault().throttle().wait == 1h);
        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
    }

    void theRecordOfAnotherVaultIsNoGood()
    {
        VaultFixture other;
        QVERIFY(other.vault->create(rightPin()));
        const auto theirs = *parseJson(other.read("vault.key").toStdString());

        editKeyFile([&](Json &json) { json["throttle"] = theirs["throttle"]; });

        QVERIFY(tryPin(rightPin()) == ErrorCode::PinThrottled);
    }
};

CAUSEWAY_SUITE(VaultThrottleTest)
#include "tst_vault_throttle.moc"

#include "child_process.h"
#include "test_registry.h"
#include "vault_fixture.h"

#include <QtTest>

#include <random>

using namespace causeway;
using namespace causeway::test;
using causeway::vault::VaultState;

/// The process is killed, or there are two of it.
class CrashTest : public QObject {
    Q_OBJECT

    static constexpr int RecordsEach = 3;

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    /// Writes transaction after transaction and says after each that it is durable.
    int writeForEver(Pipe &pipe)
    {
        m_fixture->restart();
        if (!theVault().unlock(rightPin()))
            return 1;
        for (int number = int(theVault().list("many").valueOr({}).size()) / RecordsEach;; ++number) {
            const auto done = theVault().transaction([&]() -> Result<void> {
                for (int i = 0; i < RecordsEach; ++i)
                    CAUSEWAY_CHECK(theVault().put("many", std::to_string(number * RecordsEach + i),
                                                  {{"text", std::string(3000, char('a' + i))}}));
                return {};
            });
            if (!done || !pipe.send(number + 1))
                return 2;
        }
    }

    /// Runs `work` in a child that ends itself at the fault point.
    int dieAt(const char *point, const std::function<bool(vault::Vault &)> &work)
    {
        theVault().lock();
        ChildProcess child([&] {
            qputenv("CAUSEWAY_FAULT_POINT", point);
            m_fixture->restart();
            return work(theVault()) ? 0 : 1;
        });
        return child.wait();
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
    }

    void whatWasCommittedSurvivesKills()
    {
        std::mt19937 random(20261123);
        for (int round = 0; round < 15; ++round) {
            Pipe pipe;
            ChildProcess child([&] { return writeForEver(pipe); });
            pipe.closeWriting();
            int durable = 0;
            for (auto transactions = random() % 12 + 1; transactions > 0; --transactions)
                QVERIFY(pipe.receive(durable));
            usleep(random() % 3000); // anywhere in the next one
            child.kill();
            while (pipe.receive(durable))
                continue;

            m_fixture->restart();
            QVERIFY(theVault().unlock(rightPin())); // checks every page, as the file is small
            const auto records = theVault().list("many");
            QVERIFY(records);
            QVERIFY(int(records->size()) >= durable * RecordsEach);
            QCOMPARE(int(records->size()) % RecordsEach, 0);
            for (std::size_t i = 0; i < records->size(); ++i)
                QCOMPARE((*records)[i].key, std::to_string(i));
            theVault().lock();
        }
    }

    void aTryThatWasKilledCounts()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(dieAt("vault.pin_try_written", [](auto &vault) { return bool(vault.unlock(rightPin())); }),
                     -SIGKILL);

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::PinThrottled);
        QCOMPARE(theVault().throttle().failures, 5);
    }

    void aCreateThatWasCutOffLeavesNoVault()
    {
        QVERIFY(theVault().erase());
        QCOMPARE(dieAt("vault.before_key_file", [](auto &vault) { return bool(vault.create(rightPin())); }), -SIGKILL);
        QVERIFY(m_fixture->exists("vault.db"));

        m_fixture->restart();

        QVERIFY(theVault().state() == VaultState::Absent);
        QVERIFY(theVault().create(pin("602214")));
    }

    void anEraseThatWasCutOffIsFinishedAtTheNextStart_data()
    {
        QTest::addColumn<QByteArray>("point");
        for (const char *point :
             {"vault.before_erase", "vault.key_file_erased", "vault.database_erased", "vault.keys_erased"})
            QTest::newRow(point) << QByteArray(point);
    }

    void anEraseThatWasCutOffIsFinishedAtTheNextStart()
    {
        QFETCH(QByteArray, point);
        QVERIFY(theVault().unlock(rightPin()));
        QVERIFY(m_fixture->keys.createSigningKey("device"));
        QCOMPARE(dieAt(point.constData(), [](auto &vault) { return bool(vault.erase()); }), -SIGKILL);
        QVERIFY(m_fixture->exists("vault.erasing"));

        m_fixture->restart();

        QVERIFY(theVault().state() == VaultState::Absent);
        for (const char *name : {"vault.key", "vault.db", "vault.erasing"})
            QVERIFY2(!m_fixture->exists(name), name);
        QVERIFY(m_fixture->keys.publicKey("device").error().code == ErrorCode::KeyNotFound);
        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultAbsent);
    }

    void anEraseThatCannotBeFinishedYetLeavesNoVaultEither()
    {
        m_fixture->keys.setFailure(Error{ErrorCode::KeyStoreFailure});
        QVERIFY(theVault().erase().error().code == ErrorCode::KeyStoreFailure);
        QVERIFY(theVault().state() == VaultState::Absent);
        m_fixture->restart();
        QVERIFY(theVault().state() == VaultState::Absent);
        QVERIFY(m_fixture->exists("vault.erasing"));
        m_fixture->keys.setFailure({});

        m_fixture->restart();

        QVERIFY(!m_fixture->exists("vault.erasing"));
    }

    void aSecondProcessFindsItBusy()
    {
        Pipe ready;
        Pipe done;
        ChildProcess child([&] {
            if (!theVault().unlock(rightPin()) || !ready.send(1))
                return 1;
            int end = 0;
            return done.receive(end) ? 0 : 2;
        });
        int opened = 0;
        QVERIFY(ready.receive(opened));

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultBusy);
        QVERIFY(theVault().unlock(wrongPin()).error().code == ErrorCode::VaultBusy);
        QVERIFY(theVault().erase().error().code == ErrorCode::VaultBusy);
        QCOMPARE(theVault().throttle().failures, 0);

        QVERIFY(done.send(1));
        QCOMPARE(child.wait(), 0);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void aSecondVaultOfThisProcessFindsItBusy()
    {
        QVERIFY(theVault().unlock(rightPin()));
        const auto second = m_fixture->makeVault();

        QVERIFY(second->unlock(rightPin()).error().code == ErrorCode::VaultBusy);

        QVERIFY(m_fixture->keys.isAuthorized());
        QVERIFY(theVault().put("a", "b", {}));
    }

    void aKilledOwnerDoesNotBlockTheNext()
    {
        Pipe ready;
        ChildProcess child([&] {
            (void)theVault().unlock(rightPin());
            (void)ready.send(1);
            pause();
            return 0;
        });
        int opened = 0;
        QVERIFY(ready.receive(opened));
        child.kill();

        QVERIFY(theVault().unlock(rightPin()));
    }
};

CAUSEWAY_SUITE(CrashTest)
#include "tst_crash.moc"

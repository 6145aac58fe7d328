#include "test_registry.h"
#include "vault_fixture.h"

#include <QtTest>

#include <sys/stat.h>

using namespace causeway;
using namespace causeway::test;
using causeway::vault::VaultState;

class VaultTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    mode_t modeOf(const char *name) const
    {
        struct stat status {};
        return stat(m_fixture->path(name).toUtf8().constData(), &status) == 0 ? status.st_mode & 0777 : 0;
    }

private slots:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }

    void theLinkedLibraryIsSqlCipher46OrNewer()
    {
        const auto version = QString::fromStdString(theVault().cipherVersion()).split('.');

        QVERIFY2(version.size() >= 2, "no cipher version: plain SQLite is linked");
        QVERIFY(version[0].toInt() > 4 || (version[0].toInt() == 4 && version[1].toInt() >= 6));
    }

    void isAbsentUntilItIsCreated()
    {
        QVERIFY(theVault().state() == VaultState::Absent);
        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultAbsent);
        QVERIFY(theVault().confirm(rightPin()).error().code == ErrorCode::VaultLocked);
        QVERIFY(theVault().get("a", "b").error().code == ErrorCode::VaultLocked);
        QCOMPARE(theVault().throttle().failures, 0);
    }

    void isOpenAfterItIsCreated()
    {
        QVERIFY(theVault().create(rightPin()));

        QVERIFY(theVault().state() == VaultState::Open);
        QVERIFY(m_fixture->keys.isAuthorized());
        QVERIFY(theVault().put("a", "b", {{"c", 1}}));
    }

    void makesItsFolderForTheOwnerOnly()
    {
        const auto folder = m_fixture->path("deep/vault");
        const auto vault = vault::makeVault({folder.toStdString(), {2, 1, 1}}, m_fixture->keys, m_fixture->clock);

        QVERIFY(vault->create(rightPin()));

        QCOMPARE(modeOf("deep/vault"), mode_t(0700));
        QCOMPARE(modeOf("deep/vault/vault.db"), mode_t(0600));
        QCOMPARE(modeOf("deep/vault/vault.key"), mode_t(0600));
    }

    void refusesABadPinBeforeAnythingIsMade()
    {
        QVERIFY(theVault().create(pin("123456")).error().code == ErrorCode::PinUnacceptable);

        QVERIFY(theVault().state() == VaultState::Absent);
        QVERIFY(!m_fixture->exists("vault.db"));
    }

    void isCreatedOnce()
    {
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(theVault().create(rightPin()).error().code == ErrorCode::VaultExists);
        theVault().lock();
        QVERIFY(theVault().create(rightPin()).error().code == ErrorCode::VaultExists);
    }

    void keepsWhatWasWrittenAcrossARestart()
    {
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(theVault().put("notes", "one", {{"text", "渡輪"}}));

        m_fixture->restart();

        QVERIFY(theVault().state() == VaultState::Locked);
        QVERIFY(theVault().get("notes", "one").error().code == ErrorCode::VaultLocked);
        QVERIFY(theVault().unlock(rightPin()));
        QCOMPARE((**theVault().get("notes", "one"))["text"].get<std::string>(), std::string("渡輪"));
    }

    void theFileHasNoPlainHeaderAndNoPlainText()
    {
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(theVault().put("person", "name", {{"name_en", "CHAN Tai Man"}}));
        theVault().lock();

        const auto content = m_fixture->read("vault.db");

        QVERIFY(content.size() > 4096);
        QVERIFY(!content.startsWith("SQLite format 3"));
        QVERIFY(!content.contains("CHAN"));
        QVERIFY(!content.contains("records"));
        QVERIFY(!m_fixture->read("vault.key").contains("271828"));
    }

    void lockingClosesEverything()
    {
        QVERIFY(theVault().create(rightPin()));

        theVault().lock();
        theVault().lock();

        QVERIFY(theVault().state() == VaultState::Locked);
        QVERIFY(!m_fixture->keys.isAuthorized());
        QVERIFY(theVault().put("a", "b", {}).error().code == ErrorCode::VaultLocked);
        QVERIFY(theVault().transaction([] { return Result<void>(); }).error().code == ErrorCode::VaultLocked);
    }

    void aWrongPinOpensNothing()
    {
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();

        QVERIFY(theVault().unlock(wrongPin()).error().code == ErrorCode::PinWrong);

        QVERIFY(theVault().state() == VaultState::Locked);
        QVERIFY(!m_fixture->keys.isAuthorized());
        QVERIFY(theVault().unlock(rightPin()));
    }

    void confirmsThePinOfTheOpenVault()
    {
        QVERIFY(theVault().create(rightPin()));

        QVERIFY(theVault().confirm(rightPin()));
        QVERIFY(theVault().confirm(wrongPin()).error().code == ErrorCode::PinWrong);

        QVERIFY(theVault().state() == VaultState::Open);
        QCOMPARE(theVault().throttle().failures, 1);
        QVERIFY(theVault().unlock(wrongPin()).error().code == ErrorCode::PinWrong);
        QVERIFY(theVault().unlock(rightPin()));
        QCOMPARE(theVault().throttle().failures, 0);
    }

    void changesThePin()
    {
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(theVault().put("a", "b", {{"c", 1}}));
        const auto before = m_fixture->read("vault.key");

        QVERIFY(theVault().changePin(rightPin(), pin("602214")));

        QVERIFY(m_fixture->read("vault.key") != before);
        m_fixture->restart();
        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::PinWrong);
        QVERIFY(theVault().unlock(pin("602214")));
        QVERIFY(theVault().get("a", "b")->has_value());
    }

    void changesNoPinWithoutTheOldOne()
    {
        QVERIFY(theVault().create(rightPin()));

        QVERIFY(theVault().changePin(wrongPin(), pin("602214")).error().code == ErrorCode::PinWrong);
        QVERIFY(theVault().changePin(rightPin(), pin("111111")).error().code == ErrorCode::PinUnacceptable);
        theVault().lock();
        QVERIFY(theVault().changePin(rightPin(), pin("602214")).error().code == ErrorCode::VaultLocked);

        QVERIFY(theVault().unlock(rightPin()));
    }

    void signingKeysWorkAgainAfterUnlocking()
    {
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(m_fixture->keys.createSigningKey("device"));
        QVERIFY(theVault().changePin(rightPin(), pin("602214")));
        m_fixture->restart();
        QVERIFY(m_fixture->keys.sign("device", toBytes("x")).error().code == ErrorCode::KeyStoreFailure);

        QVERIFY(theVault().unlock(pin("602214")));

        QVERIFY(m_fixture->keys.sign("device", toBytes("x")));
    }

    void eraseStartsOver_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("open") << true;
        QTest::newRow("locked") << false;
    }

    void eraseStartsOver()
    {
        QFETCH(bool, open);
        QVERIFY(theVault().create(rightPin()));
        QVERIFY(theVault().put("a", "b", {{"c", 1}}));
        QVERIFY(m_fixture->keys.createSigningKey("device"));
        if (!open)
            theVault().lock();

        QVERIFY(theVault().erase());

        QVERIFY(theVault().state() == VaultState::Absent);
        for (const char *name : {"vault.key", "vault.db", "vault.db-journal", "vault.erasing"})
            QVERIFY2(!m_fixture->exists(name), name);
        QVERIFY(m_fixture->keys.publicKey("device").error().code == ErrorCode::KeyNotFound);
        QVERIFY(!m_fixture->keys.isAuthorized());
        QVERIFY(theVault().create(pin("602214")));
        QVERIFY(!theVault().get("a", "b")->has_value());
    }

    void erasingWhatIsNotThereSucceeds()
    {
        QVERIFY(theVault().erase());
        QVERIFY(theVault().state() == VaultState::Absent);
    }

    void aKeyStoreThatFailsIsPassedOn()
    {
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
        m_fixture->keys.setFailure(Error{ErrorCode::KeyStoreFailure});

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::KeyStoreFailure);

        m_fixture->keys.setFailure({});
        QVERIFY(theVault().unlock(rightPin()));
    }

    void aCreateThatFailsLeavesNoVault()
    {
        m_fixture->keys.setFailure(Error{ErrorCode::KeyStoreFailure});
        QVERIFY(theVault().create(rightPin()).error().code == ErrorCode::KeyStoreFailure);
        m_fixture->keys.setFailure({});

        QVERIFY(theVault().state() == VaultState::Absent);
        QVERIFY(theVault().create(rightPin()));
    }
};

CAUSEWAY_SUITE(VaultTest)
#include "tst_vault.moc"

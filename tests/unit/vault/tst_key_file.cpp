#include "test_registry.h"
#include "vault_fixture.h"

#include <causeway/base/json.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// vault.key changed, damaged, cut, or carried to another device.
class KeyFileTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    Json keyFile() const { return *parseJson(m_fixture->read("vault.key").toStdString()); }

    void writeKeyFile(const Json &json) const
    {
        QVERIFY(m_fixture->write("vault.key", QByteArray::fromStdString(toCompact(json))));
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
    }

    void aChangedMemberIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("cheaper scrypt") << QByteArray("key_derivation")
                                        << QByteArray(R"({"n":4,"name":"scrypt","p":1,"r":1})");
        QTest::newRow("absurd scrypt") << QByteArray("key_derivation")
                                       << QByteArray(R"({"n":3,"name":"scrypt","p":1,"r":1})");
        QTest::newRow("endless scrypt") << QByteArray("key_derivation")
                                        << QByteArray(R"({"n":1073741824,"name":"scrypt","p":1,"r":8})");
        QTest::newRow("salt") << QByteArray("salt") << QByteArray("\"" + QByteArray(32, 'x').toBase64() + "\"");
        QTest::newRow("sealed key") << QByteArray("sealed_key")
                                    << QByteArray("\"" + QByteArray(60, 'x').toBase64() + "\"");
        QTest::newRow("short sealed key") << QByteArray("sealed_key") << QByteArray("\"AAAA\"");
        QTest::newRow("key check") << QByteArray("key_check")
                                   << QByteArray("\"" + QByteArray(16, 'x').toBase64() + "\"");
        QTest::newRow("MAC") << QByteArray("mac") << QByteArray("\"" + QByteArray(32, 'x').toBase64() + "\"");
        QTest::newRow("MAC of another type") << QByteArray("mac") << QByteArray("1");
        QTest::newRow("an added member") << QByteArray("comment") << QByteArray("\"x\"");
        QTest::newRow("an older format") << QByteArray("format") << QByteArray("0");
    }

    void aChangedMemberIsNoticed()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        auto json = keyFile();
        json[member.toStdString()] = *parseJson(value.toStdString());
        writeKeyFile(json);

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultCorrupt);
        QVERIFY(theVault().state() == vault::VaultState::Locked);
    }

    void aMissingMemberIsNoticed()
    {
        const auto whole = keyFile();
        for (const auto &[name, value] : whole.items()) {
            if (name == "throttle") // throttled for, see there
                continue;
            auto json = whole;
            json.erase(name);
            writeKeyFile(json);
            QVERIFY2(theVault().unlock(rightPin()).error().code == ErrorCode::VaultCorrupt, name.c_str());
        }
        writeKeyFile(whole);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void aNewerFormatIsNotTouched()
    {
        auto json = keyFile();
        json["format"] = 2;
        writeKeyFile(json);
        const auto before = m_fixture->read("vault.key");

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultTooNew);

        QCOMPARE(m_fixture->read("vault.key"), before);
    }

    void aFileCutAnywhereIsDamaged()
    {
        const auto whole = m_fixture->read("vault.key");
        for (int size = 0; size < whole.size(); size += 7) {
            QVERIFY(m_fixture->write("vault.key", whole.first(size)));
            QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultCorrupt);
        }
    }

    void isWorthNothingOnAnotherDevice()
    {
        QVERIFY(m_fixture->keys.erase()); // another device secret

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultCorrupt);
    }

    void aDatabaseOfAnotherVaultIsDamageAndNoWrongPin()
    {
        VaultFixture other;
        QVERIFY(other.vault->create(rightPin()));
        other.vault->lock();

        QVERIFY(m_fixture->write("vault.db", other.read("vault.db")));

        QVERIFY(theVault().unlock(rightPin()).error().code == ErrorCode::VaultCorrupt);
        QCOMPARE(theVault().throttle().failures, 0);
    }
};

CAUSEWAY_SUITE(KeyFileTest)
#include "tst_key_file.moc"

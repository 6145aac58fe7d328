#include "key_file.h"
#include "record_table.h"
#include "schema.h"
#include "test_registry.h"
#include "vault_fixture.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;
using namespace causeway::vault;

/// vault.db damaged, cut, plain, too old or too new.
class DamageTest : public QObject {
    Q_OBJECT

    static constexpr int PageSize = 4096;

    std::unique_ptr<VaultFixture> m_fixture;

    Vault &theVault() { return *m_fixture->vault; }

    void writeRecords(int count)
    {
        QVERIFY(theVault().unlock(rightPin()));
        QVERIFY(theVault().transaction([&]() -> Result<void> {
            for (int i = 0; i < count; ++i)
                CAUSEWAY_CHECK(theVault().put("many", std::to_string(i), {{"text", std::string(1000, 'x')}}));
            return {};
        }));
        theVault().lock();
    }

    void damagePage(int page, int offset = 100)
    {
        auto content = m_fixture->read("vault.db");
        const auto at = page * PageSize + offset;
        QVERIFY(at < content.size());
        content[at] = char(content[at] ^ 1);
        QVERIFY(m_fixture->write("vault.db", content));
    }

    ErrorCode unlockError()
    {
        const auto unlocked = theVault().unlock(rightPin());
        return unlocked ? ErrorCode::Internal : unlocked.error().code;
    }

    /// The database itself, past the vault.
    Result<Database> openRaw(OpenMode mode)
    {
        CAUSEWAY_TRY(const auto file, loadKeyFile(m_fixture->path("vault.key").toStdString(), m_fixture->keys));
        CAUSEWAY_TRY(const auto dataKey, openDataKey(file, rightPin(), m_fixture->keys));
        CAUSEWAY_TRY(const auto key, crypto::hkdfSha256(dataKey.view(), {}, asBytes("causeway-vault-database-1"), 32));
        return Database::open(m_fixture->path("vault.db").toStdString(), key, mode);
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
    }

    void aDamagedPageIsNoticedOnOpening_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("offset");
        QTest::newRow("salt") << 0 << 3;
        QTest::newRow("first page") << 0 << 100;
        QTest::newRow("a page in the middle") << 20 << 2000;
        QTest::newRow("its MAC") << 20 << PageSize - 20;
    }

    void aDamagedPageIsNoticedOnOpening()
    {
        QFETCH(int, page);
        QFETCH(int, offset);
        writeRecords(100);
        damagePage(page, offset);

        QVERIFY(unlockError() == ErrorCode::VaultCorrupt);

        QVERIFY(theVault().state() == VaultState::Locked);
        QVERIFY(!m_fixture->keys.isAuthorized());
        QCOMPARE(theVault().throttle().failures, 0);
    }

    void aDamagedPageOfALargeVaultIsNoticedWhenItIsRead()
    {
        writeRecords(5000);
        damagePage(700);

        QVERIFY(theVault().unlock(rightPin()));

        QVERIFY(theVault().list("many").error().code == ErrorCode::VaultCorrupt);
        QVERIFY(theVault().get("many", "0")->has_value());
    }

    void aDatabaseCutAnywhereIsDamaged_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 15, 16, 100, PageSize - 1, PageSize, PageSize + 1, 10 * PageSize})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }

    void aDatabaseCutAnywhereIsDamaged()
    {
        QFETCH(int, size);
        writeRecords(100);
        QVERIFY(m_fixture->write("vault.db", m_fixture->read("vault.db").first(size)));

        QVERIFY(unlockError() == ErrorCode::VaultCorrupt);

        QCOMPARE(m_fixture->read("vault.db").size(), qsizetype(size));
    }

    void aMissingDatabaseIsDamageAndNotMadeAnew()
    {
        QVERIFY(QFile::remove(m_fixture->path("vault.db")));

        QVERIFY(unlockError() == ErrorCode::VaultCorrupt);
        QVERIFY(!m_fixture->exists("vault.db"));
    }

    void aPlainDatabaseIsNotOpened()
    {
        QVERIFY(m_fixture->write("vault.db", QByteArray("SQLite format 3\0", 16) + QByteArray(PageSize, '\0')));

        QVERIFY(unlockError() == ErrorCode::VaultNotEncrypted);
    }

    void anOldSchemaMigratesAndKeepsItsRecords()
    {
        {
            auto old = openRaw(OpenMode::New);
            QVERIFY(old);
            QVERIFY(migrate(*old, 1));
            QVERIFY(putRecord(*old, "notes", "one", {{"n", 1}}));
            QCOMPARE(*old->integer("PRAGMA user_version"), std::int64_t(1));
        }

        QVERIFY(theVault().unlock(rightPin()));

        QCOMPARE((**theVault().get("notes", "one"))["n"].get<int>(), 1);
        theVault().lock();
        auto now = openRaw(OpenMode::Existing);
        QCOMPARE(*now->integer("PRAGMA user_version"), std::int64_t(schemaVersion()));
        QCOMPARE(*now->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'records_in_order'"), std::int64_t(1));
    }

    void aMigrationThatFailsChangesNothing()
    {
        {
            auto old = openRaw(OpenMode::New);
            QVERIFY(old);
            QVERIFY(migrate(*old, 1));
            QVERIFY(old->execute("CREATE TABLE records_in_order (x)")); // the next step's name is taken
        }

        QVERIFY(unlockError() == ErrorCode::StorageFailure);

        auto now = openRaw(OpenMode::Existing);
        QCOMPARE(*now->integer("PRAGMA user_version"), std::int64_t(1));
    }

    void aNewerSchemaIsNotTouched()
    {
        {
            auto raw = openRaw(OpenMode::Existing);
            QVERIFY(raw);
            QVERIFY(raw->execute("PRAGMA user_version = 999"));
        }

        QVERIFY(unlockError() == ErrorCode::VaultTooNew);

        QCOMPARE(*openRaw(OpenMode::Existing)->integer("PRAGMA user_version"), std::int64_t(999));
    }

    void anotherApplicationsDatabaseIsNoVault()
    {
        {
            auto raw = openRaw(OpenMode::Existing);
            QVERIFY(raw);
            QVERIFY(raw->execute("PRAGMA application_id = 7"));
        }

        QVERIFY(unlockError() == ErrorCode::VaultCorrupt);
    }

    void theDatabaseIsSetUpToLoseNothing()
    {
        auto raw = openRaw(OpenMode::Existing);
        QVERIFY(raw);

        QCOMPARE(*raw->integer("PRAGMA synchronous"), std::int64_t(3)); // EXTRA
        QCOMPARE(*raw->integer("PRAGMA foreign_keys"), std::int64_t(1));
        QCOMPARE(*raw->integer("PRAGMA secure_delete"), std::int64_t(1));
        QCOMPARE(*raw->integer("PRAGMA temp_store"), std::int64_t(2)); // memory
        QCOMPARE(*raw->integer("PRAGMA trusted_schema"), std::int64_t(0));
        auto mode = *raw->query("PRAGMA journal_mode");
        QVERIFY(*mode.step());
        QCOMPARE(mode.text(0), std::string("truncate"));
    }
};

CAUSEWAY_SUITE(DamageTest)
#include "tst_damage.moc"

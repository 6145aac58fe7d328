#include "stage.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What is known of the list of what to ask for again.
class BackupViewModelTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<test::World>();
        QVERIFY(m_world->client.vault().create(SecretBytes(std::string_view("271828"))));
    }
    void cleanup() { m_world.reset(); }

    void knowsTheListOnceItWasRead();
    void saysWhyTheListCannotBeReadUntilItCan();
    void knowsNothingOfTheListOnceTheAppIsLocked();
    void knowsNoListOfBeforeOnceABackupIsRestored();

private:
    BackupViewModel &backups() { return m_world->backups; }
    bool breakList() { return bool(m_world->client.vault().put(Collection, "broken", Json::object())); }
    bool mendList() { return bool(m_world->client.vault().remove(Collection, "broken")); }

    static constexpr auto Collection = "wallet.restorable";
    static constexpr auto Unreadable = "base.invalid_json";
    std::unique_ptr<test::World> m_world;
};

void BackupViewModelTest::knowsTheListOnceItWasRead()
{
    QVERIFY(!backups().isKnown());

    backups().refresh();

    QTRY_VERIFY(backups().isKnown());
    QVERIFY(backups().restorable().isEmpty());
    QCOMPARE(backups().listError(), QString());
}

void BackupViewModelTest::saysWhyTheListCannotBeReadUntilItCan()
{
    QVERIFY(breakList());
    backups().refresh();
    QTRY_COMPARE(backups().listError(), QString(Unreadable));
    QVERIFY(!backups().isKnown());
    QVERIFY(!backups().error().isPresent());

    QVERIFY(mendList());
    backups().refresh();

    QTRY_VERIFY(backups().isKnown());
    QCOMPARE(backups().listError(), QString());
}

void BackupViewModelTest::knowsNothingOfTheListOnceTheAppIsLocked()
{
    backups().refresh();
    QTRY_VERIFY(backups().isKnown());
    QVERIFY(breakList());
    backups().refresh();
    QTRY_COMPARE(backups().listError(), QString(Unreadable));
    QVERIFY(backups().isKnown());

    backups().forget();

    QVERIFY(!backups().isKnown());
    QCOMPARE(backups().listError(), QString());
}

void BackupViewModelTest::knowsNoListOfBeforeOnceABackupIsRestored()
{
    const auto file = QUrl::fromLocalFile(m_world->folder.filePath("causeway.jwe"));
    const QString passphrase("seven green kites over the bay");
    backups().make(passphrase, file);
    QTRY_COMPARE(backups().savedAs(), QString("causeway.jwe"));
    backups().refresh();
    QTRY_VERIFY(backups().isKnown());
    bool wasKnown = true;
    connect(&backups(), &BackupViewModel::restoredChanged, this, [&] { wasKnown = backups().isKnown(); });

    backups().restore(file, passphrase);

    QTRY_VERIFY(!backups().restored().isEmpty());
    QVERIFY(!wasKnown);
    QTRY_VERIFY(backups().isKnown());
}

CAUSEWAY_SUITE(BackupViewModelTest)
#include "tst_backup_view_model.moc"

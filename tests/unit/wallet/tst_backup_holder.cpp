#include "compare_codes.h"
#include "phone.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Phone;

/// Whose a backup is: what one person answered belongs into nobody else's vault.
class BackupHolderTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_old = std::make_unique<Phone>();
        m_new = std::make_unique<Phone>();
        m_old->hold("1", "driving-licence");
        m_old->answer("library");
    }

    void refusesAnotherPersonsFile();
    void takesThePersonsOwn();
    void takesAFileThatNamesNobody();
    void takesAnyWhereNobodyIsRegistered();
    void namesNobodyInTheClear();
    void fallsWithTheQuestionWhoseItIs();
    void tellsABackupByItsHeader();

private:
    std::unique_ptr<Phone> m_old;
    std::unique_ptr<Phone> m_new;
};

void BackupHolderTest::refusesAnotherPersonsFile()
{
    m_old->holder = "subject-of-chan";
    m_new->holder = "subject-of-wong";

    CAUSEWAY_COMPARE_CODES(m_new->restore(m_old->backup()).error().code, ErrorCode::BackupOfAnother);

    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupHolderTest::takesThePersonsOwn()
{
    m_old->holder = m_new->holder = "subject-of-chan";

    QVERIFY(m_new->restore(m_old->backup()));

    QCOMPARE(m_new->missing("driving-licence"), 1);
}

void BackupHolderTest::takesAFileThatNamesNobody()
{
    QVERIFY(!m_old->document().contains("holder"));
    m_new->holder = "subject-of-wong";

    QVERIFY(m_new->restore(m_old->backup()));
}

void BackupHolderTest::takesAnyWhereNobodyIsRegistered()
{
    m_old->holder = "subject-of-chan";

    QVERIFY(m_new->restore(m_old->backup()));
}

void BackupHolderTest::namesNobodyInTheClear()
{
    m_old->holder = "subject-of-chan";
    const auto file = m_old->backup();

    QCOMPARE(m_old->document().at("holder"), Json("subject-of-chan"));
    QVERIFY(toCompact(*crypto::passphraseHeader(file)).find("chan") == std::string::npos);
    QVERIFY(file.find("chan") == std::string::npos);
}

void BackupHolderTest::fallsWithTheQuestionWhoseItIs()
{
    const auto whose = []() -> Result<std::string> { return Error{ErrorCode::VaultLocked}; };
    const auto backups =
        makeBackups({.cost = {1 << 10, 8, 1}, .holder = whose}, m_new->store, *m_new->ledger, m_new->clock);

    CAUSEWAY_COMPARE_CODES(backups->make(m_new->passphrase).error().code, ErrorCode::VaultLocked);
    CAUSEWAY_COMPARE_CODES(backups->restore(m_old->backup(), m_old->passphrase).error().code, ErrorCode::VaultLocked);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupHolderTest::tellsABackupByItsHeader()
{
    QVERIFY(isBackup(m_old->backup()));
    QVERIFY(!isBackup(m_old->sealed(m_old->document(), {{"typ", "JWT"}, {"version", 1}})));
    QVERIFY(!isBackup(toCompact(m_old->document())));
    QVERIFY(!isBackup(""));
}

CAUSEWAY_SUITE(BackupHolderTest)
#include "tst_backup_holder.moc"

#include "offline_vault.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// What somebody reads who has a vault and something that does not work.
class OfflineTest : public QObject {
    Q_OBJECT

    test::OfflineVault m_held;

    Json error(const std::vector<std::string> &words) { return m_held.answer(words).value("error", Json::object()); }

    /// A backup under these words.
    std::string backup(const char *name, const std::string &words)
    {
        const auto place = m_held.path(name);
        const auto made = m_held.answer({"backup", place, "--passphrase-file", words});
        if (!made.contains("written"))
            qFatal("no backup: %s", made.dump().c_str());
        return place;
    }

private slots:
    void theDoctorSaysTheRestBesideWhatIsWrong()
    {
        const auto report = m_held.answer({"doctor", "--pin-file", m_held.write("wrong", "731946")});

        QCOMPARE(report.at("trust_list").at("error"), Json("vault.pin_wrong"));
        QCOMPARE(report.at("vault").at("state"), Json("locked"));
        QCOMPARE(report.at("protection"), Json("software"));
        QCOMPARE(report.at("connection").at("reachable"), Json(false));
        QVERIFY(report.contains("version"));
    }

    void theDoctorCanBeCalledWhileTheVaultIsInUse()
    {
        m_held.change([this](vault::Vault &) {
            const auto report = m_held.answer({"doctor"});

            QCOMPARE(report.at("trust_list").at("error"), Json("vault.busy"));
            QCOMPARE(report.at("vault").at("state"), Json("locked"));
        });
    }

    void namesTheFolderThatIsInUse()
    {
        m_held.change([this](vault::Vault &) {
            const auto busy = error({"cert", "list"});

            QCOMPARE(busy.at("code"), Json("vault.busy"));
            QCOMPARE(busy.at("detail"), Json(m_held.home()));
        });
    }

    void namesTheCertificateThatThereIsNot()
    {
        const auto absent = error({"cert", "show", "7Qw1"});

        QCOMPARE(absent.at("code"), Json("wallet.certificate_not_found"));
        QCOMPARE(absent.at("detail"), Json("7Qw1"));
    }

    void namesTheReceiptThatThereIsNot()
    {
        const auto absent = error({"receipt", "show", "7Qw1"});

        QCOMPARE(absent.at("code"), Json("vault.record_not_found"));
        QCOMPARE(absent.at("detail"), Json("7Qw1"));
    }

    void anotherFileIsNoBrokenBackup()
    {
        const auto person = m_held.write("person.json", "{}");

        const auto refused =
            error({"restore", person, "--passphrase-file", m_held.write("words", "seven quiet ferries")});

        QCOMPARE(refused.at("code"), Json("base.invalid_argument"));
        QCOMPARE(refused.at("detail"), Json(person + ": no backup, or cut off"));
    }

    void namesTheBackupThatAPassphraseDoesNotOpen()
    {
        const auto file = backup("phone.backup", m_held.write("words", "seven quiet ferries"));

        const auto refused =
            error({"restore", file, "--passphrase-file", m_held.write("others", "eight quiet ferries")});

        QCOMPARE(refused.at("code"), Json("crypto.decryption_failed"));
        QCOMPARE(refused.at("detail"), Json(file + ": passphrase"));
    }
};

CAUSEWAY_SUITE(OfflineTest)
#include "tst_offline.moc"

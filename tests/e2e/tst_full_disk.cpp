#include "citizen.h"
#include "test_registry.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtTest>

#include <cstring>
#include <sys/mount.h>

using namespace causeway;

namespace {

/// A small disk, mounted over a folder; where mounting is not allowed there is none.
class SmallDisk {
public:
    SmallDisk(const std::string &folder, const char *size) : m_folder(folder)
    {
        QDir().mkpath(QString::fromStdString(folder));
        const auto options = std::string("size=") + size + ",mode=0700";
        m_isMounted = mount("tmpfs", folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_folder.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    void fill() const
    {
        QFile ballast(QString::fromStdString(m_folder + "/ballast"));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (int size = 65'536; size >= 1; size /= 2) {
            while (ballast.write(QByteArray(size, 'x')) == size) {
            }
        }
    }
    void makeRoom() const { QFile::remove(QString::fromStdString(m_folder + "/ballast")); }

private:
    std::string m_folder;
    bool m_isMounted = false;
};

bool isStorageError(const test::Outcome &outcome)
{
    return outcome.errorCode() == "vault.storage_full" || outcome.errorCode() == "vault.storage_failure";
}
}

/// A disk without room: a clear error, nothing lost, no money moved that nobody remembers.
class FullDiskTest : public QObject {
    Q_OBJECT
private slots:
    void nothingIsLostWhereverTheLimitLies_data()
    {
        QTest::addColumn<int>("beyond");
        for (const int beyond : {-1'000'000, -4'096, 0, 4'096, 8'192, 16'384, 32'768, 131'072})
            QTest::addRow("%d bytes beyond the vault", beyond) << beyond;
    }

    void nothingIsLostWhereverTheLimitLies()
    {
        QFETCH(int, beyond);
        test::Citizen &citizen = enrolled();
        const auto amount = m_nextAmount++;
        const auto before = citizen.balance();
        const auto size = QFileInfo(QString::fromStdString(citizen.command.home() + "/vault.db")).size();
        const auto limit = std::max<long>(0, size + beyond);

        const auto paid = citizen.command.runWithFileLimit(test::Citizen::payment(amount), limit);
        const auto accepted = citizen.command.runWithFileLimit(citizen.offer(), limit);
        qWarning("%s %s / %s %s; now %d", paid.errorCode().c_str(), paid.errorText.c_str(),
                 accepted.errorCode().c_str(), accepted.errorText.c_str(), int(citizen.certificates()));

        QVERIFY2(paid.isOk() || isStorageError(paid) || paid.errorCode() == "payment.pending",
                 paid.errorCode().c_str());
        QVERIFY2(accepted.isOk() || isStorageError(accepted), accepted.errorCode().c_str());
        const auto receipts = citizen.receipts(amount);
        QVERIFY(!paid.isOk() || receipts == 1);
        QCOMPARE(citizen.moved(amount), receipts);
        QCOMPARE(citizen.balance(), before - receipts * amount);
        QVERIFY(citizen.certificates() <= 1);
        QVERIFY(citizen.command.run({"ledger", "verify"}).isOk());
        deleteCertificates(citizen);
        QCOMPARE(citizen.certificates(), std::size_t(0));
    }

    void aFullDiskIsSaidToBeFull()
    {
        test::Citizen citizen(m_sandbox);
        const SmallDisk disk(citizen.command.home(), "2m");
        if (!disk.isMounted())
            QSKIP("a disk of its own cannot be mounted here");
        citizen.enrolAndLogIn();
        m_enrolled.reset(); // its place is taken: one phone a person
        const auto offer = citizen.offer();
        disk.fill();

        const auto paid = citizen.command.run(test::Citizen::payment(m_nextAmount));
        const auto accepted = citizen.command.run(offer);
        disk.makeRoom();

        QCOMPARE(paid.errorCode(), std::string("vault.storage_full"));
        QCOMPARE(accepted.errorCode(), std::string("vault.storage_full"));
        QCOMPARE(citizen.moved(m_nextAmount), citizen.receipts(m_nextAmount));
        QVERIFY(citizen.command.run({"ledger", "verify"}).isOk());
        QVERIFY(citizen.command.run({"bill", "list"}).isOk());
    }

    void registeringOnAFullDiskCanBeDoneAgain()
    {
        test::Citizen citizen(m_sandbox);
        const SmallDisk disk(citizen.command.home(), "2m");
        if (!disk.isMounted())
            QSKIP("a disk of its own cannot be mounted here");
        disk.fill();
        QCOMPARE(citizen.command.run(citizen.enrolment()).errorCode(), std::string("vault.storage_full"));
        disk.makeRoom();

        QVERIFY(citizen.command.run(citizen.enrolment()).isOk());
    }

private:
    test::Citizen &enrolled()
    {
        if (!m_enrolled) {
            m_enrolled = std::make_unique<test::Citizen>(m_sandbox);
            m_enrolled->enrolAndLogIn();
        }
        return *m_enrolled;
    }

    static void deleteCertificates(const test::Citizen &citizen)
    {
        const auto answer = citizen.command.require({"cert", "list"}); // named: a loop would not keep it alive
        for (const auto &certificate : answer.at("certificates"))
            citizen.command.require({"cert", "delete", certificate.at("id")});
    }

    test::SandboxProcess m_sandbox;
    std::unique_ptr<test::Citizen> m_enrolled;
    std::int64_t m_nextAmount = 4'001;
};

CAUSEWAY_SUITE(FullDiskTest)
#include "tst_full_disk.moc"

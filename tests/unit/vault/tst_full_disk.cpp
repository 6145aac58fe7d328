#include "child_process.h"
#include "test_registry.h"
#include "vault_fixture.h"

#include <QtTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace causeway;
using namespace causeway::test;
using causeway::vault::VaultState;

/// No room on the disk, in two ways: a limit on files, and a small file system of its own; and a disk that only reads.
class FullDiskTest : public QObject {
    Q_OBJECT

    static constexpr int CannotMount = 77;

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    static void limitFiles(rlim_t size)
    {
        signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = size;
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    static Result<void> putMuch(vault::Vault &vault, int count)
    {
        return vault.transaction([&]() -> Result<void> {
            for (int i = 0; i < count; ++i)
                CAUSEWAY_CHECK(vault.put("many", std::to_string(i), {{"text", std::string(3000, 'x')}}));
            return {};
        });
    }

    static bool failsWith(const Result<void> &result, ErrorCode code) { return !result && result.error().code == code; }

    /// A file system of 1 MiB that only this child sees; false where that is not allowed.
    bool mountSmall() const
    {
        const auto folder = m_fixture->folder.path().toUtf8();
        return unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && mount("tmpfs", folder.constData(), "tmpfs", 0, "size=1m,mode=0700") == 0;
    }

    bool remountReadOnly() const
    {
        const auto folder = m_fixture->folder.path().toUtf8();
        return mount("none", folder.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0;
    }

private slots:
    void init() { m_fixture = std::make_unique<VaultFixture>(); }

    void aTransactionThatFindsNoRoomKeepsNothing()
    {
        ChildProcess child([&] {
            if (!theVault().create(rightPin()) || !theVault().put("a", "old", {{"n", 1}}))
                return 1;
            limitFiles(200'000);
            if (!failsWith(putMuch(theVault(), 200), ErrorCode::StorageFull))
                return 2;
            if (!theVault().list("many").valueOr({{}}).empty() || !theVault().get("a", "old")->has_value())
                return 3;
            limitFiles(RLIM_INFINITY);
            return putMuch(theVault(), 200) && theVault().list("many")->size() == 200 ? 0 : 4;
        });

        QCOMPARE(child.wait(), 0);
    }

    void overlookingItInsideTheTransactionChangesNothing()
    {
        ChildProcess child([&] {
            if (!theVault().create(rightPin()))
                return 1;
            limitFiles(100'000);
            const auto done = theVault().transaction([&]() -> Result<void> {
                for (int i = 0; i < 100; ++i)
                    (void)theVault().put("many", std::to_string(i), {{"text", std::string(3000, 'x')}});
                return {};
            });
            return failsWith(done, ErrorCode::StorageFull) && theVault().list("many").valueOr({{}}).empty() ? 0 : 2;
        });

        QCOMPARE(child.wait(), 0);
    }

    void aVaultIsNotCreatedHalfway()
    {
        ChildProcess child([&] {
            limitFiles(100);
            if (!failsWith(theVault().create(rightPin()), ErrorCode::StorageFull))
                return 1;
            if (theVault().state() != VaultState::Absent || m_fixture->exists("vault.key"))
                return 2;
            limitFiles(RLIM_INFINITY);
            return theVault().create(rightPin()) ? 0 : 3;
        });

        QCOMPARE(child.wait(), 0);
    }

    void noTryIsMadeThatCannotBeCounted()
    {
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
        ChildProcess child([&] {
            limitFiles(10);
            return failsWith(theVault().unlock(rightPin()), ErrorCode::StorageFull) ? 0 : 1;
        });

        QCOMPARE(child.wait(), 0);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void aChangeOfPinThatFindsNoRoomKeepsTheOldPin()
    {
        QVERIFY(theVault().create(rightPin()));
        theVault().lock();
        ChildProcess child([&] {
            if (!theVault().unlock(rightPin()))
                return 1;
            limitFiles(10);
            return failsWith(theVault().changePin(rightPin(), pin("602214")), ErrorCode::StorageFull) ? 0 : 2;
        });

        QCOMPARE(child.wait(), 0);
        QVERIFY(theVault().unlock(rightPin()));
    }

    void aFullFileSystemLosesNothing()
    {
        ChildProcess child([&] {
            if (!mountSmall())
                return CannotMount;
            if (!theVault().create(rightPin()) || !theVault().put("a", "old", {{"n", 1}}))
                return 1;
            if (!failsWith(putMuch(theVault(), 1000), ErrorCode::StorageFull))
                return 2;
            if (!theVault().get("a", "old")->has_value() || !theVault().list("many")->empty())
                return 3;
            m_fixture->restart();
            if (!theVault().unlock(rightPin()) || !theVault().put("a", "new", {{"n", 2}}))
                return 4;
            return theVault().list("a")->size() == 2 ? 0 : 5;
        });

        const auto status = child.wait();
        if (status == CannotMount)
            QSKIP("mounting a file system is not allowed here");
        QCOMPARE(status, 0);
    }

    void aFullFileSystemCanStillBeErased()
    {
        ChildProcess child([&] {
            if (!mountSmall())
                return CannotMount;
            if (!theVault().create(rightPin()))
                return 1;
            QByteArray filler(2'000'000, 'x');
            (void)m_fixture->write("filler", filler);
            if (!theVault().erase())
                return 2;
            return theVault().state() == VaultState::Absent && !m_fixture->exists("vault.db") ? 0 : 3;
        });

        const auto status = child.wait();
        if (status == CannotMount)
            QSKIP("mounting a file system is not allowed here");
        QCOMPARE(status, 0);
    }

    void aReadOnlyDiskIsSaidSo()
    {
        ChildProcess child([&] {
            if (!mountSmall())
                return CannotMount;
            if (!theVault().create(rightPin()))
                return 1;
            theVault().lock();
            if (!remountReadOnly())
                return CannotMount;
            if (!failsWith(theVault().unlock(rightPin()), ErrorCode::StorageFailure))
                return 2;
            return failsWith(theVault().erase(), ErrorCode::StorageFailure) && theVault().state() == VaultState::Locked
                ? 0
                : 3;
        });

        const auto status = child.wait();
        if (status == CannotMount)
            QSKIP("mounting a file system is not allowed here");
        QCOMPARE(status, 0);
    }
};

CAUSEWAY_SUITE(FullDiskTest)
#include "tst_full_disk.moc"

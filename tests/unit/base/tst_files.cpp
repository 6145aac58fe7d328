#include "child_process.h"
#include "test_registry.h"

#include <causeway/base/files.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace causeway;
using namespace causeway::test;

class FilesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::string path(const char *name) const { return m_folder->filePath(name).toStdString(); }

    std::string contentOf(const char *name) const
    {
        const auto content = readPrivateFile(path(name), 1000);
        return content && *content ? toText((*content)->view()) : std::string("(none)");
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileThatIsNotThereIsNoError()
    {
        QVERIFY(!readPrivateFile(path("none"), 10)->has_value());
        QVERIFY(!readFileStart(path("none"), 10)->has_value());
        QVERIFY(!fileExists(path("none")));
        QVERIFY(erasePrivateFile(path("none")));
    }

    void replacesAndReads()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("first")));
        QVERIFY(replacePrivateFile(path("a"), asBytes("second, longer")));

        QCOMPARE(contentOf("a"), std::string("second, longer"));
        QCOMPARE(toText(**readFileStart(path("a"), 6)), std::string("second"));
        QCOMPARE(toText(**readFileStart(path("a"), 100)), std::string("second, longer"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"a"});
    }

    void onlyTheOwnerMayRead()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("x")));

        struct stat status {};
        QCOMPARE(stat(path("a").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }

    void readsNothingLargerThanAllowed()
    {
        QVERIFY(replacePrivateFile(path("a"), Bytes(11, 'x')));

        QVERIFY(readPrivateFile(path("a"), 10).error().code == ErrorCode::StorageFailure);
        QVERIFY(readPrivateFile(path("a"), 11)->has_value());
        QVERIFY(readPrivateFile(m_folder->path().toStdString(), 10).error().code == ErrorCode::StorageFailure);
    }

    void whatAPersonNamesMayBeAPipe()
    {
        const auto place = path("pipe");
        const std::string text(10'000, 'x');
        QCOMPARE(::mkfifo(place.c_str(), 0600), 0);
        const ChildProcess writer([&] { return std::ofstream(place) << text << std::flush ? 0 : 1; });

        const auto read = readNamedFile(place, text.size());

        QVERIFY(read && *read);
        QCOMPARE(toText((*read)->view()), text);
    }

    void readsNothingLongerThanAllowedFromAnywhere()
    {
        QVERIFY(replacePrivateFile(path("a"), Bytes(5'000, 'x')));

        QCOMPARE(readNamedFile(path("a"), 4'999).error().detail, std::string("more than 4999 bytes"));
        QCOMPARE((*readNamedFile(path("a"), 5'000))->size(), std::size_t(5'000));
        QCOMPARE(readNamedFile("/dev/zero", 10).error().detail, std::string("more than 10 bytes"));
        QCOMPARE(readNamedFile(m_folder->path().toStdString(), 10).error().detail, std::string("a folder"));
        QVERIFY(!readNamedFile(path("none"), 10)->has_value());
    }

    void tellsWhatIsNotThereFromWhatCannotBeLookedAt()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("x")));
        QCOMPARE(symlink("loop", path("loop").c_str()), 0);

        QVERIFY(*isThere(path("a")));
        QVERIFY(!*isThere(path("none")));
        QVERIFY(!*isThere(path("a/below")));
        QVERIFY(isThere(path("loop/below")).error().code == ErrorCode::StorageFailure);
    }

    void overwritesWhatTheOldFileHeld()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("secret")));
        QCOMPARE(::link(path("a").c_str(), path("second-name").c_str()), 0); // the old blocks, still to be seen

        QVERIFY(replacePrivateFile(path("a"), asBytes("new")));

        QCOMPARE(contentOf("second-name"), std::string(6, '\0'));
        QCOMPARE(contentOf("a"), std::string("new"));
    }

    void erasesWhatTheFileHeld()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("secret")));
        QCOMPARE(::link(path("a").c_str(), path("second-name").c_str()), 0);

        QVERIFY(erasePrivateFile(path("a")));

        QVERIFY(!fileExists(path("a")));
        QCOMPARE(contentOf("second-name"), std::string(6, '\0'));
    }

    void withoutRoomTheOldContentStays()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("old")));
        ChildProcess child([&] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{10, 10};
            setrlimit(RLIMIT_FSIZE, &limit);
            const auto replaced = replacePrivateFile(path("a"), Bytes(100, 'x'));
            return !replaced && replaced.error().code == ErrorCode::StorageFull ? 0 : 1;
        });

        QCOMPARE(child.wait(), 0);
        QCOMPARE(contentOf("a"), std::string("old"));
        QVERIFY(!fileExists(path("a.new")));
    }

    void whatAPersonNamesIsANewFile()
    {
        QVERIFY(writeNamedFile(path("a"), asBytes("new"), Existing::Refuse));

        QCOMPARE(contentOf("a"), std::string("new"));
        struct stat status {};
        QCOMPARE(stat(path("a").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"a"});
    }

    void whatStandsThereStays()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("old")));
        QCOMPARE(symlink("nowhere", path("b").c_str()), 0);
        QVERIFY(makePrivateFolder(path("c")));

        for (const auto *name : {"a", "b", "c"})
            QVERIFY(writeNamedFile(path(name), asBytes("new"), Existing::Refuse).error().code
                    == ErrorCode::InvalidArgument);

        QCOMPARE(contentOf("a"), std::string("old"));
        QVERIFY(!fileExists(path("nowhere")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::System), (QStringList{"a", "b"}));
    }

    void whatIsReplacedKeepsItsOtherNames()
    {
        QVERIFY(replacePrivateFile(path("a"), asBytes("old")));
        QCOMPARE(::link(path("a").c_str(), path("second-name").c_str()), 0);

        QVERIFY(writeNamedFile(path("a"), asBytes("new"), Existing::Replace));

        QCOMPARE(contentOf("a"), std::string("new"));
        QCOMPARE(contentOf("second-name"), std::string("old"));
    }

    /// One may put files into it and not look.
    void aFolderThatCannotBeReadTakesFiles()
    {
        const auto folder = path("drop");
        QVERIFY(makePrivateFolder(folder));
        QCOMPARE(::chmod(folder.c_str(), 0333), 0);
        QCOMPARE(::chmod(m_folder->path().toStdString().c_str(), 0711), 0);
        ChildProcess child([&] {
            if (::geteuid() == 0 && ::setuid(65534) != 0) // the superuser reads everything
                return 2;
            return writeNamedFile(folder + "/a", asBytes("new"), Existing::Refuse) ? 0 : 1;
        });

        QCOMPARE(child.wait(), 0);

        QCOMPARE(::chmod(folder.c_str(), 0700), 0); // so that it can be cleared away
        QCOMPARE(contentOf("drop/a"), std::string("new"));
    }

    void aFailureSaysWhatItWas()
    {
        const auto failed = writeNamedFile(path("no/folder"), asBytes("x"), Existing::Refuse);

        QVERIFY(failed.error().code == ErrorCode::StorageFailure);
        QCOMPARE(failed.error().detail, std::string("create, errno 2 (No such file or directory)"));
    }

    void aFolderThatIsNotThereIsAFailure()
    {
        QVERIFY(replacePrivateFile(path("no/folder"), asBytes("x")).error().code == ErrorCode::StorageFailure);
        QVERIFY(FileLock::wait(path("no/lock")).error().code == ErrorCode::StorageFailure);
    }

    void makesFoldersForTheOwnerOnly()
    {
        QVERIFY(makePrivateFolder(path("a/b/c/")));
        QVERIFY(makePrivateFolder(path("a/b/c")));

        struct stat status {};
        QCOMPARE(stat(path("a/b/c").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0700));
        QVERIFY(replacePrivateFile(path("file"), asBytes("x")));
        QVERIFY(makePrivateFolder(path("file/below")).error().code == ErrorCode::StorageFailure);
    }

    /// Who may write to it could put a lock, a socket or a vault of their own there.
    void aFolderThatAllMayWriteToIsNone()
    {
        QVERIFY(makePrivateFolder(path("open")));
        QCOMPARE(chmod(path("open").c_str(), 0777), 0);

        QVERIFY(makePrivateFolder(path("open")).error().code == ErrorCode::StorageFailure);
        QVERIFY(makePrivateFolder(path("open/below")));
    }

    void aLockIsTakenOnce()
    {
        {
            const auto lock = FileLock::tryNow(path("lock"));
            QVERIFY(lock);
            QVERIFY(FileLock::tryNow(path("lock")).error().code == ErrorCode::VaultBusy);
            ChildProcess child([&] { return FileLock::tryNow(path("lock")) ? 1 : 0; });
            QCOMPARE(child.wait(), 0);
        }

        QVERIFY(FileLock::tryNow(path("lock")));
    }

    void aLockCanBeHandedOn()
    {
        auto first = *FileLock::tryNow(path("lock"));
        const auto second = std::move(first);

        QVERIFY(FileLock::tryNow(path("lock")).error().code == ErrorCode::VaultBusy);
    }
};

CAUSEWAY_SUITE(FilesTest)
#include "tst_files.moc"

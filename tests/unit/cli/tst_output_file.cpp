#include "test_registry.h"

#include "output_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

#include <sys/stat.h>
#include <unistd.h>

using namespace causeway;
using namespace causeway::cli;

/// Where a command writes what it is told to write: it destroys nothing that was there.
class OutputFileTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::istringstream m_in;
    std::ostringstream m_out;

    std::string path(const std::string &name) const { return m_folder->path().toStdString() + "/" + name; }

    void put(const std::string &name, const QByteArray &content) const
    {
        QFile file(QString::fromStdString(path(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QByteArray contentOf(const std::string &name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    Result<OutputFile> at(const std::string &place, OutputFile::MayGo mayGo = nullptr)
    {
        const Arguments arguments{{}, {{"--home", path("home")}}};
        Terminal terminal{m_in, m_out, m_out, [](const char *) { return std::nullopt; },
                          [](const std::string &) { return std::optional<SecretBytes>(); }};
        const Session session(arguments, terminal);
        return OutputFile::at(place, session, mayGo);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir("home") && QDir(m_folder->path()).mkdir("folder"));
        put("person.json", "mine");
        QCOMPARE(::symlink("person.json", path("link").c_str()), 0);
        QCOMPARE(::symlink("nowhere", path("loose-link").c_str()), 0);
        QCOMPARE(::symlink("home", path("alias").c_str()), 0);
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        put("home/vault.key", "the vault");
    }

    void writesANewFile()
    {
        const auto file = at(path("new"));
        QVERIFY(file);

        QVERIFY(file->write(asBytes("held")));

        QCOMPARE(contentOf("new"), QByteArray("held"));
        struct stat status {};
        QCOMPARE(::stat(path("new").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t(0600));
    }

    void destroysNothing_data()
    {
        QTest::addColumn<std::string>("place");
        const auto row = [this](const char *name) { QTest::newRow(name) << std::string(name); };
        for (const auto *name : {"person.json", "link", "loose-link", "folder", "pipe", "home/vault.key", "home/new",
                                 "alias/new", "no/folder", "person.json/below", "folder/", "folder/."})
            row(name);
        QTest::newRow("a device") << std::string("/dev/full");
    }

    void destroysNothing()
    {
        QFETCH(std::string, place);
        const auto named = place.starts_with('/') ? place : path(place);

        for (const auto mayGo :
             {OutputFile::MayGo(nullptr), OutputFile::MayGo([](const std::string &) { return false; })}) {
            const auto refused = at(named, mayGo);

            QVERIFY(!refused);
            QVERIFY(refused.error().code == ErrorCode::InvalidArgument);
            QVERIFY2(refused.error().detail.starts_with(named + ": "), refused.error().detail.c_str());
        }
        QCOMPARE(contentOf("person.json"), QByteArray("mine"));
        QCOMPARE(contentOf("home/vault.key"), QByteArray("the vault"));
        QVERIFY(!QFile::exists(QString::fromStdString(path("nowhere"))));
    }

    void replacesAFileThatMayGo()
    {
        const auto file = at(path("person.json"), [](const std::string &) { return true; });
        QVERIFY(file);

        QVERIFY(file->write(asBytes("newer")));

        QCOMPARE(contentOf("person.json"), QByteArray("newer"));
    }

    void replacesNothingElseEvenThen()
    {
        const auto any = [](const std::string &) { return true; };

        for (const auto *name : {"link", "pipe", "folder", "home/vault.key"})
            QVERIFY2(!at(path(name), any), name);
    }

    void leavesWhatCameMeanwhile()
    {
        const auto file = at(path("new"));
        put("new", "another's");

        const auto refused = file->write(asBytes("held"));

        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::InvalidArgument);
        QVERIFY(refused.error().detail.starts_with(path("new")));
        QCOMPARE(contentOf("new"), QByteArray("another's"));
    }

    void saysThatAFolderCannotBeWrittenTo()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may write everywhere");
        QCOMPARE(::chmod(path("folder").c_str(), 0500), 0);

        const auto refused = at(path("folder/new"));

        QCOMPARE(refused.error().detail, path("folder/new") + ": its folder cannot be written to");
    }
};

CAUSEWAY_SUITE(OutputFileTest)
#include "tst_output_file.moc"

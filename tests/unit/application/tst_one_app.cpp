#include "application/links.h"
#include "application/one_app.h"

#include "child_process.h"
#include "compare_codes.h"
#include "test_registry.h"

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <sys/stat.h>

using namespace causeway;
using namespace causeway::app;

namespace {

/// Where an app that runs hears links.
struct Folder {
    QTemporaryDir place;
    QString home = place.filePath("home");
    QString socket = home + "/app.socket";
    std::unique_ptr<OneApp> app;
    std::unique_ptr<QSignalSpy> heard;

    void run()
    {
        auto made = OneApp::make(home);
        if (!made)
            qFatal("%s", std::string(toString(made.error().code)).c_str());
        app = *std::move(made);
        heard = std::make_unique<QSignalSpy>(app.get(), &OneApp::startedAgain);
    }
    QStringList links() const
    {
        QStringList links;
        for (const auto &signal : *heard)
            links += signal.first().toString();
        return links;
    }
};

/// From a thread of its own, as from another process: the app must be able to hear meanwhile.
bool isTaken(const Folder &folder, const QString &link)
{
    bool isTaken = false;
    const std::unique_ptr<QThread> other(
        QThread::create([&] { isTaken = static_cast<bool>(handOver(folder.home, link)); }));
    other->start();
    if (!QTest::qWaitFor([&] { return other->isFinished(); }, 60000))
        qFatal("handing over does not end");
    return isTaken;
}
}

/// One app for a data folder, and what it hears of those that are started after it.
class OneAppTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<Folder>();
        m_folder->run();
    }

    void hearsALink()
    {
        QVERIFY(isTaken(*m_folder, "haip-vp://?client_id=a&request_uri=b"));

        QCOMPARE(m_folder->links(), QStringList{"haip-vp://?client_id=a&request_uri=b"});
    }

    void hearsThatItIsWantedInFront()
    {
        QVERIFY(isTaken(*m_folder, {}));

        QCOMPARE(m_folder->links(), QStringList{""});
    }

    void hearsTheLongestLink()
    {
        const auto link = QString("haip-vp://?a=").leftJustified(int(MaximumLink), 'b');

        QVERIFY(isTaken(*m_folder, link));

        QCOMPARE(m_folder->links(), QStringList{link});
    }

    void hearsALinkThatComesInPieces()
    {
        QLocalSocket socket;
        send(socket, "haip-vp:");
        QTest::qWait(50);
        QCOMPARE(m_folder->links(), QStringList());

        socket.write("//?a=1\n");

        QTRY_COMPARE(m_folder->links(), QStringList{"haip-vp://?a=1"});
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(socket.readAll(), QByteArray("taken\n"));
    }

    void hearsOneLinkAtATime()
    {
        QLocalSocket socket;
        send(socket, "haip-vp://?a=1\nhaip-vp://?a=2\n");

        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(m_folder->links(), QStringList{"haip-vp://?a=1"});
    }

    void takesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a word") << QByteArray("quit\n");
        QTest::newRow("bytes") << QByteArray("\0\xff\x01\n", 4);
        QTest::newRow("a link for another program") << QByteArray("mailto:somebody@example.com\n");
        QTest::newRow("a link to a page") << QByteArray("https://counter.example/?a=1\n");
        QTest::newRow("a link with a control character") << QByteArray("haip-vp://?a=\x01\n");
        QTest::newRow("a link that is too long")
            << QByteArray("haip-vp://?a=").leftJustified(MaximumLink + 1, 'b') + '\n';
        QTest::newRow("a line without an end") << QByteArray(MaximumLink + 1, 'b');
        QTest::newRow("much more than a line") << QByteArray(1 << 20, 'b');
    }
    void takesNothingElse()
    {
        QFETCH(QByteArray, message);
        QLocalSocket socket;

        send(socket, message);

        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 3000);
        QCOMPARE(socket.readAll(), QByteArray());
        QCOMPARE(m_folder->links(), QStringList());
    }

    void doesNotWaitForTheEndOfALineForEver()
    {
        QLocalSocket socket;
        send(socket, "haip-vp://?a=1");

        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 20000);
        QCOMPARE(m_folder->links(), QStringList());
    }

    void isRefusedAFolderThatAnotherAppHas()
    {
        const auto second = OneApp::make(m_folder->home);

        QVERIFY(!second);
        CAUSEWAY_COMPARE_CODES(second.error().code, ErrorCode::VaultBusy);
        QVERIFY(isTaken(*m_folder, {})); // and the first one still hears
    }

    void hearsOnlyWhatIsForItsOwnFolder()
    {
        Folder other;
        other.run();

        QVERIFY(isTaken(other, "haip-vp://?a=1"));

        QCOMPARE(other.links(), QStringList{"haip-vp://?a=1"});
        QCOMPARE(m_folder->links(), QStringList());
    }

    void isHeardByNobodyButTheUser()
    {
        struct stat found = {};
        QCOMPARE(stat(m_folder->socket.toLocal8Bit().constData(), &found), 0);
        QVERIFY(S_ISSOCK(found.st_mode));
        QCOMPARE(found.st_mode & 0077, 0U);
    }

    void leavesTheFolderToTheNextOne()
    {
        m_folder->app.reset();
        QVERIFY(!QFile::exists(m_folder->socket));
        QVERIFY(!isTaken(*m_folder, "haip-vp://?a=1"));

        m_folder->run();

        QVERIFY(isTaken(*m_folder, "haip-vp://?a=1"));
    }

    void isNotHeldUpByWhatAKilledAppLeftBehind()
    {
        m_folder->app.reset();
        test::Pipe ready;
        test::ChildProcess killed([&] {
            m_folder->run();
            ready.send(1);
            return pause();
        });
        ready.closeWriting();
        int value = 0;
        QVERIFY(ready.receive(value));
        CAUSEWAY_COMPARE_CODES(OneApp::make(m_folder->home).error().code, ErrorCode::VaultBusy);
        killed.kill();
        QVERIFY(QFile::exists(m_folder->socket));

        m_folder->run();

        QVERIFY(isTaken(*m_folder, "haip-vp://?a=1"));
        QCOMPARE(m_folder->links(), QStringList{"haip-vp://?a=1"});
    }

    void runsWithoutLinksWhereThePathIsTooLongForASocket()
    {
        Folder deep;
        deep.home += QString("/%1").arg(QString(100, 'd'));

        deep.run();

        QVERIFY(!OneApp::make(deep.home));
        const auto given = handOver(deep.home, "haip-vp://?a=1");
        CAUSEWAY_COMPARE_CODES(given.error().code, ErrorCode::VaultBusy);
    }

private:
    void send(QLocalSocket &socket, const QByteArray &message)
    {
        socket.connectToServer(m_folder->socket);
        QVERIFY(socket.waitForConnected());
        socket.write(message);
        socket.flush();
    }

    std::unique_ptr<Folder> m_folder;
};

CAUSEWAY_SUITE(OneAppTest)
#include "tst_one_app.moc"

#include "sandbox_process.h"
#include "test_registry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/prctl.h>

using namespace causeway;

namespace {

constexpr int Patience = 60'000;
struct Kill {
    void operator()(QProcess *process) const
    {
        process->kill();
        process->waitForFinished();
        delete process;
    }
};
using Program = std::unique_ptr<QProcess, Kill>;

constexpr auto Link = "openid4vp://?client_id=a&request_uri=https%3A%2F%2Fcounter.example%2F1";
}

/// The app's program, started again and again on one data folder.
class SecondStartTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.isRunning()); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void endsAtOnceAndWellWithALinkOrWithout()
    {
        const auto first = begin({});
        QVERIFY(showsItsWindow(*first));

        for (const auto &operands : {QStringList{Link}, QStringList{}}) {
            const auto second = begin(operands);
            QVERIFY(second->waitForFinished(Patience));
            QCOMPARE(second->exitStatus(), QProcess::NormalExit);
            QCOMPARE(second->exitCode(), 0);
            QCOMPARE(second->readAllStandardOutput(), QByteArray()); // it shows nothing itself
        }
        QCOMPARE(first->state(), QProcess::Running);
    }

    void opensAWindowItselfWhereTheFirstOneWasKilled()
    {
        const auto first = begin({});
        QVERIFY(showsItsWindow(*first));
        first->kill();
        QVERIFY(first->waitForFinished(Patience));
        QVERIFY(QFile::exists(m_folder->filePath("home/app.socket")));

        const auto second = begin({Link});

        QVERIFY(showsItsWindow(*second));
    }

    void opensOneWindowWhereTwoAreStartedAtOnce()
    {
        const auto first = begin({Link});
        const auto second = begin({Link});

        QTRY_VERIFY_WITH_TIMEOUT(first->state() == QProcess::NotRunning || second->state() == QProcess::NotRunning,
                                 Patience);
        auto &over = first->state() == QProcess::NotRunning ? *first : *second;
        auto &stays = first->state() == QProcess::NotRunning ? *second : *first;
        QCOMPARE(over.exitCode(), 0);
        QVERIFY(showsItsWindow(stays));
    }

    void refusesWhatIsNoLink_data()
    {
        QTest::addColumn<QStringList>("operands");
        QTest::newRow("a word") << QStringList{"wallet"};
        QTest::newRow("two links") << QStringList{Link, Link};
        QTest::newRow("too long a link") << QStringList{Link + QString(64 * 1024, 'a')};
    }
    void refusesWhatIsNoLink()
    {
        QFETCH(QStringList, operands);

        const auto process = begin(operands);

        QVERIFY(process->waitForFinished(Patience));
        QCOMPARE(process->exitCode(), 2);
        const auto said = process->readAllStandardError();
        QVERIFY2(said.startsWith("causeway-app: ") && said.contains("link"), said.constData());
        QVERIFY(!QFile::exists(m_folder->filePath("home")));
    }

private:
    Program begin(const QStringList &operands) const
    {
        Program process(new QProcess);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QUICK_BACKEND", "software");
        process->setProcessEnvironment(environment);
        process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(CAUSEWAY_APP_PROGRAM,
                       QStringList{"--mark-first-frame", "--home", m_folder->filePath("home"), "--connect",
                                   QString::fromStdString(m_sandbox.connectionFile())}
                           + operands);
        return process;
    }
    static bool showsItsWindow(QProcess &process)
    {
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(Patience))
                return false;
        }
        return process.readLine() == "first frame\n";
    }

    test::SandboxProcess m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
};

CAUSEWAY_SUITE(SecondStartTest)
#include "tst_second_start.moc"

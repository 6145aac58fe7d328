#include "child_process.h"
#include "test_registry.h"

#include "terminal.h"

#include <QtTest>

#include <dlfcn.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>

using namespace causeway;
using namespace causeway::cli;
using test::ChildProcess;

namespace {

/// Set: the next time that the echo comes back somebody types Ctrl-Z at once.
bool isStoppedOnceLoud = false;
}

/// In the place of the C library's, for the whole of this program.
extern "C" __attribute__((visibility("default"))) int tcsetattr(int descriptor, int actions,
                                                                const termios *attributes) noexcept
{
    static const auto original = reinterpret_cast<int (*)(int, int, const termios *)>(::dlsym(RTLD_NEXT, "tcsetattr"));
    const int done = original(descriptor, actions, attributes);
    if (isStoppedOnceLoud && (attributes->c_lflag & ECHO) != 0) {
        isStoppedOnceLoud = false;
        ::raise(SIGTSTP);
    }
    return done;
}

namespace {

/// A terminal with somebody at its keyboard.
class Keyboard {
public:
    Keyboard()
    {
        if (::openpty(&m_keys, &m_terminal, nullptr, nullptr, nullptr) != 0)
            qFatal("no pseudo terminal");
    }
    ~Keyboard()
    {
        ::close(m_keys);
        ::close(m_terminal);
    }
    Keyboard(const Keyboard &) = delete;
    Keyboard &operator=(const Keyboard &) = delete;

    void type(const std::string &text) const
    {
        if (::write(m_keys, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
            qFatal("the terminal takes no more");
    }
    /// What the terminal shows from now on, up to this.
    std::string shownUpTo(const std::string &end) const
    {
        std::string shown;
        for (char c = 0; !shown.ends_with(end) && ::read(m_keys, &c, 1) == 1;)
            shown += c;
        return shown;
    }
    bool isEchoing() const { return echoes(m_keys); }
    int keys() const { return m_keys; }
    int terminal() const { return m_terminal; }

    static bool echoes(int descriptor)
    {
        termios attributes{};
        return ::tcgetattr(descriptor, &attributes) == 0 && (attributes.c_lflag & ECHO) != 0;
    }

private:
    int m_keys = -1;
    int m_terminal = -1;
};

/// The command, asking for a PIN; signals do what they do to a program that has just been started, not what this test makes of them.
int askForPin()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGTTOU})
        std::signal(number, SIG_DFL);
    const auto answer = systemTerminal().ask("PIN: ");
    return answer && *answer && asText((*answer)->view()) == "482915" ? 0 : 1;
}

constexpr int StaysSilent = 100;

/// A shell that runs the command as its job, says when it was stopped and lets it go on. The signal that ended the job, or 0; StaysSilent where the terminal has no echo afterwards.
int runShell(int terminal)
{
    std::signal(SIGTTOU, SIG_IGN); // as shells do, who give the terminal away and take it back
    if (::setsid() < 0 || ::ioctl(terminal, TIOCSCTTY, 0) != 0)
        return 101;
    const pid_t job = ::fork();
    if (job == 0) {
        ::setpgid(0, 0);
        ::tcsetpgrp(terminal, ::getpid());
        ::_exit(askForPin());
    }
    int status = 0;
    while (::waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
        const std::string word = Keyboard::echoes(terminal) ? "stopped, loud\n" : "stopped, silent\n";
        if (::write(terminal, word.data(), word.size()) < 0)
            return 102;
        ::kill(-job, SIGCONT);
    }
    if (!Keyboard::echoes(terminal))
        return StaysSilent;
    return WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}
}

/// What is typed without echo: another passphrase than the one that was typed opens no backup, ever.
class TerminalTest : public QObject {
    Q_OBJECT
private slots:
    void readsAllOfWhatIsTyped_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a PIN") << QByteArray("482915");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("seventy characters") << QByteArray(70, 'w');
        QTest::newRow("thirty Chinese ones") << QByteArray("\xE6\xB5\xB7").repeated(30);
        QTest::newRow("all that is allowed") << QByteArray(1024, 'w');
    }

    void readsAllOfWhatIsTyped()
    {
        QFETCH(QByteArray, line);
        const Keyboard keyboard;
        keyboard.type(line.toStdString() + "\nthe next line\n");

        const auto read = readSecretLine(keyboard.terminal());

        QVERIFY(read);
        QCOMPARE(std::string(asText(read->view())), line.toStdString());
    }

    void theEchoComesBackWhereASignalEndsIt_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("key"); ///< nothing: somebody else sends it
        QTest::newRow("Ctrl-C") << SIGINT << QByteArray("\x03");
        QTest::newRow("ended") << SIGTERM << QByteArray();
        QTest::newRow("hung up") << SIGHUP << QByteArray();
    }

    void theEchoComesBackWhereASignalEndsIt()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, key);
        const Keyboard keyboard;
        ChildProcess shell([&] { return runShell(keyboard.terminal()); });
        QCOMPARE(keyboard.shownUpTo("PIN: "), std::string("PIN: "));
        QVERIFY(!keyboard.isEchoing());

        if (key.isEmpty())
            QCOMPARE(::kill(-::tcgetpgrp(keyboard.keys()), number), 0);
        else
            keyboard.type(key.toStdString());

        QCOMPARE(shell.wait(), number);
    }

    void theEchoComesBackWhileItIsStopped()
    {
        const Keyboard keyboard;
        ChildProcess shell([&] { return runShell(keyboard.terminal()); });
        QCOMPARE(keyboard.shownUpTo("PIN: "), std::string("PIN: "));

        keyboard.type("\x1a");

        QCOMPARE(keyboard.shownUpTo("\n"), std::string("stopped, loud\r\n"));
        QTRY_VERIFY(!keyboard.isEchoing()); // it goes on, and is quiet again
        keyboard.type("482915\n");
        QCOMPARE(shell.wait(), 0);
    }

    /// Between the echo's coming back and the end of the command's care for signals.
    void theEchoStaysWhereItIsStoppedAtTheEnd()
    {
        const Keyboard keyboard;
        ChildProcess shell([&] {
            isStoppedOnceLoud = true;
            return runShell(keyboard.terminal());
        });
        QCOMPARE(keyboard.shownUpTo("PIN: "), std::string("PIN: "));

        keyboard.type("482915\n");

        QVERIFY(keyboard.shownUpTo("loud\r\n").ends_with("stopped, loud\r\n"));
        QCOMPARE(shell.wait(), 0);
    }

    void refusesMoreAndCutsNothingOff()
    {
        const Keyboard keyboard;
        keyboard.type(std::string(1025, 'w') + "\n");

        const auto read = readSecretLine(keyboard.terminal());

        QVERIFY(!read);
        QVERIFY(read.error().code == ErrorCode::InvalidArgument);
    }
};

CAUSEWAY_SUITE(TerminalTest)
#include "tst_terminal.moc"

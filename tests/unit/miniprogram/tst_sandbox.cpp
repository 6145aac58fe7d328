#include "sandbox.h"
#include "test_registry.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace {

/// Runs `attempt` in a process that has entered the sandbox, and returns how that process ended: its exit code, or minus
/// the signal. 100 means that the sandbox could not be entered.
int inSandbox(const std::function<int(int fd)> &attempt)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return 101;
    const pid_t child = fork();
    if (child == 0) {
        dup2(pair[1], 3);
        if (!causeway::child::enterSandbox(3).empty())
            _exit(100);
        _exit(attempt(3));
    }
    int status = 0;
    waitpid(child, &status, 0);
    close(pair[0]);
    close(pair[1]);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
}

class SandboxTest : public QObject {
    Q_OBJECT
private slots:
    void canTalkToItsHostAndCompute()
    {
        const int ended = inSandbox([](int fd) {
            void *memory = malloc(4 * 1024 * 1024);
            const bool sent = write(fd, "x", 1) == 1;
            free(memory);
            return memory && sent ? 7 : 8;
        });

        QCOMPARE(ended, 7);
    }

    void isKilledWhenItTries_data()
    {
        QTest::addColumn<int>("what");
        for (const auto &[name, number] : std::map<const char *, int>{{"to open a file", 0},
                                                                      {"to make a socket", 1},
                                                                      {"to start a program", 2},
                                                                      {"to fork", 3},
                                                                      {"to write elsewhere", 4},
                                                                      {"to map executable memory", 5},
                                                                      {"to make memory executable", 6},
                                                                      {"to signal another process", 7},
                                                                      {"to duplicate its descriptor", 8},
                                                                      {"to change its descriptor", 9}})
            QTest::newRow(name) << number;
    }
    void isKilledWhenItTries()
    {
        QFETCH(int, what);

        const int ended = inSandbox([what](int fd) -> int {
            switch (what) {
            case 0: return open("/etc/passwd", O_RDONLY) < 0 ? 1 : 0;
            case 1: return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 1 : 0;
            case 2: return execl("/bin/true", "true", nullptr) < 0 ? 1 : 0;
            case 3: return fork() < 0 ? 1 : 0;
            case 4: return write(2, "x", 1) < 0 ? 1 : 0;
            case 5:
                return mmap(nullptr, 4096, PROT_EXEC | PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? 1
                                                                                                                    : 0;
            case 6: {
                void *page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
                return mprotect(page, 4096, PROT_READ | PROT_EXEC) != 0 ? 1 : 0;
            }
            case 7: return kill(getppid(), SIGUSR1) != 0 ? 1 : 0;
            case 8: return dup(fd) < 0 ? 1 : 0;
            default: return fcntl(fd, F_SETFL, 0) < 0 ? 1 : 0;
            }
        });

        QCOMPARE(ended, -SIGSYS);
    }
};

CAUSEWAY_SUITE(SandboxTest)
#include "tst_sandbox.moc"

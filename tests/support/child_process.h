#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>

namespace causeway::test {

/// A forked copy of this test that runs `work` and ends; its result is the exit status. For what a test cannot do to itself: die, or run out of disk.
/// Killed, if it still runs, when the object goes.
class ChildProcess {
public:
    explicit ChildProcess(const std::function<int()> &work) : m_pid(fork())
    {
        if (m_pid == 0)
            _exit(work());
    }
    ~ChildProcess()
    {
        if (m_pid > 0)
            kill();
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    pid_t pid() const { return m_pid; }

    /// Exit status, or minus the signal that ended it.
    int wait()
    {
        int status = 0;
        waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    }

    /// As a power cut would.
    void kill()
    {
        ::kill(m_pid, SIGKILL);
        wait();
    }

private:
    pid_t m_pid;
};

/// One way between a child and its parent; a read waits.
class Pipe {
public:
    Pipe() { m_valid = pipe(m_ends) == 0; }
    ~Pipe()
    {
        close(m_ends[0]);
        close(m_ends[1]);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    template<typename T>
    bool send(const T &value)
    {
        return m_valid && write(m_ends[1], &value, sizeof value) == sizeof value;
    }
    template<typename T>
    bool receive(T &value)
    {
        return m_valid && read(m_ends[0], &value, sizeof value) == sizeof value;
    }
    /// In the parent, once the child is the only writer: a read then ends when the child does.
    void closeWriting()
    {
        close(m_ends[1]);
        m_ends[1] = -1;
    }

private:
    int m_ends[2] = {-1, -1};
    bool m_valid = false;
};
}

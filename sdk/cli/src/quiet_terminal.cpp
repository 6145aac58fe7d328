#include "quiet_terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace causeway::cli {
namespace {

constexpr std::array Signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP};

/// For the handler, which is given nothing. Written while no handler is there.
struct Watched {
    int descriptor = -1;
    termios loud{};
    termios quiet{};
};
Watched watched;

/// From a job in the background the shell has taken the terminal back, and has it as it wants it.
bool isInFront()
{
    return ::tcgetpgrp(watched.descriptor) == ::getpgrp();
}

/// Comes back only where the signal stopped the process and another let it go on.
void dieOrStop(int number)
{
    struct sigaction standard {};
    struct sigaction ours {};
    standard.sa_handler = SIG_DFL;
    sigset_t only;
    sigset_t blocked;
    ::sigemptyset(&only);
    ::sigaddset(&only, number);
    ::sigaction(number, &standard, &ours);
    ::pthread_sigmask(SIG_UNBLOCK, &only, &blocked);
    ::raise(number);
    ::pthread_sigmask(SIG_SETMASK, &blocked, nullptr);
    ::sigaction(number, &ours, nullptr);
}

/// While it is there none of them arrives; what came meanwhile does when it goes.
class SignalsWait {
public:
    SignalsWait()
    {
        sigset_t all;
        ::sigemptyset(&all);
        for (const int number : Signals)
            ::sigaddset(&all, number);
        ::pthread_sigmask(SIG_BLOCK, &all, &m_before);
    }
    ~SignalsWait() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    SignalsWait(const SignalsWait &) = delete;
    SignalsWait &operator=(const SignalsWait &) = delete;

private:
    sigset_t m_before{};
};

/// Calls nothing but what POSIX allows in a handler.
void onSignal(int number)
{
    const int before = errno;
    if (isInFront())
        ::tcsetattr(watched.descriptor, TCSAFLUSH, &watched.loud);
    dieOrStop(number);
    ::tcsetattr(watched.descriptor, TCSAFLUSH, &watched.quiet);
    errno = before;
}

/// Where a signal is ignored (nohup) it stays so.
void handleSignals()
{
    struct sigaction ours {};
    ours.sa_handler = onSignal;
    ours.sa_flags = SA_RESTART; // a stop is no end of what is typed
    ::sigemptyset(&ours.sa_mask);
    for (const int number : Signals)
        ::sigaddset(&ours.sa_mask, number);
    for (const int number : Signals) {
        struct sigaction before {};
        if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_DFL)
            ::sigaction(number, &ours, nullptr);
    }
}

void leaveSignals()
{
    struct sigaction standard {};
    standard.sa_handler = SIG_DFL;
    for (const int number : Signals) {
        struct sigaction now {};
        if (::sigaction(number, nullptr, &now) == 0 && now.sa_handler == onSignal)
            ::sigaction(number, &standard, nullptr);
    }
}
}

QuietTerminal::QuietTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC))
{
    termios loud{};
    if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &loud) != 0)
        return;
    auto quiet = loud;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    watched = {m_descriptor, loud, quiet};
    handleSignals();
    m_isQuiet = ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    if (!m_isQuiet)
        leaveSignals();
}

QuietTerminal::~QuietTerminal()
{
    if (m_isQuiet) {
        const SignalsWait wait; // one that came between the two, and let the process go on, would take the echo again
        ::tcsetattr(m_descriptor, TCSAFLUSH, &watched.loud);
        leaveSignals();
    }
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void QuietTerminal::say(const std::string &text) const
{
    if (::write(m_descriptor, text.data(), text.size()) < 0)
        return; // a question that cannot be shown is not answered either
}
}

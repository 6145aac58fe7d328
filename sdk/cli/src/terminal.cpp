#include "terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumLine = 64;

/// The controlling terminal with its echo off, restored whatever happens in between.
class QuietTerminal {
public:
    QuietTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC))
    {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0)
            return;
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isQuiet = ::tcsetattr(m_descriptor, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_isQuiet)
            ::tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isQuiet() const { return m_isQuiet; }

    void say(const std::string &text) const
    {
        if (::write(m_descriptor, text.data(), text.size()) < 0)
            return; // a question that cannot be shown is not answered either
    }

    SecretBytes readLine() const
    {
        SecretBytes line(MaximumLine);
        std::size_t length = 0;
        while (length < line.size() && ::read(m_descriptor, line.data().data() + length, 1) == 1
               && line.view()[length] != '\n')
            ++length;
        return SecretBytes(line.view().first(length));
    }

private:
    int m_descriptor;
    termios m_before{};
    bool m_isQuiet = false;
};

std::optional<SecretBytes> askWithoutEcho(const std::string &question)
{
    const QuietTerminal terminal;
    if (!terminal.isQuiet())
        return std::nullopt;
    terminal.say(question);
    auto answer = terminal.readLine();
    terminal.say("\n");
    return answer;
}

std::optional<std::string> fromEnvironment(const char *name)
{
    const char *value = std::getenv(name);
    return value && *value != '\0' ? std::optional<std::string>(value) : std::nullopt;
}
}

Terminal systemTerminal()
{
    return Terminal{std::cin, std::cout, std::cerr, fromEnvironment, askWithoutEcho};
}
}

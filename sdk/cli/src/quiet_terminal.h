#pragma once

#include <string>

namespace causeway::cli {

/// The process's controlling terminal with its echo off. The echo comes back when this goes, and when a signal ends or stops the process before; a process that goes on after
/// that is quiet again. One at a time.
class QuietTerminal {
public:
    QuietTerminal();
    ~QuietTerminal();
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    /// False where there is no terminal.
    bool isQuiet() const { return m_isQuiet; }
    int descriptor() const { return m_descriptor; }
    void say(const std::string &text) const;

private:
    int m_descriptor;
    bool m_isQuiet = false;
};
}

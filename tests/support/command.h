#pragma once

#include <causeway/base/json.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

/// So that a comparison that fails says what it got.
template<>
inline char *QTest::toString(const std::string &text)
{
    return qstrdup(text.c_str());
}

namespace causeway::test {

/// How a run of `causeway` ended.
struct Outcome {
    int exitCode = -1;
    bool wasKilled = false; ///< by a signal: a fault point, or a crash
    Json output;            ///< null where stdout was no JSON
    std::string errorText;

    bool isOk() const { return !wasKilled && exitCode == 0; }
    /// The stable name in `{"error": {"code"}}`, or a word that says why there is none.
    std::string errorCode() const;
};

/// The real command with a home of its own.
class Command {
public:
    explicit Command(std::string connectionFile);

    std::string home() const { return m_folder.path().toStdString() + "/home"; }
    /// Another file than that of the running sandbox.
    void connectTo(std::string connectionFile) { m_connectionFile = std::move(connectionFile); }
    /// Writes a file beside the home, for a command to read; its path.
    std::string save(const std::string &name, const std::string &text) const;
    void setPin(std::string pin) { m_pin = std::move(pin); }

    Outcome run(const std::vector<std::string> &arguments, const std::string &faultPoint = {}) const;
    /// With a limit on the size of each file it writes (RLIMIT_FSIZE), for a disk that is full.
    Outcome runWithFileLimit(const std::vector<std::string> &arguments, long bytes) const;

    /// Runs beside the test, until it ends or is killed.
    std::unique_ptr<QProcess> begin(const std::vector<std::string> &arguments,
                                    const std::string &faultPoint = {}) const;
    /// Waits for its end. What was read from it before is not in the outcome.
    static Outcome end(QProcess &process);

    /// Ends the test run when it does not work: for what a test needs and is not about.
    Json require(const std::vector<std::string> &arguments) const;

private:
    Outcome start(const std::vector<std::string> &arguments, const QProcessEnvironment &environment,
                  long fileLimit) const;
    void launch(QProcess &process, const std::vector<std::string> &arguments,
                const QProcessEnvironment &environment) const;

    QTemporaryDir m_folder;
    std::string m_connectionFile;
    std::string m_pin = "482915";
};
}

#include "command.h"

#include <QFile>
#include <QProcess>

#include <csignal>
#include <sys/resource.h>

namespace causeway::test {
namespace {

constexpr int LongestRun = 120'000;

QStringList toStrings(const std::vector<std::string> &arguments)
{
    QStringList strings;
    for (const auto &argument : arguments)
        strings << QString::fromStdString(argument);
    return strings;
}
}

std::string Outcome::errorCode() const
{
    if (wasKilled)
        return "killed";
    if (exitCode == 0)
        return "no error";
    if (!output.is_object() || !output.contains("error"))
        return "exit " + std::to_string(exitCode) + " without an error";
    return output.at("error").value("code", "no code");
}

Command::Command(std::string connectionFile) : m_connectionFile(std::move(connectionFile)) {}

std::string Command::save(const std::string &name, const std::string &text) const
{
    QFile file(m_folder.filePath(QString::fromStdString(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write a file of the test");
    return file.fileName().toStdString();
}

namespace {

QProcessEnvironment environmentWith(const std::string &faultPoint)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    if (!faultPoint.empty())
        environment.insert("CAUSEWAY_FAULT_POINT", QString::fromStdString(faultPoint));
    return environment;
}
}

Outcome Command::run(const std::vector<std::string> &arguments, const std::string &faultPoint) const
{
    return start(arguments, environmentWith(faultPoint), -1);
}

Outcome Command::runWithFileLimit(const std::vector<std::string> &arguments, long bytes) const
{
    return start(arguments, QProcessEnvironment::systemEnvironment(), bytes);
}

std::unique_ptr<QProcess> Command::begin(const std::vector<std::string> &arguments, const std::string &faultPoint) const
{
    auto process = std::make_unique<QProcess>();
    launch(*process, arguments, environmentWith(faultPoint));
    return process;
}

void Command::launch(QProcess &process, const std::vector<std::string> &arguments,
                     const QProcessEnvironment &environment) const
{
    auto complete = environment;
    complete.insert("CAUSEWAY_PIN", QString::fromStdString(m_pin));
    process.setProcessEnvironment(complete);
    const QStringList where{"--home", QString::fromStdString(home()), "--connect",
                            QString::fromStdString(m_connectionFile)};
    process.start(CAUSEWAY_BIN "/causeway", toStrings(arguments) + where);
}

Outcome Command::end(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(LongestRun))
        qFatal("causeway does not end");
    Outcome outcome;
    outcome.wasKilled = process.exitStatus() == QProcess::CrashExit;
    outcome.exitCode = process.exitCode();
    outcome.errorText = process.readAllStandardError().toStdString();
    const auto output = parseJson(process.readAllStandardOutput().toStdString());
    if (output)
        outcome.output = *output;
    return outcome;
}

Outcome Command::start(const std::vector<std::string> &arguments, const QProcessEnvironment &environment,
                       long fileLimit) const
{
    QProcess process;
    if (fileLimit >= 0)
        process.setChildProcessModifier([fileLimit] {
            const rlimit limit{static_cast<rlim_t>(fileLimit), static_cast<rlim_t>(fileLimit)};
            setrlimit(RLIMIT_FSIZE, &limit);
            std::signal(SIGXFSZ, SIG_IGN); // the write fails with EFBIG instead
        });
    launch(process, arguments, environment);
    return end(process);
}

Json Command::require(const std::vector<std::string> &arguments) const
{
    const auto outcome = run(arguments);
    if (!outcome.isOk())
        qFatal("causeway %s: %s %s", arguments.front().c_str(), outcome.errorCode().c_str(), outcome.errorText.c_str());
    return outcome.output;
}
}

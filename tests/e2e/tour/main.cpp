#include "steps.h"

#include "application/application.h"

#include <QDir>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <iostream>

namespace {

/// Takes `--out DIR` out of the arguments; the rest is the app's.
QString takeOutFolder(QStringList &arguments)
{
    const auto at = arguments.indexOf(QStringLiteral("--out"));
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    arguments.removeAt(at);
    return arguments.takeAt(at);
}
}

/// Walks a citizen's journey against a sandbox of its own: `causeway-tour --out DIR [--lang L] [--scale P] [--dark]`. 0 when every step was ok.
int main(int argc, char **argv)
{
    using namespace causeway;
    QGuiApplication qt(argc, argv);
    auto arguments = QGuiApplication::arguments();
    const auto folder = takeOutFolder(arguments);
    const QTemporaryDir home;
    test::SandboxProcess sandbox;
    const auto connectionFile = QString::fromStdString(sandbox.connectionFile());
    arguments << QStringLiteral("--home") << home.path() << QStringLiteral("--connect") << connectionFile;
    auto options = app::parseOptions(arguments);
    if (folder.isEmpty() || !options || !QDir().mkpath(folder)) {
        std::cerr << "causeway-tour: " << (options ? "--out DIR is needed" : options.error().detail) << '\n';
        return 2;
    }
    if (options->language.isEmpty())
        options->language = QStringLiteral("en");
    const auto connection = readConnection(connectionFile.toStdString());
    std::unique_ptr<app::Application> application;
    const auto start = [&](const QString &connectTo) {
        application.reset();
        options->connectionFile = connectTo;
        auto started = app::startApplication(*options);
        tour::require(bool(started), QStringLiteral("the app does not start"));
        application = *std::move(started);
        application->window().setPosition(0, 0);
    };
    start(connectionFile);
    tour::Driver driver(application->window(), folder);
    tour::Browser browser(*connection);
    tour::Report report(folder);
    const auto restart = [&](const QString &connectTo) {
        start(connectTo);
        driver.lookAt(application->window());
    };
    const auto startAgain = [&](const QString &link) {
        QProcess second;
        second.start(QCoreApplication::applicationDirPath() + QStringLiteral("/causeway-app"),
                     {QStringLiteral("--home"), home.path(), QStringLiteral("--connect"), connectionFile, link});
        driver.until(QStringLiteral("the second start ends"), [&] { return second.state() == QProcess::NotRunning; });
        tour::require(second.exitStatus() == QProcess::NormalExit && second.exitCode() == 0,
                      QStringLiteral("the link was not taken"));
    };
    tour::Tour tour{driver, browser, report, sandbox, restart, startAgain, std::chrono::seconds(options->idleSeconds)};
    tour::walkRegistration(tour);
    tour::walkWallet(tour);
    tour::walkServiceLogin(tour);
    tour::walkPayments(tour);
    tour::walkFaults(tour);
    tour::walkOutages(tour);
    tour::walkNear(tour);
    tour::walkProgram(tour);
    tour::walkLedgerAndLock(tour);
    return report.write() && report.isOk() ? 0 : 1;
}

#include "steps.h"

#include "application/application.h"

#include <QDir>
#include <QGuiApplication>
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

/// Walks a citizen's journey: `causeway-tour --connect FILE --out DIR [--lang L] [--scale P] [--dark]`. 0 when every step was ok.
int main(int argc, char **argv)
{
    using namespace causeway;
    QGuiApplication qt(argc, argv);
    auto arguments = QGuiApplication::arguments();
    const auto folder = takeOutFolder(arguments);
    const QTemporaryDir home;
    arguments << QStringLiteral("--home") << home.path();
    auto options = app::parseOptions(arguments);
    if (folder.isEmpty() || !options || !QDir().mkpath(folder)) {
        std::cerr << "causeway-tour: " << (options ? "--out DIR is needed" : options.error().detail) << '\n';
        return 2;
    }
    if (options->language.isEmpty())
        options->language = QStringLiteral("en");
    const auto connection = readConnection(options->connectionFile.toStdString());
    auto application = app::startApplication(*options);
    if (!application || !connection) {
        std::cerr << "causeway-tour: the app does not start: "
                  << (application ? connection.error() : application.error()).detail << '\n';
        return 1;
    }
    auto &window = (*application)->window();
    window.setPosition(0, 0);
    tour::Driver driver(window, folder);
    tour::Browser browser(*connection);
    tour::Report report(folder);
    tour::Tour tour{driver, browser, report, std::chrono::seconds(options->idleSeconds)};
    tour::walkRegistration(tour);
    tour::walkWallet(tour);
    tour::walkServiceLogin(tour);
    tour::walkPayments(tour);
    tour::walkFaults(tour);
    tour::walkProgram(tour);
    tour::walkLedgerAndLock(tour);
    return report.write() && report.isOk() ? 0 : 1;
}

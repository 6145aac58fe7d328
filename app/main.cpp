#include "application/application.h"

#include <QGuiApplication>
#include <QQuickWindow>

#include <iostream>

int main(int argc, char **argv)
{
    using namespace causeway;
    QGuiApplication qt(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("causeway"));
    QGuiApplication::setDesktopFileName(QStringLiteral("causeway"));
    if (QGuiApplication::arguments().contains(QStringLiteral("--help"))) {
        std::cout << app::usage().toStdString();
        return 0;
    }
    const auto options = app::parseOptions(QGuiApplication::arguments());
    if (!options) {
        std::cerr << "causeway-app: " << options.error().detail << '\n';
        return 2;
    }
    const auto application = app::startOrHandOver(*options);
    if (!application) {
        std::cerr << "causeway-app: " << toString(application.error().code) << ": " << application.error().detail
                  << '\n';
        return 1;
    }
    if (!*application) {
        if (const auto lost = app::lostInHandingOver(*options); !lost.isEmpty())
            std::cerr << "causeway-app: not used, since an app is open already: "
                      << lost.join(QStringLiteral(", ")).toStdString() << '\n';
        return 0;
    }
    if (options->markFirstFrame) {
        QObject::connect(&(*application)->window(), &QQuickWindow::frameSwapped, &qt,
                         [] { std::cout << "first frame" << std::endl; });
    }
    return QGuiApplication::exec();
}

#include "application_fonts.h"
#include "shots.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <memory>

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QCommandLineParser arguments;
    const QCommandLineOption shotsOption("shots", "Draw every page in every look into <folder> and exit.", "folder");
    const QCommandLineOption onlyOption("only", "Draw only the pictures whose name contains <text>.", "text");
    arguments.addHelpOption();
    arguments.addOptions({shotsOption, onlyOption});
    arguments.process(application);

    causeway::app::nameApplicationFonts();
    QQmlApplicationEngine engine;
    engine.addImportPath("qrc:/qt/qml");
    engine.load(QUrl("qrc:/qt/qml/Causeway/Gallery/Gallery.qml"));
    if (engine.rootObjects().isEmpty())
        return 1;

    std::unique_ptr<causeway::app::Photographer> photographer;
    if (arguments.isSet(shotsOption)) {
        auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
        const QStringList names = window->property("pageNames").toStringList();
        QList<causeway::app::Shot> shots = causeway::app::allShots(static_cast<int>(names.size()), names);
        const QString only = arguments.value(onlyOption);
        shots.removeIf([&only](const auto &shot) { return !shot.name.contains(only); });
        photographer = std::make_unique<causeway::app::Photographer>(*window, shots, arguments.value(shotsOption));
        photographer->start();
    }
    return QGuiApplication::exec();
}

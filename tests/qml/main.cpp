#include "application_fonts.h"

#include <QObject>
#include <QQmlEngine>
#include <QtQuickTest>

/// What every QML suite needs before its first file is loaded: our fonts, and our modules out of the program itself.
class Setup final : public QObject {
    Q_OBJECT
public slots:
    void applicationAvailable() { causeway::app::nameApplicationFonts(); }
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath("qrc:/qt/qml"); }
};

int main(int argc, char **argv)
{
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "controls", CAUSEWAY_QML_TESTS, &setup);
}

#include "main.moc"

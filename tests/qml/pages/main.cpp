#include "stage.h"

#include "application_fonts.h"

#include <QtQuickTest>

/// Before the first file is loaded: our fonts, our modules out of the program itself, and the stage that the suites direct.
class Setup final : public QObject {
    Q_OBJECT
public slots:
    void applicationAvailable() { causeway::app::nameApplicationFonts(); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath("qrc:/qt/qml");
        m_stage = std::make_unique<causeway::test::Stage>(*engine);
        m_stage->restart("en");
        qmlRegisterSingletonInstance("Causeway.Stage", 1, 0, "Stage", m_stage.get());
    }
    void cleanupTestCase() { m_stage.reset(); }

private:
    std::unique_ptr<causeway::test::Stage> m_stage;
};

int main(int argc, char **argv)
{
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "pages", CAUSEWAY_PAGE_TESTS, &setup);
}

#include "main.moc"

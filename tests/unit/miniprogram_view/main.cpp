#include "suites.h"

#include <QGuiApplication>
#include <QtTest>

/// As tests/support does it, with a GUI application: `unit_miniprogram_view NodeTreeTest`.
int main(int count, char **values)
{
    QGuiApplication app(count, values);
    auto arguments = QCoreApplication::arguments();
    const auto chosen = arguments.size() > 1 && !arguments[1].startsWith('-') ? arguments.takeAt(1) : QString();
    int failures = 0;
    for (const auto make : {makeNodeTreeTest, makeStyleTest, makeProgramViewTest}) {
        const auto suite = make();
        if (chosen.isEmpty() || chosen == QLatin1String(suite->metaObject()->className()))
            failures += QTest::qExec(suite.get(), arguments);
    }
    return failures;
}

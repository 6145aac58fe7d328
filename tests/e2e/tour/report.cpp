#include "report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>

namespace causeway::tour {

void Report::step(const QString &name, const std::function<void()> &walk)
{
    QJsonObject entry{{QStringLiteral("name"), name}};
    QElapsedTimer timer;
    timer.start();
    if (!m_ok) {
        entry.insert(QStringLiteral("ok"), false);
        entry.insert(QStringLiteral("why"), QStringLiteral("not run: an earlier step failed"));
    } else {
        try {
            walk();
            entry.insert(QStringLiteral("ok"), true);
        } catch (const StepFailed &failure) {
            m_ok = false;
            entry.insert(QStringLiteral("ok"), false);
            entry.insert(QStringLiteral("why"), failure.why);
        }
    }
    entry.insert(QStringLiteral("milliseconds"), qint64(timer.elapsed()));
    m_steps.append(entry);
    std::cout << (entry.value(QStringLiteral("ok")).toBool() ? "ok    " : "FAIL  ") << name.toStdString() << "  "
              << entry.value(QStringLiteral("why")).toString().toStdString() << std::endl;
}

bool Report::write() const
{
    QFile file(m_folder + QStringLiteral("/report.json"));
    const QJsonObject report{{QStringLiteral("ok"), m_ok}, {QStringLiteral("steps"), m_steps}};
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) > 0;
}
}

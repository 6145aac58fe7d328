#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QString>

#include <functional>

namespace causeway::tour {

/// What a step threw because something that a person would see was not there.
struct StepFailed {
    QString why;
};

/// Runs the steps one after another and writes report.json: each step's name, whether it was ok, and its milliseconds.
class Report {
public:
    explicit Report(QString folder) : m_folder(std::move(folder)) {}

    /// After a failure the steps that follow are still listed, as not run.
    void step(const QString &name, const std::function<void()> &walk);
    bool isOk() const { return m_ok; }
    /// False when it could not be written.
    bool write() const;

private:
    QString m_folder;
    QJsonArray m_steps;
    bool m_ok = true;
};
}

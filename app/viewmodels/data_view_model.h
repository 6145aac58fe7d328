#pragma once

#include "viewmodels/view_model.h"

#include <QUrl>

namespace causeway::app {

/// The person's data as a whole, taken out as one file. Erasing it is SessionViewModel::startOver().
class DataViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// The file that was written last; empty before.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)

public:
    explicit DataViewModel(const AppContext &context) : ViewModel(context) {}

    QString savedAs() const { return m_savedAs; }

    /// Writes all that is held; an existing file is replaced only when the new one is complete.
    Q_INVOKABLE void exportTo(const QUrl &file);
    Q_INVOKABLE void forget();

signals:
    void savedAsChanged();

private:
    void setSavedAs(const QString &name);

    QString m_savedAs;
};
}

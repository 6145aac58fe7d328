#pragma once

#include "viewmodels/view_model.h"

#include <QUrl>
#include <QVariant>

namespace causeway::app {

/// Puts a certificate on paper for one receiver and one purpose. The words come from the page, as the person reads them there.
class CopyViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// The file that was written last; empty before.
    Q_PROPERTY(QString savedAs READ savedAs NOTIFY savedAsChanged FINAL)

public:
    explicit CopyViewModel(const AppContext &context);

    QString savedAs() const { return m_savedAs; }

    /// "23 Nov 2026"
    Q_INVOKABLE QString today() const;
    /// copy: {title, note, warning, mark, footnote, portrait: data URL, font, rows: [{label, value, picture: data URL}]}. Writes a PDF; an existing file is replaced only
    /// when the new one is complete.
    Q_INVOKABLE void save(const QVariantMap &copy, const QUrl &file);
    Q_INVOKABLE void forget();

signals:
    void savedAsChanged();

private:
    void setSavedAs(const QString &path);

    QString m_savedAs;
};
}

#pragma once

#include "viewmodels/view_model.h"

#include <QUrl>
#include <QVariant>

namespace causeway::app {

/// Every answer the person gave; whether the chain holds; taking it out as a file.
class LedgerViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// [{number, at, kind, outcome, requester, subject, purpose, fields: [..], amount, assurance, hash, followedBy, foundOutLater}], newest first. Several entries may be of one payment:
    /// `followedBy` is the outcome of the newest of them ("" for itself), and `foundOutLater` says that the answer was missing before.
    Q_PROPERTY(QVariantList entries READ entries NOTIFY entriesChanged FINAL)
    /// "" not checked yet, "whole", "broken"
    Q_PROPERTY(QString chain READ chain NOTIFY chainChanged FINAL)

public:
    explicit LedgerViewModel(const AppContext &context);

    QVariantList entries() const { return m_entries; }
    QString chain() const { return m_chain; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void verify();
    /// Writes the export; an existing file is replaced only when the new one is complete.
    Q_INVOKABLE void exportTo(const QUrl &file);
    void forget();

signals:
    void entriesChanged();
    void chainChanged();
    void exported(const QString &path);

private:
    void setChain(const QString &chain);

    QVariantList m_entries;
    QString m_chain;
};
}

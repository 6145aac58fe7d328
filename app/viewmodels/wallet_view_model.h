#pragma once

#include "viewmodels/consent_view_model.h"

namespace causeway::app {

/// The e-certificates: the list, one in detail (what it says apart from whether it is believed), asking for one, deleting one.
class WalletViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// [{id, type, title, issuer, holder, portrait, expires, verdict, expiresSoon}]
    Q_PROPERTY(QVariantList certificates READ certificates NOTIFY certificatesChanged FINAL)
    /// Promised and not here yet: [{id, title, issuer, since, nextTry}]
    Q_PROPERTY(QVariantList pending READ pending NOTIFY certificatesChanged FINAL)
    /// {id, type, title, issuer, holder, portrait, expires, added, verdict, reasons: [..], trustListFrom, statusFrom, copiesLeft (-1: it is always shown as it is), claims: [{name, value}]};
    /// empty when none is open
    Q_PROPERTY(QVariantMap detail READ detail NOTIFY detailChanged FINAL)

public:
    WalletViewModel(const AppContext &context, ConsentViewModel &consent);

    QVariantList certificates() const { return m_certificates; }
    QVariantList pending() const { return m_pending; }
    QVariantMap detail() const { return m_detail; }

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void open(const QString &id);
    /// Asks the issuer for the driving licence; the consent sheet follows.
    Q_INVOKABLE void requestDrivingLicence();
    Q_INVOKABLE void remove(const QString &id);
    /// Waits no longer for one of `pending`.
    Q_INVOKABLE void giveUp(const QString &pendingId);
    void forget();

signals:
    void certificatesChanged();
    void detailChanged();
    /// What was open is gone from this device.
    void removed();

private:
    struct Shown {
        QVariantList certificates;
        QVariantList pending;
    };
    Result<Shown> readAll();
    Result<QVariantMap> readOne(const std::string &id);
    void readDetailAgain();
    QString openId() const;

    ConsentViewModel &m_consent;
    QVariantList m_certificates;
    QVariantList m_pending;
    QVariantMap m_detail;
};
}

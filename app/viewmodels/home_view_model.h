#pragma once

#include "viewmodels/payment_view_model.h"
#include "viewmodels/wallet_view_model.h"

#include <causeway/client/services.h>

namespace causeway::app {

/// Greeting, reminders from real data, the services that a word finds, and who the person is.
class HomeViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(QString name READ name NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString identityNumber READ identityNumber NOTIFY profileChanged FINAL)
    Q_PROPERTY(QString today READ today NOTIFY todayChanged FINAL)
    /// [{kind: "bill_overdue"|"bill_due"|"certificate_changed"|"certificate_expired"|"certificate_suspended"|"certificate_expiring", title, detail, days, target}], most pressing first
    Q_PROPERTY(QVariantList reminders READ reminders NOTIFY remindersChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    /// [{id, name, department, kind, value}] that match the query; all when it is empty
    Q_PROPERTY(QVariantList services READ services NOTIFY servicesChanged FINAL)

public:
    HomeViewModel(const AppContext &context, PaymentViewModel &payments, WalletViewModel &wallet);

    QString name() const;
    QString identityNumber() const;
    QString today() const;
    QVariantList reminders() const;
    QString query() const { return m_query; }
    void setQuery(const QString &query);
    QVariantList services() const;

    Q_INVOKABLE void refresh();
    void forget();

signals:
    void profileChanged();
    void todayChanged();
    void remindersChanged();
    void queryChanged();
    void servicesChanged();

private:
    PaymentViewModel &m_payments;
    WalletViewModel &m_wallet;
    identity::Profile m_profile;
    std::vector<client::Service> m_services;
    QString m_query;
};
}

#pragma once

#include "viewmodels/consent_view_model.h"

namespace causeway::app {

/// Bills, paying one, receipts.
class PaymentViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// [{id, number, payee, whatFor, amount, due, status: "due"|"overdue"|"paid", days}]; those to pay first
    Q_PROPERTY(QVariantList bills READ bills NOTIFY billsChanged FINAL)
    /// [{id, payee, amount, at, number}]
    Q_PROPERTY(QVariantList receipts READ receipts NOTIFY receiptsChanged FINAL)
    /// {id, payee, amount, at, number, bill, reference, proxy}
    Q_PROPERTY(QVariantMap receipt READ receipt NOTIFY receiptChanged FINAL)
    /// A payment was sent and its answer never came; it is being found out.
    Q_PROPERTY(int pending READ pending NOTIFY pendingChanged FINAL)

public:
    PaymentViewModel(const AppContext &context, ConsentViewModel &consent);

    QVariantList bills() const { return m_bills; }
    QVariantList receipts() const { return m_receipts; }
    QVariantMap receipt() const { return m_receipt; }
    int pending() const { return m_pending; }

    /// What is stored at once, then what the service says.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void pay(const QString &billId);
    Q_INVOKABLE void openReceipt(const QString &paymentId);
    Q_INVOKABLE void findOutPending();
    void forget();

signals:
    void billsChanged();
    void receiptsChanged();
    void receiptChanged();
    void pendingChanged();

private:
    void showBills(const std::vector<payment::Bill> &bills);
    void readReceipts();

    ConsentViewModel &m_consent;
    QVariantList m_bills;
    QVariantList m_receipts;
    QVariantMap m_receipt;
    int m_pending = 0;
};
}

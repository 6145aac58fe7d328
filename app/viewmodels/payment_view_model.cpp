#include "viewmodels/payment_view_model.h"

#include "viewmodels/format.h"

#include <algorithm>

namespace causeway::app {
namespace {

QString statusOf(const payment::Bill &bill, int daysLeft)
{
    if (bill.status == payment::BillStatus::Paid)
        return QStringLiteral("paid");
    return daysLeft < 0 ? QStringLiteral("overdue") : QStringLiteral("due");
}

QVariantMap rowOf(const payment::Bill &bill, const std::string &language)
{
    const auto due = QDate::fromString(text(bill.dueOn), Qt::ISODate);
    const int daysLeft = int(QDate::currentDate().daysTo(due));
    return {
        {QStringLiteral("id"), text(bill.id)},
        {QStringLiteral("number"), text(bill.number)},
        {QStringLiteral("payee"), text(bill.payee.name, language)},
        {QStringLiteral("whatFor"), text(bill.whatFor, language)},
        {QStringLiteral("amount"), formatMoney(bill.amount)},
        {QStringLiteral("due"), formatDate(due, language)},
        {QStringLiteral("days"), daysLeft},
        {QStringLiteral("status"), statusOf(bill, daysLeft)},
    };
}

QVariantMap rowOf(const payment::Receipt &receipt, const std::string &language)
{
    return {
        {QStringLiteral("id"), text(receipt.paymentId)},
        {QStringLiteral("payee"), text(receipt.payee.name, language)},
        {QStringLiteral("proxy"), text(receipt.payee.proxy)},
        {QStringLiteral("amount"), formatMoney(receipt.amount)},
        {QStringLiteral("at"), formatTime(receipt.at, language)},
        {QStringLiteral("number"), text(receipt.receiptNumber)},
        {QStringLiteral("bill"), text(receipt.billNumber)},
        {QStringLiteral("reference"), text(receipt.reference)},
    };
}
}

PaymentViewModel::PaymentViewModel(const AppContext &context, ConsentViewModel &consent)
    : ViewModel(context), m_consent(consent)
{
    connect(&consent, &ConsentViewModel::finished, this, [this](const QString &kind) {
        if (kind == QLatin1String("payment"))
            refresh();
    });
    connect(&consent, &ConsentViewModel::failed, this, [this](const QString &kind) {
        if (kind == QLatin1String("payment"))
            findOutPending();
    });
}

void PaymentViewModel::refresh()
{
    askQuietly([this](const Call &) { return m_client.payments().cachedBills(); },
               [this](Result<std::vector<payment::Bill>> cached) {
                   if (cached)
                       showBills(*cached);
               });
    readReceipts();
    ask([this](const Call &call) { return m_client.payments().bills(call); },
        [this](const std::vector<payment::Bill> &bills) { showBills(bills); });
}

void PaymentViewModel::showBills(const std::vector<payment::Bill> &bills)
{
    auto sorted = bills;
    std::ranges::stable_sort(sorted, {}, [](const payment::Bill &bill) {
        return std::pair(bill.status == payment::BillStatus::Paid, bill.dueOn);
    });
    QVariantList rows;
    for (const auto &bill : sorted)
        rows += rowOf(bill, m_settings.languageTag());
    if (rows == m_bills)
        return;
    m_bills = std::move(rows);
    emit billsChanged();
}

void PaymentViewModel::readReceipts()
{
    askQuietly([this](const Call &) { return m_client.payments().receipts(); },
               [this](Result<std::vector<payment::Receipt>> receipts) {
                   if (!receipts)
                       return;
                   m_receipts.clear();
                   for (const auto &receipt : *receipts)
                       m_receipts.prepend(rowOf(receipt, m_settings.languageTag()));
                   emit receiptsChanged();
               });
}

void PaymentViewModel::pay(const QString &billId)
{
    ask([this, id = billId.toStdString()](const Call &call) { return m_client.payments().openBill(id, call); },
        [this](const consent::Request &request) { m_consent.present(request); });
}

void PaymentViewModel::openReceipt(const QString &paymentId)
{
    ask([this, id = paymentId.toStdString()](const Call &) { return m_client.payments().receipt(id); },
        [this](const payment::Receipt &receipt) {
            m_receipt = rowOf(receipt, m_settings.languageTag());
            emit receiptChanged();
        });
}

void PaymentViewModel::findOutPending()
{
    askQuietly([this](const Call &call) { return m_client.payments().resumePending(call); },
               [this](Result<int> open) {
                   const int count = open ? *open : m_pending;
                   if (count != m_pending) {
                       m_pending = count;
                       emit pendingChanged();
                   }
                   readReceipts();
               });
}

void PaymentViewModel::forget()
{
    dropAnswers();
    m_bills.clear();
    m_receipts.clear();
    m_receipt.clear();
    clearError();
    emit billsChanged();
    emit receiptsChanged();
    emit receiptChanged();
}
}

#include "viewmodels/home_view_model.h"

#include "viewmodels/format.h"

#include <algorithm>

namespace causeway::app {
namespace {

constexpr int RemindDaysBefore = 14;

QString billKind(const QVariantMap &bill)
{
    if (bill.value(QStringLiteral("status")).toString() == QLatin1String("overdue"))
        return QStringLiteral("bill_overdue");
    return QStringLiteral("bill_due");
}

/// Of a certificate that does not count any more, not now or not for long; else empty.
QString endKind(const QVariantMap &card)
{
    if (card.value(QStringLiteral("notYetValid")).toBool())
        return {};
    if (card.value(QStringLiteral("verdict")).toString() == QLatin1String("invalid"))
        return card.value(QStringLiteral("suspended")).toBool() ? QStringLiteral("certificate_suspended")
                                                                : QStringLiteral("certificate_expired");
    return card.value(QStringLiteral("expiresSoon")).toBool() ? QStringLiteral("certificate_expiring") : QString();
}

bool wantsReminder(const QVariantMap &bill)
{
    return bill.value(QStringLiteral("status")).toString() != QLatin1String("paid")
        && bill.value(QStringLiteral("days")).toInt() <= RemindDaysBefore;
}

QVariantMap reminderOf(const QString &kind, const QVariantMap &source, const char *title, const char *detail)
{
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("title"), source.value(QLatin1String(title))},
            {QStringLiteral("detail"), source.value(QLatin1String(detail))},
            {QStringLiteral("days"), source.value(QStringLiteral("days"))},
            {QStringLiteral("due"), source.value(QStringLiteral("due"))},
            {QStringLiteral("target"), source.value(QStringLiteral("id"))}};
}

bool matches(const client::Service &service, const QString &word)
{
    const auto has = [&word](const std::string &candidate) {
        return text(candidate).contains(word, Qt::CaseInsensitive);
    };
    const auto inAny = [&has](const LocalizedText &names) {
        return std::ranges::any_of(names.texts, [&has](const auto &entry) { return has(entry.second); });
    };
    return inAny(service.name) || inAny(service.department) || std::ranges::any_of(service.keywords, has);
}
}

HomeViewModel::HomeViewModel(const AppContext &context, PaymentViewModel &payments, WalletViewModel &wallet)
    : ViewModel(context), m_payments(payments), m_wallet(wallet)
{
    connect(&payments, &PaymentViewModel::billsChanged, this, &HomeViewModel::remindersChanged);
    connect(&wallet, &WalletViewModel::remindingChanged, this, &HomeViewModel::remindersChanged);
    connect(&context.settings, &Settings::languageChanged, this, [this] {
        emit profileChanged();
        emit todayChanged();
        emit servicesChanged();
    });
}

QString HomeViewModel::name() const
{
    const bool chinese = m_settings.languageTag() != "en" && !m_profile.nameZh.empty();
    return text(chinese ? m_profile.nameZh : m_profile.nameEn);
}

QString HomeViewModel::identityNumber() const
{
    return maskedIdentityNumber(m_profile.identityNumber);
}

QString HomeViewModel::today() const
{
    return formatDate(QDate::currentDate(), m_settings.languageTag());
}

QVariantList HomeViewModel::reminders() const
{
    QVariantList list;
    for (const auto &row : m_payments.bills()) {
        const auto bill = row.toMap();
        if (wantsReminder(bill))
            list += reminderOf(billKind(bill), bill, "whatFor", "amount");
    }
    for (const auto &row : m_wallet.reminding()) {
        const auto card = row.toMap();
        if (const auto kind = endKind(card); !kind.isEmpty())
            list += reminderOf(kind, card, "title", "expires");
        if (card.value(QStringLiteral("changed")).toBool())
            list += reminderOf(QStringLiteral("certificate_changed"), card, "title", "expires");
    }
    return list;
}

void HomeViewModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    emit queryChanged();
    emit servicesChanged();
}

QVariantList HomeViewModel::services() const
{
    const auto language = m_settings.languageTag();
    const auto word = m_query.trimmed();
    QVariantList list;
    for (const auto &service : m_services) {
        if (!word.isEmpty() && !matches(service, word))
            continue;
        list += QVariantMap{{QStringLiteral("id"), text(service.id)},
                            {QStringLiteral("name"), text(service.name, language)},
                            {QStringLiteral("department"), text(service.department, language)},
                            {QStringLiteral("kind"), text(service.targetKind)},
                            {QStringLiteral("value"), text(service.targetValue)}};
    }
    return list;
}

void HomeViewModel::refresh()
{
    askQuietly([this](const Call &) { return m_client.identity().profile(); },
               [this](Result<identity::Profile> profile) {
                   m_profile = profile.valueOr({});
                   emit profileChanged();
               });
    askQuietly([this](const Call &call) { return m_client.services().list(call); },
               [this](Result<std::vector<client::Service>> services) {
                   if (!services)
                       return;
                   m_services = *std::move(services);
                   emit servicesChanged();
               });
}

void HomeViewModel::forget()
{
    dropAnswers();
    m_profile = {};
    m_query.clear();
    clearError();
    emit profileChanged();
    emit queryChanged();
    emit servicesChanged();
}
}

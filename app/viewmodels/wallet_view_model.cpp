#include "viewmodels/wallet_view_model.h"

#include "viewmodels/format.h"

#include <algorithm>

namespace causeway::app {
namespace {

constexpr const char *DrivingLicence = "driving-licence";

QString claimOf(const wallet::Certificate &certificate, const std::string &name)
{
    const auto found = std::ranges::find(certificate.claims, name, &wallet::Claim::name);
    return found == certificate.claims.end() ? QString() : text(found->value);
}

QString holderOf(const wallet::Certificate &certificate, const std::string &language)
{
    const auto chinese = claimOf(certificate, "name_zh");
    const auto english =
        QStringLiteral("%1 %2").arg(claimOf(certificate, "family_name"), claimOf(certificate, "given_name")).trimmed();
    return language == "en" || chinese.isEmpty() ? english : chinese;
}

QVariantList reasonsOf(const wallet::Belief &belief)
{
    QVariantList reasons;
    for (const auto reason : belief.reasons)
        reasons += text(wallet::toString(reason));
    return reasons;
}

bool isDateClaim(const std::string &name)
{
    return name.ends_with("_date");
}

QVariantList claimsOf(const wallet::Certificate &certificate, const std::string &language)
{
    QVariantList claims;
    for (const auto &claim : certificate.claims) {
        const auto value = isDateClaim(claim.name) ? formatDate(claim.value, language) : text(claim.value);
        claims += QVariantMap{{QStringLiteral("name"), text(claim.name)}, {QStringLiteral("value"), value}};
    }
    return claims;
}

QVariantMap cardOf(const wallet::Certificate &certificate, const wallet::Belief &belief, const std::string &language)
{
    const bool soon = std::ranges::find(belief.reasons, wallet::Reason::ExpiresSoon) != belief.reasons.end();
    return {
        {QStringLiteral("id"), text(certificate.id)},
        {QStringLiteral("type"), text(certificate.type)},
        {QStringLiteral("title"), text(certificate.title, language)},
        {QStringLiteral("issuer"), text(certificate.issuerName, language)},
        {QStringLiteral("holder"), holderOf(certificate, language)},
        {QStringLiteral("portrait"), text(certificate.portrait)},
        {QStringLiteral("expires"),
         certificate.expiresAt ? formatDate(toDate(*certificate.expiresAt), language) : QString()},
        {QStringLiteral("verdict"), text(wallet::toString(belief.verdict))},
        {QStringLiteral("expiresSoon"), soon},
    };
}

QVariantMap rowOf(const wallet::PendingCertificate &pending, const std::string &language)
{
    return {
        {QStringLiteral("id"), text(pending.id)},
        {QStringLiteral("title"), text(pending.title, language)},
        {QStringLiteral("issuer"), text(pending.issuerName, language)},
        {QStringLiteral("since"), formatTime(pending.since, language)},
        {QStringLiteral("nextTry"), formatTime(pending.nextTry, language)},
    };
}
}

WalletViewModel::WalletViewModel(const AppContext &context, ConsentViewModel &consent)
    : ViewModel(context), m_consent(consent)
{
    connect(&consent, &ConsentViewModel::finished, this, [this](const QString &kind) {
        if (kind == QLatin1String("issuance"))
            refresh();
        else
            readDetailAgain();
    });
    // What was refused in the end may have left the device, and a copy is spent with it.
    connect(&consent, &ConsentViewModel::failed, this, &WalletViewModel::readDetailAgain);
}

Result<WalletViewModel::Shown> WalletViewModel::readAll()
{
    CAUSEWAY_TRY(const auto certificates, m_client.wallet().list());
    const auto language = m_settings.languageTag();
    Shown shown;
    for (const auto &certificate : certificates) {
        CAUSEWAY_TRY(const auto belief, m_client.wallet().believe(certificate.id));
        shown.certificates += cardOf(certificate, belief, language);
    }
    CAUSEWAY_TRY(const auto promised, m_client.wallet().pending());
    for (const auto &pending : promised)
        shown.pending += rowOf(pending, language);
    return shown;
}

Result<QVariantMap> WalletViewModel::readOne(const std::string &id)
{
    CAUSEWAY_TRY(const auto certificate, m_client.wallet().find(id));
    CAUSEWAY_TRY(const auto belief, m_client.wallet().believe(id));
    const auto language = m_settings.languageTag();
    auto detail = cardOf(certificate, belief, language);
    detail.insert(QStringLiteral("reasons"), reasonsOf(belief));
    detail.insert(QStringLiteral("claims"), claimsOf(certificate, language));
    detail.insert(QStringLiteral("added"), formatTime(certificate.addedAt, language));
    detail.insert(QStringLiteral("trustListFrom"),
                  belief.trustListFrom ? formatTime(*belief.trustListFrom, language) : QString());
    detail.insert(QStringLiteral("statusFrom"),
                  belief.statusFrom ? formatTime(*belief.statusFrom, language) : QString());
    detail.insert(QStringLiteral("copiesLeft"), certificate.copiesLeft.value_or(-1));
    return detail;
}

void WalletViewModel::refresh()
{
    ask([this](const Call &) { return readAll(); },
        [this](Shown shown) {
            m_certificates = std::move(shown.certificates);
            m_pending = std::move(shown.pending);
            emit certificatesChanged();
        });
    readDetailAgain();
}

void WalletViewModel::readDetailAgain()
{
    const auto id = openId();
    if (id.isEmpty())
        return;
    askQuietly([this, one = id.toStdString()](const Call &) { return readOne(one); },
               [this, id](Result<QVariantMap> detail) {
                   const bool isGone = !detail && detail.error().code == ErrorCode::CertificateNotFound;
                   if (id != openId() || (!detail && !isGone)) // another was opened meanwhile, or it cannot be told now
                       return;
                   m_detail = detail.valueOr({});
                   emit detailChanged();
                   if (isGone)
                       emit removed();
               });
}

QString WalletViewModel::openId() const
{
    return m_detail.value(QStringLiteral("id")).toString();
}

void WalletViewModel::open(const QString &id)
{
    ask([this, id = id.toStdString()](const Call &) { return readOne(id); },
        [this](QVariantMap detail) {
            m_detail = std::move(detail);
            emit detailChanged();
        });
}

void WalletViewModel::requestDrivingLicence()
{
    ask(
        [this](const Call &call) -> Result<consent::Request> {
            CAUSEWAY_TRY(const auto endpoints, m_client.directory().endpoints(call));
            if (endpoints.credentialIssuers.empty())
                return Error{ErrorCode::OfferInvalid, "the service names no issuer"};
            CAUSEWAY_TRY(const auto offer,
                         m_client.wallet().requestOffer(endpoints.credentialIssuers.front(), DrivingLicence, call));
            return m_client.wallet().openOffer(offer, call);
        },
        [this](const consent::Request &request) { m_consent.present(request); });
}

void WalletViewModel::remove(const QString &id)
{
    ask([this, id = id.toStdString()](const Call &) { return m_client.wallet().remove(id); },
        [this] {
            m_detail.clear();
            emit detailChanged();
            emit removed();
            refresh();
        });
}

void WalletViewModel::giveUp(const QString &pendingId)
{
    ask(
        [this, id = pendingId.toStdString()](const Call &) -> Result<void> {
            const auto given = m_client.wallet().giveUp(id);
            // It came meanwhile, or was refused: the list says which.
            const bool isOver = !given && given.error().code == ErrorCode::CertificateNotFound;
            return isOver ? Result<void>() : given;
        },
        [this] { refresh(); });
}

void WalletViewModel::forget()
{
    m_certificates.clear();
    m_pending.clear();
    m_detail.clear();
    clearError();
    emit certificatesChanged();
    emit detailChanged();
}
}

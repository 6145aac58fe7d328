#include "viewmodels/wallet_view_model.h"

#include "viewmodels/format.h"

#include <algorithm>
#include <tuple>

namespace causeway::app {
namespace {

constexpr const char *DrivingLicence = "driving-licence";
constexpr std::size_t LookedAtAtOnce = 50; // between these the strand is free for others
constexpr std::size_t MostReminders = 20;

QVariantList reasonsOf(const wallet::Belief &belief)
{
    QVariantList reasons;
    for (const auto reason : belief.reasons)
        reasons += text(wallet::toString(reason));
    return reasons;
}

/// Of a picture nothing is to be read.
QVariantMap rowOf(const wallet::Claim &claim, const std::string &language)
{
    return {{QStringLiteral("name"), text(claim.name)},
            {QStringLiteral("said"), readableText(claim.names, language)},
            {QStringLiteral("value"), claim.isPicture() ? QString() : formatDate(claim.value, language)},
            {QStringLiteral("picture"), text(claim.picture)}};
}

/// One row for each single value that can be shown.
void addRows(const std::vector<wallet::Claim> &claims, const std::string &language, QVariantList &rows)
{
    for (const auto &claim : claims) {
        addRows(claim.parts, language, rows);
        const bool canBeShown = !claim.isPicture() || !claim.picture.empty();
        if (claim.parts.empty() && canBeShown)
            rows += rowOf(claim, language);
    }
}

QVariantList claimsOf(const wallet::Certificate &certificate, const std::string &language)
{
    QVariantList rows;
    addRows(certificate.claims, language, rows);
    return rows;
}

/// What the issuer calls a claim.
QString saidOf(const std::vector<wallet::Claim> &claims, const std::string &name, const std::string &language)
{
    const auto found = std::ranges::find(claims, name, &wallet::Claim::name);
    return found == claims.end() ? QString() : readableText(found->names, language);
}

QVariantList changesOf(const wallet::Held &held, const wallet::Certificate &certificate, const std::string &language)
{
    QVariantList rows;
    for (const auto &name : held.changed)
        rows += QVariantMap{{QStringLiteral("name"), text(name)},
                            {QStringLiteral("said"), saidOf(certificate.claims, name, language)}};
    return rows;
}

enum class Urgency { EndsSoon, Changed, Ended };

/// It does not count any more, or not for long. Nobody has to do anything about one that is not valid yet.
bool isEnding(const wallet::Belief &belief)
{
    return !isOnlyNotYetValid(belief) && (belief.verdict == wallet::Verdict::Invalid || isExpiringSoon(belief));
}

Urgency urgencyOf(const wallet::Belief &belief)
{
    if (!isEnding(belief) || isOnlySuspended(belief))
        return Urgency::Changed;
    return belief.verdict == wallet::Verdict::Invalid ? Urgency::Ended : Urgency::EndsSoon;
}

/// Less is more pressing: whose end is nearest, ahead or behind; of what never ends, nobody has to hurry.
auto pressureOf(const wallet::Held &held, const wallet::Belief &belief)
{
    const auto urgency = urgencyOf(belief);
    const auto end = held.expiresAt.value_or(SystemTime()).time_since_epoch();
    return std::tuple(urgency, !held.expiresAt, urgency == Urgency::Ended ? -end : end);
}

QVariantMap reminderOf(const wallet::Held &held, const wallet::Belief &belief, const std::string &language)
{
    return {
        {QStringLiteral("id"), text(held.id)},
        {QStringLiteral("title"), text(held.title, language)},
        {QStringLiteral("expires"), held.expiresAt ? formatDate(toDate(*held.expiresAt), language) : QString()},
        {QStringLiteral("verdict"), text(wallet::toString(belief.verdict))},
        {QStringLiteral("expiresSoon"), isExpiringSoon(belief)},
        {QStringLiteral("suspended"), isOnlySuspended(belief)},
        {QStringLiteral("notYetValid"), isOnlyNotYetValid(belief)},
        {QStringLiteral("changed"), !held.changed.empty()},
    };
}

QVariantMap rowOf(const wallet::PendingCertificate &pending, const std::string &language)
{
    const bool isPromised = pending.nextTry > pending.since;
    return {
        {QStringLiteral("id"), text(pending.id)},
        {QStringLiteral("title"), text(pending.title, language)},
        {QStringLiteral("issuer"), text(pending.issuerName, language)},
        {QStringLiteral("since"), formatTime(pending.since, language)},
        {QStringLiteral("nextTry"), isPromised ? formatTime(pending.nextTry, language) : QString()},
        {QStringLiteral("ended"), text(pending.ended)},
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
    // What was refused in the end may have left the device, and a copy is spent with it; what was not granted stands in the list.
    connect(&consent, &ConsentViewModel::failed, this, [this](const QString &kind) {
        if (kind == QLatin1String("issuance"))
            refresh();
        else
            readDetailAgain();
    });
}

Result<WalletViewModel::Shown> WalletViewModel::readAll()
{
    const auto language = m_settings.languageTag();
    CAUSEWAY_TRY(const auto page, m_client.holding().list({.language = language, .limit = 1}));
    Shown shown;
    if (!page.certificates.empty()) {
        CAUSEWAY_TRY(shown.first, readCard(m_client, page.certificates.front(), language));
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
    CAUSEWAY_TRY(const auto held, m_client.holding().find(id));
    CAUSEWAY_TRY(const auto shelf, shelfOf(m_client.holding(), id));
    const auto language = m_settings.languageTag();
    auto detail = cardOf(certificate, belief, held, language);
    detail.insert(QStringLiteral("reasons"), reasonsOf(belief));
    detail.insert(QStringLiteral("claims"), claimsOf(certificate, language));
    detail.insert(QStringLiteral("added"), formatTime(certificate.addedAt, language));
    detail.insert(QStringLiteral("trustListFrom"),
                  belief.trustListFrom ? formatTime(*belief.trustListFrom, language) : QString());
    detail.insert(QStringLiteral("statusFrom"),
                  belief.statusFrom ? formatTime(*belief.statusFrom, language) : QString());
    detail.insert(QStringLiteral("copiesLeft"), certificate.copiesLeft.value_or(-1));
    detail.insert(QStringLiteral("changes"), changesOf(held, certificate, language));
    detail.insert(QStringLiteral("isFirst"), shelf.isFirst());
    detail.insert(QStringLiteral("isLast"), shelf.isLast());
    return detail;
}

void WalletViewModel::refresh()
{
    ask([this](const Call &) { return readAll(); },
        [this](Shown shown) {
            m_first = std::move(shown.first);
            setPending(std::move(shown.pending));
            emit certificatesChanged();
            lookForPressing(++m_round, 0, {});
        });
    readDetailAgain();
}

/// Where nothing has changed nothing is drawn anew: whoever scrolled there stays there.
void WalletViewModel::setPending(QVariantList pending)
{
    if (pending == m_pending)
        return;
    m_pending = std::move(pending);
    emit pendingChanged();
}

/// Whether it is believed has to be found out for each.
Result<WalletViewModel::Looked> WalletViewModel::lookAt(std::size_t from)
{
    CAUSEWAY_TRY(const auto page, m_client.holding().list({.from = from, .limit = LookedAtAtOnce}));
    Looked looked;
    looked.isAll = from + page.certificates.size() >= page.found;
    for (const auto &held : page.certificates) {
        CAUSEWAY_TRY(const auto belief, m_client.wallet().believe(held.id));
        if (isEnding(belief) || !held.changed.empty())
            looked.pressing.push_back({held, belief});
    }
    return looked;
}

void WalletViewModel::lookForPressing(int round, std::size_t from, std::vector<Pressing> found)
{
    askQuietly([this, from](const Call &) { return lookAt(from); },
               [this, round, from, found = std::move(found)](Result<Looked> looked) {
                   if (!looked || round != m_round)
                       return;
                   auto all = found;
                   std::ranges::move(looked->pressing, std::back_inserter(all));
                   if (looked->isAll)
                       remind(std::move(all));
                   else
                       lookForPressing(round, from + LookedAtAtOnce, std::move(all));
               });
}

void WalletViewModel::remind(std::vector<Pressing> found)
{
    const auto language = m_settings.languageTag();
    std::ranges::stable_sort(found, {}, [](const Pressing &one) { return pressureOf(one.held, one.belief); });
    found.resize(std::min(found.size(), MostReminders)); // the oldest ends, of which there are ever more
    m_reminding.clear();
    for (const auto &[held, belief] : found)
        m_reminding += reminderOf(held, belief, language);
    emit remindingChanged();
}

void WalletViewModel::readDetailAgain()
{
    const auto id = m_openId;
    if (id.isEmpty())
        return;
    askQuietly([this, one = id.toStdString()](const Call &) { return readOne(one); },
               [this, id](Result<QVariantMap> detail) {
                   if (detail)
                       showDetail(id, *std::move(detail));
                   else if (detail.error().code == ErrorCode::CertificateNotFound)
                       closeGone(id);
               });
}

/// Unless another was opened meanwhile.
void WalletViewModel::showDetail(const QString &id, QVariantMap detail)
{
    if (id != m_openId)
        return;
    setFailures({}, m_notRemoved);
    m_detail = std::move(detail);
    emit detailChanged();
}

/// What was read of it before may not be so any more.
void WalletViewModel::showNothing(const QString &id, const Error &error)
{
    if (id != m_openId)
        return;
    setFailures(ErrorInfo::from(error).code(), m_notRemoved);
    m_detail.clear();
    emit detailChanged();
}

void WalletViewModel::closeGone(const QString &id)
{
    if (id != m_openId)
        return;
    m_openId.clear();
    m_detail.clear();
    setFailures({}, m_notRemoved.id == id ? NotRemoved() : m_notRemoved);
    emit detailChanged();
    emit removed();
}

/// Its page may be on its way out, and keeps what it shows.
void WalletViewModel::closeOthers(const QString &id)
{
    if (id == m_openId)
        return;
    const bool wasTold = m_notRemoved.id == m_openId;
    m_openId.clear();
    setFailures({}, wasTold ? NotRemoved() : m_notRemoved);
}

QString WalletViewModel::detailError() const
{
    const bool isOfOpen = !m_openId.isEmpty() && m_notRemoved.id == m_openId;
    return isOfOpen ? m_notRemoved.code : m_readError;
}

QString WalletViewModel::removalError() const
{
    return m_notRemoved.id == m_openId ? QString() : m_notRemoved.code;
}

/// What is open decides which of them is said, and where.
void WalletViewModel::setFailures(const QString &readError, NotRemoved notRemoved)
{
    m_readError = readError;
    m_notRemoved = std::move(notRemoved);
    emit failuresChanged();
}

void WalletViewModel::open(const QString &id)
{
    if (id != m_openId) { // what was open before must not stand under another one's name while this one is read
        m_openId = id;
        m_detail.clear();
        emit detailChanged();
    }
    setFailures({}, {});
    ask([this, one = id.toStdString()](const Call &) -> Result<Read> { return Read{readOne(one)}; },
        [this, id](Read read) {
            if (read.detail)
                showDetail(id, *std::move(read.detail));
            else
                showNothing(id, read.detail.error());
        });
}

void WalletViewModel::requestDrivingLicence()
{
    ask(
        [this](const Call &call) -> Result<consent::Request> {
            CAUSEWAY_TRY(const auto endpoints, m_client.directory().endpoints(call));
            if (endpoints.credentialIssuers.empty())
                return Error{ErrorCode::OfferInvalid, "the service names no issuer"};
            return openOfferOf(m_client, endpoints.credentialIssuers.front(), DrivingLicence, call);
        },
        [this](const consent::Request &request) { m_consent.present(request); });
}

void WalletViewModel::remove(const QString &id)
{
    setFailures(m_readError, {});
    ask(
        [this, one = id.toStdString()](const Call &) -> Result<Removal> {
            const auto done = m_client.wallet().remove(one);
            // It was to be deleted twice, or was lost otherwise.
            const bool isGone = !done && done.error().code == ErrorCode::CertificateNotFound;
            return Removal{isGone ? Result<void>() : done};
        },
        [this, id](const Removal &removal) {
            if (!removal.done) {
                setFailures(m_readError, {id, ErrorInfo::from(removal.done.error()).code()});
                return;
            }
            closeGone(id);
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
    dropAnswers();
    ++m_round;
    m_first.clear();
    setPending({});
    m_reminding.clear();
    m_openId.clear();
    m_detail.clear();
    setFailures({}, {});
    clearError();
    emit remindingChanged();
    emit certificatesChanged();
    emit detailChanged();
}
}

#include "viewmodels/holding_view_model.h"

#include "copies/saved_file.h"
#include "viewmodels/certificate_rows.h"
#include "viewmodels/format.h"

#include <QFileInfo>

#include <iterator>

namespace causeway::app {
namespace {

constexpr std::ptrdiff_t LongestHistory = 200; // the ledger has the rest

QVariantMap rowOf(const wallet::HistoryLine &line, const std::string &language)
{
    QStringList fields;
    for (const auto &field : line.fields)
        fields += text(field);
    return {{QStringLiteral("number"), qlonglong(line.ledgerNumber)},
            {QStringLiteral("at"), formatTime(line.at, language)},
            {QStringLiteral("kind"), text(line.kind)},
            {QStringLiteral("outcome"), text(line.outcome)},
            {QStringLiteral("requester"), askerText(line.withName, line.withId, language)},
            {QStringLiteral("purpose"), text(line.purpose, language)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("amount"), QString()}};
}
}

HoldingViewModel::HoldingViewModel(const AppContext &context, WalletViewModel &wallet)
    : ViewModel(context), m_wallet(wallet),
      m_kept(false,
             [this](const wallet::HeldQuery &query, HeldModel::Answer answer) { fetch(query, std::move(answer)); }),
      m_archive(true,
                [this](const wallet::HeldQuery &query, HeldModel::Answer answer) { fetch(query, std::move(answer)); })
{
    connect(&wallet, &WalletViewModel::certificatesChanged, this, &HoldingViewModel::refresh);
    connect(&wallet, &WalletViewModel::detailChanged, this, &HoldingViewModel::readHistory);
}

void HoldingViewModel::refresh()
{
    m_kept.refresh();
    m_archive.refresh();
}

void HoldingViewModel::fetch(wallet::HeldQuery query, HeldModel::Answer answer)
{
    query.language = m_settings.languageTag();
    askQuietly([this, query](const Call &) { return readScreen(query); },
               [this, archived = query.archived, answer = std::move(answer)](Result<HeldScreen> screen) {
                   auto &error = archived ? m_archiveError : m_keptError;
                   if (screen) {
                       setCounts(int(screen->kept), int(screen->archived));
                       setListError(error, {});
                   } else if (screen.error().code != ErrorCode::VaultLocked) { // the page is on its way out
                       setListError(error, ErrorInfo::from(screen.error()).code());
                   }
                   answer(std::move(screen));
               });
}

QString HoldingViewModel::listError() const
{
    for (const auto &code : {m_deedError, m_keptError, m_archiveError}) {
        if (!code.isEmpty())
            return code;
    }
    return {};
}

void HoldingViewModel::setListError(QString &which, const QString &code)
{
    if (code == which)
        return;
    which = code;
    emit listErrorChanged();
}

Result<HeldScreen> HoldingViewModel::readScreen(const wallet::HeldQuery &query)
{
    CAUSEWAY_TRY(const auto page, m_client.holding().list(query));
    HeldScreen screen{{}, page.found, page.kept, page.archived};
    for (const auto &held : page.certificates) {
        CAUSEWAY_TRY(auto card, readCard(m_client, held, query.language));
        screen.cards += std::move(card);
    }
    return screen;
}

void HoldingViewModel::setCounts(int kept, int archived)
{
    if (kept == m_keptCount && archived == m_archivedCount)
        return;
    m_keptCount = kept;
    m_archivedCount = archived;
    emit countsChanged();
}

/// On its own page; where that is not open any more, on the lists.
void HoldingViewModel::tellFailure(const QString &id, const Error &error)
{
    if (id == m_wallet.openId())
        setError(ErrorInfo::from(error));
    else
        setListError(m_deedError, ErrorInfo::from(error).code());
}

void HoldingViewModel::keep(const QString &id, Deed deed)
{
    setListError(m_deedError, {});
    ask([this, one = id.toStdString(),
         deed = std::move(deed)](const Call &) -> Result<Outcome> { return Outcome{deed(m_client.holding(), one)}; },
        [this, id](const Outcome &outcome) {
            if (outcome.done)
                m_wallet.refresh();
            else
                tellFailure(id, outcome.done.error());
        });
}

void HoldingViewModel::setFavourite(const QString &id, bool on)
{
    keep(id, [on](wallet::Holding &holding, const std::string &one) { return holding.setFavourite(one, on); });
}

void HoldingViewModel::setArchived(const QString &id, bool on)
{
    keep(id, [on](wallet::Holding &holding, const std::string &one) { return holding.setArchived(one, on); });
}

void HoldingViewModel::acknowledgeChanges(const QString &id)
{
    keep(id, [](wallet::Holding &holding, const std::string &one) { return holding.acknowledgeChanges(one); });
}

void HoldingViewModel::move(const QString &id, int by)
{
    m_kept.shift(id, by);
    setListError(m_deedError, {});
    ask([this, one = id.toStdString(), by](const Call &) -> Result<Outcome> { return Outcome{moveBy(one, by)}; },
        [this, id](const Outcome &outcome) {
            if (!outcome.done)
                tellFailure(id, outcome.done.error());
            if (!isBusy()) // or the next answer does it
                m_wallet.refresh();
        });
}

Result<void> HoldingViewModel::moveBy(const std::string &id, int by)
{
    CAUSEWAY_TRY(const auto shelf, shelfOf(m_client.holding(), id));
    if (by < 0 ? shelf.isFirst() : shelf.isLast())
        return {};
    const auto next = by < 0 ? shelf.at - 1 : shelf.at + 2;
    return m_client.holding().move(id, next < shelf.ids.size() ? shelf.ids.at(next) : std::string());
}

/// The newest of a long one, and how it began.
Result<HoldingViewModel::History> HoldingViewModel::historyOf(const std::string &id)
{
    const auto language = m_settings.languageTag();
    CAUSEWAY_TRY(auto lines, m_client.holding().history(id));
    History history;
    history.isCut = std::ssize(lines) > LongestHistory;
    if (history.isCut)
        lines.erase(lines.begin() + (LongestHistory - 1), lines.end() - 1);
    for (const auto &line : lines)
        history.rows += rowOf(line, language);
    return history;
}

void HoldingViewModel::readHistory()
{
    const auto id = m_wallet.detail().value(QStringLiteral("id")).toString();
    if (id.isEmpty()) {
        showHistory({});
        return;
    }
    askQuietly(
        [this, one = id.toStdString()](const Call &) { return historyOf(one); },
        [this, id](Result<History> history) {
            if (id != m_wallet.detail().value(QStringLiteral("id")).toString())
                return;
            showHistory(history ? *std::move(history) : History{{}, false, ErrorInfo::from(history.error()).code()});
        });
}

void HoldingViewModel::showHistory(History history)
{
    m_history = std::move(history);
    emit historyChanged();
}

void HoldingViewModel::exportTo(const QString &id, const QUrl &file)
{
    forgetSaved();
    setListError(m_deedError, {});
    ask(
        [this, one = id.toStdString(), path = file.toLocalFile()](const Call &) -> Result<Saved> {
            const auto held = m_client.holding().exportOne(one);
            return Saved{held ? saveJson(path, *held) : Result<QString>(held.error())};
        },
        [this, id](const Saved &saved) {
            if (!saved.path) {
                tellFailure(id, saved.path.error());
                return;
            }
            if (id != m_wallet.openId())
                return;
            m_savedAs = QFileInfo(*saved.path).fileName();
            emit savedAsChanged();
        });
}

void HoldingViewModel::forgetSaved()
{
    if (m_savedAs.isEmpty())
        return;
    m_savedAs.clear();
    emit savedAsChanged();
}

void HoldingViewModel::forgetFailures()
{
    clearError();
    setListError(m_deedError, {});
}

void HoldingViewModel::forget()
{
    dropAnswers();
    m_kept.forget();
    m_archive.forget();
    showHistory({});
    forgetFailures();
    setListError(m_keptError, {});
    setListError(m_archiveError, {});
    forgetSaved();
    setCounts(0, 0);
}
}

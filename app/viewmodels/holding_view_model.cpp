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
               [this, answer = std::move(answer)](Result<HeldScreen> screen) {
                   if (screen)
                       setCounts(int(screen->kept), int(screen->archived));
                   else if (screen.error().code != ErrorCode::VaultLocked) // the page is on its way out
                       setError(ErrorInfo::from(screen.error()));
                   answer(std::move(screen));
               });
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

void HoldingViewModel::setFavourite(const QString &id, bool on)
{
    ask([this, one = id.toStdString(), on](const Call &) { return m_client.holding().setFavourite(one, on); },
        [this] { m_wallet.refresh(); });
}

void HoldingViewModel::setArchived(const QString &id, bool on)
{
    ask([this, one = id.toStdString(), on](const Call &) { return m_client.holding().setArchived(one, on); },
        [this] { m_wallet.refresh(); });
}

void HoldingViewModel::acknowledgeChanges(const QString &id)
{
    ask([this, one = id.toStdString()](const Call &) { return m_client.holding().acknowledgeChanges(one); },
        [this] { m_wallet.refresh(); });
}

void HoldingViewModel::move(const QString &id, int by)
{
    m_kept.shift(id, by);
    const auto refreshAtLast = [this] {
        if (!isBusy())
            m_wallet.refresh();
    };
    ask(
        [this, one = id.toStdString(), by](const Call &) -> Result<void> {
            CAUSEWAY_TRY(const auto shelf, shelfOf(m_client.holding(), one));
            if (by < 0 ? shelf.isFirst() : shelf.isLast())
                return {};
            const auto next = by < 0 ? shelf.at - 1 : shelf.at + 2;
            return m_client.holding().move(one, next < shelf.ids.size() ? shelf.ids.at(next) : std::string());
        },
        refreshAtLast, [refreshAtLast](const Error &) { refreshAtLast(); });
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
    ask(
        [this, one = id.toStdString(), path = file.toLocalFile()](const Call &) -> Result<QString> {
            CAUSEWAY_TRY(const auto held, m_client.holding().exportOne(one));
            return saveJson(path, held);
        },
        [this](const QString &path) {
            m_savedAs = QFileInfo(path).fileName();
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

void HoldingViewModel::forget()
{
    dropAnswers();
    m_kept.forget();
    m_archive.forget();
    showHistory({});
    clearError();
    forgetSaved();
    setCounts(0, 0);
}
}

#include "viewmodels/ledger_view_model.h"

#include "copies/saved_file.h"
#include "viewmodels/format.h"

namespace causeway::app {
namespace {

QVariantMap rowOf(const consent::LedgerEntry &entry, const std::string &language)
{
    QVariantList fields;
    for (const auto &field : entry.fields)
        fields += text(field);
    return {
        {QStringLiteral("number"), int(entry.number)},
        {QStringLiteral("at"), formatTime(entry.at, language)},
        {QStringLiteral("kind"), text(entry.kind)},
        {QStringLiteral("outcome"), text(entry.outcome)},
        {QStringLiteral("requester"), askerText(entry.requesterName, entry.requesterId, language)},
        {QStringLiteral("subject"), text(entry.subject, language)},
        {QStringLiteral("purpose"), text(entry.purpose, language)},
        {QStringLiteral("fields"), fields},
        {QStringLiteral("assurance"), text(entry.assurance)},
        {QStringLiteral("hash"), text(entry.hash)},
        {QStringLiteral("amount"), entry.amount ? formatMoney(*entry.amount) : QString()},
    };
}
}

LedgerViewModel::LedgerViewModel(const AppContext &context) : ViewModel(context) {}

void LedgerViewModel::refresh()
{
    ask([this](const Call &) { return m_client.ledger().list(); },
        [this](const std::vector<consent::LedgerEntry> &entries) {
            m_entries.clear();
            for (const auto &entry : entries)
                m_entries += rowOf(entry, m_settings.languageTag());
            emit entriesChanged();
        });
}

void LedgerViewModel::verify()
{
    ask([this](const Call &) { return m_client.ledger().verify(); },
        [this](std::int64_t) { setChain(QStringLiteral("whole")); },
        [this](const Error &error) {
            if (error.code == ErrorCode::LedgerBroken)
                setChain(QStringLiteral("broken"));
        });
}

void LedgerViewModel::exportTo(const QUrl &file)
{
    ask(
        [this, path = file.toLocalFile()](const Call &) -> Result<QString> {
            CAUSEWAY_TRY(const auto json, m_client.ledger().exportAll());
            return saveJson(path, json);
        },
        [this](const QString &path) { emit exported(path); });
}

void LedgerViewModel::forget()
{
    m_entries.clear();
    clearError();
    setChain({});
    emit entriesChanged();
}

void LedgerViewModel::setChain(const QString &chain)
{
    if (chain == m_chain)
        return;
    m_chain = chain;
    emit chainChanged();
}
}

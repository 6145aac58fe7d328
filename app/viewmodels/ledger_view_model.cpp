#include "viewmodels/ledger_view_model.h"

#include "copies/saved_file.h"
#include "viewmodels/format.h"

#include <map>

namespace causeway::app {
namespace {

constexpr auto Payment = "payment";
constexpr auto Approved = "approved";
constexpr auto Declined = "declined";
constexpr auto Unanswered = "failed:payment.pending";

/// What the other entries of the same payment say of one.
struct Course {
    std::string followedBy;
    bool isFoundOutLater = false;
};

/// Of each entry, newest first as they are. What was asked for tells which belong together: nobody can be asked for the same again while the answer is missing.
std::vector<Course> coursesOf(const std::vector<consent::LedgerEntry> &entries)
{
    std::vector<Course> courses(entries.size());
    std::map<std::string, std::vector<std::size_t>> payments;
    for (auto at = entries.size(); at-- > 0;) {
        const auto &entry = entries[at];
        if (entry.kind != Payment || entry.requestDigest.empty() || entry.outcome == Declined)
            continue;
        auto &earlier = payments[entry.requestDigest + (entry.amount ? toDecimal(*entry.amount) : std::string())];
        const bool isOpen = !earlier.empty() && entries[earlier.back()].outcome == Unanswered;
        if (entry.outcome == Approved && !isOpen)
            earlier.clear();
        courses[at].isFoundOutLater = isOpen && entry.outcome != Unanswered;
        for (const auto before : earlier)
            courses[before].followedBy = entry.outcome;
        earlier.push_back(at);
    }
    return courses;
}

QVariantMap rowOf(const consent::LedgerEntry &entry, const Course &course, const std::string &language)
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
        {QStringLiteral("followedBy"), text(course.followedBy)},
        {QStringLiteral("foundOutLater"), course.isFoundOutLater},
    };
}
}

LedgerViewModel::LedgerViewModel(const AppContext &context) : ViewModel(context) {}

void LedgerViewModel::refresh()
{
    ask([this](const Call &) { return m_client.ledger().list(); },
        [this](const std::vector<consent::LedgerEntry> &entries) {
            m_entries.clear();
            const auto courses = coursesOf(entries);
            for (std::size_t at = 0; at < entries.size(); ++at)
                m_entries += rowOf(entries[at], courses[at], m_settings.languageTag());
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
    dropAnswers();
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

#include "catalogue.h"

#include "catalogue_version.h"
#include "copies.h"
#include "text/folded.h"

#include <algorithm>
#include <tuple>

namespace causeway::wallet {
namespace {

/// Of everything that an entry is made of.
std::size_t fingerprintOf(const StoredCertificate &stored)
{
    const Json rest = {causeway::toJson(stored.title), stored.issuerId, causeway::toJson(stored.issuerName),
                       toEpoch(stored.addedAt)};
    return std::hash<std::string>()(stored.credential + toCompact(rest));
}

/// What there is to read, a line for each value: no word of a search runs from one into the next.
std::string linesOf(const std::vector<Claim> &claims)
{
    std::string lines;
    for (const auto &claim : claims) {
        if (!claim.parts.empty())
            lines += linesOf(claim.parts);
        else if (!claim.isPicture())
            lines += claim.value + "\n";
    }
    return lines;
}

CatalogueEntry entryOf(const StoredCertificate &stored)
{
    const auto certificate = toCertificate(stored);
    CatalogueEntry entry;
    entry.held.id = certificate.id;
    entry.held.type = certificate.type;
    entry.held.title = certificate.title;
    entry.held.issuerId = certificate.issuerId;
    entry.held.issuerName = certificate.issuerName;
    entry.held.expiresAt = certificate.expiresAt;
    entry.held.addedAt = certificate.addedAt;
    entry.fingerprint = fingerprintOf(stored);
    entry.values = folded(linesOf(certificate.claims));
    for (const auto *language : Languages)
        entry.names[language] = folded(certificate.title.in(language) + "\n" + certificate.issuerName.in(language));
    return entry;
}

bool fits(const CatalogueEntry &entry, const std::string &language, const std::vector<std::string> &words)
{
    const auto found = entry.names.find(language);
    const auto &names = found == entry.names.end() ? entry.names.at(Languages.front()) : found->second;
    return std::ranges::all_of(words, [&](const std::string &word) {
        return names.find(word) != std::string::npos || entry.values.find(word) != std::string::npos;
    });
}

/// Shelves one after the other, each in the person's order.
auto orderOf(const CatalogueEntry *entry)
{
    return std::tuple(entry->keeping.isArchived, !entry->keeping.isFavourite, entry->place(), entry->sequence);
}

/// The same with each type where its first one stands; favourites remain as they are.
Catalogue::Entries grouped(const Catalogue::Entries &ordered)
{
    std::map<std::pair<bool, std::string>, std::size_t> firsts;
    for (std::size_t at = 0; at < ordered.size(); ++at)
        if (!ordered.at(at)->keeping.isFavourite)
            firsts.emplace(std::pair(ordered.at(at)->keeping.isArchived, ordered.at(at)->held.type), at);
    auto entries = ordered;
    std::ranges::stable_sort(entries, {}, [&](const CatalogueEntry *entry) {
        const auto &keeping = entry->keeping;
        const auto first = keeping.isFavourite ? 0 : firsts.at({keeping.isArchived, entry->held.type});
        return std::tuple(keeping.isArchived, !keeping.isFavourite, first);
    });
    return entries;
}
}

Result<void> Catalogue::refresh()
{
    auto version = catalogueVersion(m_store);
    if (version && version->empty()) // a full disk keeps nobody from reading: then it is read anew each time
        version = touchCatalogue(m_store).valueOr({});
    if (version && !version->empty() && *version == m_version)
        return {};
    auto done = version ? read() : Result<void>(version.error());
    if (!done) {
        forget();
        return done;
    }
    m_version = *version;
    return {};
}

void Catalogue::forget()
{
    m_version.clear();
    m_ordered.clear();
    m_grouped.clear();
    m_entries.clear();
    m_archived = 0;
}

Result<void> Catalogue::read()
{
    CAUSEWAY_TRY(const auto records, m_store.list(CertificateCollection));
    CAUSEWAY_TRY(const auto left, copiesLeft(m_store));
    CAUSEWAY_TRY(const auto keepings, loadKeepings(m_store));
    std::map<std::string, CatalogueEntry> entries;
    for (const auto &record : records) {
        CAUSEWAY_TRY(const auto stored, storedCertificateFromJson(record.key, record.body));
        const auto known = m_entries.find(record.key);
        const bool isKnown = known != m_entries.end() && known->second.fingerprint == fingerprintOf(stored);
        auto entry = isKnown ? std::move(known->second) : entryOf(stored);
        entry.sequence = record.sequence;
        const auto copies = left.find(record.key);
        entry.held.copiesLeft = copies == left.end() ? std::nullopt : std::optional(copies->second);
        const auto keeping = keepings.find(record.key);
        entry.keeping = keeping == keepings.end() ? Keeping() : keeping->second;
        entries.emplace(record.key, std::move(entry));
    }
    m_entries = std::move(entries);
    arrange();
    return {};
}

void Catalogue::arrange()
{
    m_ordered.clear();
    m_archived = 0;
    for (auto &[id, entry] : m_entries) {
        entry.held.isFavourite = entry.keeping.isFavourite;
        entry.held.isArchived = entry.keeping.isArchived;
        entry.held.changed = entry.keeping.changed;
        m_archived += entry.keeping.isArchived ? 1 : 0;
        m_ordered.push_back(&entry);
    }
    std::ranges::sort(m_ordered, {}, orderOf);
    m_grouped = grouped(m_ordered);
}

HeldPage Catalogue::select(const HeldQuery &query) const
{
    const auto words = foldedWords(query.text);
    HeldPage page;
    page.archived = m_archived;
    page.kept = m_entries.size() - m_archived;
    for (const auto *entry : query.byType ? m_grouped : m_ordered) {
        if (entry->keeping.isArchived != query.archived || !fits(*entry, query.language, words))
            continue;
        if (page.found >= query.from && page.certificates.size() < query.limit)
            page.certificates.push_back(entry->held);
        ++page.found;
    }
    return page;
}

const CatalogueEntry *Catalogue::find(const std::string &id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

Catalogue::Entries Catalogue::shelfOf(const CatalogueEntry &entry) const
{
    Entries shelf;
    for (const auto *other : m_ordered)
        if (other->keeping.isArchived == entry.keeping.isArchived
            && other->keeping.isFavourite == entry.keeping.isFavourite)
            shelf.push_back(other);
    return shelf;
}

Result<void> Catalogue::keep(const Keepings &changes)
{
    std::string version;
    CAUSEWAY_CHECK(m_store.transaction([&]() -> Result<void> {
        for (const auto &[id, keeping] : changes)
            CAUSEWAY_CHECK(saveKeeping(m_store, id, keeping));
        CAUSEWAY_TRY(version, touchCatalogue(m_store));
        return {};
    }));
    for (const auto &[id, keeping] : changes)
        m_entries.at(id).keeping = keeping;
    arrange();
    m_version = version;
    return {};
}
}

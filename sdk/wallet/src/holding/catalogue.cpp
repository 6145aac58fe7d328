#include "catalogue.h"

#include "catalogue_version.h"
#include "copies.h"
#include "text/folded.h"

#include <algorithm>
#include <array>
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

/// What there is in that language, or else in the first.
template<typename Texts>
const auto &inLanguage(const Texts &texts, const std::string &language)
{
    const auto found = texts.find(language);
    return found == texts.end() ? texts.at(Languages.front()) : found->second;
}

bool fits(const CatalogueEntry &entry, const std::string &language, const std::vector<std::string> &words)
{
    const auto &names = inLanguage(entry.names, language);
    return std::ranges::all_of(words, [&](const std::string &word) {
        return names.find(word) != std::string::npos || entry.values.find(word) != std::string::npos;
    });
}

/// Shelves one after the other, each in the person's order.
auto orderOf(const CatalogueEntry *entry)
{
    return std::tuple(entry->keeping.isArchived, !entry->keeping.isFavourite, entry->place(), entry->sequence);
}

/// Where the first one stands that has the same title, the first of these that has the same type, and it itself. Favourites remain as they are.
using Place = std::array<std::size_t, 3>;
std::vector<Place> placesOf(const Catalogue::Entries &ordered, const std::string &language)
{
    std::map<std::pair<bool, std::string>, std::size_t> titles;
    std::map<std::pair<std::size_t, std::string>, std::size_t> types;
    std::vector<Place> places;
    places.reserve(ordered.size());
    for (std::size_t at = 0; at < ordered.size(); ++at) {
        const auto &entry = *ordered.at(at);
        if (entry.keeping.isFavourite) {
            places.push_back({at, at, at});
            continue;
        }
        const auto title = titles.try_emplace({entry.keeping.isArchived, entry.held.title.in(language)}, at);
        const auto firstOfTitle = title.first->second;
        const auto firstOfType = types.try_emplace({firstOfTitle, entry.held.type}, at).first->second;
        places.push_back({firstOfTitle, firstOfType, at});
    }
    return places;
}

/// The same with those together that a list has under one heading, which is their title: several types may have the same. No place is on another shelf than its entry.
Catalogue::Entries grouped(const Catalogue::Entries &ordered, const std::string &language)
{
    auto places = placesOf(ordered, language);
    std::ranges::sort(places);
    Catalogue::Entries entries;
    entries.reserve(places.size());
    for (const auto &place : places)
        entries.push_back(ordered.at(place.back()));
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
    m_grouped.clear();
    m_archived = 0;
    for (auto &[id, entry] : m_entries) {
        entry.held.isFavourite = entry.keeping.isFavourite;
        entry.held.isArchived = entry.keeping.isArchived;
        entry.held.changed = entry.keeping.changed;
        m_archived += entry.keeping.isArchived ? 1 : 0;
        m_ordered.push_back(&entry);
    }
    std::ranges::sort(m_ordered, {}, orderOf);
}

/// Most changes are followed by one list, in one language.
const Catalogue::Entries &Catalogue::groupedIn(const std::string &language)
{
    const bool isOurs = std::ranges::find(Languages, language) != Languages.end();
    const std::string known = isOurs ? language : Languages.front();
    auto found = m_grouped.find(known);
    if (found == m_grouped.end())
        found = m_grouped.emplace(known, grouped(m_ordered, known)).first;
    return found->second;
}

HeldPage Catalogue::select(const HeldQuery &query)
{
    const auto words = foldedWords(query.text);
    HeldPage page;
    page.archived = m_archived;
    page.kept = m_entries.size() - m_archived;
    for (const auto *entry : query.byType ? groupedIn(query.language) : m_ordered) {
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

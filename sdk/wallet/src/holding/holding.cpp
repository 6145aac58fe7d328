#include <causeway/wallet/holding.h>

#include "catalogue.h"
#include "copies.h"
#include "showings.h"
#include "stored_certificate.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto ExportFormat = "causeway-certificate-1";
constexpr auto BoundNote = "The private key is not in this file. It stays in the key store of the device and cannot be "
                           "taken out: nobody can show the certificate with this file.";
constexpr auto UnboundNote = "There is no private key, here or on the device: the certificate is bound to none, and "
                             "whoever has this file can show it.";

HistoryLine arrivalOf(const StoredCertificate &stored)
{
    HistoryLine line;
    line.at = stored.addedAt;
    line.kind = toString(consent::RequestKind::Issuance);
    line.outcome = "approved";
    line.withId = stored.issuerId;
    line.withName = stored.issuerName;
    return line;
}

HistoryLine lineOf(const consent::LedgerEntry &entry)
{
    return {entry.at,      entry.kind,   entry.outcome, entry.requesterId, entry.requesterName,
            entry.purpose, entry.fields, entry.number};
}

Json timeToJson(const std::optional<SystemTime> &time)
{
    return time ? Json(toEpoch(*time)) : Json();
}

Json toJson(const HistoryLine &line)
{
    Json json = {{"at", toEpoch(line.at)},
                 {"kind", line.kind},
                 {"outcome", line.outcome},
                 {"with", line.withId},
                 {"with_name", causeway::toJson(line.withName)},
                 {"fields", line.fields}};
    if (line.ledgerNumber > 0)
        json["ledger_number"] = line.ledgerNumber;
    if (!line.purpose.texts.empty())
        json["purpose"] = causeway::toJson(line.purpose);
    return json;
}

Json toJson(const Belief &belief)
{
    auto reasons = Json::array();
    for (const auto reason : belief.reasons)
        reasons.push_back(toString(reason));
    return {{"verdict", toString(belief.verdict)},
            {"reasons", std::move(reasons)},
            {"trust_list_from", timeToJson(belief.trustListFrom)},
            {"status_from", timeToJson(belief.statusFrom)}};
}

/// What it says and what was issued.
Json contentOf(const StoredCertificate &stored)
{
    const auto certificate = toCertificate(stored);
    auto claims = Json::object();
    for (const auto &claim : certificate.claims)
        claims[claim.name] = claim.value;
    return {{"id", stored.id},
            {"type", certificate.type},
            {"credential_format", stored.format},
            {"credential", stored.credential},
            {"title", causeway::toJson(stored.title)},
            {"issuer", stored.issuerId},
            {"issuer_name", causeway::toJson(stored.issuerName)},
            {"added_at", toEpoch(stored.addedAt)},
            {"issued_at", timeToJson(certificate.issuedAt)},
            {"expires_at", timeToJson(certificate.expiresAt)},
            {"claims", std::move(claims)},
            {"portrait", certificate.portrait}};
}

Json copiesToJson(const std::optional<Copies> &copies)
{
    auto credentials = Json::array();
    if (copies)
        for (const auto &copy : copies->fresh)
            credentials.push_back(copy.credential);
    return credentials;
}

Json toJson(const Keeping &keeping)
{
    return {{"favourite", keeping.isFavourite}, {"archived", keeping.isArchived}, {"changed", keeping.changed}};
}

class VaultHolding final : public Holding {
public:
    VaultHolding(vault::RecordStore &store, Wallet &wallet, consent::Ledger &ledger, const Clock &clock)
        : m_store(store), m_wallet(wallet), m_ledger(ledger), m_clock(clock), m_catalogue(store)
    {
    }

    Result<HeldPage> list(const HeldQuery &query) override
    {
        CAUSEWAY_CHECK(m_catalogue.refresh());
        return m_catalogue.select(query);
    }

    Result<Held> find(const std::string &id) override
    {
        CAUSEWAY_TRY(const auto *entry, entryOf(id));
        return entry->held;
    }

    Result<void> setFavourite(const std::string &id, bool isFavourite) override
    {
        CAUSEWAY_TRY(const auto *entry, entryOf(id));
        auto keeping = entry->keeping;
        keeping.isFavourite = isFavourite;
        return m_catalogue.keep({{id, keeping}});
    }

    Result<void> setArchived(const std::string &id, bool isArchived) override
    {
        CAUSEWAY_TRY(const auto *entry, entryOf(id));
        auto keeping = entry->keeping;
        keeping.isArchived = isArchived;
        return m_catalogue.keep({{id, keeping}});
    }

    Result<void> acknowledgeChanges(const std::string &id) override
    {
        CAUSEWAY_TRY(const auto *entry, entryOf(id));
        auto keeping = entry->keeping;
        keeping.changed.clear();
        return m_catalogue.keep({{id, keeping}});
    }

    Result<void> move(const std::string &id, const std::string &before) override;
    Result<std::vector<HistoryLine>> history(const std::string &id) override;
    Result<Json> exportOne(const std::string &id) override;
    Result<Json> exportAll(const Call &call) override;
    void forget() override { m_catalogue.forget(); }

private:
    using LedgerEntries = std::vector<consent::LedgerEntry>;
    Result<std::vector<HistoryLine>> historyIn(const LedgerEntries &ledger, const StoredCertificate &stored);
    Result<Json> exported(const CatalogueEntry &entry, const LedgerEntries &ledger);

    Result<const CatalogueEntry *> entryOf(const std::string &id)
    {
        CAUSEWAY_CHECK(m_catalogue.refresh());
        const auto *entry = m_catalogue.find(id);
        if (!entry)
            return Error{ErrorCode::CertificateNotFound};
        return entry;
    }

    vault::RecordStore &m_store;
    Wallet &m_wallet;
    consent::Ledger &m_ledger;
    const Clock &m_clock;
    Catalogue m_catalogue;
};

/// All of them anew with room between them. None is behind what a certificate that comes later gets from its sequence.
Keepings spread(const Catalogue::Entries &order)
{
    Keepings changes;
    std::int64_t position = 0;
    for (const auto *entry : order) {
        auto keeping = entry->keeping;
        keeping.position = position;
        position += PositionGap;
        changes.emplace(entry->held.id, keeping);
    }
    return changes;
}

/// Between its new neighbours, if there is room.
std::optional<std::int64_t> placeAt(const Catalogue::Entries &order, std::size_t at)
{
    const bool isFirst = at == 0;
    const bool isLast = at + 1 == order.size();
    if (isFirst && isLast)
        return order.front()->place();
    if (isFirst)
        return order.at(1)->place() - PositionGap;
    const auto behind = order.at(at - 1)->place();
    if (isLast)
        return behind + 1; // still before whatever comes later
    const auto middle = behind + (order.at(at + 1)->place() - behind) / 2;
    return middle > behind && middle < order.at(at + 1)->place() ? std::optional(middle) : std::nullopt;
}

Result<void> VaultHolding::move(const std::string &id, const std::string &before)
{
    CAUSEWAY_TRY(const auto *moved, entryOf(id));
    if (id == before)
        return {};
    auto order = m_catalogue.shelfOf(*moved);
    std::erase(order, moved);
    auto place = order.end();
    if (!before.empty()) {
        CAUSEWAY_TRY(const auto *next, entryOf(before));
        place = std::ranges::find(order, next);
        if (place == order.end())
            return Error{ErrorCode::InvalidArgument, "they are not listed together"};
    }
    const auto at = static_cast<std::size_t>(place - order.begin());
    order.insert(place, moved);
    const auto position = placeAt(order, at);
    if (!position)
        return m_catalogue.keep(spread(order));
    auto keeping = moved->keeping;
    keeping.position = position;
    return m_catalogue.keep({{id, keeping}});
}

Result<std::vector<HistoryLine>> VaultHolding::history(const std::string &id)
{
    CAUSEWAY_CHECK(entryOf(id));
    CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
    CAUSEWAY_TRY(const auto ledger, m_ledger.list());
    return historyIn(ledger, stored);
}

Result<std::vector<HistoryLine>> VaultHolding::historyIn(const LedgerEntries &ledger, const StoredCertificate &stored)
{
    CAUSEWAY_TRY(const auto requests, requestsShownTo(m_store, stored.id));
    std::vector<HistoryLine> lines;
    for (const auto &entry : showingsIn(ledger, requests))
        lines.push_back(lineOf(entry));
    lines.push_back(arrivalOf(stored));
    return lines;
}

Result<Json> VaultHolding::exportOne(const std::string &id)
{
    CAUSEWAY_TRY(const auto *entry, entryOf(id));
    CAUSEWAY_TRY(const auto ledger, m_ledger.list());
    return exported(*entry, ledger);
}

Result<Json> VaultHolding::exportAll(const Call &call)
{
    CAUSEWAY_TRY(const auto ledger, m_ledger.list());
    auto all = Json::array();
    for (const bool archived : {false, true}) {
        CAUSEWAY_TRY(const auto page, list({.archived = archived}));
        for (const auto &held : page.certificates) {
            if (call.isCancelled())
                return Error{ErrorCode::Cancelled};
            CAUSEWAY_TRY(const auto *entry, entryOf(held.id));
            CAUSEWAY_TRY(auto one, exported(*entry, ledger));
            all.push_back(std::move(one));
        }
    }
    return all;
}

Result<Json> VaultHolding::exported(const CatalogueEntry &entry, const LedgerEntries &ledger)
{
    const auto &id = entry.held.id;
    CAUSEWAY_TRY(const auto stored, loadCertificate(m_store, id));
    CAUSEWAY_TRY(const auto copies, loadCopies(m_store, id));
    CAUSEWAY_TRY(const auto belief, m_wallet.believe(id));
    CAUSEWAY_TRY(const auto lines, historyIn(ledger, stored));
    auto document = contentOf(stored);
    document["format"] = ExportFormat;
    document["exported_at"] = toEpoch(m_clock.now());
    document["contains_private_key"] = false;
    document["note"] = stored.keyAlias.empty() ? UnboundNote : BoundNote;
    document["more_copies"] = copiesToJson(copies);
    document["can_be_renewed"] = copies && copies->renewal;
    document["kept"] = toJson(entry.keeping);
    document["belief"] = toJson(belief);
    document["history"] = Json::array();
    for (const auto &line : lines)
        document["history"].push_back(toJson(line));
    return document;
}
}

std::unique_ptr<Holding> makeHolding(vault::RecordStore &store, Wallet &wallet, consent::Ledger &ledger,
                                     const Clock &clock)
{
    return std::make_unique<VaultHolding>(store, wallet, ledger, clock);
}
}

#include "backup/attached_ledgers.h"

#include <unordered_set>

namespace causeway::wallet {
namespace {

constexpr auto LedgerCollection = "wallet.attached_ledgers";

using Hashes = std::unordered_set<std::string>;

Json toJson(const AttachedLedger &ledger)
{
    return {{"restored_at", toEpoch(ledger.restoredAt)}, {"exported", ledger.exported}};
}

Result<AttachedLedger> ledgerFromJson(const std::string &head, const Json &json)
{
    CAUSEWAY_TRY(const auto at, requireInteger(json, "restored_at"));
    CAUSEWAY_TRY(auto exported, requireObject(json, "exported"));
    return AttachedLedger{head, fromEpoch(at), std::move(exported)};
}

std::string headOf(const Json &exported)
{
    return optionalString(exported, "head").value_or("");
}

/// A hash is over all that was before: a ledger that ends with one of these is the beginning of this one. One look at each entry, however many ledgers it is compared with.
void addContinued(const Json &exported, Hashes &hashes)
{
    const auto entries = exported.find("entries");
    if (entries == exported.end())
        return;
    for (const auto &entry : *entries)
        if (auto before = optionalString(entry, "previous_hash"))
            hashes.insert(*std::move(before));
}
}

Result<std::vector<AttachedLedger>> loadAttachedLedgers(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(LedgerCollection));
    std::vector<AttachedLedger> attached;
    for (const auto &record : records) {
        CAUSEWAY_TRY(auto ledger, ledgerFromJson(record.key, record.body));
        attached.push_back(std::move(ledger));
    }
    return attached;
}

Result<void> attachLedgers(vault::RecordStore &store, const Json &own, const std::vector<Json> &exports, SystemTime now)
{
    CAUSEWAY_TRY(const auto attached, loadAttachedLedgers(store));
    Hashes kept; // whoever ends with one of these needs no record
    addContinued(own, kept);
    for (const auto &ledger : attached)
        addContinued(ledger.exported, kept);
    for (const auto &exported : exports)
        addContinued(exported, kept);
    kept.insert(headOf(own));

    for (const auto &ledger : attached)
        if (!kept.insert(ledger.head).second)
            CAUSEWAY_CHECK(store.remove(LedgerCollection, ledger.head));
    for (const auto &exported : exports) {
        const auto head = headOf(exported);
        if (kept.insert(head).second)
            CAUSEWAY_CHECK(store.put(LedgerCollection, head, toJson(AttachedLedger{head, now, exported})));
    }
    return {};
}
}

#include "showings.h"

#include "copies.h"

#include <algorithm>
#include <functional>
#include <map>

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.shown";
constexpr auto Approved = "approved";
constexpr auto Declined = "declined";
constexpr auto Unconfirmed = "unconfirmed";
/// An answer is sent again for minutes; it takes a month until the same request can be answered anew.
constexpr std::chrono::hours SentAgainWithin{24};

using Entries = std::vector<consent::LedgerEntry>;
/// Two that ask may ask in the same words.
using Asked = std::pair<std::string, std::string>;

Asked askedIn(const consent::LedgerEntry &entry)
{
    return {entry.requestDigest, entry.requesterId};
}

/// How each approval ended, oldest first. It is written down before the answer leaves, and again where that fails.
Entries triesIn(const Entries &ledger, const std::set<std::string> &digests)
{
    Entries tries;
    std::map<Asked, std::size_t> open; // approvals by their place in `tries`
    for (auto at = ledger.rbegin(); at != ledger.rend(); ++at) {
        const auto &entry = *at;
        if (!digests.contains(entry.requestDigest))
            continue;
        const auto begun = open.find(askedIn(entry));
        if (entry.outcome == Approved) {
            open.insert_or_assign(askedIn(entry), tries.size());
            tries.push_back(entry);
        } else if (begun != open.end()) {
            if (entry.outcome != Declined) // a refusal that fails ends nothing either
                tries.at(begun->second) = entry;
            open.erase(begun);
        }
    }
    return tries;
}

/// Also after an approval of which nothing more is written: what ended the wallet then may have kept the answer from leaving.
bool isSentAgain(const consent::LedgerEntry &earlier, const consent::LedgerEntry &later)
{
    return std::chrono::abs(later.at - earlier.at) < SentAgainWithin;
}

bool mayHaveArrived(const consent::LedgerEntry &entry)
{
    return entry.outcome == Approved || entry.outcome == Unconfirmed;
}

/// That an earlier try may have arrived is true whatever a later one came to, unless that may have, too.
const consent::LedgerEntry &conclusive(const consent::LedgerEntry &earlier, const consent::LedgerEntry &later)
{
    return mayHaveArrived(earlier) && !mayHaveArrived(later) ? earlier : later;
}
}

Result<std::set<std::string>> requestsShownTo(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto record, store.get(Collection, certificateId));
    std::set<std::string> digests;
    if (!record)
        return digests;
    CAUSEWAY_TRY(const auto requests, requireArray(*record, "requests"));
    for (const auto &digest : requests)
        if (digest.is_string())
            digests.insert(digest.get<std::string>());
    return digests;
}

Result<void> noteShown(vault::RecordStore &store, const std::set<std::string> &certificateIds,
                       const std::string &requestDigest)
{
    for (const auto &id : certificateIds) {
        CAUSEWAY_CHECK(spendCopy(store, id));
        CAUSEWAY_TRY(auto digests, requestsShownTo(store, id));
        digests.insert(requestDigest);
        CAUSEWAY_CHECK(store.put(Collection, id, {{"requests", digests}}));
    }
    return {};
}

Result<void> forgetShown(vault::RecordStore &store, const std::string &certificateId)
{
    return store.remove(Collection, certificateId);
}

std::vector<consent::LedgerEntry> showingsIn(const std::vector<consent::LedgerEntry> &ledger,
                                             const std::set<std::string> &requestDigests)
{
    Entries showings;
    std::map<Asked, std::size_t> last; // by its place in `showings`
    for (const auto &entry : triesIn(ledger, requestDigests)) {
        const auto [found, isFirst] = last.try_emplace(askedIn(entry), showings.size());
        if (!isFirst && isSentAgain(showings.at(found->second), entry)) {
            showings.at(found->second) = conclusive(showings.at(found->second), entry);
            continue;
        }
        found->second = showings.size();
        showings.push_back(entry);
    }
    std::ranges::sort(showings, std::greater(), &consent::LedgerEntry::number);
    return showings;
}
}

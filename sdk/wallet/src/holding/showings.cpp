#include "showings.h"

#include "copies.h"

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.shown";
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
}

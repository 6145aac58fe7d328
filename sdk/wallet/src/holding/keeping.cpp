#include "keeping.h"

#include "stored_certificate.h"

#include <algorithm>
#include <tuple>

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.holding";

/// Anything else in a record is another version's business.
Keeping keepingFromJson(const Json &json)
{
    Keeping keeping{json.value("favourite", Json()) == Json(true), json.value("archived", Json()) == Json(true),
                    optionalInteger(json, "position")};
    for (const auto &name : json.value("changed", Json::array()))
        if (name.is_string())
            keeping.changed.push_back(name.get<std::string>());
    return keeping;
}
}

Result<Keepings> loadKeepings(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(Collection));
    Keepings keepings;
    for (const auto &record : records)
        if (record.body.is_object())
            keepings.emplace(record.key, keepingFromJson(record.body));
    return keepings;
}

Result<void> saveKeeping(vault::RecordStore &store, const std::string &certificateId, const Keeping &keeping)
{
    if (keeping == Keeping())
        return store.remove(Collection, certificateId);
    Json json = {{"favourite", keeping.isFavourite}, {"archived", keeping.isArchived}};
    if (keeping.position)
        json["position"] = *keeping.position;
    if (!keeping.changed.empty())
        json["changed"] = keeping.changed;
    return store.put(Collection, certificateId, json);
}

std::int64_t placeOf(const Keeping &keeping, std::int64_t sequence)
{
    return keeping.position.value_or(sequence * PositionGap);
}

Result<std::vector<vault::Record>> certificatesToOffer(vault::RecordStore &store)
{
    CAUSEWAY_TRY(auto records, store.list(CertificateCollection));
    CAUSEWAY_TRY(auto keepings, loadKeepings(store));
    std::erase_if(records, [&](const auto &record) { return keepings[record.key].isArchived; });
    std::ranges::stable_sort(records, {}, [&](const auto &record) {
        const auto &keeping = keepings[record.key];
        return std::tuple(!keeping.isFavourite, placeOf(keeping, record.sequence));
    });
    return records;
}
}

#include "backup/restorables.h"

#include "stored_certificate.h"

#include <causeway/crypto/primitives.h>

#include <set>

namespace causeway::wallet {
namespace {

constexpr auto RestorableCollection = "wallet.restorable";

/// The same for the same issuer and kind of certificate. Its title, which may change, tells only those apart whose kind is not known.
std::string restorableId(const Restorable &item)
{
    const Json parts = {item.issuerId, item.configurationId,
                        item.configurationId.empty() ? toJson(item.title) : Json()};
    return crypto::sha256Base64Url(toCompact(parts)).substr(0, 22);
}

/// `configuration_id` stands in the record only where the issuance wrote it there.
Result<Restorable> restorableFrom(const std::string &certificateId, const Json &record)
{
    CAUSEWAY_TRY(const auto stored, storedCertificateFromJson(certificateId, record));
    Restorable item{
        {}, stored.issuerId, optionalString(record, "configuration_id").value_or(""), stored.title, stored.issuerName};
    item.id = restorableId(item);
    return item;
}
}

Json toJson(const Restorable &item)
{
    return {{"issuer", item.issuerId},
            {"configuration_id", item.configurationId},
            {"title", toJson(item.title)},
            {"issuer_name", toJson(item.issuerName)}};
}

Result<Restorable> restorableFromJson(const Json &json)
{
    Restorable item;
    CAUSEWAY_TRY(item.issuerId, requireString(json, "issuer"));
    CAUSEWAY_TRY(item.configurationId, requireString(json, "configuration_id"));
    CAUSEWAY_TRY(const auto title, requireObject(json, "title"));
    CAUSEWAY_TRY(const auto issuerName, requireObject(json, "issuer_name"));
    item.title = localizedTextFromJson(title);
    item.issuerName = localizedTextFromJson(issuerName);
    item.id = restorableId(item);
    return item;
}

Result<std::vector<Restorable>> heldKinds(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(CertificateCollection));
    std::set<std::string> seen;
    std::vector<Restorable> items;
    for (const auto &record : records) {
        CAUSEWAY_TRY(auto item, restorableFrom(record.key, record.body));
        if (seen.insert(item.id).second)
            items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<Restorable>> waitingKinds(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto held, heldKinds(store));
    std::set<std::string> ids;
    for (const auto &item : held)
        ids.insert(item.id);
    CAUSEWAY_TRY(const auto records, store.list(RestorableCollection));
    std::vector<Restorable> waiting;
    for (const auto &record : records) {
        CAUSEWAY_TRY(auto item, restorableFromJson(record.body));
        if (!ids.contains(item.id))
            waiting.push_back(std::move(item));
    }
    return waiting;
}

Result<void> putRestorable(vault::RecordStore &store, const Restorable &item)
{
    return store.put(RestorableCollection, item.id, toJson(item));
}

Result<void> removeRestorable(vault::RecordStore &store, const std::string &id)
{
    return store.remove(RestorableCollection, id);
}

Result<void> forgetKindOf(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto record, store.get(CertificateCollection, certificateId));
    if (!record)
        return {};
    CAUSEWAY_TRY(const auto item, restorableFrom(certificateId, *record));
    return removeRestorable(store, item.id);
}
}

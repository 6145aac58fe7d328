#include "backup/restorables.h"

#include "issuance/issuance_store.h"
#include "stored_certificate.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <unordered_map>

namespace causeway::wallet {
namespace {

constexpr auto RestorableCollection = "wallet.restorable";
constexpr std::int64_t MostOfAKind = 100'000;

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

Restorable restorableFrom(const IssuancePlan &plan, const LocalizedText &issuerName)
{
    Restorable item{{}, plan.credentialIssuer, plan.configurationId, plan.title, issuerName};
    item.id = restorableId(item);
    return item;
}

/// A new certificate that the person agreed to, and that the issuer is still asked for.
bool isOnItsWay(const Issuance &issuance)
{
    const auto step = stepOf(issuance.state);
    const bool isStillAsked = step == Step::AskForToken || step == Step::AskForCredential || step == Step::AskAgain;
    return isStillAsked && issuance.certificateId.empty();
}

/// Each kind once, with how many of it there are; in the order in which they came.
class Kinds {
public:
    void add(const Restorable &item)
    {
        const auto [place, isNew] = m_places.emplace(item.id, m_items.size());
        if (isNew)
            m_items.push_back(item);
        else
            m_items.at(place->second).count += item.count;
    }
    int countOf(const std::string &id) const
    {
        const auto place = m_places.find(id);
        return place == m_places.end() ? 0 : m_items.at(place->second).count;
    }
    const std::vector<Restorable> &all() const { return m_items; }

private:
    std::vector<Restorable> m_items;
    std::unordered_map<std::string, std::size_t> m_places;
};

/// What is held and what is on its way.
Result<Kinds> kindsHere(vault::RecordStore &store)
{
    Kinds kinds;
    CAUSEWAY_TRY(const auto certificates, store.list(CertificateCollection));
    for (const auto &record : certificates) {
        CAUSEWAY_TRY(const auto item, restorableFrom(record.key, record.body));
        kinds.add(item);
    }
    CAUSEWAY_TRY(const auto issuances, loadIssuances(store));
    for (const auto &issuance : issuances) {
        if (!isOnItsWay(issuance))
            continue;
        kinds.add(restorableFrom(issuance.plan, issuance.issuerName));
        for (const auto &sibling : issuance.siblings)
            kinds.add(restorableFrom(sibling, issuance.issuerName));
    }
    return kinds;
}

/// What backups said of that kind; nothing where none did.
Result<std::optional<Restorable>> listedAs(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_TRY(const auto record, store.get(RestorableCollection, id));
    if (!record)
        return std::optional<Restorable>();
    CAUSEWAY_TRY(auto item, restorableFromJson(*record));
    return std::optional(std::move(item));
}
}

Json toJson(const Restorable &item)
{
    return {{"issuer", item.issuerId},
            {"configuration_id", item.configurationId},
            {"title", toJson(item.title)},
            {"issuer_name", toJson(item.issuerName)},
            {"count", item.count}};
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
    const auto count = optionalInteger(json, "count").value_or(1);
    if (count < 1 || count > MostOfAKind)
        return Error{ErrorCode::InvalidJson, "count"};
    item.count = static_cast<int>(count);
    item.id = restorableId(item);
    return item;
}

Result<std::vector<Restorable>> waitingKinds(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto here, kindsHere(store));
    CAUSEWAY_TRY(const auto records, store.list(RestorableCollection));
    std::vector<Restorable> waiting;
    for (const auto &record : records) {
        CAUSEWAY_TRY(auto item, restorableFromJson(record.body));
        item.count -= here.countOf(item.id);
        if (item.count > 0)
            waiting.push_back(std::move(item));
    }
    return waiting;
}

Result<std::vector<Restorable>> allKinds(vault::RecordStore &store)
{
    CAUSEWAY_TRY(auto kinds, kindsHere(store));
    CAUSEWAY_TRY(const auto waiting, waitingKinds(store));
    for (const auto &item : waiting)
        kinds.add(item);
    return kinds.all();
}

Result<void> putRestorable(vault::RecordStore &store, const Restorable &item)
{
    CAUSEWAY_TRY(const auto listed, listedAs(store, item.id));
    auto kept = item;
    kept.count = std::max(item.count, listed ? listed->count : 0);
    return store.put(RestorableCollection, item.id, toJson(kept));
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
    CAUSEWAY_TRY(const auto deleted, restorableFrom(certificateId, *record));
    CAUSEWAY_TRY(auto listed, listedAs(store, deleted.id));
    if (!listed)
        return {};
    if (--listed->count <= 0)
        return removeRestorable(store, deleted.id);
    return store.put(RestorableCollection, deleted.id, toJson(*listed));
}
}

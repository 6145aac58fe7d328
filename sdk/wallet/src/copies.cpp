#include "copies.h"

#include "holding/catalogue_version.h"
#include "holding/changes.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr int FewLeft = 2;

Json toJson(const CertificateCopy &copy)
{
    return {{"credential", copy.credential}, {"key_alias", copy.keyAlias}};
}

Result<CertificateCopy> copyFromJson(const Json &json)
{
    CertificateCopy copy;
    CAUSEWAY_TRY(copy.credential, requireString(json, "credential"));
    CAUSEWAY_TRY(copy.keyAlias, requireString(json, "key_alias"));
    return copy;
}

Json toJson(const Renewal &renewal)
{
    return {{"plan", toJson(renewal.plan)},           {"issuer_name", toJson(renewal.issuerName)},
            {"refresh_token", renewal.refreshToken},  {"credential_identifier", renewal.credentialIdentifier},
            {"dpop_key_alias", renewal.dpopKeyAlias}, {"client_id", renewal.clientId},
            {"is_attested", renewal.isAttested}};
}

Result<Renewal> renewalFromJson(const Json &json)
{
    Renewal renewal;
    CAUSEWAY_TRY(const auto plan, requireObject(json, "plan"));
    CAUSEWAY_TRY(renewal.plan, planFromJson(plan));
    renewal.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    CAUSEWAY_TRY(renewal.refreshToken, requireString(json, "refresh_token"));
    CAUSEWAY_TRY(renewal.credentialIdentifier, requireString(json, "credential_identifier"));
    CAUSEWAY_TRY(renewal.dpopKeyAlias, requireString(json, "dpop_key_alias"));
    renewal.clientId = optionalString(json, "client_id").value_or("");
    renewal.isAttested = json.value("is_attested", Json()) == Json(true);
    return renewal;
}

/// Puts the first fresh copy in the place of the stored one.
void replace(StoredCertificate &stored, Copies &copies)
{
    copies.spentKeys.push_back(stored.keyAlias);
    stored.credential = copies.fresh.front().credential;
    stored.keyAlias = copies.fresh.front().keyAlias;
    copies.fresh.erase(copies.fresh.begin());
    copies.isNextSpent = false;
}

StoredCertificate withCopy(StoredCertificate stored, const CertificateCopy &copy)
{
    stored.credential = copy.credential;
    stored.keyAlias = copy.keyAlias;
    return stored;
}

SystemTime endOf(const StoredCertificate &stored)
{
    return toCertificate(stored).expiresAt.value_or(SystemTime::max());
}

/// True where something changed.
bool putForward(StoredCertificate &stored, Copies &copies, SystemTime now)
{
    if (!isRunningOut(stored, copies, now))
        return false;
    const auto good = std::ranges::find_if(
        copies.fresh, [&](const CertificateCopy &copy) { return !isRunningOut(withCopy(stored, copy), copies, now); });
    if (good == copies.fresh.end())
        return false;
    for (auto copy = copies.fresh.begin(); copy != good; ++copy)
        copies.spentKeys.push_back(copy->keyAlias);
    copies.fresh.erase(copies.fresh.begin(), good);
    replace(stored, copies);
    return true;
}

void spendKeys(const std::vector<CertificateCopy> &unused, Copies &copies)
{
    for (const auto &copy : unused)
        copies.spentKeys.push_back(copy.keyAlias);
}

/// They take the place of all that is here.
void succeed(StoredCertificate &stored, Copies &copies, const std::vector<CertificateCopy> &successors)
{
    spendKeys(copies.fresh, copies);
    copies.fresh = successors;
    replace(stored, copies);
}

/// False where they are not kept. All of what is here is dropped or all of what came, so that copies do not pile up where nothing that comes lasts longer.
bool takeSuccessors(StoredCertificate &stored, Copies &copies, const std::vector<CertificateCopy> &added)
{
    const auto end = endOf(withCopy(stored, added.front()));
    const bool isLater = copies.areShownOnce() ? end > endOf(stored) : end >= endOf(stored);
    if (isLater)
        succeed(stored, copies, added);
    else
        spendKeys(added, copies);
    return isLater;
}

bool takeMore(StoredCertificate &stored, Copies &copies, const std::vector<CertificateCopy> &added, SystemTime now)
{
    if (!copies.isLow() && isRunningOut(stored, copies, now))
        return takeSuccessors(stored, copies, added);
    copies.fresh.insert(copies.fresh.end(), added.begin(), added.end());
    putForward(stored, copies, now);
    if (copies.isNextSpent && !copies.fresh.empty())
        replace(stored, copies);
    return true;
}

Result<void> save(vault::RecordStore &store, const StoredCertificate &stored, const Copies &copies)
{
    CAUSEWAY_TRY(const auto before, loadCertificate(store, stored.id));
    CAUSEWAY_CHECK(noteChanges(store, before, stored));
    CAUSEWAY_TRY(const auto record, store.get(CertificateCollection, stored.id));
    auto body = record.value_or(Json::object()); // it may say more than a StoredCertificate does
    body.update(toJson(stored));
    CAUSEWAY_CHECK(putCertificate(store, stored.id, body));
    return saveCopies(store, stored.id, copies);
}
}

std::optional<int> Copies::left() const
{
    return areShownOnce() ? std::optional(static_cast<int>(fresh.size()) + (isNextSpent ? 0 : 1)) : std::nullopt;
}

bool Copies::isLow() const
{
    return areShownOnce() && *left() <= std::min(FewLeft, wanted - 1);
}

bool isRunningOut(const StoredCertificate &stored, const Copies &copies, SystemTime now)
{
    const auto certificate = toCertificate(stored);
    if (!certificate.expiresAt)
        return false;
    return endsSoon(certificate.issuedAt.value_or(copies.arrivedAt), *certificate.expiresAt, now);
}

Result<Copies> copiesFromJson(const Json &json)
{
    Copies copies;
    CAUSEWAY_TRY(const auto fresh, requireArray(json, "fresh"));
    for (const auto &item : fresh) {
        CAUSEWAY_TRY(auto copy, copyFromJson(item));
        copies.fresh.push_back(std::move(copy));
    }
    copies.isNextSpent = json.value("is_next_spent", Json()) == Json(true);
    CAUSEWAY_TRY(const auto spent, requireArray(json, "spent_keys"));
    for (const auto &alias : spent)
        if (alias.is_string())
            copies.spentKeys.push_back(alias.get<std::string>());
    CAUSEWAY_TRY(const auto wanted, requireInteger(json, "wanted"));
    copies.wanted = static_cast<int>(wanted);
    copies.arrivedAt = fromEpoch(optionalInteger(json, "arrived_at").value_or(0));
    copies.restsUntil = fromEpoch(optionalInteger(json, "rests_until").value_or(0));
    if (json.contains("renewal")) {
        CAUSEWAY_TRY(copies.renewal, renewalFromJson(json.at("renewal")));
    }
    return copies;
}

Result<std::map<std::string, int>> copiesLeft(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(CopiesCollection));
    std::map<std::string, int> left;
    for (const auto &record : records) {
        CAUSEWAY_TRY(const auto copies, copiesFromJson(record.body));
        if (const auto count = copies.left())
            left.emplace(record.key, *count);
    }
    return left;
}

Result<std::optional<Copies>> loadCopies(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto record, store.get(CopiesCollection, certificateId));
    if (!record)
        return std::optional<Copies>();
    CAUSEWAY_TRY(auto copies, copiesFromJson(*record));
    return std::optional(std::move(copies));
}

Result<void> saveCopies(vault::RecordStore &store, const std::string &certificateId, const Copies &copies)
{
    Json json = {{"fresh", Json::array()},
                 {"is_next_spent", copies.isNextSpent},
                 {"spent_keys", copies.spentKeys},
                 {"wanted", copies.wanted},
                 {"arrived_at", toEpoch(copies.arrivedAt)},
                 {"rests_until", toEpoch(copies.restsUntil)}};
    for (const auto &copy : copies.fresh)
        json["fresh"].push_back(toJson(copy));
    if (copies.renewal)
        json["renewal"] = toJson(*copies.renewal);
    return store.put(CopiesCollection, certificateId, json);
}

Result<void> spendCopy(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(auto copies, loadCopies(store, certificateId));
    if (!copies || !copies->areShownOnce())
        return {};
    CAUSEWAY_TRY(auto stored, loadCertificate(store, certificateId));
    if (copies->fresh.empty())
        copies->isNextSpent = true;
    else
        replace(stored, *copies);
    return save(store, stored, *copies);
}

Result<bool> addCopies(vault::RecordStore &store, const std::string &certificateId,
                       const std::vector<CertificateCopy> &added, SystemTime now)
{
    CAUSEWAY_TRY(auto stored, loadCertificate(store, certificateId));
    CAUSEWAY_TRY(auto copies, loadCopies(store, certificateId));
    if (!copies)
        return Error{ErrorCode::CertificateNotFound, "its copies"};
    copies->arrivedAt = now;
    const bool isTaken = copies->areShownOnce() ? takeMore(stored, *copies, added, now)
                                                : takeSuccessors(stored, *copies, {added.front()});
    const bool isOfUse = !copies->isLow() && !isRunningOut(stored, *copies, now);
    copies->restsUntil = isOfUse ? SystemTime() : now + Copies::Rest;
    CAUSEWAY_CHECK(save(store, stored, *copies));
    return isTaken;
}

Result<void> putForward(vault::RecordStore &store, const std::string &certificateId, SystemTime now)
{
    CAUSEWAY_TRY(auto copies, loadCopies(store, certificateId));
    if (!copies || copies->fresh.empty())
        return {};
    CAUSEWAY_TRY(auto stored, loadCertificate(store, certificateId));
    if (!putForward(stored, *copies, now))
        return {};
    return store.transaction([&] { return save(store, stored, *copies); });
}

Result<void> destroySpentKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId)
{
    CAUSEWAY_TRY(auto copies, loadCopies(store, certificateId));
    if (!copies || copies->spentKeys.empty())
        return {};
    for (const auto &alias : copies->spentKeys)
        CAUSEWAY_CHECK(keys.remove(alias));
    copies->spentKeys.clear();
    return saveCopies(store, certificateId, *copies);
}
}

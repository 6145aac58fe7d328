#include "issuance/taken_offers.h"

#include "issuance/issuance_store.h"
#include "issuance/offer_result.h"
#include "issuance/promises.h"
#include "stored_certificate.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto UsedAt = "used_at";
constexpr auto AgreedAt = "agreed_at";
constexpr auto LinkDigest = "link_digest";
constexpr auto CallbackDigest = "callback_digest";

Json certificatesIn(const Json &taken)
{
    return requireArray(taken, "certificates").valueOr(Json::array());
}

/// Those of them that were not deleted since.
Result<void> addHeld(const Json &taken, vault::RecordStore &store, OfferResult &result)
{
    const bool isOfSeveral = taken.value("is_of_several", Json()) == Json(true);
    for (const auto &item : certificatesIn(taken)) {
        CAUSEWAY_TRY(const auto id, requireString(item, "id"));
        CAUSEWAY_TRY(const auto held, store.get(CertificateCollection, id));
        if (!held)
            continue;
        IssuancePlan plan;
        plan.configurationId = optionalString(item, "configuration_id").value_or("");
        plan.title = localizedTextFromJson(item.value("title", Json()));
        result.add(id, {id, std::move(plan), {}, false, isOfSeveral});
    }
    return {};
}

/// Before there is a token, all of the offer goes along with the first.
void addUnderWay(const Issuance &issuance, OfferResult &result)
{
    const bool isOfSeveral = issuance.isOfSeveral || !issuance.siblings.empty();
    for (const auto &plan : plansOf(issuance))
        result.add(issuance.id, {std::string(), plan, {}, true, isOfSeveral});
}

/// An issuer may offer something else by the same link: what was agreed to before is not what is meant now. Empty where there is nothing.
std::string lastBy(const std::string &digest, const std::vector<vault::Record> &taken,
                   const std::vector<Issuance> &issuances)
{
    std::string last;
    std::int64_t latest = 0;
    const auto consider = [&](const std::string &offerId, std::int64_t agreedAt) {
        if (last.empty() || agreedAt >= latest) {
            last = offerId;
            latest = agreedAt;
        }
    };
    for (const auto &[key, body, sequence] : taken)
        if (optionalString(body, LinkDigest) == digest || optionalString(body, CallbackDigest) == digest)
            consider(key, optionalInteger(body, AgreedAt).value_or(0));
    for (const auto &issuance : issuances)
        if (isUnderWay(issuance) && (issuance.linkDigest == digest || issuance.callbackDigest == digest))
            consider(issuance.offerId, toEpoch(issuance.startedAt));
    return last;
}
}

Result<void> checkUnused(const std::string &offerId, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto used, store.get(UsedOfferCollection, offerId));
    return used ? Error{ErrorCode::OfferUsed, "accepted before"} : Result<void>();
}

Result<void> checkUnspent(const std::string &offerId, vault::RecordStore &store)
{
    CAUSEWAY_CHECK(checkUnused(offerId, store));
    CAUSEWAY_TRY(const auto issuances, loadIssuances(store));
    const bool isSpent = std::ranges::any_of(issuances, [&](const auto &other) { return other.offerId == offerId; });
    return isSpent ? Error{ErrorCode::OfferUsed, "others of it are waited for"} : Result<void>();
}

Result<void> noteTaken(const Issuance &issuance, const std::string &certificateId, SystemTime now,
                       vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto before, store.get(UsedOfferCollection, issuance.offerId));
    auto certificates = before ? certificatesIn(*before) : Json::array();
    certificates.push_back({{"id", certificateId},
                            {"configuration_id", issuance.plan.configurationId},
                            {"title", toJson(issuance.plan.title)}});
    return store.put(UsedOfferCollection, issuance.offerId,
                     {{UsedAt, toEpoch(now)},
                      {AgreedAt, toEpoch(issuance.startedAt)},
                      {LinkDigest, issuance.linkDigest},
                      {CallbackDigest, issuance.callbackDigest},
                      {"is_of_several", issuance.isOfSeveral},
                      {"certificates", std::move(certificates)}});
}

Result<void> forgetTaken(const std::string &certificateId, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto taken, store.list(UsedOfferCollection));
    for (const auto &record : taken) {
        const auto all = certificatesIn(record.body);
        auto left = Json::array();
        for (const auto &item : all)
            if (optionalString(item, "id") != certificateId)
                left.push_back(item);
        if (left.size() == all.size())
            continue;
        Json body = {{UsedAt, record.body.value(UsedAt, Json())}};
        if (!left.empty()) {
            body = record.body;
            body["certificates"] = std::move(left);
        }
        CAUSEWAY_CHECK(store.put(UsedOfferCollection, record.key, body));
    }
    return {};
}

Result<Json> whatCameOf(const std::string &uri, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto taken, store.list(UsedOfferCollection));
    CAUSEWAY_TRY(const auto issuances, loadIssuances(store));
    const auto offerId = lastBy(crypto::sha256Base64Url(uri), taken, issuances);
    OfferResult result;
    for (const auto &record : taken)
        if (record.key == offerId)
            CAUSEWAY_CHECK(addHeld(record.body, store, result));
    for (const auto &issuance : issuances)
        if (isUnderWay(issuance) && issuance.offerId == offerId)
            addUnderWay(issuance, result);
    return result.toJson();
}
}

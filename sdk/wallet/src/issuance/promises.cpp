#include "issuance/promises.h"

#include "issuance/issuance_store.h"
#include "issuance/offer_result.h"

namespace causeway::wallet {
namespace {

PendingCertificate toPending(const Issuance &issuance)
{
    const auto &deferral = issuance.deferral;
    const auto nextTry = isPromised(issuance) ? deferral.askedAt + deferral.interval : issuance.startedAt;
    return {issuance.id,         titleOf(plansOf(issuance)), issuance.plan.credentialIssuer,
            issuance.issuerName, issuance.startedAt,         nextTry};
}

PendingCertificate endedFromJson(const std::string &id, const Json &json)
{
    PendingCertificate ended;
    ended.id = id;
    ended.title = localizedTextFromJson(json.value("title", Json()));
    ended.issuerId = optionalString(json, "issuer").value_or("");
    ended.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    ended.since = fromEpoch(optionalInteger(json, "since").value_or(0));
    ended.ended = optionalString(json, "error").value_or("");
    ended.endedAt = ended.nextTry = fromEpoch(optionalInteger(json, "ended_at").value_or(0));
    return ended;
}

bool isOld(const Json &ended, SystemTime now)
{
    return now >= fromEpoch(optionalInteger(ended, "ended_at").value_or(0)) + LongestShownEnd;
}
}

bool isUnderWay(const Issuance &issuance)
{
    const auto step = stepOf(issuance.state);
    const bool isAsked = step == Step::AskForToken || step == Step::AskForCredential || step == Step::AskAgain;
    return isAsked && issuance.certificateId.empty();
}

bool isPromised(const Issuance &issuance)
{
    const bool isAskedAnew = issuance.state == State::CredentialAsked && !issuance.deferral.transactionId.empty();
    return issuance.certificateId.empty() && (issuance.state == State::Deferred || isAskedAnew);
}

Result<void> noteEnd(const Issuance &issuance, const Error &why, SystemTime now, vault::RecordStore &store)
{
    return store.put(EndedPromiseCollection, issuance.id,
                     {{"title", toJson(titleOf(plansOf(issuance)))},
                      {"issuer", issuance.plan.credentialIssuer},
                      {"issuer_name", toJson(issuance.issuerName)},
                      {"since", toEpoch(issuance.startedAt)},
                      {"error", toString(why.code)},
                      {"ended_at", toEpoch(now)}});
}

Result<void> noteNotGranted(const Issuance &issuance, const std::vector<IssuancePlan> &plans, SystemTime now,
                            vault::RecordStore &store)
{
    auto other = issuance;
    other.siblings.clear();
    for (const auto &plan : plans) {
        other.id = issuance.id + "/" + plan.configurationId;
        other.plan = plan;
        CAUSEWAY_CHECK(noteEnd(other, Error{ErrorCode::OAuthRefused}, now, store));
    }
    return {};
}

Result<void> forgetEnd(const std::string &id, vault::RecordStore &store)
{
    return store.remove(EndedPromiseCollection, id);
}

Result<void> forgetOldEnds(SystemTime now, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto records, store.list(EndedPromiseCollection));
    for (const auto &record : records)
        if (isOld(record.body, now))
            CAUSEWAY_CHECK(forgetEnd(record.key, store));
    return {};
}

Result<std::vector<PendingCertificate>> listPromised(SystemTime now, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto issuances, loadIssuances(store));
    std::vector<PendingCertificate> listed;
    for (const auto &issuance : issuances)
        if (isUnderWay(issuance))
            listed.push_back(toPending(issuance));
    CAUSEWAY_TRY(const auto records, store.list(EndedPromiseCollection));
    for (const auto &record : records)
        if (!isOld(record.body, now))
            listed.push_back(endedFromJson(record.key, record.body));
    return listed;
}
}

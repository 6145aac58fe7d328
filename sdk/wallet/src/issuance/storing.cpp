#include "issuance/storing.h"

#include "holding/catalogue_version.h"
#include "issuance/taken_offers.h"
#include "stored_certificate.h"

namespace causeway::wallet {
namespace {

Renewal renewalOf(const Issuance &issuance)
{
    auto plan = issuance.plan;
    plan.claimNames = {}; // they stand with the certificate
    return {std::move(plan),       issuance.issuerName, issuance.refreshToken, issuance.credentialIdentifier,
            issuance.dpopKeyAlias, issuance.clientId,   issuance.isAttested};
}

/// The copies but the first, and how to get more of them.
Result<void> storeOthers(const std::string &id, const std::vector<CertificateCopy> &copies, const Issuance &issuance,
                         IssuanceParts &parts)
{
    Copies kept;
    kept.fresh.assign(copies.begin() + 1, copies.end());
    kept.wanted = issuance.plan.copies;
    kept.arrivedAt = parts.clock.now();
    if (!issuance.refreshToken.empty())
        kept.renewal = renewalOf(issuance);
    return saveCopies(parts.store, id, kept);
}

/// Of a successor the type may have changed.
Result<void> describeAnew(const std::string &id, const TypeReading &type, IssuanceParts &parts)
{
    CAUSEWAY_TRY(auto stored, loadCertificate(parts.store, id));
    CAUSEWAY_TRY(const auto known, parts.store.get(CertificateCollection, id));
    if (type.metadata)
        describe(stored, *type.metadata);
    auto record = known.value_or(Json::object()); // it may say more than a StoredCertificate does
    record.update(toJson(stored));
    if (type.isDue)
        markTypeDue(record, parts.clock.now());
    return putCertificate(parts.store, id, record);
}
}

Result<void> storeNew(const std::string &id, const std::vector<CertificateCopy> &copies, const TypeReading &type,
                      Issuance &issuance, IssuanceParts &parts)
{
    const auto &plan = issuance.plan;
    const auto &shownFirst = copies.front();
    StoredCertificate stored{id,
                             shownFirst.credential,
                             plan.credentialIssuer,
                             plan.title,
                             issuance.issuerName,
                             shownFirst.keyAlias,
                             parts.clock.now(),
                             plan.claimNames,
                             plan.format};
    if (type.metadata)
        describe(stored, *type.metadata);
    auto record = toJson(stored);
    if (type.isDue)
        markTypeDue(record, stored.addedAt);
    record["configuration_id"] = plan.configurationId; // for a backup: what to ask for again
    CAUSEWAY_CHECK(putCertificate(parts.store, id, record));
    if (plan.copies > 1 || !issuance.refreshToken.empty())
        CAUSEWAY_CHECK(storeOthers(id, copies, issuance, parts));
    return noteTaken(issuance, id, stored.addedAt, parts.store);
}

Result<void> storeMore(const std::vector<CertificateCopy> &copies, const TypeReading &type, Issuance &issuance,
                       IssuanceParts &parts)
{
    const auto &id = issuance.certificateId;
    CAUSEWAY_TRY(const bool isKept, addCopies(parts.store, id, copies, parts.clock.now()));
    if (!isKept) {
        issuance.notificationId.clear(); // it is neither stored nor wrong
        return {};
    }
    return type.metadata || type.isDue ? describeAnew(id, type, parts) : Result<void>();
}
}

#include "issuance/more_copies.h"

#include "copies.h"
#include "issuance/issuance.h"

#include <causeway/crypto/primitives.h>

namespace causeway::wallet {
namespace {

/// One at a time for each certificate.
std::string issuanceIdOf(const std::string &certificateId)
{
    return "more." + certificateId;
}

Issuance issuanceFor(const std::string &certificateId, const Renewal &renewal, SystemTime now)
{
    Issuance issuance;
    issuance.id = issuanceIdOf(certificateId);
    issuance.certificateId = certificateId;
    issuance.plan = renewal.plan;
    issuance.issuerName = renewal.issuerName;
    issuance.keyAlias = "certificate." + crypto::randomToken(12);
    issuance.dpopKeyAlias = renewal.dpopKeyAlias;
    issuance.keepsTokenKey = true;
    issuance.refreshToken = renewal.refreshToken;
    issuance.credentialIdentifier = renewal.credentialIdentifier;
    issuance.clientId = renewal.clientId;
    issuance.isAttested = renewal.isAttested;
    issuance.startedAt = now;
    return issuance;
}

Result<void> prepare(vault::RecordStore &store, const std::string &certificateId, const Renewal &renewal,
                     SystemTime now)
{
    CAUSEWAY_TRY(const auto underWay, store.get(IssuanceCollection, issuanceIdOf(certificateId)));
    if (underWay)
        return {};
    return store.put(IssuanceCollection, issuanceIdOf(certificateId), toJson(issuanceFor(certificateId, renewal, now)));
}

/// An issuer may have nothing better to give: it is asked once a day, also where the device's clock was set back.
Result<bool> isDueAnew(vault::RecordStore &store, const std::string &certificateId, const Copies &copies,
                       SystemTime now)
{
    if (now >= copies.askedAnewAt && now < copies.askedAnewAt + std::chrono::days(1))
        return false;
    CAUSEWAY_TRY(const auto stored, loadCertificate(store, certificateId));
    return isRunningOut(stored, now);
}

Result<void> prepareAnew(vault::RecordStore &store, const std::string &certificateId, Copies copies, SystemTime now)
{
    CAUSEWAY_CHECK(prepare(store, certificateId, *copies.renewal, now));
    copies.askedAnewAt = now;
    return saveCopies(store, certificateId, copies);
}

Result<void> prepareIfDue(vault::RecordStore &store, const std::string &certificateId, SystemTime now)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    if (!copies || !copies->renewal)
        return {};
    CAUSEWAY_TRY(const auto isDue, isDueAnew(store, certificateId, *copies, now));
    if (isDue)
        return store.transaction([&] { return prepareAnew(store, certificateId, *copies, now); });
    return copies->isLow() ? prepare(store, certificateId, *copies->renewal, now) : Result<void>();
}
}

Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now)
{
    CAUSEWAY_TRY(const auto records, store.list(CopiesCollection));
    for (const auto &record : records) {
        CAUSEWAY_CHECK(destroySpentKeys(store, keys, record.key));
        CAUSEWAY_CHECK(prepareIfDue(store, record.key, now));
    }
    return {};
}

Result<void> destroyCopyKeys(vault::RecordStore &store, ports::KeyStore &keys, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    if (!copies)
        return {};
    auto aliases = copies->spentKeys;
    for (const auto &copy : copies->fresh)
        aliases.push_back(copy.keyAlias);
    if (copies->renewal)
        aliases.push_back(copies->renewal->dpopKeyAlias);
    CAUSEWAY_TRY(const auto record, store.get(IssuanceCollection, issuanceIdOf(certificateId)));
    if (record) {
        CAUSEWAY_TRY(const auto underWay, issuanceFromJson(*record));
        const auto made = keyAliases(underWay);
        aliases.insert(aliases.end(), made.begin(), made.end());
    }
    for (const auto &alias : aliases)
        CAUSEWAY_CHECK(keys.remove(alias));
    return {};
}

Result<void> forgetCopies(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_CHECK(store.remove(IssuanceCollection, issuanceIdOf(certificateId)));
    return store.remove(CopiesCollection, certificateId);
}
}

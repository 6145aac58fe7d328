#include "issuance/more_copies.h"

#include "copies.h"
#include "holding/keeping.h"
#include "issuance/issuance.h"
#include "issuance/issuance_keys.h"
#include "issuance/token_family.h"

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

Result<void> prepareIfDue(vault::RecordStore &store, const std::string &certificateId, SystemTime now)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    if (!copies || !copies->renewal || copies->isResting(now))
        return {};
    CAUSEWAY_TRY(const auto stored, loadCertificate(store, certificateId));
    const bool isDue = copies->isLow() || isRunningOut(stored, *copies, now);
    return isDue ? prepare(store, certificateId, *copies->renewal, now) : Result<void>();
}
}

Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now)
{
    CAUSEWAY_TRY(const auto records, store.list(CopiesCollection));
    CAUSEWAY_TRY(auto keepings, loadKeepings(store));
    for (const auto &record : records) {
        CAUSEWAY_CHECK(putForward(store, record.key, now));
        CAUSEWAY_CHECK(destroySpentKeys(store, keys, record.key));
        if (!keepings[record.key].isArchived)
            CAUSEWAY_CHECK(prepareIfDue(store, record.key, now));
    }
    return {};
}

Result<void> endRenewal(const Issuance &renewal, bool isFinal, vault::RecordStore &store, SystemTime now)
{
    CAUSEWAY_TRY(auto copies, loadCopies(store, renewal.certificateId));
    if (!copies)
        return {};
    if (isFinal && copies->renewal) {
        CAUSEWAY_CHECK(handOnToken(copies->renewal->refreshToken, renewal.dpopKeyAlias, renewal.id, store));
        copies->renewal.reset();
    }
    copies->restsUntil = now + Copies::Rest;
    return saveCopies(store, renewal.certificateId, *copies);
}

Result<bool> isSuccessorDue(const Issuance &renewal, vault::RecordStore &store, SystemTime now)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, renewal.certificateId));
    CAUSEWAY_TRY(const auto stored, loadCertificate(store, renewal.certificateId));
    return copies && isRunningOut(stored, *copies, now);
}

Result<std::vector<std::string>> copyKeys(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    if (!copies)
        return std::vector<std::string>();
    auto aliases = copies->spentKeys;
    for (const auto &copy : copies->fresh)
        aliases.push_back(copy.keyAlias);
    if (copies->renewal) {
        const auto &alias = copies->renewal->dpopKeyAlias; // others of the same offer may still wait with it
        CAUSEWAY_TRY(const bool isNeeded, isTokenKeyNeeded(alias, issuanceIdOf(certificateId), certificateId, store));
        if (!isNeeded)
            aliases.push_back(alias);
    }
    CAUSEWAY_TRY(const auto record, store.get(IssuanceCollection, issuanceIdOf(certificateId)));
    if (record) {
        CAUSEWAY_TRY(const auto underWay, issuanceFromJson(*record));
        const auto made = keyAliases(underWay);
        aliases.insert(aliases.end(), made.begin(), made.end());
    }
    return aliases;
}

Result<void> forgetCopies(vault::RecordStore &store, const std::string &certificateId)
{
    CAUSEWAY_TRY(const auto copies, loadCopies(store, certificateId));
    if (copies && copies->renewal)
        CAUSEWAY_CHECK(handOnToken(copies->renewal->refreshToken, copies->renewal->dpopKeyAlias,
                                   issuanceIdOf(certificateId), store));
    CAUSEWAY_CHECK(store.remove(IssuanceCollection, issuanceIdOf(certificateId)));
    return store.remove(CopiesCollection, certificateId);
}
}

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
}

Result<void> prepareMoreCopies(vault::RecordStore &store, ports::KeyStore &keys, SystemTime now)
{
    CAUSEWAY_TRY(const auto records, store.list(CopiesCollection));
    for (const auto &record : records) {
        CAUSEWAY_CHECK(destroySpentKeys(store, keys, record.key));
        CAUSEWAY_TRY(const auto copies, copiesFromJson(record.body));
        if (!copies.renewal || !copies.isLow())
            continue;
        CAUSEWAY_TRY(const auto underWay, store.get(IssuanceCollection, issuanceIdOf(record.key)));
        if (!underWay)
            CAUSEWAY_CHECK(store.put(IssuanceCollection, issuanceIdOf(record.key),
                                     toJson(issuanceFor(record.key, *copies.renewal, now))));
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

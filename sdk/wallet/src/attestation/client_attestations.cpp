#include "attestation/client_attestations.h"

#include "attestation/attestation_checks.h"
#include "copies.h"
#include "issuance/issuance.h"
#include "issuance/issuance_keys.h"

#include <causeway/base/fault_point.h>
#include <causeway/crypto/jws.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/wallet_provider.h>

#include <set>

namespace causeway::wallet {
namespace {

/// So long before its end an attestation is replaced: what is begun with it must come to its end.
constexpr std::chrono::hours Margin{1};
constexpr std::chrono::minutes Leeway{1};

std::string idOf(const std::string &credentialIssuer, const std::string &authorizationServer)
{
    return crypto::sha256Base64Url(toCompact(Json{credentialIssuer, authorizationServer}));
}

std::string idOf(const IssuancePlan &plan)
{
    return idOf(plan.credentialIssuer, plan.authorizationServer);
}

/// Made while the service's clock was ahead: until that time is here every server refuses it.
bool isEarly(const std::string &text, SystemTime now)
{
    const auto jws = crypto::parseJws(text, "oauth-client-attestation+jwt");
    const auto claims = jws ? jws->claims() : Result<Json>(jws.error());
    return claims && fromEpoch(optionalSeconds(*claims, "iat").value_or(0)) > now + Leeway;
}

/// Of those whose tokens are bound to their keys, or will be; also where the rest of an issuance's record cannot be read, or a key would go that is still needed.
Result<std::set<std::string>> idsInUse(vault::RecordStore &store)
{
    std::set<std::string> ids;
    CAUSEWAY_TRY(const auto issuances, store.list(IssuanceCollection));
    for (const auto &record : issuances) {
        const auto issuer = optionalString(record.body, "credential_issuer");
        const auto server = optionalString(record.body, "authorization_server");
        if (issuer && server)
            ids.insert(idOf(*issuer, *server));
    }
    CAUSEWAY_TRY(const auto all, store.list(CopiesCollection));
    for (const auto &record : all) {
        CAUSEWAY_TRY(const auto copies, copiesFromJson(record.body));
        if (copies.renewal)
            ids.insert(idOf(copies.renewal->plan));
    }
    return ids;
}
}

Result<bool> ClientAttestations::isPossible(const Call &call) const
{
    if (!m_client.provider)
        return false;
    return m_client.provider->isThere(call);
}

/// While the kept one is good, a provider that gives no other stops nothing, unless it says that this device is out.
Result<identity::ClientAttestation> ClientAttestations::attestationFor(const IssuancePlan &plan, bool isFreshWanted,
                                                                       const Call &call)
{
    const auto id = idOf(plan);
    CAUSEWAY_TRY(auto kept, load(id));
    const bool isGood = !kept.text.empty() && kept.endsAt > m_clock.now() && !isEarly(kept.text, m_clock.now());
    if (!isGood || isFreshWanted || kept.endsAt <= m_clock.now() + Margin) {
        auto renewed = renew(id, kept, call);
        const bool mayBeKept = isGood && !isFreshWanted && !renewed && renewed.error().code != ErrorCode::DeviceRevoked;
        if (!renewed && !mayBeKept)
            return renewed.error();
        if (renewed)
            kept = *std::move(renewed);
    }
    return identity::ClientAttestation{kept.text, m_client.id, kept.keyAlias};
}

/// The key's name is in the vault before the key is made: no key is there that nothing names.
Result<ClientAttestations::Kept> ClientAttestations::load(const std::string &id)
{
    CAUSEWAY_TRY(const auto record, m_store.get(AttestationCollection, id));
    Kept kept;
    if (record) {
        CAUSEWAY_TRY(kept.keyAlias, requireString(*record, "key_alias"));
        kept.text = optionalString(*record, "attestation").value_or("");
        kept.endsAt = fromEpoch(optionalInteger(*record, "ends_at").value_or(0));
    } else {
        kept.keyAlias = "attestation." + crypto::randomToken(12);
        CAUSEWAY_CHECK(save(id, kept));
    }
    CAUSEWAY_CHECK(ensureKey(kept.keyAlias, m_keys));
    return kept;
}

Result<void> ClientAttestations::save(const std::string &id, const Kept &kept)
{
    return m_store.put(AttestationCollection, id,
                       {{"key_alias", kept.keyAlias}, {"attestation", kept.text}, {"ends_at", toEpoch(kept.endsAt)}});
}

Result<ClientAttestations::Kept> ClientAttestations::renew(const std::string &id, Kept kept, const Call &call)
{
    faultPoint("attestation.key_made");
    CAUSEWAY_TRY(kept.text, m_client.provider->attestClient(kept.keyAlias, call));
    faultPoint("attestation.received");
    CAUSEWAY_TRY(const auto der, m_keys.publicKey(kept.keyAlias));
    CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(der));
    CAUSEWAY_TRY(kept.endsAt, checkClientAttestation(kept.text, {m_client.id, key, m_clock.now()}));
    CAUSEWAY_CHECK(save(id, kept));
    faultPoint("attestation.stored");
    return kept;
}

Result<void> ClientAttestations::forgetUnused()
{
    CAUSEWAY_TRY(const auto records, m_store.list(AttestationCollection));
    if (records.empty())
        return {};
    CAUSEWAY_TRY(const auto inUse, idsInUse(m_store));
    for (const auto &record : records) {
        const auto endsAt = fromEpoch(optionalInteger(record.body, "ends_at").value_or(0));
        if (inUse.contains(record.key) || endsAt > m_clock.now())
            continue;
        CAUSEWAY_CHECK(m_keys.remove(optionalString(record.body, "key_alias").value_or("")));
        CAUSEWAY_CHECK(m_store.remove(AttestationCollection, record.key));
    }
    return {};
}
}

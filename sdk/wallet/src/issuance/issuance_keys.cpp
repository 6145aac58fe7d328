#include "issuance/issuance_keys.h"

#include "copies.h"
#include "issuance/issuance.h"

#include <algorithm>

namespace causeway::wallet {

Result<bool> isTokenKeyNeeded(const std::string &alias, const std::string &exceptIssuance,
                              const std::string &exceptCertificate, vault::RecordStore &store)
{
    const auto names = [&](const Json &json) { return optionalString(json, "dpop_key_alias") == alias; };
    CAUSEWAY_TRY(const auto others, store.list(IssuanceCollection));
    if (std::ranges::any_of(others,
                            [&](const auto &other) { return other.key != exceptIssuance && names(other.body); }))
        return true;
    CAUSEWAY_TRY(const auto renewable, store.list(CopiesCollection));
    return std::ranges::any_of(renewable, [&](const auto &copies) {
        return copies.key != exceptCertificate && names(copies.body.value("renewal", Json::object()));
    });
}

Result<void> ensureKey(const std::string &alias, ports::KeyStore &keys)
{
    const auto present = keys.publicKey(alias);
    if (present)
        return {};
    if (present.error().code != ErrorCode::KeyNotFound)
        return present.error();
    CAUSEWAY_CHECK(keys.createSigningKey(alias));
    return {};
}

Result<void> ensureKeys(const Issuance &issuance, ports::KeyStore &keys)
{
    for (const auto &alias : keyAliases(issuance))
        CAUSEWAY_CHECK(ensureKey(alias, keys));
    return ensureKey(issuance.dpopKeyAlias, keys);
}

Result<void> destroyUnusedKeys(const Issuance &issuance, vault::RecordStore &store, ports::KeyStore &keys)
{
    for (const auto &alias : issuance.idleKeys)
        CAUSEWAY_CHECK(keys.remove(alias));
    if (issuance.state == State::Abandoned)
        for (const auto &alias : keyAliases(issuance))
            CAUSEWAY_CHECK(keys.remove(alias));
    CAUSEWAY_TRY(const bool isNeeded, isTokenKeyNeeded(issuance.dpopKeyAlias, issuance.id, {}, store));
    return isNeeded ? Result<void>() : keys.remove(issuance.dpopKeyAlias);
}
}

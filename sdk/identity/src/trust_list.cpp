#include "trust_list.h"

#include <causeway/base/encoding.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr std::size_t MaximumEntities = 10'000;
constexpr std::chrono::hours MostAhead{24};

Error invalid(const std::string &why)
{
    return Error{ErrorCode::TrustListInvalid, why};
}

Result<std::vector<std::string>> texts(const Json &object, const char *name)
{
    CAUSEWAY_TRY(const auto array, requireArray(object, name));
    std::vector<std::string> result;
    for (const auto &item : array) {
        if (!item.is_string())
            return invalid(name);
        result.push_back(item.get<std::string>());
    }
    return result;
}

Result<TrustedEntity> entityFrom(const Json &json)
{
    TrustedEntity entity;
    CAUSEWAY_TRY(entity.id, requireString(json, "id"));
    CAUSEWAY_TRY(entity.roles, texts(json, "roles"));
    entity.names = localizedTextFromJson(json.value("names", Json::object()));
    CAUSEWAY_TRY(const auto certificates, texts(json, "certificates"));
    for (const auto &text : certificates) {
        CAUSEWAY_TRY(const auto der, fromBase64(text));
        CAUSEWAY_TRY(auto certificate, crypto::Certificate::fromDer(der));
        entity.certificates.push_back(std::move(certificate));
    }
    entity.signsMetadata = json.value("signed_metadata", Json()) == Json(true);
    return entity;
}

/// A list as it came, at most so long; nothing is believed yet.
Result<crypto::Jws> parseTrustList(std::string_view compact)
{
    return crypto::parseJws(compact, "trust-list+jwt", MaximumTrustList);
}

/// Of claims that are believed, now or when they came.
Result<TrustList> listFrom(const Json &claims)
{
    TrustList list;
    CAUSEWAY_TRY(list.sequence, requireInteger(claims, "sequence"));
    const auto issued = optionalSeconds(claims, "iat");
    const auto expires = optionalSeconds(claims, "exp");
    if (!issued || !expires)
        return invalid("iat or exp");
    list.issuedAt = fromEpoch(*issued);
    list.expiresAt = fromEpoch(*expires);
    CAUSEWAY_TRY(const auto entities, requireArray(claims, "entities"));
    if (entities.size() > MaximumEntities)
        return invalid("too many entities");
    for (const auto &json : entities) {
        CAUSEWAY_TRY(auto entity, entityFrom(json));
        list.entities.push_back(std::move(entity));
    }
    return list;
}

/// When it ends is what counts. When it was made says little: a device that is slow must not be shut out by a list of today, and what keeps an old list from being
/// played back is its signature and its sequence, not this date.
Result<void> checkTimes(const Json &claims, const TrustList &list, SystemTime now)
{
    if (list.expiresAt <= now)
        return Error{ErrorCode::RequestExpired};
    const auto begins = std::max(list.issuedAt, fromEpoch(optionalSeconds(claims, "nbf").value_or(0)));
    return begins > now + MostAhead ? invalid("not yet valid") : Result<void>();
}

Result<TrustList> verified(std::string_view compact, const ListKeeper &keeper, SystemTime now)
{
    CAUSEWAY_TRY(const auto jws, parseTrustList(compact));
    CAUSEWAY_TRY(const auto certificates, jws.certificates());
    const std::vector intermediates(certificates.begin() + 1, certificates.end());
    CAUSEWAY_CHECK(crypto::verifyChain(certificates.front(), intermediates, keeper.anchors, now, ListSignerUsage));
    CAUSEWAY_TRY(const auto key, certificates.front().publicKey());
    CAUSEWAY_CHECK(jws.verify(key));
    CAUSEWAY_TRY(const auto claims, jws.claims());
    if (optionalString(claims, "iss") != keeper.issuer)
        return invalid("another issuer's list");
    CAUSEWAY_TRY(auto list, listFrom(claims));
    CAUSEWAY_CHECK(checkTimes(claims, list, now));
    return list;
}
}

bool TrustedEntity::is(const std::string &wantedId, const std::string &role) const
{
    return id == wantedId && std::ranges::find(roles, role) != roles.end();
}

const TrustedEntity *TrustList::find(const std::string &id, const std::string &role) const
{
    const TrustedEntity *first = nullptr;
    for (const auto &entity : entities)
        if (entity.is(id, role) && (!first || (entity.signsMetadata && !first->signsMetadata)))
            first = &entity;
    return first;
}

Result<TrustList> verifyTrustList(std::string_view compact, const ListKeeper &keeper, SystemTime now)
{
    auto list = verified(compact, keeper, now);
    return list ? list : invalid(std::string(toString(list.error().code)) + " " + list.error().detail);
}

Result<TrustList> readKeptTrustList(std::string_view compact)
{
    CAUSEWAY_TRY(const auto jws, parseTrustList(compact));
    CAUSEWAY_TRY(const auto claims, jws.claims());
    auto list = listFrom(claims);
    return list ? list : invalid(list.error().detail);
}
}

#include "status/status_cache.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/remote_url.h>

namespace causeway::wallet {
namespace {

constexpr auto JwtType = "application/statuslist+jwt";
constexpr auto CwtType = "application/statuslist+cwt";
constexpr net::RemoteLimits Limits{8U << 20, std::chrono::seconds(5)};

std::string keyOf(const StatusListPlace &place)
{
    return crypto::sha256Base64Url(toCompact(Json{place.issuer, place.uri}));
}

SystemTime fetchedAtOf(const Json &record)
{
    return fromEpoch(optionalInteger(record, "fetched_at").value_or(0));
}

Result<Json> recordFrom(const net::HttpResponse &response)
{
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, std::to_string(response.status) + " for a status list"};
    const auto type = response.header("content-type");
    if (response.status == 200 && type.starts_with(JwtType))
        return Json{{"jwt", response.body}};
    if (response.status == 200 && type.starts_with(CwtType))
        return Json{{"cwt", toBase64Url(asBytes(response.body))}};
    return Error{ErrorCode::ResponseUnexpected,
                 std::to_string(response.status) + " for a status list, or another type"};
}

Result<StatusListToken> tokenFrom(const Json &record)
{
    if (const auto jwt = optionalString(record, "jwt"))
        return parseStatusListJwt(*jwt);
    const auto cwt = fromBase64Url(optionalString(record, "cwt").value_or(""));
    if (!cwt)
        return Error{ErrorCode::StatusListInvalid, "no base64url"};
    return parseStatusListCwt(*cwt);
}
}

Result<VerifiedStatusList> StatusCache::verify(const Json &record, const StatusListPlace &place,
                                               const identity::TrustList &list, SystemTime now) const
{
    CAUSEWAY_TRY(const auto token, tokenFrom(record));
    CAUSEWAY_TRY(const auto chain, token.certificates());
    CAUSEWAY_CHECK(m_directory.verifyChain(chain, place.issuer, "issuer", list));
    CAUSEWAY_TRY(const auto key, chain.front().publicKey());
    return verifyStatusList(token, key, place.uri, now);
}

Result<std::optional<KnownStatus>> StatusCache::find(const std::string &issuer, const StatusReference &reference,
                                                     const identity::TrustList &list, SystemTime now) const
{
    const StatusListPlace place{issuer, reference.uri};
    CAUSEWAY_TRY(const auto record, m_store.get(m_collection, keyOf(place)));
    if (!record)
        return std::optional<KnownStatus>();
    const auto verified = verify(*record, place, list, now);
    const auto status = verified ? verified->statusOf(reference, now) : verified.error();
    if (!status)
        return std::optional<KnownStatus>();
    const auto fetchedAt = fetchedAtOf(*record);
    return std::optional(KnownStatus{*status, fetchedAt, verified->refreshAt(fetchedAt)});
}

Result<void> StatusCache::fetch(const StatusListPlace &place, const identity::TrustList &list, net::HttpClient &http,
                                SystemTime now, const Call &call)
{
    CAUSEWAY_TRY(const auto url, net::RemoteUrl::parse(place.uri));
    const auto request = net::getFrom(url, std::string(JwtType) + ", " + CwtType, Limits);
    CAUSEWAY_TRY(const auto response, http.send(request, call));
    CAUSEWAY_TRY(auto record, recordFrom(response));
    CAUSEWAY_TRY(const auto fresh, verify(record, place, list, now));
    CAUSEWAY_TRY(const auto held, m_store.get(m_collection, keyOf(place)));
    const auto known = held ? verify(*held, place, list, now) : Error{ErrorCode::StatusListInvalid};
    if (known && known->issuedAt() > fresh.issuedAt())
        return Error{ErrorCode::StatusListInvalid, "older than the one that is here"};
    record["fetched_at"] = toEpoch(now);
    return m_store.put(m_collection, keyOf(place), record);
}

Result<void> StatusCache::keepOnly(const std::set<StatusListPlace> &places)
{
    std::set<std::string> keys;
    for (const auto &place : places)
        keys.insert(keyOf(place));
    CAUSEWAY_TRY(const auto records, m_store.list(m_collection));
    for (const auto &record : records)
        if (!keys.contains(record.key))
            CAUSEWAY_CHECK(m_store.remove(m_collection, record.key));
    return {};
}

Result<void> StatusCache::keepSince(SystemTime fetched)
{
    CAUSEWAY_TRY(const auto records, m_store.list(m_collection));
    for (const auto &record : records)
        if (fetchedAtOf(record.body) < fetched)
            CAUSEWAY_CHECK(m_store.remove(m_collection, record.key));
    return {};
}
}

#include "status/status_cache.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>
#include <causeway/net/remote_url.h>

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr auto JwtType = "application/statuslist+jwt";
constexpr auto CwtType = "application/statuslist+cwt";
constexpr net::RemoteLimits Limits{8U << 20, std::chrono::seconds(5)};
constexpr int MostRedirects = 3;

std::string keyOf(const StatusListPlace &place)
{
    return crypto::sha256Base64Url(toCompact(Json{place.issuer, place.uri}));
}

SystemTime timeOf(const Json &record, const char *name)
{
    return fromEpoch(optionalInteger(record, name).value_or(0));
}

/// What stays of a record without its list.
Json markOf(const Json &record)
{
    return {{"asked_at", record.at("asked_at")}, {"issued_at", record.at("issued_at")}};
}

/// Where the list is instead (RFC 9110, sections 10.2.2 and 15.4), as seen from where it was looked for; empty where the answer says nothing of that.
std::string elsewhere(const net::HttpResponse &response)
{
    constexpr std::array redirects = {301, 302, 303, 307, 308};
    const bool isElsewhere = std::ranges::find(redirects, response.status) != redirects.end();
    return isElsewhere ? response.header("location") : std::string();
}

/// Follows where it is sent (Token Status List, section 8.2). Each address may be what a stranger's may be, and all of it costs no more time than one answer may.
Result<net::HttpResponse> follow(const std::string &address, net::HttpClient &http, const Call &call)
{
    CAUSEWAY_TRY(auto url, net::RemoteUrl::parse(address));
    const Call brief{call.stop, std::min(call.deadline, std::chrono::steady_clock::now() + Limits.timeout)};
    for (int redirects = 0; redirects <= MostRedirects; ++redirects) {
        auto request = net::getFrom(url, std::string(JwtType) + ", " + CwtType, Limits);
        request.mayBePacked = true;
        CAUSEWAY_TRY(auto response, http.send(request, brief));
        const auto next = elsewhere(response);
        if (next.empty())
            return response;
        CAUSEWAY_TRY(url, url.resolve(next));
    }
    return Error{ErrorCode::ResponseUnexpected, "a status list that is always elsewhere"};
}

Result<Json> recordFrom(const net::HttpResponse &response)
{
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, std::to_string(response.status) + " for a status list"};
    const bool isSuccess = response.status >= 200 && response.status < 300;
    if (isSuccess && net::isOfType(response, JwtType))
        return Json{{"jwt", response.body}};
    if (isSuccess && net::isOfType(response, CwtType))
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
                                               const identity::TrustList &list) const
{
    CAUSEWAY_TRY(const auto token, tokenFrom(record));
    CAUSEWAY_TRY(const auto chain, token.certificates());
    CAUSEWAY_CHECK(m_directory.verifyChain(chain, place.issuer, "issuer", list));
    CAUSEWAY_TRY(const auto key, chain.front().verifyingKey());
    return verifyStatusList(token, key, place.uri, m_clock.now());
}

/// Nothing where none was. Records from before have the list alone, which tells while it is still good.
Result<std::optional<SystemTime>> StatusCache::newestSeen(const StatusListPlace &place,
                                                          const identity::TrustList &list) const
{
    CAUSEWAY_TRY(const auto held, m_store.get(m_collection, keyOf(place)));
    if (!held)
        return std::optional<SystemTime>();
    if (const auto issued = optionalInteger(*held, "issued_at"))
        return std::optional(fromEpoch(*issued));
    const auto known = verify(*held, place, list);
    return known ? std::optional(known->issuedAt()) : std::nullopt;
}

Result<std::optional<KnownStatus>> StatusCache::find(const std::string &issuer, const StatusReference &reference,
                                                     const identity::TrustList &list) const
{
    const StatusListPlace place{issuer, reference.uri};
    CAUSEWAY_TRY(const auto record, m_store.get(m_collection, keyOf(place)));
    if (!record)
        return std::optional<KnownStatus>();
    const auto verified = verify(*record, place, list);
    const auto status = verified ? verified->statusOf(reference, m_clock.now()) : verified.error();
    if (!status)
        return std::optional<KnownStatus>();
    const auto fetchedAt = timeOf(*record, "fetched_at");
    return std::optional(KnownStatus{*status, fetchedAt, verified->refreshAt(fetchedAt)});
}

Result<void> StatusCache::fetch(const StatusListPlace &place, const identity::TrustList &list, net::HttpClient &http,
                                const Call &call)
{
    CAUSEWAY_TRY(const auto response, follow(place.uri, http, call));
    CAUSEWAY_TRY(auto record, recordFrom(response));
    CAUSEWAY_TRY(const auto fresh, verify(record, place, list));
    CAUSEWAY_TRY(const auto newest, newestSeen(place, list));
    if (newest && fresh.issuedAt() < *newest)
        return Error{ErrorCode::StatusListInvalid, "older than one that was here"};
    record["fetched_at"] = toEpoch(m_clock.now());
    record["issued_at"] = toEpoch(fresh.issuedAt());
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

Result<void> StatusCache::noteUse(const StatusListPlace &place)
{
    CAUSEWAY_TRY(auto record, m_store.get(m_collection, keyOf(place)));
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    if (!record || timeOf(*record, "asked_at") == today)
        return {};
    (*record)["asked_at"] = toEpoch(today);
    return m_store.put(m_collection, keyOf(place), *record);
}

Result<void> StatusCache::keepSince(SystemTime time)
{
    CAUSEWAY_TRY(const auto records, m_store.list(m_collection));
    for (const auto &record : records) {
        if (timeOf(record.body, "fetched_at") >= time)
            continue;
        if (timeOf(record.body, "asked_at") < time || !record.body.contains("issued_at"))
            CAUSEWAY_CHECK(m_store.remove(m_collection, record.key));
        else if (const auto mark = markOf(record.body); mark != record.body)
            CAUSEWAY_CHECK(m_store.put(m_collection, record.key, mark));
    }
    return {};
}
}

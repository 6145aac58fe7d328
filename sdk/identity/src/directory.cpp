#include <causeway/identity/directory.h>

#include "trust_list.h"

#include <causeway/base/log.h>
#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <iterator>

namespace causeway::identity {
namespace {

constexpr auto Collection = "directory";
constexpr std::chrono::hours FreshFor{24};
constexpr auto IssuerRole = "issuer";

Result<void> unnamed()
{
    return Error{ErrorCode::RequesterUntrusted, "signed with a certificate that the trust list does not name"};
}

/// Whom an issuer's signers may come from; for nobody else, and for nothing else.
std::vector<crypto::Certificate> authoritiesOf(const TrustedEntity &issuer)
{
    std::vector<crypto::Certificate> authorities;
    std::ranges::copy_if(issuer.certificates, std::back_inserter(authorities), &crypto::Certificate::isAuthority);
    return authorities;
}

Result<std::string> requireHttps(const Json &document, const char *name)
{
    CAUSEWAY_TRY(auto text, requireString(document, name));
    CAUSEWAY_TRY(const auto url, parseUrl(text));
    if (url.scheme != "https")
        return Error{ErrorCode::InvalidUrl, std::string(name) + " is not https"};
    return text;
}

Result<Endpoints> endpointsFrom(const Json &document)
{
    Endpoints endpoints;
    CAUSEWAY_TRY(endpoints.identityProvider, requireHttps(document, "identity_provider"));
    CAUSEWAY_TRY(endpoints.trustList, requireHttps(document, "trust_list"));
    CAUSEWAY_TRY(auto issuer, requireHttps(document, "credential_issuer"));
    endpoints.credentialIssuers.push_back(std::move(issuer));
    CAUSEWAY_TRY(endpoints.billing, requireHttps(document, "billing"));
    CAUSEWAY_TRY(endpoints.paymentRail, requireHttps(document, "payment_rail"));
    CAUSEWAY_TRY(endpoints.programRegistry, requireHttps(document, "program_registry"));
    CAUSEWAY_TRY(endpoints.catalogue, requireHttps(document, "catalogue"));
    CAUSEWAY_TRY(endpoints.openData, requireHttps(document, "open_data"));
    if (document.contains("wallet_provider")) {
        CAUSEWAY_TRY(endpoints.walletProvider, requireHttps(document, "wallet_provider"));
    }
    return endpoints;
}

class CachingDirectory final : public Directory {
public:
    CachingDirectory(DirectoryConfig config, vault::RecordStore &store, net::HttpClient &http, const Clock &clock)
        : m_config(std::move(config)), m_anchors(m_config.trustAnchors), m_store(store), m_http(http), m_clock(clock)
    {
    }

    Result<Endpoints> endpoints(const Call &call) override
    {
        CAUSEWAY_TRY(const auto cached, m_store.get(Collection, "endpoints"));
        if (cached && isFresh(*cached))
            return endpointsFrom(cached->at("document"));
        auto fetched = fetchEndpoints(call);
        if (!fetched && cached && isRetryable(fetched.error().code))
            return endpointsFrom(cached->at("document"));
        return fetched;
    }

    Result<TrustList> trustList(const Call &call) override
    {
        CAUSEWAY_TRY(const auto record, m_store.get(Collection, "trust_list"));
        CAUSEWAY_TRY(const auto cached, readCached(record));
        if (isUsable(cached) && isFresh(*record))
            return *cached;
        auto fetched = fetchTrustList(cached, call);
        const bool isCancelled = !fetched && fetched.error().code == ErrorCode::Cancelled;
        if (fetched || isCancelled || !isUsable(cached)) // asked again: the answer may have told the time
            return fetched;
        logLine(LogLevel::Notice, "identity",
                "the trust list that is here goes on, no other came: " + std::string(toString(fetched.error().code)));
        return *cached;
    }

    Result<std::optional<TrustList>> cachedTrustList() override
    {
        CAUSEWAY_TRY(const auto record, m_store.get(Collection, "trust_list"));
        return readCached(record);
    }

    Result<TrustedEntity> verifyChain(const std::vector<crypto::Certificate> &chain, const std::string &id,
                                      const std::string &role, const TrustList &list) override
    {
        Error refusal{ErrorCode::RequesterUntrusted, "not on the trust list as " + role};
        for (const auto &entity : list.entities) {
            if (!entity.is(id, role))
                continue;
            const auto vouched = chain.empty() ? Error{refusal.code, "no certificate"} : vouch(entity, role, chain);
            if (vouched)
                return entity;
            refusal.detail = vouched.error().detail;
        }
        return refusal;
    }

    Result<TrustedEntity> verifySigner(const crypto::Jws &jws, const std::string &id, const std::string &role,
                                       const TrustList &list) override
    {
        const auto chain = jws.certificates();
        if (!chain)
            return Error{ErrorCode::RequesterUntrusted, chain.error().detail};
        CAUSEWAY_TRY(auto entity, verifyChain(*chain, id, role, list));
        const auto key = chain->front().publicKey();
        if (!key)
            return Error{ErrorCode::RequesterUntrusted, key.error().detail};
        CAUSEWAY_CHECK(jws.verify(*key));
        return entity;
    }

private:
    /// One that is listed has to lead to an anchor, too; of an issuer also one that leads to an authority that is listed.
    Result<void> vouch(const TrustedEntity &entity, const std::string &role,
                       const std::vector<crypto::Certificate> &chain) const
    {
        const auto &leaf = chain.front();
        const std::vector above(chain.begin() + 1, chain.end());
        const bool isListed = std::ranges::find(entity.certificates, leaf) != entity.certificates.end();
        const auto path = isListed ? m_anchors.verify(leaf, above, m_clock.now()) : unnamed();
        if (path || role != IssuerRole || leaf.isAuthority())
            return path;
        const auto authorities = authoritiesOf(entity);
        if (authorities.empty())
            return path;
        return crypto::verifyChain(leaf, above, authorities, m_clock.now());
    }

    bool isUsable(const std::optional<TrustList> &cached) const { return cached && cached->expiresAt > m_clock.now(); }

    /// A record from the future is not fresh: the calendar was turned back since.
    bool isFresh(const Json &record) const
    {
        const auto age = m_clock.now() - fromEpoch(optionalInteger(record, "fetched_at").value_or(0));
        return age >= std::chrono::seconds(0) && age < FreshFor;
    }

    Result<Endpoints> fetchEndpoints(const Call &call)
    {
        CAUSEWAY_TRY(const auto response,
                     m_http.send(net::getRequest(m_config.origin + "/.well-known/causeway"), call));
        CAUSEWAY_TRY(const auto document, net::jsonBody(response));
        CAUSEWAY_TRY(auto endpoints, endpointsFrom(document));
        CAUSEWAY_CHECK(
            m_store.put(Collection, "endpoints", {{"fetched_at", toEpoch(m_clock.now())}, {"document", document}}));
        return endpoints;
    }

    Result<TrustList> fetchTrustList(const std::optional<TrustList> &cached, const Call &call)
    {
        CAUSEWAY_TRY(const auto places, endpoints(call));
        auto request = net::getRequest(places.trustList, "application/trust-list+jwt");
        request.maximumBody = MaximumTrustList;
        CAUSEWAY_TRY(const auto response, m_http.send(request, call));
        if (response.status != 200)
            return Error{response.status >= 500 ? ErrorCode::ServerError : ErrorCode::ResponseUnexpected,
                         std::to_string(response.status) + " for the trust list"};
        CAUSEWAY_TRY(auto list,
                     verifyTrustList(response.body, {m_config.origin, m_config.trustAnchors}, m_clock.now()));
        if (cached && list.sequence < cached->sequence)
            return Error{ErrorCode::TrustListInvalid, "its sequence went back"};
        if (cached && list.sequence == cached->sequence && list.issuedAt < cached->issuedAt)
            return Error{ErrorCode::TrustListInvalid, "older than the list that is here"};
        CAUSEWAY_CHECK(
            m_store.put(Collection, "trust_list", {{"fetched_at", toEpoch(m_clock.now())}, {"jws", response.body}}));
        return list;
    }

    /// What is in the vault was checked when it came; only its expiry changes with time, and that is the caller's question.
    Result<std::optional<TrustList>> readCached(const std::optional<Json> &record) const
    {
        if (!record)
            return std::optional<TrustList>();
        CAUSEWAY_TRY(const auto compact, requireString(*record, "jws"));
        CAUSEWAY_TRY(auto list, readKeptTrustList(compact));
        return std::optional(std::move(list));
    }

    DirectoryConfig m_config;
    const crypto::TrustAnchors m_anchors;
    vault::RecordStore &m_store;
    net::HttpClient &m_http;
    const Clock &m_clock;
};
}

std::unique_ptr<Directory> makeDirectory(DirectoryConfig config, vault::RecordStore &store, net::HttpClient &http,
                                         const Clock &clock)
{
    return std::make_unique<CachingDirectory>(std::move(config), store, http, clock);
}
}

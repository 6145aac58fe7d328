#include "issuance/metadata_source.h"

#include "issuance/issuing_server.h"

#include <causeway/crypto/jws.h>
#include <causeway/identity/authorization_server.h>
#include <causeway/net/json_api.h>
#include <causeway/net/remote_url.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr net::RemoteLimits OfferLimits{64 * 1024};
constexpr std::size_t MaximumSigned = 1024 * 1024;
constexpr auto SignedType = "openidvci-issuer-metadata+jwt";
constexpr auto Accepted = "application/jwt, application/json;q=0.9";

Error unexpected(const std::string &why)
{
    return Error{ErrorCode::ResponseUnexpected, "issuer metadata: " + why};
}

Error untrusted(const std::string &why)
{
    return Error{ErrorCode::IssuerUntrusted, "issuer metadata: " + why};
}

Error untrusted(const Error &error)
{
    return untrusted(std::string(toString(error.code)) + " " + error.detail);
}

/// HAIP 1.0, section 4.1: the signer is not self-signed, and no anchor comes along.
Result<void> checkCertificates(const crypto::Jws &jws)
{
    CAUSEWAY_TRY(const auto chain, jws.certificates());
    if (chain.front().isSelfIssued())
        return Error{ErrorCode::CertificateChainUntrusted, "the signer vouches for itself"};
    if (std::ranges::any_of(chain, &crypto::Certificate::isSelfIssued))
        return Error{ErrorCode::CertificateChainUntrusted, "an anchor stands in x5c"};
    return {};
}

/// The keys first, then the signature, then what it says.
Result<Json> verified(const std::string &compact, const std::string &issuer, const identity::TrustList &list,
                      IssuanceParts &parts)
{
    CAUSEWAY_TRY(const auto jws, crypto::parseJws(compact, SignedType, MaximumSigned));
    CAUSEWAY_CHECK(checkCertificates(jws));
    CAUSEWAY_CHECK(parts.directory.verifySigner(jws, issuer, "issuer", list));
    CAUSEWAY_TRY(auto payload, jws.claims());
    if (optionalString(payload, "sub") != issuer)
        return Error{ErrorCode::IssuerUntrusted, "sub is another issuer"};
    if (!optionalSeconds(payload, "iat"))
        return Error{ErrorCode::InvalidJson, "iat"};
    CAUSEWAY_CHECK(crypto::checkTimes(payload, toEpoch(parts.serverClock.now())));
    return payload;
}

bool isSigned(const net::HttpResponse &response)
{
    return response.status == 200 && net::isOfType(response, "application/jwt");
}

Result<Json> bodyOf(const net::HttpResponse &response, const std::string &issuer, IssuanceParts &parts,
                    const Call &call)
{
    CAUSEWAY_TRY(const auto list, parts.directory.trustList(call));
    if (isSigned(response)) {
        auto payload = verified(response.body, issuer, list, parts);
        return payload ? payload : untrusted(payload.error());
    }
    CAUSEWAY_TRY(auto metadata, net::jsonBody(response));
    const auto *entity = list.find(issuer, "issuer");
    if (entity && entity->signsMetadata)
        return untrusted("it is not signed, and the trust list says that it must be");
    return metadata;
}
}

Result<std::string> readOfferText(const std::string &uri, net::HttpClient &http, const Call &call)
{
    CAUSEWAY_TRY(const auto link, parseOfferLink(uri));
    if (link.reference.empty())
        return link.offer;
    CAUSEWAY_TRY(const auto url, net::RemoteUrl::parse(link.reference));
    CAUSEWAY_TRY(const auto response, http.send(net::getFrom(url, "application/json", OfferLimits), call));
    if (response.status >= 500)
        return Error{ErrorCode::ServerError, std::to_string(response.status) + " for an offer"};
    if (response.status == 404 || response.status == 410)
        return Error{ErrorCode::OfferUsed, std::to_string(response.status) + " for an offer"};
    if (response.status != 200 || !net::isOfType(response, "application/json"))
        return Error{ErrorCode::OfferInvalid, "what lies at credential_offer_uri is no offer"};
    return response.body;
}

Result<Json> fetchIssuerMetadata(const std::string &credentialIssuer, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto url, identity::wellKnownUrl(credentialIssuer, "openid-credential-issuer"));
    CAUSEWAY_TRY(const auto response, parts.http.send(net::getRequest(url, Accepted), call));
    CAUSEWAY_TRY(auto metadata, bodyOf(response, credentialIssuer, parts, call));
    const auto issuer = requireString(metadata, "credential_issuer");
    if (!issuer)
        return unexpected(issuer.error().detail);
    if (*issuer != credentialIssuer)
        return Error{ErrorCode::IssuerUntrusted, "the metadata is another issuer's"};
    return metadata;
}

Result<void> refreshPlan(IssuancePlan &plan, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto list, parts.directory.trustList(call));
    if (!list.find(plan.credentialIssuer, "issuer"))
        return Error{ErrorCode::IssuerUntrusted, "not on the trust list any more"};
    CAUSEWAY_TRY(const auto metadata, fetchIssuerMetadata(plan.credentialIssuer, parts, call));
    return refreshPlan(plan, metadata);
}

Result<std::vector<IssuancePlan>> fetchPlans(const Offer &offer, const KeyClaims &device, IssuanceParts &parts,
                                             const Call &call)
{
    CAUSEWAY_TRY(const auto metadata, fetchIssuerMetadata(offer.credentialIssuer, parts, call));
    auto plans = planIssuance(offer, metadata, device);
    if (!plans && plans.error().code == ErrorCode::InvalidJson)
        return unexpected(plans.error().detail);
    if (!plans)
        return plans;
    CAUSEWAY_TRY(const auto server, chooseServer(offer, metadata, parts, call));
    if (!server.empty())
        for (auto &plan : *plans)
            plan.authorizationServer = server;
    return plans;
}
}

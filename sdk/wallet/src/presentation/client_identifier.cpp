#include "client_identifier.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/mdoc.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto Role = "relying_party";
constexpr auto AttesterRole = "verifier_attestation_issuer";

Error untrusted(const std::string &why)
{
    return Error{ErrorCode::RequesterUntrusted, why};
}

/// Where the answer goes, for people: a host, or the platform's name of an app.
std::string hostOf(const ReplyAddress &reply)
{
    const auto url = parseUrl(reply.isThroughBrowser() ? reply.origin : reply.responseUri);
    return url && !url->host.empty() ? url->host : reply.origin;
}

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return text;
}

bool namesHost(const crypto::Certificate &certificate, const std::string &host)
{
    const auto names = certificate.dnsNames();
    return std::ranges::any_of(names, [&](const std::string &name) { return lowered(name) == lowered(host); });
}

/// What the trust list says of a certificate; without a list nothing.
struct Standing {
    std::optional<identity::TrustedEntity> verifier; ///< the entry that has it as one who asks
    bool isForOthers = false; ///< it stands there as something else only: an issuer's, a registrar's
};

Standing standingOf(const crypto::Certificate &leaf, const VerifierTrust &trust, const Call &call)
{
    Standing standing;
    const auto list = trust.directory.trustList(call);
    if (!list)
        return standing;
    for (const auto &entity : list->entities) {
        if (std::ranges::find(entity.certificates, leaf) == entity.certificates.end())
            continue;
        if (std::ranges::find(entity.roles, Role) != entity.roles.end())
            return {entity, false};
        standing.isForOthers = true;
    }
    return standing;
}

/// Nobody looked at whoever has it as one who asks for documents.
bool isForSomethingElse(const crypto::Certificate &leaf, const Standing &standing)
{
    return standing.isForOthers || leaf.states(DocumentSignerUsage) || leaf.states(identity::ListSignerUsage);
}

/// The leaf that signed, if it leads to an anchor. HAIP 1.0 section 5: it is not self-signed, and with `x509_hash:` no anchor comes along.
Result<crypto::Certificate> checkCertificates(const crypto::Jws &jws, const ClientId &client,
                                              const VerifierTrust &trust)
{
    const auto chain = jws.certificates();
    if (!chain)
        return untrusted(chain.error().detail);
    const auto &leaf = chain->front();
    if (leaf.isSelfIssued())
        return untrusted("the certificate vouches for itself");
    if (client.prefix == ClientIdPrefix::X509Hash && std::ranges::any_of(*chain, &crypto::Certificate::isSelfIssued))
        return untrusted("an anchor stands in x5c");
    const std::vector intermediates(chain->begin() + 1, chain->end());
    if (const auto path = crypto::verifyChain(leaf, intermediates, trust.anchors, trust.clock.now()); !path)
        return untrusted(path.error().detail);
    const auto key = leaf.publicKey();
    if (!key)
        return untrusted(key.error().detail);
    CAUSEWAY_CHECK(jws.verify(*key));
    return leaf;
}

Result<Verifier> checkX509(const crypto::Jws &jws, const ClientId &client, const ReplyAddress &reply,
                           const VerifierTrust &trust, const Call &call)
{
    CAUSEWAY_TRY(const auto leaf, checkCertificates(jws, client, trust));
    const bool isByName = client.prefix == ClientIdPrefix::X509SanDns;
    if (isByName && !namesHost(leaf, client.name))
        return untrusted("the certificate has another name");
    if (!isByName && toBase64Url(crypto::sha256(leaf.der())) != client.name)
        return untrusted("another certificate than client_id says");
    const auto host = hostOf(reply);
    const auto standing = standingOf(leaf, trust, call);
    if (standing.verifier)
        return Verifier{client.full, standing.verifier->names, consent::Assurance::OnTrustList, host};
    if (isForSomethingElse(leaf, standing))
        return untrusted("the certificate is for something else than asking for documents");
    if (isByName && !reply.isThroughBrowser() && lowered(client.name) != host)
        return Error{ErrorCode::RequestInvalid, "the answer would go to another host than client_id names"};
    LocalizedText name;
    name.texts["en"] = isByName ? client.name : leaf.commonName();
    return Verifier{client.full, name, consent::Assurance::Certified, host};
}

/// Section 12: somebody who is trusted vouches for the verifier and its key.
Result<crypto::Jws> attestationOf(const crypto::Jws &jws, const VerifierTrust &trust, const Call &call)
{
    const auto text = optionalString(jws.header, "jwt");
    auto attestation = crypto::parseJws(text.value_or(""), "verifier-attestation+jwt");
    const auto claims = attestation ? attestation->claims() : attestation.error();
    if (!claims)
        return untrusted("no attestation, or a malformed one");
    CAUSEWAY_TRY(const auto list, trust.directory.trustList(call));
    const auto issuer = optionalString(*claims, "iss").value_or("");
    CAUSEWAY_CHECK(trust.directory.verifySigner(*attestation, issuer, AttesterRole, list));
    if (!optionalSeconds(*claims, "exp") || !crypto::checkTimes(*claims, toEpoch(trust.clock.now())))
        return untrusted("the attestation is over, or never ends");
    return attestation;
}

Result<Verifier> checkAttested(const crypto::Jws &jws, const ClientId &client, const ReplyAddress &reply,
                               const VerifierTrust &trust, const Call &call)
{
    CAUSEWAY_TRY(const auto attestation, attestationOf(jws, trust, call));
    CAUSEWAY_TRY(const auto claims, attestation.claims());
    if (optionalString(claims, "sub") != client.name)
        return untrusted("the attestation is about somebody else");
    const auto confirmation = requireObject(claims, "cnf");
    const auto jwk = confirmation ? requireObject(*confirmation, "jwk") : confirmation;
    const auto key = jwk ? crypto::PublicKey::fromJwk(*jwk) : jwk.error();
    if (!key)
        return untrusted("the attestation names no key");
    CAUSEWAY_CHECK(jws.verify(*key));
    const auto uris = claims.find("redirect_uris");
    const bool isOpen = uris == claims.end() || reply.isThroughBrowser();
    if (!isOpen && (!uris->is_array() || std::ranges::find(*uris, Json(reply.responseUri)) == uris->end()))
        return Error{ErrorCode::RequestInvalid, "the answer would go where the attestation does not allow"};
    LocalizedText name;
    name.texts["en"] = client.name;
    return Verifier{client.full, name, consent::Assurance::Vouched, hostOf(reply)};
}

/// A client that the trust list knows by its id.
Result<Verifier> checkRegistered(const crypto::Jws &jws, const ClientId &client, const ReplyAddress &reply,
                                 const VerifierTrust &trust, const Call &call)
{
    CAUSEWAY_TRY(const auto list, trust.directory.trustList(call));
    CAUSEWAY_TRY(const auto entity, trust.directory.verifySigner(jws, client.full, Role, list));
    CAUSEWAY_TRY(const auto chain, jws.certificates());
    const auto id = parseUrl(client.full);
    const auto address = parseUrl(reply.responseUri);
    const bool isOwn = id && address && id->scheme == "https" && id->origin() == address->origin();
    if (!isOwn && !reply.isThroughBrowser() && !namesHost(chain.front(), hostOf(reply)))
        return Error{ErrorCode::RequestInvalid, "the answer would go to a host that is not the verifier's"};
    return Verifier{client.full, entity.names, consent::Assurance::OnTrustList, hostOf(reply)};
}
}

Result<Verifier> checkVerifier(const RequestObject &object, const ClientId &client, const ReplyAddress &reply,
                               const VerifierTrust &trust, const Call &call)
{
    if (client.prefix == ClientIdPrefix::RedirectUri || client.prefix == ClientIdPrefix::Origin)
        return Verifier{client.full, {}, consent::Assurance::Unknown, hostOf(reply)};
    if (!object.jws)
        return Error{ErrorCode::RequestInvalid, "not signed, which this client_id asks for"};
    switch (client.prefix) {
    case ClientIdPrefix::X509SanDns:
    case ClientIdPrefix::X509Hash: return checkX509(*object.jws, client, reply, trust, call);
    case ClientIdPrefix::VerifierAttestation: return checkAttested(*object.jws, client, reply, trust, call);
    default: return checkRegistered(*object.jws, client, reply, trust, call);
    }
}
}

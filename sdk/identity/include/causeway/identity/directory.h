#pragma once

#include <causeway/base/call.h>
#include <causeway/base/clock.h>
#include <causeway/base/localized_text.h>
#include <causeway/crypto/jws.h>
#include <causeway/net/http_client.h>
#include <causeway/vault/record_store.h>

#include <memory>

namespace causeway::identity {

/// Where the parts of the service are (`/.well-known/causeway`).
struct Endpoints {
    std::string identityProvider;
    std::string trustList;
    std::vector<std::string> credentialIssuers;
    std::string billing;
    std::string paymentRail;
    std::string programRegistry;
    std::string catalogue;
    std::string openData;
    std::string walletProvider; ///< empty: nobody vouches for wallets here
};

/// Extended key usage of whoever signs trust lists, and of nobody else.
constexpr auto ListSignerUsage = "1.3.6.1.4.1.55555.1.1";

struct TrustedEntity {
    std::string id;
    std::vector<std::string> roles;
    LocalizedText names;
    std::vector<crypto::Certificate> certificates;
    bool signsMetadata = false; ///< an issuer whose metadata counts only where it is signed

    bool is(const std::string &wantedId, const std::string &role) const;
};

/// Believed when it came: what a Directory gives. An empty one vouches for nobody.
struct TrustList {
    std::int64_t sequence = 0;
    SystemTime issuedAt;
    SystemTime expiresAt;
    std::vector<TrustedEntity> entities;

    /// Of several entries the first, or one that signs its metadata: a second entry takes no demand away.
    const TrustedEntity *find(const std::string &id, const std::string &role) const;
};

/// Discovery and the trust list, fetched, checked, and kept in the vault for offline use. On the SDK strand only.
class Directory {
public:
    virtual ~Directory() = default;
    virtual Result<Endpoints> endpoints(const Call &call) = 0;
    /// The cached list while it is younger than a day, else a fresh one; when that cannot be had or is refused, whatever the reason, the cached one until it expires.
    /// Fails with TrustListInvalid (signature, chain, sequence went back, expired), ResponseTooLarge (over 8 MiB), ResponseUnexpected or a network error when there is
    /// none to fall back on, and with Cancelled.
    virtual Result<TrustList> trustList(const Call &call) = 0;
    /// What is cached, however old; nothing is fetched. Nothing when there is none.
    virtual Result<std::optional<TrustList>> cachedTrustList() = 0;
    /// Checks certificates, leaf first, against the list (all entries with that id and role), the trust anchors and time. The list names the leaf, which leads to an anchor;
    /// or, of an issuer, an authority (self-signed; basicConstraints, keyCertSign) that the leaf leads to, which is trusted for this issuer alone. RequesterUntrusted.
    virtual Result<TrustedEntity> verifyChain(const std::vector<crypto::Certificate> &chain, const std::string &id,
                                              const std::string &role, const TrustList &list) = 0;
    /// verifyChain() of `x5c`, then the signature. RequesterUntrusted or SignatureInvalid.
    virtual Result<TrustedEntity> verifySigner(const crypto::Jws &jws, const std::string &id, const std::string &role,
                                               const TrustList &list) = 0;
};

struct DirectoryConfig {
    std::string origin;
    std::vector<crypto::Certificate> trustAnchors;
};

/// `clock` says whether lists and certificates are still good: see LaterClock.
std::unique_ptr<Directory> makeDirectory(DirectoryConfig config, vault::RecordStore &store, net::HttpClient &http,
                                         const Clock &clock);
}

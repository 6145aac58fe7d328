#pragma once

#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>

#include <functional>
#include <memory>

namespace causeway::wallet {

/// Who vouches for this wallet and its keys towards issuers (HAIP 1.0, sections 4.4.1 and 4.5.1). On the SDK strand only.
class WalletProvider {
public:
    virtual ~WalletProvider() = default;

    /// Whether this service has one at all. Network errors.
    virtual Result<bool> isThere(const Call &call) = 0;

    /// A client attestation (OpenID4VCI 1.0, appendix E) about the key of that alias: the JWT as it came; the wallet checks it before it is shown to
    /// anybody. The provider does not learn to whom. AttestationRefused, NotEnrolled, DeviceRevoked, KeyNotFound, network errors.
    virtual Result<std::string> attestClient(const std::string &keyAlias, const Call &call) = 0;

    /// One key attestation (appendix D) about all of the keys, with the issuer's nonce (empty: it gave none), unchecked too. Errors as above.
    virtual Result<std::string> attestKeys(const std::vector<std::string> &keyAliases, const std::string &nonce,
                                           const Call &call) = 0;
};

/// Signs a JWS as the enrolled device: identity::Identity::signAsDevice().
using DeviceSigner = std::function<Result<std::string>(const Json &claims, const std::string &typ)>;

struct WalletProviderParts {
    DeviceSigner signAsDevice;
    identity::Directory &directory;
    ports::KeyStore &keys;
    net::HttpClient &http;
    const Clock &clock;
};
/// Asks the wallet provider that the directory names (docs/protocols.md, section 5d). All parts must outlive it.
std::unique_ptr<WalletProvider> makeWalletProvider(const WalletProviderParts &parts);
}

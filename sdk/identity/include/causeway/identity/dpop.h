#pragma once

#include <causeway/base/clock.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

/// Demonstrating proof of possession (RFC 9449), for login, for resource servers and for issuance.
namespace causeway::identity {

/// What one proof is made over.
struct DpopProof {
    std::string method;
    std::string url;         ///< query and fragment are left out of `htu`
    std::string nonce;       ///< the server's; may be empty
    std::string accessToken; ///< hashed into `ath`; may be empty
};

/// A fresh proof, signed by the key store. KeyNotFound, KeyStoreFailure, InvalidUrl.
Result<std::string> makeDpopProof(const DpopProof &proof, ports::KeyStore &keys, const std::string &alias,
                                  SystemTime now);

/// Who sends: the key in the key store and, for resource servers, the token that is bound to it.
struct DpopSender {
    std::string keyAlias;
    std::string accessToken = {};
};

/// Makes the request anew for each try, so that one-time values in its body (client assertions, proofs) are never sent twice.
using RequestMaker = std::function<Result<net::HttpRequest>()>;

/// Sends requests with a proof and keeps the nonces that servers hand out, each for its own endpoint. A server that asks for
/// (another) nonce gets one more try, never a second. On the SDK strand only.
class DpopClient {
public:
    virtual ~DpopClient() = default;
    /// Any answer is a success, as with HttpClient.
    virtual Result<net::HttpResponse> send(const DpopSender &sender, const RequestMaker &make, const Call &call) = 0;
    /// The nonce in an answer to a request that needed no proof, for proofs by this key: an issuer's nonce endpoint may hand out the one for its other
    /// endpoints (OpenID4VCI 1.0 section 7.2, HAIP 1.0 section 4), and from then on what these gave before is not used. Without one it does nothing.
    virtual void keepNonce(const std::string &keyAlias, const std::string &url, const net::HttpResponse &response) = 0;
};

/// Whether a token of this `token_type` is bound to our key; how it is written does not matter (RFC 6749, section 5.1).
bool isBoundByDpop(std::string tokenType);

/// Collaborators must outlive it.
std::unique_ptr<DpopClient> makeDpopClient(ports::KeyStore &keys, net::HttpClient &http, const Clock &clock);
}

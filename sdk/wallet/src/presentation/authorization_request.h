#pragma once

#include "readable_formats.h"

#include <causeway/crypto/jwe.h>
#include <causeway/crypto/jws.h>
#include <causeway/wallet/dcql.h>
#include <causeway/wallet/transaction_profile.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

/// The parameters of an authorization request (OpenID4VP 1.0, section 5) as values. Nothing here asks who sent them: see client_identifier.h.
namespace causeway::wallet {

/// `Origin` is of pages that ask unsigned through a browser; a request cannot give it to itself (section 5.9).
enum class ClientIdPrefix { PreRegistered, RedirectUri, X509SanDns, X509Hash, VerifierAttestation, Origin };

struct ClientId {
    std::string full; ///< as given: what everything is bound to
    ClientIdPrefix prefix = ClientIdPrefix::PreRegistered;
    std::string name; ///< behind the prefix
};

/// Section 5.9. RequestInvalid: empty, `origin:`, or a prefix of the specification that this wallet does not speak.
Result<ClientId> parseClientId(const std::string &text);

/// Where answers go, errors too. Read first, so that what is wrong with the rest can be answered.
struct ReplyAddress {
    std::string responseUri; ///< empty: back through the browser
    std::string state;       ///< may be empty
    bool isEncrypted = false;
    std::string origin = {}; ///< the page that asks through a browser, as that vouches for it; empty: nobody did

    bool isThroughBrowser() const { return !origin.empty(); }
};

/// RequestInvalid: response_type, response_mode, redirect_uri beside it, response_uri (https; for `redirect_uri:` the name itself), state.
Result<ReplyAddress> readReplyAddress(const Json &parameters, const ClientId &client);
/// Appendix A.2, for a request that came through a browser: `dc_api` or `dc_api.jwt`, else RequestInvalid. There is no state.
Result<ReplyAddress> readBrowserReply(const Json &parameters, const std::string &origin);

/// How the answer is encrypted.
struct ResponseKey {
    crypto::PublicKey key;
    std::string keyId; ///< may be empty
    crypto::ContentEncryption encryption = crypto::ContentEncryption::A128Gcm;
};

struct AuthorizationRequest {
    ClientId client;
    ReplyAddress reply;
    std::string nonce;
    DcqlQuery query;
    std::optional<ResponseKey> responseKey; ///< there if the answer is encrypted
    std::vector<TransactionData> transactionData;
    std::string clientName;        ///< what it calls itself: not checked by anybody
    Json verifierInfo;             ///< as sent; an array or null
    ReadableFormats readable = {}; ///< what is not is as if it were not held

    /// Whom the answer is for (sections 14.1.2 and A.4): through a browser that is the page, whoever signed.
    std::string audience() const { return reply.isThroughBrowser() ? "origin:" + reply.origin : client.full; }
};

/// The rest. RequestInvalid (nonce, dcql_query, scope, client_metadata, jwks, verifier_info), FormatsUnsupported (nothing is asked for that both sides can
/// read), TransactionDataInvalid.
Result<AuthorizationRequest> readAuthorizationRequest(const Json &parameters, const ClientId &client,
                                                      const ReplyAddress &reply,
                                                      const std::vector<TransactionProfile> &profiles);

/// The key that an answer is to be encrypted to, of a request that may be wrong in all else: nothing where none is wanted, or none that is named can be used.
std::optional<ResponseKey> findResponseKey(const Json &parameters, const ReplyAddress &reply);

/// The payload of a request object: typ `oauth-authz-req+jwt`, ES256. `redirect_uri:` clients have no key and send it with alg `none`, which nobody else may.
struct RequestObject {
    std::optional<crypto::Jws> jws; ///< nothing: it is not signed
    Json parameters;
};
/// RequestInvalid, AlgorithmUnsupported.
Result<RequestObject> parseRequestObject(std::string_view text, const ClientId &client);
/// How a request came to the wallet.
enum class RequestWay { Link, Browser };
/// Made longer ago than this, a signed request is over, whatever else it says: what was answered is not kept in mind for ever. It need not say when it was made (neither OpenID4VP nor
/// HAIP asks for `iat` or `exp`): then it is fresh where `wallet_nonce` came back, and else as old as what names its signer may be.
constexpr std::chrono::hours OldestRequest{28 * 24};
/// `client_id` is the link's, `aud` the wallet (through a browser it may be absent: appendix A.2), the times fit, `wallet_nonce` (where one was sent) came back.
/// RequestInvalid, RequestExpired.
Result<void> checkRequestObject(const Json &parameters, const ClientId &client, RequestWay way,
                                const std::string &walletNonce, std::int64_t now);
}

#pragma once

#include <causeway/crypto/jwe.h>
#include <causeway/net/json_api.h>

#include <optional>

/// Requests and answers that are encrypted inside of TLS (OpenID4VCI 1.0, section 10): ECDH-ES on P-256 with AES-GCM, never compressed.
namespace causeway::wallet {

/// What an issuer and this wallet can both do.
struct MessageEncryption {
    Json requestKey; ///< the issuer's JWK
    crypto::ContentEncryption request = crypto::ContentEncryption::A256Gcm;
    std::optional<crypto::ContentEncryption> answer; ///< nothing: answers come in the open
};

Json toJson(const MessageEncryption &encryption);
/// Nothing where it is none.
std::optional<MessageEncryption> messageEncryptionFromJson(const Json &json);

/// What the issuer's metadata leads to: answers are encrypted wherever both can, requests with them and where it is required. Nothing: all
/// goes in the open. CredentialUnsupported where the issuer requires what we cannot, ResponseUnexpected where the metadata is wrong.
Result<std::optional<MessageEncryption>> chooseEncryption(const Json &metadata);

/// One question and its answer; the key for the answer is used for nothing else and lives no longer than this.
class SealedExchange {
public:
    static Result<SealedExchange> begin(const std::optional<MessageEncryption> &encryption);

    Result<net::HttpRequest> request(const std::string &url, Json body) const;
    /// The answer's JSON; ResponseUnexpected also where it should have been encrypted and is not, or cannot be opened.
    Result<Json> open(const net::HttpResponse &response) const;

private:
    std::optional<MessageEncryption> m_encryption;
    std::optional<crypto::PrivateKey> m_answerKey;
};
}

#pragma once

#include <causeway/base/secret_bytes.h>
#include <causeway/crypto/keys.h>

#include <string>

/// JSON Web Encryption, compact form: ECDH-ES (direct agreement) on P-256 with AES-GCM (RFC 7516; RFC 7518 sections 4.6 and 5.3).
namespace causeway::crypto {

enum class ContentEncryption { A128Gcm, A192Gcm, A256Gcm };

/// "A128GCM"
std::string_view toString(ContentEncryption encryption);
/// AlgorithmUnsupported
Result<ContentEncryption> contentEncryptionFrom(std::string_view name);

struct JweOptions {
    ContentEncryption encryption = ContentEncryption::A256Gcm;
    std::string keyId = {};       ///< `kid`; empty: left out
    std::string partyUInfo = {};  ///< `apu` before base64url; empty: left out
    std::string partyVInfo = {};  ///< `apv`
    std::string contentType = {}; ///< `cty`; empty: left out
    std::string type = {};        ///< `typ`; empty: left out
};

/// A key to encrypt to: as PublicKey::fromJwk(), but for `use` "enc", `alg` "ECDH-ES" (either may be absent) and the operations deriveKey and
/// deriveBits. KeyInvalid.
Result<PublicKey> agreementKeyFromJwk(const Json &jwk);

/// Encrypts with an ephemeral key of its own. InvalidArgument: too long.
Result<std::string> encryptJwe(ByteView plain, const PublicKey &recipient, const JweOptions &options);

struct DecryptedJwe {
    Json header;
    SecretBytes plain;
};

/// JwtMalformed (five parts, an empty encrypted key, base64url, JSON, `crit`, `zip`, `epk`, `apu`, `apv`, more than 4 MiB), AlgorithmUnsupported (`alg` is not
/// ECDH-ES, `enc` is none of ours), DecryptionFailed.
Result<DecryptedJwe> decryptJwe(std::string_view compact, const PrivateKey &key);
}

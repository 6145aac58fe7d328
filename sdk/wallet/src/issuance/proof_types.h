#pragma once

#include <causeway/base/json.h>
#include <causeway/ports/key_store.h>

#include <string>
#include <vector>

namespace causeway::wallet {

/// How an issuer is shown the keys that a certificate is to be bound to (OpenID4VCI 1.0, appendix F).
enum class ProofType {
    Jwt,         ///< each key signs
    AttestedJwt, ///< one of them signs, and a key attestation is about all of them
    Attestation  ///< the key attestation alone
};

/// As the vault calls it.
std::string nameOf(ProofType type);
/// Jwt for a name that is none: records from before there were others have no such member.
ProofType proofTypeNamed(const std::string &name);

/// What can honestly be said of this device's keys (appendix D.2): nobody has evaluated them by ISO 18045, so the values are our own.
struct KeyClaims {
    bool isAttestable = false; ///< somebody vouches for it
    std::vector<std::string> keyStorage;
    std::vector<std::string> userAuthentication;
};
KeyClaims keyClaimsOf(ports::Protection protection, bool isAttestable);

/// The proof for a configuration (`proof_types_supported`): a plain `jwt` where it does, as it tells the least. CredentialUnsupported where the issuer takes no
/// proof that we know, with ES256; KeyProtectionInsufficient where it asks more of the keys than this device has.
Result<ProofType> chooseProof(const Json &configuration, const KeyClaims &device);
}

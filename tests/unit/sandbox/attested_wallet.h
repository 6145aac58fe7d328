#pragma once

#include "sandbox_world.h"

namespace causeway::test {

/// A wallet as a client that the sandbox's wallet provider vouches for, written anew like the phone that it runs on.
class AttestedWallet {
public:
    AttestedWallet(SandboxWorld &world, Phone &phone);
    /// Has a new key attested: to servers it is another instance.
    void becomeAnother();

    std::string freshChallenge() const;
    Json proofClaims() const; ///< of a right proof
    std::string proof(const Json &claims) const;
    /// Posts as this client, with a DPoP proof of the phone's.
    Response post(const std::string &path, const Fields &form);
    Response post(const std::string &path, const Fields &form, const std::string &proof);

    crypto::PrivateKey key = *crypto::PrivateKey::generate();
    std::string attestation;

private:
    SandboxWorld &m_world;
    Phone &m_phone;
};

/// A wallet provider of the test's own; on the sandbox's trust list once it is trusted.
class Attester {
public:
    explicit Attester(SandboxWorld &world, bool isTrusted = true);

    std::string sign(const Json &claims, const std::string &typ) const;
    /// Claims of a right client attestation.
    Json clientClaims(const crypto::PrivateKey &key) const;
    /// Claims of a right key attestation.
    Json keyClaims(const std::vector<crypto::PrivateKey> &keys, const Json &nonce) const;

    static constexpr auto Id = "https://wallets.example";

private:
    SandboxWorld &m_world;
    crypto::PrivateKey m_key;
    Json m_certificate;
};
}

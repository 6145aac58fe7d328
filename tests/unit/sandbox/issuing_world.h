#pragma once

#include "sandbox_world.h"

namespace causeway::test {

/// A sandbox, a person's phone, and an offer of one certificate to it.
struct IssuingWorld : SandboxWorld {
    explicit IssuingWorld(std::string configurationId = "driving-licence");

    const std::string configuration;
    const std::string issuer = Origin + "/issuer";
    Phone phone{*this};
    crypto::PrivateKey holder = *crypto::PrivateKey::generate();
    std::string offerPath;
    std::string code;

    /// With further fields of the form.
    Response redeem(const std::string &transactionCode, const Fields &more = {});
    std::string accessToken();
    Json proofClaims();
    std::string proof(const crypto::PrivateKey &key, const Json &claims) const;
    /// What the wallet provider says of the keys.
    std::string keyAttestation(const std::vector<crypto::PrivateKey> &keys, const Json &nonce) const;
    /// Proofs of `holder` as the metadata asks for them.
    Json proofs(const Json &claims);
    /// One copy, for `holder`.
    Response issue(const std::string &token, const Json &claims);
    /// With these proofs; none: without the member.
    Response issue(const std::string &token, const std::vector<std::string> &proofs);
    /// With that member `proofs`.
    Response issueWith(const std::string &token, const Json &proofs);
    /// The whole way; the first certificate of the answer.
    std::string certificate();
};

/// An SD-JWT as a verifier of RFC 9901 sees it, written anew.
struct OpenedSdJwt {
    explicit OpenedSdJwt(const std::string &text);

    crypto::Jws jws;
    std::vector<std::string> disclosures; ///< encoded
    std::string keyBinding;
    Json claims;            ///< with everything that was disclosed
    std::size_t placed = 0; ///< disclosures that found their digest
    std::size_t digests = 0;

private:
    Json open(const Json &value);
};
}

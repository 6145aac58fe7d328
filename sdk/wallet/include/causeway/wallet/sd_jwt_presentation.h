#pragma once

#include <causeway/base/clock.h>
#include <causeway/wallet/claim_path.h>
#include <causeway/wallet/sd_jwt.h>

#include <functional>

/// Showing an SD-JWT and believing one that is shown (RFC 9901). Values and pure functions; no network, no store.
namespace causeway::wallet {

/// The processed claims, and where in them each disclosure (in the order of SdJwt::disclosures) ends up.
struct PlacedSdJwt {
    Json claims;
    std::vector<ClaimPath> places;
};

/// CredentialRejected as processedClaims().
Result<PlacedSdJwt> placeDisclosures(SdJwt sdJwt);

/// The disclosures (their indexes, ascending) without which the claims at these places cannot be seen: those that lead there, and those of
/// everything below. No others.
std::vector<std::size_t> disclosuresFor(const PlacedSdJwt &placed, const std::vector<ClaimPath> &shown);

/// What the holder's signature says (RFC 9901 section 4.3; `transaction_data_hashes`: OpenID4VP 1.0 section B.3.3.1).
struct KeyBinding {
    std::string audience;
    std::string nonce;
    SystemTime issuedAt;
    std::vector<std::string> transactionData = {}; ///< as received, still base64url
    bool statesHashAlgorithm = false;              ///< the request had `transaction_data_hashes_alg`
};

/// The issuer's JWT as it came, the chosen disclosures, and a key-binding JWT where `binding` is given. CredentialMalformed, CredentialRejected (a presentation
/// is no credential), and whatever `sign` fails with.
Result<std::string> presentSdJwt(std::string_view credential, const std::vector<ClaimPath> &shown,
                                 const std::optional<KeyBinding> &binding, const crypto::SignFunction &sign);

/// What a verifier expects of the holder.
struct KeyBindingPolicy {
    std::string audience;
    std::string nonce;
    std::chrono::seconds maximumAge = std::chrono::minutes(5);
    std::vector<std::string> transactionData = {};
};

struct SdJwtPolicy {
    /// The issuer's key, if this issuer is believed; what it fails with is what verifySdJwt() fails with.
    std::function<Result<crypto::PublicKey>(const crypto::Jws &issuerJws)> issuerKey;
    SystemTime now;
    std::optional<KeyBindingPolicy> keyBinding; ///< nothing: a credential without proof of possession is taken
    std::string typ = "dc+sd-jwt";
};

/// Believed: only verifySdJwt() makes one.
class BelievedSdJwt {
public:
    /// What the issuer says and the holder showed.
    const Json &claims() const { return m_claims; }
    /// The claims of the key binding; null where there is none.
    const Json &keyBinding() const { return m_keyBinding; }

private:
    friend Result<BelievedSdJwt> verifySdJwt(std::string_view, const SdJwtPolicy &);
    BelievedSdJwt(Json claims, Json keyBinding) : m_claims(std::move(claims)), m_keyBinding(std::move(keyBinding)) {}

    Json m_claims;
    Json m_keyBinding;
};

/// Every check of RFC 9901 section 7.1 and 7.3. CredentialMalformed (form), CredentialRejected (signature, disclosures, times),
/// PresentationRejected (key binding: absent, typ, key, signature, iat, aud, nonce, sd_hash, transaction data).
Result<BelievedSdJwt> verifySdJwt(std::string_view text, const SdJwtPolicy &policy);
}

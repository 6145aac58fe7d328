#include "stored_certificate.h"

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr std::chrono::hours SoonExpiring{30 * 24};

Error rejected(const std::string &why)
{
    return Error{ErrorCode::CredentialRejected, why};
}

/// Whether `cnf.jwk` is the key; also false where there is none.
bool isBoundTo(const Json &claims, const Bytes &publicKey)
{
    const auto confirmation = requireObject(claims, "cnf");
    const auto jwk = confirmation ? requireObject(*confirmation, "jwk") : confirmation;
    const auto bound = jwk ? crypto::PublicKey::fromJwk(*jwk) : jwk.error();
    return bound && bound->toDer() == publicKey;
}

Result<void> checkClaims(const Json &claims, const Expectation &expected, SystemTime now)
{
    if (optionalString(claims, "iss") != expected.issuer)
        return rejected("iss");
    if (optionalString(claims, "vct") != expected.type)
        return rejected("vct");
    if (!isBoundTo(claims, expected.publicKey))
        return rejected("bound to another key");
    if (const auto times = crypto::checkTimes(claims, toEpoch(now)); !times)
        return rejected(std::string("times: ") + std::string(toString(times.error().code)));
    return {};
}

/// The signature against the certificate that comes with it: tells tampering from an issuer that is merely not believed.
bool isUntampered(const crypto::Jws &jws)
{
    const auto certificates = jws.certificates();
    if (!certificates)
        return false;
    const auto key = certificates->front().publicKey();
    return key && jws.verify(*key);
}

/// Reasons gathered so far; the worst of them gives the verdict.
class Opinion {
public:
    void add(Reason reason, Verdict verdict = Verdict::Valid)
    {
        m_belief.reasons.push_back(reason);
        m_worst = std::max(m_worst, verdict);
    }
    Belief conclude()
    {
        m_belief.verdict = m_worst;
        return m_belief;
    }
    Belief &belief() { return m_belief; }

private:
    Belief m_belief;
    Verdict m_worst = Verdict::Valid;
};

void judgeIssuer(const crypto::Jws &jws, const std::string &issuer, const std::optional<identity::TrustList> &list,
                 identity::Directory &directory, SystemTime now, Opinion &opinion)
{
    if (!list)
        return opinion.add(Reason::TrustListMissing, Verdict::Unknown);
    opinion.belief().trustListFrom = list->issuedAt;
    if (list->expiresAt <= now)
        return opinion.add(Reason::TrustListStale, Verdict::Unknown);
    if (directory.verifySigner(jws, issuer, "issuer", *list))
        opinion.add(Reason::IssuerOnTrustList);
    else
        opinion.add(Reason::IssuerNotOnTrustList, Verdict::Invalid);
}

void judgeTimes(const Json &claims, SystemTime now, Opinion &opinion)
{
    const auto notBefore = optionalInteger(claims, "nbf");
    if (notBefore && fromEpoch(*notBefore) > now + std::chrono::minutes(1))
        opinion.add(Reason::NotYetValid, Verdict::Invalid);
    const auto expires = optionalInteger(claims, "exp");
    if (expires && fromEpoch(*expires) <= now)
        return opinion.add(Reason::Expired, Verdict::Invalid);
    opinion.add(Reason::NotExpired);
    if (expires && fromEpoch(*expires) <= now + SoonExpiring)
        opinion.add(Reason::ExpiresSoon);
}
}

Result<void> checkNewCredential(const std::string &credential, const Expectation &expected,
                                const identity::TrustList &list, identity::Directory &directory, SystemTime now)
{
    CAUSEWAY_TRY(const auto sdJwt, parseSdJwt(credential));
    if (!sdJwt.keyBinding.empty())
        return rejected("a presentation, not a certificate");
    const auto signer = directory.verifySigner(sdJwt.issuerJws, expected.issuer, "issuer", list);
    if (!signer && signer.error().code == ErrorCode::RequesterUntrusted)
        return Error{ErrorCode::IssuerUntrusted, signer.error().detail};
    if (!signer)
        return rejected("signature");
    CAUSEWAY_TRY(const auto claims, processedCredential(sdJwt));
    return checkClaims(claims, expected, now);
}

Result<Belief> believeStored(const StoredCertificate &stored, const std::optional<identity::TrustList> &list,
                             identity::Directory &directory, ports::KeyStore &keys, SystemTime now)
{
    Opinion opinion;
    const auto sdJwt = parseSdJwt(stored.credential);
    const auto claims = sdJwt ? processedCredential(*sdJwt) : sdJwt.error();
    if (!claims || !isUntampered(sdJwt->issuerJws)) {
        opinion.add(Reason::SignatureBad, Verdict::Invalid);
        return opinion.conclude();
    }
    opinion.add(Reason::SignatureGood);
    judgeIssuer(sdJwt->issuerJws, optionalString(*claims, "iss").value_or(""), list, directory, now, opinion);
    judgeTimes(*claims, now, opinion);
    const auto key = keys.publicKey(stored.keyAlias);
    if (!key && key.error().code != ErrorCode::KeyNotFound)
        return key.error();
    if (key && isBoundTo(*claims, *key))
        opinion.add(Reason::BoundToThisDevice);
    else
        opinion.add(Reason::KeyMissing, Verdict::Invalid);
    return opinion.conclude();
}

std::string toString(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid: return "valid";
    case Verdict::Unknown: return "unknown";
    case Verdict::Invalid: return "invalid";
    }
    return "unknown";
}

std::string toString(Reason reason)
{
    static constexpr std::array names = {
        "signature_good",     "signature_bad",    "issuer_on_trust_list", "issuer_not_on_trust_list",
        "trust_list_missing", "trust_list_stale", "not_expired",          "expired",
        "not_yet_valid",      "expires_soon",     "bound_to_this_device", "key_missing"};
    static_assert(names.size() == static_cast<std::size_t>(Reason::KeyMissing) + 1);
    return names.at(static_cast<std::size_t>(reason));
}
}

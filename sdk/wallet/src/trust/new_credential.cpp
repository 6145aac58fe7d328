#include "formats/mdoc_verification.h"
#include "trust/statement.h"

namespace causeway::wallet {
namespace {

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

/// Only when it begins may lie ahead, and it has to begin before it ends.
Result<void> checkTimes(Json claims, const Expectation &expected, SystemTime now)
{
    const auto begins = optionalSeconds(claims, "nbf");
    const auto ends = optionalSeconds(claims, "exp");
    if (expected.mayBeginLater && begins) {
        if (ends && *ends <= *begins)
            return rejected("times: it ends before it begins");
        claims.erase("nbf");
    }
    if (const auto times = crypto::checkTimes(claims, toEpoch(now)); !times)
        return rejected(std::string("times: ") + std::string(toString(times.error().code)));
    return {};
}

Result<void> checkClaims(const Json &claims, const Expectation &expected, SystemTime now)
{
    // Its signer's certificate may say it alone (SD-JWT VC, section 3.2.2.2); what names an issuer names the one that was asked.
    if (claims.contains("iss") && optionalString(claims, "iss") != expected.issuer)
        return rejected("iss");
    if (optionalString(claims, "vct") != expected.type)
        return rejected("vct");
    if (expected.publicKey.empty() ? claims.contains("cnf") : !isBoundTo(claims, expected.publicKey))
        return rejected("bound to another key");
    return checkTimes(claims, expected, now);
}

/// Not being trusted is one thing, a signature that does not fit another.
Error asIssuerError(const Error &error)
{
    if (error.code == ErrorCode::RequesterUntrusted)
        return Error{ErrorCode::IssuerUntrusted, error.detail};
    const bool isBad = error.code == ErrorCode::SignatureInvalid || error.code == ErrorCode::KeyInvalid;
    return isBad ? rejected("signature") : error;
}

Result<void> checkNewSdJwt(const std::string &credential, const Expectation &expected, const identity::TrustList &list,
                           identity::Directory &directory, SystemTime now)
{
    CAUSEWAY_TRY(const auto sdJwt, parseSdJwt(credential));
    if (!sdJwt.keyBinding.empty())
        return rejected("a presentation, not a certificate");
    if (const auto signer = directory.verifySigner(sdJwt.issuerJws, expected.issuer, "issuer", list); !signer)
        return asIssuerError(signer.error());
    CAUSEWAY_TRY(const auto claims, processedCredential(sdJwt));
    return checkClaims(claims, expected, now);
}

Result<void> checkNewMdoc(const std::string &credential, const Expectation &expected, const identity::TrustList &list,
                          identity::Directory &directory, SystemTime now)
{
    CAUSEWAY_TRY(auto mdoc, parseStoredMdoc(credential));
    const auto trust = [&](const std::vector<crypto::Certificate> &chain, SystemTime) -> Result<void> {
        CAUSEWAY_CHECK(directory.verifyChain(chain, expected.issuer, "issuer", list));
        return {};
    };
    auto *const verify = expected.mayBeginLater ? verifyBeforeItBegins : verifyIssuerSigned;
    const auto verified = verify(std::move(mdoc), expected.type, trust, now);
    if (!verified)
        return asIssuerError(verified.error());
    if (verified->securityObject().deviceKey.toDer() != expected.publicKey)
        return rejected("bound to another key");
    return {};
}
}

Result<void> checkNewCredential(const std::string &credential, const Expectation &expected,
                                const identity::TrustList &list, identity::Directory &directory, SystemTime now)
{
    if (expected.format == MdocFormatName)
        return checkNewMdoc(credential, expected, list, directory, now);
    return checkNewSdJwt(credential, expected, list, directory, now);
}
}

#include "trust/statement.h"

#include "formats/mdoc_verification.h"

#include <causeway/base/encoding.h>

namespace causeway::wallet {
namespace {

std::optional<SystemTime> timeOf(const Json &claims, const char *name)
{
    const auto seconds = optionalSeconds(claims, name);
    return seconds ? std::optional(fromEpoch(*seconds)) : std::nullopt;
}

std::optional<crypto::PublicKey> keyOf(const Json &claims)
{
    const auto confirmation = requireObject(claims, "cnf");
    const auto jwk = confirmation ? requireObject(*confirmation, "jwk") : confirmation;
    const auto key = jwk ? crypto::PublicKey::fromJwk(*jwk) : jwk.error();
    return key ? std::optional(*key) : std::nullopt;
}

/// One that does not name its issuer is judged as an mdoc.
Result<Statement> statementOfSdJwt(const StoredCertificate &stored)
{
    CAUSEWAY_TRY(const auto sdJwt, parseSdJwt(stored.credential));
    CAUSEWAY_TRY(const auto claims, processedCredential(sdJwt));
    Statement statement;
    CAUSEWAY_TRY(statement.signer, sdJwt.issuerJws.certificates());
    CAUSEWAY_TRY(const auto key, statement.signer.front().publicKey());
    CAUSEWAY_CHECK(sdJwt.issuerJws.verify(key));
    statement.issuer = optionalString(claims, "iss").value_or(stored.issuerId);
    statement.issuedAt = timeOf(claims, "iat");
    statement.validFrom = timeOf(claims, "nbf");
    statement.validUntil = timeOf(claims, "exp");
    statement.boundTo = keyOf(claims);
    const auto status = statusReferenceOf(claims);
    statement.hasUnreadableStatus = !status;
    statement.status = status.valueOr(std::nullopt);
    return statement;
}

/// An mdoc does not name its issuer: whoever it was asked for must have the signer's certificate on the trust list.
Result<Statement> statementOfMdoc(const StoredCertificate &stored)
{
    CAUSEWAY_TRY(const auto mdoc, parseStoredMdoc(stored.credential));
    Statement statement;
    CAUSEWAY_TRY(statement.signer, mdoc.issuerAuth.certificates());
    const auto &signer = statement.signer.front();
    CAUSEWAY_TRY(const auto key, signer.verifyingKey());
    CAUSEWAY_CHECK(mdoc.issuerAuth.verify(key));
    statement.maySign = checkSignerUsage(signer, mdoc.docType()) && checkIssuingCountry(mdoc, signer);
    CAUSEWAY_CHECK(checkDigests(mdoc));
    statement.issuer = stored.issuerId;
    statement.issuedAt = mdoc.securityObject.signedAt;
    statement.validFrom = mdoc.securityObject.validFrom;
    statement.validUntil = mdoc.securityObject.validUntil;
    statement.boundTo = mdoc.securityObject.deviceKey;
    statement.status = mdoc.securityObject.status;
    statement.hasUnreadableStatus = mdoc.securityObject.hasUnreadableStatus;
    return statement;
}
}

Result<IssuerSigned> parseStoredMdoc(const std::string &credential)
{
    const auto encoded = fromBase64Url(credential);
    if (!encoded)
        return Error{ErrorCode::CredentialMalformed, "mdoc: not base64url"};
    return parseIssuerSigned(*encoded);
}

Result<Statement> statementOf(const StoredCertificate &stored)
{
    if (stored.format == MdocFormatName)
        return statementOfMdoc(stored);
    if (stored.format == SdJwtFormatName)
        return statementOfSdJwt(stored);
    return Error{ErrorCode::CredentialUnsupported, "format"};
}
}

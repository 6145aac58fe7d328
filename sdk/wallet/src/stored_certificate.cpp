#include "stored_certificate.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

/// Members that are about the certificate and say nothing about the person.
const std::set<std::string> Technical = {"iss", "iat",           "nbf",    "exp", "cnf",
                                         "vct", "vct#integrity", "status", "sub", "portrait"};

std::string textOf(const Json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (!value.is_array())
        return toCompact(value);
    std::string text;
    for (const auto &item : value)
        text += (text.empty() ? "" : ", ") + textOf(item);
    return text;
}

/// In the order of the disclosures, which is the issuer's, then what was never hidden.
std::vector<Claim> claimsOf(const SdJwt &sdJwt, const Json &processed)
{
    std::vector<Claim> claims;
    const auto add = [&](const std::string &name) {
        if (!processed.contains(name) || Technical.contains(name)
            || std::ranges::find(claims, name, &Claim::name) != claims.end())
            return;
        claims.push_back({name, textOf(processed.at(name))});
    };
    for (const auto &disclosure : sdJwt.disclosures)
        if (disclosure.name)
            add(*disclosure.name);
    for (const auto &[name, value] : processed.items())
        add(name);
    return claims;
}

std::optional<SystemTime> timeOf(const Json &claims, const char *name)
{
    const auto seconds = optionalInteger(claims, name);
    return seconds ? std::optional(fromEpoch(*seconds)) : std::nullopt;
}
}

std::string certificateId(const std::string &issuer, const std::string &type, const crypto::PublicKey &key)
{
    const Json parts = {issuer, type, key.thumbprint()};
    return crypto::sha256Base64Url(toCompact(parts)).substr(0, 22);
}

Json toJson(const StoredCertificate &stored)
{
    return {{"credential", stored.credential}, {"issuer", stored.issuerId},
            {"title", toJson(stored.title)},   {"issuer_name", toJson(stored.issuerName)},
            {"key_alias", stored.keyAlias},    {"added_at", toEpoch(stored.addedAt)}};
}

Result<StoredCertificate> storedCertificateFromJson(const std::string &id, const Json &json)
{
    StoredCertificate stored;
    stored.id = id;
    CAUSEWAY_TRY(stored.credential, requireString(json, "credential"));
    CAUSEWAY_TRY(stored.issuerId, requireString(json, "issuer"));
    stored.title = localizedTextFromJson(json.value("title", Json()));
    stored.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    CAUSEWAY_TRY(stored.keyAlias, requireString(json, "key_alias"));
    CAUSEWAY_TRY(const auto addedAt, requireInteger(json, "added_at"));
    stored.addedAt = fromEpoch(addedAt);
    return stored;
}

Certificate toCertificate(const StoredCertificate &stored)
{
    Certificate certificate;
    certificate.id = stored.id;
    certificate.title = stored.title;
    certificate.issuerId = stored.issuerId;
    certificate.issuerName = stored.issuerName;
    certificate.addedAt = stored.addedAt;
    const auto sdJwt = parseSdJwt(stored.credential);
    const auto processed = sdJwt ? processedCredential(*sdJwt) : sdJwt.error();
    if (!processed)
        return certificate;
    certificate.type = optionalString(*processed, "vct").value_or("");
    certificate.claims = claimsOf(*sdJwt, *processed);
    certificate.portrait = optionalString(*processed, "portrait").value_or("");
    certificate.issuedAt = timeOf(*processed, "iat");
    certificate.expiresAt = timeOf(*processed, "exp");
    return certificate;
}
}

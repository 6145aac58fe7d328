#include "stored_certificate.h"

#include "formats/readable.h"
#include "names/named_claim.h"
#include "trust/statement.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

/// Members that are about the certificate and say nothing about the person.
const std::set<std::string> Technical = {"iss", "iat",           "nbf",    "exp", "cnf",
                                         "vct", "vct#integrity", "status", "sub", "portrait"};

/// Out of a data: URL, or plain base64. An address is none: whoever lies there would learn when the certificate is looked at.
std::string pictureIn(std::string_view text)
{
    constexpr std::string_view Mark = ";base64,";
    const auto mark = text.starts_with("data:") ? text.find(Mark) : std::string_view::npos;
    const auto bytes = fromBase64(mark == std::string_view::npos ? text : text.substr(mark + Mark.size()));
    return bytes ? pictureUrl(*bytes) : std::string();
}

Claim claimOf(const SaidValue &said, const ClaimNames &names)
{
    const auto drawn = [](const Claim &claim) { return claim.isPicture() ? pictureIn(claim.value) : std::string(); };
    auto claim = namedClaim(said.name, said.place, said.value, names);
    claim.picture = drawn(claim);
    for (auto &part : claim.parts)
        part.picture = drawn(part);
    return claim;
}

std::vector<Claim> claimsOf(const std::vector<SaidValue> &values, const ClaimNames &names)
{
    std::vector<Claim> claims;
    for (const auto &said : values)
        claims.push_back(claimOf(said, names));
    return claims;
}

/// In the order of the disclosures, which is the issuer's, then what was never hidden.
std::vector<SaidValue> valuesOf(const SdJwt &sdJwt, const Json &processed)
{
    std::vector<SaidValue> values;
    const auto add = [&](const std::string &name) {
        if (!processed.contains(name) || Technical.contains(name)
            || std::ranges::find(values, name, &SaidValue::name) != values.end())
            return;
        values.push_back({name, {name}, processed.at(name)});
    };
    for (const auto &disclosure : sdJwt.disclosures)
        if (disclosure.name)
            add(*disclosure.name);
    for (const auto &[name, value] : processed.items())
        add(name);
    return values;
}

std::optional<SystemTime> timeOf(const Json &claims, const char *name)
{
    const auto seconds = optionalSeconds(claims, name);
    return seconds ? std::optional(fromEpoch(*seconds)) : std::nullopt;
}

/// In the issuer's order within each name space. The same name again, in another one, is told apart by it.
std::vector<SaidValue> valuesOf(const IssuerSigned &mdoc)
{
    std::vector<SaidValue> values;
    for (const auto &[nameSpace, items] : mdoc.nameSpaces) {
        for (const auto &item : items) {
            if (item.element == "portrait")
                continue;
            const bool isTaken = std::ranges::find(values, item.element, &SaidValue::name) != values.end();
            const auto name = isTaken ? nameSpace + "." + item.element : item.element;
            values.push_back({name, {nameSpace, item.element}, toJson(item.value)});
        }
    }
    return values;
}

std::string portraitOf(const IssuerSigned &mdoc)
{
    for (const auto &[nameSpace, items] : mdoc.nameSpaces) {
        const auto *const portrait = mdoc.find(nameSpace, "portrait");
        if (portrait && portrait->bytes())
            return pictureUrl(*portrait->bytes());
    }
    return {};
}

void readMdoc(const StoredCertificate &stored, Certificate &certificate)
{
    const auto mdoc = parseStoredMdoc(stored.credential);
    if (!mdoc)
        return;
    certificate.type = mdoc->docType();
    certificate.claims = claimsOf(valuesOf(*mdoc), stored.claimNames);
    certificate.portrait = portraitOf(*mdoc);
    certificate.issuedAt = mdoc->securityObject.signedAt;
    certificate.expiresAt = mdoc->securityObject.validUntil;
}

void readSdJwt(const StoredCertificate &stored, Certificate &certificate)
{
    const auto sdJwt = parseSdJwt(stored.credential);
    const auto processed = sdJwt ? processedCredential(*sdJwt) : sdJwt.error();
    if (!processed)
        return;
    certificate.type = optionalString(*processed, "vct").value_or("");
    certificate.claims = claimsOf(valuesOf(*sdJwt, *processed), stored.claimNames);
    certificate.portrait = pictureIn(optionalString(*processed, "portrait").value_or(""));
    certificate.issuedAt = timeOf(*processed, "iat");
    certificate.expiresAt = timeOf(*processed, "exp");
}
}

std::string certificateId(const std::string &issuer, const std::string &type, const crypto::PublicKey &key)
{
    const Json parts = {issuer, type, key.thumbprint()};
    return crypto::sha256Base64Url(toCompact(parts)).substr(0, 22);
}

std::string certificateId(const std::string &issuer, const std::string &type, const std::string &credential)
{
    const Json parts = {issuer, type, "unbound", crypto::sha256Base64Url(credential)};
    return crypto::sha256Base64Url(toCompact(parts)).substr(0, 22);
}

Json toJson(const StoredCertificate &stored)
{
    return {{"format", stored.format},
            {"credential", stored.credential},
            {"issuer", stored.issuerId},
            {"title", toJson(stored.title)},
            {"issuer_name", toJson(stored.issuerName)},
            {"claim_names", stored.claimNames.toJson()},
            {"key_alias", stored.keyAlias},
            {"added_at", toEpoch(stored.addedAt)}};
}

Result<StoredCertificate> storedCertificateFromJson(const std::string &id, const Json &json)
{
    StoredCertificate stored;
    stored.id = id;
    if (json.contains("format")) {
        CAUSEWAY_TRY(stored.format, requireString(json, "format"));
    }
    CAUSEWAY_TRY(stored.credential, requireString(json, "credential"));
    CAUSEWAY_TRY(stored.issuerId, requireString(json, "issuer"));
    stored.title = localizedTextFromJson(json.value("title", Json()));
    stored.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    stored.claimNames = ClaimNames::fromJson(json.value("claim_names", Json()));
    CAUSEWAY_TRY(stored.keyAlias, requireString(json, "key_alias"));
    CAUSEWAY_TRY(const auto addedAt, requireInteger(json, "added_at"));
    stored.addedAt = fromEpoch(addedAt);
    return stored;
}

Result<StoredCertificate> loadCertificate(vault::RecordStore &store, const std::string &id)
{
    CAUSEWAY_TRY(const auto record, store.get(CertificateCollection, id));
    if (!record)
        return Error{ErrorCode::CertificateNotFound};
    return storedCertificateFromJson(id, *record);
}

Certificate toCertificate(const StoredCertificate &stored)
{
    Certificate certificate;
    certificate.id = stored.id;
    certificate.title = stored.title;
    certificate.issuerId = stored.issuerId;
    certificate.issuerName = stored.issuerName;
    certificate.addedAt = stored.addedAt;
    if (stored.format == MdocFormatName)
        readMdoc(stored, certificate);
    else
        readSdJwt(stored, certificate);
    return certificate;
}

std::vector<SaidValue> saidBy(const StoredCertificate &stored)
{
    if (stored.format == MdocFormatName) {
        const auto mdoc = parseStoredMdoc(stored.credential);
        return mdoc ? valuesOf(*mdoc) : std::vector<SaidValue>();
    }
    const auto sdJwt = parseSdJwt(stored.credential);
    const auto processed = sdJwt ? processedCredential(*sdJwt) : sdJwt.error();
    return processed ? valuesOf(*sdJwt, *processed) : std::vector<SaidValue>();
}
}

#include "device.h"

#include <causeway/base/dates.h>
#include <causeway/base/fault_point.h>
#include <causeway/crypto/primitives.h>
#include <causeway/identity/identity_number.h>
#include <causeway/net/json_api.h>

namespace causeway::identity {
namespace {

std::string nameOf(ports::Protection protection)
{
    switch (protection) {
    case ports::Protection::Software: return "software";
    case ports::Protection::Tpm: return "tpm";
    case ports::Protection::SecureElement: return "secure_element";
    }
    return "software";
}

/// Removes what an enrolment that came to no end left behind. Fails with AlreadyEnrolled when one did.
Result<void> clearUnfinished(Parts &parts)
{
    CAUSEWAY_TRY(const auto record, parts.store.get(RecordCollection, "device"));
    if (!record)
        return {};
    if (optionalString(*record, "state") == "enrolled")
        return Error{ErrorCode::AlreadyEnrolled};
    CAUSEWAY_CHECK(parts.keys.remove(optionalString(*record, "key_alias").value_or("")));
    return parts.store.remove(RecordCollection, "device");
}

Result<std::string> fetchChallenge(const std::string &issuer, Parts &parts, const Call &call)
{
    const auto request = net::postJson(issuer + "/enrolment/challenge", Json::object());
    CAUSEWAY_TRY(const auto response, parts.http.send(request, call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    CAUSEWAY_TRY(const auto body, net::jsonBody(response));
    return requireString(body, "challenge");
}

/// The person's data, signed by the new key over the server's challenge.
struct Evidence {
    std::string issuer;
    std::string challenge;
    std::string keyAlias;
    std::string deviceName;
    std::string identityNumber;
};

Result<std::string> signEvidence(const Evidence &evidence, const Document &document, Parts &parts)
{
    CAUSEWAY_TRY(const auto der, parts.keys.publicKey(evidence.keyAlias));
    CAUSEWAY_TRY(const auto key, crypto::PublicKey::fromDer(der));
    const Json claims = {{"aud", evidence.issuer},
                         {"iat", toEpoch(parts.clock.now())},
                         {"challenge", evidence.challenge},
                         {"document",
                          {{"type", "hkid"},
                           {"number", evidence.identityNumber},
                           {"name_en", document.nameEn},
                           {"birth_date", document.birthDate}}},
                         {"device_name", evidence.deviceName},
                         {"key_protection", nameOf(parts.keys.protection())}};
    const auto sign = [&](ByteView message) { return parts.keys.sign(evidence.keyAlias, message); };
    return crypto::signJws({{"jwk", key.toJwk()}}, claims, "enrolment+jwt", sign);
}

Result<Json> post(const std::string &issuer, const std::string &evidence, Parts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto response,
                 parts.http.send(net::postJson(issuer + "/enrolment", {{"evidence", evidence}}), call));
    if (response.status / 100 != 2)
        return refusalOf(response);
    return net::jsonBody(response);
}

Result<Json> recordOf(const Json &answer, const std::string &keyAlias)
{
    CAUSEWAY_TRY(const auto clientId, requireString(answer, "client_id"));
    CAUSEWAY_TRY(const auto subject, requireString(answer, "subject"));
    CAUSEWAY_TRY(const auto person, requireObject(answer, "person"));
    return Json{{"state", "enrolled"},
                {"key_alias", keyAlias},
                {"client_id", clientId},
                {"subject", subject},
                {"person", person}};
}

Result<Json> registerKey(const Document &document, Evidence evidence, Parts &parts, const Call &call)
{
    CAUSEWAY_CHECK(parts.keys.createSigningKey(evidence.keyAlias));
    faultPoint("identity.enrolment_key_made");
    CAUSEWAY_TRY(evidence.challenge, fetchChallenge(evidence.issuer, parts, call));
    CAUSEWAY_TRY(const auto signedEvidence, signEvidence(evidence, document, parts));
    CAUSEWAY_TRY(const auto answer, post(evidence.issuer, signedEvidence, parts, call));
    faultPoint("identity.enrolment_answered");
    return recordOf(answer, evidence.keyAlias);
}
}

Result<void> checkEnrolment(const Document &document, Parts &parts)
{
    CAUSEWAY_CHECK(clearUnfinished(parts));
    CAUSEWAY_CHECK(parseIdentityNumber(document.identityNumber));
    if (document.nameEn.empty() || !isCalendarDate(document.birthDate))
        return Error{ErrorCode::InvalidArgument, "a name and a date of birth (YYYY-MM-DD) are needed"};
    return {};
}

Result<Device> enrolDevice(const Document &document, const std::string &deviceName, Parts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto number, parseIdentityNumber(document.identityNumber));
    CAUSEWAY_TRY(const auto endpoints, parts.directory.endpoints(call));
    const Evidence evidence{
        endpoints.identityProvider, {}, "device." + crypto::randomToken(12), deviceName, number.canonical()};
    CAUSEWAY_CHECK(
        parts.store.put(RecordCollection, "device", {{"state", "started"}, {"key_alias", evidence.keyAlias}}));
    const auto record = registerKey(document, evidence, parts, call);
    if (!record) {
        CAUSEWAY_CHECK(clearUnfinished(parts)); // the next try makes a key of its own
        return record.error();
    }
    CAUSEWAY_CHECK(parts.store.put(RecordCollection, "device", *record));
    return loadDevice(parts.store);
}
}

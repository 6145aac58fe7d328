#include "enrolment.h"

#include "../persons.h"
#include "tokens.h"

#include <causeway/crypto/primitives.h>

#include <cctype>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t ChallengeLife = 300;
constexpr std::int64_t ClockLeeway = 60;
constexpr std::int64_t RevokedKept = 366 * 86400; // so long a phone is told that another took its place
constexpr std::size_t LongestName = 100;

Response makeChallenge(const Core &core)
{
    const auto challenge = crypto::randomToken();
    core.store.run("DELETE FROM challenges WHERE expires_at < ?", {core.clock.epoch()});
    core.store.run("INSERT INTO challenges(value, expires_at) VALUES(?, ?)",
                   {challenge, core.clock.epoch() + ChallengeLife});
    return jsonResponse({{"challenge", challenge}, {"expires_in", ChallengeLife}});
}

struct Evidence {
    crypto::PublicKey key;
    Json claims;
};

Refusal proofInvalid(const char *why)
{
    return Refusal{400, "proof_invalid", why};
}

Evidence requireEvidence(const Core &core, const Request &request)
{
    const auto jws = crypto::parseJws(optionalString(request.json(), "evidence").value_or(""), "enrolment+jwt");
    if (!jws || !jws->header.contains("jwk"))
        throw proofInvalid("evidence is no enrolment+jwt with a jwk");
    auto key = crypto::PublicKey::fromJwk(jws->header["jwk"]);
    if (!key || !jws->verify(*key))
        throw proofInvalid("the key in the header did not sign it");
    auto claims = jws->claims();
    if (!claims || optionalString(*claims, "aud") != core.identityProvider())
        throw proofInvalid("aud must be the issuer");
    const auto issued = optionalInteger(*claims, "iat");
    if (!issued || !core.clock.isNear(*issued, ChallengeLife + ClockLeeway))
        throw proofInvalid("iat");
    return {*std::move(key), *std::move(claims)};
}

void useChallenge(const Core &core, const Json &claims)
{
    const auto challenge = optionalString(claims, "challenge").value_or("");
    const auto isKnown =
        core.store.run("DELETE FROM challenges WHERE value = ? AND expires_at > ?", {challenge, core.clock.epoch()});
    if (isKnown != 1)
        throw Refusal{400, "challenge_invalid", "unknown, used or older than 300 seconds"};
}

/// Letters only, in capitals: "CHAN, Siu Ming" and "Chan Siu Ming" are the same name.
std::string comparable(const std::string &name)
{
    std::string letters;
    for (const char c : name)
        if (std::isalpha(static_cast<unsigned char>(c)))
            letters += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return letters;
}

Person requirePerson(const Core &core, const Json &claims)
{
    const auto document = requireObject(claims, "document").valueOr(Json::object());
    const auto number = optionalString(document, "number").value_or("");
    if (optionalString(document, "type") != "hkid" || !isIdentityNumber(number))
        throw Refusal{400, "identity_number_invalid", "form or check digit"};
    auto person = findPersonByNumber(core, number);
    const auto name = comparable(optionalString(document, "name_en").value_or(""));
    if (!person || comparable(person->nameEn) != name || optionalString(document, "birth_date") != person->birthDate)
        throw Refusal{400, "person_not_matched", "number, name and date of birth do not belong together"};
    return *std::move(person);
}

void revokeEarlierDevices(const Core &core, const std::string &person)
{
    for (const auto &row :
         core.store.all("SELECT client_id FROM devices WHERE person = ? AND revoked_at IS NULL", {person}))
        revokeClient(core, row.text("client_id"));
    core.store.run("UPDATE devices SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL",
                   {core.clock.epoch(), person});
}

std::string shortText(const Json &claims, const char *name)
{
    return optionalString(claims, name).value_or("").substr(0, LongestName);
}

Response enrol(const Core &core, const Request &request)
{
    const auto evidence = requireEvidence(core, request);
    useChallenge(core, evidence.claims);
    const auto person = requirePerson(core, evidence.claims);
    revokeEarlierDevices(core, person.id);
    core.store.run("DELETE FROM devices WHERE revoked_at < ?", {core.clock.epoch() - RevokedKept});
    const auto clientId = "device-" + crypto::randomToken(18);
    core.store.run(
        "INSERT INTO devices(client_id, person, jwk, name, key_protection, created_at) VALUES(?, ?, ?, ?, ?, ?)",
        {clientId, person.id, toCompact(evidence.key.toJwk()), shortText(evidence.claims, "device_name"),
         shortText(evidence.claims, "key_protection"), core.clock.epoch()});
    const auto client = findClient(core, clientId);
    return jsonResponse({{"client_id", clientId},
                         {"subject", pairwiseSubject(core, *client, person.id)},
                         {"person",
                          {{"name_en", person.nameEn},
                           {"name_zh", person.nameZh},
                           {"birth_date", person.birthDate},
                           {"gender", person.gender},
                           {"identity_number", person.identityNumber}}}},
                        201);
}
}

Routes enrolmentRoutes(const Core &core)
{
    return {{"POST", "/idp/enrolment/challenge", [&core](const Request &) { return makeChallenge(core); }},
            {"POST", "/idp/enrolment", [&core](const Request &request) { return enrol(core, request); }}};
}
}

#include "licence.h"

#include "portrait.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace causeway::sandbox {
namespace {

constexpr int DaysValid = 365;
constexpr auto ElderBefore = "1961";

std::uint32_t faceSeed(const Person &person)
{
    std::uint32_t seed = 0;
    for (const char c : person.id)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed;
}

/// RFC 9901 section 4.2.1: base64url of [salt, name, value].
std::string disclosure(const std::string &name, const Json &value)
{
    return toBase64Url(asBytes(toCompact(Json::array({crypto::randomToken(16), name, value}))));
}

std::vector<std::pair<std::string, Json>> claimsOf(const Core &core, const Person &person)
{
    const auto now = core.clock.now();
    Json classes{"1", "2"};
    if (person.birthDate < "1990")
        classes.push_back("3");
    return {{"family_name", person.familyName},
            {"given_name", person.givenName},
            {"name_zh", person.nameZh},
            {"birth_date", person.birthDate},
            {"licence_number", person.licenceNumber},
            {"vehicle_classes", classes},
            {"issue_date", hongKongDate(now)},
            {"expiry_date", hongKongDate(now, DaysValid)},
            {"portrait", "data:image/png;base64," + toBase64(asBytes(portraitOf(person)))}};
}
}

std::string portraitOf(const Person &person)
{
    return drawPortrait(faceSeed(person), person.birthDate < ElderBefore, person.gender == "F");
}

std::string makeLicence(const Core &core, const Person &person, const Json &holderKey)
{
    std::vector<std::string> disclosures;
    std::vector<std::string> digests;
    for (const auto &[name, value] : claimsOf(core, person)) {
        disclosures.push_back(disclosure(name, value));
        digests.push_back(crypto::sha256Base64Url(disclosures.back()));
    }
    std::ranges::sort(digests); // their order must not tell which is which
    const auto now = core.clock.now();
    auto credential = core.keys.issuer.sign({{"iss", core.issuer()},
                                             {"vct", LicenceType},
                                             {"iat", toEpoch(now)},
                                             {"exp", toEpoch(now + std::chrono::days(DaysValid))},
                                             {"cnf", {{"jwk", holderKey}}},
                                             {"_sd", digests},
                                             {"_sd_alg", "sha-256"}},
                                            "dc+sd-jwt");
    for (const auto &item : disclosures)
        credential += "~" + item;
    return credential + "~";
}
}

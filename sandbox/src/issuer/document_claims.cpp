#include "document_claims.h"

#include "portrait.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/issue_mdoc.h>

#include <algorithm>
#include <array>

namespace causeway::sandbox {
namespace {

constexpr auto ElderBefore = "1961";
constexpr auto PortraitPrefix = "data:image/png;base64,";
constexpr std::array Ages{14, 16, 18, 21, 65};

std::uint32_t seedOf(const Person &person)
{
    std::uint32_t seed = 0;
    for (const char c : person.id)
        seed = seed * 31 + static_cast<unsigned char>(c);
    return seed;
}

/// The person's number in some register: the same every time.
std::string numberOf(const Person &person, const char *prefix)
{
    std::uint32_t number = seedOf(person);
    for (const char *at = prefix; *at; ++at)
        number = number * 31 + static_cast<unsigned char>(*at);
    return prefix + std::to_string(100000 + number % 900000);
}

bool isOver(const Core &core, const Person &person, int age)
{
    const auto birthday = std::to_string(std::stoi(person.birthDate.substr(0, 4)) + age) + person.birthDate.substr(4);
    return birthday <= hongKongDate(core.clock.now());
}

std::string expiryDate(const Core &core)
{
    return hongKongDate(core.clock.now(), DaysValid);
}

Json named(const Person &person)
{
    Json claims{{"family_name", person.familyName}, {"given_name", person.givenName}};
    if (!person.nameZh.empty())
        claims["name_zh"] = person.nameZh;
    return claims;
}

Json pictured(const Person &person)
{
    auto claims = named(person);
    claims["portrait"] = PortraitPrefix + toBase64(asBytes(portraitOf(person)));
    return claims;
}

std::vector<std::string> vehicleClasses(const Person &person)
{
    std::vector<std::string> classes{"1", "2"};
    if (person.birthDate < "1990")
        classes.emplace_back("3");
    return classes;
}

Json drivingLicence(const Core &core, const Person &person)
{
    auto claims = pictured(person);
    claims["birth_date"] = person.birthDate;
    claims["licence_number"] = person.licenceNumber;
    claims["vehicle_classes"] = vehicleClasses(person);
    claims["issue_date"] = hongKongDate(core.clock.now());
    claims["expiry_date"] = expiryDate(core);
    return claims;
}

Json vehicleLicence(const Core &core, const Person &person)
{
    constexpr std::array models{std::pair("Harbour Motors", "Tram 2"), std::pair("Lantau", "Hill 5"),
                                std::pair("Kite", "Electric")};
    constexpr std::array colours{"white", "green", "grey", "blue"};
    const auto seed = seedOf(person);
    const auto [make, model] = models[seed % models.size()];
    return {{"registration_mark", numberOf(person, "ZZ").substr(0, 6)},
            {"make", make},
            {"model", model},
            {"colour", colours[seed % colours.size()]},
            {"body_type", "private car"},
            {"year_of_manufacture", 2015 + seed % 10},
            {"owner", {{"family_name", person.familyName}, {"given_name", person.givenName}}},
            {"issue_date", hongKongDate(core.clock.now())},
            {"expiry_date", expiryDate(core)}};
}

/// "Flat A, 12/F, Harbour Mansion, 18 Invented Road, Wan Chai, Hong Kong": the last two parts are the district.
Json addressOf(const Person &person)
{
    const auto last = person.address.rfind(", ");
    const auto district = person.address.rfind(", ", last - 1);
    return {{"street_address", person.address.substr(0, district)}, {"region", person.address.substr(district + 2)}};
}

Json identityView(const Core &core, const Person &person)
{
    auto claims = pictured(person);
    claims["notice"] = "Not a legal identity card";
    claims["birth_date"] = person.birthDate;
    claims["gender"] = person.gender;
    claims["identity_number"] = displayNumber(person.identityNumber);
    claims["address"] = addressOf(person);
    for (const int age : Ages)
        claims["age_equal_or_over"][std::to_string(age)] = isOver(core, person, age);
    return claims;
}

Json vaccinationRecord(const Core &, const Person &person)
{
    constexpr std::array<const char *, 3> vaccines{"Influenza, seasonal", "COVID-19 mRNA", "Tetanus and diphtheria"};
    Json doses = Json::array();
    const auto count = 2 + seedOf(person) % 2;
    for (std::size_t i = 0; i < count; ++i)
        doses.push_back({{"vaccine", vaccines.at(i)},
                         {"dose_number", 1},
                         {"date", std::to_string(2022 + i) + "-10-1" + std::to_string(i)},
                         {"lot",
                          numberOf(person,
                                   i == 0       ? "FL"
                                       : i == 1 ? "CV"
                                                : "TD")},
                         {"place", "Invented Road health centre"}});
    auto claims = named(person);
    claims["birth_date"] = person.birthDate;
    claims["doses"] = doses;
    return claims;
}

Json professionalRegistration(const Core &core, const Person &person)
{
    constexpr std::array professions{"Registered nurse", "Chartered surveyor", "Professional engineer"};
    auto claims = pictured(person);
    claims["profession"] = professions[seedOf(person) % professions.size()];
    claims["register_number"] = numberOf(person, "PR");
    claims["registered_since"] = std::to_string(std::stoi(person.birthDate.substr(0, 4)) + 22) + "-09-01";
    claims["specialities"] = {"general practice", "training of others"};
    claims["expiry_date"] = expiryDate(core);
    return claims;
}

Json studentCard(const Core &core, const Person &person)
{
    auto claims = pictured(person);
    claims["institution"] = "Invented University";
    claims["student_number"] = numberOf(person, "IU");
    claims["programme"] = "Bachelor of Science in Tides";
    claims["expiry_date"] = expiryDate(core);
    return claims;
}

Json seniorCard(const Core &core, const Person &person)
{
    auto claims = pictured(person);
    claims["card_number"] = numberOf(person, "SC");
    claims["issue_date"] = hongKongDate(core.clock.now());
    return claims;
}

Json directorsMandate(const Core &core, const Person &person)
{
    auto claims = named(person);
    claims["company"] = {
        {"name", "Invented Harbour Trading Limited"}, {"number", numberOf(person, "99")}, {"jurisdiction", "HK"}};
    claims["role"] = "director";
    claims["powers"] = {"sign contracts", "open bank accounts", "file annual returns"};
    claims["signing_limit"] = {{"minor_units", 50'000'000}, {"currency", "HKD"}};
    claims["valid_from"] = hongKongDate(core.clock.now());
    claims["expiry_date"] = expiryDate(core);
    return claims;
}

bool isDate(const std::string &text)
{
    constexpr std::string_view shape = "0000-00-00";
    const auto fits = [](char c, char like) { return like == '-' ? c == '-' : c >= '0' && c <= '9'; };
    return text.size() == shape.size() && std::ranges::equal(text, shape, fits);
}

cbor::Value toCbor(const Json &json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_array()) {
        cbor::Array array;
        std::ranges::transform(json, std::back_inserter(array), toCbor);
        return array;
    }
    if (json.is_object()) {
        cbor::Map map;
        for (const auto &[name, value] : json.items())
            map.push_back({name, toCbor(value)});
        return map;
    }
    const auto text = json.get<std::string>();
    return isDate(text) ? crypto::toFullDate(text) : cbor::Value(text);
}

/// Generic: each claim becomes the element of that name.
MdocElements elementsFrom(const Json &claims, const Person &person)
{
    MdocElements elements;
    for (const auto &[name, value] : claims.items()) {
        if (name == "portrait") {
            elements.emplace_back(name, toBytes(portraitOf(person)));
        } else if (name == "age_equal_or_over") {
            for (const auto &[age, isReached] : value.items())
                elements.emplace_back("age_over_" + age, isReached.get<bool>());
        } else {
            elements.emplace_back(name, toCbor(value));
        }
    }
    return elements;
}

/// ISO 18013-5, section 7.2: the mandatory elements, ages and the name in Chinese characters.
MdocElements mobileDrivingLicence(const Core &core, const Person &person)
{
    const auto issued = crypto::toFullDate(hongKongDate(core.clock.now()));
    const auto expires = crypto::toFullDate(expiryDate(core));
    cbor::Array privileges;
    for (const auto &category : vehicleClasses(person))
        privileges.push_back(cbor::Map{{"vehicle_category_code",
                                        category == "1"       ? "B"
                                            : category == "2" ? "B1"
                                                              : "A"},
                                       {"issue_date", issued},
                                       {"expiry_date", expires}});
    MdocElements elements{{"family_name", person.familyName},
                          {"given_name", person.givenName},
                          {"birth_date", crypto::toFullDate(person.birthDate)},
                          {"issue_date", issued},
                          {"expiry_date", expires},
                          {"issuing_country", IssuingCountry},
                          {"issuing_authority", "Transport services bureau (sandbox)"},
                          {"document_number", person.licenceNumber},
                          {"portrait", toBytes(portraitOf(person))},
                          {"driving_privileges", privileges},
                          {"un_distinguishing_sign", "HK"},
                          {"age_over_18", isOver(core, person, 18)},
                          {"age_over_21", isOver(core, person, 21)}};
    constexpr std::size_t familyName = 3; // one character in UTF-8
    if (person.nameZh.size() > familyName) {
        elements.emplace_back("family_name_national_character", person.nameZh.substr(0, familyName));
        elements.emplace_back("given_name_national_character", person.nameZh.substr(familyName));
    }
    return elements;
}
}

std::string portraitOf(const Person &person)
{
    return drawPortrait(seedOf(person), person.birthDate < ElderBefore, person.gender == "F");
}

Json documentClaims(const Core &core, const DocumentType &type, const Person &person)
{
    static const std::map<std::string, Json (*)(const Core &, const Person &)> writers{
        {"driving-licence", drivingLicence},
        {"vehicle-licence", vehicleLicence},
        {"identity-view", identityView},
        {"vaccination-record", vaccinationRecord},
        {"professional-registration", professionalRegistration},
        {"student-card", studentCard},
        {"senior-card", seniorCard},
        {"directors-mandate", directorsMandate}};
    return writers.at(type.id)(core, person);
}

MdocElements documentElements(const Core &core, const DocumentType &type, const Person &person)
{
    if (type.id == "driving-licence")
        return mobileDrivingLicence(core, person);
    return elementsFrom(documentClaims(core, type, person), person);
}
}

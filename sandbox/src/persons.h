#pragma once

#include "core.h"

namespace causeway::sandbox {

/// An invented person that the sandbox knows.
struct Person {
    std::string id;             ///< "chan-siu-ming", for the controls
    std::string identityNumber; ///< "A1234563"
    std::string nameEn;
    std::string nameZh;
    std::string familyName;
    std::string givenName;
    std::string birthDate;
    std::string gender;
    std::string mobile;
    std::string email;
    std::string address;
    std::string licenceNumber;
    std::string note; ///< what this person is good for in a test

    /// One of the field names of the protocol; empty where the person has no such thing.
    std::string field(const std::string &name) const;
};

/// The eight names of docs/protocols.md section 4.
const std::vector<std::string> &profileFields();

std::optional<Person> findPerson(const Core &core, const std::string &id);
std::optional<Person> findPersonByNumber(const Core &core, const std::string &identityNumber);
std::vector<Person> listPersons(const Core &core);

/// What the code on the person's identity card says (docs/protocols.md section 2).
std::string documentCode(const Person &person);

/// "A1234563" with a right check digit.
bool isIdentityNumber(const std::string &canonical);
/// "A123456(3)"
std::string displayNumber(const std::string &canonical);

void sendMessage(const Core &core, const std::string &person, const std::string &text);
}

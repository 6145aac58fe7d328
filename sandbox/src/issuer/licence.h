#pragma once

#include "../persons.h"

namespace causeway::sandbox {

inline constexpr auto LicenceType = "urn:causeway:sandbox:driving-licence:1";

/// The person's drawn face as PNG.
std::string portraitOf(const Person &person);

/// The driving licence as SD-JWT VC (dc+sd-jwt), bound to the holder's key: `jwt~disclosure~...~`.
std::string makeLicence(const Core &core, const Person &person, const Json &holderKey);
}

#pragma once

#include "parts.h"

#include <causeway/identity/identity.h>

namespace causeway::identity {

/// The enrolled device: who it belongs to and which key speaks for it.
struct Device {
    std::string clientId;
    std::string keyAlias;
    Profile profile;
};

/// NotEnrolled when there is none or its enrolment was never finished.
Result<Device> loadDevice(vault::RecordStore &store);

/// A JWS by the device's key, `kid` = client id.
Result<std::string> signWithDevice(const Device &device, ports::KeyStore &keys, const Json &claims,
                                   const std::string &typ);

/// RFC 7523 client authentication for `audience`, single use, 60 s.
Result<std::string> makeClientAssertion(const Device &device, Parts &parts, const std::string &audience);

/// Whether an enrolment may begin: nobody is enrolled, the document's form is right. Clears what an unfinished one left behind.
/// AlreadyEnrolled, IdentityNumberInvalid, InvalidArgument.
Result<void> checkEnrolment(const Document &document, Parts &parts);

/// Makes a key and registers it for the person (docs/protocols.md, section 2), after checkEnrolment(). Every step is written down
/// before it is done, so that a killed process leaves nothing behind that the next call does not clear.
Result<Device> enrolDevice(const Document &document, const std::string &deviceName, Parts &parts, const Call &call);
}

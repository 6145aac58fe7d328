#include "device.h"

#include <causeway/crypto/primitives.h>

namespace causeway::identity {
namespace {

constexpr std::chrono::seconds AssertionLife{60};
}

Result<Device> loadDevice(vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto record, store.get(RecordCollection, "device"));
    if (!record || optionalString(*record, "state") != "enrolled")
        return Error{ErrorCode::NotEnrolled};
    Device device;
    CAUSEWAY_TRY(device.clientId, requireString(*record, "client_id"));
    CAUSEWAY_TRY(device.keyAlias, requireString(*record, "key_alias"));
    CAUSEWAY_TRY(const auto person, requireObject(*record, "person"));
    const auto text = [&](const char *name) { return optionalString(person, name).value_or(""); };
    device.profile = {device.clientId,
                      text("name_en"),
                      text("name_zh"),
                      text("birth_date"),
                      text("gender"),
                      text("identity_number"),
                      optionalString(*record, "subject").value_or("")};
    return device;
}

Result<std::string> signWithDevice(const Device &device, ports::KeyStore &keys, const Json &claims,
                                   const std::string &typ)
{
    const auto sign = [&](ByteView message) { return keys.sign(device.keyAlias, message); };
    return crypto::signJws({{"kid", device.clientId}}, claims, typ, sign);
}

Result<std::string> makeClientAssertion(const Device &device, Parts &parts, const std::string &audience)
{
    const auto now = parts.clock.now();
    const Json claims = {{"iss", device.clientId},
                         {"sub", device.clientId},
                         {"aud", audience},
                         {"iat", toEpoch(now)},
                         {"exp", toEpoch(now + AssertionLife)},
                         {"jti", crypto::randomToken(16)}};
    return signWithDevice(device, parts.keys, claims, "JWT");
}
}

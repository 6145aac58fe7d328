#include "key_file.h"

#include <causeway/base/encoding.h>
#include <causeway/base/files.h>
#include <causeway/base/json.h>

#include <algorithm>
#include <bit>

namespace causeway::vault {
namespace {

constexpr int Format = 1;
constexpr std::size_t MaximumFileSize = 64 * 1024;
constexpr std::size_t KeySize = 32;
constexpr std::size_t SaltSize = 32;
constexpr std::size_t CheckSize = 16;

/// A secret of this device for one use and one salt.
Result<SecretBytes> deviceSecret(ports::KeyStore &keys, std::string_view use, const Bytes &salt)
{
    auto context = toBytes(use);
    context.insert(context.end(), salt.begin(), salt.end());
    return keys.deriveSecret(context);
}

/// The key of the envelope: neither the device alone nor the PIN alone can make it.
Result<SecretBytes> keyEncryptionKey(const KeyFile &file, const SecretBytes &pin, ports::KeyStore &keys)
{
    CAUSEWAY_TRY(const auto fromDevice, deviceSecret(keys, "causeway-vault-kek-1", file.salt));
    CAUSEWAY_TRY(const auto fromPin, crypto::scrypt(pin.view(), file.salt, file.cost, KeySize));
    SecretBytes both(fromDevice.size() + fromPin.size());
    const auto end = std::ranges::copy(fromDevice.view(), both.data().begin()).out;
    std::ranges::copy(fromPin.view(), end);
    return crypto::hkdfSha256(both.view(), file.salt, asBytes("causeway-vault-kek-1"), KeySize);
}

Result<Bytes> keyCheckOf(const SecretBytes &dataKey)
{
    CAUSEWAY_TRY(const auto check,
                 crypto::hkdfSha256(dataKey.view(), {}, asBytes("causeway-vault-check-1"), CheckSize));
    return Bytes(check.view().begin(), check.view().end());
}

Result<std::string> macOf(const Json &json, std::string_view use, const Bytes &salt, ports::KeyStore &keys)
{
    CAUSEWAY_TRY(const auto key, deviceSecret(keys, use, salt));
    return toBase64(crypto::hmacSha256(key.view(), asBytes(toCompact(json))));
}

/// Whether the object carries the right MAC over its other members (`left out` aside).
Result<bool> isAuthentic(Json json, const char *leftOut, std::string_view use, const Bytes &salt, ports::KeyStore &keys)
{
    const auto mac = optionalString(json, "mac");
    if (!mac)
        return false;
    json.erase("mac");
    json.erase(leftOut);
    CAUSEWAY_TRY(const auto expected, macOf(json, use, salt, keys));
    return crypto::equalInConstantTime(asBytes(*mac), asBytes(expected));
}

constexpr auto FileUse = "causeway-vault-file-1";
constexpr auto ThrottleUse = "causeway-vault-throttle-1";

Json envelopeJson(const KeyFile &file)
{
    const Json derivation = {{"name", "scrypt"}, {"n", file.cost.n}, {"r", file.cost.r}, {"p", file.cost.p}};
    return {{"format", Format},
            {"key_derivation", derivation},
            {"salt", toBase64(file.salt)},
            {"sealed_key", toBase64(file.sealedKey)},
            {"key_check", toBase64(file.keyCheck)}};
}

Json throttleJson(const ThrottleRecord &record)
{
    return {{"failures", record.failures}, {"boot", record.bootId}, {"uptime_ms", record.uptime.count()}};
}

Result<Bytes> requireBytes(const Json &json, const char *name, std::size_t size)
{
    CAUSEWAY_TRY(const auto text, requireString(json, name));
    CAUSEWAY_TRY(auto bytes, fromBase64(text));
    if (bytes.size() != size)
        return Error{ErrorCode::InvalidEncoding, std::string(name) + " has another length"};
    return bytes;
}

Result<crypto::ScryptCost> costFrom(const Json &json)
{
    CAUSEWAY_TRY(const auto n, requireInteger(json, "n"));
    CAUSEWAY_TRY(const auto r, requireInteger(json, "r"));
    CAUSEWAY_TRY(const auto p, requireInteger(json, "p"));
    const bool sane = n >= 2 && n <= 1 << 20 && std::has_single_bit(static_cast<std::uint64_t>(n)) && r >= 1 && r <= 32
        && p >= 1 && p <= 16;
    if (!sane)
        return Error{ErrorCode::InvalidArgument, "key derivation"};
    return crypto::ScryptCost{static_cast<std::uint64_t>(n), static_cast<std::uint32_t>(r),
                              static_cast<std::uint32_t>(p)};
}

Result<KeyFile> envelopeFrom(const Json &json)
{
    constexpr std::size_t sealedSize = 12 + KeySize + 16; // IV, key, tag
    KeyFile file;
    CAUSEWAY_TRY(const auto derivation, requireObject(json, "key_derivation"));
    CAUSEWAY_TRY(file.cost, costFrom(derivation));
    CAUSEWAY_TRY(file.salt, requireBytes(json, "salt", SaltSize));
    CAUSEWAY_TRY(file.sealedKey, requireBytes(json, "sealed_key", sealedSize));
    CAUSEWAY_TRY(file.keyCheck, requireBytes(json, "key_check", CheckSize));
    return file;
}

/// A record that is absent, malformed or changed is no error here: the caller throttles for it.
Result<void> readThrottle(const Json &json, KeyFile &file, ports::KeyStore &keys)
{
    const auto throttle = requireObject(json, "throttle").valueOr(Json::object());
    CAUSEWAY_TRY(const auto authentic, isAuthentic(throttle, "", ThrottleUse, file.salt, keys));
    const auto failures = optionalInteger(throttle, "failures");
    const auto boot = optionalString(throttle, "boot");
    const auto uptime = optionalInteger(throttle, "uptime_ms");
    file.throttleIntact = authentic && failures && boot && uptime;
    if (file.throttleIntact)
        file.throttle = {static_cast<int>(*failures), *boot, std::chrono::milliseconds(*uptime)};
    return {};
}
}

Result<KeyFile> sealDataKey(const SecretBytes &dataKey, const SecretBytes &pin, const crypto::ScryptCost &cost,
                            ports::KeyStore &keys)
{
    KeyFile file;
    file.cost = cost;
    file.salt = crypto::randomBytes(SaltSize);
    CAUSEWAY_TRY(const auto envelopeKey, keyEncryptionKey(file, pin, keys));
    CAUSEWAY_TRY(file.sealedKey, crypto::seal(envelopeKey.view(), dataKey.view(), file.salt));
    CAUSEWAY_TRY(file.keyCheck, keyCheckOf(dataKey));
    return file;
}

Result<SecretBytes> openDataKey(const KeyFile &file, const SecretBytes &pin, ports::KeyStore &keys)
{
    CAUSEWAY_TRY(const auto envelopeKey, keyEncryptionKey(file, pin, keys));
    auto dataKey = crypto::open(envelopeKey.view(), file.sealedKey, file.salt);
    if (!dataKey && dataKey.error().code == ErrorCode::DecryptionFailed)
        return Error{ErrorCode::PinWrong};
    if (!dataKey)
        return dataKey;
    CAUSEWAY_TRY(const auto check, keyCheckOf(*dataKey));
    if (check != file.keyCheck)
        return Error{ErrorCode::VaultCorrupt, "key file: another data key"};
    return dataKey;
}

Result<KeyFile> loadKeyFile(const std::string &path, ports::KeyStore &keys)
{
    CAUSEWAY_TRY(const auto text, readPrivateFile(path, MaximumFileSize));
    if (!text)
        return Error{ErrorCode::VaultAbsent};
    const auto json = parseJson(asText(text->view()));
    const auto format = json ? optionalInteger(*json, "format") : std::nullopt;
    if (!format)
        return Error{ErrorCode::VaultCorrupt, "key file: damaged"};
    if (*format > Format)
        return Error{ErrorCode::VaultTooNew, "key file: format " + std::to_string(*format)};
    auto file = envelopeFrom(*json);
    if (!file)
        return Error{ErrorCode::VaultCorrupt, "key file: " + file.error().detail};
    CAUSEWAY_TRY(const auto authentic, isAuthentic(*json, "throttle", FileUse, file->salt, keys));
    if (!authentic)
        return Error{ErrorCode::VaultCorrupt, "key file: changed, or of another device"};
    CAUSEWAY_CHECK(readThrottle(*json, *file, keys));
    return file;
}

Result<void> saveKeyFile(const std::string &path, const KeyFile &file, ports::KeyStore &keys)
{
    auto json = envelopeJson(file);
    CAUSEWAY_TRY(json["mac"], macOf(json, FileUse, file.salt, keys));
    auto throttle = throttleJson(file.throttle);
    CAUSEWAY_TRY(throttle["mac"], macOf(throttle, ThrottleUse, file.salt, keys));
    json["throttle"] = std::move(throttle);
    return replacePrivateFile(path, asBytes(toCompact(json)));
}
}

#include "key_file.h"

#include <causeway/base/encoding.h>
#include <causeway/base/json.h>
#include <causeway/crypto/primitives.h>

namespace causeway::platform {
namespace {

constexpr int Format = 1;
constexpr std::size_t SecretSize = 32;

/// Json keeps its own copy of a text: blank it.
void wipeMember(Json &json, const char *name)
{
    auto &text = json[name].get_ref<std::string &>();
    secureWipe(text.data(), text.size());
}

Result<Bytes> requireBytes(const Json &json, const char *name)
{
    CAUSEWAY_TRY(auto text, requireString(json, name));
    auto bytes = fromBase64(text);
    secureWipe(text.data(), text.size());
    return bytes;
}

Result<std::map<std::string, SealedKey>> keysFrom(const Json &json)
{
    std::map<std::string, SealedKey> keys;
    for (const auto &[alias, member] : json.items()) {
        CAUSEWAY_TRY(auto publicKey, requireBytes(member, "public"));
        CAUSEWAY_TRY(auto box, requireBytes(member, "sealed"));
        keys.emplace(alias, SealedKey{std::move(publicKey), std::move(box)});
    }
    return keys;
}

Result<KeyFile> readMembers(Json &json)
{
    CAUSEWAY_TRY(const auto format, requireInteger(json, "format"));
    if (format != Format)
        return Error{ErrorCode::KeyStoreFailure, "format " + std::to_string(format)};
    KeyFile file;
    CAUSEWAY_TRY(auto secret, requireBytes(json, "device_secret"));
    wipeMember(json, "device_secret");
    file.deviceSecret = SecretBytes(ByteView(secret));
    secureWipe(secret.data(), secret.size());
    CAUSEWAY_TRY(file.authorizationCheck, requireBytes(json, "authorization_check"));
    CAUSEWAY_TRY(const auto keys, requireObject(json, "keys"));
    CAUSEWAY_TRY(file.keys, keysFrom(keys));
    if (file.deviceSecret.size() != SecretSize)
        return Error{ErrorCode::KeyStoreFailure, "device secret"};
    return file;
}
}

KeyFile freshKeyFile()
{
    KeyFile file;
    file.deviceSecret = crypto::randomSecret(SecretSize);
    return file;
}

Result<KeyFile> parseKeyFile(const SecretBytes &text)
{
    auto json = parseJson(asText(text.view()));
    if (!json)
        return Error{ErrorCode::KeyStoreFailure, "the file is damaged: " + json.error().detail};
    auto file = readMembers(*json);
    if (!file)
        return Error{ErrorCode::KeyStoreFailure, "the file is damaged: " + file.error().detail};
    return file;
}

SecretBytes toText(const KeyFile &file)
{
    Json keys = Json::object();
    for (const auto &[alias, key] : file.keys)
        keys[alias] = {{"public", toBase64(key.publicKey)}, {"sealed", toBase64(key.box)}};
    Json json = {{"format", Format},
                 {"device_secret", toBase64(file.deviceSecret.view())},
                 {"authorization_check", toBase64(file.authorizationCheck)},
                 {"keys", std::move(keys)}};
    auto text = toCompact(json);
    wipeMember(json, "device_secret");
    SecretBytes secret{std::string_view(text)};
    secureWipe(text.data(), text.size());
    return secret;
}
}

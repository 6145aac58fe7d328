#include <causeway/crypto/passphrase_jwe.h>

#include "compact_jwe.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/gcm.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace causeway::crypto {
namespace {

constexpr std::size_t MaximumPlain = 64U << 20;
constexpr std::size_t MaximumText = 96U << 20;
constexpr std::uint64_t MaximumMemory = 512U << 20;
constexpr std::size_t ShortestPassphrase = 12;
constexpr std::size_t FewestCharacters = 6;
constexpr std::size_t KeySize = 32;
constexpr std::size_t SaltSize = 32;
constexpr std::size_t CheckSize = 16;

Error malformed(const char *why)
{
    return Error{ErrorCode::JwtMalformed, why};
}

Error unsupported(const char *why)
{
    return Error{ErrorCode::AlgorithmUnsupported, why};
}

struct Keys {
    SecretBytes content;
    std::string check; ///< tells a wrong passphrase from a changed text, and helps a guesser no more than the tag does
};

Result<Keys> deriveKeys(const SecretBytes &passphrase, ByteView salt, const ScryptCost &cost)
{
    CAUSEWAY_TRY(const auto secret, scrypt(passphrase.view(), salt, cost, KeySize));
    CAUSEWAY_TRY(auto content, hkdfSha256(secret.view(), salt, asBytes("causeway-passphrase-content-1"), KeySize));
    CAUSEWAY_TRY(const auto check, hkdfSha256(secret.view(), salt, asBytes("causeway-passphrase-check-1"), CheckSize));
    return Keys{std::move(content), toBase64Url(check.view())};
}

struct Derivation {
    Bytes salt;
    ScryptCost cost;
    std::string check;
};

Result<Derivation> derivationFrom(const Json &header)
{
    const auto kdf = requireObject(header, "kdf");
    if (!kdf || optionalString(*kdf, "name") != "scrypt")
        return unsupported("kdf");
    const auto n = optionalInteger(*kdf, "n").value_or(0);
    const auto r = optionalInteger(*kdf, "r").value_or(0);
    const auto p = optionalInteger(*kdf, "p").value_or(0);
    const bool isSensible = n > 1 && n <= (1 << 24) && r >= 1 && r <= 32 && p >= 1 && p <= 4
        && 128 * static_cast<std::uint64_t>(n) * static_cast<std::uint64_t>(r) <= MaximumMemory;
    const auto salt = fromBase64Url(optionalString(*kdf, "salt").value_or(""));
    if (!isSensible || !salt || salt->size() < CheckSize)
        return unsupported("kdf: cost or salt");
    return Derivation{*salt,
                      {static_cast<std::uint64_t>(n), static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(p)},
                      optionalString(*kdf, "check").value_or("")};
}

Result<Json> headerFrom(std::string_view part)
{
    const auto bytes = fromBase64Url(part);
    auto header = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
    if (!header || !header->is_object())
        return malformed("header: not base64url of a JSON object");
    if (optionalString(*header, "alg") != "dir" || optionalString(*header, "enc") != "A256GCM"
        || header->contains("crit") || header->contains("zip"))
        return unsupported("header: alg, enc, crit or zip");
    CAUSEWAY_CHECK(derivationFrom(*header));
    return header;
}

/// Code points; nothing where it is no UTF-8.
std::optional<std::vector<std::string_view>> charactersOf(std::string_view text)
{
    std::vector<std::string_view> characters;
    while (!text.empty()) {
        const auto first = static_cast<std::uint8_t>(text.front());
        const std::size_t size = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 0;
        if (size == 0 || size > text.size())
            return std::nullopt;
        characters.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return characters;
}
}

Result<void> checkPassphrase(const SecretBytes &passphrase)
{
    if (passphrase.size() > LongestPassphrase)
        return Error{ErrorCode::PinUnacceptable, PassphraseTooLong};
    const auto characters = charactersOf(asText(passphrase.view()));
    if (!characters)
        return Error{ErrorCode::PinUnacceptable, "passphrase: not UTF-8"};
    if (characters->size() < ShortestPassphrase)
        return Error{ErrorCode::PinUnacceptable, PassphraseTooShort};
    if (std::set<std::string_view>(characters->begin(), characters->end()).size() < FewestCharacters)
        return Error{ErrorCode::PinUnacceptable, PassphraseTooUniform};
    return {};
}

Result<std::string> encryptUnderPassphrase(ByteView plain, const SecretBytes &passphrase, Json header,
                                           const ScryptCost &cost)
{
    if (plain.size() > MaximumPlain)
        return Error{ErrorCode::InvalidArgument, "too long to encrypt"};
    const auto salt = randomBytes(SaltSize);
    CAUSEWAY_TRY(const auto keys, deriveKeys(passphrase, salt, cost));
    header["alg"] = "dir";
    header["enc"] = "A256GCM";
    header["kdf"] = {{"name", "scrypt"},          {"n", cost.n},        {"r", cost.r}, {"p", cost.p},
                     {"salt", toBase64Url(salt)}, {"check", keys.check}};
    const auto head = toBase64Url(asBytes(toCompact(header)));
    const auto iv = randomBytes(GcmIvSize);
    CAUSEWAY_TRY(const auto box, encryptGcm(keys.content.view(), iv, plain, asBytes(head)));
    const auto text = ByteView(box).first(box.size() - GcmTagSize);
    const auto tag = ByteView(box).last(GcmTagSize);
    return head + ".." + toBase64Url(iv) + "." + toBase64Url(text) + "." + toBase64Url(tag);
}

Result<Json> passphraseHeader(std::string_view compact)
{
    CAUSEWAY_TRY(const auto parts, splitCompactJwe(compact, MaximumText));
    return headerFrom(parts[0]);
}

Result<SecretBytes> decryptUnderPassphrase(std::string_view compact, const SecretBytes &passphrase)
{
    CAUSEWAY_TRY(const auto parts, splitCompactJwe(compact, MaximumText));
    CAUSEWAY_TRY(const auto header, headerFrom(parts[0]));
    CAUSEWAY_TRY(const auto derivation, derivationFrom(header));
    const auto iv = fromBase64Url(parts[2]);
    const auto text = fromBase64Url(parts[3]);
    const auto tag = fromBase64Url(parts[4]);
    if (!parts[1].empty() || !iv || iv->size() != GcmIvSize || !text || !tag || tag->size() != GcmTagSize)
        return malformed("encrypted key, iv, text or tag");
    CAUSEWAY_TRY(const auto keys, deriveKeys(passphrase, derivation.salt, derivation.cost));
    if (!equalInConstantTime(asBytes(keys.check), asBytes(derivation.check)))
        return Error{ErrorCode::DecryptionFailed, "passphrase"};
    auto plain = decryptGcm(keys.content.view(), *iv, *text, *tag, asBytes(parts[0]));
    if (!plain)
        return Error{ErrorCode::DecryptionFailed, "changed"};
    return plain;
}
}

#include <causeway/crypto/jwe.h>

#include <causeway/crypto/gcm.h>
#include "compact_jwe.h"
#include "native.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <openssl/core_names.h>

#include <algorithm>
#include <array>
#include <vector>

namespace causeway::crypto {
namespace {

constexpr std::size_t MaximumText = 4U << 20; // ten copies of a certificate with a photograph
constexpr std::size_t MaximumPlain = MaximumText / 4 * 3 - 4096;

Error malformed(const char *why)
{
    return Error{ErrorCode::JwtMalformed, why};
}

std::size_t keySizeOf(ContentEncryption encryption)
{
    switch (encryption) {
    case ContentEncryption::A128Gcm: return 16;
    case ContentEncryption::A192Gcm: return 24;
    case ContentEncryption::A256Gcm: return 32;
    }
    return 0;
}

void appendNumber(Bytes &to, std::size_t number)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        to.push_back(static_cast<std::uint8_t>(number >> shift));
}

void appendCounted(Bytes &to, std::string_view text)
{
    appendNumber(to, text.size());
    to.insert(to.end(), text.begin(), text.end());
}

/// Concat KDF (NIST SP 800-56A, section 5.8.1), which OpenSSL calls SSKDF, with what RFC 7518 section 4.6.2 puts into it.
Result<SecretBytes> contentKey(const SecretBytes &secret, ContentEncryption encryption, std::string_view partyUInfo,
                               std::string_view partyVInfo)
{
    const ErrorQueueDrain drain;
    SecretBytes key(keySizeOf(encryption));
    Bytes info;
    appendCounted(info, toString(encryption));
    appendCounted(info, partyUInfo);
    appendCounted(info, partyVInfo);
    appendNumber(info, key.size() * 8);
    const Owned<EVP_KDF, EVP_KDF_free> kdf(EVP_KDF_fetch(nullptr, "SSKDF", nullptr));
    const Owned<EVP_KDF_CTX, EVP_KDF_CTX_free> context(EVP_KDF_CTX_new(kdf.get()));
    char digestName[] = "SHA2-256";
    auto *const shared = const_cast<std::uint8_t *>(secret.view().data());
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SECRET, shared, secret.size()),
                                     OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(), info.size()),
                                     OSSL_PARAM_construct_end()};
    if (!context || EVP_KDF_derive(context.get(), key.data().data(), key.size(), parameters) != 1)
        return failure("concat kdf");
    return key;
}

Result<Json> headerFrom(std::string_view part)
{
    const auto bytes = fromBase64Url(part);
    auto header = bytes ? parseJson(asText(*bytes)) : Result<Json>(bytes.error());
    if (!header || !header->is_object())
        return malformed("header: not base64url of a JSON object");
    if (header->contains("crit") || header->contains("zip"))
        return malformed("header: crit or zip");
    if (optionalString(*header, "alg") != "ECDH-ES")
        return Error{ErrorCode::AlgorithmUnsupported, "alg"};
    return header;
}

Result<PublicKey> ephemeralKeyFrom(const Json &header)
{
    const auto member = header.find("epk");
    if (member == header.end() || !member->is_object())
        return malformed("header: no epk");
    auto key = agreementKeyFromJwk(*member);
    if (!key)
        return malformed("header: epk");
    return key;
}

/// The member before base64url; empty where it is absent.
Result<std::string> partyInfoFrom(const Json &header, const char *name)
{
    if (!header.contains(name))
        return std::string();
    const auto text = optionalString(header, name);
    const auto bytes = text ? fromBase64Url(*text) : Result<Bytes>(Error{ErrorCode::InvalidEncoding});
    if (!bytes)
        return malformed("header: apu or apv");
    return toText(*bytes);
}

Json headerFor(const PublicKey &ephemeral, const JweOptions &options)
{
    Json header = {{"alg", "ECDH-ES"}, {"enc", toString(options.encryption)}, {"epk", ephemeral.toJwk()}};
    const auto add = [&](const char *name, const std::string &text) {
        if (!text.empty())
            header[name] = text;
    };
    add("kid", options.keyId);
    add("apu", toBase64Url(asBytes(options.partyUInfo)));
    add("apv", toBase64Url(asBytes(options.partyVInfo)));
    add("cty", options.contentType);
    add("typ", options.type);
    return header;
}

/// Whether a key's owner lets it be agreed with; a member that is absent forbids nothing.
bool isForAgreement(const Json &jwk)
{
    if (jwk.contains("use") && optionalString(jwk, "use") != "enc")
        return false;
    if (jwk.contains("alg") && optionalString(jwk, "alg") != "ECDH-ES")
        return false;
    const auto operations = jwk.find("key_ops");
    if (operations == jwk.end())
        return true;
    const auto isAgreement = [](const Json &item) { return item == "deriveKey" || item == "deriveBits"; };
    return operations->is_array() && (operations->empty() || std::ranges::any_of(*operations, isAgreement));
}
}

std::string_view toString(ContentEncryption encryption)
{
    switch (encryption) {
    case ContentEncryption::A128Gcm: return "A128GCM";
    case ContentEncryption::A192Gcm: return "A192GCM";
    case ContentEncryption::A256Gcm: return "A256GCM";
    }
    return {};
}

Result<ContentEncryption> contentEncryptionFrom(std::string_view name)
{
    for (const auto encryption : {ContentEncryption::A128Gcm, ContentEncryption::A192Gcm, ContentEncryption::A256Gcm})
        if (name == toString(encryption))
            return encryption;
    return Error{ErrorCode::AlgorithmUnsupported, "enc"};
}

Result<PublicKey> agreementKeyFromJwk(const Json &jwk)
{
    if (!jwk.is_object() || !isForAgreement(jwk))
        return Error{ErrorCode::KeyInvalid, "jwk: for another purpose"};
    auto bare = jwk;
    for (const char *name : {"use", "alg", "key_ops"})
        bare.erase(name);
    return PublicKey::fromJwk(bare);
}

Result<std::string> encryptJwe(ByteView plain, const PublicKey &recipient, const JweOptions &options)
{
    if (plain.size() > MaximumPlain)
        return Error{ErrorCode::InvalidArgument, "jwe: too long"};
    CAUSEWAY_TRY(const auto ephemeral, PrivateKey::generate());
    CAUSEWAY_TRY(const auto secret, ephemeral.agreeWith(recipient));
    CAUSEWAY_TRY(const auto key, contentKey(secret, options.encryption, options.partyUInfo, options.partyVInfo));
    const auto header = toBase64Url(asBytes(toCompact(headerFor(ephemeral.publicKey(), options))));
    const auto iv = randomBytes(GcmIvSize);
    CAUSEWAY_TRY(const auto box, encryptGcm(key.view(), iv, plain, asBytes(header)));
    const auto text = ByteView(box).first(plain.size());
    return header + ".." + toBase64Url(iv) + "." + toBase64Url(text) + "."
        + toBase64Url(ByteView(box).last(GcmTagSize));
}

Result<DecryptedJwe> decryptJwe(std::string_view compact, const PrivateKey &key)
{
    CAUSEWAY_TRY(const auto parts, splitCompactJwe(compact, MaximumText));
    CAUSEWAY_TRY(auto header, headerFrom(parts[0]));
    CAUSEWAY_TRY(const auto encryption, contentEncryptionFrom(optionalString(header, "enc").value_or("")));
    if (!parts[1].empty())
        return malformed("an encrypted key, though it is agreed on");
    CAUSEWAY_TRY(const auto ephemeral, ephemeralKeyFrom(header));
    CAUSEWAY_TRY(const auto partyUInfo, partyInfoFrom(header, "apu"));
    CAUSEWAY_TRY(const auto partyVInfo, partyInfoFrom(header, "apv"));
    const auto iv = fromBase64Url(parts[2]);
    const auto text = fromBase64Url(parts[3]);
    const auto tag = fromBase64Url(parts[4]);
    if (!iv || !text || !tag || iv->size() != GcmIvSize || tag->size() != GcmTagSize)
        return malformed("not base64url, or a wrong size");
    CAUSEWAY_TRY(const auto secret, key.agreeWith(ephemeral));
    CAUSEWAY_TRY(const auto contentEncryptionKey, contentKey(secret, encryption, partyUInfo, partyVInfo));
    CAUSEWAY_TRY(auto plain, decryptGcm(contentEncryptionKey.view(), *iv, *text, *tag, asBytes(parts[0])));
    return DecryptedJwe{std::move(header), std::move(plain)};
}
}

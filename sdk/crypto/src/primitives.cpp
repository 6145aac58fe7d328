#include <causeway/crypto/primitives.h>

#include "native.h"

#include <causeway/base/encoding.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <bit>
#include <cstdlib>

namespace causeway::crypto {
namespace {

constexpr std::size_t KeySize = 32;
constexpr std::size_t IvSize = 12;
constexpr std::size_t TagSize = 16;
constexpr std::size_t MaximumBox = 1U << 30; // OpenSSL counts in int
constexpr std::uint64_t MaximumScryptMemory = 1U << 30;

using OwnedCipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

void fillRandom(std::uint8_t *to, std::size_t size)
{
    if (RAND_priv_bytes_ex(nullptr, to, size, 256) != 1)
        std::abort();
}

/// OpenSSL takes a null pointer for "keep the old one", which an empty view would give.
const std::uint8_t *pointerOf(ByteView bytes)
{
    static constexpr std::uint8_t nothing = 0;
    return bytes.empty() ? &nothing : bytes.data();
}

OSSL_PARAM octets(const char *name, ByteView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t *>(pointerOf(bytes)), bytes.size());
}

OwnedCipher startCipher(bool encrypt, ByteView key, ByteView iv, ByteView associated)
{
    OwnedCipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    if (!cipher || EVP_CipherInit_ex2(cipher.get(), EVP_aes_256_gcm(), key.data(), iv.data(), encrypt, nullptr) != 1
        || EVP_CipherUpdate(cipher.get(), nullptr, &size, pointerOf(associated), static_cast<int>(associated.size()))
            != 1)
        return nullptr;
    return cipher;
}

bool update(EVP_CIPHER_CTX *cipher, std::uint8_t *to, ByteView from)
{
    int size = 0;
    return from.empty() || EVP_CipherUpdate(cipher, to, &size, from.data(), static_cast<int>(from.size())) == 1;
}
}

Digest sha256(ByteView data)
{
    const ErrorQueueDrain drain;
    Digest digest;
    if (EVP_Digest(pointerOf(data), data.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1)
        std::abort();
    return digest;
}

std::string sha256Base64Url(std::string_view text)
{
    return toBase64Url(sha256(asBytes(text)));
}

Digest hmacSha256(ByteView key, ByteView data)
{
    const ErrorQueueDrain drain;
    Digest digest;
    unsigned size = 0;
    if (!HMAC(EVP_sha256(), pointerOf(key), static_cast<int>(key.size()), pointerOf(data), data.size(), digest.data(),
              &size))
        std::abort();
    return digest;
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(pointerOf(a), pointerOf(b), a.size()) == 0;
}

Bytes randomBytes(std::size_t size)
{
    Bytes bytes(size);
    fillRandom(bytes.data(), size);
    return bytes;
}

SecretBytes randomSecret(std::size_t size)
{
    SecretBytes secret(size);
    fillRandom(secret.data().data(), size);
    return secret;
}

std::string randomToken(std::size_t bytes)
{
    return toBase64Url(randomBytes(bytes));
}

Result<SecretBytes> hkdfSha256(ByteView key, ByteView salt, ByteView info, std::size_t size)
{
    const ErrorQueueDrain drain;
    if (size == 0 || size > 255 * sizeof(Digest))
        return Error{ErrorCode::InvalidArgument, "hkdf: size"};
    const Owned<EVP_KDF, EVP_KDF_free> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const Owned<EVP_KDF_CTX, EVP_KDF_CTX_free> context(EVP_KDF_CTX_new(kdf.get()));
    char digestName[] = "SHA2-256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digestName, 0),
                                     octets(OSSL_KDF_PARAM_KEY, key), octets(OSSL_KDF_PARAM_SALT, salt),
                                     octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    SecretBytes derived(size);
    if (!context || EVP_KDF_derive(context.get(), derived.data().data(), size, parameters) != 1)
        return failure("hkdf");
    return derived;
}

Result<SecretBytes> scrypt(ByteView password, ByteView salt, const ScryptCost &cost, std::size_t size)
{
    const ErrorQueueDrain drain;
    const bool sensible =
        std::has_single_bit(cost.n) && cost.n > 1 && cost.r >= 1 && cost.r <= 64 && cost.p >= 1 && cost.p <= 64;
    if (!sensible || size == 0 || cost.n > MaximumScryptMemory / (128 * cost.r))
        return Error{ErrorCode::InvalidArgument, "scrypt: cost"};
    const std::uint64_t memory = 128 * cost.r * (cost.n + cost.p + 4);
    SecretBytes derived(size);
    if (EVP_PBE_scrypt(reinterpret_cast<const char *>(pointerOf(password)), password.size(), pointerOf(salt),
                       salt.size(), cost.n, cost.r, cost.p, memory, derived.data().data(), size)
        != 1)
        return failure("scrypt");
    return derived;
}

Result<Bytes> seal(ByteView key, ByteView plain, ByteView associated)
{
    const ErrorQueueDrain drain;
    if (key.size() != KeySize || plain.size() > MaximumBox || associated.size() > MaximumBox)
        return Error{ErrorCode::InvalidArgument, "seal: size"};
    Bytes box(IvSize + plain.size() + TagSize);
    fillRandom(box.data(), IvSize);
    const auto cipher = startCipher(true, key, ByteView(box).first(IvSize), associated);
    auto *const tag = box.data() + IvSize + plain.size();
    int size = 0;
    if (!cipher || !update(cipher.get(), box.data() + IvSize, plain)
        || EVP_CipherFinal_ex(cipher.get(), tag, &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, TagSize, tag) != 1)
        return failure("seal");
    return box;
}

Result<SecretBytes> open(ByteView key, ByteView box, ByteView associated)
{
    const ErrorQueueDrain drain;
    if (key.size() != KeySize || associated.size() > MaximumBox)
        return Error{ErrorCode::InvalidArgument, "open: size"};
    if (box.size() < IvSize + TagSize || box.size() > MaximumBox)
        return Error{ErrorCode::DecryptionFailed, "box: size"};
    const auto cipher = startCipher(false, key, box.first(IvSize), associated);
    const auto text = box.subspan(IvSize, box.size() - IvSize - TagSize);
    SecretBytes plain(text.size());
    Bytes tag(box.end() - TagSize, box.end());
    std::uint8_t rest[EVP_MAX_BLOCK_LENGTH];
    int size = 0;
    if (!cipher || !update(cipher.get(), plain.data().data(), text)
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, TagSize, tag.data()) != 1)
        return failure("open");
    if (EVP_CipherFinal_ex(cipher.get(), rest, &size) != 1)
        return Error{ErrorCode::DecryptionFailed, "box: not authentic"};
    return plain;
}
}

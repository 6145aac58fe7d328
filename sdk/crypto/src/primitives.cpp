#include <causeway/crypto/primitives.h>

#include <causeway/crypto/gcm.h>
#include "native.h"

#include <causeway/base/encoding.h>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace causeway::crypto {
namespace {

constexpr std::size_t KeySize = 32;
constexpr std::uint64_t MaximumScryptMemory = 1U << 30;

void fillRandom(std::uint8_t *to, std::size_t size)
{
    if (RAND_priv_bytes_ex(nullptr, to, size, 256) != 1)
        std::abort();
}

OSSL_PARAM octets(const char *name, ByteView bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t *>(pointerOf(bytes)), bytes.size());
}
}

Digest sha256(ByteView data)
{
    // Fetched once for the process and its context made once for the thread: both take longer than hashing what a certificate discloses. Nothing of the data stays
    // in a context that has given its digest.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA2-256", nullptr);
    thread_local const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    Digest digest;
    if (!algorithm || !context || EVP_DigestInit_ex2(context.get(), algorithm, nullptr) != 1
        || EVP_DigestUpdate(context.get(), pointerOf(data), data.size()) != 1
        || EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) != 1)
        std::abort();
    return digest;
}

AnyDigest hashBy(HashAlgorithm algorithm, ByteView data)
{
    AnyDigest digest{};
    if (algorithm == HashAlgorithm::Sha256) {
        const auto ours = sha256(data);
        std::ranges::copy(ours, digest.begin());
        return digest;
    }
    const ErrorQueueDrain drain;
    const auto *const method = algorithm == HashAlgorithm::Sha384 ? EVP_sha384() : EVP_sha512();
    if (EVP_Digest(pointerOf(data), data.size(), digest.data(), nullptr, method, nullptr) != 1)
        std::abort();
    return digest;
}

std::size_t digestSize(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha256: return 32;
    case HashAlgorithm::Sha384: return 48;
    case HashAlgorithm::Sha512: return 64;
    }
    return 0;
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
    if (key.size() != KeySize)
        return Error{ErrorCode::InvalidArgument, "seal: size"};
    Bytes box(GcmIvSize);
    fillRandom(box.data(), box.size());
    CAUSEWAY_TRY(const auto text, encryptGcm(key, box, plain, associated));
    box.insert(box.end(), text.begin(), text.end());
    return box;
}

Result<SecretBytes> open(ByteView key, ByteView box, ByteView associated)
{
    if (key.size() != KeySize || associated.size() > MaximumGcmText)
        return Error{ErrorCode::InvalidArgument, "open: size"};
    if (box.size() < GcmIvSize + GcmTagSize || box.size() > MaximumGcmText)
        return Error{ErrorCode::DecryptionFailed, "box: size"};
    const auto text = box.subspan(GcmIvSize, box.size() - GcmIvSize - GcmTagSize);
    return decryptGcm(key, box.first(GcmIvSize), text, box.last(GcmTagSize), associated);
}
}

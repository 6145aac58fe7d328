#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <array>

/// The few primitives Causeway uses, all by OpenSSL. Pure functions; thread-safe.
namespace causeway::crypto {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(ByteView data);

/// What others hash with; we use SHA-256 alone.
enum class HashAlgorithm { Sha256, Sha384, Sha512 };
/// Of any of them; behind one that is shorter there are zeros.
using AnyDigest = std::array<std::uint8_t, 64>;
AnyDigest hashBy(HashAlgorithm algorithm, ByteView data);
/// In bytes, without the zeros.
std::size_t digestSize(HashAlgorithm algorithm);

/// base64url of SHA-256, the form in which hashes travel in JWTs.
std::string sha256Base64Url(std::string_view text);
Digest hmacSha256(ByteView key, ByteView data);
/// Compares in constant time; false for different lengths.
bool equalInConstantTime(ByteView a, ByteView b);

/// From the operating system's generator. Aborts the process if that fails: nothing sensible can follow.
Bytes randomBytes(std::size_t size);
SecretBytes randomSecret(std::size_t size);
/// base64url of `bytes` random bytes: states, nonces, verifiers.
std::string randomToken(std::size_t bytes = 32);

/// RFC 5869.
Result<SecretBytes> hkdfSha256(ByteView key, ByteView salt, ByteView info, std::size_t size);

/// RFC 7914; memory used is 128 * r * n bytes.
struct ScryptCost {
    std::uint64_t n = 1 << 16;
    std::uint32_t r = 8;
    std::uint32_t p = 1;
};
Result<SecretBytes> scrypt(ByteView password, ByteView salt, const ScryptCost &cost, std::size_t size = 32);

/// AES-256-GCM; the result is IV (12) || ciphertext || tag (16), with a random IV.
Result<Bytes> seal(ByteView key, ByteView plain, ByteView associated);
/// Fails with DecryptionFailed on any change of key, box or associated data.
Result<SecretBytes> open(ByteView key, ByteView box, ByteView associated);
}

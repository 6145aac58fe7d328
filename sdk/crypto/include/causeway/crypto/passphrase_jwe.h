#pragma once

#include <causeway/base/json.h>
#include <causeway/crypto/primitives.h>

#include <string>

/// JSON Web Encryption, compact form, under a passphrase: `alg` "dir" and `enc` "A256GCM" (RFC 7516, RFC 7518 sections 4.5 and 5.3) with the key from
/// scrypt (RFC 7914). How it was derived stands in the protected header: `"kdf": {"name": "scrypt", "n", "r", "p", "salt", "check"}`.
namespace causeway::crypto {

/// 128 MiB and about half a second: a file can be tried for years, and has no throttle.
constexpr ScryptCost PassphraseCost{1 << 17, 8, 1};

/// In bytes of UTF-8. Far more than anybody types; the limit is there so that all who ask for one take the same.
constexpr std::size_t LongestPassphrase = 1024;

/// Details of checkPassphrase().
constexpr auto PassphraseTooShort = "passphrase: shorter than 12 characters";
constexpr auto PassphraseTooLong = "passphrase: longer than 1024 bytes";
constexpr auto PassphraseTooUniform = "passphrase: fewer than 6 different characters";

/// PinUnacceptable: shorter than 12 characters, longer than LongestPassphrase, fewer than 6 different ones (the detail says which, as above), or no UTF-8. Whether it is a good one nobody can count.
Result<void> checkPassphrase(const SecretBytes &passphrase);

/// `header` are further members of the protected header, such as `typ`. InvalidArgument: more than 64 MiB.
Result<std::string> encryptUnderPassphrase(ByteView plain, const SecretBytes &passphrase, Json header,
                                           const ScryptCost &cost = PassphraseCost);

/// The protected header, not authentic yet. JwtMalformed: not five parts, base64url, JSON, more than 96 MiB; AlgorithmUnsupported: `alg`, `enc`, `kdf`, `crit`, `zip`, or a cost
/// that nobody needs (more than 512 MiB).
Result<Json> passphraseHeader(std::string_view compact);

/// As passphraseHeader(); DecryptionFailed: "passphrase" where it is another one, "changed" where the text was.
Result<SecretBytes> decryptUnderPassphrase(std::string_view compact, const SecretBytes &passphrase);
}

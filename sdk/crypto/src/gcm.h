#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

/// AES-GCM with a 96-bit IV and a 128-bit tag; the key's size (16, 24, 32) chooses the cipher.
namespace causeway::crypto {

constexpr std::size_t GcmIvSize = 12;
constexpr std::size_t GcmTagSize = 16;
constexpr std::size_t MaximumGcmText = 1U << 30; // OpenSSL counts in int

/// Ciphertext || tag. InvalidArgument: sizes.
Result<Bytes> encryptGcm(ByteView key, ByteView iv, ByteView plain, ByteView associated);
/// DecryptionFailed: not authentic; InvalidArgument: sizes.
Result<SecretBytes> decryptGcm(ByteView key, ByteView iv, ByteView text, ByteView tag, ByteView associated);
}

#pragma once

#include <causeway/crypto/verifying_key.h>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>

namespace causeway::crypto {

template<auto Free>
struct Freeing {
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template<typename T, auto Free>
using Owned = std::unique_ptr<T, Freeing<Free>>;

using OwnedKey = Owned<EVP_PKEY, EVP_PKEY_free>;
using OwnedCertificate = Owned<X509, X509_free>;

/// Leaves OpenSSL's error queue of this thread empty, however a function is left: an old entry would be taken for a new one.
struct ErrorQueueDrain {
    ErrorQueueDrain() = default;
    ~ErrorQueueDrain() { ERR_clear_error(); }
    ErrorQueueDrain(const ErrorQueueDrain &) = delete;
    ErrorQueueDrain &operator=(const ErrorQueueDrain &) = delete;
};

inline Error failure(const char *what)
{
    return Error{ErrorCode::CryptoFailure, what};
}

/// OpenSSL takes a null pointer for "keep the old one", which an empty view would give.
inline const std::uint8_t *pointerOf(ByteView bytes)
{
    static constexpr std::uint8_t nothing = 0;
    return bytes.empty() ? &nothing : bytes.data();
}

/// Room for a signature of the largest curve: two numbers of 67 bytes at most, and their heads.
using DerSignature = std::array<std::uint8_t, 144>;

/// 0x04 || X || Y
using Point = std::array<std::uint8_t, 65>;

struct PublicKey::Native {
    OwnedKey key;
    Point point{};
};

struct PrivateKey::Native {
    OwnedKey key;
    PublicKey publicKey;
};

/// Of a key of any kind; KeyInvalid unless it is P-256 under its name.
Result<PublicKey> publicKeyOf(EVP_PKEY *key);
/// Of 32 bytes each; KeyInvalid for other sizes and for what is not on P-256.
Result<PublicKey> publicKeyOf(ByteView x, ByteView y);
/// Of a key of any kind; KeyInvalid unless it is one that is verified here. Shares it.
Result<VerifyingKey> verifyingKeyOf(EVP_PKEY *key);
/// R || S to the DER form that OpenSSL verifies, written into `der`. Nothing where OpenSSL has no memory left.
ByteView writeDer(ByteView signature, DerSignature &der);
}

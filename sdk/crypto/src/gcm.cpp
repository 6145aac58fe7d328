#include <causeway/crypto/gcm.h>

#include "native.h"

namespace causeway::crypto {
namespace {

using OwnedCipher = Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

const EVP_CIPHER *cipherFor(std::size_t keySize)
{
    switch (keySize) {
    case 16: return EVP_aes_128_gcm();
    case 24: return EVP_aes_192_gcm();
    case 32: return EVP_aes_256_gcm();
    default: return nullptr;
    }
}

bool areSizesSensible(ByteView key, ByteView iv, ByteView text, ByteView associated)
{
    return cipherFor(key.size()) && iv.size() == GcmIvSize && text.size() <= MaximumGcmText
        && associated.size() <= MaximumGcmText;
}

OwnedCipher start(bool encrypt, ByteView key, ByteView iv, ByteView associated)
{
    OwnedCipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    if (!cipher || EVP_CipherInit_ex2(cipher.get(), cipherFor(key.size()), key.data(), iv.data(), encrypt, nullptr) != 1
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

Result<Bytes> encryptGcm(ByteView key, ByteView iv, ByteView plain, ByteView associated)
{
    const ErrorQueueDrain drain;
    if (!areSizesSensible(key, iv, plain, associated))
        return Error{ErrorCode::InvalidArgument, "gcm: size"};
    Bytes text(plain.size() + GcmTagSize);
    const auto cipher = start(true, key, iv, associated);
    auto *const tag = text.data() + plain.size();
    int size = 0;
    if (!cipher || !update(cipher.get(), text.data(), plain) || EVP_CipherFinal_ex(cipher.get(), tag, &size) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, GcmTagSize, tag) != 1)
        return failure("gcm: encrypt");
    return text;
}

Result<SecretBytes> decryptGcm(ByteView key, ByteView iv, ByteView text, ByteView tag, ByteView associated)
{
    const ErrorQueueDrain drain;
    if (!areSizesSensible(key, iv, text, associated) || tag.size() != GcmTagSize)
        return Error{ErrorCode::InvalidArgument, "gcm: size"};
    const auto cipher = start(false, key, iv, associated);
    SecretBytes plain(text.size());
    Bytes expected(tag.begin(), tag.end());
    std::uint8_t rest[EVP_MAX_BLOCK_LENGTH];
    int size = 0;
    if (!cipher || !update(cipher.get(), plain.data().data(), text)
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, GcmTagSize, expected.data()) != 1)
        return failure("gcm: decrypt");
    if (EVP_CipherFinal_ex(cipher.get(), rest, &size) != 1)
        return Error{ErrorCode::DecryptionFailed, "not authentic"};
    return plain;
}
}

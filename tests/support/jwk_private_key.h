#pragma once

#include <causeway/base/encoding.h>
#include <causeway/crypto/keys.h>

#include <openssl/evp.h>

#include <string>

namespace causeway::test {

/// The private key of a published vector: its `d` in the shortest PKCS #8 form.
inline crypto::PrivateKey privateKeyFromD(const std::string &d)
{
    auto der = *fromHex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");
    const auto number = *fromBase64Url(d);
    der.insert(der.end(), number.begin(), number.end());
    return *crypto::PrivateKey::fromDer(der);
}

/// "ciphertext.tag" in base64url, straight by OpenSSL.
inline std::string encryptA128Gcm(const Bytes &key, const Bytes &iv, const std::string &plain,
                                  const std::string &associated)
{
    auto *const cipher = EVP_CIPHER_CTX_new();
    Bytes text(plain.size());
    Bytes tag(16);
    int size = 0;
    EVP_EncryptInit_ex(cipher, EVP_aes_128_gcm(), nullptr, key.data(), iv.data());
    EVP_EncryptUpdate(cipher, nullptr, &size, asBytes(associated).data(), static_cast<int>(associated.size()));
    EVP_EncryptUpdate(cipher, text.data(), &size, asBytes(plain).data(), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(cipher, nullptr, &size);
    EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, 16, tag.data());
    EVP_CIPHER_CTX_free(cipher);
    return toBase64Url(text) + "." + toBase64Url(tag);
}
}

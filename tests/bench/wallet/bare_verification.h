#pragma once

#include <causeway/crypto/keys.h>

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace causeway::bench {

/// One ES256 signature as OpenSSL wants it, and nothing but the check: what cannot be saved.
class BareVerification {
public:
    BareVerification(const crypto::PublicKey &key, ByteView message, ByteView signature)
        : m_message(message.begin(), message.end())
    {
        const auto der = key.toDer();
        const unsigned char *at = der.data();
        m_key.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
        const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> pair(ECDSA_SIG_new(), &ECDSA_SIG_free);
        ECDSA_SIG_set0(pair.get(), BN_bin2bn(signature.data(), 32, nullptr),
                       BN_bin2bn(signature.data() + 32, 32, nullptr));
        m_signature.resize(static_cast<std::size_t>(i2d_ECDSA_SIG(pair.get(), nullptr)));
        unsigned char *to = m_signature.data();
        i2d_ECDSA_SIG(pair.get(), &to);
    }

    bool verify() const
    {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1
            && EVP_DigestVerify(context.get(), m_signature.data(), m_signature.size(), m_message.data(),
                                m_message.size())
            == 1;
    }

private:
    Bytes m_message;
    Bytes m_signature;
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key{nullptr, &EVP_PKEY_free};
};
}

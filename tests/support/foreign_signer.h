#pragma once

#include <causeway/crypto/cose.h>

#include <QtTest>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <cstring>
#include <memory>
#include <string>

namespace causeway::test {

/// A key of a kind that we never make, made and used by OpenSSL alone: "P-384", "P-521", "ED25519", "ED448". One that signs nothing ("X25519") has its name, too.
class ForeignSigner {
public:
    explicit ForeignSigner(const std::string &kind)
        : m_half(kind == "P-384"       ? 48
                     : kind == "P-521" ? 66
                                       : 0),
          m_digest(kind == "P-384"       ? "SHA2-384"
                       : kind == "P-521" ? "SHA2-512"
                                         : nullptr),
          m_key(m_half != 0 ? EVP_EC_gen(kind.c_str()) : EVP_PKEY_Q_keygen(nullptr, nullptr, kind.c_str()),
                EVP_PKEY_free)
    {
    }

    /// SubjectPublicKeyInfo.
    Bytes publicKey() const
    {
        Bytes der(static_cast<std::size_t>(i2d_PUBKEY(m_key.get(), nullptr)));
        auto *to = der.data();
        i2d_PUBKEY(m_key.get(), &to);
        return der;
    }

    /// R || S; of an Edwards curve as it is.
    Bytes sign(ByteView message) const
    {
        const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
        std::size_t size = 0;
        EVP_DigestSignInit_ex(context.get(), nullptr, m_digest, nullptr, nullptr, m_key.get(), nullptr);
        EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size());
        Bytes signature(size);
        EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size());
        signature.resize(size);
        return m_half != 0 ? raw(signature) : signature;
    }

    /// Of the content, which it carries, under that number of its algorithm (RFC 9052, section 4.4); `more` stands in the protected header, too.
    crypto::CoseSign1 signCose(int number, const Bytes &content, const cbor::Map &more = {}) const
    {
        cbor::Map header{{1, number}};
        header.insert(header.end(), more.begin(), more.end());
        crypto::CoseSign1 message;
        message.protectedBytes = cbor::encode(header);
        message.payload = content;
        message.authenticator = sign(cbor::encode(cbor::Array{"Signature1", message.protectedBytes, Bytes(), content}));
        return message;
    }

    /// As the model, which the authority issued, but for this key.
    crypto::Certificate certificate(const crypto::Certificate &model, const crypto::PrivateKey &authority) const
    {
        const auto *from = model.der().data();
        const std::shared_ptr<X509> native(d2i_X509(nullptr, &from, static_cast<long>(model.der().size())), X509_free);
        const auto secret = authority.toDer();
        const auto *keyFrom = secret.view().data();
        const std::shared_ptr<EVP_PKEY> key(
            d2i_AutoPrivateKey(nullptr, &keyFrom, static_cast<long>(secret.view().size())), EVP_PKEY_free);
        X509_set_pubkey(native.get(), m_key.get());
        X509_sign(native.get(), key.get(), EVP_sha256());
        Bytes der(static_cast<std::size_t>(i2d_X509(native.get(), nullptr)));
        auto *to = der.data();
        i2d_X509(native.get(), &to);
        return *crypto::Certificate::fromDer(der);
    }

private:
    Bytes raw(const Bytes &der) const
    {
        const auto *from = der.data();
        const std::shared_ptr<ECDSA_SIG> native(d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(der.size())),
                                                ECDSA_SIG_free);
        Bytes both(2 * m_half);
        BN_bn2binpad(ECDSA_SIG_get0_r(native.get()), both.data(), static_cast<int>(m_half));
        BN_bn2binpad(ECDSA_SIG_get0_s(native.get()), both.data() + m_half, static_cast<int>(m_half));
        return both;
    }

    std::size_t m_half; ///< of a signature; 0: an Edwards curve's
    const char *m_digest;
    std::shared_ptr<EVP_PKEY> m_key;
};

/// For a test's _data(): each `kind` of key with each `number` that it signs under in COSE (RFC 9053, RFC 9864).
inline void addForeignAlgorithms()
{
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<int>("number");
    QTest::newRow("ES384") << std::string("P-384") << -35;
    QTest::newRow("ESP384") << std::string("P-384") << -51;
    QTest::newRow("ES512") << std::string("P-521") << -36;
    QTest::newRow("ESP512") << std::string("P-521") << -52;
    QTest::newRow("EdDSA") << std::string("ED25519") << -8;
    QTest::newRow("Ed25519") << std::string("ED25519") << -19;
    QTest::newRow("EdDSA on the larger curve") << std::string("ED448") << -8;
    QTest::newRow("Ed448") << std::string("ED448") << -53;
}
}

#pragma once

#include <causeway/crypto/certificate.h>

#include <QtTest>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509v3.h>

#include <cstring>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace causeway::test {

using Extensions = std::vector<std::pair<int, std::string>>;

/// What a certificate is to say, in OpenSSL's words; ours say less.
struct Wish {
    using Key = std::shared_ptr<EVP_PKEY>;

    std::string name;
    Extensions extensions;
    Key key{EVP_EC_gen("P-256"), EVP_PKEY_free};
    const EVP_MD *digest = EVP_sha256(); ///< of its issuer's signature
};

/// A certificate of another make, with its key.
class Made {
public:
    explicit Made(const Wish &wish, const Made *issuer = nullptr) : m_key(wish.key), m_native(X509_new(), X509_free)
    {
        auto *const native = m_native.get();
        auto *const by = issuer ? issuer->m_native.get() : native;
        const auto *const name = reinterpret_cast<const unsigned char *>(wish.name.c_str());
        X509_set_version(native, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(native), 1);
        ASN1_TIME_set(X509_getm_notBefore(native), toEpoch(now() - std::chrono::days(1)));
        ASN1_TIME_set(X509_getm_notAfter(native), toEpoch(now() + std::chrono::days(1)));
        X509_NAME_add_entry_by_NID(X509_get_subject_name(native), NID_commonName, MBSTRING_UTF8, name, -1, -1, 0);
        X509_set_issuer_name(native, X509_get_subject_name(by));
        X509_set_pubkey(native, m_key.get());
        for (const auto &[kind, value] : wish.extensions)
            add(kind, value, by);
        if (issuer)
            add(NID_authority_key_identifier, "keyid:always", by);
        if (X509_sign(native, (issuer ? issuer->m_key : m_key).get(), wish.digest) <= 0)
            qFatal("cannot sign a certificate of the test");
    }

    /// When all of them are valid: where a FakeClock begins.
    static SystemTime now() { return fromEpoch(1'800'000'000); }

    crypto::Certificate certificate() const
    {
        Bytes der(static_cast<std::size_t>(i2d_X509(m_native.get(), nullptr)));
        auto *to = der.data();
        i2d_X509(m_native.get(), &to);
        return *crypto::Certificate::fromDer(der);
    }

private:
    void add(int kind, const std::string &value, X509 *issuer)
    {
        X509V3_CTX context{};
        X509V3_set_ctx(&context, issuer, m_native.get(), nullptr, nullptr, 0);
        const std::shared_ptr<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()),
                                                        X509_EXTENSION_free);
        if (!extension || X509_add_ext(m_native.get(), extension.get(), -1) != 1)
            qFatal("cannot add an extension of the test");
    }

    Wish::Key m_key;
    std::shared_ptr<X509> m_native;
};
}

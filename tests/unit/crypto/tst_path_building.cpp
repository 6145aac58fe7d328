#include "chain_fault.h"
#include "test_registry.h"

#include <causeway/crypto/certificate.h>

#include <QtTest>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstring>
#include <memory>
#include <utility>
#include <vector>

using namespace causeway;
using namespace causeway::crypto;
using test::chainFault;

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Extensions = std::vector<std::pair<int, std::string>>;

const auto Now = fromEpoch(1'800'000'000);

Key ellipticKey()
{
    return {EVP_EC_gen("P-256"), EVP_PKEY_free};
}

Key rsaKey(std::size_t bits)
{
    return {EVP_RSA_gen(bits), EVP_PKEY_free};
}

/// What a certificate is to say, in OpenSSL's words; ours say less.
struct Wish {
    std::string name;
    Extensions extensions;
    Key key = ellipticKey();
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
        ASN1_TIME_set(X509_getm_notBefore(native), toEpoch(Now - std::chrono::days(1)));
        ASN1_TIME_set(X509_getm_notAfter(native), toEpoch(Now + std::chrono::days(1)));
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

    Certificate certificate() const
    {
        Bytes der(static_cast<std::size_t>(i2d_X509(m_native.get(), nullptr)));
        auto *to = der.data();
        i2d_X509(m_native.get(), &to);
        return *Certificate::fromDer(der);
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

    Key m_key;
    std::shared_ptr<X509> m_native;
};

Extensions authority(const std::string &constraints = "critical,CA:TRUE", const Extensions &more = {})
{
    Extensions all{{NID_basic_constraints, constraints},
                   {NID_key_usage, "critical,keyCertSign,cRLSign"},
                   {NID_subject_key_identifier, "hash"}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Extensions signer(const Extensions &more = {})
{
    Extensions all{{NID_key_usage, "critical,digitalSignature"}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
}

/// What paths are refused for beyond signatures and times (RFC 5280, section 6), in certificates that we would not make.
class PathBuildingTest : public QObject {
    Q_OBJECT
private slots:
    void believesStrongKeysAndDigestsOnly_data()
    {
        QTest::addColumn<int>("rsaBits");
        QTest::addColumn<bool>("isSha1");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("P-256 and SHA-256") << 0 << false << QByteArray();
        QTest::newRow("RSA of 2048 bits") << 2048 << false << QByteArray();
        QTest::newRow("RSA of 1024 bits") << 1024 << false << QByteArray("too weak");
        QTest::newRow("SHA-1") << 0 << true << QByteArray("too weak");
    }

    void believesStrongKeysAndDigestsOnly()
    {
        QFETCH(int, rsaBits);
        QFETCH(bool, isSha1);
        QFETCH(QByteArray, why);
        Wish wish{"signer", signer()};
        if (rsaBits != 0)
            wish.key = rsaKey(static_cast<std::size_t>(rsaBits));
        if (isSha1)
            wish.digest = EVP_sha1();

        const auto said = QByteArray::fromStdString(faultOf({Made(wish, &m_root)}));

        QCOMPARE(said.isEmpty(), why.isEmpty());
        QVERIFY2(said.contains(why), said.constData());
    }

    void believesNoAuthorityWithAWeakKey()
    {
        const Made middle({"middle", authority(), rsaKey(1024)}, &m_root);

        QVERIFY(!faultOf({Made({"signer", signer()}, &middle), middle}).empty());
    }

    /// RFC 5280, section 4.2.1.3, would take one that does not say it for one that may do anything.
    void believesNoSignerThatDoesNotSayThatItSigns_data()
    {
        QTest::addColumn<std::string>("usage");
        QTest::newRow("nothing of what its key is for") << std::string();
        QTest::newRow("another use") << std::string("critical,keyEncipherment");
    }

    void believesNoSignerThatDoesNotSayThatItSigns()
    {
        QFETCH(std::string, usage);
        Wish wish{"signer", {}};
        if (!usage.empty())
            wish.extensions.emplace_back(NID_key_usage, usage);

        QCOMPARE(faultOf({Made(wish, &m_root)}), std::string("key usage: no digitalSignature"));
    }

    void goesByTheNamesThatAnAuthorityMayGive_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("below the permitted one") << std::string("DNS:signer.transport.example") << true;
        QTest::newRow("another") << std::string("DNS:bank.example") << false;
        QTest::newRow("one that only ends like it") << std::string("DNS:nottransport.example") << false;
        QTest::newRow("one that is excluded below it") << std::string("DNS:a.secret.transport.example") << false;
    }

    void goesByTheNamesThatAnAuthorityMayGive()
    {
        QFETCH(std::string, name);
        QFETCH(bool, isBelieved);
        const std::string names = "critical,permitted;DNS:transport.example,excluded;DNS:secret.transport.example";
        const Made middle({"middle", authority("critical,CA:TRUE", {{NID_name_constraints, names}})}, &m_root);
        const Made end({"signer", signer({{NID_subject_alt_name, name}})}, &middle);

        QCOMPARE(faultOf({end, middle}).empty(), isBelieved);
    }

    void goesByHowManyAnAuthorityMayHaveBelowIt_data()
    {
        QTest::addColumn<std::string>("constraints");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("any number") << std::string("critical,CA:TRUE") << true;
        QTest::newRow("one") << std::string("critical,CA:TRUE,pathlen:1") << true;
        QTest::newRow("none") << std::string("critical,CA:TRUE,pathlen:0") << false;
    }

    void goesByHowManyAnAuthorityMayHaveBelowIt()
    {
        QFETCH(std::string, constraints);
        QFETCH(bool, isBelieved);
        const Made upper({"upper", authority(constraints)}, &m_root);
        const Made lower({"lower", authority()}, &upper);

        QCOMPARE(faultOf({Made({"signer", signer()}, &lower), lower, upper}).empty(), isBelieved);
    }

    void climbsNoHigherThanSixAuthorities_data()
    {
        QTest::addColumn<int>("authorities");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("six") << 6 << true;
        QTest::newRow("seven") << 7 << false;
    }

    void climbsNoHigherThanSixAuthorities()
    {
        QFETCH(int, authorities);
        QFETCH(bool, isBelieved);
        std::vector<Made> chain{m_root};
        for (int i = 0; i < authorities; ++i)
            chain.insert(chain.begin(), Made({"level " + std::to_string(i), authority()}, &chain.front()));
        chain.insert(chain.begin(), Made({"signer", signer()}, &chain.front()));

        QCOMPARE(faultOf(chain).empty(), isBelieved);
    }

private:
    /// Leaf first; our root is the only anchor.
    std::string faultOf(const std::vector<Made> &chain) const
    {
        std::vector<Certificate> above;
        for (auto made = chain.begin() + 1; made != chain.end(); ++made)
            above.push_back(made->certificate());
        return chainFault(verifyChain(chain.front().certificate(), above, {m_root.certificate()}, Now));
    }

    const Made m_root{Wish{"root", authority()}};
};

CAUSEWAY_SUITE(PathBuildingTest)
#include "tst_path_building.moc"

#include "chain_fault.h"
#include "made_certificate.h"
#include "test_registry.h"

#include <QtTest>

#include <openssl/rsa.h>

using namespace causeway;
using namespace causeway::crypto;
using test::chainFault;
using test::Extensions;
using test::Made;
using test::Wish;

namespace {

Wish::Key rsaKey(std::size_t bits)
{
    return {EVP_RSA_gen(bits), EVP_PKEY_free};
}

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

    void knowsAnAuthorityByWhatItSays_data()
    {
        QTest::addColumn<std::string>("constraints");
        QTest::addColumn<std::string>("usage");
        QTest::addColumn<bool>("isOne");
        const std::string ofOne = "critical,CA:TRUE";
        const std::string certifies = "critical,keyCertSign";
        QTest::newRow("that it is one, and certifies") << ofOne << certifies << true;
        QTest::newRow("that it signs besides") << ofOne << certifies + ",digitalSignature" << true;
        QTest::newRow("not that it is one") << std::string() << certifies << false;
        QTest::newRow("that it is none") << std::string("critical,CA:FALSE") << certifies << false;
        QTest::newRow("nothing of what its key is for") << ofOne << std::string() << false;
        QTest::newRow("another use") << ofOne << std::string("critical,digitalSignature") << false;
    }

    void knowsAnAuthorityByWhatItSays()
    {
        QFETCH(std::string, constraints);
        QFETCH(std::string, usage);
        QFETCH(bool, isOne);
        Wish wish{"root", {}};
        if (!constraints.empty())
            wish.extensions.emplace_back(NID_basic_constraints, constraints);
        if (!usage.empty())
            wish.extensions.emplace_back(NID_key_usage, usage);

        QCOMPARE(Made(wish).certificate().isAuthority(), isOne);
    }

private:
    /// Leaf first; our root is the only anchor.
    std::string faultOf(const std::vector<Made> &chain) const
    {
        std::vector<Certificate> above;
        for (auto made = chain.begin() + 1; made != chain.end(); ++made)
            above.push_back(made->certificate());
        return chainFault(verifyChain(chain.front().certificate(), above, {m_root.certificate()}, Made::now()));
    }

    const Made m_root{Wish{"root", authority()}};
};

CAUSEWAY_SUITE(PathBuildingTest)
#include "tst_path_building.moc"

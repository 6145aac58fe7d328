#include "counter_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/issue_mdoc.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// Whose signature the counter believes, and of what (docs/protocols.md sections 1 and 5a).
class CounterTrustTest : public QObject {
    Q_OBJECT

    static constexpr auto Peer = "https://peer.example";

    /// An identity view of the peer's, changed by a JSON merge patch and signed by anybody.
    static std::string identityBy(const CounterWorld &world, const sandbox::Signer &signer,
                                  const Json &change = Json::object())
    {
        Json claims{{"iss", Peer},
                    {"vct", "urn:causeway:sandbox:identity-view:1"},
                    {"cnf", {{"jwk", world.holder.publicKey().toJwk()}}},
                    {"age_equal_or_over", {{"18", true}}}};
        claims.merge_patch(change);
        return signer.sign(claims, "dc+sd-jwt") + "~";
    }

    static void list(CounterWorld &world, const crypto::Certificate &certificate)
    {
        world.postJson("/admin/trust", {{"id", Peer}, {"role", "issuer"}, {"certificates", certificate.toPem()}});
    }

    static Response show(CounterWorld &world)
    {
        world.ask("over-18");
        return world.send("identity", world.bound(world.held));
    }

    using Certificates = std::vector<crypto::Certificate>;

    /// Without a country where there is none.
    static std::string licence(const CounterWorld &world, const sandbox::Signer &signer, const std::string &country,
                               SystemTime signedAt, const Certificates &above = {})
    {
        crypto::MdocRequest request;
        request.docType = "org.iso.18013.5.1.mDL";
        auto &elements = request.nameSpaces["org.iso.18013.5.1"];
        elements.emplace_back("family_name", "CHAN");
        elements.emplace_back("given_name", "Siu Ming");
        elements.emplace_back("driving_privileges", cbor::Array());
        elements.emplace_back("expiry_date", crypto::toFullDate("2036-01-01"));
        if (!country.empty())
            elements.emplace_back("issuing_country", country);
        request.signedAt = request.validFrom = signedAt;
        request.validUntil = world.clock.now() + std::chrono::days(1);
        Certificates chain{signer.certificate};
        chain.insert(chain.end(), above.begin(), above.end());
        return toBase64Url(*crypto::issueMdoc(request, world.holder.publicKey(), crypto::signerOf(signer.key), chain));
    }

    /// Under that one, or by itself.
    static sandbox::Signer authority(const CounterWorld &world, const std::string &name,
                                     const sandbox::Signer *over = nullptr)
    {
        auto key = *crypto::PrivateKey::generate();
        crypto::CertificateRequest request;
        request.commonName = name;
        request.isAuthority = true;
        request.notBefore = world.clock.now() - std::chrono::days(30);
        request.notAfter = world.clock.now() + std::chrono::days(30);
        auto certificate = *crypto::issueCertificate(request, key.publicKey(), over ? over->key : key,
                                                     over ? &over->certificate : nullptr);
        return {std::move(key), std::move(certificate)};
    }

    static sandbox::Signer licenceSigner(const CounterWorld &world, const sandbox::Signer &over)
    {
        auto key = *crypto::PrivateKey::generate();
        crypto::CertificateRequest request;
        request.commonName = "Licences";
        request.extendedKeyUsage = sandbox::MdocSignerUsage;
        request.country = "HK";
        auto certificate = *sandbox::issueUnder(over, request, key.publicKey(), world.clock.now());
        return {std::move(key), std::move(certificate)};
    }

    /// To the counter, where only licences under that certificate's authority will do.
    static Response showUnder(CounterWorld &world, const crypto::Certificate &certificate)
    {
        world.ask("driving-licence");
        auto dcql = world.object["dcql_query"];
        const auto id = toBase64Url(certificate.authorityKeyIdentifier());
        const Json wanted{{"type", "aki"}, {"values", Json::array({id})}};
        dcql["credentials"][1]["trusted_authorities"].push_back(wanted);
        world.askFor({{"dcql_query", dcql}});
        const auto response = world.deviceResponse({"family_name", "given_name", "driving_privileges", "expiry_date"},
                                                   world.object["nonce"]);
        return world.send("mdl", response);
    }

private slots:
    void anUnknownIssuerIsRefusedUntilItIsOnTheList()
    {
        CounterWorld world("identity-view");
        const auto &stranger = world.sandbox->keys().library;
        world.held = identityBy(world, stranger);
        QVERIFY(isRefusedFor(world, show(world), "issuer_untrusted"));

        list(world, stranger.certificate);

        QCOMPARE(show(world).status, 200);
    }

    void nobodySignsInAnotherIssuersName()
    {
        CounterWorld world("identity-view");
        const auto &keys = world.sandbox->keys();
        list(world, keys.library.certificate);

        world.held = identityBy(world, keys.issuer);
        QVERIFY(isRefusedFor(world, show(world), "issuer_untrusted"));
        world.held = identityBy(world, keys.library, {{"iss", Origin + "/issuer"}});
        QVERIFY(isRefusedFor(world, show(world), "issuer_untrusted"));
        world.held = identityBy(world, keys.library, {{"iss", 7}});
        QVERIFY(isRefusedFor(world, show(world), "issuer_untrusted"));

        world.held = identityBy(world, keys.library, {{"iss", nullptr}});
        QCOMPARE(show(world).status, 200);
    }

    void aLicenceIsBelievedOfWhoMaySignIt_data()
    {
        QTest::addColumn<bool>("isForLicences");
        QTest::addColumn<QByteArray>("country");
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("of the signer's country") << true << QByteArray("HK") << 0 << true;
        QTest::newRow("without a country") << true << QByteArray() << 0 << true;
        QTest::newRow("of another country") << true << QByteArray("CN") << 0 << false;
        QTest::newRow("by a certificate for something else") << false << QByteArray() << 0 << false;
        QTest::newRow("signed before the certificate was good") << true << QByteArray("HK") << 31 << false;
    }

    void aLicenceIsBelievedOfWhoMaySignIt()
    {
        QFETCH(bool, isForLicences);
        QFETCH(QByteArray, country);
        QFETCH(int, daysAgo);
        QFETCH(bool, isBelieved);
        CounterWorld world("driving-licence-mdoc");
        const auto &keys = world.sandbox->keys();
        world.held = licence(world, isForLicences ? keys.documentSigner : keys.issuer, country.toStdString(),
                             world.clock.now() - std::chrono::days(daysAgo));
        world.ask("driving-licence");

        const auto response =
            world.deviceResponse({"family_name", "given_name", "driving_privileges", "expiry_date", "issuing_country"},
                                 world.object["nonce"]);
        const auto answer = world.send("mdl", response);

        QVERIFY(isBelieved ? answer.status == 200 : isRefusedFor(world, answer, "issuer_untrusted"));
    }

    void aLicenceIsUnderNoAuthorityThatItsHolderAdds()
    {
        CounterWorld world("driving-licence-mdoc");
        const auto &signer = world.sandbox->keys().documentSigner;
        const auto foreign = authority(world, "Elsewhere").certificate;
        world.held = licence(world, signer, "HK", world.clock.now(), {foreign});

        QVERIFY(isRefusedFor(world, showUnder(world, foreign), "query"));
        QCOMPARE(showUnder(world, signer.certificate).status, 200);
    }

    void aLicenceIsUnderEveryAuthorityThatItsSignerRestsOn()
    {
        CounterWorld world("driving-licence-mdoc");
        const auto root = authority(world, "Peer root");
        const auto middle = authority(world, "Peer licences", &root);
        const auto signer = licenceSigner(world, middle);
        const auto foreign = authority(world, "Elsewhere").certificate;
        list(world, root.certificate);
        world.held = licence(world, signer, "HK", world.clock.now(), {middle.certificate, foreign});

        QCOMPARE(showUnder(world, middle.certificate).status, 200);
        QVERIFY(isRefusedFor(world, showUnder(world, foreign), "query"));
    }

    void aCertificateOfALaterListIsJudgedByThatList()
    {
        CounterWorld world("identity-view");
        world.changeDatabase("INSERT INTO certificates(list_index, id, person, configuration, status, issued_at, "
                             "expires_at) VALUES(131072 + 5, 'later', '', '', 1, 0, 9999999999)");
        const Json place{{"idx", 5}, {"uri", Origin + "/status/2"}};
        world.held = identityBy(world, world.sandbox->keys().issuer,
                                {{"iss", Origin + "/issuer"}, {"status", {{"status_list", place}}}});

        QVERIFY(isRefusedFor(world, show(world), "revoked"));
    }
};

CAUSEWAY_SUITE(CounterTrustTest)
#include "tst_counter_trust.moc"

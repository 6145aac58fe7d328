#include "sandbox_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class TrustTest : public QObject {
    Q_OBJECT

    static Json entity(SandboxWorld &world, const std::string &id)
    {
        const auto list = claimsOf(world.get("/trust/list").body);
        for (const auto &entity : list["entities"])
            if (entity["id"] == id)
                return entity;
        return {};
    }

    static std::int64_t sequence(SandboxWorld &world)
    {
        return claimsOf(world.get("/trust/list").body)["sequence"].get<std::int64_t>();
    }

private slots:
    void aForeignPartyIsPutOntoTheListByItsCertificate()
    {
        SandboxWorld world;
        const auto before = sequence(world);
        const auto certificate = world.sandbox->keys().library.certificate;

        const auto added = world.postJson(
            "/admin/trust",
            {{"id", "https://peer.example"}, {"role", "issuer"}, {"certificates", Json::array({certificate.toPem()})}});

        QCOMPARE(added.status, 201);
        const auto found = entity(world, "https://peer.example");
        QCOMPARE(found["roles"], Json::array({"issuer"}));
        QCOMPARE(found["certificates"], Json::array({toBase64(certificate.der())}));
        QVERIFY(sequence(world) > before);
        world.restart();
        QVERIFY(!entity(world, "https://peer.example").is_null());
        world.postJson("/admin/reset", Json::object());
        QVERIFY(entity(world, "https://peer.example").is_null());
    }

    void aPartyWithAKeyOnlyGetsACertificate()
    {
        SandboxWorld world;
        const auto key = *crypto::PrivateKey::generate();

        const auto added = world.postJson("/admin/trust",
                                          {{"id", "peer"},
                                           {"role", "relying_party"},
                                           {"jwk", key.publicKey().toJwk()},
                                           {"extended_key_usage", "1.0.18013.5.1.2"},
                                           {"dns_names", {"peer.example"}}});

        const auto leaf = crypto::Certificate::fromPem(added.json()["certificate"].get<std::string>())->front();
        QVERIFY(*leaf.publicKey() == key.publicKey());
        QCOMPARE(leaf.dnsNames(), std::vector<std::string>{"peer.example"});
        const auto root = world.sandbox->keys().documentRoot.certificate;
        QVERIFY(crypto::verifyChain(leaf, {}, {root}, world.clock.now(), "1.0.18013.5.1.2"));
        QCOMPARE(entity(world, "peer")["certificates"], Json::array({toBase64(leaf.der())}));
    }

    void whatIsIncompleteIsRefused()
    {
        SandboxWorld world;
        const auto pem = world.sandbox->keys().library.certificate.toPem();
        const auto error = [&](const Json &body) { return errorOf(world.postJson("/admin/trust", body)); };
        const std::string refused = "invalid_request";

        QCOMPARE(error({{"id", ""}, {"role", "issuer"}, {"certificates", pem}}), refused);
        QCOMPARE(error({{"id", "a"}, {"role", "king"}, {"certificates", pem}}), refused);
        QCOMPARE(error({{"id", "a"}, {"role", "issuer"}, {"certificates", "none"}}), refused);
        QCOMPARE(error({{"id", "a"}, {"role", "issuer"}}), refused);
        QCOMPARE(error({{"id", "a"}, {"role", "issuer"}, {"jwk", Json::object()}}), refused);
        QVERIFY(entity(world, "a").is_null());
    }

    void theSignerOfMdocsAndTheVerifierAreOnTheList()
    {
        SandboxWorld world;
        const auto &keys = world.sandbox->keys();

        QCOMPARE(
            entity(world, Origin + "/issuer")["certificates"],
            Json::array({toBase64(keys.issuer.certificate.der()), toBase64(keys.documentSigner.certificate.der())}));
        QCOMPARE(entity(world, Origin + "/verifier")["certificates"],
                 Json::array({toBase64(keys.verifier.certificate.der())}));
        QCOMPARE(entity(world, Origin + "/verifier")["roles"], Json::array({"relying_party"}));
    }
};

CAUSEWAY_SUITE(TrustTest)
#include "tst_trust.moc"

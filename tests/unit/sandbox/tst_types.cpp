#include "issuing_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// What the issuer says of itself and of the types of its documents.
class TypesTest : public QObject {
    Q_OBJECT

    static constexpr auto Metadata = "/.well-known/openid-credential-issuer/issuer";

    static Response signedMetadata(SandboxWorld &world)
    {
        return world.get(Metadata, {{"accept", "application/jwt, application/json;q=0.9"}});
    }

    static std::string integrityOf(const std::string &document)
    {
        return "sha256-" + toBase64(crypto::sha256(asBytes(document)));
    }

    static std::string pathOf(const std::string &address) { return address.substr(Origin.size()); }

private slots:
    void metadataIsSignedForWhoeverAsksForThat()
    {
        SandboxWorld world;
        const auto response = signedMetadata(world);
        QCOMPARE(response.contentType, std::string("application/jwt"));
        QCOMPARE(response.header("Vary"), std::string("Accept"));

        const auto jws = *crypto::parseJws(response.body, "openidvci-issuer-metadata+jwt", 1 << 20);
        const auto leaf = jws.certificates()->front();
        QVERIFY(jws.verify(*leaf.publicKey()));
        QVERIFY(leaf == world.sandbox->keys().issuer.certificate);
        auto claims = *jws.claims();
        QCOMPARE(claims["sub"], Json(Origin + "/issuer"));
        QCOMPARE(claims["iat"], Json(world.now()));
        QVERIFY(claims["exp"].get<std::int64_t>() > world.now());
        for (const auto *member : {"sub", "iat", "exp"})
            claims.erase(member);
        QVERIFY(claims == world.get(Metadata).json());
    }

    void metadataIsInTheClearForEverybodyElse()
    {
        SandboxWorld world;
        for (const auto *accept : {"", "*/*", "application/json", "application/json, application/jwt"}) {
            const auto response = world.get(Metadata, {{"accept", accept}});
            QCOMPARE(response.contentType, std::string("application/json"));
            QCOMPARE(response.json()["credential_issuer"], Json(Origin + "/issuer"));
        }
    }

    void theTrustListSaysThatTheMetadataIsSigned()
    {
        SandboxWorld world;
        const auto list = claimsOf(world.get("/trust/list").body);
        for (const auto &entity : list.at("entities"))
            QCOMPARE(entity.value("signed_metadata", false), entity.at("id") == Origin + "/issuer");
    }

    void aSignatureOfMetadataCanBeBroken()
    {
        SandboxWorld world;
        world.postJson("/admin/faults", {{"path", Metadata}, {"mode", "tamper_metadata"}, {"times", 1}});
        const auto isGood = [](const Response &response) {
            const auto jws = *crypto::parseJws(response.body, "openidvci-issuer-metadata+jwt", 1 << 20);
            return bool(jws.verify(*jws.certificates()->front().publicKey()));
        };

        QVERIFY(!isGood(signedMetadata(world)));
        QVERIFY(isGood(signedMetadata(world)));
    }

    void aCertificateNamesWhereItsTypeIsDescribed()
    {
        IssuingWorld world("student-card");
        const auto claims = OpenedSdJwt(world.certificate()).claims;
        const auto vct = claims["vct"].get<std::string>();
        QCOMPARE(vct, Origin + "/types/student-card/1");

        const auto type = world.get(pathOf(vct));
        QCOMPARE(type.contentType, std::string("application/json"));
        QCOMPARE(claims["vct#integrity"], Json(integrityOf(type.body)));
        QCOMPARE(type.json()["vct"], Json(vct));
        QCOMPARE(type.json()["display"][1]["name"], Json("學生證"));

        const auto base = world.get(pathOf(type.json()["extends"].get<std::string>()));
        QCOMPARE(type.json()["extends#integrity"], Json(integrityOf(base.body)));
        QCOMPARE(base.json()["vct"], type.json()["extends"]);
        for (const auto &document : {type.json(), base.json()}) {
            for (const auto &claim : document["claims"]) {
                const auto name = claim["path"][0].get<std::string>();
                QVERIFY2(!claim["mandatory"].get<bool>() || claims.contains(name), name.c_str());
                QCOMPARE(claim["display"].size(), std::size_t(3));
            }
        }
    }

    void otherDocumentsHaveNamesThatLeadNowhere()
    {
        IssuingWorld world;
        const auto claims = OpenedSdJwt(world.certificate()).claims;
        QCOMPARE(claims["vct"], Json("urn:causeway:sandbox:driving-licence:1"));
        QVERIFY(!claims.contains("vct#integrity"));
        QCOMPARE(world.get("/types/driving-licence/1").status, 404);
        QCOMPARE(errorOf(world.get("/types/nothing/1")), std::string("type_unknown"));
    }

    void aTypeCanBeChanged()
    {
        SandboxWorld world;
        const auto before = world.get("/types/student-card/1").body;
        world.postJson("/admin/faults", {{"path", "/types/*"}, {"mode", "tamper_type"}, {"times", 1}});

        QVERIFY(world.get("/types/student-card/1").body != before);
        QCOMPARE(world.get("/types/student-card/1").body, before);
    }
};

CAUSEWAY_SUITE(TypesTest)
#include "tst_types.moc"

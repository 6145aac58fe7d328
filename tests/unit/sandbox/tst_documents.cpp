#include "issuing_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/cose.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::test;

class DocumentsTest : public QObject {
    Q_OBJECT

    static Json metadata(SandboxWorld &world)
    {
        return world.get("/.well-known/openid-credential-issuer/issuer").json();
    }

    /// A claims path pointer; of an array's elements one must have it.
    static bool holds(const Json &value, const Json &path, std::size_t at = 0)
    {
        if (at == path.size())
            return true;
        if (path[at].is_null())
            return value.is_array()
                && std::ranges::any_of(value, [&](const Json &item) { return holds(item, path, at + 1); });
        const auto name = path[at].get<std::string>();
        return value.is_object() && value.contains(name) && holds(value[name], path, at + 1);
    }

    static std::vector<crypto::Certificate> anchors(const SandboxWorld &world)
    {
        QFile file(QString::fromStdString(world.sandbox->keys().trustAuthority.string()));
        return file.open(QIODevice::ReadOnly) ? *crypto::Certificate::fromPem(file.readAll().toStdString())
                                              : std::vector<crypto::Certificate>();
    }

    static void checkSdJwt(const std::string &text, const Json &described)
    {
        const OpenedSdJwt opened(text);
        QVERIFY(opened.jws.verify(*opened.jws.certificates()->front().publicKey()));
        QCOMPARE(opened.placed, opened.disclosures.size());
        QCOMPARE(opened.claims["vct"], described["vct"]);
        QCOMPARE(opened.claims.contains("cnf"), described.contains("proof_types_supported"));
        for (const auto &claim : described["credential_metadata"]["claims"])
            QVERIFY2(holds(opened.claims, claim["path"]), toCompact(claim["path"]).c_str());
    }

    static void checkMdoc(const std::string &text, const Json &described, const IssuingWorld &world)
    {
        const auto bytes = *fromBase64Url(text);
        const auto issuerSigned = *cbor::parse(bytes);
        const auto auth = *crypto::parseCoseSign1(*issuerSigned.find("issuerAuth"));
        const auto leaf = auth.certificates()->front();
        QVERIFY(crypto::verifyChain(leaf, {}, anchors(world), world.clock.now(), "1.0.18013.5.1.2"));
        QVERIFY(auth.verify(*leaf.publicKey()));
        QCOMPARE(leaf.countryName(), std::string("HK"));
        const auto object = *cbor::parse(*cbor::parse(*auth.payload)->embedded());
        QCOMPARE(*object.find("docType")->text(), described["doctype"].get<std::string>());
        const auto key = crypto::publicKeyFromCose(*object.find("deviceKeyInfo")->find("deviceKey"));
        QVERIFY(*key == world.holder.publicKey());
        Json found = Json::object();
        for (const auto &[space, items] : *issuerSigned.find("nameSpaces")->map()) {
            for (const auto &item : *items.array()) {
                const auto inner = *cbor::parse(*item.embedded());
                const auto digest = crypto::sha256(item.in(bytes));
                const auto *const stated =
                    object.find("valueDigests")->find(*space.text())->find(*inner.find("digestID")->integer());
                QVERIFY(std::ranges::equal(*stated->bytes(), digest));
                found[*space.text()][*inner.find("elementIdentifier")->text()] = true;
            }
        }
        for (const auto &claim : described["credential_metadata"]["claims"])
            QVERIFY2(holds(found, claim["path"]), toCompact(claim["path"]).c_str());
    }

private slots:
    void eightDocumentsAreOnOfferInBothFormatsWhereThatIsSensible()
    {
        SandboxWorld world;
        const auto all = metadata(world)["credential_configurations_supported"];

        QCOMPARE(all.size(), std::size_t(14));
        QCOMPARE(all["driving-licence"]["vct"].get<std::string>(),
                 std::string("urn:causeway:sandbox:driving-licence:1"));
        QCOMPARE(all["driving-licence-mdoc"]["doctype"].get<std::string>(), std::string("org.iso.18013.5.1.mDL"));
        QVERIFY(!all.contains("senior-card-mdoc"));
        QVERIFY(all["identity-view"]["credential_metadata"]["display"][0]["name"].get<std::string>().find(
                    "not a legal identity card")
                != std::string::npos);
    }

    void eachDocumentHoldsWhatItsMetadataSays_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const auto *id : {"driving-licence", "driving-licence-mdoc", "vehicle-licence", "vehicle-licence-mdoc",
                               "identity-view", "identity-view-mdoc", "vaccination-record", "vaccination-record-mdoc",
                               "professional-registration", "professional-registration-mdoc", "student-card",
                               "student-card-mdoc", "senior-card", "directors-mandate"})
            QTest::newRow(id) << QByteArray(id);
    }

    void eachDocumentHoldsWhatItsMetadataSays()
    {
        QFETCH(QByteArray, id);
        IssuingWorld world(id.toStdString());
        const auto described = metadata(world)["credential_configurations_supported"][id.toStdString()];
        const bool isBound = described.contains("proof_types_supported");
        const auto token = world.accessToken();

        auto answer =
            isBound ? world.issue(token, world.proofClaims()) : world.issue(token, std::vector<std::string>());
        if (answer.status == 202) {
            world.clock.advance(std::chrono::seconds(5));
            answer =
                world.phone.postJson("/issuer/deferred", {{"transaction_id", answer.json()["transaction_id"]}}, token);
        }

        QCOMPARE(answer.status, 200);
        const auto text = answer.json()["credentials"][0]["credential"].get<std::string>();
        if (described["format"] == "dc+sd-jwt")
            checkSdJwt(text, described);
        else
            checkMdoc(text, described, world);
    }

    void theLicenceIsAnMdlWithItsMandatoryElements()
    {
        IssuingWorld world("driving-licence-mdoc");
        const auto bytes = *fromBase64Url(world.certificate());
        const auto issuerSigned = *cbor::parse(bytes);
        std::map<std::string, cbor::Value> elements;
        for (const auto &item : *issuerSigned.find("nameSpaces")->find("org.iso.18013.5.1")->array()) {
            const auto inner = *cbor::parse(*item.embedded());
            elements.emplace(*inner.find("elementIdentifier")->text(), *inner.find("elementValue"));
        }

        QCOMPARE(*elements.at("birth_date").tagged(1004)->text(), std::string("1988-04-12"));
        QVERIFY(toText(*elements.at("portrait").bytes()).starts_with("\x89PNG"));
        QCOMPARE(elements.at("driving_privileges").array()->size(), std::size_t(3));
        QCOMPARE(elements.at("age_over_18").boolean(), std::optional(true));
        QCOMPARE(*elements.at("family_name_national_character").text(), std::string("陳"));
    }

    void membersAndElementsHaveDisclosuresOfTheirOwn()
    {
        IssuingWorld world("identity-view");
        const OpenedSdJwt opened(world.certificate());
        const auto seen = *opened.jws.claims();

        QCOMPARE(seen["notice"].get<std::string>(), std::string("Not a legal identity card"));
        QVERIFY(seen["age_equal_or_over"]["_sd"].size() > 5);
        QVERIFY(!seen.contains("address"));
        const auto address = std::ranges::find_if(opened.disclosures, [](const std::string &text) {
            return (*parseJson(asText(*fromBase64Url(text))))[1] == "address";
        });
        const auto inner = (*parseJson(asText(*fromBase64Url(*address))))[2];
        QVERIFY(inner["_sd"].size() > 2);
        QVERIFY(!inner.contains("street_address"));
        QCOMPARE(opened.claims["address"]["region"].get<std::string>(), std::string("Wan Chai, Hong Kong"));
    }

    void aSeniorCardIsNobodysKeys()
    {
        IssuingWorld world("senior-card");
        const auto token = world.accessToken();

        QCOMPARE(errorOf(world.issue(token, world.proofClaims())), std::string("invalid_credential_request"));
        QCOMPARE(world.issue(token, std::vector<std::string>()).status, 200);
    }

    void aBatchHasACopyForEachKey()
    {
        IssuingWorld world;
        const auto claims = world.proofClaims();
        std::vector<crypto::PrivateKey> keys;
        std::vector<std::string> proofs;
        for (int i = 0; i < 3; ++i) {
            keys.push_back(*crypto::PrivateKey::generate());
            proofs.push_back(world.proof(keys.back(), claims));
        }

        const auto copies = world.issue(world.accessToken(), proofs).json()["credentials"];

        QCOMPARE(copies.size(), std::size_t(3));
        for (std::size_t i = 0; i < keys.size(); ++i)
            QCOMPARE(OpenedSdJwt(copies[i]["credential"].get<std::string>()).claims["cnf"]["jwk"],
                     keys[i].publicKey().toJwk());
        QCOMPARE(metadata(world)["batch_credential_issuance"]["batch_size"].get<int>(), 10);
    }

    void aBatchHasAKeyForEachCopyAndTenAtMost()
    {
        IssuingWorld world;
        const auto token = world.accessToken();
        const auto claims = world.proofClaims();
        const auto twice = std::vector(2, world.proof(world.holder, claims));
        std::vector<std::string> eleven;
        for (int i = 0; i < 11; ++i)
            eleven.push_back(world.proof(*crypto::PrivateKey::generate(), claims));

        QCOMPARE(errorOf(world.issue(token, twice)), std::string("invalid_proof"));
        QCOMPARE(errorOf(world.issue(token, eleven)), std::string("invalid_proof"));
        eleven.pop_back();
        QCOMPARE(world.issue(token, eleven).json()["credentials"].size(), std::size_t(10));
    }

    void whatTheIssuerDoesNotHaveIsNotOffered()
    {
        SandboxWorld world;
        const auto refused = world.postJson(
            "/admin/offers", {{"person", "chan-siu-ming"}, {"credential_configuration_id", "crown-jewels"}});

        QCOMPARE(errorOf(refused), std::string("unknown_credential_configuration"));
    }
};

CAUSEWAY_SUITE(DocumentsTest)
#include "tst_documents.moc"

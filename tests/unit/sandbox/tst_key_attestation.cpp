#include "attested_wallet.h"
#include "issuing_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// Key attestations at the sandbox's issuer: the mandate takes them alone, the registration beside a proof.
class KeyAttestationTest : public QObject {
    Q_OBJECT

    struct World : IssuingWorld {
        explicit World(const char *document) : IssuingWorld(document) {}
        std::string token = accessToken();

        Json nonce() { return proofClaims()["nonce"]; }
        Response issueAttested(const std::string &attestation)
        {
            return issueWith(token, {{"attestation", {attestation}}});
        }
        /// A proof by `key` with the attestation beside it.
        Response issueBeside(const crypto::PrivateKey &key, const Json &claims, const std::string &attestation)
        {
            const Json header{{"jwk", key.publicKey().toJwk()}, {"key_attestation", attestation}};
            return issueWith(token, {{"jwt", {sign(key, header, claims, "openid4vci-proof+jwt")}}});
        }
    };

    static constexpr auto Mandate = "directors-mandate";
    static constexpr auto Registration = "professional-registration";

private slots:
    void saysWhatItAsksFor();
    void issuesACopyForEachAttestedKey();
    void issuesForAllThatStandBesideOneProof();
    void takesOneAttestationAndNothingElse();
    void wantsAnAttestationBesideTheProof();
    void refusesOneThatIsWrong_data();
    void refusesOneThatIsWrong();
    void refusesAnUnknownProvider();
    void refusesTheSameNonceTwice();
    void refusesAProofByAKeyThatIsNotAttested();
    void refusesKeysThatAreLessProtected();
};

void KeyAttestationTest::saysWhatItAsksFor()
{
    SandboxWorld world;
    const auto all = world.get("/.well-known/openid-credential-issuer/issuer").json();
    const auto &configurations = all["credential_configurations_supported"];

    QCOMPARE(configurations[Mandate]["proof_types_supported"],
             *parseJson(R"({"attestation": {"proof_signing_alg_values_supported": ["ES256"],
                 "key_attestations_required": {}}})"));
    for (const auto *id : {"professional-registration", "professional-registration-mdoc"})
        QCOMPARE(configurations[id]["proof_types_supported"]["jwt"]["key_attestations_required"],
                 *parseJson(R"({"user_authentication": ["urn:causeway:user-authentication:pin"]})"));
    QVERIFY(!configurations["student-card"]["proof_types_supported"]["jwt"].contains("key_attestations_required"));
}

void KeyAttestationTest::issuesACopyForEachAttestedKey()
{
    World world(Mandate);
    const auto other = *crypto::PrivateKey::generate();

    const auto answer = world.issueAttested(world.keyAttestation({world.holder, other}, world.nonce()));

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json()["credentials"].size(), std::size_t(2));
    const OpenedSdJwt second(answer.json()["credentials"][1]["credential"].get<std::string>());
    QCOMPARE(second.claims["cnf"]["jwk"], other.publicKey().toJwk());
}

void KeyAttestationTest::issuesForAllThatStandBesideOneProof()
{
    World world(Registration);
    const auto other = *crypto::PrivateKey::generate();
    const auto claims = world.proofClaims();

    const auto waiting =
        world.issueBeside(world.holder, claims, world.keyAttestation({world.holder, other}, claims["nonce"]));

    QCOMPARE(waiting.status, 202);
    world.clock.advance(std::chrono::seconds(5));
    const Json transaction{{"transaction_id", waiting.json()["transaction_id"]}};
    QCOMPARE(world.phone.postJson("/issuer/deferred", transaction, world.token).json()["credentials"].size(),
             std::size_t(2));
}

void KeyAttestationTest::takesOneAttestationAndNothingElse()
{
    World world(Mandate);
    const auto nonce = world.nonce();
    const auto one = world.keyAttestation({world.holder}, nonce);
    const auto claims = world.proofClaims();

    QCOMPARE(errorOf(world.issueWith(world.token, {{"attestation", {one, one}}})), std::string("invalid_proof"));
    QCOMPARE(errorOf(world.issueWith(world.token, {{"attestation", {one}}, {"jwt", {one}}})),
             std::string("invalid_proof"));
    QCOMPARE(errorOf(world.issue(world.token, std::vector{world.proof(world.holder, claims)})),
             std::string("invalid_proof"));
}

void KeyAttestationTest::wantsAnAttestationBesideTheProof()
{
    World world(Registration);

    QCOMPARE(errorOf(world.issue(world.token, std::vector{world.proof(world.holder, world.proofClaims())})),
             std::string("invalid_proof"));
}

void KeyAttestationTest::refusesOneThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *document, const char *member, const char *value,
                        const char *error = "invalid_proof") {
        QTest::newRow(name) << QByteArray(document) << member << value << error;
    };
    row("without the nonce", Mandate, "nonce", "null");
    row("another nonce", Mandate, "nonce", "\"made-up\"", "invalid_nonce");
    row("about nothing", Mandate, "attested_keys", "[]");
    row("about no key", Mandate, "attested_keys", R"([{"kty": "RSA"}])");
    row("over", Mandate, "exp", "1700000000");
    row("from the future", Mandate, "iat", "1900000000");
    row("not yet good", Mandate, "nbf", "1900000000");
    row("over, beside a proof", Registration, "exp", "1700000000");
    row("without an end, beside a proof", Registration, "exp", "null");
}

void KeyAttestationTest::refusesOneThatIsWrong()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, error);
    World world(document.constData());
    const Attester attester(world);
    const auto proof = world.proofClaims();
    auto claims = attester.keyClaims({world.holder}, proof["nonce"]);
    claims[member.toStdString()] = *parseJson("{\"v\":" + value.toStdString() + "}")->find("v");
    const auto attestation = attester.sign(claims, "key-attestation+jwt");

    const auto refused =
        document == Mandate ? world.issueAttested(attestation) : world.issueBeside(world.holder, proof, attestation);

    QCOMPARE(QString::fromStdString(errorOf(refused)), error);
}

void KeyAttestationTest::refusesAnUnknownProvider()
{
    World world(Mandate);
    const Attester stranger(world, false);

    const auto attestation = stranger.sign(stranger.keyClaims({world.holder}, world.nonce()), "key-attestation+jwt");

    QCOMPARE(errorOf(world.issueAttested(attestation)), std::string("invalid_proof"));
}

void KeyAttestationTest::refusesTheSameNonceTwice()
{
    World world(Mandate);
    const auto attestation = world.keyAttestation({world.holder}, world.nonce());
    QCOMPARE(world.issueAttested(attestation).status, 200);

    QCOMPARE(errorOf(world.issueAttested(attestation)), std::string("invalid_nonce"));
}

void KeyAttestationTest::refusesAProofByAKeyThatIsNotAttested()
{
    World world(Registration);
    const auto claims = world.proofClaims();
    const auto attestation = world.keyAttestation({*crypto::PrivateKey::generate()}, claims["nonce"]);

    QCOMPARE(errorOf(world.issueBeside(world.holder, claims, attestation)), std::string("invalid_proof"));
}

void KeyAttestationTest::refusesKeysThatAreLessProtected()
{
    World world(Registration);
    const Attester attester(world);
    const auto proof = world.proofClaims();
    auto claims = attester.keyClaims({world.holder}, proof["nonce"]);
    claims["user_authentication"] = {"urn:example:none"};

    const auto refused = world.issueBeside(world.holder, proof, attester.sign(claims, "key-attestation+jwt"));

    QCOMPARE(errorOf(refused), std::string("invalid_proof"));
}

CAUSEWAY_SUITE(KeyAttestationTest)
#include "tst_key_attestation.moc"

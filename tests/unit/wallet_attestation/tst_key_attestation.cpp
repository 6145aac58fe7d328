#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/proof_types.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// What an issuer wants to know of the keys that a certificate is to be bound to (OpenID4VCI 1.0, appendices D and F).
class KeyAttestationTest : public QObject {
    Q_OBJECT

    struct Fixture : test::WalletFixture {
        Fixture() { vouch(); }
        /// `proof_types_supported` of the driving licence.
        void take(const char *proofTypes, int copies = 1)
        {
            issuer.changeMetadata = [proofTypes = *parseJson(proofTypes), copies](Json &metadata) {
                metadata["credential_configurations_supported"]["driving-licence"]["proof_types_supported"] =
                    proofTypes;
                if (copies > 1)
                    metadata["batch_credential_issuance"] = {{"batch_size", copies}};
            };
        }
        Json proofs() const { return issuer.proofs.back(); }
    };

    static constexpr auto Alone =
        R"({"attestation": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required": {}}})";
    static constexpr auto Beside =
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required": {}}})";
    static constexpr auto High =
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"],
                    "key_attestations_required": {"key_storage": ["iso_18045_high"]}}})";

private slots:
    void isOneForAllCopies();
    void goesAlongWithOneProof();
    void isNotGivenWhereItIsNotRequired();
    void hasAFreshNonceWhereTheFirstWasTooOld();
    void mayEndWithinASecond();
    void isRefusedWhereItIsWrong_data();
    void isRefusedWhereItIsWrong();
    void saysSoBeforeThePersonIsAsked_data();
    void saysSoBeforeThePersonIsAsked();
    void leavesOutWhatAsksForMore();
    void choosesTheProofThatTellsLeast_data();
    void choosesTheProofThatTellsLeast();
    void claimsNoLevelThatNobodyEvaluated();
};

void KeyAttestationTest::isOneForAllCopies()
{
    Fixture fixture;
    fixture.take(Alone, 3);

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.proofs().size(), std::size_t(1));
    QCOMPARE(fixture.proofs().at("attestation").size(), std::size_t(1));
    QCOMPARE(fixture.provider.groups.back().size(), std::size_t(3));
    QCOMPARE(fixture.wallet->list()->front().copiesLeft, 3);
    QVERIFY(fixture.wallet->believe(fixture.wallet->list()->front().id)->verdict == Verdict::Valid);
}

void KeyAttestationTest::goesAlongWithOneProof()
{
    Fixture fixture;
    fixture.take(Beside, 3);

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.proofs().at("jwt").size(), std::size_t(1));
    QCOMPARE(fixture.wallet->list()->front().copiesLeft, 3);
}

void KeyAttestationTest::isNotGivenWhereItIsNotRequired()
{
    Fixture fixture;

    QVERIFY(fixture.accept());

    QVERIFY(fixture.provider.groups.empty());
}

void KeyAttestationTest::hasAFreshNonceWhereTheFirstWasTooOld()
{
    Fixture fixture;
    fixture.take(Alone);
    fixture.issuer.staleNonces = 1;

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.count(), std::size_t(1));
}

/// As a NumericDate may (RFC 7519), here and in the client's.
void KeyAttestationTest::mayEndWithinASecond()
{
    Fixture fixture;
    fixture.take(Alone);
    fixture.issuer.attestation.isOn = true;
    fixture.provider.changeKeys =
        fixture.provider.changeClient = [](Json &claims) { claims["exp"] = claims.at("exp").get<double>() + 0.5; };

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.proofs().at("attestation").size(), std::size_t(1));
    QCOMPARE(fixture.issuer.attestation.attestations.size(), std::size_t(1));
}

void KeyAttestationTest::isRefusedWhereItIsWrong_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("about no keys") << "attested_keys"
                                   << "[]";
    QTest::newRow("another nonce") << "nonce"
                                   << "\"n\"";
    QTest::newRow("without the nonce") << "nonce"
                                       << "null";
    QTest::newRow("over") << "exp"
                          << "1";
    QTest::newRow("without an end") << "exp"
                                    << "null";
}

void KeyAttestationTest::isRefusedWhereItIsWrong()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    Fixture fixture;
    fixture.take(Alone);
    fixture.provider.changeKeys = [&](Json &claims) {
        claims[member.toStdString()] = Json::parse(value.toStdString());
    };

    CAUSEWAY_COMPARE_CODES(fixture.accept().error().code, ErrorCode::AttestationRefused);

    QVERIFY(fixture.issuer.proofs.empty());
    QCOMPARE(fixture.pending(), std::size_t(0));
    QVERIFY(fixture.mortalKeys.alive.empty());
}

void KeyAttestationTest::saysSoBeforeThePersonIsAsked_data()
{
    QTest::addColumn<bool>("isVouched");
    QTest::addColumn<QByteArray>("proofTypes");
    QTest::newRow("better keys than these") << true << QByteArray(High);
    QTest::newRow("nobody vouches") << false << QByteArray(Alone);
}

void KeyAttestationTest::saysSoBeforeThePersonIsAsked()
{
    QFETCH(bool, isVouched);
    QFETCH(QByteArray, proofTypes);
    Fixture fixture;
    fixture.take(proofTypes.constData());
    if (!isVouched)
        fixture.client.provider = nullptr;
    fixture.restart();

    const auto opened = fixture.wallet->openOffer(FakeIssuer::link(), {});

    CAUSEWAY_COMPARE_CODES(opened.error().code, ErrorCode::KeyProtectionInsufficient);
    QCOMPARE(fixture.pending(), std::size_t(0));
}

void KeyAttestationTest::leavesOutWhatAsksForMore()
{
    Fixture fixture;
    fixture.take(High);

    QVERIFY(fixture.acceptAll({"driving-licence", "vehicle-licence"}));

    QCOMPARE(fixture.wallet->list()->front().type, std::string(FakeIssuer::VehicleType));
    QCOMPARE(fixture.count(), std::size_t(1));
}

void KeyAttestationTest::choosesTheProofThatTellsLeast_data()
{
    QTest::addColumn<QByteArray>("proofTypes");
    QTest::addColumn<QString>("chosen"); // or the error's code
    const auto row = [](const char *name, const char *proofTypes, const char *chosen) {
        QTest::newRow(name) << QByteArray(proofTypes) << QString::fromLatin1(chosen);
    };
    row("plain", R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"]}})", "jwt");
    row("plain before attestation",
        R"({"attestation": {"proof_signing_alg_values_supported": ["ES256"]}, "jwt": {"proof_signing_alg_values_supported": ["ES256"]}})",
        "jwt");
    row("required", Beside, "attested_jwt");
    row("alone", Alone, "attestation");
    row("what this device has",
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required":
            {"key_storage": ["iso_18045_high", "urn:causeway:key-storage:software"],
             "user_authentication": ["urn:causeway:user-authentication:pin"]}}})",
        "attested_jwt");
    row("one of two lists is not met",
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required":
            {"key_storage": ["urn:causeway:key-storage:software"], "user_authentication": ["iso_18045_high"]}}})",
        "wallet.key_protection_insufficient");
    row("asks for more", High, "wallet.key_protection_insufficient");
    row("more beside a jwt than alone",
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required": {"key_storage": ["iso_18045_high"]}},
            "attestation": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required": {}}})",
        "attestation");
    row("a list that is none",
        R"({"jwt": {"proof_signing_alg_values_supported": ["ES256"], "key_attestations_required": {"key_storage": "high"}}})",
        "wallet.key_protection_insufficient");
    row("another algorithm", R"({"attestation": {"proof_signing_alg_values_supported": ["EdDSA"]}})",
        "wallet.credential_unsupported");
    row("another proof", R"({"di_vp": {"proof_signing_alg_values_supported": ["ES256"]}})",
        "wallet.credential_unsupported");
}

void KeyAttestationTest::choosesTheProofThatTellsLeast()
{
    QFETCH(QByteArray, proofTypes);
    QFETCH(QString, chosen);
    const auto device = keyClaimsOf(ports::Protection::Software, true);

    const auto proof = chooseProof({{"proof_types_supported", *parseJson(proofTypes.toStdString())}}, device);

    QCOMPARE(proof ? nameOf(*proof) : std::string(toString(proof.error().code)), chosen.toStdString());
}

void KeyAttestationTest::claimsNoLevelThatNobodyEvaluated()
{
    for (const auto protection :
         {ports::Protection::Software, ports::Protection::Tpm, ports::Protection::SecureElement}) {
        const auto claims = keyClaimsOf(protection, true);
        QCOMPARE(claims.keyStorage.size(), std::size_t(1));
        QVERIFY(!claims.keyStorage.front().starts_with("iso_"));
        QVERIFY(!claims.userAuthentication.front().starts_with("iso_"));
    }
}

CAUSEWAY_SUITE(KeyAttestationTest)
#include "tst_key_attestation.moc"

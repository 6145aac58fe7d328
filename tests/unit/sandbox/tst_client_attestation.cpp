#include "attested_wallet.h"
#include "issuing_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// OAuth 2.0 Attestation-Based Client Authentication at the sandbox's identity provider: what is taken, and the error for each thing that is not.
class ClientAttestationTest : public QObject {
    Q_OBJECT

    struct World : SandboxWorld {
        World() { phone.enrol(); }
        Phone phone{*this};
        std::optional<AttestedWallet> madeWallet;

        AttestedWallet &wallet()
        {
            if (!madeWallet)
                madeWallet.emplace(*this, phone);
            return *madeWallet;
        }
        Fields form()
        {
            auto fields = phone.parForm();
            fields.erase("nonce");
            fields["client_id"] = "causeway";
            fields["redirect_uri"] = "causeway://issuance";
            fields["scope"] = "student-card";
            return fields;
        }
        Response push(const Json &proofClaims)
        {
            return wallet().post("/idp/par", form(), wallet().proof(proofClaims));
        }
        Response push() { return push(wallet().proofClaims()); }
    };

    static Json metadata(World &world) { return world.get("/.well-known/oauth-authorization-server/idp").json(); }

private slots:
    void saysWhatItTakes();
    void takesAnAttestedWallet();
    void givesChallengesAlong();
    void takesAProofAsDraft07HasIt();
    void takesAProofOfAClockThatIsAhead();
    void refusesAProofThatIsWrong_data();
    void refusesAProofThatIsWrong();
    void refusesAProofThatIsUsedAgain();
    void refusesAProofByAnotherKey();
    void asksForAChallenge_data();
    void asksForAChallenge();
    void asksForAFreshAttestation();
    void takesTheWordOfEveryProviderOnTheList();
    void refusesTheWordOfOthers_data();
    void refusesTheWordOfOthers();
    void refusesAnotherClient();
};

void ClientAttestationTest::saysWhatItTakes()
{
    World world;

    const auto document = metadata(world);

    QCOMPARE(document["token_endpoint_auth_methods_supported"],
             Json::array({"private_key_jwt", "attest_jwt_client_auth"}));
    QCOMPARE(document["client_attestation_pop_signing_alg_values_supported"], Json::array({"ES256"}));
    QCOMPARE(document["challenge_endpoint"], Json(Idp + "/challenge"));
    QCOMPARE(world.postForm("/idp/challenge", {}).header("Cache-Control"), std::string("no-store"));
}

void ClientAttestationTest::takesAnAttestedWallet()
{
    World world;

    QCOMPARE(world.push().status, 201);
}

void ClientAttestationTest::givesChallengesAlong()
{
    World world;
    const auto challenge = world.push().header("OAuth-Client-Attestation-Challenge");
    auto claims = world.wallet().proofClaims();
    claims["challenge"] = challenge;

    QVERIFY(!challenge.empty());
    QCOMPARE(world.push(claims).status, 201);
}

void ClientAttestationTest::takesAProofAsDraft07HasIt()
{
    World world;
    auto claims = world.wallet().proofClaims();
    claims["iss"] = "causeway";

    QCOMPARE(world.push(claims).status, 201);
}

void ClientAttestationTest::takesAProofOfAClockThatIsAhead()
{
    World world;
    auto claims = world.wallet().proofClaims();
    claims["iat"] = world.now() + 100;

    QCOMPARE(world.push(claims).status, 201);
}

void ClientAttestationTest::refusesAProofThatIsWrong_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("for another server") << "aud"
                                        << "\"https://other.example\"";
    QTest::newRow("for several") << "aud"
                                 << "[\"https://localhost:8443/idp\", \"https://other.example\"]";
    QTest::newRow("for nobody") << "aud"
                                << "null";
    QTest::newRow("old") << "iat"
                         << "1700000000";
    QTest::newRow("from the future") << "iat"
                                     << "1900000000";
    QTest::newRow("not yet good") << "nbf"
                                  << "1900000000";
    QTest::newRow("without a time") << "iat"
                                    << "null";
    QTest::newRow("without an identifier") << "jti"
                                           << "\"\"";
    QTest::newRow("of another client") << "iss"
                                       << "\"library\"";
}

void ClientAttestationTest::refusesAProofThatIsWrong()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    World world;
    auto claims = world.wallet().proofClaims();
    claims[member.toStdString()] = *parseJson("{\"v\":" + value.toStdString() + "}")->find("v");

    const auto refused = world.push(claims);

    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), std::string("invalid_client_attestation"));
}

void ClientAttestationTest::refusesAProofThatIsUsedAgain()
{
    World world;
    const auto claims = world.wallet().proofClaims();
    QCOMPARE(world.push(claims).status, 201);

    QCOMPARE(errorOf(world.push(claims)), std::string("invalid_client_attestation"));
}

void ClientAttestationTest::refusesAProofByAnotherKey()
{
    World world;
    world.wallet().key = *crypto::PrivateKey::generate();

    QCOMPARE(errorOf(world.push()), std::string("invalid_client_attestation"));
}

void ClientAttestationTest::asksForAChallenge_data()
{
    QTest::addColumn<QString>("challenge");
    QTest::addColumn<int>("seconds"); // that pass before it is used
    QTest::newRow("none") << QString() << 0;
    QTest::newRow("one that it never gave") << "made-up" << 0;
    QTest::newRow("an old one") << "fresh" << 301;
}

void ClientAttestationTest::asksForAChallenge()
{
    QFETCH(QString, challenge);
    QFETCH(int, seconds);
    World world;
    auto claims = world.wallet().proofClaims();
    if (challenge != QLatin1String("fresh"))
        claims["challenge"] = challenge.toStdString();
    world.clock.advance(std::chrono::seconds(seconds));
    claims["iat"] = world.now();

    const auto refused = world.push(claims);

    QCOMPARE(refused.status, 400);
    QCOMPARE(errorOf(refused), std::string("use_attestation_challenge"));
    claims["challenge"] = refused.header("OAuth-Client-Attestation-Challenge");
    QCOMPARE(world.push(claims).status, 201); // nothing was used up by the refusal
}

void ClientAttestationTest::asksForAFreshAttestation()
{
    World world;
    static_cast<void>(world.wallet());
    world.clock.advance(std::chrono::hours(27));

    const auto refused = world.push();

    QCOMPARE(refused.status, 400);
    QCOMPARE(errorOf(refused), std::string("use_fresh_attestation"));
}

void ClientAttestationTest::takesTheWordOfEveryProviderOnTheList()
{
    World world;
    const Attester attester(world);
    world.wallet().attestation =
        attester.sign(attester.clientClaims(world.wallet().key), "oauth-client-attestation+jwt");

    QCOMPARE(world.push().status, 201);
}

void ClientAttestationTest::refusesTheWordOfOthers_data()
{
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("typ");
    const QByteArray typ("oauth-client-attestation+jwt");
    QTest::newRow("on the list as something else") << false << "x"
                                                   << "1" << typ;
    QTest::newRow("under another's name") << true << "iss"
                                          << "\"https://localhost:8443/wallet-provider\"" << typ;
    QTest::newRow("without a client") << true << "sub"
                                      << "\"\"" << typ;
    QTest::newRow("without an end") << true << "exp"
                                    << "null" << typ;
    QTest::newRow("not yet good") << true << "nbf"
                                  << "1900000000" << typ;
    QTest::newRow("from the future") << true << "iat"
                                     << "1900000000" << typ;
    QTest::newRow("without a key") << true << "cnf"
                                   << "{}" << typ;
    QTest::newRow("of another type") << true << "x"
                                     << "1" << QByteArray("key-attestation+jwt");
}

void ClientAttestationTest::refusesTheWordOfOthers()
{
    QFETCH(bool, isTrusted);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QByteArray, typ);
    World world;
    const Attester attester(world, isTrusted);
    auto claims = attester.clientClaims(world.wallet().key);
    claims[member.toStdString()] = *parseJson("{\"v\":" + value.toStdString() + "}")->find("v");
    world.wallet().attestation = attester.sign(claims, typ.toStdString());

    const auto refused = world.push();

    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), std::string("invalid_client_attestation"));
}

void ClientAttestationTest::refusesAnotherClient()
{
    World world;
    const Attester attester(world);
    auto claims = attester.clientClaims(world.wallet().key);
    claims["sub"] = "library";
    world.wallet().attestation = attester.sign(claims, "oauth-client-attestation+jwt");

    QCOMPARE(errorOf(world.push()), std::string("invalid_client"));
}

CAUSEWAY_SUITE(ClientAttestationTest)
#include "tst_client_attestation.moc"

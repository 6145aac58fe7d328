#include "attested_wallet.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// The sandbox's wallet provider (docs/protocols.md section 5d).
class WalletProviderTest : public QObject {
    Q_OBJECT

    struct World : SandboxWorld {
        World() { phone.enrol(); }
        Phone phone{*this};
        crypto::PrivateKey key = *crypto::PrivateKey::generate();
    };

private slots:
    void standsOnTheTrustListWithARoleOfItsOwn();
    void saysOfAllWalletsTheSame();
    void saysHowTheKeysAreKept();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void attestsNoKeyThatDoesNotProveItself();
    void attestsOneKeyOfAClient();
    void takesAChallengeOnce();
    void vouchesForNoDeviceThatWasReplaced();
};

void WalletProviderTest::standsOnTheTrustListWithARoleOfItsOwn()
{
    World world;
    const auto list = claimsOf(world.get("/trust/list").body);

    const auto isIt = [](const Json &entity) {
        return entity["id"] == Provider && entity["roles"] == Json::array({"wallet_provider"});
    };
    QCOMPARE(std::ranges::count_if(list["entities"], isIt), 1L);
    QCOMPARE(world.get("/.well-known/causeway").json()["wallet_provider"], Json(Provider));
}

void WalletProviderTest::saysOfAllWalletsTheSame()
{
    World world;
    Phone other(world);
    other.document = {
        {"type", "hkid"}, {"number", "C5678909"}, {"name_en", "WONG Mei Ling"}, {"birth_date", "1995-09-30"}};
    other.enrol();

    auto one = claimsOf(AttestedWallet(world, world.phone).attestation);
    world.clock.advance(std::chrono::seconds(7));
    auto two = claimsOf(AttestedWallet(world, other).attestation);

    QVERIFY(one["cnf"] != two["cnf"]);
    one.erase("cnf");
    two.erase("cnf");
    QCOMPARE(one, two);
    QCOMPARE(one["sub"], Json("causeway"));
    QCOMPARE(one["iat"].get<std::int64_t>() % 3600, 0L);
}

void WalletProviderTest::saysHowTheKeysAreKept()
{
    World world;
    auto claims = world.phone.providerClaims({world.key});
    claims["nonce"] = "c-nonce";

    const auto answer = world.phone.askProvider("key", claims);

    QCOMPARE(answer.status, 201);
    const auto attested = claimsOf(answer.json()["attestation"].get<std::string>());
    QCOMPARE(attested["attested_keys"], Json::array({world.key.publicKey().toJwk()}));
    QCOMPARE(attested["nonce"], Json("c-nonce"));
    QCOMPARE(attested["key_storage"], Json::array({"urn:causeway:key-storage:software"}));
    QCOMPARE(attested["user_authentication"], Json::array({"urn:causeway:user-authentication:pin"}));
}

void WalletProviderTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("for another provider") << "aud"
                                          << "\"https://other.example\""
                                          << "proof_invalid";
    QTest::newRow("old") << "iat"
                         << "1700000000"
                         << "proof_invalid";
    QTest::newRow("older than numbers can say") << "iat" // now less that is more than there is
                                                << "-9223372035054775808"
                                                << "proof_invalid";
    QTest::newRow("a challenge that it never gave") << "challenge"
                                                    << "\"made-up\""
                                                    << "challenge_invalid";
    QTest::newRow("no keys") << "keys"
                             << "[]"
                             << "proof_invalid";
    QTest::newRow("keys that are none") << "keys"
                                        << "[1]"
                                        << "proof_invalid";
}

void WalletProviderTest::refusesWhatIsWrong()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, error);
    World world;
    auto claims = world.phone.providerClaims({world.key});
    claims[member.toStdString()] = *parseJson("{\"v\":" + value.toStdString() + "}")->find("v");

    const auto refused = world.phone.askProvider("client", claims);

    QCOMPARE(refused.status, 400);
    QCOMPARE(QString::fromStdString(errorOf(refused)), error);
}

void WalletProviderTest::attestsNoKeyThatDoesNotProveItself()
{
    World world;
    auto claims = world.phone.providerClaims({world.key});
    const Json header{{"jwk", world.key.publicKey().toJwk()}};
    const Json proof{{"aud", Provider}, {"challenge", claims["challenge"]}};
    claims["keys"] = {sign(world.phone.key, header, proof, "wallet-key-proof+jwt")}; // by another key

    QCOMPARE(errorOf(world.phone.askProvider("client", claims)), std::string("proof_invalid"));
}

void WalletProviderTest::attestsOneKeyOfAClient()
{
    World world;
    const auto claims = world.phone.providerClaims({world.key, *crypto::PrivateKey::generate()});

    QCOMPARE(errorOf(world.phone.askProvider("client", claims)), std::string("proof_invalid"));
}

void WalletProviderTest::takesAChallengeOnce()
{
    World world;
    const auto claims = world.phone.providerClaims({world.key});
    QCOMPARE(world.phone.askProvider("client", claims).status, 201);

    QCOMPARE(errorOf(world.phone.askProvider("client", claims)), std::string("challenge_invalid"));
}

void WalletProviderTest::vouchesForNoDeviceThatWasReplaced()
{
    World world;
    Phone newer(world);
    newer.enrol();

    const auto refused = world.phone.askProvider("client", world.phone.providerClaims({world.key}));

    QCOMPARE(refused.status, 401);
    QCOMPARE(errorOf(refused), std::string("device_revoked"));
}

CAUSEWAY_SUITE(WalletProviderTest)
#include "tst_wallet_provider.moc"

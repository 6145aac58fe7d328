#include "compare_codes.h"
#include "memory_store.h"
#include "test_registry.h"
#include "two_keys.h"

#include <causeway/wallet/wallet_provider.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Origin = "https://id.example";
constexpr auto Challenge = "https://id.example/wallet-provider/challenge";
constexpr auto Clients = "https://id.example/wallet-provider/client-attestations";
constexpr auto Keys = "https://id.example/wallet-provider/key-attestations";
}

/// Asking a wallet provider, as docs/protocols.md section 5d has it.
class WalletProviderTest : public QObject {
    Q_OBJECT

    struct Fixture : test::TwoKeys {
        test::MemoryStore store;
        crypto::PrivateKey device = *crypto::PrivateKey::generate();
        std::unique_ptr<identity::Directory> directory = identity::makeDirectory({Origin, {}}, store, http, clock);
        std::unique_ptr<WalletProvider> provider = makeWalletProvider(
            {[this](const Json &claims, const std::string &typ) {
                 return crypto::signJws({{"kid", "device-1"}}, claims, typ, crypto::signerOf(device));
             },
             *directory, keys, http, clock});
        bool isNamed = true;

        Fixture()
        {
            http.on("GET", std::string(Origin) + "/.well-known/causeway", [this](const auto &) {
                Json endpoints = Json::object();
                for (const auto *name : {"identity_provider", "trust_list", "credential_issuer", "billing",
                                         "payment_rail", "program_registry", "catalogue", "open_data"})
                    endpoints[name] = std::string(Origin) + "/" + name;
                if (isNamed)
                    endpoints["wallet_provider"] = std::string(Origin) + "/wallet-provider";
                return Result<net::HttpResponse>(test::jsonAnswer(200, endpoints));
            });
            answer(Challenge, 200, {{"challenge", "challenge-1"}, {"expires_in", 300}});
            answer(Clients, 201, {{"attestation", "client-attestation"}});
            answer(Keys, 201, {{"attestation", "key-attestation"}});
        }
        /// The claims of the last request, whose signature is the device's.
        Json asked(const char *typ) const
        {
            const auto body = parseJson(http.sent.back().body);
            const auto jws = crypto::parseJws(body->at("request").get<std::string>(), typ);
            return jws && jws->verify(device.publicKey()) && jws->header.at("kid") == "device-1" ? *jws->claims()
                                                                                                 : Json();
        }
    };

private slots:
    void asksAsTheDeviceWithAProofByTheKey();
    void namesTheNonceAndEveryKey();
    void saysToNobodyWhomTheAttestationIsFor();
    void saysWhatTheProviderRefused_data();
    void saysWhatTheProviderRefused();
    void asksAgainWhereTheChallengeRanOut();
    void asksNoThirdTime();
    void asksNobodyWhereThereIsNone();
};

void WalletProviderTest::asksAsTheDeviceWithAProofByTheKey()
{
    Fixture fixture;

    QCOMPARE(fixture.provider->attestClient("one", {}).valueOr(""), std::string("client-attestation"));

    const auto asked = fixture.asked("wallet-client-request+jwt");
    QCOMPARE(asked.at("aud"), Json("https://id.example/wallet-provider"));
    QCOMPARE(asked.at("iat"), Json(toEpoch(fixture.clock.now())));
    QCOMPARE(asked.at("challenge"), Json("challenge-1"));
    QCOMPARE(asked.at("keys").size(), std::size_t(1));
    const auto proof = crypto::parseJws(asked.at("keys").at(0).get<std::string>(), "wallet-key-proof+jwt");
    const auto key = crypto::PublicKey::fromJwk(proof->header.at("jwk"));
    QVERIFY(proof->verify(*key));
    QCOMPARE(key->toDer(), *fixture.keys.publicKey("one"));
    QCOMPARE(*proof->claims(), Json({{"aud", asked.at("aud")}, {"challenge", "challenge-1"}}));
}

void WalletProviderTest::namesTheNonceAndEveryKey()
{
    Fixture fixture;

    QCOMPARE(fixture.provider->attestKeys({"one", "two"}, "c-nonce", {}).valueOr(""), std::string("key-attestation"));

    const auto asked = fixture.asked("wallet-key-request+jwt");
    QCOMPARE(asked.at("nonce"), Json("c-nonce"));
    QCOMPARE(asked.at("keys").size(), std::size_t(2));
}

void WalletProviderTest::saysToNobodyWhomTheAttestationIsFor()
{
    Fixture fixture;

    QVERIFY(fixture.provider->attestClient("one", {}));

    const auto asked = fixture.asked("wallet-client-request+jwt");
    QCOMPARE(asked.size(), std::size_t(4)); // aud, iat, challenge, keys
}

void WalletProviderTest::saysWhatTheProviderRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<int>("code");
    QTest::newRow("another device is the person's")
        << 401 << QByteArray("device_revoked") << int(ErrorCode::DeviceRevoked);
    QTest::newRow("a proof is wrong") << 400 << QByteArray("proof_invalid") << int(ErrorCode::AttestationRefused);
    QTest::newRow("it did not wait for us") << 408 << QByteArray("") << int(ErrorCode::ServerError);
    QTest::newRow("it has too many guests") << 429 << QByteArray("slow_down") << int(ErrorCode::ServerError);
    QTest::newRow("a fault of its own") << 503 << QByteArray("") << int(ErrorCode::ServerError);
}

void WalletProviderTest::saysWhatTheProviderRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, word);
    QFETCH(int, code);
    Fixture fixture;
    fixture.answer(Clients, status, {{"error", word.toStdString()}});

    QCOMPARE(int(fixture.provider->attestClient("one", {}).error().code), code);
}

void WalletProviderTest::asksAgainWhereTheChallengeRanOut()
{
    Fixture fixture;
    fixture.http.once("POST", Clients, [&](const auto &) {
        fixture.answer(Challenge, 200, {{"challenge", "challenge-2"}, {"expires_in", 300}});
        return Result<net::HttpResponse>(test::errorAnswer(400, "challenge_invalid"));
    });

    QCOMPARE(fixture.provider->attestClient("one", {}).valueOr(""), std::string("client-attestation"));

    QCOMPARE(fixture.asked("wallet-client-request+jwt").at("challenge"), Json("challenge-2"));
}

void WalletProviderTest::asksNoThirdTime()
{
    Fixture fixture;
    fixture.answer(Clients, 400, {{"error", "challenge_invalid"}});

    CAUSEWAY_COMPARE_CODES(fixture.provider->attestClient("one", {}).error().code, ErrorCode::AttestationRefused);

    QCOMPARE(fixture.http.count("POST", Clients), 2L);
}

void WalletProviderTest::asksNobodyWhereThereIsNone()
{
    Fixture fixture;
    fixture.isNamed = false;

    CAUSEWAY_COMPARE_CODES(fixture.provider->attestClient("one", {}).error().code, ErrorCode::AttestationRefused);

    QCOMPARE(fixture.http.count("POST", Challenge), 0L);
}

CAUSEWAY_SUITE(WalletProviderTest)
#include "tst_wallet_provider.moc"

#include "attestation/client_attestations.h"
#include "compare_codes.h"
#include "copies.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

using Fixture = test::WalletFixture;

struct Vouched : Fixture {
    Vouched()
    {
        issuer.attestation.isOn = true;
        vouch();
    }
    test::FakeAttestationServer &server() { return issuer.attestation; }
    /// Another offer of the same issuer.
    Result<Json> acceptAnother()
    {
        issuer.code = "code-" + std::to_string(++offers);
        auto offer = FakeIssuer::offer();
        for (auto &[name, grant] : offer["grants"].items())
            grant["pre-authorized_code"] = issuer.code;
        const auto link = "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));
        CAUSEWAY_TRY(const auto request, wallet->openOffer(link, {}));
        return desk->decide(request.id, {true, {}, FakeIssuer::TransactionCode}, {});
    }
    Json kept() { return store.collections["wallet.attestations"].front().body; }

    int offers = 1;
};
}

/// The wallet towards authorization servers that authenticate clients by attestations, at the token endpoint.
class ClientAttestationTest : public QObject {
    Q_OBJECT

private slots:
    void isShownWhereTheServerTakesIt();
    void isNotShownWhereTheServerDoesNotSay();
    void isNotShownWhereNobodyVouches();
    void speaksTheServersDraft_data();
    void speaksTheServersDraft();
    void answersAChallenge_data();
    void answersAChallenge();
    void doesNotAnswerChallengesForEver();
    void fetchesAFreshOneWhereThatIsWanted();
    void fetchesAFreshOneOnce();
    void saysThatItWasRefused();
    void isKeptUntilItEnds();
    void isRenewedWithTheSameKey_data();
    void isRenewedWithTheSameKey();
    void isUsedToItsEndWhereTheProviderIsDown();
    void waitsForAProviderThatIsDown();
    void isRefusedWhereItIsWrong_data();
    void isRefusedWhereItIsWrong();
    void isAnotherForEachIssuer();
    void isForgottenOnceItIsOver();
    void isKeptWhileTokensAreBoundToIt();
    void isNotShownWhereTheServiceHasNoProvider();
    void isNotShownForTokensThatCameWithoutIt();
    void outlivesARefusalOfTheProvider();
};

namespace {

/// Takes attestations from now on, and does without.
void offerAttestation(Fixture &fixture)
{
    fixture.issuer.changeServerMetadata = [&fixture](Json &metadata) {
        metadata.update(fixture.issuer.attestation.metadata());
    };
}

bool wasShown(const Fixture &fixture)
{
    return std::ranges::any_of(
        fixture.http.sent, [](const auto &request) { return request.headers.contains("OAuth-Client-Attestation"); });
}
}

void ClientAttestationTest::isShownWhereTheServerTakesIt()
{
    Vouched fixture;

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.count(), std::size_t(1));
    QCOMPARE(fixture.server().attestations.size(), std::size_t(1));
    QCOMPARE(fixture.provider.clients.size(), std::size_t(1));
}

void ClientAttestationTest::isNotShownWhereTheServerDoesNotSay()
{
    Fixture fixture;
    fixture.vouch();

    QVERIFY(fixture.accept());

    QVERIFY(fixture.provider.clients.empty());
    QVERIFY(!wasShown(fixture));
}

void ClientAttestationTest::isNotShownWhereNobodyVouches()
{
    Fixture fixture;
    offerAttestation(fixture);

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.count(), std::size_t(1));
}

void ClientAttestationTest::speaksTheServersDraft_data()
{
    QTest::addColumn<bool>("isDraft05");
    QTest::addColumn<bool>("isDraft10");
    QTest::newRow("-05: iss, exp, nonce") << true << false;
    QTest::newRow("-07: iss, challenge") << false << false;
    QTest::newRow("-10: challenge") << false << true;
}

void ClientAttestationTest::speaksTheServersDraft()
{
    QFETCH(bool, isDraft05);
    QFETCH(bool, isDraft10);
    Vouched fixture;
    fixture.server().isDraft05 = isDraft05;
    fixture.server().isDraft10 = isDraft10;
    fixture.server().challenge = "challenge-1";

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.server().proofs.size(), std::size_t(1)); // the server is strict about the members
}

void ClientAttestationTest::answersAChallenge_data()
{
    QTest::addColumn<bool>("hasEndpoint");
    QTest::addColumn<int>("requests"); // for a token: one more for the DPoP nonce
    QTest::newRow("that comes with an error") << false << 3;
    QTest::newRow("that is had beforehand") << true << 2;
}

void ClientAttestationTest::answersAChallenge()
{
    QFETCH(bool, hasEndpoint);
    QFETCH(int, requests);
    Vouched fixture;
    fixture.server().challenge = "challenge-1";
    fixture.server().hasEndpoint = hasEndpoint;

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.server().proofs.back().at("challenge"), Json("challenge-1"));
    QCOMPARE(fixture.http.count("POST", FakeIssuer::Token), long(requests));
}

void ClientAttestationTest::doesNotAnswerChallengesForEver()
{
    Vouched fixture;
    fixture.server().isNeverContent = true;

    const auto refused = fixture.accept();

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::AttestationRefused);
    QCOMPARE(refused.error().detail, std::string("400 use_attestation_challenge"));
    QCOMPARE(fixture.pending(), std::size_t(0));
}

void ClientAttestationTest::fetchesAFreshOneWhereThatIsWanted()
{
    Vouched fixture;
    fixture.server().stale = 1;

    QVERIFY(fixture.accept());

    QCOMPARE(fixture.provider.clients.size(), std::size_t(2));
    QCOMPARE(fixture.provider.clients.front(), fixture.provider.clients.back());
}

void ClientAttestationTest::fetchesAFreshOneOnce()
{
    Vouched fixture;
    fixture.server().stale = 9;

    CAUSEWAY_COMPARE_CODES(fixture.accept().error().code, ErrorCode::AttestationRefused);

    QCOMPARE(fixture.provider.clients.size(), std::size_t(2));
}

void ClientAttestationTest::saysThatItWasRefused()
{
    Vouched fixture;
    fixture.server().refusalWord = "invalid_client_attestation";

    const auto refused = fixture.accept();

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::AttestationRefused);
    QCOMPARE(refused.error().detail, std::string("400 invalid_client_attestation"));
    QCOMPARE(fixture.pending(), std::size_t(0));
}

void ClientAttestationTest::isKeptUntilItEnds()
{
    Vouched fixture;
    QVERIFY(fixture.accept());
    fixture.clock.advance(std::chrono::hours(22));
    fixture.restart();

    QVERIFY(fixture.acceptAnother());

    QCOMPARE(fixture.provider.clients.size(), std::size_t(1));
    QCOMPARE(fixture.server().attestations.front(), fixture.server().attestations.back());
}

void ClientAttestationTest::isRenewedWithTheSameKey_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("before it ends") << 23 * 60 + 30;
    QTest::newRow("where the clock was ahead") << -10;
}

void ClientAttestationTest::isRenewedWithTheSameKey()
{
    QFETCH(int, minutes);
    Vouched fixture;
    QVERIFY(fixture.accept());
    fixture.clock.advance(std::chrono::minutes(minutes));

    QVERIFY(fixture.acceptAnother());

    QCOMPARE(fixture.provider.clients.size(), std::size_t(2));
    QCOMPARE(fixture.server().keys.size(), std::size_t(1));
    QVERIFY(fixture.server().attestations.front() != fixture.server().attestations.back());
}

void ClientAttestationTest::isUsedToItsEndWhereTheProviderIsDown()
{
    Vouched fixture;
    QVERIFY(fixture.accept());
    fixture.clock.advance(std::chrono::minutes(23 * 60 + 30));
    fixture.provider.fail = Error{ErrorCode::NetworkUnreachable, "offline"};

    QVERIFY(fixture.acceptAnother());

    QCOMPARE(fixture.server().attestations.size(), std::size_t(2));
}

void ClientAttestationTest::waitsForAProviderThatIsDown()
{
    Vouched fixture;
    fixture.provider.fail = Error{ErrorCode::NetworkUnreachable, "offline"};

    CAUSEWAY_COMPARE_CODES(fixture.accept().error().code, ErrorCode::NetworkUnreachable);
    QCOMPARE(fixture.pending(), std::size_t(1));
    fixture.provider.fail.reset();
    QCOMPARE(fixture.wallet->resumePending({}).valueOr(-1), 1);

    QCOMPARE(fixture.count(), std::size_t(1));
}

void ClientAttestationTest::isRefusedWhereItIsWrong_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("of another client, or of one instance") << "sub"
                                                           << "\"causeway-7\"";
    QTest::newRow("over") << "exp"
                          << "1";
    QTest::newRow("without an end") << "exp"
                                    << "null";
    QTest::newRow("of no key") << "cnf"
                               << "{}";
    QTest::newRow("of a key by name") << "cnf"
                                      << R"({"kid": "1"})";
}

void ClientAttestationTest::isRefusedWhereItIsWrong()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    Vouched fixture;
    fixture.provider.changeClient = [&](Json &claims) {
        claims[member.toStdString()] = Json::parse(value.toStdString());
    };

    CAUSEWAY_COMPARE_CODES(fixture.accept().error().code, ErrorCode::AttestationRefused);

    QCOMPARE(fixture.http.count("POST", FakeIssuer::Token), 0L);
    QCOMPARE(fixture.pending(), std::size_t(0));
}

void ClientAttestationTest::isAnotherForEachIssuer()
{
    Vouched fixture;
    ClientAttestations attestations(fixture.store, fixture.keys, fixture.client, fixture.clock);
    IssuancePlan first;
    first.credentialIssuer = "https://one.example";
    first.authorizationServer = "https://id.example/idp";
    auto second = first;
    second.credentialIssuer = "https://two.example";

    const auto one = attestations.attestationFor(first, false, {});
    const auto two = attestations.attestationFor(second, false, {});
    const auto again = attestations.attestationFor(first, false, {});

    QVERIFY(one && two && again);
    QVERIFY(one->keyAlias != two->keyAlias);
    QVERIFY(one->text != two->text);
    QCOMPARE(one->text, again->text);
    QCOMPARE(one->clientId, two->clientId);
}

void ClientAttestationTest::isForgottenOnceItIsOver()
{
    Vouched fixture;
    QVERIFY(fixture.accept());
    const auto alias = fixture.kept().at("key_alias").get<std::string>();
    QVERIFY(fixture.wallet->resumePending({}));
    QVERIFY(fixture.keys.publicKey(alias));

    fixture.clock.advance(std::chrono::hours(25));
    QVERIFY(fixture.wallet->resumePending({}));

    QVERIFY(!fixture.keys.publicKey(alias));
    QVERIFY(fixture.store.collections["wallet.attestations"].empty());
}

void ClientAttestationTest::isKeptWhileTokensAreBoundToIt()
{
    Vouched fixture;
    fixture.issuer.givesRefreshTokens = true;
    fixture.issuer.changeMetadata = [](Json &metadata) { metadata["batch_credential_issuance"] = {{"batch_size", 3}}; };
    QVERIFY(fixture.accept());
    QVERIFY(spendCopy(fixture.store, fixture.wallet->list()->front().id));

    fixture.clock.advance(std::chrono::hours(100));
    QVERIFY(fixture.wallet->resumePending({})); // few copies are left: more are fetched, by the refresh token

    QCOMPARE(fixture.wallet->list()->front().copiesLeft, 5);
    QCOMPARE(fixture.server().attestations.size(), std::size_t(2));
    QCOMPARE(fixture.server().keys.size(), std::size_t(1));
}

void ClientAttestationTest::isNotShownWhereTheServiceHasNoProvider()
{
    Fixture fixture;
    fixture.vouch();
    fixture.provider.isHere = false;
    offerAttestation(fixture);

    QVERIFY(fixture.accept());

    QVERIFY(fixture.provider.clients.empty());
    QVERIFY(!wasShown(fixture));
}

/// The server knows a token by who it was given to: what came without an attestation is renewed without one.
void ClientAttestationTest::isNotShownForTokensThatCameWithoutIt()
{
    Fixture fixture;
    fixture.vouch();
    fixture.issuer.givesRefreshTokens = true;
    fixture.issuer.changeMetadata = [](Json &metadata) { metadata["batch_credential_issuance"] = {{"batch_size", 3}}; };
    QVERIFY(fixture.accept());
    QVERIFY(spendCopy(fixture.store, fixture.wallet->list()->front().id));
    offerAttestation(fixture);

    QVERIFY(fixture.wallet->resumePending({}));

    QCOMPARE(fixture.wallet->list()->front().copiesLeft, 5);
    QVERIFY(!wasShown(fixture));
}

/// What is kept is good to its end; only who says that this device is out is heard.
void ClientAttestationTest::outlivesARefusalOfTheProvider()
{
    Vouched fixture;
    QVERIFY(fixture.accept());
    fixture.clock.advance(std::chrono::hours(24) - std::chrono::minutes(30));
    fixture.provider.fail = Error{ErrorCode::AttestationRefused, "429"};

    QVERIFY(fixture.acceptAnother());

    fixture.provider.fail = Error{ErrorCode::DeviceRevoked};
    CAUSEWAY_COMPARE_CODES(fixture.acceptAnother().error().code, ErrorCode::DeviceRevoked);
}

CAUSEWAY_SUITE(ClientAttestationTest)
#include "tst_client_attestation.moc"

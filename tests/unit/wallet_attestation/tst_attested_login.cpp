#include "compare_codes.h"
#include "copies.h"
#include "login_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;

/// The wallet as an attested client where the person logs in: at the pushed request and at the token endpoint (HAIP 1.0, sections 4.3 and 4.4.1).
class AttestedLoginTest : public QObject {
    Q_OBJECT

    struct Fixture : test::LoginFixture {
        Fixture() { vouch(); }
        test::FakeAttestationServer &attestation() { return server.issuer.attestation; }
    };

private slots:
    void isTheSameClientAtBothEndpoints()
    {
        Fixture fixture;
        fixture.attestation().challenge = "challenge-1";

        QVERIFY(fixture.logIn());

        const auto &shown = fixture.attestation().attestations;
        QCOMPARE(shown.size(), std::size_t(2));
        QCOMPARE(shown.front(), shown.back());
        const auto &proofs = fixture.attestation().proofs;
        QVERIFY(proofs.front().at("jti") != proofs.back().at("jti"));
        QCOMPARE(fixture.server.pushed.front().at("client_id"), std::string("causeway"));
    }

    void isTheSameClientAfterARestart()
    {
        Fixture fixture;
        const auto page = fixture.page();
        fixture.restart();

        QVERIFY(fixture.goOn(fixture.server.callback(page)));

        QCOMPARE(fixture.attestation().keys.size(), std::size_t(1));
        QCOMPARE(fixture.provider.clients.size(), std::size_t(1));
    }

    void renewsItsTokensAsTheSameClient()
    {
        Fixture fixture;
        fixture.server.issuer.givesRefreshTokens = true;
        fixture.server.issuer.changeMetadata = [](Json &metadata) {
            metadata["batch_credential_issuance"] = {{"batch_size", 3}};
        };
        QVERIFY(fixture.logIn());
        QVERIFY(wallet::spendCopy(fixture.store, fixture.wallet->list()->front().id));

        QVERIFY(fixture.wallet->resumePending({})); // few copies are left: more are fetched, by the refresh token

        QCOMPARE(fixture.attestation().attestations.size(), std::size_t(3));
        QCOMPARE(fixture.attestation().keys.size(), std::size_t(1));
    }

    void leavesNothingWhereTheServerRefusesIt()
    {
        Fixture fixture;
        fixture.attestation().refusalWord = "invalid_client";

        QCOMPARE(fixture.page(), std::string("(identity.attestation_refused)"));

        QCOMPARE(fixture.pending(), std::size_t(0));
    }

    void refusesAChallengeEndpointInTheClear()
    {
        Fixture fixture;
        fixture.server.issuer.changeServerMetadata = [](Json &metadata) {
            metadata["challenge_endpoint"] = "http://id.example/idp/challenge";
        };

        QCOMPARE(fixture.page(), std::string("(net.response_unexpected)"));
    }
};

CAUSEWAY_SUITE(AttestedLoginTest)
#include "tst_attested_login.moc"

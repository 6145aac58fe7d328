#include "test_registry.h"
#include "two_keys.h"

#include <causeway/identity/attested_client.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::identity;

namespace {

constexpr auto Token = "https://id.example/token";
constexpr auto Challenges = "https://id.example/challenge";
}

/// Whom an attested client gives a challenge back to: nobody learns by it that two keys are one wallet's.
class AttestedClientTest : public QObject {
    Q_OBJECT

    struct Fixture : test::TwoKeys {
        std::unique_ptr<DpopClient> dpop = makeDpopClient(keys, http, clock);
        std::unique_ptr<AttestedClient> client = makeAttestedClient({*dpop, http, keys, clock});
        AuthorizationServer server;
        int challenges = 0;

        Fixture()
        {
            server.issuer = "https://id.example";
            server.attestation = AttestationSupport{};
            http.on("POST", Token, [this](const auto &) {
                return Result<net::HttpResponse>(test::jsonAnswer(
                    200, Json::object(), {{"oauth-client-attestation-challenge", std::to_string(++challenges)}}));
            });
            http.on("POST", Challenges, [this](const auto &) {
                return Result<net::HttpResponse>(
                    test::jsonAnswer(200, {{"attestation_challenge", "asked for " + std::to_string(++challenges)}}));
            });
        }
        /// The challenge that a proof by the key brings to the server; empty: none.
        std::string brought(const std::string &keyAlias)
        {
            const auto source = [&](bool) -> Result<ClientAttestation> {
                return ClientAttestation{"attestation", "wallet", keyAlias};
            };
            const AttestedRequest request{server, {keyAlias}, [] { return net::postForm(Token, {}); }};
            const auto answer = client->send(request, source, {});
            if (!answer)
                return std::string(toString(answer.error().code));
            return proved("OAuth-Client-Attestation-PoP", "oauth-client-attestation-pop+jwt").value("challenge", "");
        }
    };

private slots:
    void bringsBackTheLastOne()
    {
        Fixture fixture;
        QCOMPARE(fixture.brought("one"), std::string());
        QCOMPARE(fixture.brought("one"), std::string("1"));
        QCOMPARE(fixture.brought("one"), std::string("2"));
    }

    void bringsItToNobodyUnderAnotherKey()
    {
        Fixture fixture;
        QCOMPARE(fixture.brought("one"), std::string());

        QCOMPARE(fixture.brought("two"), std::string());
        QCOMPARE(fixture.brought("one"), std::string("1"));
        QCOMPARE(fixture.brought("two"), std::string("2"));
    }

    void asksForOneWithEachKeyWhereTheyCanBeHad()
    {
        Fixture fixture;
        fixture.server.attestation->challengeEndpoint = Challenges;

        QCOMPARE(fixture.brought("one"), std::string("asked for 1"));
        QCOMPARE(fixture.brought("two"), std::string("asked for 3"));
    }
};

CAUSEWAY_SUITE(AttestedClientTest)
#include "tst_attested_client.moc"

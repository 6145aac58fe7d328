#include "test_registry.h"
#include "two_keys.h"

#include <causeway/identity/dpop.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::identity;

namespace {

constexpr auto Token = "https://id.example/token";
constexpr auto Bills = "https://id.example/bills";
constexpr auto Elsewhere = "https://bank.example/token";
}

/// Whom a DPoP client gives a server's nonce back to (RFC 9449, section 8.2).
class DpopTest : public QObject {
    Q_OBJECT

    struct Fixture : test::TwoKeys {
        std::unique_ptr<DpopClient> client = makeDpopClient(keys, http, clock);

        Fixture()
        {
            for (const auto *url : {Token, Bills, Elsewhere})
                handOut(url, {});
        }
        /// With every answer from now on.
        void handOut(const char *url, const std::string &nonce)
        {
            answer(url, 200, Json::object(), {{"dpop-nonce", nonce}});
        }
        /// The nonce that a proof by the key brings to the server; empty: none.
        std::string brought(const char *url, const std::string &keyAlias)
        {
            const auto sent = client->send({keyAlias}, [url] { return net::postForm(url, {}); }, {});
            return sent ? proved("DPoP", "dpop+jwt").value("nonce", "") : std::string(toString(sent.error().code));
        }
    };

private slots:
    void bringsBackTheLastOne()
    {
        Fixture fixture;
        fixture.handOut(Token, "first");
        QCOMPARE(fixture.brought(Token, "one"), std::string());
        fixture.handOut(Token, "second");

        QCOMPARE(fixture.brought(Token, "one"), std::string("first"));
        QCOMPARE(fixture.brought(Token, "one"), std::string("second"));
    }

    void bringsItToNobodyUnderAnotherKey()
    {
        Fixture fixture;
        fixture.handOut(Token, "of one");
        QCOMPARE(fixture.brought(Token, "one"), std::string());

        QCOMPARE(fixture.brought(Token, "two"), std::string());
        QCOMPARE(fixture.brought(Bills, "two"), std::string("of one")); // handed to two as well, by now
    }

    void triesItAtAnotherEndpointOfTheSameOriginOnly()
    {
        Fixture fixture;
        fixture.handOut(Token, "first");
        QCOMPARE(fixture.brought(Token, "one"), std::string());

        QCOMPARE(fixture.brought(Elsewhere, "one"), std::string());
        QCOMPARE(fixture.brought(Bills, "one"), std::string("first"));
    }

    void takesOneThatCameWithoutAProof()
    {
        Fixture fixture;
        fixture.client->keepNonce("one", "https://id.example/nonce", {200, {{"dpop-nonce", "early"}}, {}});
        fixture.client->keepNonce("one", "https://id.example/nonce", {200, {}, {}}); // says nothing new

        QCOMPARE(fixture.brought(Bills, "two"), std::string());
        QCOMPARE(fixture.brought(Elsewhere, "one"), std::string());
        QCOMPARE(fixture.brought(Bills, "one"), std::string("early"));
    }

    /// OpenID4VCI 1.0, section 7.2: the one from the nonce endpoint is the newer one, until an answer brings another.
    void takesTheOneThatCameWithoutAProofBeforeOlderOnes()
    {
        Fixture fixture;
        fixture.handOut(Bills, "old");
        for (const auto *key : {"one", "two"})
            QCOMPARE(fixture.brought(Bills, key), std::string());

        fixture.client->keepNonce("one", "https://id.example/nonce", {200, {{"dpop-nonce", "new"}}, {}});
        fixture.handOut(Bills, "newest");

        QCOMPARE(fixture.brought(Bills, "two"), std::string("old"));
        QCOMPARE(fixture.brought(Bills, "one"), std::string("new"));
        QCOMPARE(fixture.brought(Bills, "one"), std::string("newest"));
    }

    void keepsWhatAnotherOriginGave()
    {
        Fixture fixture;
        fixture.handOut(Elsewhere, "the bank's");
        QCOMPARE(fixture.brought(Elsewhere, "one"), std::string());

        fixture.client->keepNonce("one", "https://id.example/nonce", {200, {{"dpop-nonce", "new"}}, {}});

        QCOMPARE(fixture.brought(Elsewhere, "one"), std::string("the bank's"));
    }

    void readsTheTypeOfATokenHoweverItIsWritten()
    {
        for (const auto *type : {"DPoP", "dpop", "DPOP"})
            QVERIFY2(isBoundByDpop(type), type);
        for (const auto *type : {"", "Bearer", "dpop2"})
            QVERIFY2(!isBoundByDpop(type), type);
    }

    void keepsNoneThatIsTooLong()
    {
        Fixture fixture;
        fixture.handOut(Token, std::string(513, 'n'));
        QCOMPARE(fixture.brought(Token, "one"), std::string());

        QCOMPARE(fixture.brought(Token, "one"), std::string());
    }
};

CAUSEWAY_SUITE(DpopTest)
#include "tst_dpop.moc"

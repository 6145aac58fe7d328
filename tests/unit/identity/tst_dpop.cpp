#include "fake_clock.h"
#include "scripted_http.h"
#include "test_registry.h"

#include <causeway/crypto/jws.h>
#include <causeway/identity/dpop.h>
#include <causeway/platform/fake_key_store.h>

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

    struct Fixture {
        test::FakeClock clock;
        test::ScriptedHttp http;
        platform::FakeKeyStore keys;
        std::unique_ptr<DpopClient> client = makeDpopClient(keys, http, clock);

        Fixture()
        {
            static_cast<void>(keys.authorize(Bytes(32, 7)));
            static_cast<void>(keys.createSigningKey("one"));
            static_cast<void>(keys.createSigningKey("two"));
            for (const auto *url : {Token, Bills, Elsewhere})
                handOut(url, {});
        }
        /// With every answer from now on.
        void handOut(const char *url, const std::string &nonce)
        {
            http.on("POST", url, [nonce](const auto &) {
                return Result<net::HttpResponse>(test::jsonAnswer(200, Json::object(), {{"dpop-nonce", nonce}}));
            });
        }
        /// The nonce that a proof by the key brings to the server; empty: none.
        std::string brought(const char *url, const std::string &keyAlias)
        {
            const auto answer = client->send({keyAlias}, [url] { return net::postForm(url, {}); }, {});
            if (!answer)
                return std::string(toString(answer.error().code));
            return crypto::parseJws(http.sent.back().headers.at("DPoP"), "dpop+jwt")->claims()->value("nonce", "");
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

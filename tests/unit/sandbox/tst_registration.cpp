#include "counter_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::test;

/// What the counter shows of what it is registered for.
class CounterRegistrationTest : public QObject {
    Q_OBJECT

private slots:
    void isShownWhereTooMuchIsAskedFor()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        QVERIFY(!world.object.contains("verifier_info"));

        world.ask("over-asking");

        const auto info = world.object["verifier_info"][0];
        QCOMPARE(info["format"], Json("registration_cert"));
        const auto jws = crypto::parseJws(info["data"].get<std::string>(), "rc-wrp+jwt");
        QVERIFY(jws && jws->verify(*world.sandbox->keys().registrar.certificate.publicKey()));
        const auto claims = *jws->claims();
        const auto asked = world.object["dcql_query"]["credentials"][0];
        QCOMPARE(claims["sub"], world.object["client_id"]);
        QCOMPARE(claims["credentials"][0]["meta"], asked["meta"]);
        QVERIFY(claims["credentials"][0]["claim"].size() < asked["claims"].size());
    }

    void isSignedBySomebodyOfTheTrustList()
    {
        CounterWorld world("identity-view");
        const auto certificate = toBase64(world.sandbox->keys().registrar.certificate.der());

        const auto list = claimsOf(world.get("/trust/list").body)["entities"];

        QVERIFY(std::ranges::any_of(list, [&](const Json &entity) {
            return entity["roles"] == Json::array({"registrar"})
                && entity["certificates"] == Json::array({certificate});
        }));
    }
};

CAUSEWAY_SUITE(CounterRegistrationTest)
#include "tst_registration.moc"

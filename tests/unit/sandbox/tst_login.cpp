#include "sandbox_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class LoginTest : public QObject {
    Q_OBJECT

    struct Enrolled : SandboxWorld {
        Phone phone{*this};
        Enrolled() { phone.enrol(); }
    };

private slots:
    void aCodeGivesTokensAndTheTokensTellWhoItIs()
    {
        Enrolled world;

        const auto tokens = world.phone.login();
        const auto claims = claimsOf(tokens.id);
        const auto info = world.phone.get("/idp/userinfo", tokens.access);

        QCOMPARE(claims["iss"].get<std::string>(), Idp);
        QCOMPARE(claims["aud"].get<std::string>(), world.phone.clientId);
        QCOMPARE(claims["nonce"].get<std::string>(), std::string("the-nonce"));
        QCOMPARE(info.status, 200);
        QCOMPARE(info.json()["sub"], claims["sub"]);
        QCOMPARE(info.json().size(), std::size_t(1)); // nothing was granted, so nothing is told
    }

    void theCallbackCarriesStateAndIssuer()
    {
        Enrolled world;
        auto &phone = world.phone;

        const auto callback = phone.approve(phone.push(phone.parForm(), phone.assertionClaims()));

        QVERIFY(callback.starts_with("causeway://callback?"));
        QCOMPARE(parameterOf(callback, "state"), std::string("the-state"));
        QCOMPARE(parameterOf(callback, "iss"), Idp);
    }

    void aPushedRequestIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("plain PKCE") << QByteArray("code_challenge_method") << QByteArray("plain")
                                    << QByteArray("invalid_request");
        QTest::newRow("no PKCE") << QByteArray("code_challenge") << QByteArray("") << QByteArray("invalid_request");
        QTest::newRow("short challenge") << QByteArray("code_challenge") << QByteArray("abcd")
                                         << QByteArray("invalid_request");
        QTest::newRow("redirect_uri") << QByteArray("redirect_uri") << QByteArray("causeway://callback/")
                                      << QByteArray("invalid_request");
        QTest::newRow("response_type") << QByteArray("response_type") << QByteArray("token")
                                       << QByteArray("unsupported_response_type");
        QTest::newRow("scope") << QByteArray("scope") << QByteArray("everything") << QByteArray("invalid_scope");
        QTest::newRow("no openid") << QByteArray("scope") << QByteArray("profile") << QByteArray("invalid_scope");
        QTest::newRow("long state") << QByteArray("state") << QByteArray(2049, 's') << QByteArray("invalid_request");
        QTest::newRow("another DPoP key than the proof's")
            << QByteArray("dpop_jkt") << QByteArray(43, 'A') << QByteArray("invalid_request");
        QTest::newRow("a DPoP key that is none")
            << QByteArray("dpop_jkt") << QByteArray("abcd") << QByteArray("invalid_request");
        QTest::newRow("nested request") << QByteArray("request_uri") << QByteArray("urn:x")
                                        << QByteArray("invalid_request");
        QTest::newRow("details") << QByteArray("authorization_details") << QByteArray("[{\"type\":\"other\"}]")
                                 << QByteArray("invalid_authorization_details");
        QTest::newRow("client_id") << QByteArray("client_id") << QByteArray("library") << QByteArray("invalid_client");
    }

    void aPushedRequestIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, error);
        Enrolled world;
        auto form = world.phone.parForm();
        form[name.toStdString()] = value.toStdString();

        QCOMPARE(errorOf(world.phone.push(form, world.phone.assertionClaims())), error.toStdString());
    }

    void aScopeThatIsNotKnownIsPassedOver()
    {
        Enrolled world;
        auto &phone = world.phone;
        auto form = phone.parForm();
        form["scope"] = "everything openid";

        const auto uri = phone.push(form, phone.assertionClaims()).json()["request_uri"].get<std::string>();

        QCOMPARE(claimsOf(phone.requestObject(uri, phone.clientId))["scope"], Json("openid"));
    }

    void aRequestMayGoWithoutStateAndNonce()
    {
        Enrolled world;
        auto &phone = world.phone;
        auto form = phone.parForm();
        form.erase("state");
        form.erase("nonce");

        const auto callback = phone.approve(phone.push(form, phone.assertionClaims()));
        const auto tokens = phone.token(phone.codeForm(parameterOf(callback, "code"))).json();

        QVERIFY(callback.find("state=") == std::string::npos);
        QVERIFY(!claimsOf(tokens["id_token"].get<std::string>()).contains("nonce"));
    }

    void anAssertionIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("aud") << QByteArray("aud") << QByteArray("\"https://localhost:8443\"");
        QTest::newRow("aud as list") << QByteArray("aud") << QByteArray("[\"https://localhost:8443/idp\"]");
        QTest::newRow("iss") << QByteArray("iss") << QByteArray("\"library\"");
        QTest::newRow("expired") << QByteArray("exp") << QByteArray("1799999000");
        QTest::newRow("lives too long") << QByteArray("exp") << QByteArray("1800003600");
        QTest::newRow("no exp") << QByteArray("exp") << QByteArray("null");
        QTest::newRow("stale iat") << QByteArray("iat") << QByteArray("1799999000");
        QTest::newRow("future iat") << QByteArray("iat") << QByteArray("1800000100");
        QTest::newRow("future nbf") << QByteArray("nbf") << QByteArray("1800000100");
        QTest::newRow("no jti") << QByteArray("jti") << QByteArray("null");
    }

    void anAssertionIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        Enrolled world;
        auto claims = world.phone.assertionClaims();
        claims[name.toStdString()] = *parseJson(value.toStdString());

        const auto answer = world.phone.push(world.phone.parForm(), claims);

        QCOMPARE(answer.status, 401);
        QCOMPARE(errorOf(answer), std::string("invalid_client"));
    }

    void anAssertionWorksOnce()
    {
        Enrolled world;
        const auto claims = world.phone.assertionClaims();
        QCOMPARE(world.phone.push(world.phone.parForm(), claims).status, 201);

        QCOMPARE(errorOf(world.phone.push(world.phone.parForm(), claims)), std::string("invalid_client"));
    }

    void anUnsignedAssertionIsRefused()
    {
        Enrolled world;
        auto &phone = world.phone;
        auto form = phone.parForm();
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = toBase64Url(asBytes("{\"alg\":\"none\",\"typ\":\"JWT\"}")) + "."
            + toBase64Url(asBytes(toCompact(phone.assertionClaims()))) + ".";

        const auto answer =
            world.postForm("/idp/par", form, {{"dpop", phone.proof(phone.proofClaims("POST", "/idp/par"))}});

        QCOMPARE(errorOf(answer), std::string("invalid_client"));
    }

    void aRepeatedParameterIsRefused()
    {
        Enrolled world;
        const auto answer = world.sandbox->handle({.method = "POST",
                                                   .path = "/idp/par",
                                                   .headers = {{"content-type", "application/x-www-form-urlencoded"}},
                                                   .body = "scope=openid&scope=profile"});

        QCOMPARE(errorOf(answer), std::string("invalid_request"));
    }

    void withoutAPushedRequestThereIsNoAuthorization()
    {
        Enrolled world;
        const auto object = world.phone.requestObject("", world.phone.clientId);

        QCOMPARE(parseJson(object)->at("error").get<std::string>(), std::string("invalid_request_uri"));
    }

    void anotherClientMayNotTakeARequest()
    {
        Enrolled world;
        auto &phone = world.phone;
        const auto uri = phone.push(phone.parForm(), phone.assertionClaims()).json()["request_uri"].get<std::string>();

        QCOMPARE(parseJson(phone.requestObject(uri, "library"))->at("error").get<std::string>(),
                 std::string("invalid_request_uri"));
    }

    void aCodeWorksOnceAndItsTokensDieWithTheSecondUse()
    {
        Enrolled world;
        auto &phone = world.phone;
        const auto code = phone.obtainCode();
        const auto tokens = phone.token(phone.codeForm(code)).json();
        const auto access = tokens["access_token"].get<std::string>();
        QCOMPARE(phone.get("/idp/userinfo", access).status, 200);

        QCOMPARE(errorOf(phone.token(phone.codeForm(code))), std::string("invalid_grant"));
        QCOMPARE(errorOf(phone.get("/idp/userinfo", access)), std::string("invalid_token"));
        QCOMPARE(errorOf(phone.token({{"grant_type", "refresh_token"}, {"refresh_token", tokens["refresh_token"]}})),
                 std::string("invalid_grant"));
    }

    void aCodeLivesThirtySeconds()
    {
        Enrolled world;
        const auto code = world.phone.obtainCode();
        world.clock.advance(std::chrono::seconds(30));

        QCOMPARE(errorOf(world.phone.token(world.phone.codeForm(code))), std::string("invalid_grant"));
    }

    void aCodeIsRefusedWithAnotherVerifierRedirectKeyOrClient()
    {
        Enrolled world;
        auto &phone = world.phone;
        auto form = phone.codeForm(phone.obtainCode());
        form["code_verifier"] = crypto::randomToken();
        QCOMPARE(errorOf(phone.token(form)), std::string("invalid_grant"));

        form = phone.codeForm(phone.obtainCode());
        form["redirect_uri"] = "causeway://elsewhere";
        QCOMPARE(errorOf(phone.token(form)), std::string("invalid_grant"));

        form = phone.codeForm(phone.obtainCode());
        phone.dpopKey = *crypto::PrivateKey::generate();
        QCOMPARE(errorOf(phone.token(form)), std::string("invalid_grant"));

        form = phone.codeForm(phone.obtainCode());
        Phone other(world);
        other.document = {
            {"type", "hkid"}, {"number", "C5678909"}, {"name_en", "WONG Mei Ling"}, {"birth_date", "1995-09-30"}};
        other.enrol();
        other.dpopKey = phone.dpopKey;
        QCOMPARE(errorOf(other.token(form)), std::string("invalid_grant"));
        QCOMPARE(phone.token(form).status, 200); // somebody else's try does not use it up
    }

    void aRefreshTokenStaysTheSameAndLivesAMonthFromItsLastUse()
    {
        Enrolled world;
        auto &phone = world.phone;
        const auto token = phone.login().refresh;
        const auto renewed = [&] {
            return phone.token({{"grant_type", "refresh_token"}, {"refresh_token", token}}).json();
        };

        for (int i = 0; i < 2; ++i) {
            world.clock.advance(std::chrono::hours(24 * 29));
            const auto tokens = renewed();
            QCOMPARE(tokens["refresh_token"], Json(token));
            QCOMPARE(phone.get("/idp/userinfo", tokens["access_token"].get<std::string>()).status, 200);
        }
        world.clock.advance(std::chrono::hours(24 * 30));
        QCOMPARE(renewed()["error"], Json("invalid_grant"));
    }

    void refreshTokensRotateWhereThatIsPlannedAndAReusedOneRevokesTheFamily()
    {
        Enrolled world;
        world.postJson("/admin/faults", {{"path", "/idp/token"}, {"mode", "rotate_refresh"}});
        auto &phone = world.phone;
        const auto first = phone.login();
        const auto second = phone.token({{"grant_type", "refresh_token"}, {"refresh_token", first.refresh}}).json();
        const auto access = second["access_token"].get<std::string>();
        QCOMPARE(phone.get("/idp/userinfo", access).status, 200);

        QCOMPARE(errorOf(phone.token({{"grant_type", "refresh_token"}, {"refresh_token", first.refresh}})),
                 std::string("invalid_grant"));

        QCOMPARE(errorOf(phone.get("/idp/userinfo", access)), std::string("invalid_token"));
        QCOMPARE(errorOf(phone.token({{"grant_type", "refresh_token"}, {"refresh_token", second["refresh_token"]}})),
                 std::string("invalid_grant"));
    }

    void accessTokensLiveFiveMinutes()
    {
        Enrolled world;
        const auto tokens = world.phone.login();
        world.clock.advance(std::chrono::seconds(299));
        QCOMPARE(world.phone.get("/idp/userinfo", tokens.access).status, 200);
        world.clock.advance(std::chrono::seconds(1));

        const auto late = world.phone.get("/idp/userinfo", tokens.access);

        QCOMPARE(late.status, 401);
        QCOMPARE(errorOf(late), std::string("invalid_token"));
    }

    void unknownGrantsAreRefused()
    {
        Enrolled world;

        QCOMPARE(errorOf(world.phone.token({{"grant_type", "password"}})), std::string("unsupported_grant_type"));
    }

    void tokensAndCodesSurviveARestart()
    {
        Enrolled world;
        auto &phone = world.phone;
        const auto tokens = phone.login();
        const auto code = phone.obtainCode();

        world.restart();

        QCOMPARE(phone.get("/idp/userinfo", tokens.access).status, 200);
        QCOMPARE(phone.token(phone.codeForm(code)).status, 200);
        QCOMPARE(errorOf(phone.token(phone.codeForm(code))), std::string("invalid_grant"));
    }
};

CAUSEWAY_SUITE(LoginTest)
#include "tst_login.moc"

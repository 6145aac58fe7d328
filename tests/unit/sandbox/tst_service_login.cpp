#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// A browser that logs in to the library, and the person's phone.
class ServiceLoginTest : public QObject {
    Q_OBJECT

    struct AtTheBrokerPage : SandboxWorld {
        Phone phone{*this};
        std::string cookie;
        std::string requestUri;

        AtTheBrokerPage()
        {
            phone.enrol();
            const auto left = get("/service/library/login");
            cookie = left.header("Set-Cookie").substr(0, left.header("Set-Cookie").find(';'));
            requestUri = parameterOf(left.header("Location"), "request_uri");
        }
        Response visit(const std::string &target) { return get(target, {{"cookie", cookie}}); }
        Json status() { return get("/idp/authorize/status?request_uri=" + requestUri).json(); }
        std::string object() { return phone.requestObject(requestUri, "library"); }
        /// The path and query that the browser goes to after the answer.
        std::string callback() { return status()["redirect_to"].get<std::string>().substr(Origin.size()); }
        const Json required = Json::array({"name_en", "birth_date"});
    };

private slots:
    void aScannedRequestLogsThePageIn()
    {
        AtTheBrokerPage world;
        const auto object = world.object();
        const auto request = claimsOf(object);
        QCOMPARE(request["client"]["kind"].get<std::string>(), std::string("service"));
        const auto page =
            world.get("/idp/authorize?client_id=library&request_uri=" + world.requestUri, {{"accept", "text/html"}});
        const auto number = request["match_number"].get<std::string>();
        QVERIFY(page.body.find("id=\"match\">" + number + "<") != std::string::npos);
        QCOMPARE(world.status()["status"].get<std::string>(), std::string("pending"));

        const auto answer = world.phone.decide(world.phone.decisionClaims(object, true, world.required));
        const auto back = world.visit(world.callback());
        const auto home = world.visit("/service/library/home");

        QCOMPARE(answer.json(), (Json{{"status", "approved"}})); // the code goes to the browser, not to the phone
        QCOMPARE(back.header("Location"), std::string("/service/library/home"));
        QVERIFY(home.body.find("CHAN Siu Ming") != std::string::npos);
        QVERIFY(home.body.find("1988-04-12") != std::string::npos);
        QVERIFY(home.body.find("51230001") == std::string::npos); // the mobile number was not granted
    }

    void decliningIsSaid()
    {
        AtTheBrokerPage world;
        const auto answer = world.phone.decide(world.phone.decisionClaims(world.object(), false));

        QCOMPARE(answer.json()["status"].get<std::string>(), std::string("declined"));
        QCOMPARE(world.visit(world.callback()).header("Location"), std::string("/service/library/declined"));
        QCOMPARE(world.visit("/service/library/home").header("Location"), std::string("/service/library"));
    }

    void anotherBrowserCannotTakeTheCallback()
    {
        AtTheBrokerPage world;
        world.phone.decide(world.phone.decisionClaims(world.object(), true, world.required));
        const auto callback = world.callback();

        QCOMPARE(world.get(callback).status, 400);
        QCOMPARE(world.visit(callback).status, 303);
        QCOMPARE(world.visit(callback).status, 400); // and it works once
    }

    void anotherIssuerIsRefused()
    {
        AtTheBrokerPage world;
        world.postJson("/admin/faults", {{"path", "/idp/decision"}, {"mode", "wrong_issuer"}, {"times", 1}});
        world.phone.decide(world.phone.decisionClaims(world.object(), true, world.required));

        QCOMPARE(world.visit(world.callback()).status, 400);
    }

    void requiredFieldsMustBeThere()
    {
        AtTheBrokerPage world;
        const auto claims = world.phone.decisionClaims(world.object(), true, Json::array({"name_en"}));

        QCOMPARE(errorOf(world.phone.decide(claims)), std::string("field_required"));
        QCOMPARE(world.status()["status"].get<std::string>(), std::string("pending"));
    }

    void aDecisionIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("request_hash") << QByteArray("request_hash") << QByteArray("\"AAAA\"");
        QTest::newRow("challenge") << QByteArray("challenge") << QByteArray("\"AAAA\"");
        QTest::newRow("request") << QByteArray("request") << QByteArray("\"AAAA\"");
        QTest::newRow("iss") << QByteArray("iss") << QByteArray("\"library\"");
        QTest::newRow("aud") << QByteArray("aud") << QByteArray("\"https://localhost:8443\"");
        QTest::newRow("expired") << QByteArray("exp") << QByteArray("1799999900");
        QTest::newRow("lives too long") << QByteArray("exp") << QByteArray("1800000600");
        QTest::newRow("no jti") << QByteArray("jti") << QByteArray("null");
        QTest::newRow("approved as text") << QByteArray("approved") << QByteArray("\"yes\"");
        QTest::newRow("field not asked for")
            << QByteArray("fields") << QByteArray("[\"name_en\",\"birth_date\",\"address\"]");
    }

    void aDecisionIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        AtTheBrokerPage world;
        auto claims = world.phone.decisionClaims(world.object(), true, world.required);
        claims[name.toStdString()] = *parseJson(value.toStdString());

        QCOMPARE(errorOf(world.phone.decide(claims)), std::string("proof_invalid"));
    }

    void aRequestIsAnsweredOnce()
    {
        AtTheBrokerPage world;
        const auto object = world.object();
        QCOMPARE(world.phone.decide(world.phone.decisionClaims(object, false)).status, 200);

        QCOMPARE(errorOf(world.phone.decide(world.phone.decisionClaims(object, true, world.required))),
                 std::string("request_already_answered"));
    }

    void aRequestLivesFiveMinutes()
    {
        AtTheBrokerPage world;
        const auto object = world.object();
        world.clock.advance(std::chrono::seconds(300));

        QCOMPARE(errorOf(world.phone.decide(world.phone.decisionClaims(object, true, world.required))),
                 std::string("request_expired"));
        QCOMPARE(world.status()["status"].get<std::string>(), std::string("expired"));
    }

    void aRevokedDeviceIsTold()
    {
        AtTheBrokerPage world;
        const auto object = world.object();
        Phone next(world);
        next.enrol();

        const auto answer = world.phone.decide(world.phone.decisionClaims(object, true, world.required));

        QCOMPARE(answer.status, 401);
        QCOMPARE(errorOf(answer), std::string("device_revoked"));
    }

    void aServiceSeesAnotherSubjectThanTheApp()
    {
        AtTheBrokerPage world;
        const auto own = claimsOf(world.phone.login().id)["sub"].get<std::string>();
        world.phone.decide(world.phone.decisionClaims(world.object(), true, world.required));
        world.visit(world.callback());

        QVERIFY(world.visit("/service/library/home").body.find(own) == std::string::npos);
    }
};

CAUSEWAY_SUITE(ServiceLoginTest)
#include "tst_service_login.moc"

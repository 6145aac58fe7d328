#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <causeway/crypto/primitives.h>

#include <QtTest>

using namespace causeway;
using test::FakeProvider;

class ServiceLoginTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::IdentityFixture>();
        QVERIFY(m_fixture->enrol());
        m_fixture->provider.requestKind = "service";
    }

    void showsWhoAsksForWhat();
    void answersWithTheFieldsThatWereGranted();
    void tellsTheServiceOfARefusal();
    void bindsTheAnswerToTheRequestThatWasShown();
    void refusesLinksThatAreNone_data();
    void refusesLinksThatAreNone();
    void refusesALinkOfAnotherIssuer();
    void refusesATamperedRequest();
    void refusesATextThatIsNoRequest();
    void refusesAServiceAsSigner();
    void refusesTheAppsOwnLogin();
    void refusesStrangeFields_data();
    void refusesStrangeFields();
    void tellsWhyTheAnswerWasRefused_data();
    void tellsWhyTheAnswerWasRefused();
    void canBeAnsweredAgainWhenTheNetworkFailed();
    void tellsAnApprovalThatMayHaveArrivedFromAFailure_data();
    void tellsAnApprovalThatMayHaveArrivedFromAFailure();
    void callsARefusalThatWasLostAFailure();
    void knowsTheAnswerThatMayHaveArrivedBefore_data();
    void knowsTheAnswerThatMayHaveArrivedBefore();

private:
    static std::string link(const std::string &issuer = FakeProvider::Issuer)
    {
        return "causeway://authorize?client_id=library&request_uri=urn%3Ax%3A1&iss=" + issuer;
    }
    Result<consent::Request> open() { return m_fixture->identity->openServiceLogin(link(), {}); }
    void loseTheNextAnswer()
    {
        m_fixture->http.once("POST", "https://id.example/idp/decision", [](const auto &) {
            return Result<net::HttpResponse>(Error{ErrorCode::NetworkUnreachable}); // it may have arrived
        });
    }
    Error openError()
    {
        const auto request = open();
        return request ? Error{ErrorCode::Internal, "it worked"} : request.error();
    }

    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void ServiceLoginTest::showsWhoAsksForWhat()
{
    const auto request = open();

    QVERIFY(request);
    QVERIFY(request->kind == consent::RequestKind::ServiceLogin);
    QCOMPARE(request->requester.id, std::string("library"));
    QVERIFY(request->requester.assurance == consent::Assurance::Vouched);
    QCOMPARE(request->requester.host, std::string("library.example"));
    QCOMPARE(request->requester.name.in("en"), std::string("City Library"));
    QCOMPARE(request->purpose.in("en"), std::string("Borrow books"));
    QCOMPARE(request->matchNumber, std::string("47"));
    QCOMPARE(request->fields.size(), std::size_t(2));
    QCOMPARE(request->fields.front().value, std::string("CHAN Tai Man"));
    QVERIFY(request->fields.front().required);
    QVERIFY(!request->fields.back().required);
    QCOMPARE(request->digest, crypto::sha256Base64Url(m_fixture->provider.requestObjectText));
    QCOMPARE(request->expiresAt - m_fixture->clock.now(), std::chrono::seconds(300));
    QVERIFY(m_fixture->desk->find(request->id));
}

void ServiceLoginTest::answersWithTheFieldsThatWereGranted()
{
    const auto request = open();
    QVERIFY(request);

    const auto answer = m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {});

    QVERIFY(answer);
    QCOMPARE(answer->at("status").get<std::string>(), std::string("approved"));
    const auto &decision = *m_fixture->provider.lastDecision;
    QCOMPARE(decision.at("fields"), Json::array({"name_en"}));
    QCOMPARE(decision.at("iss").get<std::string>(), std::string("client-1"));
    QCOMPARE(decision.at("aud").get<std::string>(), std::string(FakeProvider::Issuer));
    QCOMPARE(decision.at("challenge").get<std::string>(), std::string("challenge-1"));
    QCOMPARE(decision.at("exp").get<std::int64_t>() - decision.at("iat").get<std::int64_t>(), std::int64_t(60));
    QCOMPARE(m_fixture->outcomes().back(), std::string("service_login approved"));
}

void ServiceLoginTest::tellsTheServiceOfARefusal()
{
    const auto request = open();
    QVERIFY(request);

    const auto answer = m_fixture->desk->decide(request->id, {false, {"name_en"}, {}}, {});

    QVERIFY(answer);
    QCOMPARE(answer->at("status").get<std::string>(), std::string("declined"));
    QCOMPARE(m_fixture->provider.lastDecision->at("fields"), Json::array());
    QCOMPARE(m_fixture->outcomes().back(), std::string("service_login declined"));
}

void ServiceLoginTest::bindsTheAnswerToTheRequestThatWasShown()
{
    const auto first = open();
    const auto firstText = m_fixture->provider.requestObjectText;
    const auto second = open();
    QVERIFY(first && second);

    static_cast<void>(m_fixture->desk->decide(first->id, {true, {"name_en"}, {}}, {}));

    const auto decision = crypto::parseJws(m_fixture->provider.lastDecisionText, "decision+jwt")->claims();
    QCOMPARE(decision->at("request_hash").get<std::string>(), crypto::sha256Base64Url(firstText));
    QCOMPARE(decision->at("request").get<std::string>(), std::string("request-1"));
}

void ServiceLoginTest::refusesLinksThatAreNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("web address") << "https://id.example/idp/authorize?client_id=a&request_uri=b";
    QTest::newRow("other host") << "causeway://callback?client_id=a&request_uri=b";
    QTest::newRow("no request") << "causeway://authorize?iss=https://id.example/idp&client_id=library";
    QTest::newRow("no client") << "causeway://authorize?iss=https://id.example/idp&request_uri=x";
    QTest::newRow("not a URL") << "hello world";
}

void ServiceLoginTest::refusesLinksThatAreNone()
{
    QFETCH(QString, text);

    const auto request = m_fixture->identity->openServiceLogin(text.toStdString(), {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::RequestInvalid);
}

void ServiceLoginTest::refusesALinkOfAnotherIssuer()
{
    const auto request = m_fixture->identity->openServiceLogin(link("https://evil.example/idp"), {});

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::IssuerMismatch);
    QCOMPARE(m_fixture->http.count("GET", "https://id.example/idp/authorize"), 0L);
}

void ServiceLoginTest::refusesATamperedRequest()
{
    QVERIFY(open());
    auto text = m_fixture->provider.requestObjectText;
    const auto dot = text.find('.');
    auto payload = toText(*fromBase64Url(text.substr(dot + 1, text.rfind('.') - dot - 1)));
    payload.replace(payload.find("Borrow"), 6, "Burrow");
    text = text.substr(0, dot + 1) + toBase64Url(asBytes(payload)) + text.substr(text.rfind('.'));
    m_fixture->http.once("GET", "https://id.example/idp/authorize", [&](const auto &) {
        return Result<net::HttpResponse>(
            net::HttpResponse{200, {{"content-type", "application/oauth-authz-req+jwt"}}, text});
    });

    CAUSEWAY_COMPARE_CODES(openError().code, ErrorCode::SignatureInvalid);
}

void ServiceLoginTest::refusesATextThatIsNoRequest()
{
    m_fixture->http.once("GET", "https://id.example/idp/authorize", [&](const auto &) {
        return Result<net::HttpResponse>(net::HttpResponse{200, {{"content-type", "text/html"}}, "<html>"});
    });

    CAUSEWAY_COMPARE_CODES(openError().code, ErrorCode::RequestInvalid);
}

void ServiceLoginTest::refusesAServiceAsSigner()
{
    auto &authority = m_fixture->provider.authority;
    const auto service = authority.makeSigner("library");
    authority.list(FakeProvider::Issuer, "relying_party", service); // the right name in the wrong role
    m_fixture->provider.otherSigner = service;

    CAUSEWAY_COMPARE_CODES(openError().code, ErrorCode::RequesterUntrusted);
}

void ServiceLoginTest::refusesTheAppsOwnLogin()
{
    m_fixture->provider.requestKind = "first_party";

    CAUSEWAY_COMPARE_CODES(openError().code, ErrorCode::RequestInvalid);
}

void ServiceLoginTest::refusesStrangeFields_data()
{
    QTest::addColumn<QString>("fields");
    QTest::newRow("no list") << R"({"name": "name_en"})";
    QTest::newRow("without required") << R"([{"name": "name_en"}])";
    QTest::newRow("twice") << R"([{"name": "name_en", "required": true}, {"name": "name_en", "required": false}])";
    QTest::newRow("mark-up in a name") << R"([{"name": "<b>name</b>", "required": true}])";
}

void ServiceLoginTest::refusesStrangeFields()
{
    QFETCH(QString, fields);
    m_fixture->provider.changeRequest = [&](Json &claims) { claims["fields"] = Json::parse(fields.toStdString()); };

    CAUSEWAY_COMPARE_CODES(openError().code, ErrorCode::RequestInvalid);
}

void ServiceLoginTest::tellsWhyTheAnswerWasRefused_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("code");
    QTest::newRow("too late") << "request_expired" << int(ErrorCode::RequestExpired);
    QTest::newRow("twice") << "request_already_answered" << int(ErrorCode::RequestAlreadyAnswered);
    QTest::newRow("field") << "field_required" << int(ErrorCode::FieldRequired);
    QTest::newRow("revoked") << "device_revoked" << int(ErrorCode::DeviceRevoked);
    QTest::newRow("proof") << "proof_invalid" << int(ErrorCode::OAuthRefused);
}

void ServiceLoginTest::tellsWhyTheAnswerWasRefused()
{
    QFETCH(QString, word);
    QFETCH(int, code);
    const auto request = open();
    QVERIFY(request);
    m_fixture->provider.refuseDecision = word.toStdString();

    const auto answer = m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {});

    QVERIFY(!answer);
    QCOMPARE(int(answer.error().code), code);
}

void ServiceLoginTest::canBeAnsweredAgainWhenTheNetworkFailed()
{
    const auto request = open();
    QVERIFY(request);
    m_fixture->http.isOffline = true;
    QVERIFY(!m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {}));
    m_fixture->http.isOffline = false;

    const auto answer = m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {});

    QVERIFY(answer);
}

void ServiceLoginTest::tellsAnApprovalThatMayHaveArrivedFromAFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<std::string>("outcome");
    QTest::newRow("no answer") << 0 << std::string("service_login unconfirmed");
    QTest::newRow("not now") << 503 << std::string("service_login unconfirmed");
    QTest::newRow("refused") << 400 << std::string("service_login failed:identity.oauth_refused");
}

void ServiceLoginTest::tellsAnApprovalThatMayHaveArrivedFromAFailure()
{
    QFETCH(int, status);
    QFETCH(std::string, outcome);
    const auto request = open();
    QVERIFY(request);
    m_fixture->http.once("POST", "https://id.example/idp/decision",
                         [status](const auto &) -> Result<net::HttpResponse> {
                             if (status == 0)
                                 return Error{ErrorCode::NetworkUnreachable};
                             return test::errorAnswer(status, "proof_invalid");
                         });

    QVERIFY(!m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {}));

    QCOMPARE(m_fixture->outcomes().back(), outcome);
}

void ServiceLoginTest::callsARefusalThatWasLostAFailure()
{
    const auto request = open();
    QVERIFY(request);
    loseTheNextAnswer();

    QVERIFY(!m_fixture->desk->decide(request->id, {}, {}));

    QCOMPARE(m_fixture->outcomes().back(), std::string("service_login failed:net.unreachable"));
}

void ServiceLoginTest::knowsTheAnswerThatMayHaveArrivedBefore_data()
{
    const std::string unconfirmed = "service_login unconfirmed";
    const std::string failed = "service_login failed:consent.request_already_answered";
    QTest::addColumn<bool>("approves");
    QTest::addColumn<std::string>("field");
    QTest::addColumn<std::string>("outcome");
    QTest::newRow("the same") << true << std::string("name_en") << unconfirmed;
    QTest::newRow("with another field") << true << std::string("mobile") << failed;
    QTest::newRow("a refusal") << false << std::string("name_en") << failed;
}

/// The provider takes one answer; which one it has it does not say.
void ServiceLoginTest::knowsTheAnswerThatMayHaveArrivedBefore()
{
    QFETCH(bool, approves);
    QFETCH(std::string, field);
    QFETCH(std::string, outcome);
    const auto request = open();
    QVERIFY(request);
    loseTheNextAnswer();
    QVERIFY(!m_fixture->desk->decide(request->id, {true, {"name_en"}, {}}, {}));
    m_fixture->provider.refuseDecision = "request_already_answered";

    const auto again = m_fixture->desk->decide(request->id, {approves, {"name_en", field}, {}}, {});

    QVERIFY(!again);
    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::RequestAlreadyAnswered);
    QCOMPARE(m_fixture->outcomes().back(), outcome);
}

CAUSEWAY_SUITE(ServiceLoginTest)
#include "tst_service_login.moc"

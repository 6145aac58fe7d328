#include "test_registry.h"

#include <causeway/net/json_api.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::net;

class JsonApiTest : public QObject {
    Q_OBJECT
private slots:
    void takesTheJsonOfASuccess() { QCOMPARE((*jsonBody({201, {}, R"({"a":1})"}))["a"].get<int>(), 1); }

    void refusesASuccessThatIsNoJson()
    {
        QVERIFY(jsonBody({200, {}, "<html>"}).error().code == ErrorCode::ResponseUnexpected);
    }

    void saysWhichErrorTheServerNamed()
    {
        const HttpResponse response{400, {}, R"({"error":"invalid_grant","error_description":"Chan Tai Man"})"};

        const auto body = jsonBody(response);

        QVERIFY(body.error() == (Error{ErrorCode::ResponseUnexpected, "400 invalid_grant"}));
        QCOMPARE(errorWord(response), std::string("invalid_grant"));
    }

    void repeatsNothingFromTheServerButAShortWord()
    {
        for (const auto *error : {"Chan Tai Man", "a1234563", "x\ny"}) {
            const auto text = toCompact(Json{{"error", error}});
            QVERIFY(jsonBody({400, {}, text}).error() == (Error{ErrorCode::ResponseUnexpected, "400"}));
        }
        const auto tooLong = toCompact(Json{{"error", std::string(65, 'a')}});
        QVERIFY(errorWord({400, {}, tooLong}).empty());
    }

    void aServersOwnFaultMayPass()
    {
        QVERIFY(jsonBody({503, {}, ""}).error() == (Error{ErrorCode::ServerError, "503"}));
        QVERIFY(isRetryable(ErrorCode::ServerError));
    }

    void readsAMediaTypeHoweverItIsWritten()
    {
        for (const auto *type : {"application/json", "Application/JSON", "application/json; charset=utf-8"})
            QVERIFY2(isOfType({200, {{"content-type", type}}, {}}, "application/json"), type);
        for (const auto *type : {"", "text/html", "application/jwt", "application/json-seq"})
            QVERIFY2(!isOfType({200, {{"content-type", type}}, {}}, "application/json"), type);
    }

    void writesForms()
    {
        const auto request = postForm("https://a.example/", {{"a", "1&2"}});

        QCOMPARE(request.method, std::string("POST"));
        QCOMPARE(request.body, std::string("a=1%262"));
        QCOMPARE(request.headers.at("Content-Type"), std::string("application/x-www-form-urlencoded"));
    }
};

CAUSEWAY_SUITE(JsonApiTest)
#include "tst_json_api.moc"

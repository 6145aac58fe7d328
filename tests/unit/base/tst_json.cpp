#include "test_registry.h"

#include <causeway/base/json.h>

#include <QtTest>

using namespace causeway;

class JsonTest : public QObject {
    Q_OBJECT
private slots:
    void refusesAMemberNameThatOccursTwice()
    {
        const auto parsed = parseJson(R"({"amount":1,"amount":2})");

        QVERIFY(!parsed);
        QCOMPARE(parsed.error().detail, std::string("a member name occurs twice"));
    }

    void sameNameInTwoObjectsIsFine() { QVERIFY(parseJson(R"({"a":{"x":1},"b":[{"x":1},{"x":2}]})")); }

    void refusesDeepNesting()
    {
        QVERIFY(parseJson(std::string(60, '[') + std::string(60, ']')));
        QVERIFY(!parseJson(std::string(100, '[') + std::string(100, ']')));
    }

    void refusesWhatIsNotJsonAndBrokenUtf8()
    {
        QVERIFY(!parseJson("{"));
        QVERIFY(!parseJson("{} x"));
        QVERIFY(!parseJson("\"\xff\""));
    }

    void namesTheMissingMemberAndNeverItsValue()
    {
        const auto json = *parseJson(R"({"pin":123456})");

        const auto pin = requireString(json, "pin");

        QVERIFY(!pin);
        QVERIFY(pin.error().detail.find("pin") != std::string::npos);
        QVERIFY(pin.error().detail.find("123456") == std::string::npos);
    }

    void writesMembersSorted() { QCOMPARE(toCompact(Json{{"b", 1}, {"a", "香"}}), std::string(R"({"a":"香","b":1})")); }
};

CAUSEWAY_SUITE(JsonTest)
#include "tst_json.moc"

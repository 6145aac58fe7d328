#include "test_registry.h"

#include <causeway/base/json_reader.h>

#include <QtTest>

#include <random>

using namespace causeway;

namespace {
/// Whether our reader and the library's say the same. Two members of one name, numbers beyond a double's range and a NUL byte are ours to refuse.
bool agrees(const std::string &text)
{
    const auto ours = parseJson(text);
    const auto theirs = Json::parse(text, nullptr, false);
    if (!ours)
        return theirs.is_discarded() || ours.error().detail != "not JSON" || text.find('\0') != std::string::npos
            || text.find_first_of("eE.") != std::string::npos;
    return !theirs.is_discarded() && *ours == theirs && toCompact(*ours) == toCompact(theirs);
}
}

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

    void saysThatNestingIsTooDeepHoweverDeepItIs()
    {
        const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };

        QVERIFY(parseJson(nested(65)));
        for (const std::size_t depth : {66, 79, 80, 81, 100, 5000})
            QCOMPARE(parseJson(nested(depth)).error().detail, std::string("nested too deeply"));
    }

    /// One reader for texts that are larger, smaller, broken, or for the other reader behind it.
    void aReaderForgetsTheTextBefore()
    {
        JsonReader reader;
        const auto large = "[\"" + std::string(5000, 'x') + "\",{\"a\":[1,2,3]}]";
        for (int round = 0; round < 2; ++round)
            for (const std::string text : {"[\"salt\",\"name\",1]", "{", large.c_str(), "[]", "18446744073709551616",
                                           "{\"a\":1,\"a\":2}", "\"x\"", "[1"}) {
                const auto ours = reader.parse(text);
                const auto once = parseJson(text);
                QCOMPARE(bool(ours), bool(once));
                QVERIFY(ours ? *ours == *once : ours.error().detail == once.error().detail);
            }
    }

    void readsShortArrays_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char *text : {R"(["salt","name","value"])", R"(["salt","\u540d",{"a":[1]}])", R"(["salt",2])",
                                 R"([1,"name",null])", R"(["salt","name",18446744073709551616])", R"([""])"})
            QTest::newRow(text) << std::string(text);
    }

    /// By either of the two readers that stand behind it.
    void readsShortArrays()
    {
        QFETCH(std::string, text);
        JsonReader reader;

        const auto found = reader.parseShortArray(text);
        const auto whole = *parseJson(text);

        QVERIFY(found);
        QCOMPARE(found->size, whole.size());
        QCOMPARE(found->last, whole.back());
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(found->texts.at(i).has_value(), whole.at(i).is_string());
            QVERIFY(!whole.at(i).is_string() || *found->texts.at(i) == whole.at(i).get<std::string>());
        }
    }

    void takesNothingElseForAShortArray()
    {
        JsonReader reader;
        for (const char *text : {"[]", "[1,2,3,4]", "{}", "\"a\"", "1", "", "[1", "[1] [2]", R"(["a",{"x":1,"x":2}])",
                                 "[1,2,3,18446744073709551616]", "18446744073709551616"})
            QVERIFY2(!reader.parseShortArray(text), text);
    }

    void refusesWhatIsNotJsonAndBrokenUtf8()
    {
        QVERIFY(!parseJson({})); // not even an address
        QVERIFY(!parseJson("{"));
        QVERIFY(!parseJson("{} x"));
        QVERIFY(!parseJson("\"\xff\""));
    }

    void readsAsTheLibraryDoes_data()
    {
        QTest::addColumn<std::string>("text");
        for (const char *text : {"0",
                                 "-0",
                                 "1",
                                 "-1",
                                 "01",
                                 "-",
                                 "+1",
                                 "1.",
                                 ".1",
                                 "1.5",
                                 "-1.5e3",
                                 "1E+2",
                                 "1e-2",
                                 "1e",
                                 "1e+",
                                 "0x1",
                                 "18446744073709551615",
                                 "18446744073709551616",
                                 "9223372036854775808",
                                 "-9223372036854775808",
                                 "-9223372036854775809",
                                 "123456789012345678901234567890",
                                 "0.1",
                                 "1e400",
                                 "true",
                                 "tru",
                                 "truex",
                                 "null",
                                 "nul",
                                 "false",
                                 "True",
                                 "",
                                 " ",
                                 "\t\n\r 1 \n",
                                 "\f1",
                                 "[]",
                                 "[ ]",
                                 "[1,]",
                                 "[,1]",
                                 "[1 2]",
                                 "[1,2",
                                 "{}",
                                 "{ }",
                                 "{\"a\":1}",
                                 "{\"a\" : 1 , \"b\":[]}",
                                 "{\"a\":}",
                                 "{\"a\"}",
                                 "{a:1}",
                                 "{\"a\":1,}",
                                 "{,}",
                                 "[[[]]]",
                                 "{\"a\":{\"b\":{}}}",
                                 "\"\"",
                                 "\"a",
                                 "\"\\n\\t\\\\\\\"\\/\\b\\f\\r\"",
                                 "\"\\x\"",
                                 "\"\\u0041\"",
                                 "\"\\u00e9\\u4E2d\"",
                                 "\"\\ud83d\\ude00\"",
                                 "\"\\ud83d\"",
                                 "\"\\ude00\"",
                                 "\"\\ud83d\\u0041\"",
                                 "\"\\u12\"",
                                 "\"\\u12g4\"",
                                 "\"\\u-123\"",
                                 "\"\\u+123\"",
                                 "\"\\u0000\"",
                                 "\"\x01\"",
                                 "\"\x7f\"",
                                 "\"\xc3\xa9\"",
                                 "\"\xe9\xa6\x99\xe6\xb8\xaf\"",
                                 "\"\xf0\x9f\x98\x80\"",
                                 "\"\xc0\x80\"",
                                 "\"\xc3\"",
                                 "\"\xe0\x80\x80\"",
                                 "\"\xed\xa0\x80\"",
                                 "\"\xf0\x80\x80\x80\"",
                                 "\"\xf4\x90\x80\x80\"",
                                 "\"\xf5\x80\x80\x80\"",
                                 "\"\xe2\x82\"",
                                 "\"\x80\"",
                                 "\xef\xbb\xbf{}",
                                 "\xef\xbb",
                                 "// a\n1",
                                 "'a'",
                                 "NaN"})
            QTest::newRow(text) << std::string(text);
    }

    void readsAsTheLibraryDoes()
    {
        QFETCH(std::string, text);

        QVERIFY(agrees(text));
    }

    /// Changed in every which way: what one reader takes, the other takes as the same.
    void readsDamagedTextsAsTheLibraryDoes()
    {
        const std::string whole =
            R"({"iss":"https://a.b\/c","n":[0,-12,3.5e2,true,null,"\u9999\ud83d\ude00"],"\u00e9":{"_sd":["x"]}})";
        std::mt19937 random(1);
        for (int i = 0; i < 20'000; ++i) {
            auto text = whole;
            for (int changes = 1 + int(random() % 3); changes > 0 && !text.empty(); --changes) {
                const auto at = random() % text.size();
                switch (random() % 3) {
                case 0: text[at] = static_cast<char>(random() % 255 + 1); break;
                case 1: text.erase(at, 1 + random() % 4); break;
                default: text.insert(at, text.substr(random() % text.size(), random() % 6)); break;
                }
            }
            QVERIFY2(agrees(text), text.c_str());
        }
    }

    void refusesWhatNoNumberCanBe()
    {
        QVERIFY(!parseJson("1e400"));
        QVERIFY(!parseJson(std::string("1\0", 2)));
        QVERIFY(parseJson("18446744073709551615")->is_number_unsigned());
        QVERIFY(parseJson("-1")->is_number_integer());
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

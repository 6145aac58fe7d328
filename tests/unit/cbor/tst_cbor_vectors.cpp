#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/base/json.h>
#include <causeway/cbor/codec.h>

#include <QtTest>

#include <cmath>
#include <fstream>

using namespace causeway;
using cbor::Value;

namespace {

using Example = nlohmann::ordered_json; // the order of a map's members counts

/// Diagnostic notation (RFC 8949 section 8), as far as the examples need it.
struct Diagnostic {
    std::string operator()(const cbor::Simple &simple) const
    {
        switch (simple.number) {
        case 20: return "false";
        case 21: return "true";
        case 22: return "null";
        case 23: return "undefined";
        default: return "simple(" + std::to_string(simple.number) + ")";
        }
    }
    std::string operator()(const cbor::Integer &integer) const
    {
        if (!integer.isNegative)
            return std::to_string(integer.argument);
        const bool isLeast = integer.argument == std::numeric_limits<std::uint64_t>::max();
        return "-" + (isLeast ? "18446744073709551616" : std::to_string(integer.argument + 1));
    }
    std::string operator()(double number) const
    {
        if (std::isnan(number))
            return "NaN";
        if (std::isinf(number))
            return number < 0 ? "-Infinity" : "Infinity";
        return Json(number).dump();
    }
    std::string operator()(const std::string &text) const { return Json(text).dump(); }
    std::string operator()(const Bytes &bytes) const { return "h'" + toHex(bytes) + "'"; }
    std::string operator()(const cbor::Array &array) const
    {
        std::string text;
        for (const auto &item : array)
            text += (text.empty() ? "" : ", ") + std::visit(*this, item.content());
        return "[" + text + "]";
    }
    std::string operator()(const cbor::Map &map) const
    {
        std::string text;
        for (const auto &[key, value] : map)
            text += (text.empty() ? "" : ", ") + std::visit(*this, key.content()) + ": "
                + std::visit(*this, value.content());
        return "{" + text + "}";
    }
    std::string operator()(const cbor::Tagged &tagged) const
    {
        return std::to_string(tagged.number) + "(" + std::visit(*this, tagged.content.front().content()) + ")";
    }
    std::string operator()(const cbor::Embedded &embedded) const
    {
        return std::to_string(cbor::EmbeddedTag) + "(" + (*this)(embedded.bytes) + ")";
    }
    std::string operator()(const cbor::Encoded &) const { return "never parsed"; }
};

/// What the file says of an example, in the notation above.
std::string statedOf(const Example &example)
{
    if (!example.contains("diagnostic")) {
        const auto text = example.at("decoded").dump(-1, ' ', false);
        std::string spaced;
        bool isInside = false;
        for (const char c : text) {
            isInside = c == '"' ? !isInside : isInside;
            spaced += c;
            if (!isInside && (c == ',' || c == ':'))
                spaced += ' ';
        }
        return spaced;
    }
    const auto stated = example.at("diagnostic").get<std::string>();
    return stated == "(_ h'0102', h'030405')" ? "h'0102030405'" : stated; // the chunks are one string to us
}

/// Bignums, which the file gives as plain numbers and the notation as tags.
bool isBignum(const std::string &hex)
{
    return hex.starts_with("c2") || hex.starts_with("c3");
}
}

/// All examples of Appendix A.
class CborVectorsTest : public QObject {
    Q_OBJECT
private slots:
    void everyExampleReadsAsStated();
    void everyRoundTripGivesTheSameBytes();
    void noExampleSurvivesBeingCut();

private:
    static std::vector<Example> examples(const std::string &path)
    {
        std::ifstream file(path);
        return Example::parse(file).get<std::vector<Example>>();
    }
    /// RFC 8949 section 3.3 made this example of RFC 7049 malformed.
    static bool isOutdated(const std::string &hex) { return hex == "f818"; }
};

void CborVectorsTest::everyExampleReadsAsStated()
{
    const auto path = test::sharedVector("cbor/appendix_a.json");
    CAUSEWAY_NEED_VECTOR(path);

    int read = 0;
    for (const auto &example : examples(path)) {
        const auto hex = example.at("hex").get<std::string>();
        const auto value = cbor::parse(*fromHex(hex));
        if (isOutdated(hex)) {
            QVERIFY(!value);
            continue;
        }
        QVERIFY2(value, hex.c_str());
        ++read;
        if (isBignum(hex))
            QVERIFY2(value->tag()->content.front().bytes(), hex.c_str());
        else if (hex == "3bffffffffffffffff") // -2^64, which JSON holds as a float only
            QCOMPARE(std::visit(Diagnostic(), value->content()), std::string("-18446744073709551616"));
        else
            QCOMPARE(std::visit(Diagnostic(), value->content()), statedOf(example));
    }

    QCOMPARE(read, 81);
}

void CborVectorsTest::everyRoundTripGivesTheSameBytes()
{
    const auto path = test::sharedVector("cbor/appendix_a.json");
    CAUSEWAY_NEED_VECTOR(path);

    int same = 0;
    for (const auto &example : examples(path)) {
        const auto hex = example.at("hex").get<std::string>();
        const auto value = cbor::parse(*fromHex(hex));
        if (!value || !example.at("roundtrip").get<bool>())
            continue;
        QCOMPARE(toHex(cbor::encode(*value)), hex);
        QVERIFY(cbor::parse(*fromHex(hex), {.form = cbor::Form::Deterministic}));
        ++same;
    }

    QCOMPARE(same, 64);
}

void CborVectorsTest::noExampleSurvivesBeingCut()
{
    const auto path = test::sharedVector("cbor/appendix_a.json");
    CAUSEWAY_NEED_VECTOR(path);

    for (const auto &example : examples(path)) {
        const auto bytes = *fromHex(example.at("hex").get<std::string>());
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!cbor::parse(ByteView(bytes).first(size)));
    }
}

CAUSEWAY_SUITE(CborVectorsTest)
#include "tst_cbor_vectors.moc"

#include "miniprogram/style_sheet.h"
#include "suites.h"

#include <QtTest>

using namespace causeway::app;

namespace {

StyleContext context()
{
    StyleContext context;
    context.width = 375;
    context.height = 600;
    context.tokens = {{"ink", QColor("#111111")}, {"accent", QColor("#00ff00")}};
    return context;
}

/// {selector step, declarations}
QByteArray sheet(const char *rules)
{
    return QByteArray("{\"app\":[") + rules + "]}";
}

constexpr const char *ByClass =
    R"({"steps":[{"classes":["a"],"pseudo":[]}],"specificity":100,"declarations":[["color","red"]]})";
constexpr const char *ByTag =
    R"({"steps":[{"tag":"view","classes":[],"pseudo":[]}],"specificity":1,"declarations":[["color","blue"]]})";
constexpr const char *InDark =
    R"({"steps":[{"classes":["a"],"pseudo":[]}],"specificity":100,"media":"dark","declarations":[["color","white"]]})";
constexpr const char *Child =
    R"({"steps":[{"classes":["a"],"pseudo":[],"combinator":">"},{"classes":["outer"],"pseudo":[]}],"specificity":200,"declarations":[["color","green"]]})";
}

class StyleTest : public QObject {
    Q_OBJECT
private slots:
    void readsLengths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<float>("points");
        QTest::newRow("px") << "12px" << 12.0f;
        QTest::newRow("rpx of the window's width") << "750rpx" << 375.0f;
        QTest::newRow("em") << "1.5em" << 30.0f;
        QTest::newRow("rem") << "1rem" << 16.0f;
        QTest::newRow("vw") << "10vw" << 37.5f;
        QTest::newRow("vh") << "50vh" << 300.0f;
        QTest::newRow("nothing") << "0" << 0.0f;
        QTest::newRow("negative") << "-4px" << -4.0f;
    }
    void readsLengths()
    {
        QFETCH(QString, text);
        QFETCH(float, points);

        const auto length = parseLength(text, 20, context());

        QVERIFY(length && length->unit == Length::Unit::Points);
        QCOMPARE(length->value, points);
    }

    void refusesWhatIsNoLength()
    {
        for (const char *text : {"", "12", "px", "calc(1px + 2px)", "12pt", "1e9px", "red"})
            QVERIFY2(!parseLength(text, 20, context()), text);
    }

    void readsColours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QColor>("expected");
        QTest::newRow("name") << "red" << QColor(255, 0, 0);
        QTest::newRow("short") << "#0f0" << QColor(0, 255, 0);
        QTest::newRow("alpha last") << "#0000ff80" << QColor(0, 0, 255, 128);
        QTest::newRow("rgb") << "rgb(1, 2, 3)" << QColor(1, 2, 3);
        QTest::newRow("rgba") << "rgba(1,2,3,1)" << QColor(1, 2, 3);
        QTest::newRow("current") << "currentColor" << QColor(9, 9, 9);
        QTest::newRow("token") << "var(--accent)" << QColor(0, 255, 0);
        QTest::newRow("token with fallback") << "var(--missing, #00f)" << QColor(0, 0, 255);
    }
    void readsColours()
    {
        QFETCH(QString, text);
        QFETCH(QColor, expected);

        QCOMPARE(parseColor(text, QColor(9, 9, 9), context()).rgba(), expected.rgba());
    }

    void aPersonsTextSizeScalesEveryFont()
    {
        auto large = context();
        large.fontScale = 2;

        const auto page = computeStyle({}, nullptr, large);
        const auto asked = computeStyle({{"font-size", "20px"}}, &page, large);
        const auto relative = computeStyle({{"font-size", "2em"}}, &page, large);
        const auto inherited = computeStyle({}, &asked, large);

        QCOMPARE(page.fontSize, 34.0f);
        QCOMPARE(asked.fontSize, 40.0f);
        QCOMPARE(relative.fontSize, 68.0f);
        QCOMPARE(inherited.fontSize, 40.0f);
    }

    void textIsReadableWhateverAProgramAsks()
    {
        QCOMPARE(computeStyle({{"font-size", "1px"}}, nullptr, context()).fontSize, 9.0f);
        QCOMPARE(computeStyle({{"font-size", "9999px"}}, nullptr, context()).fontSize, 120.0f);
        QCOMPARE(computeStyle({{"line-height", "0.1"}}, nullptr, context()).lineHeight, 1.4f);
    }

    void theMoreSpecificRuleWins()
    {
        const auto sheets = StyleSheets::fromJson(sheet((QByteArray(ByClass) + "," + ByTag).constData()));
        ViewNode node;
        node.tag = "view";
        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, false).value("color"), QString("blue"));

        node.classes = {{"a", 1}};
        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, false).value("color"), QString("red"));

        node.inlineStyle = "color: black";
        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, false).value("color"), QString("black"));
    }

    void aClassOfAnotherScopeDoesNotMatch()
    {
        const auto sheets = StyleSheets::fromJson(sheet(ByClass));
        ViewNode node;
        node.classes = {{"a", 2}};

        QVERIFY(sheets.declarationsFor(node, {{"app", 1}}, false).isEmpty());
        QVERIFY(!sheets.declarationsFor(node, {{"app", 2}}, false).isEmpty());
        QVERIFY(sheets.declarationsFor(node, {{"another", 2}}, false).isEmpty());
    }

    void darkRulesApplyInTheDark()
    {
        const auto sheets = StyleSheets::fromJson(sheet((QByteArray(ByClass) + "," + InDark).constData()));
        ViewNode node;
        node.classes = {{"a", 1}};

        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, true).value("color"), QString("white"));
        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, false).value("color"), QString("red"));
    }

    void aChildRuleNeedsItsParent()
    {
        const auto sheets = StyleSheets::fromJson(sheet(Child));
        ViewNode outer;
        outer.classes = {{"outer", 1}};
        ViewNode node;
        node.classes = {{"a", 1}};
        QVERIFY(sheets.declarationsFor(node, {{"app", 1}}, false).isEmpty());

        node.parent = &outer;
        QCOMPARE(sheets.declarationsFor(node, {{"app", 1}}, false).value("color"), QString("green"));
    }

    void damagedStylesAreNoStyles()
    {
        for (const char *json : {"", "[]", "{\"app\":1}", "{\"app\":[{}]}", "{\"app\":[{\"steps\":1}]}"}) {
            ViewNode node;
            node.tag = "view";
            QVERIFY2(StyleSheets::fromJson(json).declarationsFor(node, {{"app", 1}}, false).isEmpty(), json);
        }
    }
};

std::unique_ptr<QObject> makeStyleTest()
{
    return std::make_unique<StyleTest>();
}

#include "tst_style.moc"

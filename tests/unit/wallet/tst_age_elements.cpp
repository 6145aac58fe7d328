#include "proximity/age_elements.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

/// Which of the ages that a licence states answers for the one that is asked for (ISO 18013-5 section 7.2.5).
class AgeElementsTest : public QObject {
    Q_OBJECT

private slots:
    void answersByTheElementThatTells_data();
    void answersByTheElementThatTells();
    void saysHowFarTheElementIsAway();
    void knowsAgesOfOneNameSpaceOnly();

private:
    static constexpr auto Space = "org.iso.18013.5.1";
};

void AgeElementsTest::answersByTheElementThatTells_data()
{
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<Json>("elements");
    QTest::addColumn<std::string>("element"); // empty: nothing tells
    QTest::addColumn<bool>("isReached");
    const auto row = [](const char *tag, const std::string &asked, const Json &elements, const std::string &element,
                        bool isReached) { QTest::newRow(tag) << asked << elements << element << isReached; };
    row("the age itself, reached", "age_over_18", {{"age_over_18", true}}, "age_over_18", true);
    row("the age itself, not reached", "age_over_18", {{"age_over_18", false}}, "age_over_18", false);
    row("the age itself before any other", "age_over_18",
        {{"age_over_16", false}, {"age_over_18", false}, {"age_over_21", true}}, "age_over_18", false);
    row("a higher one that is reached", "age_over_16", {{"age_over_18", true}}, "age_over_18", true);
    row("the nearest of them", "age_over_16", {{"age_over_65", true}, {"age_over_18", true}, {"age_over_21", true}},
        "age_over_18", true);
    row("a lower one that is not reached", "age_over_65", {{"age_over_21", false}}, "age_over_21", false);
    row("the nearest of these", "age_over_65", {{"age_over_14", false}, {"age_over_21", false}, {"age_over_18", false}},
        "age_over_21", false);
    row("between a reached one and one that is not", "age_over_20", {{"age_over_18", true}, {"age_over_21", false}}, "",
        false);
    row("a lower one that is reached", "age_over_21", {{"age_over_18", true}}, "", false);
    row("a higher one that is not reached", "age_over_16", {{"age_over_18", false}}, "", false);
    row("text", "age_over_18", {{"age_over_18", "true"}}, "", false);
    row("a number", "age_over_18", {{"age_over_18", 1}}, "", false);
    row("three digits", "age_over_16", {{"age_over_100", true}}, "", false);
    row("one digit", "age_over_16", {{"age_over_9", false}}, "", false);
    row("no digits", "age_over_16", {{"age_over_2x", true}}, "", false);
    row("something else", "family_name", {{"age_over_18", true}}, "", false);
    row("nothing", "age_over_18", Json::object(), "", false);
}

void AgeElementsTest::answersByTheElementThatTells()
{
    QFETCH(std::string, asked);
    QFETCH(Json, elements);
    QFETCH(std::string, element);
    QFETCH(bool, isReached);

    const auto answer = answerAge(asked, {{Space, elements}});

    QCOMPARE(answer.has_value(), !element.empty());
    if (!answer)
        return;
    QCOMPARE(answer->element, element);
    QCOMPARE(answer->isReached, isReached);
}

void AgeElementsTest::saysHowFarTheElementIsAway()
{
    QCOMPARE(answerAge("age_over_18", {{Space, {{"age_over_18", true}}}})->distance, 0);
    QCOMPARE(answerAge("age_over_16", {{Space, {{"age_over_18", true}}}})->distance, 2);
    QCOMPARE(answerAge("age_over_65", {{Space, {{"age_over_21", false}}}})->distance, 44);
}

void AgeElementsTest::knowsAgesOfOneNameSpaceOnly()
{
    QVERIFY(isAge(Space, "age_over_18"));
    QVERIFY(!isAge(Space, "age_over_180"));
    QVERIFY(!isAge(Space, "family_name"));
    QVERIFY(!isAge("org.example.club.1", "age_over_18"));
    QVERIFY(!answerAge("age_over_18", {{"org.example.club.1", {{"age_over_18", true}}}}));
    QVERIFY(!answerAge("age_over_18", {}));
}

CAUSEWAY_SUITE(AgeElementsTest)
#include "tst_age_elements.moc"

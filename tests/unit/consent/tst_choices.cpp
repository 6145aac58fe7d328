#include "compare_codes.h"
#include "sample_request.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::consent;

namespace {

/// A licence that is needed (from one of two issuers), and a library card that is not.
Request presentation()
{
    Request request;
    request.kind = RequestKind::Presentation;
    request.fields = {{"name", "CHAN", true, "licence/a"},
                      {"name", "CHEN", true, "licence/b"},
                      {"number", "7", false, "card/c"},
                      {"email", "a@b", false}};
    request.choices = {{"set:1", {}, false, false, {{"0", {}, {}}}, {}},
                       {"licence", {}, true, false, {{"a", {}, "licence/a"}, {"b", {}, "licence/b"}}, {}},
                       {"card", {}, true, false, {{"c", {}, "card/c"}}, {"set:1=0"}}};
    return request;
}

using Names = std::set<std::string>;
}

class ChoicesTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheFirstOptionOfWhatIsNeededAndNothingElse()
    {
        Decision decision{.approved = true};

        QVERIFY(settleChoices(presentation(), decision));

        QCOMPARE(decision.fields, Names{"licence/a/name"});
        QCOMPARE(decision.choices.at("licence"), Names{"a"});
        QVERIFY(!decision.choices.contains("card"));
    }

    void grantsWhatWasChosenAndTakesBackTheRest()
    {
        Decision decision{.approved = true, .fields = {"licence/a/name", "email"}};
        decision.choices["licence"] = {"b"};

        QVERIFY(settleChoices(presentation(), decision));

        QCOMPARE(decision.fields, (Names{"email", "licence/b/name"}));
    }

    void makesAChoiceMatterThatAnotherBringsIn()
    {
        Decision decision{.approved = true};
        decision.choices["set:1"] = {"0"};

        QVERIFY(settleChoices(presentation(), decision));

        QCOMPARE(decision.fields, (Names{"licence/a/name", "card/c/number"}));
        QCOMPARE(decision.choices.at("card"), Names{"c"});
    }

    void ignoresAChoiceThatDoesNotMatter()
    {
        Decision decision{.approved = true};
        decision.choices["card"] = {"nonsense"};

        QVERIFY(settleChoices(presentation(), decision));
        QCOMPARE(decision.fields, Names{"licence/a/name"});
    }

    void refusesWhatWasNotOffered()
    {
        Decision decision{.approved = true};
        decision.choices["licence"] = {"c"};
        CAUSEWAY_COMPARE_CODES(settleChoices(presentation(), decision).error().code, ErrorCode::InvalidArgument);
        decision.choices["licence"] = {"a", "b"};
        CAUSEWAY_COMPARE_CODES(settleChoices(presentation(), decision).error().code, ErrorCode::InvalidArgument);
        decision.choices["licence"] = {};
        CAUSEWAY_COMPARE_CODES(settleChoices(presentation(), decision).error().code, ErrorCode::FieldRequired);
    }

    /// Nobody could tell which of the two was answered.
    void refusesTwoChoicesWithTheSameId()
    {
        auto request = presentation();
        request.choices.at(1).id = request.choices.at(0).id;
        Decision decision{.approved = true};

        CAUSEWAY_COMPARE_CODES(settleChoices(request, decision).error().code, ErrorCode::RequestInvalid);

        QVERIFY(decision.choices.empty() && decision.fields.empty());
    }

    void takesSeveralWhereThatIsAllowed()
    {
        auto request = presentation();
        request.choices.at(1).several = true;
        Decision decision{.approved = true};
        decision.choices["licence"] = {"a", "b"};

        QVERIFY(settleChoices(request, decision));
        QCOMPARE(decision.fields, (Names{"licence/a/name", "licence/b/name"}));
    }

    void confirmsAllThatWasSettledBeforeAndNothingElse()
    {
        auto request = presentation();
        request.choices.at(1).isSettled = true;
        Decision decision{.approved = true};

        QVERIFY(settleChoices(request, decision));

        QCOMPARE(decision.choices.at("licence"), (Names{"a", "b"}));
        QCOMPARE(decision.fields, (Names{"licence/a/name", "licence/b/name"}));
        QVERIFY(settleChoices(request, decision)); // named or not
        decision.choices["licence"] = {"a"};
        CAUSEWAY_COMPARE_CODES(settleChoices(request, decision).error().code, ErrorCode::InvalidArgument);
    }

    void leavesARefusalAlone()
    {
        Decision decision;

        QVERIFY(settleChoices(presentation(), decision));
        QVERIFY(decision.choices.empty() && decision.fields.empty());
    }

    void joinsTitlesInEveryLanguageThatOneOfThemHas()
    {
        const auto joined = joinTitles({{{{"en", "Licence"}, {"zh-HK", "執照"}}}, {}, {{{"en", "Card"}}}});

        QCOMPARE(joined.texts, (std::map<std::string, std::string>{{"en", "Licence, Card"}, {"zh-HK", "執照, Card"}}));
    }
};

CAUSEWAY_SUITE(ChoicesTest)
#include "tst_choices.moc"

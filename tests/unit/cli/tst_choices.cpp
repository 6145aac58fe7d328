#include "test_registry.h"

#include "commands.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::cli;

namespace {

/// Either one of two licences, or an mdoc.
consent::Request aRequest()
{
    consent::Request request;
    request.choices = {
        {.id = "set:0", .title = {}, .options = {{"0", {}}, {"1", {}}}},
        {.id = "licence", .title = {}, .options = {{"first", {}}, {"second", {}}}, .neededBy = {"set:0=0"}},
        {.id = "mdl", .title = {}, .options = {{"mdoc", {}}}, .neededBy = {"set:0=1"}},
    };
    return request;
}

Result<consent::Decision> decided(const std::string &choices)
{
    return decisionFrom(Arguments{{}, {{"--approve", ""}, {"--choose", choices}}}, aRequest());
}
}

/// What --choose says of a request's choices: what is not understood is never taken for the default.
class ChoicesTest : public QObject {
    Q_OBJECT

private slots:
    void takesWhatIsChosen()
    {
        const auto decision = decided("set:0=1,mdl=mdoc");

        QVERIFY2(decision, decision ? "" : decision.error().detail.c_str());
        QCOMPARE(decision->choices.at("mdl"), std::set<std::string>{"mdoc"});
    }

    void whoChoosesNothingIsNotGivenTheDefault()
    {
        for (const auto *nothing : {"", ",", ",,"}) {
            const auto decision = decided(nothing);

            QVERIFY(!decision);
            QVERIFY(decision.error().code == ErrorCode::InvalidArgument);
            QVERIFY(decision.error().detail.starts_with("--choose is given and chooses nothing; there is set:0=0"));
        }
    }

    void withoutTheOptionTheDefaultCounts() { QVERIFY(decisionFrom(Arguments{{}, {{"--approve", ""}}}, aRequest())); }

    void saysWhatALeftOutChoiceNeeds()
    {
        const auto decision = decided("mdl=mdoc");

        QVERIFY(!decision);
        QVERIFY(decision.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(decision.error().detail.starts_with("mdl counts only with set:0=1: choose that, too; there is"),
                 decision.error().detail.c_str());
    }

    void saysThatThereIsNoSuchChoice()
    {
        QVERIFY(decided("license=first").error().detail.starts_with("there is nothing to choose for license; there"));
    }
};

CAUSEWAY_SUITE(ChoicesTest)
#include "tst_choices.moc"

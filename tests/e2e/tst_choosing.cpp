#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace causeway;

/// Which of several certificates the command shows: two driving licences as SD-JWT and one as an mdoc fit what the counter asks for.
class ChoosingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        m_first = received("driving-licence");
        m_second = received("driving-licence");
        m_mdoc = received("driving-licence-mdoc");
    }
    void init()
    {
        for (const auto &id : {m_first, m_second, m_mdoc})
            m_shownBefore[id] = timesShown(id);
    }

    void saysWhatThereIsToChoose();
    void showsTheFirstWhereNothingIsChosen();
    void showsTheOneThatIsChosen();
    void showsTheOtherFormat();
    void offersAFavouriteFirst();
    void offersNothingThatWasPutAway();
    void showsNothingForAWrongChoice_data();
    void showsNothingForAWrongChoice();
    void sharesNothingWhereOneFieldIsPicked();
    void takesNoChoiceOfWhoDeclines();

private:
    std::string received(const char *document)
    {
        return m_citizen.command.require(m_citizen.offer(document)).at("certificate").get<std::string>();
    }
    Json ask() { return m_sandbox.post("/verifier/requests", {{"kind", "driving-licence"}}); }
    test::Outcome answer(const Json &made, const std::vector<std::string> &options)
    {
        std::vector<std::string> words{"request", "answer", made.at("qr_link").get<std::string>()};
        words.insert(words.end(), options.begin(), options.end());
        return m_citizen.command.run(words);
    }
    Json outcome(const Json &made) { return m_sandbox.json("/verifier/requests/" + made.at("id").get<std::string>()); }

    std::ptrdiff_t timesShown(const std::string &id)
    {
        const auto history = m_citizen.command.require({"cert", "history", id}).at("history");
        return std::ranges::count_if(history, [](const Json &line) { return line.at("kind") == "presentation"; });
    }
    /// Those that were shown since the test began.
    std::set<std::string> shown()
    {
        std::set<std::string> ids;
        for (const auto &[id, before] : m_shownBefore)
            if (timesShown(id) > before)
                ids.insert(id);
        return ids;
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    std::string m_first;
    std::string m_second;
    std::string m_mdoc;
    std::map<std::string, std::ptrdiff_t> m_shownBefore;
};

void ChoosingTest::saysWhatThereIsToChoose()
{
    const auto answered = answer(ask(), {"--approve"});

    std::map<std::string, std::vector<std::string>> offered;
    for (const auto &choice : answered.output.at("request").at("choices"))
        for (const auto &option : choice.at("options"))
            offered[choice.at("id").get<std::string>()].push_back(option.at("id").get<std::string>());
    QCOMPARE(offered.at("set:0"), (std::vector<std::string>{"0", "1"}));
    QCOMPARE(offered.at("licence"), (std::vector<std::string>{m_first, m_second}));
    QCOMPARE(offered.at("mdl"), (std::vector<std::string>{m_mdoc}));
}

void ChoosingTest::showsTheFirstWhereNothingIsChosen()
{
    QVERIFY(answer(ask(), {"--approve"}).isOk());

    QCOMPARE(shown(), std::set{m_first});
}

void ChoosingTest::showsTheOneThatIsChosen()
{
    const auto made = ask();

    const auto answered = answer(made, {"--approve", "--choose", "licence=" + m_second});

    QVERIFY2(answered.isOk(), answered.errorCode().c_str());
    QCOMPARE(answered.output.at("result").at("presented"), Json(1));
    QCOMPARE(outcome(made).at("state"), Json("accepted"));
    QCOMPARE(shown(), std::set{m_second});
}

void ChoosingTest::showsTheOtherFormat()
{
    const auto made = ask();

    QVERIFY(answer(made, {"--approve", "--choose", "set:0=1,mdl=" + m_mdoc}).isOk());

    const auto claims = outcome(made).at("claims");
    QVERIFY(claims.contains("mdl") && !claims.contains("licence"));
    QCOMPARE(claims.at("mdl").front().at("format"), Json("mso_mdoc"));
    QCOMPARE(shown(), std::set{m_mdoc});
}

void ChoosingTest::offersAFavouriteFirst()
{
    m_citizen.command.require({"cert", "favourite", m_second});

    QVERIFY(answer(ask(), {"--approve"}).isOk());

    QCOMPARE(shown(), std::set{m_second});
    m_citizen.command.require({"cert", "favourite", m_second, "--off"});
    QVERIFY(answer(ask(), {"--approve"}).isOk());
    QCOMPARE(shown(), (std::set{m_first, m_second}));
}

void ChoosingTest::offersNothingThatWasPutAway()
{
    m_citizen.command.require({"cert", "archive", m_first});

    const auto named = answer(ask(), {"--approve", "--choose", "licence=" + m_first});
    const auto left = answer(ask(), {"--approve"});

    QCOMPARE(named.errorCode(), std::string("base.invalid_argument"));
    QVERIFY2(left.isOk(), left.errorCode().c_str());
    QCOMPARE(shown(), std::set{m_second});
    m_citizen.command.require({"cert", "restore", m_first});
}

void ChoosingTest::showsNothingForAWrongChoice_data()
{
    QTest::addColumn<std::string>("choice");
    QTest::addColumn<std::string>("word"); ///< of what is wrong
    QTest::newRow("of a certificate that there is not") << std::string("licence=none") << std::string("licence");
    QTest::newRow("of a choice that there is not") << std::string("license=SECOND") << std::string("license");
    QTest::newRow("of no option") << std::string("licence=") << std::string("licence");
    QTest::newRow("without saying of what") << std::string("SECOND") << std::string("CHOICE=OPTION");
    QTest::newRow("of two where one is asked for")
        << std::string("licence=FIRST,licence=SECOND") << std::string("more than one");
    QTest::newRow("of a certificate that is no answer to it") << std::string("licence=MDOC") << std::string("licence");
    QTest::newRow("of what is left out by another choice") << std::string("mdl=MDOC") << std::string("mdl");
    QTest::newRow("of an option by a wrong number") << std::string("set:0=2") << std::string("set:0");
}

void ChoosingTest::showsNothingForAWrongChoice()
{
    QFETCH(std::string, choice);
    QFETCH(std::string, word);
    for (const auto &[name, id] :
         {std::pair("FIRST", m_first), std::pair("SECOND", m_second), std::pair("MDOC", m_mdoc)})
        if (const auto at = choice.find(name); at != std::string::npos)
            choice.replace(at, std::string(name).size(), id);
    const auto made = ask();

    const auto refused = answer(made, {"--approve", "--choose", choice});

    QCOMPARE(refused.exitCode, 1);
    const bool isMissing = choice.ends_with("=");
    QCOMPARE(refused.errorCode(), std::string(isMissing ? "consent.field_required" : "base.invalid_argument"));
    const auto detail = refused.output.at("error").at("detail").get<std::string>();
    QVERIFY2(detail.find(word) != std::string::npos, detail.c_str());
    QCOMPARE(outcome(made).at("state"), Json("waiting"));
    QCOMPARE(shown(), std::set<std::string>());
    QVERIFY(answer(made, {"--approve", "--choose", "licence=" + m_second}).isOk()); // nothing was used up
    QCOMPARE(shown(), std::set{m_second});
}

/// What is asked for of a certificate leaves together.
void ChoosingTest::sharesNothingWhereOneFieldIsPicked()
{
    const auto made = ask();

    const auto refused = answer(made, {"--approve", "--fields", "licence_number"});

    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
    QVERIFY(shown().empty());
    QVERIFY(answer(made, {"--approve"}).isOk()); // the link is as good as before
}

void ChoosingTest::takesNoChoiceOfWhoDeclines()
{
    const auto made = ask();

    const auto refused = answer(made, {"--decline", "--choose", "licence=" + m_second});

    QCOMPARE(refused.exitCode, 2);
    QVERIFY(refused.errorText.find("--decline goes without --choose") != std::string::npos);
    QCOMPARE(outcome(made).at("state"), Json("waiting"));
}

CAUSEWAY_SUITE(ChoosingTest)
#include "tst_choosing.moc"

#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// A citizen's certificates at the sandbox's counter by OpenID4VP, through the command.
class CounterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        for (const auto *document : {"driving-licence", "directors-mandate"})
            hold(document);
    }

    void showsWhatTheCounterAsksFor();
    void showsNothingThatWasDeclined();
    void answersOnce();
    void signsWhatStandsOnTheSheet();
    void refusesWhatItDoesNotHave_data();
    void refusesWhatItDoesNotHave();
    void showsNothingTwiceWhenItDies_data();
    void showsNothingTwiceWhenItDies();
    void warnsOfACounterThatAsksForMoreThanItIsRegisteredFor();

private:
    test::Command &phone() { return m_citizen.command; }

    void hold(const char *document)
    {
        const auto offer = m_sandbox.post(
            "/admin/offers", Json{{"person", test::Citizen::Persona}, {"credential_configuration_id", document}});
        std::vector<std::string> accept{"offer", "accept", offer.at("offer").get<std::string>()};
        if (offer.value("tx_code", true) != Json(false))
            accept.insert(accept.end(), {"--code", m_sandbox.newestCode(test::Citizen::Persona)});
        phone().require(accept);
    }
    Json ask(const char *kind) { return m_sandbox.post("/verifier/requests", {{"kind", kind}}); }
    test::Outcome answer(const Json &made, const char *decision, const std::string &faultPoint = {})
    {
        return phone().run({"request", "answer", made.at("qr_link").get<std::string>(), decision}, faultPoint);
    }
    Json outcome(const Json &made) { return m_sandbox.json("/verifier/requests/" + made.at("id").get<std::string>()); }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
};

void CounterTest::showsWhatTheCounterAsksFor()
{
    const auto made = ask("driving-licence");

    const auto answered = answer(made, "--approve");

    QVERIFY2(answered.isOk(), answered.errorCode().c_str());
    const auto seen = outcome(made);
    QCOMPARE(seen.at("state"), Json("accepted"));
    const auto claims = seen.at("claims").at("licence").front().at("claims");
    QCOMPARE(claims.at("family_name"), Json("CHAN"));
    QVERIFY(!claims.contains("birth_date"));
}

void CounterTest::showsNothingThatWasDeclined()
{
    const auto made = ask("driving-licence");

    QVERIFY(answer(made, "--decline").isOk());

    QCOMPARE(outcome(made).at("reason"), Json("access_denied"));
}

void CounterTest::answersOnce()
{
    const auto made = ask("driving-licence");
    QVERIFY(answer(made, "--approve").isOk());

    QVERIFY(!answer(made, "--approve").isOk());

    QCOMPARE(outcome(made).at("state"), Json("accepted"));
}

void CounterTest::signsWhatStandsOnTheSheet()
{
    const auto made = ask("mandate");

    const auto answered = answer(made, "--approve");

    QVERIFY2(answered.isOk(), answered.errorCode().c_str());
    const auto sheet = answered.output.at("request");
    QCOMPARE(sheet.at("purpose").at("en"), Json("Open a business account"));
    QCOMPARE(sheet.at("reference"), Json("ACC-2026-0042"));
    QCOMPARE(outcome(made).at("state"), Json("accepted")); // it has compared the hash of what it asked to be signed
}

void CounterTest::refusesWhatItDoesNotHave_data()
{
    QTest::addColumn<std::string>("decision");
    for (const auto *decision : {"--approve", "--decline"})
        QTest::newRow(decision) << std::string(decision);
}

void CounterTest::refusesWhatItDoesNotHave()
{
    QFETCH(std::string, decision);
    const auto made = ask("senior-card");

    QCOMPARE(answer(made, decision.c_str()).errorCode(), std::string("wallet.no_matching_certificate"));

    QCOMPARE(outcome(made).at("state"), Json("refused")); // as if it had been declined
    QCOMPARE(outcome(made).at("reason"), Json("access_denied"));
}

void CounterTest::showsNothingTwiceWhenItDies_data()
{
    QTest::addColumn<std::string>("point");
    for (const auto &name : test::faultPoints("presentation."))
        QTest::newRow(name.c_str()) << name;
}

void CounterTest::showsNothingTwiceWhenItDies()
{
    QFETCH(std::string, point);
    const bool hasArrived = point == "presentation.answered" || point == "presentation.remembered";
    const auto made = ask("driving-licence");

    QVERIFY(answer(made, "--approve", point).wasKilled);

    QCOMPARE(outcome(made).at("state"), Json(hasArrived ? "accepted" : "waiting"));
    const auto again = answer(made, "--approve");
    QCOMPARE(again.isOk(), !hasArrived);
    if (hasArrived) // the counter takes no second answer, and hands an answered request to nobody
        QCOMPARE(again.errorCode(), std::string("consent.request_already_answered"));
    QCOMPARE(outcome(made).at("state"), Json("accepted"));
    QVERIFY(phone().run({"ledger", "verify"}).isOk());
    QCOMPARE(m_citizen.certificates(), std::size_t(2));
    showsWhatTheCounterAsksFor();
}

/// The last: it takes one more certificate.
void CounterTest::warnsOfACounterThatAsksForMoreThanItIsRegisteredFor()
{
    hold("identity-view");
    const auto made = ask("over-asking");

    const auto answered = answer(made, "--decline");

    QVERIFY2(answered.isOk(), answered.errorCode().c_str());
    const auto sheet = answered.output.at("request");
    QCOMPARE(sheet.at("warnings"), Json::array({"asks_more_than_registered"}));
    QCOMPARE(sheet.at("purpose").at("en"), Json("Selling soft drinks"));
}

CAUSEWAY_SUITE(CounterTest)
#include "tst_counter.moc"

#include "citizen.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;

/// `request show`, `offer show` and `request answer`, each a process of its own: what it asks for, and what becomes of an answer that did not get through.
class AnsweringTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        m_licence = phone().require(m_citizen.offer()).at("certificate").get<std::string>();
    }
    void cleanup() { m_sandbox.clearFaults(); }

    void sendsAnAnswerAgainThatDidNotArrive_data();
    void sendsAnAnswerAgainThatDidNotArrive();
    void doesNotCallItAFailureWhereItMayHaveArrived();
    void showsARequestAndLeavesItOpen();
    void listsWhatThereIsToChoose();
    void comparesNoDigitsWhereThereAreNone();
    void acceptsAnOfferWithItsCode();
    void showsAnOfferAndTakesNothing();
    void showsNothingOfAnIssuerWhomNobodyVouchesFor();

private:
    using Words = std::vector<std::string>;

    test::Command &phone() { return m_citizen.command; }
    Json ask() { return m_sandbox.post("/verifier/requests", {{"kind", "driving-licence"}}); }
    static std::string linkOf(const Json &made) { return made.at("qr_link").get<std::string>(); }
    test::Outcome answer(const Json &made, const Words &options = {"--approve"})
    {
        Words words{"request", "answer", linkOf(made)};
        words.insert(words.end(), options.begin(), options.end());
        return phone().run(words);
    }
    std::string state(const Json &made)
    {
        return m_sandbox.json("/verifier/requests/" + made.at("id").get<std::string>()).at("state").get<std::string>();
    }
    void fail(const char *mode, int value = 0)
    {
        m_sandbox.plan({{"path", "/verifier/responses/*"}, {"mode", mode}, {"value", value}, {"times", 1}});
    }
    Json entries() { return phone().require({"ledger", "list"}).at("entries"); }
    /// Of the newest lines of the ledger, the newest last.
    Words outcomes(std::size_t count)
    {
        const auto lines = entries();
        Words newest;
        for (std::size_t at = 0; at < std::min(count, lines.size()); ++at)
            newest.insert(newest.begin(), lines.at(at).at("outcome").get<std::string>());
        return newest;
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    std::string m_licence;
};

void AnsweringTest::sendsAnAnswerAgainThatDidNotArrive_data()
{
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<int>("value");
    QTest::addColumn<std::string>("error");
    QTest::newRow("the connection breaks") << std::string("drop_before") << 0 << std::string("net.unreachable");
    QTest::newRow("the verifier is busy") << std::string("status") << 503 << std::string("net.server_error");
}

void AnsweringTest::sendsAnAnswerAgainThatDidNotArrive()
{
    QFETCH(std::string, mode);
    QFETCH(int, value);
    QFETCH(std::string, error);
    const auto made = ask();
    fail(mode.c_str(), value);

    QCOMPARE(answer(made).errorCode(), error);
    QCOMPARE(state(made), std::string("waiting"));
    const auto again = answer(made);

    QVERIFY2(again.isOk(), again.errorCode().c_str());
    QCOMPARE(again.output.at("result").at("presented"), Json(1));
    QCOMPARE(state(made), std::string("accepted"));
    QCOMPARE(outcomes(3), (Words{"approved", "unconfirmed", "approved"}));
    QCOMPARE(answer(made).errorCode(), std::string("consent.request_already_answered"));
}

void AnsweringTest::doesNotCallItAFailureWhereItMayHaveArrived()
{
    const auto made = ask();
    fail("drop_after");

    QCOMPARE(answer(made).errorCode(), std::string("net.unreachable"));

    QCOMPARE(state(made), std::string("accepted"));
    const auto history = phone().require({"cert", "history", m_licence}).at("history");
    QCOMPARE(history.front().at("outcome"), Json("unconfirmed"));
    QCOMPARE(answer(made).errorCode(), std::string("consent.request_already_answered"));
    QCOMPARE(outcomes(1), Words{"unconfirmed"});
}

void AnsweringTest::showsARequestAndLeavesItOpen()
{
    const auto made = ask();
    const auto before = entries().size();

    const auto shown = phone().require({"request", "show", linkOf(made)}).at("request");

    QCOMPARE(shown.at("kind"), Json("presentation"));
    QCOMPARE(shown.at("choices").front().at("options").front().at("id"), Json(m_licence));
    QCOMPARE(state(made), std::string("waiting"));
    QCOMPARE(entries().size(), before);
    QVERIFY(answer(made).isOk());
}

void AnsweringTest::listsWhatThereIsToChoose()
{
    const auto made = ask();

    const auto refused = answer(made, {"--approve", "--choose", "license=1"});

    QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
    const auto detail = refused.output.at("error").at("detail").get<std::string>();
    QVERIFY2(detail.find("there is licence=" + m_licence) != std::string::npos, detail.c_str());
    QCOMPARE(state(made), std::string("waiting"));
}

void AnsweringTest::comparesNoDigitsWhereThereAreNone()
{
    const auto made = ask();

    QCOMPARE(answer(made, {"--approve", "--match", "12"}).errorCode(), std::string("base.invalid_argument"));
    QCOMPARE(answer(made, {"--approve", "--no-match"}).errorCode(), std::string("base.invalid_argument"));

    QCOMPARE(state(made), std::string("waiting"));
}

void AnsweringTest::acceptsAnOfferWithItsCode()
{
    const auto offer = m_citizen.offer("vehicle-licence"); // offer accept LINK --code N
    const auto before = entries().size();
    const auto without = phone().run({"request", "answer", offer.at(2), "--approve"});
    QCOMPARE(without.errorCode(), std::string("wallet.transaction_code_required"));
    QVERIFY(without.errorText.find("6 digits") != std::string::npos);
    QCOMPARE(entries().size(), before); // nothing was agreed to

    const auto accepted = phone().run({"request", "answer", offer.at(2), "--approve", "--code", offer.back()});

    QVERIFY2(accepted.isOk(), accepted.errorCode().c_str());
    QVERIFY(accepted.output.at("result").contains("certificate"));
    QCOMPARE(entries().size(), before + 1);
}

/// Not even of an offer that was accepted and killed, with which whatever opens the vault goes on.
void AnsweringTest::showsAnOfferAndTakesNothing()
{
    const auto held = m_citizen.certificates();
    const auto offer = m_citizen.offer("vehicle-licence");
    QVERIFY(phone().run(offer, "wallet.prepared").wasKilled);
    m_sandbox.plan({{"path", "/idp/token"}, {"mode", "status"}, {"value", 503}, {"times", 1}});
    const auto planned = m_sandbox.json("/admin/faults");

    const auto shown = phone().require({"offer", "show", offer.at(2)}).at("request");

    QCOMPARE(shown.at("kind"), Json("issuance"));
    QCOMPARE(shown.at("requester").at("assurance"), Json("on_trust_list"));
    QVERIFY(!shown.at("requester").at("name").at("en").get<std::string>().empty());
    QVERIFY(!shown.at("subject").at("en").get<std::string>().empty());
    QCOMPARE(shown.at("needs_transaction_code"), Json(true));
    QCOMPARE(shown.at("transaction_code_length"), Json(6));
    QCOMPARE(shown.at("transaction_code_numeric"), Json(true));
    QCOMPARE(shown.at("needs_login"), Json(false));
    QCOMPARE(m_sandbox.json("/admin/faults"), planned); // nobody was asked for a token
    m_sandbox.clearFaults();
    QCOMPARE(m_citizen.certificates(), held + 1);
    QCOMPARE(phone().run({"offer", "show", offer.at(2)}).errorCode(), std::string("wallet.offer_used"));
}

void AnsweringTest::showsNothingOfAnIssuerWhomNobodyVouchesFor()
{
    const Json offer{{"credential_issuer", "https://stranger.example"},
                     {"credential_configuration_ids", Json::array({"driving-licence"})}};
    const auto link = "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));

    QCOMPARE(phone().run({"offer", "show", link}).errorCode(), std::string("wallet.issuer_untrusted"));
    QCOMPARE(phone().run({"offer", "show", "openid4vp://?client_id=a"}).errorCode(),
             std::string("wallet.offer_invalid"));
}

CAUSEWAY_SUITE(AnsweringTest)
#include "tst_answering.moc"

#include "browser.h"
#include "citizen.h"
#include "test_registry.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace causeway;

/// A citizen's whole journey by the command, against the real sandbox. The steps build on each other, in this order.
class JourneyTest : public QObject {
    Q_OBJECT
private slots:
    void registersAndLogsIn()
    {
        QCOMPARE(m_citizen.command.run({"login"}).errorCode(), std::string("vault.absent"));

        const auto profile = m_citizen.command.require(m_citizen.enrolment());

        QCOMPARE(profile.value("name_en", ""), std::string(test::Citizen::NameEn));
        QVERIFY(toCompact(profile).find(test::Citizen::Number) == std::string::npos);
        QCOMPARE(m_citizen.command.run(m_citizen.enrolment()).errorCode(), std::string("identity.already_enrolled"));
        QCOMPARE(m_citizen.command.run({"bill", "list"}).errorCode(), std::string("identity.not_logged_in"));
        QVERIFY(m_citizen.command.run({"login"}).isOk());
    }

    void aWrongPinIsRefused()
    {
        m_citizen.command.setPin("593026");
        QCOMPARE(m_citizen.command.run({"cert", "list"}).errorCode(), std::string("vault.pin_wrong"));

        m_citizen.command.setPin("482915");
        QVERIFY(m_citizen.command.run({"cert", "list"}).isOk());
    }

    void receivesACertificateOnce()
    {
        const auto offer = m_citizen.offer();
        auto wrongCode = offer;
        wrongCode.back() = offer.back() == "111111" ? "222222" : "111111";
        const auto without = m_citizen.command.run({offer.begin(), offer.begin() + 3});
        QCOMPARE(without.errorCode(), std::string("wallet.transaction_code_required"));
        QVERIFY(without.errorText.find("6 digits") != std::string::npos);
        const auto written = m_citizen.command.require({"ledger", "list"});
        auto emptyCode = offer;
        emptyCode.back() = "";
        QCOMPARE(m_citizen.command.run(emptyCode).errorCode(), std::string("wallet.transaction_code_required"));
        QCOMPARE(m_citizen.command.require({"ledger", "list"}), written); // nothing was agreed to
        QCOMPARE(m_citizen.command.run(wrongCode).errorCode(), std::string("wallet.transaction_code_wrong"));

        const auto accepted = m_citizen.command.require(offer);

        QCOMPARE(m_citizen.certificates(), std::size_t(1));
        QCOMPARE(m_citizen.command.require(offer), accepted); // the same one
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
        const auto shown = m_citizen.command.require({"cert", "show", accepted.at("certificate").get<std::string>()});
        QCOMPARE(shown.at("belief").value("verdict", ""), std::string("valid"));
        QCOMPARE(shown.at("claims").value("birth_date", ""), std::string(test::Citizen::BirthDate));
        QVERIFY(shown.value("portrait", "").starts_with("data:image/png;base64,"));
    }

    void aVerifierAcceptsAPersonalCodeOnce()
    {
        const Json code{{"code", m_citizen.command.require({"code", "show"}).at("text")}};

        const auto first = m_sandbox.post("/verifier/check", code);
        const auto second = m_sandbox.post("/verifier/check", code);

        QCOMPARE(first.value("result", ""), std::string("accepted"));
        QCOMPARE(first.value("name_zh", ""), std::string(test::Citizen::NameZh));
        QCOMPARE(second.value("reason", ""), std::string("replayed"));
    }

    void aVerifierRefusesAnOldPersonalCode()
    {
        const Json code{{"code", m_citizen.command.require({"code", "show"}).at("text")}};
        m_sandbox.advanceClock(std::chrono::seconds(31));

        QCOMPARE(m_sandbox.post("/verifier/check", code).value("reason", ""), std::string("expired"));
    }

    void logsInToAService()
    {
        test::Browser browser(m_sandbox);
        browser.open("/service/library/login");
        const auto link = browser.scannedLink();
        const auto match = browser.matchNumber();
        QCOMPARE(browser.poll(), std::string("pending"));
        const auto otherNumber = match == "47" ? "48" : "47";
        QCOMPARE(m_citizen.command.run({"request", "answer", link, "--approve", "--match", otherNumber}).errorCode(),
                 std::string("consent.request_invalid"));
        const auto misspelt =
            m_citizen.command.run({"request", "answer", link, "--approve", "--match", match, "--fields", "nick_name"});
        QCOMPARE(misspelt.errorCode(), std::string("base.invalid_argument"));
        const auto detail = misspelt.output.at("error").value("detail", "");
        QVERIFY2(detail.starts_with("nick_name is nothing that can be shared by itself; there is "), detail.c_str());

        const auto answered = m_citizen.command.require({"request", "answer", link, "--approve", "--match", match});

        QCOMPARE(answered.at("request").value("match_number", match), match);
        QCOMPARE(browser.poll(), std::string("approved"));
        QCOMPARE(browser.path(), std::string("/service/library/home"));
        QVERIFY(browser.text().find(test::Citizen::NameEn) != std::string::npos);
        QVERIFY(browser.text().find("+852") == std::string::npos); // optional, and not chosen
        QCOMPARE(m_citizen.command.run({"request", "answer", link, "--approve", "--match", match}).errorCode(),
                 std::string("consent.request_already_answered"));
    }

    void declinesAService()
    {
        test::Browser browser(m_sandbox);
        browser.open("/service/library/login");

        QVERIFY(m_citizen.command.run({"request", "answer", browser.scannedLink(), "--decline"}).isOk());

        QCOMPARE(browser.poll(), std::string("declined"));
        QCOMPARE(browser.path(), std::string("/service/library/declined"));
        QVERIFY(browser.text().find(test::Citizen::NameEn) == std::string::npos);
    }

    void paysABillOnce()
    {
        const auto bill = m_citizen.dueBill();
        const auto amount = bill.at("amount").at("minor_units").get<std::int64_t>();
        const auto before = m_citizen.balance();

        const auto paid = m_citizen.command.require({"bill", "pay", bill.at("id")});

        QCOMPARE(paid.value("status", ""), std::string("settled"));
        QVERIFY(paid.at("receipt").at("amount") == bill.at("amount"));
        QVERIFY(paid.at("receipt").at("bill_number") == bill.at("bill_number"));
        const auto again = m_citizen.command.run({"bill", "pay", bill.at("id")});
        QCOMPARE(again.errorCode(), std::string("payment.bill_already_paid"));
        QCOMPARE(again.output.at("error").at("detail"), bill.at("id"));
        QCOMPARE(m_citizen.balance(), before - amount);
    }

    void paysACode()
    {
        const auto before = m_citizen.balance();

        const auto paid = m_citizen.command.require(test::Citizen::payment(12'345));

        QCOMPARE(paid.at("receipt").at("payee").value("proxy", ""), std::string("6000509"));
        QCOMPARE(m_citizen.balance(), before - 12'345);
        QCOMPARE(m_citizen.moved(12'345), std::int64_t(1));
        QCOMPARE(m_citizen.receipts(12'345), std::int64_t(1));
    }

    void theLedgerHasEveryAnswerAndVerifies()
    {
        const auto entries = m_citizen.command.require({"ledger", "list"}).at("entries");
        const auto has = [&entries](const char *kind, const char *outcome) {
            return std::ranges::any_of(
                entries, [&](const Json &entry) { return entry.at("kind") == kind && entry.at("outcome") == outcome; });
        };

        QVERIFY(has("service_login", "approved"));
        QVERIFY(has("service_login", "declined"));
        QVERIFY(has("issuance", "approved"));
        QVERIFY(has("payment", "approved"));
        QCOMPARE(m_citizen.command.require({"ledger", "verify"}).value("entries", std::size_t(0)), entries.size());
    }

    void aCodeWithoutAnAmountIsPaidWithTheAmountThatIsGiven()
    {
        const auto code = test::Citizen::shopCode({});
        const std::vector<std::string> answer{"request", "answer", code, "--approve"};
        auto withAmount = answer;
        withAmount.insert(withAmount.end(), {"--amount", "77.01"});

        const auto without = m_citizen.command.run(answer);

        QCOMPARE(without.errorCode(), std::string("payment.amount_invalid"));
        QVERIFY(without.output.at("error").value("detail", "").find("--amount") != std::string::npos);
        QCOMPARE(m_citizen.command.run({"bill", "pay-code", code}).errorCode(), std::string("payment.amount_invalid"));
        QVERIFY(m_citizen.command.run(withAmount).isOk());
        QCOMPARE(m_citizen.moved(7'701), std::int64_t(1));
    }

    void anExportedLedgerIsVerifiedAnywhere()
    {
        const auto exported = m_citizen.command.require({"ledger", "export"});
        const auto genuine = m_citizen.command.save("ledger.json", toCompact(exported));
        auto text = toCompact(exported);
        const auto at = text.find("declined");
        QVERIFY(at != std::string::npos);
        const auto changed = m_citizen.command.save("changed.json", text.replace(at, 8, "approved"));

        QVERIFY(m_citizen.command.run({"ledger", "verify", "--file", genuine}).isOk());
        QCOMPARE(m_citizen.command.run({"ledger", "verify", "--file", changed}).errorCode(),
                 std::string("consent.ledger_broken"));
    }

    void theDoctorFindsAHealthyDevice()
    {
        const auto report = m_citizen.command.require({"doctor"});

        QVERIFY(toCompact(report).find(m_sandbox.origin()) != std::string::npos);
        QVERIFY(toCompact(report).find("software") != std::string::npos);
        QVERIFY(toCompact(report).find(test::Citizen::NameEn) == std::string::npos);
    }

    void wrongUsageIsToldApartFromFailure()
    {
        QCOMPARE(m_citizen.command.run({"no-such-command"}).exitCode, 2);
        QCOMPARE(m_citizen.command.run({"cert", "show"}).exitCode, 2);
        const auto unknown = m_citizen.command.run({"cert", "show", "none"});
        QCOMPARE(unknown.exitCode, 1);
        QCOMPARE(unknown.errorCode(), std::string("wallet.certificate_not_found"));
    }

    void certificatesAreKeptAndFound()
    {
        const auto list = [&](const std::vector<std::string> &options) {
            std::vector<std::string> words{"cert", "list"};
            words.insert(words.end(), options.begin(), options.end());
            return m_citizen.command.require(words).at("certificates").size();
        };
        const auto held = m_citizen.command.require({"cert", "list"}).at("certificates").at(0);
        const auto id = held.at("id").get<std::string>();
        QCOMPARE(list({"--search", "LICENCE"}), std::size_t(1));
        QCOMPARE(list({"--search", "passport"}), std::size_t(0));

        QVERIFY(m_citizen.command.run({"cert", "archive", id}).isOk());
        QCOMPARE(list({}), std::size_t(0));
        QCOMPARE(list({"--archived"}), std::size_t(1));
        QVERIFY(m_citizen.command.run({"cert", "restore", id}).isOk());
        QVERIFY(m_citizen.command.run({"cert", "favourite", id}).isOk());
        QVERIFY(m_citizen.command.run({"cert", "move", id, "--first"}).isOk());
        QCOMPARE(m_citizen.command.run({"cert", "move", id}).exitCode, 2);
        QCOMPARE(m_citizen.command.require({"cert", "list"}).at("certificates").at(0).at("favourite"), Json(true));

        const auto history = m_citizen.command.require({"cert", "history", id}).at("history");
        QCOMPARE(history.back().at("kind"), Json("issuance"));
        const auto exported = m_citizen.command.require({"cert", "export", id});
        QCOMPARE(exported.at("contains_private_key"), Json(false));
        QCOMPARE(exported.at("claims").at("birth_date"), Json(test::Citizen::BirthDate));
        QCOMPARE(m_citizen.command.run({"cert", "export", "none"}).errorCode(),
                 std::string("wallet.certificate_not_found"));
    }

    void aDeletedCertificateIsGone()
    {
        const auto id = m_citizen.command.require({"cert", "list"}).at("certificates").at(0).at("id");

        QVERIFY(m_citizen.command.run({"cert", "delete", id}).isOk());

        QCOMPARE(m_citizen.certificates(), std::size_t(0));
        QCOMPARE(m_citizen.command.run({"cert", "delete", id}).errorCode(),
                 std::string("wallet.certificate_not_found"));
    }

private:
    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
};

CAUSEWAY_SUITE(JourneyTest)
#include "tst_journey.moc"

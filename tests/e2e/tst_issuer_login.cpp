#include "browser.h"
#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// A certificate for which the citizen logs in at the issuer's in a browser, by the command and the sandbox's own login page.
class IssuerLoginTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_citizen.enrolAndLogIn(); }
    void cleanup();

    void saysBeforeThatALoginIsNeeded();
    void bringsTheCertificateAfterTheLogin();
    void isOverWhereTheCitizenDeclines();
    void losesNothingWhenItDies_data();
    void losesNothingWhenItDies();

private:
    test::Command &phone() { return m_citizen.command; }

    std::string offer()
    {
        const Json wanted{{"grant", "authorization_code"}, {"credential_configuration_id", "student-card"}};
        return m_sandbox.post("/admin/offers", wanted).at("offer").get<std::string>();
    }
    test::Outcome accept(const std::string &faultPoint = {})
    {
        return phone().run({"offer", "accept", offer()}, faultPoint);
    }
    /// Opens the page that was handed out, answers it on the phone, and is sent back to the app.
    std::string logIn(const test::Outcome &accepted, const char *decision)
    {
        m_browser.open(accepted.output.at("login_page").get<std::string>());
        std::vector<std::string> answer{"request", "answer", m_browser.scannedLink(), decision};
        if (decision == std::string_view("--approve"))
            answer.insert(answer.end(), {"--match", m_browser.matchNumber()});
        const auto answered = phone().run(answer);
        if (!answered.isOk())
            return answered.errorCode();
        m_browser.poll();
        return m_browser.path();
    }
    test::Outcome goOn(const std::string &callback, const std::string &faultPoint = {})
    {
        return phone().run({"offer", "continue", callback}, faultPoint);
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
    test::Browser m_browser{m_sandbox};
};

void IssuerLoginTest::cleanup()
{
    const auto held = phone().require({"cert", "list"});
    for (const auto &certificate : held.at("certificates"))
        phone().require({"cert", "delete", certificate.at("id")});
}

void IssuerLoginTest::saysBeforeThatALoginIsNeeded()
{
    const auto shown = phone().require({"offer", "show", offer()}).at("request");

    QCOMPARE(shown.at("needs_login"), Json(true));
    QCOMPARE(shown.at("needs_transaction_code"), Json(false));
}

void IssuerLoginTest::bringsTheCertificateAfterTheLogin()
{
    const auto accepted = accept();
    QVERIFY2(accepted.isOk(), accepted.errorCode().c_str());
    QCOMPARE(m_citizen.certificates(), std::size_t(0));

    const auto callback = logIn(accepted, "--approve");
    const auto came = goOn(callback);

    QVERIFY2(came.isOk(), (callback + " " + came.errorCode()).c_str());
    const auto shown = phone().require({"cert", "show", came.output.at("certificate")});
    QCOMPARE(shown.at("belief").at("verdict"), Json("valid"));
    QCOMPARE(goOn(callback).output, came.output); // and nothing else comes
    QCOMPARE(m_citizen.certificates(), std::size_t(1));
}

void IssuerLoginTest::isOverWhereTheCitizenDeclines()
{
    const auto callback = logIn(accept(), "--decline");

    QCOMPARE(goOn(callback).errorCode(), std::string("identity.oauth_refused"));
    QCOMPARE(goOn(callback).errorCode(), std::string("identity.state_mismatch"));
}

void IssuerLoginTest::losesNothingWhenItDies_data()
{
    QTest::addColumn<std::string>("point");
    const auto names = test::faultPoints("login.");
    QVERIFY(names.size() >= 3);
    for (const auto &name : names)
        QTest::newRow(name.c_str()) << name;
}

void IssuerLoginTest::losesNothingWhenItDies()
{
    QFETCH(std::string, point);
    if (point == "login.code_received") {
        const auto callback = logIn(accept(), "--approve");
        QVERIFY(goOn(callback, point).wasKilled);
        QCOMPARE(m_citizen.certificates(), std::size_t(1)); // unlocking goes on where it was left
        return;
    }
    QVERIFY(accept(point).wasKilled);
    QCOMPARE(m_citizen.certificates(), std::size_t(0));

    QVERIFY(goOn(logIn(accept(), "--approve")).isOk());

    QCOMPARE(m_citizen.certificates(), std::size_t(1));
}

CAUSEWAY_SUITE(IssuerLoginTest)
#include "tst_issuer_login.moc"

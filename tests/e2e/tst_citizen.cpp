#include "browsed_sandbox.h"
#include "compare_codes.h"
#include "memory_store.h"
#include "test_registry.h"

#include <causeway/base/url.h>
#include <causeway/consent/desk.h>
#include <causeway/identity/identity.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/wallet/wallet.h>

#include <QtTest>

using namespace causeway;
using causeway::wallet::Verdict;

namespace {

/// The SDK's identity and wallet over real TLS, as sdk/client puts them together; store and keys are in memory.
struct Citizen {
    test::MemoryStore store;
    platform::FakeKeyStore keys;
    std::unique_ptr<net::HttpClient> http;
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, systemClock());
    std::unique_ptr<consent::Desk> desk = consent::makeDesk(*ledger, systemClock());
    std::unique_ptr<identity::Directory> directory;
    std::unique_ptr<identity::Identity> identity;
    std::unique_ptr<wallet::Wallet> wallet;

    explicit Citizen(const test::BrowsedSandbox &sandbox)
        : http(sandbox.makeHttp()),
          directory(identity::makeDirectory({sandbox.origin(), sandbox.anchors()}, store, *http, systemClock()))
    {
        static_cast<void>(keys.authorize(Bytes(32, 7)));
        identity = identity::makeIdentity({"Test"}, store, keys, *http, *directory, *desk, *ledger, systemClock());
        wallet = wallet::makeWallet(store, keys, *http, identity->authorized(), *directory, *desk, systemClock());
    }
};

std::string textBetween(const std::string &text, const std::string &before, char end)
{
    const auto at = text.find(before);
    if (at == std::string::npos)
        return {};
    const auto from = at + before.size();
    return text.substr(from, text.find(end, from) - from);
}
}

class CitizenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.isRunning()); }
    void init()
    {
        m_sandbox.post("/admin/reset", Json::object());
        m_person = m_sandbox.json("/admin/personas").at("personas").at(0);
        m_citizen = std::make_unique<Citizen>(m_sandbox);
        const identity::Document document{text("identity_number"), text("name_en"), text("birth_date")};
        const auto profile = m_citizen->identity->enrol(document, {});
        QVERIFY2(static_cast<bool>(profile), profile ? "" : profile.error().detail.c_str());
        const auto login = m_citizen->identity->login({});
        QVERIFY2(static_cast<bool>(login),
                 login ? "" : (std::string(toString(login.error().code)) + login.error().detail).c_str());
    }

    void readsTheBillsInThePersonsName();
    void isToldThatAnotherPhoneTookItsPlace();
    void showsACodeThatIsAcceptedOnce();
    void logsInToTheLibrary();
    void declinesAtTheLibrary();
    void getsADrivingLicence();
    void getsTheLicenceWhoseAnswerWasLost();
    void storesNoTamperedLicence();
    void refusesAnotherIssuersMetadata();
    void renewsTheTokensAfterTheyRanOut();

private:
    std::string text(const char *name) const { return m_person.at(name).get<std::string>(); }
    Result<std::string> offer()
    {
        return m_citizen->wallet->requestOffer(m_sandbox.origin() + "/issuer", "driving-licence", {});
    }
    std::string transactionCode()
    {
        const auto message = m_sandbox.json("/admin/messages").at("messages").at(0);
        const auto words = message.at("text").get<std::string>();
        return words.substr(words.size() - 6);
    }
    Result<Json> accept()
    {
        CAUSEWAY_TRY(const auto link, offer());
        CAUSEWAY_TRY(const auto request, m_citizen->wallet->openOffer(link, {}));
        return m_citizen->desk->decide(request.id, {true, {}, transactionCode()}, {});
    }
    /// What the library's page would show as a QR code.
    std::string loginLink()
    {
        const auto page = m_sandbox.browse("/service/library/login");
        m_match = textBetween(page.body, "id=\"match\">", '<');
        auto parameters = formDecode(m_sandbox.lastUrl.substr(m_sandbox.lastUrl.find('?') + 1));
        return "causeway://authorize?"
            + formEncode({{"iss", m_sandbox.origin() + "/idp"},
                          {"client_id", parameters["client_id"]},
                          {"request_uri", parameters["request_uri"]}});
    }
    std::string status() const
    {
        return "/idp/authorize/status?request_uri=" + textBetween(m_sandbox.lastUrl, "request_uri=", '&');
    }

    test::BrowsedSandbox m_sandbox;
    std::unique_ptr<Citizen> m_citizen;
    Json m_person;
    std::string m_match;
};

void CitizenTest::readsTheBillsInThePersonsName()
{
    const auto response =
        m_citizen->identity->authorized().send(net::getRequest(m_sandbox.origin() + "/billing/bills"), {});

    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QVERIFY(net::jsonBody(*response)->contains("bills"));
}

void CitizenTest::isToldThatAnotherPhoneTookItsPlace()
{
    Citizen newPhone(m_sandbox);
    QVERIFY(newPhone.identity->enrol({text("identity_number"), text("name_en"), text("birth_date")}, {}));

    CAUSEWAY_COMPARE_CODES(m_citizen->identity->login({}).error().code, ErrorCode::DeviceRevoked);
    QVERIFY(newPhone.identity->login({}));
}

void CitizenTest::showsACodeThatIsAcceptedOnce()
{
    const auto code = m_citizen->identity->personalCode(true);
    QVERIFY(code);

    const auto first = m_sandbox.post("/verifier/check", {{"code", code->text}});
    const auto second = m_sandbox.post("/verifier/check", {{"code", code->text}});

    QCOMPARE(optionalString(first, "result").value_or(""), std::string("accepted"));
    QCOMPARE(optionalString(first, "name_en").value_or(""), text("name_en"));
    QCOMPARE(optionalString(second, "reason").value_or(""), std::string("replayed"));
}

void CitizenTest::logsInToTheLibrary()
{
    const auto request = m_citizen->identity->openServiceLogin(loginLink(), {});
    QVERIFY(request);
    QCOMPARE(request->matchNumber, m_match);
    consent::Decision decision{true, {}, {}};
    for (const auto &field : request->fields)
        decision.fields.insert(field.name);

    QVERIFY(m_citizen->desk->decide(request->id, decision, {}));

    const auto answer = m_sandbox.json(status());
    QCOMPARE(optionalString(answer, "status").value_or(""), std::string("approved"));
    const auto page = m_sandbox.browse(optionalString(answer, "redirect_to").value_or(""));
    QVERIFY(page.body.find("Logged in") != std::string::npos);
    QVERIFY(page.body.find(text("name_en")) != std::string::npos);
    CAUSEWAY_COMPARE_CODES(m_citizen->identity->openServiceLogin(loginLink() + "x", {}).error().code,
                           ErrorCode::OAuthRefused);
}

void CitizenTest::declinesAtTheLibrary()
{
    const auto request = m_citizen->identity->openServiceLogin(loginLink(), {});
    QVERIFY(request);

    QVERIFY(m_citizen->desk->decide(request->id, {}, {}));

    const auto answer = m_sandbox.json(status());
    QCOMPARE(optionalString(answer, "status").value_or(""), std::string("declined"));
    const auto page = m_sandbox.browse(optionalString(answer, "redirect_to").value_or(""));
    QVERIFY(page.body.find("You declined") != std::string::npos);
}

void CitizenTest::getsADrivingLicence()
{
    const auto link = offer();
    QVERIFY(link);
    const auto request = m_citizen->wallet->openOffer(*link, {});
    QVERIFY(request);
    QVERIFY(request->needsTransactionCode);
    CAUSEWAY_COMPARE_CODES(m_citizen->desk->decide(request->id, {true, {}, "not it"}, {}).error().code,
                           ErrorCode::TransactionCodeWrong);

    const auto done = m_citizen->desk->decide(request->id, {true, {}, transactionCode()}, {});

    QVERIFY(done);
    const auto id = done->at("certificate").get<std::string>();
    QCOMPARE(wallet::toString(m_citizen->wallet->believe(id)->verdict), std::string("valid"));
    const auto certificate = m_citizen->wallet->find(id);
    QVERIFY(certificate->portrait.starts_with("data:image/png;base64,"));
    QVERIFY(certificate->claims.size() >= 8);
    CAUSEWAY_COMPARE_CODES(m_citizen->wallet->openOffer(*link, {}).error().code, ErrorCode::OfferUsed);
}

void CitizenTest::getsTheLicenceWhoseAnswerWasLost()
{
    m_sandbox.failOnce("/issuer/credential", "drop_after");

    const auto lost = accept();

    QVERIFY(!lost);
    QVERIFY(isRetryable(lost.error().code));
    QCOMPARE(m_citizen->wallet->resumePending({}).valueOr(-1), 1);
    QCOMPARE(m_citizen->wallet->list()->size(), std::size_t(1));
    QCOMPARE(m_citizen->wallet->resumePending({}).valueOr(-1), 0);
}

void CitizenTest::storesNoTamperedLicence()
{
    m_sandbox.failOnce("/issuer/credential", "tamper_credential");

    const auto done = accept();

    QVERIFY(!done);
    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::CredentialRejected);
    QVERIFY(m_citizen->wallet->list()->empty());
}

void CitizenTest::refusesAnotherIssuersMetadata()
{
    m_sandbox.failOnce("/.well-known/openid-credential-issuer/issuer", "wrong_issuer");

    const auto done = accept();

    QVERIFY(!done);
    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::IssuerUntrusted);
}

void CitizenTest::renewsTheTokensAfterTheyRanOut()
{
    m_sandbox.plan(Json{{"path", "/idp/token"}, {"mode", "rotate_refresh"}}); // the first is of no use the second time

    for (int i = 0; i < 2; ++i) {
        m_sandbox.post("/admin/clock", {{"advance_seconds", 3600}}); // the app learns it from the Date of the answers
        const auto response =
            m_citizen->identity->authorized().send(net::getRequest(m_sandbox.origin() + "/billing/bills"), {});
        QVERIFY(response);
        QCOMPARE(response->status, 200);
    }
    m_sandbox.clearFaults();
    m_sandbox.post("/admin/clock", {{"reset", true}});
}

CAUSEWAY_SUITE(CitizenTest)
#include "tst_citizen.moc"

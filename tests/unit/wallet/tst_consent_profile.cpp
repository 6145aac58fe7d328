#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;

namespace {

Json consentTo(const char *what)
{
    return {{"type", "urn:causeway:transaction:consent:1"},
            {"credential_ids", {"licence"}},
            {"purpose", {{"en", what}, {"zh-HK", "開立帳戶"}, {"zh-CN", "开立账户"}}},
            {"reference", "ACC-7"}};
}
}

class ConsentProfileTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        m_fixture->profiles = {wallet::consentProfile()};
        m_fixture->restartAll();
    }

    void putsWhatIsSignedOntoTheSheet();
    void needsNoReference();
    void refusesWhatWouldNotBeSeen_data();
    void refusesWhatWouldNotBeSeen();
    void refusesASecondThing();
    void tellsNobodyByItsRefusalWhatIsHeld();

private:
    void ask(const std::vector<Json> &items)
    {
        Json encoded = Json::array();
        for (const auto &item : items)
            encoded.push_back(toBase64Url(asBytes(toCompact(item))));
        m_fixture->verifier.parameters["transaction_data"] = encoded;
    }
    void expectRefused()
    {
        CAUSEWAY_COMPARE_CODES(m_fixture->open().error().code, ErrorCode::TransactionDataInvalid);
        QCOMPARE(m_fixture->verifier.forms.back().at("error"), std::string("invalid_transaction_data"));
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void ConsentProfileTest::putsWhatIsSignedOntoTheSheet()
{
    ask({consentTo("Open an account")});

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->purpose.in("en"), std::string("Open an account"));
    QCOMPARE(request->purpose.in("zh-CN"), std::string("开立账户"));
    QCOMPARE(request->reference, std::string("ACC-7"));
}

void ConsentProfileTest::needsNoReference()
{
    auto item = consentTo("Open an account");
    item.erase("reference");
    ask({item});

    const auto request = m_fixture->open();

    QVERIFY(request && request->reference.empty());
}

void ConsentProfileTest::refusesWhatWouldNotBeSeen_data()
{
    QTest::addColumn<Json>("change");
    QTest::newRow("a member that is not known") << Json{{"amount", "9,000,000"}};
    QTest::newRow("a purpose that is nothing") << Json{{"purpose", nullptr}};
    QTest::newRow("an empty purpose") << Json{{"purpose", Json::object()}};
    QTest::newRow("a purpose that is text") << Json{{"purpose", "Open an account"}};
    QTest::newRow("a purpose in a language that is not shown") << Json{{"purpose", {{"en", "Open"}, {"fr", "Vendre"}}}};
    QTest::newRow("a purpose too long to be read") << Json{{"purpose", {{"en", std::string(501, 'x')}}}};
    QTest::newRow("a purpose without a word") << Json{{"purpose", {{"en", " "}}}};
    QTest::newRow("a purpose of two lines") << Json{{"purpose", {{"en", "Open an account\nwith a loan"}}}};
    QTest::newRow("a purpose that turns around") << Json{{"purpose", {{"en", "Open \u202Etnuocca na"}}}};
    QTest::newRow("a reference that turns around") << Json{{"reference", "ACC-\u20667"}};
    QTest::newRow("an empty reference") << Json{{"reference", ""}};
    QTest::newRow("a reference that is no text") << Json{{"reference", 7}};
    QTest::newRow("a reference too long to be read") << Json{{"reference", std::string(65, 'x')}};
}

void ConsentProfileTest::refusesWhatWouldNotBeSeen()
{
    QFETCH(Json, change);
    auto item = consentTo("Open an account");
    item.update(change);
    ask({item});

    expectRefused();
}

void ConsentProfileTest::refusesASecondThing()
{
    ask({consentTo("Open an account"), consentTo("Close an account")});

    expectRefused();
}

/// A verifier that could tell a holder from others by the error would need nobody's consent to ask.
void ConsentProfileTest::tellsNobodyByItsRefusalWhatIsHeld()
{
    auto item = consentTo("Open an account");
    item["amount"] = "1";
    ask({item});

    m_fixture->verifier.askFor(test::FakeVerifier::query({{{"path", {"family_name"}}, {"values", {"NOBODY"}}}}));
    expectRefused();
    const auto posts = m_fixture->verifier.forms.size();
    m_fixture->verifier.askFor(test::FakeVerifier::query({{{"path", {"family_name"}}}}));
    expectRefused();

    QCOMPARE(m_fixture->verifier.forms.size(), 2 * posts);
    QCOMPARE(m_fixture->verifier.forms.front(), m_fixture->verifier.forms.back());
}

CAUSEWAY_SUITE(ConsentProfileTest)
#include "tst_consent_profile.moc"

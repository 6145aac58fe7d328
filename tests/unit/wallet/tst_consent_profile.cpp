#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

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
    void isAuthorizedByOneOfTwoCertificates_data();
    void isAuthorizedByOneOfTwoCertificates();

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

    /// How many presentations of the last answer there are, and how many authorize a transaction.
    std::pair<int, int> presentedAndAuthorizing() const
    {
        std::pair<int, int> counts;
        const auto token = *parseJson(m_fixture->verifier.forms.back().at("vp_token"));
        for (const auto &[id, presentations] : token.items())
            for (const auto &presentation : presentations) {
                const auto text = presentation.get<std::string>();
                const auto binding = crypto::parseJws(text.substr(text.rfind('~') + 1), "kb+jwt");
                ++counts.first;
                counts.second += binding->claims()->contains("transaction_data_hashes") ? 1 : 0;
            }
        return counts;
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

void ConsentProfileTest::isAuthorizedByOneOfTwoCertificates_data()
{
    QTest::addColumn<bool>("isOneQuery");
    QTest::newRow("of two queries") << false;
    QTest::newRow("of a query that takes several") << true;
}

/// OpenID4VP 1.0, section 5.1: any of the certificates that are named may, one of them does.
void ConsentProfileTest::isAuthorizedByOneOfTwoCertificates()
{
    QFETCH(bool, isOneQuery);
    m_fixture->holdAnother();
    auto query = test::FakeVerifier::query({{{"path", {"family_name"}}}});
    auto &licence = query["credentials"][0];
    licence["multiple"] = isOneQuery;
    auto item = consentTo("Open an account");
    if (!isOneQuery) {
        auto second = licence;
        second["id"] = "second";
        query["credentials"].push_back(second);
        item["credential_ids"].push_back("second");
    }
    m_fixture->verifier.askFor(query);
    ask({item});
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    std::map<std::string, std::set<std::string>> choices;
    if (isOneQuery)
        for (const auto &option : request->choices.front().options)
            choices["licence"].insert(option.id);

    QVERIFY(m_fixture->desk->decide(request->id, {.approved = true, .choices = choices}, {}));

    QVERIFY(presentedAndAuthorizing() == std::pair(2, 1));
}

CAUSEWAY_SUITE(ConsentProfileTest)
#include "tst_consent_profile.moc"

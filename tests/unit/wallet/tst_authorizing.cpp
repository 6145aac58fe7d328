#include "fake_verifier.h"
#include "presentation/transaction_data.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

constexpr auto Payment = "urn:example:payment";

TransactionData authorizedBy(const std::vector<std::string> &queries)
{
    TransactionData item;
    item.credentialIds = queries;
    return item;
}

using Options = std::vector<std::vector<std::string>>;
}

/// Transaction data beside sets of certificates: whatever the person chooses, everything is authorized, or nothing is offered.
class AuthorizingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        m_fixture->profiles = {{Payment, [](const Json &, consent::Request &) { return Result<void>(); }}};
        m_fixture->restartAll();
        m_fixture->holdMdoc();
    }

    void offersNothingWhereNothingThatIsHeldAuthorizes();
    void offersNothingWhereTwoOptionsWouldBeNeeded();
    void offersOnlyWhatAuthorizes();
    void needsAnOptionalSetThatAuthorizes();
    void leavesEachItemToASetThatCan();
    void goesBackWhereTheFirstWayLeavesNothingForTheLastItem();
    void changesNothingWhereThereIsNoWay();
    void takesNoChoiceAwayWithoutNeed();

private:
    /// A licence as an SD-JWT VC ("licence", and "more" once more) and as an mdoc ("mdl"); one item for each of `items`, its credential_ids.
    void ask(const char *sets, const std::vector<Json> &items)
    {
        auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
        auto more = query["credentials"][0];
        more["id"] = "more";
        query["credentials"].push_back(more);
        const Json element = {{"path", {"org.iso.18013.5.1", "family_name"}}};
        query["credentials"].push_back(FakeVerifier::mdocQuery("mdl", Json::array({element})));
        query["credential_sets"] = *parseJson(sets);
        m_fixture->verifier.askFor(query);
        Json encoded = Json::array();
        for (const auto &ids : items)
            encoded.push_back(toBase64Url(asBytes(toCompact({{"type", Payment}, {"credential_ids", ids}}))));
        m_fixture->verifier.parameters["transaction_data"] = encoded;
    }
    void expectNothingIsOffered()
    {
        const auto request = m_fixture->open();

        QVERIFY2(request, request ? "" : request.error().detail.c_str());
        QVERIFY(!request->isAnswerable);
        QVERIFY(request->choices.empty() && request->fields.empty());
        QVERIFY(m_fixture->verifier.forms.empty());
    }
    Json token() const { return *parseJson(m_fixture->verifier.forms.back().at("vp_token")); }
    /// How much is authorized by the only presentation for a query.
    std::size_t authorizedWith(const std::string &queryId) const
    {
        const auto text = token().at(queryId).front().get<std::string>();
        const auto claims = *crypto::parseJws(text.substr(text.rfind('~') + 1), "kb+jwt")->claims();
        return claims.value("transaction_data_hashes", Json::array()).size();
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void AuthorizingTest::offersNothingWhereNothingThatIsHeldAuthorizes()
{
    auto &held = m_fixture->store.collections["wallet.certificates"];
    held.erase(held.begin()); // but for the mdoc
    ask(R"([{"options": [["licence"], ["mdl"]]}])", {{"licence"}});

    expectNothingIsOffered();
}

void AuthorizingTest::offersNothingWhereTwoOptionsWouldBeNeeded()
{
    ask(R"([{"options": [["licence"], ["more"]]}])", {{"licence"}, {"more"}});

    expectNothingIsOffered();
}

void AuthorizingTest::offersOnlyWhatAuthorizes()
{
    ask(R"([{"options": [["mdl"], ["licence"]]}])", {{"licence"}});

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->choices.size(), std::size_t(1)); // which licence; not which option
    QVERIFY(m_fixture->desk->decide(request->id, {.approved = true}, {}));
    QCOMPARE(token().size(), std::size_t(1));
    QCOMPARE(authorizedWith("licence"), std::size_t(1));
}

/// Section 5.1: with one of the certificates that may.
void AuthorizingTest::needsAnOptionalSetThatAuthorizes()
{
    ask(R"([{"options": [["mdl"]]}, {"options": [["licence", "more"]], "required": false}])", {{"licence", "more"}});

    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(token().size(), std::size_t(3));
    QCOMPARE(authorizedWith("licence"), std::size_t(1));
    QCOMPARE(authorizedWith("more"), std::size_t(0));
}

void AuthorizingTest::leavesEachItemToASetThatCan()
{
    DcqlMatch match;
    match.sets = {{true, {{"a"}, {"b"}}}, {false, {{"c"}, {"d"}}}};

    QVERIFY(keepWhatAuthorizes({authorizedBy({"a", "c"}), authorizedBy({"b"})}, match));

    QVERIFY(match.sets.at(0).options == Options{{"b"}});
    QVERIFY(match.sets.at(1).options == Options{{"c"}});
    QVERIFY(match.sets.at(1).isRequired);
}

void AuthorizingTest::goesBackWhereTheFirstWayLeavesNothingForTheLastItem()
{
    DcqlMatch match;
    match.sets = {{true, {{"a"}, {"b"}}}, {true, {{"c"}, {"d"}}}};

    QVERIFY(keepWhatAuthorizes({authorizedBy({"b", "c"}), authorizedBy({"a", "c"}), authorizedBy({"a", "d"})}, match));

    QVERIFY(match.sets.at(0).options == Options{{"a"}});
    QVERIFY(match.sets.at(1).options == Options{{"c"}});
}

void AuthorizingTest::changesNothingWhereThereIsNoWay()
{
    DcqlMatch match;
    match.sets = {{false, {{"a"}, {"b"}}}, {true, {{"c"}, {"d"}}}};

    QVERIFY(!keepWhatAuthorizes({authorizedBy({"a", "c"}), authorizedBy({"b", "c"}), authorizedBy({"d"})}, match));

    QVERIFY(match.sets.at(0).options == (Options{{"a"}, {"b"}}));
    QVERIFY(!match.sets.at(0).isRequired);
    QVERIFY(match.sets.at(1).options == (Options{{"c"}, {"d"}}));
}

void AuthorizingTest::takesNoChoiceAwayWithoutNeed()
{
    DcqlMatch match;
    match.sets = {{true, {{"a"}, {"b"}}}, {false, {{"a"}}}, {true, {{"c"}, {"a", "d"}}}};

    QVERIFY(keepWhatAuthorizes({authorizedBy({"a", "c"})}, match));

    QVERIFY(match.sets.at(0).options == (Options{{"a"}, {"b"}}));
    QVERIFY(!match.sets.at(1).isRequired);
    QVERIFY(match.sets.at(2).options == (Options{{"c"}, {"a", "d"}}));
}

CAUSEWAY_SUITE(AuthorizingTest)
#include "tst_authorizing.moc"

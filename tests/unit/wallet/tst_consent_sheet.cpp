#include "compare_codes.h"
#include "fake_verifier.h"
#include "presentation/consent_sheet.h"
#include "test_registry.h"

#include <causeway/crypto/primitives.h>

#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeVerifier;

namespace {

using Names = std::set<std::string>;
using Choices = std::map<std::string, Names>;

/// A credential query for the licence as an SD-JWT VC, by another id.
Json licenceQuery(const std::string &id, const char *claim)
{
    auto query = FakeVerifier::query({{{"path", {claim}}}}).at("credentials").at(0);
    query["id"] = id;
    return query;
}

Json mdocQuery(const std::string &id)
{
    return FakeVerifier::mdocQuery(id, Json::array({{{"path", {"org.iso.18013.5.1", "family_name"}}}}));
}

/// A set with one option of one query.
Json setOf(const std::string &id, bool isRequired)
{
    return {{"options", Json::array({Json::array({id})})}, {"required", isRequired}};
}
}

/// What stands on the sheet of a presentation, and what is made of the person's answer.
class ConsentSheetTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void tellsAQueryFromASetOfTheSameName_data();
    void tellsAQueryFromASetOfTheSameName();
    void takesNoOptionThatIsNotOnTheSheet_data();
    void takesNoOptionThatIsNotOnTheSheet();
    void asksForAnythingWhereNothingIsRequired();
    void namesWhatAllThatFitIsCalled();
    void namesNothingThatDependsOnTheChoice();
    void namesNothingWhereSomethingMayStay();
    void namesAllThatLeaves();
    void writesDownTheCertificateThatWasChosen_data();
    void writesDownTheCertificateThatWasChosen();

private:
    void ask(const Json &queries, const Json &sets = Json())
    {
        Json query = {{"credentials", queries}};
        if (!sets.is_null())
            query["credential_sets"] = sets;
        m_fixture->verifier.askFor(query);
    }
    /// Under which ids of queries the verifier got something by its last request; it makes another one then.
    Names answered()
    {
        Names ids;
        if (m_fixture->verifier.forms.empty())
            return ids;
        const auto token = *parseJson(m_fixture->verifier.forms.back().at("vp_token"));
        for (const auto &[id, presentations] : token.items())
            ids.insert(id);
        m_fixture->verifier.forms.clear();
        m_fixture->verifier.parameters["nonce"] = crypto::randomToken();
        return ids;
    }
    void callIt(const std::string &certificate, const char *title)
    {
        for (auto &record : m_fixture->store.collections["wallet.certificates"])
            if (record.key == certificate)
                record.body["title"] = {{"en", title}};
    }
    Result<Json> approve(const std::string &id, const Choices &choices = {})
    {
        return m_fixture->desk->decide(id, {.approved = true, .choices = choices}, {});
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void ConsentSheetTest::tellsAQueryFromASetOfTheSameName_data()
{
    QTest::addColumn<std::string>("query");
    QTest::addColumn<std::string>("set");
    QTest::newRow("the first set") << std::string("set-0") << std::string("set:0");
    QTest::newRow("the second set") << std::string("set-1") << std::string("set:1");
}

/// The certificate is called like an option, too: whoever takes the answer about the query for one about the set sends what the person left out.
void ConsentSheetTest::tellsAQueryFromASetOfTheSameName()
{
    QFETCH(std::string, query);
    QFETCH(std::string, set);
    m_fixture->holdMdoc("0");
    const auto sets = set == "set:0" ? Json::array({setOf("more", false), setOf(query, true)})
                                     : Json::array({setOf(query, true), setOf("more", false)});
    ask(Json::array({mdocQuery(query), licenceQuery("more", "given_name")}), sets);

    QVERIFY(m_fixture->approve());
    QCOMPARE(answered(), Names{query});

    QVERIFY(m_fixture->approve({{query, {"0"}}}));
    QCOMPARE(answered(), Names{query});

    QVERIFY(m_fixture->approve({{set, {"0"}}}));
    QCOMPARE(answered(), (Names{query, "more"}));
}

void ConsentSheetTest::takesNoOptionThatIsNotOnTheSheet_data()
{
    QTest::addColumn<std::string>("option");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("the first") << std::string("0") << true;
    QTest::newRow("the last") << std::string("1") << true;
    for (const auto *text : {"", "2", "-1", "+1", "01", " 1", "1 ", "1x", "0x1", "one", "18446744073709551616"})
        QTest::addRow("'%s'", text) << std::string(text) << false;
}

void ConsentSheetTest::takesNoOptionThatIsNotOnTheSheet()
{
    QFETCH(std::string, option);
    QFETCH(bool, isTaken);
    DcqlMatch match;
    match.queries = {{"a", false, {{"one", {}}}}, {"b", false, {{"two", {}}}}};
    match.sets = {{true, {{"a"}, {"b"}}}};

    const auto chosen = choose(match, choiceFrom(match, {.approved = true, .choices = {{"set:0", {option}}}}));

    QCOMPARE(bool(chosen), isTaken);
    if (!isTaken)
        CAUSEWAY_COMPARE_CODES(chosen.error().code, ErrorCode::InvalidArgument);
}

/// The same as with a field that is missing: nothing is written, and the person is asked again.
void ConsentSheetTest::asksForAnythingWhereNothingIsRequired()
{
    ask(Json::array({licenceQuery("name", "family_name"), licenceQuery("more", "given_name")}),
        Json::array({setOf("name", false), setOf("more", false)}));
    const auto before = m_fixture->ledger->list()->size();
    const auto request = m_fixture->open();
    QVERIFY(request);

    CAUSEWAY_COMPARE_CODES(approve(request->id).error().code, ErrorCode::FieldRequired);
    CAUSEWAY_COMPARE_CODES(approve(request->id, {{"set:0", {}}}).error().code, ErrorCode::FieldRequired);

    QCOMPARE(m_fixture->ledger->list()->size(), before);
    QVERIFY(m_fixture->desk->find(request->id));
    QVERIFY(m_fixture->verifier.forms.empty());
    QVERIFY(approve(request->id, {{"set:1", {"0"}}}));
    QCOMPARE(answered(), Names{"more"});
}

void ConsentSheetTest::namesWhatAllThatFitIsCalled()
{
    m_fixture->holdAnother();

    const auto request = m_fixture->open();

    QVERIFY(request);
    QCOMPARE(request->choices.front().options.size(), std::size_t(2));
    QCOMPARE(request->subject.in("en"), std::string("Driving licence"));
}

void ConsentSheetTest::namesNothingThatDependsOnTheChoice()
{
    m_fixture->holdAnother();
    callIt("other", "International licence");

    const auto request = m_fixture->open();

    QVERIFY(request && request->subject.texts.empty());
}

void ConsentSheetTest::namesNothingWhereSomethingMayStay()
{
    m_fixture->holdMdoc();
    callIt("mdoc", "Licence card");
    ask(Json::array({licenceQuery("licence", "family_name"), mdocQuery("card")}),
        Json::array({setOf("licence", true), setOf("card", false)}));

    const auto request = m_fixture->open();

    QVERIFY(request && request->subject.texts.empty());
}

void ConsentSheetTest::namesAllThatLeaves()
{
    m_fixture->holdMdoc();
    callIt("mdoc", "Licence card");
    ask(Json::array({licenceQuery("licence", "family_name"), mdocQuery("card")}));

    const auto request = m_fixture->open();

    QVERIFY(request);
    QCOMPARE(request->subject.in("en"), std::string("Driving licence, Licence card"));
}

void ConsentSheetTest::writesDownTheCertificateThatWasChosen_data()
{
    QTest::addColumn<int>("index");
    QTest::newRow("the first") << 0;
    QTest::newRow("another") << 1;
}

void ConsentSheetTest::writesDownTheCertificateThatWasChosen()
{
    QFETCH(int, index);
    m_fixture->holdAnother();
    callIt("other", "International licence");
    const auto request = m_fixture->open();
    QVERIFY(request);
    const auto option = request->choices.front().options.at(static_cast<std::size_t>(index));

    QVERIFY(approve(request->id, {{"licence", {option.id}}}));

    QCOMPARE(m_fixture->ledger->list()->front().subject, option.title);
}

CAUSEWAY_SUITE(ConsentSheetTest)
#include "tst_consent_sheet.moc"

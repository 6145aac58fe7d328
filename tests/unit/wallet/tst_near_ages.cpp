#include "compare_codes.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;
using Elements = std::vector<std::pair<std::string, cbor::Value>>;
using Ages = std::map<std::string, bool>;

/// What a phone shows a reader near by that asks for an age which its licence does not state.
class NearAgesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<NearFixture>();
        QVERIFY(m_fixture->store.remove(CertificateCollection, "licence"));
    }

    void showsTheNearestAgeThatTells_data();
    void showsTheNearestAgeThatTells();
    void showsNoAgeThatTellsNothing();
    void showsTheRestWhereNoAgeTells();
    void showsOneElementForTwoAges();
    void saysThatAnAgeIsKept();
    void takesNoAgeOfAnotherNameSpace();
    void showsOfEachLicenceItsOwnAge();
    void doesNotOfferALicenceThatSaysSomethingElse();

private:
    void hold(const std::string &id, const Elements &elements)
    {
        m_fixture->document.nameSpaces = {{NearFixture::Space, elements}};
        m_fixture->hold(id);
    }

    /// What the person sees, and what the reader makes of the answer of a person who agrees.
    struct Outcome {
        consent::Request sheet;
        Reading reading;
    };
    Result<Outcome> show(const std::vector<ItemsRequest> &wanted, const std::string &licence = {})
    {
        auto reading = m_fixture->read(wanted);
        CAUSEWAY_TRY(auto sheet, m_fixture->presenter->awaitRequest({}));
        consent::Decision decision{.approved = true};
        if (!licence.empty())
            decision.choices[sheet.choices.front().id] = {licence};
        const auto shown = m_fixture->desk->decide(sheet.id, std::move(decision), {});
        if (!shown) {
            m_fixture->presenter->end(); // the reader waits for it
            return shown.error();
        }
        CAUSEWAY_TRY(auto read, reading.get());
        return Outcome{std::move(sheet), std::move(read)};
    }
    static Names namesOn(const consent::Request &sheet)
    {
        Names names;
        for (const auto &field : sheet.fields)
            names.push_back(field.name);
        return names;
    }
    static Json licenceOf(const Json &elements) { return {{NearFixture::Space, elements}}; }

    std::unique_ptr<NearFixture> m_fixture;
};

void NearAgesTest::showsTheNearestAgeThatTells_data()
{
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<Ages>("held");
    QTest::addColumn<std::string>("shown");
    QTest::addColumn<bool>("isReached");
    QTest::newRow("the one that was asked for")
        << std::string("age_over_18") << Ages{{"age_over_18", true}, {"age_over_21", true}}
        << std::string("age_over_18") << true;
    QTest::newRow("the one that was asked for, whatever it says")
        << std::string("age_over_18") << Ages{{"age_over_18", false}, {"age_over_16", false}}
        << std::string("age_over_18") << false;
    QTest::newRow("a higher one that is reached")
        << std::string("age_over_16") << Ages{{"age_over_21", true}, {"age_over_18", true}}
        << std::string("age_over_18") << true;
    QTest::newRow("a lower one that is not")
        << std::string("age_over_65") << Ages{{"age_over_18", true}, {"age_over_21", true}, {"age_over_60", false}}
        << std::string("age_over_60") << false;
}

void NearAgesTest::showsTheNearestAgeThatTells()
{
    QFETCH(std::string, asked);
    QFETCH(Ages, held);
    QFETCH(std::string, shown);
    QFETCH(bool, isReached);
    hold("young", {held.begin(), held.end()});

    const auto outcome = show(NearFixture::wants({asked}));

    QVERIFY2(outcome, outcome ? "" : outcome.error().detail.c_str());
    QCOMPARE(namesOn(outcome->sheet), Names{shown}); // the person sees what leaves
    const auto &document = outcome->reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Valid);
    QCOMPARE(document.claims, licenceOf({{shown, isReached}}));
    QCOMPARE(document.ages, (Ages{{asked, isReached}}));
}

void NearAgesTest::showsNoAgeThatTellsNothing()
{
    hold("young", {{"age_over_18", true}, {"age_over_60", false}});

    const auto outcome = show(NearFixture::wants({"age_over_21"}));

    CAUSEWAY_COMPARE_CODES(outcome.error().code, ErrorCode::NoMatchingCertificate);
}

void NearAgesTest::showsTheRestWhereNoAgeTells()
{
    hold("young", {{"age_over_18", true}, {"family_name", "Chan"}});

    const auto outcome = show(NearFixture::wants({"age_over_21", "family_name"}));

    QVERIFY(outcome);
    QCOMPARE(namesOn(outcome->sheet), Names{"family_name"});
    const auto &document = outcome->reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.claims, licenceOf({{"family_name", "Chan"}}));
    QCOMPARE(document.missing, (ElementChoice{{NearFixture::Space, {"age_over_21"}}}));
}

void NearAgesTest::showsOneElementForTwoAges()
{
    hold("grown", {{"age_over_21", true}});

    const auto outcome = show(NearFixture::wants({"age_over_16", "age_over_18"}));

    QVERIFY(outcome);
    QCOMPARE(namesOn(outcome->sheet), Names{"age_over_21"});
    QCOMPARE(outcome->reading.documents.at(0).ages, (Ages{{"age_over_16", true}, {"age_over_18", true}}));
    QVERIFY(outcome->reading.verdict() == Verdict::Valid);
}

/// It leaves for two questions, one of which alone means to keep it.
void NearAgesTest::saysThatAnAgeIsKept()
{
    hold("grown", {{"age_over_18", true}});
    auto wanted = NearFixture::wants({"age_over_16", "age_over_18"});
    wanted.front().nameSpaces[NearFixture::Space]["age_over_16"] = true;

    const auto outcome = show(wanted);

    QVERIFY(outcome);
    QCOMPARE(namesOn(outcome->sheet), Names{"age_over_18"});
    QCOMPARE(outcome->sheet.warnings, Names{"will_be_kept"});
}

void NearAgesTest::takesNoAgeOfAnotherNameSpace()
{
    constexpr auto Club = "org.example.club.1";
    m_fixture->document.nameSpaces = {{Club, {{"age_over_18", true}}}};
    m_fixture->hold("club");

    const auto here = show(NearFixture::wants({"age_over_16"}));
    const auto there = show({{NearFixture::Licence, {{Club, {{"age_over_16", false}}}}}});

    CAUSEWAY_COMPARE_CODES(here.error().code, ErrorCode::NoMatchingCertificate);
    CAUSEWAY_COMPARE_CODES(there.error().code, ErrorCode::NoMatchingCertificate);
}

void NearAgesTest::showsOfEachLicenceItsOwnAge()
{
    hold("abroad", {{"age_over_21", true}});
    hold("here", {{"age_over_18", true}, {"age_over_21", true}});
    const auto wanted = NearFixture::wants({"age_over_16"});

    const auto abroad = show(wanted, "abroad");
    const auto here = show(wanted, "here");

    QVERIFY(abroad && here);
    QCOMPARE(abroad->reading.documents.at(0).claims, licenceOf({{"age_over_21", true}}));
    QCOMPARE(here->reading.documents.at(0).claims, licenceOf({{"age_over_18", true}}));
}

/// Its element has the same name, and would tell what nobody asked.
void NearAgesTest::doesNotOfferALicenceThatSaysSomethingElse()
{
    hold("grown", {{"age_over_18", true}});
    hold("young", {{"age_over_18", false}});

    const auto outcome = show(NearFixture::wants({"age_over_16"}));

    QVERIFY(outcome);
    QCOMPARE(outcome->sheet.choices.front().options.size(), std::size_t(1));
    QCOMPARE(outcome->sheet.choices.front().options.front().id, std::string("grown"));
}

CAUSEWAY_SUITE(NearAgesTest)
#include "tst_near_ages.moc"

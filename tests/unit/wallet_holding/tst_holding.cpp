#include "compare_codes.h"
#include "holding/catalogue_version.h"
#include "holding/keeping.h"
#include "holding_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Paper;

/// Favourites, the archive, the order and finding one among many.
class HoldingTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::HoldingFixture>();
        for (const auto *id : {"a", "b", "c", "d"})
            m_fixture->keep({.id = id});
    }

    void listsThemAsTheyCame();
    void listsFavouritesFirst();
    void putsAwayAndTakesOut();
    void movesOne();
    void finds_data();
    void finds();
    void tellsPicturesFromTexts();
    void bearsASearchThatIsNoText();
    void findsOnlyInWhatIsListed();
    void movesIntoTheSamePlaceAgainAndAgain();
    void movesNothingWhereItIsNotListed();
    void remembersAllOfItAfterARestart();
    void leavesTheCertificatesRecordAlone();
    void keepsNoRecordOfWhatIsAsItCame();
    void tellsWhatChangedUntilItWasSeen();
    void keepsTypesTogether();
    void keepsOneTitleTogetherWhateverItsTypes();
    void givesAScreenAtATime();
    void showsWhatListsNeed();
    void listsWhatComesBehindWhatWasMovedLast();
    void knowsNoOthers();

private:
    std::unique_ptr<test::HoldingFixture> m_fixture;
};

void HoldingTest::listsThemAsTheyCame()
{
    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QCOMPARE(m_fixture->archived(), std::string());
}

void HoldingTest::listsFavouritesFirst()
{
    QVERIFY(m_fixture->holding->setFavourite("c", true));
    QVERIFY(m_fixture->holding->setFavourite("b", true));
    QCOMPARE(m_fixture->listed(), std::string("b c a d"));
    QVERIFY(m_fixture->holding->list({})->certificates.at(1).isFavourite);
    QVERIFY(!m_fixture->holding->list({})->certificates.at(2).isFavourite);

    QVERIFY(m_fixture->holding->setFavourite("b", false));

    QCOMPARE(m_fixture->listed(), std::string("c a b d"));
}

void HoldingTest::putsAwayAndTakesOut()
{
    QVERIFY(m_fixture->holding->setArchived("b", true));

    QCOMPARE(m_fixture->listed(), std::string("a c d"));
    QCOMPARE(m_fixture->archived(), std::string("b"));
    const auto page = *m_fixture->holding->list({});
    QCOMPARE(page.kept, std::size_t(3));
    QCOMPARE(page.archived, std::size_t(1));

    QVERIFY(m_fixture->holding->setArchived("b", false));

    QCOMPARE(m_fixture->listed(), std::string("a b c d"));
    QCOMPARE(m_fixture->archived(), std::string());
}

void HoldingTest::tellsWhatChangedUntilItWasSeen()
{
    QVERIFY(saveKeeping(m_fixture->store, "b", {.isFavourite = true, .changed = {"address", "portrait"}}));
    QVERIFY(touchCatalogue(m_fixture->store));
    QVERIFY((m_fixture->holding->find("b")->changed == std::vector<std::string>{"address", "portrait"}));
    QVERIFY(m_fixture->holding->list({})->certificates.front().changed.size() == 2);
    QVERIFY(m_fixture->holding->exportOne("b")->at("kept").at("changed") == (Json{"address", "portrait"}));
    QVERIFY(m_fixture->holding->setFavourite("b", false)); // keeps what is to be told
    QVERIFY(m_fixture->holding->find("b")->changed.size() == 2);

    QVERIFY(m_fixture->holding->acknowledgeChanges("b"));

    QVERIFY(m_fixture->holding->find("b")->changed.empty());
    QVERIFY(m_fixture->holding->acknowledgeChanges("b")); // again changes nothing
}

void HoldingTest::movesOne()
{
    QVERIFY(m_fixture->holding->move("d", "b"));
    QCOMPARE(m_fixture->listed(), std::string("a d b c"));
    QVERIFY(m_fixture->holding->move("c", "a"));
    QCOMPARE(m_fixture->listed(), std::string("c a d b"));
    QVERIFY(m_fixture->holding->move("a", ""));
    QCOMPARE(m_fixture->listed(), std::string("c d b a"));
    QVERIFY(m_fixture->holding->move("d", "d"));
    QCOMPARE(m_fixture->listed(), std::string("c d b a"));

    m_fixture->keep({.id = "e"});
    m_fixture->keep({.id = "f"});

    QCOMPARE(m_fixture->listed(), std::string("c d b a e f"));
}

void HoldingTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *text, const char *language, const char *ids) {
        QTest::newRow(name) << QString(text) << QString(language) << QString(ids);
    };
    row("everything", "", "en", "a b c d school");
    row("blanks", " \t　", "en", "a b c d school");
    row("a title", "student card", "en", "school");
    row("part of a word", "stud", "en", "school");
    row("in capitals", "STUDENT", "en", "school");
    row("in another language than the person's", "學生證", "en", "");
    row("in the person's", "學生證", "zh-HK", "school");
    row("part of it", "學生", "zh-HK", "school");
    row("in one that nobody translated into", "學生證", "zh-CN", "school");
    row("an issuer", "harbour university", "en", "school");
    row("a value", "chan", "en", "school");
    row("a number in it", "2027", "en", "school");
    row("a value in any language", "chan", "zh-HK", "school");
    row("what is written wide", "ＣＨＡＮ", "en", "school");
    row("what stands there wide", "flat 5", "en", "school");
    row("half-width letters", "ｱｲ", "en", "school");
    row("sharp s", "STRASSE", "en", "school");
    row("words in any order", "chan STUDENT", "en", "school");
    row("one word that fits and one that does not", "chan driving", "en", "");
    row("the name of a claim", "family_name", "en", "");
    row("what runs from one value into the next", "chansiu", "en", "");
    row("part of a value in parts", "harbour road", "en", "school");
    row("the name of a part", "street", "en", "");
    row("how a picture is written", "base64", "en", "");
    row("letters of a picture", "iVBORw0", "en", "");
    row("letters of one in a part", "R0lGOD", "en", "");
    row("what nobody holds", "passport", "en", "");
}

void HoldingTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, ids);
    m_fixture->keep(
        {.id = "school",
         .type = "urn:student",
         .title = {{{"en", "Student card"}, {"zh-HK", "學生證"}}},
         .issuer = {{{"en", "Harbour University"}, {"zh-HK", "海港大學"}}},
         .claims = {{"family_name", "Chan"},
                    {"given_name", "Siu Ming"},
                    {"address", "Ｆｌａｔ　５, Hauptstraße"},
                    {"nickname", "アイ"},
                    {"year", 2027},
                    {"picture", "data:image/png;base64,iVBORw0KGgoA"},
                    {"dormitory", {{"street", "Harbour Road"}, {"plan", "data:image/gif;base64,R0lGODdh"}}}}});

    QCOMPARE(
        QString::fromStdString(m_fixture->listed({.text = text.toStdString(), .language = language.toStdString()})),
        ids);
}

void HoldingTest::tellsPicturesFromTexts()
{
    m_fixture->keep({.id = "p",
                     .claims = {{"picture", "data:image/jpeg;base64,iVBORw0KGgoA"}, // of another type than it says
                                {"seal", "data:image/svg+xml;base64,PHN2Zy8+"},
                                {"signature", "data:image/png,nothing"},
                                {"motto", "data:image"},
                                {"school", {{"crest", "data:image/png;base64,/9j/4AAQ"}, {"town", "Sha Tin"}}}}});

    const auto certificate = *m_fixture->wallet->find("p");
    std::map<std::string, Claim> claims;
    for (const auto &claim : certificate.claims)
        claims.emplace(claim.name, claim);

    QCOMPARE(claims["picture"].picture, std::string("data:image/png;base64,iVBORw0KGgoA"));
    QCOMPARE(claims["picture"].value, std::string("data:image/jpeg;base64,iVBORw0KGgoA"));
    for (const auto *undrawn : {"seal", "signature"})
        QVERIFY2(claims[undrawn].isPicture() && claims[undrawn].picture.empty(), undrawn);
    QVERIFY(!claims["motto"].isPicture());
    QCOMPARE(claims["school"].parts.front().picture, std::string("data:image/jpeg;base64,/9j/4AAQ"));
    QVERIFY(!claims["school"].parts.back().isPicture());
}

void HoldingTest::bearsASearchThatIsNoText()
{
    QCOMPARE(m_fixture->listed({.text = "\xff\xfe"}), std::string());
    QCOMPARE(m_fixture->listed({.text = std::string(1'000'000, 'x')}), std::string());
}

void HoldingTest::findsOnlyInWhatIsListed()
{
    QVERIFY(m_fixture->holding->setArchived("b", true));

    const auto page = *m_fixture->holding->list({.text = "driving"});
    QCOMPARE(page.found, std::size_t(3));
    QCOMPARE(m_fixture->listed({.text = "driving", .archived = true}), std::string("b"));
    QCOMPARE(m_fixture->holding->list({.text = "nothing"})->kept, std::size_t(3));
}

/// There is always room, and what comes later is still last.
void HoldingTest::movesIntoTheSamePlaceAgainAndAgain()
{
    QVERIFY(m_fixture->holding->move("c", "b"));
    for (int time = 0; time < 100; ++time) {
        QVERIFY(m_fixture->holding->move(time % 2 ? "c" : "d", "b"));
        QCOMPARE(m_fixture->listed(), std::string(time % 2 ? "a d c b" : "a c d b"));
    }
    m_fixture->keep({.id = "e"});

    QCOMPARE(m_fixture->listed(), std::string("a d c b e"));
}

void HoldingTest::movesNothingWhereItIsNotListed()
{
    QVERIFY(m_fixture->holding->setFavourite("a", true));
    QVERIFY(m_fixture->holding->setArchived("b", true));

    CAUSEWAY_COMPARE_CODES(m_fixture->holding->move("c", "a").error().code, ErrorCode::InvalidArgument);
    CAUSEWAY_COMPARE_CODES(m_fixture->holding->move("c", "b").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_fixture->listed(), std::string("a c d"));
}

void HoldingTest::remembersAllOfItAfterARestart()
{
    QVERIFY(m_fixture->holding->move("d", "a"));
    QVERIFY(m_fixture->holding->setFavourite("c", true));
    QVERIFY(m_fixture->holding->setArchived("a", true));

    m_fixture->restart();

    QCOMPARE(m_fixture->listed(), std::string("c d b"));
    QCOMPARE(m_fixture->archived(), std::string("a"));
}

void HoldingTest::leavesTheCertificatesRecordAlone()
{
    const auto before = m_fixture->record("wallet.certificates", "a");

    QVERIFY(m_fixture->holding->setFavourite("a", true));
    QVERIFY(m_fixture->holding->setArchived("a", true));

    QCOMPARE(m_fixture->record("wallet.certificates", "a"), before);
    QCOMPARE(m_fixture->record("wallet.holding", "a"), (Json{{"favourite", true}, {"archived", true}}));
}

void HoldingTest::keepsNoRecordOfWhatIsAsItCame()
{
    QVERIFY(m_fixture->holding->setFavourite("a", true));
    QVERIFY(m_fixture->holding->setFavourite("a", false));

    QVERIFY(m_fixture->store.collections["wallet.holding"].empty());
}

void HoldingTest::keepsTypesTogether()
{
    m_fixture->keep({.id = "s1", .type = "urn:student"});
    m_fixture->keep({.id = "e"});
    m_fixture->keep({.id = "s2", .type = "urn:student"});
    QVERIFY(m_fixture->holding->move("s1", "b"));
    QVERIFY(m_fixture->holding->setFavourite("d", true));

    QCOMPARE(m_fixture->listed(), std::string("d a s1 b c e s2"));
    QCOMPARE(m_fixture->listed({.byType = true}), std::string("d a b c e s1 s2"));

    QVERIFY(m_fixture->holding->setArchived("a", true)); // the first of its type that is listed is another one now
    QCOMPARE(m_fixture->listed({.byType = true}), std::string("d s1 s2 b c e"));
}

/// They stand under one heading: the same licence in two formats.
void HoldingTest::keepsOneTitleTogetherWhateverItsTypes()
{
    m_fixture->keep({.id = "s", .type = "urn:senior", .title = {{{"en", "Senior card"}, {"zh-HK", "駕駛執照"}}}});
    m_fixture->keep({.id = "m", .type = "org.iso.18013.5.1.mDL"});

    QCOMPARE(m_fixture->listed({.byType = true}), std::string("a b c d m s"));
    QVERIFY(m_fixture->holding->move("s", "b"));
    QVERIFY(m_fixture->holding->move("m", "b"));
    QCOMPARE(m_fixture->listed({.byType = true}), std::string("a b c d m s"));
    QCOMPARE(m_fixture->listed({.language = "zh-HK", .byType = true}), std::string("a b c d s m")); // one title there
}

void HoldingTest::givesAScreenAtATime()
{
    QCOMPARE(m_fixture->listed({.limit = 3}), std::string("a b c"));
    QCOMPARE(m_fixture->listed({.from = 3, .limit = 3}), std::string("d"));
    QCOMPARE(m_fixture->listed({.from = 9, .limit = 3}), std::string());
    QCOMPARE(m_fixture->holding->list({.from = 3, .limit = 3})->found, std::size_t(4));
}

void HoldingTest::showsWhatListsNeed()
{
    m_fixture->hold("mdoc");
    m_fixture->holdCopies("mdoc", {"two", "three"});

    const auto held = m_fixture->holding->list({})->certificates.back();

    const auto certificate = *m_fixture->wallet->find("mdoc");
    QCOMPARE(held.id, std::string("mdoc"));
    QCOMPARE(held.type, std::string(test::NearFixture::Licence));
    QCOMPARE(held.title, certificate.title);
    QCOMPARE(held.issuerId, certificate.issuerId);
    QCOMPARE(held.issuerName, certificate.issuerName);
    QVERIFY(held.addedAt == certificate.addedAt);
    QVERIFY(held.expiresAt && held.expiresAt == certificate.expiresAt);
    QCOMPARE(held.copiesLeft, std::optional(3));
    const auto found = m_fixture->holding->find("mdoc");
    QVERIFY(found && found->title == held.title && found->copiesLeft == held.copiesLeft);
}

void HoldingTest::listsWhatComesBehindWhatWasMovedLast()
{
    for (int times = 0; times < 20; ++times)
        for (const auto *id : {"a", "b"})
            QVERIFY(m_fixture->holding->move(id, ""));
    m_fixture->keep({.id = "e"});

    QCOMPARE(m_fixture->listed(), std::string("c d a b e"));
}

void HoldingTest::knowsNoOthers()
{
    auto &holding = *m_fixture->holding;
    CAUSEWAY_COMPARE_CODES(holding.find("x").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.setFavourite("x", true).error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.setArchived("x", true).error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.move("x", "a").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.move("a", "x").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.history("x").error().code, ErrorCode::CertificateNotFound);
    CAUSEWAY_COMPARE_CODES(holding.exportOne("x").error().code, ErrorCode::CertificateNotFound);
    QVERIFY(m_fixture->store.collections["wallet.holding"].empty());
}

CAUSEWAY_SUITE(HoldingTest)
#include "tst_holding.moc"

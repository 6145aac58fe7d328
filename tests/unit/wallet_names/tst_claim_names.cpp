#include "names/claim_names.h"
#include "names/named_claim.h"
#include "text/displayed.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

Json entry(const std::string &locale, const std::string &name)
{
    return {{"locale", locale}, {"name", name}};
}

Json described(const Json &path, const std::vector<Json> &display)
{
    return {{"path", path}, {"display", Json(display)}};
}

Json inEnglish(const Json &path, const std::string &name)
{
    return described(path, {entry("en", name)});
}

ClaimNames namesOf(const std::vector<Json> &claims)
{
    return ClaimNames::fromDescriptions(Json(claims), "name");
}

LocalizedText displayed(const std::vector<Json> &entries)
{
    return displayedText(Json(entries), "name");
}

using Texts = std::map<std::string, std::string>;
}

class ClaimNamesTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheLanguageThatIsMeant_data();
    void takesTheLanguageThatIsMeant();
    void prefersALocaleThatIsExactlyOurs();
    void readsAForeignTextWhereThereIsNoEnglish();
    void takesNothingThatIsNoPlainLine_data();
    void takesNothingThatIsNoPlainLine();
    void takesNoListOfHundredsOfLanguages();
    void namesEachElementByOneDescription();
    void namesOneElementByItsOwnDescription();
    void saysInWhatAPartStands();
    void numbersTheElementsOfAList();
    void hasNoNameWhereTheLastPartHasNone();
    void takesWhatIsWrongForNothing();
    void takesNoMoreThanItShould();
    void prefersOthersLanguageByLanguage();
    void survivesTheVault();
    void takesAnObjectApart();
    void joinsAListOfPlainValues();
};

void ClaimNamesTest::takesTheLanguageThatIsMeant_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    for (const auto *locale : {"en", "en-GB", "EN-us"})
        QTest::newRow(locale) << locale << "en";
    for (const auto *locale : {"zh-HK", "zh-Hant", "zh-Hant-TW", "zh-TW", "zh-MO", "zh_HK", "yue-HK"})
        QTest::newRow(locale) << locale << "zh-HK";
    for (const auto *locale : {"zh", "zh-CN", "zh-Hans-SG", "cmn-Hans"})
        QTest::newRow(locale) << locale << "zh-CN";
}

void ClaimNamesTest::takesTheLanguageThatIsMeant()
{
    QFETCH(QString, locale);
    QFETCH(QString, language);

    const auto text = displayed({entry(locale.toStdString(), "said")});

    QCOMPARE(text.texts, (Texts{{language.toStdString(), "said"}}));
}

void ClaimNamesTest::prefersALocaleThatIsExactlyOurs()
{
    const auto text = displayed({entry("zh-TW", "臺灣"), entry("en-US", "Color"), entry("zh-HK", "香港"),
                                 entry("en", "Colour"), entry("en", "second")});

    QCOMPARE(text.texts, (Texts{{"zh-HK", "香港"}, {"en", "Colour"}}));
}

void ClaimNamesTest::readsAForeignTextWhereThereIsNoEnglish()
{
    QCOMPARE(displayed({entry("de", "Anschrift"), entry("fr", "Adresse")}).texts, (Texts{{"en", "Anschrift"}}));
    QCOMPARE(displayed({entry("de", "Anschrift"), entry("en", "Address")}).texts, (Texts{{"en", "Address"}}));
    QCOMPARE(displayed({Json{{"name", "名"}, {"lang", "zh-HK"}}}).texts, (Texts{{"zh-HK", "名"}})); // as drafts had it
    QCOMPARE(displayed({Json{{"name", "Without a locale"}}}).texts, (Texts{{"en", "Without a locale"}}));
}

void ClaimNamesTest::takesNothingThatIsNoPlainLine_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a line break") << QByteArray("one\ntwo") << "one two";
    QTest::newRow("a turned direction") << QByteArray("a\xe2\x80\xae"
                                                      "b")
                                        << "ab";
    QTest::newRow("only blanks") << QByteArray(" \n ") << "";
    QTest::newRow("nothing") << QByteArray("") << "";
    QTest::newRow("the longest") << QByteArray(100, 'x') << QString(100, 'x');
    QTest::newRow("too long") << QByteArray(101, 'x') << "";
}

void ClaimNamesTest::takesNothingThatIsNoPlainLine()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, shown);

    const auto text = displayed({entry("en", said.toStdString())});

    QCOMPARE(QString::fromStdString(text.in("en")), shown);
}

void ClaimNamesTest::takesNoListOfHundredsOfLanguages()
{
    QVERIFY(displayed(std::vector<Json>(65, entry("en", "name"))).texts.empty());
    QVERIFY(!displayed(std::vector<Json>(64, entry("en", "name"))).texts.empty());
}

void ClaimNamesTest::namesEachElementByOneDescription()
{
    const auto names = namesOf({inEnglish({"doses", nullptr, "vaccine"}, "Vaccine")});

    QCOMPARE(names.of({"doses", std::uint64_t(3), "vaccine"}).in("en"), std::string("Vaccine"));
    QCOMPARE(names.of({"doses", EveryElement(), "vaccine"}).in("en"), std::string("Vaccine"));
    QVERIFY(names.of({"doses", "first", "vaccine"}).texts.empty());
    QVERIFY(names.of({"doses"}).texts.empty());
}

void ClaimNamesTest::namesOneElementByItsOwnDescription()
{
    const auto names = namesOf({inEnglish({"lines", nullptr}, "Line"), inEnglish({"lines", 0}, "Street")});

    QCOMPARE(names.of({"lines", std::uint64_t(0)}).in("en"), std::string("Street"));
    QCOMPARE(names.of({"lines", std::uint64_t(1)}).in("en"), std::string("Line"));
}

void ClaimNamesTest::saysInWhatAPartStands()
{
    const auto names = namesOf({described(Json::array({"address"}), {entry("en", "Address"), entry("zh-HK", "地址")}),
                                described({"address", "region"}, {entry("en", "District"), entry("zh-CN", "地区")})});

    QCOMPARE(names.along({"address", "region"}).texts, (Texts{{"en", "Address · District"}, {"zh-CN", "地址 · 地区"}}));
    QCOMPARE(names.along({"address"}).in("zh-HK"), std::string("地址"));
}

void ClaimNamesTest::numbersTheElementsOfAList()
{
    const auto names =
        namesOf({inEnglish(Json::array({"doses"}), "Doses"), inEnglish({"doses", nullptr, "vaccine"}, "Vaccine"),
                 inEnglish(Json::array({"degrees"}), "Degrees"), inEnglish({"degrees", nullptr}, "Degree"),
                 inEnglish({"loose", nullptr, "part"}, "Part")});

    QCOMPARE(names.along({"doses", std::uint64_t(1), "vaccine"}).in("en"), std::string("Doses 2 · Vaccine"));
    QCOMPARE(names.along({"doses", EveryElement(), "vaccine"}).in("en"), std::string("Doses · Vaccine"));
    QCOMPARE(names.along({"degrees", std::uint64_t(0)}).in("en"), std::string("Degree 1"));
    QCOMPARE(names.along({"loose", std::uint64_t(0), "part"}).in("en"), std::string("1 · Part"));
}

void ClaimNamesTest::hasNoNameWhereTheLastPartHasNone()
{
    const auto names = namesOf({inEnglish(Json::array({"address"}), "Address")});

    QVERIFY(names.along({"address", "unheard_of"}).texts.empty());
    QVERIFY(names.along({}).texts.empty());
}

void ClaimNamesTest::takesWhatIsWrongForNothing()
{
    const Json noArray = {{"path", "text"}};
    QVERIFY(ClaimNames::fromDescriptions(Json(), "name").isEmpty());
    QVERIFY(ClaimNames::fromDescriptions(noArray, "name").isEmpty());
    QVERIFY(namesOf({Json(1), Json(), Json::array(), Json{{"display", "text"}}}).isEmpty());
    QVERIFY(namesOf({inEnglish(Json::array(), "no path"), inEnglish(Json::array({-1}), "negative"),
                     inEnglish(Json::array({1.5}), "half"), described(Json::array({"named_by_nobody"}), {})})
                .isEmpty());
}

void ClaimNamesTest::takesNoMoreThanItShould()
{
    std::vector<Json> many;
    for (int i = 0; i < 1000; ++i)
        many.push_back(inEnglish(Json::array({"claim" + std::to_string(i)}), "name"));
    const Json deep = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};

    QCOMPARE(namesOf(many).size(), std::size_t(128));
    QVERIFY(namesOf({inEnglish(deep, "too deep")}).isEmpty());
    QCOMPARE(
        namesOf({inEnglish(Json::array({"a"}), "first"), inEnglish(Json::array({"a"}), "again")}).of({"a"}).in("en"),
        std::string("first"));
}

void ClaimNamesTest::prefersOthersLanguageByLanguage()
{
    auto names = namesOf({described(Json::array({"a"}), {entry("en", "issuer's"), entry("zh-HK", "發證")}),
                          inEnglish(Json::array({"b"}), "kept")});

    names.prefer(namesOf({inEnglish(Json::array({"a"}), "type's"), inEnglish(Json::array({"c"}), "new")}));

    QCOMPARE(names.of({"a"}).texts, (Texts{{"en", "type's"}, {"zh-HK", "發證"}}));
    QCOMPARE(names.of({"b"}).in("en"), std::string("kept"));
    QCOMPARE(names.of({"c"}).in("en"), std::string("new"));
}

void ClaimNamesTest::survivesTheVault()
{
    const auto names = namesOf({described({"doses", nullptr, "lot"}, {entry("en", "Lot"), entry("zh-HK", "批號")})});

    QVERIFY(ClaimNames::fromJson(*parseJson(toCompact(names.toJson()))) == names);
    QVERIFY(ClaimNames::fromJson(Json("damaged")).isEmpty());
}

void ClaimNamesTest::takesAnObjectApart()
{
    const auto names =
        namesOf({inEnglish(Json::array({"address"}), "Address"), inEnglish({"address", "street"}, "Street"),
                 inEnglish({"address", "region"}, "District")});
    const Json value = {{"extra", true}, {"region", "Sha Tin"}, {"street", "Main Road 1"}};

    const auto claim = namedClaim("address", {"address"}, value, names);

    QCOMPARE(claim.names.in("en"), std::string("Address"));
    QCOMPARE(claim.value, toCompact(value));
    QCOMPARE(claim.parts.size(), std::size_t(3));
    QCOMPARE(claim.parts.at(0).name, std::string("address.street")); // as they are described, not by the alphabet
    QCOMPARE(claim.parts.at(0).value, std::string("Main Road 1"));
    QCOMPARE(claim.parts.at(1).names.in("en"), std::string("Address · District"));
    QCOMPARE(claim.parts.at(2).name, std::string("address.extra"));
    QVERIFY(claim.parts.at(2).names.texts.empty());
}

void ClaimNamesTest::joinsAListOfPlainValues()
{
    const Json privileges = Json::array({{{"vehicle_category_code", "B"}, {"issue_date", "2018-08-09"}}});
    const Json doses = Json::array({{{"lot", "A1"}}, {{"lot", "B2"}}});

    QVERIFY(namedClaim("classes", {"classes"}, {"1", "2"}, {}).parts.empty());
    QVERIFY(namedClaim("driving_privileges", {"driving_privileges"}, privileges, {}).parts.empty());
    const auto parts = namedClaim("doses", {"doses"}, doses, {}).parts;
    QCOMPARE(parts.size(), std::size_t(2));
    QCOMPARE(parts.at(1).name, std::string("doses[1].lot"));
    QCOMPARE(parts.at(1).value, std::string("B2"));
}

CAUSEWAY_SUITE(ClaimNamesTest)
#include "tst_claim_names.moc"

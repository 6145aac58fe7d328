#include "compare_codes.h"
#include "sd_jwt_maker.h"
#include "test_registry.h"
#include "types/type_metadata.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Vct = "https://types.example/card/1";

Json claim(const Json &path, const Json &more = Json::object())
{
    Json json = {{"path", path}};
    json.update(more);
    return json;
}

Json named(const std::string &label)
{
    return {{"display", Json::array({{{"locale", "en"}, {"label", label}}})}};
}

Json document(const std::vector<Json> &claims)
{
    return {{"vct", Vct}, {"claims", Json(claims)}};
}

Result<TypeMetadata> parsed(const Json &json)
{
    return parseTypeMetadata(toCompact(json), Vct);
}

TypeMetadata typeOf(const std::vector<Json> &claims)
{
    return *parsed(document(claims));
}

Json path(const std::string &name)
{
    return Json::array({name});
}

/// address is disclosed as a whole and its region by itself; degrees one by one; notice is always seen.
SdJwt credential()
{
    test::SdJwtMaker maker;
    const auto address = maker.hideMembers({{"region", "Sha Tin"}, {"street", "Main Road 1"}}, {"region"});
    Json claims = {{"vct", Vct}, {"notice", "open"}, {"address", address}, {"none", Json::array()}};
    claims["degrees"] = Json::array({maker.hideElement({{"type", "BSc"}}), maker.hideElement({{"type", "MSc"}})});
    const Json dose = {{"vaccine", "BNT"}, {"by", Json::array({{{"name", "A"}}, {{"id", 1}}})}};
    claims["doses"] = Json::array({dose, dose});
    claims["doses"][0]["batch"] = "X1";
    claims = maker.hideMembers(claims, {"address"});
    const auto key = *crypto::PrivateKey::generate();
    const auto jwt = *crypto::signJws(Json::object(), claims, "dc+sd-jwt", crypto::signerOf(key));
    return *parseSdJwt(maker.join(jwt));
}
}

/// SD-JWT VC type metadata (draft-ietf-oauth-sd-jwt-vc-13) as values.
class TypeMetadataTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatATypeIsCalled();
    void refusesWhatIsNoTypeMetadata_data();
    void refusesWhatIsNoTypeMetadata();
    void refusesAnotherTypes();
    void passesOverWhatItDoesNotKnow();
    void inheritsClaimsAndDisplay();
    void overridesOneClaimAndInheritsWhatItDoesNotSay();
    void changesNothingThatIsSettled_data();
    void changesNothingThatIsSettled();
    void settlesWhatWasOpen();
    void checksWhatTheTypeDemands_data();
    void checksWhatTheTypeDemands();
};

void TypeMetadataTest::readsWhatATypeIsCalled()
{
    auto json = document({claim({"address", "region"}, named("District"))});
    json["display"] =
        Json::array({{{"locale", "en"}, {"name", "Student card"}}, {{"locale", "zh-HK"}, {"name", "學生證"}}});
    json["extends"] = "https://types.example/base/1";
    json["extends#integrity"] = "sha256-abc";

    const auto type = parsed(json);

    QVERIFY(type);
    QCOMPARE(type->name.in("zh-HK"), std::string("學生證"));
    QCOMPARE(type->extends, std::string("https://types.example/base/1"));
    QCOMPARE(type->extendsIntegrity, std::string("sha256-abc"));
    QCOMPARE(claimNamesOf(*type).of({"address", "region"}).in("en"), std::string("District"));
}

void TypeMetadataTest::refusesWhatIsNoTypeMetadata_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a page") << "<html></html>";
    QTest::newRow("an array") << "[]";
    QTest::newRow("no vct") << R"({"claims": []})";
    QTest::newRow("claims are no array") << R"({"vct": "https://types.example/card/1", "claims": {}})";
    QTest::newRow("a claim is no object") << R"({"vct": "https://types.example/card/1", "claims": [1]})";
    QTest::newRow("a claim without a path") << R"({"vct": "https://types.example/card/1", "claims": [{}]})";
    QTest::newRow("an empty path") << R"({"vct": "https://types.example/card/1", "claims": [{"path": []}]})";
    QTest::newRow("another word for sd")
        << R"({"vct": "https://types.example/card/1", "claims": [{"path": ["a"], "sd": "sometimes"}]})";
    QTest::newRow("mandatory is a text")
        << R"({"vct": "https://types.example/card/1", "claims": [{"path": ["a"], "mandatory": "true"}]})";
    QTest::newRow("it extends a number") << R"({"vct": "https://types.example/card/1", "extends": 1})";
    QTest::newRow("an integrity that is no text")
        << R"({"vct": "https://types.example/card/1", "extends": "a", "extends#integrity": null})";
    QTest::newRow("a name twice")
        << R"({"vct": "https://types.example/card/1", "vct": "https://types.example/card/1"})";
}

void TypeMetadataTest::refusesWhatIsNoTypeMetadata()
{
    QFETCH(QString, text);

    const auto type = parseTypeMetadata(text.toStdString(), Vct);

    QVERIFY(!type);
    CAUSEWAY_COMPARE_CODES(type.error().code, ErrorCode::InvalidJson);
}

void TypeMetadataTest::refusesAnotherTypes()
{
    const auto type = parseTypeMetadata(toCompact(document({})), "https://types.example/card/1/");

    QVERIFY(!type);
    CAUSEWAY_COMPARE_CODES(type.error().code, ErrorCode::CredentialRejected);
}

void TypeMetadataTest::passesOverWhatItDoesNotKnow()
{
    auto json = document({claim(path("a"), {{"svg_id", "a"}, {"display", "nonsense"}})});
    json["display"] = {{"rendering", "nonsense"}};
    json["unheard_of"] = true;

    const auto type = parsed(json);

    QVERIFY(type);
    QVERIFY(type->name.texts.empty());
    QVERIFY(claimNamesOf(*type).isEmpty());
}

void TypeMetadataTest::inheritsClaimsAndDisplay()
{
    auto base = document({claim(path("name"), named("Full name"))});
    base["display"] = Json::array({{{"locale", "en"}, {"name", "Base"}}});

    const auto extended = extendType(*parsed(base), typeOf({claim(path("institution"), named("School"))}));

    QVERIFY(extended);
    QCOMPARE(extended->name.in("en"), std::string("Base"));
    const auto names = claimNamesOf(*extended);
    QCOMPARE(names.of({"name"}).in("en"), std::string("Full name"));
    QCOMPARE(names.of({"institution"}).in("en"), std::string("School"));
}

void TypeMetadataTest::overridesOneClaimAndInheritsWhatItDoesNotSay()
{
    auto base = document({claim(path("city"), {{"sd", "always"}, {"mandatory", true}}), claim(path("b"), named("B"))});
    base["claims"][0].update(named("City"));
    base["display"] = Json::array({{{"locale", "en"}, {"name", "Base"}}});
    auto child = document({claim(path("city"), named("Town")), claim(path("b"))});
    child["display"] = Json::array();

    const auto extended = extendType(*parsed(base), *parsed(child));

    QVERIFY(extended);
    QVERIFY(extended->name.texts.empty()); // a display of its own, however short
    QCOMPARE(claimNamesOf(*extended).of({"city"}).in("en"), std::string("Town"));
    QCOMPARE(claimNamesOf(*extended).of({"b"}).in("en"), std::string("B"));
    QVERIFY(extended->claims.front().disclosability == Disclosability::Always);
    QVERIFY(extended->claims.front().isMandatory == true);
}

void TypeMetadataTest::changesNothingThatIsSettled_data()
{
    QTest::addColumn<QString>("extended");
    QTest::addColumn<QString>("extending");
    QTest::newRow("always to never") << R"({"sd": "always"})"
                                     << R"({"sd": "never"})";
    QTest::newRow("always to allowed") << R"({"sd": "always"})"
                                       << R"({"sd": "allowed"})";
    QTest::newRow("never to always") << R"({"sd": "never"})"
                                     << R"({"sd": "always"})";
    QTest::newRow("mandatory no more") << R"({"mandatory": true})"
                                       << R"({"mandatory": false})";
}

void TypeMetadataTest::changesNothingThatIsSettled()
{
    QFETCH(QString, extended);
    QFETCH(QString, extending);

    const auto type = extendType(typeOf({claim(path("a"), Json::parse(extended.toStdString()))}),
                                 typeOf({claim(path("a"), Json::parse(extending.toStdString()))}));

    QVERIFY(!type);
    CAUSEWAY_COMPARE_CODES(type.error().code, ErrorCode::CredentialRejected);
}

void TypeMetadataTest::settlesWhatWasOpen()
{
    const auto type =
        extendType(typeOf({claim(path("a"), {{"sd", "allowed"}}), claim(path("b"))}),
                   typeOf({claim(path("a"), {{"sd", "never"}}), claim(path("b"), {{"mandatory", true}})}));

    QVERIFY(type);
    QVERIFY(type->claims.at(0).disclosability == Disclosability::Never);
    QVERIFY(type->claims.at(1).isMandatory == true);
}

void TypeMetadataTest::checksWhatTheTypeDemands_data()
{
    QTest::addColumn<QString>("demand");
    QTest::addColumn<bool>("isMet");
    QTest::newRow("mandatory, and it is there") << R"({"path": ["address", "street"], "mandatory": true})" << true;
    QTest::newRow("mandatory, and it is not") << R"({"path": ["address", "city"], "mandatory": true})" << false;
    QTest::newRow("not mandatory") << R"({"path": ["address", "city"], "mandatory": false})" << true;
    QTest::newRow("in a list, of each element") << R"({"path": ["doses", null, "vaccine"], "mandatory": true})" << true;
    QTest::newRow("in a list, of some") << R"({"path": ["doses", null, "batch"], "mandatory": true})" << false;
    QTest::newRow("in lists of lists, of each")
        << R"({"path": ["doses", null, "by", null], "mandatory": true})" << true;
    QTest::newRow("in lists of lists, of some")
        << R"({"path": ["doses", null, "by", null, "name"], "mandatory": true})" << false;
    QTest::newRow("a mandatory list that is empty") << R"({"path": ["none", null, "a"], "mandatory": true})" << true;
    QTest::newRow("a mandatory list that is missing") << R"({"path": ["lost", null, "a"], "mandatory": true})" << false;
    QTest::newRow("always, and it is") << R"({"path": ["address"], "sd": "always"})" << true;
    QTest::newRow("always inside of another") << R"({"path": ["address", "region"], "sd": "always"})" << true;
    QTest::newRow("always, and only what it stands in is")
        << R"({"path": ["address", "street"], "sd": "always"})" << false;
    QTest::newRow("always, and it is open") << R"({"path": ["notice"], "sd": "always"})" << false;
    QTest::newRow("always, each element") << R"({"path": ["degrees", null], "sd": "always"})" << true;
    QTest::newRow("never, and an element is") << R"({"path": ["degrees", null], "sd": "never"})" << false;
    QTest::newRow("never, inside of an element") << R"({"path": ["degrees", null, "type"], "sd": "never"})" << true;
    QTest::newRow("never, and it is open") << R"({"path": ["notice"], "sd": "never"})" << true;
    QTest::newRow("never, and it is hidden") << R"({"path": ["address"], "sd": "never"})" << false;
    QTest::newRow("allowed") << R"({"path": ["address"], "sd": "allowed"})" << true;
    QTest::newRow("always, and it is not there") << R"({"path": ["lost"], "sd": "always"})" << true;
}

void TypeMetadataTest::checksWhatTheTypeDemands()
{
    QFETCH(QString, demand);
    QFETCH(bool, isMet);

    const auto checked = checkType(credential(), typeOf({Json::parse(demand.toStdString())}));

    QCOMPARE(bool(checked), isMet);
    if (!isMet)
        CAUSEWAY_COMPARE_CODES(checked.error().code, ErrorCode::CredentialRejected);
}

CAUSEWAY_SUITE(TypeMetadataTest)
#include "tst_type_metadata.moc"

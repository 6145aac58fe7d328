#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/wallet/dcql.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

/// One credential query, with more members.
Json query(const Json &more = Json::object())
{
    Json credential = {{"id", "a"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {"urn:a"}}}}};
    credential.update(more);
    return {{"credentials", {credential}}};
}

Json claim(const Json &path)
{
    return query({{"claims", {{{"path", path}}}}});
}

/// So many values.
Json values(std::size_t count)
{
    return Json::array_t(count, Json("x"));
}

Json wanting(std::size_t count)
{
    return query({{"claims", {{{"path", {"a"}}, {"values", values(count)}}}}});
}

Json claims(std::size_t count)
{
    Json listed = Json::array();
    for (std::size_t index = 0; index < count; ++index)
        listed.push_back({{"path", {"a", index}}});
    return query({{"claims", listed}});
}

Json credentials(std::size_t count)
{
    Json listed = Json::array();
    for (std::size_t index = 0; index < count; ++index)
        listed.push_back(query({{"id", "a" + std::to_string(index)}}).at("credentials").at(0));
    return {{"credentials", listed}};
}

Json options(std::size_t count)
{
    Json set;
    for (std::size_t index = 0; index < count; ++index)
        set["options"].push_back(Json::array({"a"}));
    auto json = query();
    json["credential_sets"].push_back(set);
    return json;
}

void expectMalformed()
{
    QFETCH(Json, json);

    const auto parsed = parseDcql(json);

    QVERIFY(!parsed);
    CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::RequestInvalid);
}
}

class DcqlQueryTest : public QObject {
    Q_OBJECT

private slots:
    void refusesMalformedCredentials_data();
    void refusesMalformedCredentials() { expectMalformed(); }
    void refusesMalformedClaims_data();
    void refusesMalformedClaims() { expectMalformed(); }
    void refusesMalformedSets_data();
    void refusesMalformedSets() { expectMalformed(); }
    void readsNoMoreThanOnePersonIsAskedFor_data();
    void readsNoMoreThanOnePersonIsAskedFor();
    void readsEverythingThatIsSaid();
};

void DcqlQueryTest::refusesMalformedCredentials_data()
{
    QTest::addColumn<Json>("json");
    QTest::newRow("an array") << Json::array();
    QTest::newRow("no credentials") << Json::object();
    QTest::newRow("empty credentials") << Json{{"credentials", Json::array()}};
    QTest::newRow("a text for a credential") << Json{{"credentials", {"a"}}};
    QTest::newRow("no id") << Json{{"credentials", {{{"format", "dc+sd-jwt"}, {"meta", Json::object()}}}}};
    QTest::newRow("an empty id") << query({{"id", ""}});
    QTest::newRow("an id with a dot") << query({{"id", "a.b"}});
    QTest::newRow("an id twice") << Json{{"credentials", {query()["credentials"][0], query()["credentials"][0]}}};
    QTest::newRow("no format") << Json{{"credentials", {{{"id", "a"}, {"meta", Json::object()}}}}};
    QTest::newRow("no meta") << Json{{"credentials", {{{"id", "a"}, {"format", "dc+sd-jwt"}}}}};
    QTest::newRow("empty vct_values") << query({{"meta", {{"vct_values", Json::array()}}}});
    QTest::newRow("a number for a type") << query({{"meta", {{"vct_values", {1}}}}});
    QTest::newRow("multiple is a text") << query({{"multiple", "true"}});
}

void DcqlQueryTest::refusesMalformedClaims_data()
{
    QTest::addColumn<Json>("json");
    QTest::newRow("empty claims") << query({{"claims", Json::array()}});
    QTest::newRow("a claim without path") << query({{"claims", {{{"id", "x"}}}}});
    QTest::newRow("an empty path") << claim(Json::array());
    QTest::newRow("a negative index") << claim({"a", -1});
    QTest::newRow("a fraction") << claim({"a", 1.5});
    QTest::newRow("a boolean in a path") << claim({"a", true});
    QTest::newRow("an object in a path") << claim({"a", Json::object()});
    QTest::newRow("empty values") << query({{"claims", {{{"path", {"a"}}, {"values", Json::array()}}}}});
    QTest::newRow("a fraction wanted") << query({{"claims", {{{"path", {"a"}}, {"values", {1.5}}}}}});
    QTest::newRow("a whole number wanted as a fraction")
        << query({{"claims", {{{"path", {"a"}}, {"values", {42.0}}}}}});
    QTest::newRow("null wanted") << query({{"claims", {{{"path", {"a"}}, {"values", {nullptr}}}}}});
    QTest::newRow("a claim's id twice") << query(
        {{"claims", {{{"id", "x"}, {"path", {"a"}}}, {{"id", "x"}, {"path", {"b"}}}}}});
    QTest::newRow("claim_sets without claims") << query({{"claim_sets", {{"x"}}}});
    QTest::newRow("claim_sets and a claim without id")
        << query({{"claims", {{{"path", {"a"}}}}}, {"claim_sets", {{"x"}}}});
    QTest::newRow("an unknown claim in claim_sets")
        << query({{"claims", {{{"id", "x"}, {"path", {"a"}}}}}, {"claim_sets", {{"y"}}}});
    QTest::newRow("an empty claim set") << query(
        {{"claims", {{{"id", "x"}, {"path", {"a"}}}}}, {"claim_sets", {Json::array()}}});
}

void DcqlQueryTest::refusesMalformedSets_data()
{
    QTest::addColumn<Json>("json");
    const auto set = [](const Json &sets) {
        auto json = query();
        json["credential_sets"] = sets;
        return json;
    };
    QTest::newRow("empty trusted_authorities") << query({{"trusted_authorities", Json::array()}});
    QTest::newRow("an authority without values") << query({{"trusted_authorities", {{{"type", "aki"}}}}});
    QTest::newRow("empty credential_sets") << set(Json::array());
    QTest::newRow("a set without options") << set({{{"required", true}}});
    QTest::newRow("a set with empty options") << set({{{"options", Json::array()}}});
    QTest::newRow("a set with an empty option") << set({{{"options", {Json::array()}}}});
    QTest::newRow("a set with an unknown id") << set({{{"options", {{"b"}}}}});
    QTest::newRow("required is a number") << set({{{"options", {{"a"}}}, {"required", 1}}});
}

void DcqlQueryTest::readsNoMoreThanOnePersonIsAskedFor_data()
{
    QTest::addColumn<Json>("most");
    QTest::addColumn<Json>("more");
    const auto typed = [](std::size_t count) { return query({{"meta", {{"vct_values", values(count)}}}}); };
    const auto named = [](std::size_t length) { return query({{"id", std::string(length, 'a')}}); };
    QTest::newRow("credentials") << credentials(32) << credentials(33);
    QTest::newRow("claims") << claims(128) << claims(129);
    QTest::newRow("values") << wanting(128) << wanting(129);
    QTest::newRow("types") << typed(128) << typed(129);
    QTest::newRow("options of a set") << options(64) << options(65);
    QTest::newRow("letters of an id") << named(128) << named(129);
}

void DcqlQueryTest::readsNoMoreThanOnePersonIsAskedFor()
{
    QFETCH(Json, most);
    QFETCH(Json, more);

    const auto taken = parseDcql(most);
    const auto refused = parseDcql(more);

    QVERIFY2(taken, taken ? "" : taken.error().detail.c_str());
    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::RequestInvalid);
}

void DcqlQueryTest::readsEverythingThatIsSaid()
{
    auto json = query({{"multiple", true},
                       {"require_cryptographic_holder_binding", false},
                       {"trusted_authorities", {{{"type", "aki"}, {"values", {"AA", "BB"}}}}},
                       {"claims", {{{"id", "x"}, {"path", {"a", nullptr, 3}}, {"values", {"b", 1, true}}}}},
                       {"claim_sets", {{"x"}}}});
    json["credentials"].push_back({{"id", "m"}, {"format", "mso_mdoc"}, {"meta", {{"doctype_value", "org.iso.a"}}}});
    json["credential_sets"] = {{{"options", {{"a"}, {"m"}}}, {"required", false}}};

    const auto parsed = parseDcql(json);

    QVERIFY(parsed);
    const auto &first = parsed->credentials.at(0);
    QVERIFY(first.allowsMultiple && !first.needsHolderBinding);
    QCOMPARE(first.types, std::vector<std::string>{"urn:a"});
    QCOMPARE(first.authorities.at(0).values, (std::vector<std::string>{"AA", "BB"}));
    QCOMPARE(toText(first.claims.at(0).path), std::string("a[][3]"));
    QCOMPARE(first.claims.at(0).values.size(), std::size_t(3));
    QCOMPARE(first.claimSets, std::vector<std::vector<std::size_t>>{{0}});
    QCOMPARE(parsed->find("m")->types, std::vector<std::string>{"org.iso.a"});
    QCOMPARE(parsed->sets.size(), std::size_t(1));
    QVERIFY(!parsed->sets.at(0).isRequired);
    QCOMPARE(parsed->sets.at(0).options.size(), std::size_t(2));
}

CAUSEWAY_SUITE(DcqlQueryTest)
#include "tst_dcql_query.moc"

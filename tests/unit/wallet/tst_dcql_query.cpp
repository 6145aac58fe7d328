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

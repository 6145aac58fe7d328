#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/wallet/dcql.h>

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Identity = "https://credentials.example.com/identity_credential";

HeldCredential identity(const std::string &id = "identity")
{
    return {id,
            "dc+sd-jwt",
            Identity,
            {{"family_name", "Doe"},
             {"given_name", "John"},
             {"age", 42},
             {"is_adult", true},
             {"postal_code", "90210"},
             {"locality", "Beverly Hills"},
             {"region", "CA"},
             {"date_of_birth", "1984-01-01"},
             {"address", {{"street_address", "42 Market Street"}, {"country", "US"}}},
             {"degrees", {{{"type", "Bachelor"}, {"year", 2001}}, {{"type", "Master"}}}},
             {"nationalities", {"British", "Betelgeusian"}}},
            {"s9tIpPmhxdiuNkHMEWNpYim8S8Y"},
            true};
}

HeldCredential ofType(const std::string &id, const std::string &type, const Json &claims)
{
    return {id, "dc+sd-jwt", type, claims, {}, true};
}

HeldCredential mdoc(const std::string &id, const std::string &type, const Json &claims)
{
    return {id, "mso_mdoc", type, {{"org.iso.18013.5.1", claims}}, {}, true};
}

/// One credential query for the identity credential, with more members.
Json query(const Json &more = Json::object())
{
    Json credential = {{"id", "a"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {Identity}}}}};
    credential.update(more);
    return {{"credentials", {credential}}};
}

Json claim(const Json &path)
{
    return query({{"claims", {{{"path", path}}}}});
}

std::vector<std::string> textsOf(const Candidate &candidate)
{
    std::vector<std::string> texts;
    for (const auto &asked : candidate.claims)
        for (const auto &place : asked.places)
            texts.push_back(toText(place));
    return texts;
}

/// What the first candidate would show; nothing where there is none.
std::optional<std::vector<std::string>> shown(const Json &json, const std::vector<HeldCredential> &held)
{
    const auto parsed = parseDcql(json);
    if (!parsed)
        return std::nullopt;
    const auto match = matchDcql(*parsed, held);
    const auto chosen = choose(match, leastChoice(match));
    return chosen ? std::optional(textsOf(chosen->front().candidate)) : std::nullopt;
}

using Texts = std::vector<std::string>;

Json example(const std::string &name)
{
    const auto path = test::sharedVector("openid4vc/OpenID4VP/query_lang/" + name);
    if (path.empty())
        return {};
    std::ifstream file(path);
    return Json::parse(file);
}
}

class DcqlTest : public QObject {
    Q_OBJECT

private slots:
    void ignoresMembersThatItDoesNotKnow();
    void selectsByPath_data();
    void selectsByPath();
    void matchesValuesExactly_data();
    void matchesValuesExactly();
    void showsOnlyTheElementsThatAreWanted();
    void showsNothingWhereNoClaimIsAsked();
    void isAllOrNothingForACredential();
    void takesTheFirstClaimSetThatFits();
    void countsAPathThatStandsTwiceOnce();
    void wantsTheRightFormatTypeAndBinding();
    void takesAnUnboundCertificateOnlyWhereThatIsSaid();
    void matchesAuthoritiesByKeyIdentifier_data();
    void matchesAuthoritiesByKeyIdentifier();
    void offersEveryCertificateThatFits();
    void givesSeveralOnlyWhereThatIsAllowed();
    void isAllOrNothingForTheRequest();
    void leavesOptionalSetsOut();
    void takesNamespaceAndElementOfAnMdocOnly();
    void answersTheExamplesOfTheSpecification();
    void choosesAmongTheOptionsOfASet();
};

void DcqlTest::ignoresMembersThatItDoesNotKnow()
{
    auto json = query({{"colour", "red"}, {"claims", {{{"path", {"age"}}, {"shape", 1}}}}});
    json["size"] = 3;

    QCOMPARE(shown(json, {identity()}), std::optional(Texts{"age"}));
}

void DcqlTest::selectsByPath_data()
{
    QTest::addColumn<Json>("path");
    QTest::addColumn<Texts>("texts"); // empty: no candidate
    QTest::newRow("a member") << Json{"given_name"} << Texts{"given_name"};
    QTest::newRow("a member's member") << Json{"address", "street_address"} << Texts{"address.street_address"};
    QTest::newRow("a whole object") << Json{"address"} << Texts{"address"};
    QTest::newRow("every element") << Json{"nationalities", nullptr} << Texts{"nationalities[0]", "nationalities[1]"};
    QTest::newRow("one element") << Json{"nationalities", 1} << Texts{"nationalities[1]"};
    QTest::newRow("a member of every element")
        << Json{"degrees", nullptr, "type"} << Texts{"degrees[0].type", "degrees[1].type"};
    QTest::newRow("elements without the member are left out")
        << Json{"degrees", nullptr, "year"} << Texts{"degrees[0].year"};
    QTest::newRow("an index behind the end") << Json{"nationalities", 2} << Texts{};
    QTest::newRow("a member that is not there") << Json{"nickname"} << Texts{};
    QTest::newRow("a name for an array") << Json{"nationalities", "first"} << Texts{};
    QTest::newRow("an index for an object") << Json{"address", 0} << Texts{};
    QTest::newRow("every element of an object") << Json{"address", nullptr} << Texts{};
    QTest::newRow("below a text") << Json{"given_name", "x"} << Texts{};
    QTest::newRow("an index at the root") << Json::array({0}) << Texts{};
}

void DcqlTest::selectsByPath()
{
    QFETCH(Json, path);
    QFETCH(Texts, texts);

    QCOMPARE(shown(claim(path), {identity()}), texts.empty() ? std::nullopt : std::optional(texts));
}

void DcqlTest::matchesValuesExactly_data()
{
    QTest::addColumn<Json>("path");
    QTest::addColumn<Json>("values");
    QTest::addColumn<bool>("fits");
    QTest::newRow("the text") << Json{"family_name"} << Json{"Doe"} << true;
    QTest::newRow("one of several") << Json{"postal_code"} << Json{"10000", "90210"} << true;
    QTest::newRow("another text") << Json{"family_name"} << Json{"Smith"} << false;
    QTest::newRow("another case") << Json{"family_name"} << Json{"doe"} << false;
    QTest::newRow("the number") << Json{"age"} << Json::array({42}) << true;
    QTest::newRow("a text for a number") << Json{"age"} << Json{"42"} << false;
    QTest::newRow("a number for a text") << Json{"postal_code"} << Json::array({90210}) << false;
    QTest::newRow("the boolean") << Json{"is_adult"} << Json::array({true}) << true;
    QTest::newRow("one for true") << Json{"is_adult"} << Json::array({1}) << false;
    QTest::newRow("the other boolean") << Json{"is_adult"} << Json::array({false}) << false;
}

void DcqlTest::matchesValuesExactly()
{
    QFETCH(Json, path);
    QFETCH(Json, values);
    QFETCH(bool, fits);
    const auto json = query({{"claims", {{{"path", path}, {"values", values}}}}});

    QCOMPARE(shown(json, {identity()}).has_value(), fits);
}

void DcqlTest::showsOnlyTheElementsThatAreWanted()
{
    const auto json = query({{"claims", {{{"path", {"nationalities", nullptr}}, {"values", {"British"}}}}}});

    QCOMPARE(shown(json, {identity()}), std::optional(Texts{"nationalities[0]"}));
}

void DcqlTest::showsNothingWhereNoClaimIsAsked()
{
    QCOMPARE(shown(query(Json::object()), {identity()}), std::optional(Texts{}));
}

void DcqlTest::isAllOrNothingForACredential()
{
    const auto json = query({{"claims", {{{"path", {"family_name"}}}, {{"path", {"nickname"}}}}}});

    QVERIFY(!shown(json, {identity()}));
}

void DcqlTest::takesTheFirstClaimSetThatFits()
{
    const Json claims = {{{"id", "n"}, {"path", {"nickname"}}},
                         {{"id", "f"}, {"path", {"family_name"}}},
                         {{"id", "g"}, {"path", {"given_name"}}}};

    QCOMPARE(shown(query({{"claims", claims}, {"claim_sets", {{"n", "f"}, {"g"}, {"f"}}}}), {identity()}),
             std::optional(Texts{"given_name"}));
    QVERIFY(!shown(query({{"claims", claims}, {"claim_sets", {{"n"}, {"n", "f"}}}}), {identity()}));
}

void DcqlTest::countsAPathThatStandsTwiceOnce()
{
    const auto json = query({{"claims", {{{"path", {"age"}}}, {{"path", {"age"}}}}}});

    QCOMPARE(shown(json, {identity()}), std::optional(Texts{"age"}));
}

void DcqlTest::wantsTheRightFormatTypeAndBinding()
{
    auto other = identity();
    other.type = "urn:other";
    QVERIFY(!shown(query(Json::object()), {other}));
    other = identity();
    other.format = "mso_mdoc";
    QVERIFY(!shown(query(Json::object()), {other}));
    QVERIFY(shown(query({{"meta", Json::object()}}), {ofType("x", "urn:anything", Json::object())}));
}

void DcqlTest::takesAnUnboundCertificateOnlyWhereThatIsSaid()
{
    auto unbound = identity();
    unbound.isBound = false;

    QVERIFY(!shown(query(Json::object()), {unbound}));
    QVERIFY(shown(query({{"require_cryptographic_holder_binding", false}}), {unbound}));
    QVERIFY(shown(query({{"require_cryptographic_holder_binding", false}}), {identity()}));
}

void DcqlTest::matchesAuthoritiesByKeyIdentifier_data()
{
    QTest::addColumn<Json>("authorities");
    QTest::addColumn<bool>("fits");
    const Json ours = {{"type", "aki"}, {"values", {"s9tIpPmhxdiuNkHMEWNpYim8S8Y"}}};
    const Json other = {{"type", "aki"}, {"values", {"AAAA"}}};
    const Json unknown = {{"type", "etsi_tl"}, {"values", {"s9tIpPmhxdiuNkHMEWNpYim8S8Y"}}};
    QTest::newRow("ours") << Json{ours} << true;
    QTest::newRow("one of two") << Json{other, ours} << true;
    QTest::newRow("another") << Json{other} << false;
    QTest::newRow("a type that cannot be matched") << Json{unknown} << false;
    QTest::newRow("a type that cannot be matched, and ours") << Json{unknown, ours} << true;
}

void DcqlTest::matchesAuthoritiesByKeyIdentifier()
{
    QFETCH(Json, authorities);
    QFETCH(bool, fits);

    QCOMPARE(shown(query({{"trusted_authorities", authorities}}), {identity()}).has_value(), fits);
}

void DcqlTest::offersEveryCertificateThatFits()
{
    const auto parsed = parseDcql(claim({"age"}));
    const auto match = matchDcql(*parsed, {identity("one"), identity("two")});

    QCOMPARE(match.queries.front().candidates.size(), std::size_t(2));
    auto choice = leastChoice(match);
    QCOMPARE(choose(match, choice)->front().candidate.credentialId, std::string("one"));
    choice.credentials["a"] = {"two"};
    QCOMPARE(choose(match, choice)->front().candidate.credentialId, std::string("two"));
    choice.credentials["a"] = {"three"};
    CAUSEWAY_COMPARE_CODES(choose(match, choice).error().code, ErrorCode::InvalidArgument);
}

void DcqlTest::givesSeveralOnlyWhereThatIsAllowed()
{
    for (const bool allowed : {false, true}) {
        const auto parsed = parseDcql(query({{"multiple", allowed}}));
        const auto match = matchDcql(*parsed, {identity("one"), identity("two")});
        auto choice = leastChoice(match);
        choice.credentials["a"] = {"one", "two"};
        const auto chosen = choose(match, choice);
        QCOMPARE(bool(chosen), allowed);
        if (chosen)
            QCOMPARE(chosen->size(), std::size_t(2));
        else
            CAUSEWAY_COMPARE_CODES(chosen.error().code, ErrorCode::InvalidArgument);
    }
}

void DcqlTest::isAllOrNothingForTheRequest()
{
    auto json = query(Json::object());
    json["credentials"].push_back({{"id", "b"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {"urn:b"}}}}});
    const auto parsed = parseDcql(json);

    const auto match = matchDcql(*parsed, {identity()});
    QVERIFY(!match.canAnswer());
    CAUSEWAY_COMPARE_CODES(choose(match, leastChoice(match)).error().code, ErrorCode::NoMatchingCertificate);

    const auto both = matchDcql(*parsed, {identity(), ofType("b", "urn:b", Json::object())});
    QCOMPARE(choose(both, leastChoice(both))->size(), std::size_t(2));
}

void DcqlTest::leavesOptionalSetsOut()
{
    auto json = query(Json::object());
    json["credentials"].push_back({{"id", "b"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {"urn:b"}}}}});
    json["credential_sets"] = {{{"options", {{"a"}}}}, {{"options", {{"b"}}}, {"required", false}}};
    const auto match = matchDcql(*parseDcql(json), {identity(), ofType("b", "urn:b", Json::object())});

    auto choice = leastChoice(match);
    QCOMPARE(choose(match, choice)->size(), std::size_t(1));
    choice.options[1] = 0;
    QCOMPARE(choose(match, choice)->size(), std::size_t(2));
    choice.options[1] = 1;
    CAUSEWAY_COMPARE_CODES(choose(match, choice).error().code, ErrorCode::InvalidArgument);
    choice.options = {{1, 0}};
    CAUSEWAY_COMPARE_CODES(choose(match, choice).error().code, ErrorCode::FieldRequired);
}

void DcqlTest::takesNamespaceAndElementOfAnMdocOnly()
{
    const auto ask = [](const Json &path) {
        return Json{{"credentials",
                     {{{"id", "a"},
                       {"format", "mso_mdoc"},
                       {"meta", {{"doctype_value", "org.iso.18013.5.1.mDL"}}},
                       {"claims", {{{"path", path}}}}}}}};
    };
    const auto licence = mdoc("l", "org.iso.18013.5.1.mDL", {{"given_name", "Tai Man"}, {"privileges", {"A"}}});

    QCOMPARE(shown(ask({"org.iso.18013.5.1", "given_name"}), {licence}),
             std::optional(Texts{"org.iso.18013.5.1.given_name"}));
    QVERIFY(!shown(ask({"org.iso.18013.5.1"}), {licence}));
    QVERIFY(!shown(ask({"org.iso.18013.5.1", nullptr}), {licence}));
    QVERIFY(!shown(ask({"org.iso.18013.5.1", "privileges", 0}), {licence}));
    QVERIFY(!shown(ask({"org.iso.7367.1", "given_name"}), {licence}));
}

void DcqlTest::answersTheExamplesOfTheSpecification()
{
    CAUSEWAY_NEED_VECTOR(test::sharedVector("openid4vc/OpenID4VP/query_lang/simple.json"));

    QCOMPARE(shown(example("simple.json"), {identity()}),
             std::optional(Texts{"family_name", "given_name", "address.street_address"}));
    QCOMPARE(shown(example("claims_alternatives.json"), {identity()}),
             std::optional(Texts{"family_name", "locality", "region", "date_of_birth"}));
    auto nowhere = identity();
    nowhere.claims.erase("region");
    QCOMPARE(shown(example("claims_alternatives.json"), {nowhere}),
             std::optional(Texts{"family_name", "postal_code", "date_of_birth"}));
    QCOMPARE(shown(example("value_matching_simple.json"), {identity()}),
             std::optional(Texts{"family_name", "given_name", "address.street_address", "postal_code"}));
    auto moved = identity();
    moved.claims["postal_code"] = "10000";
    QVERIFY(!shown(example("value_matching_simple.json"), {moved}));
    QVERIFY(!shown(example("multi_credentials.json"), {identity()})); // half of what is asked
    const HeldCredential vehicle{
        "v",
        "mso_mdoc",
        "org.iso.7367.1.mVRC",
        {{"org.iso.7367.1", {{"vehicle_holder", "Doe"}}}, {"org.iso.18013.5.1", {{"given_name", "John"}}}},
        {},
        true};
    QVERIFY(shown(example("multi_credentials.json"), {identity(), vehicle}));
    QCOMPARE(shown(example("simple_mdoc.json"), {vehicle}),
             std::optional(Texts{"org.iso.7367.1.vehicle_holder", "org.iso.18013.5.1.given_name"}));
}

void DcqlTest::choosesAmongTheOptionsOfASet()
{
    CAUSEWAY_NEED_VECTOR(test::sharedVector("openid4vc/OpenID4VP/query_lang/credentials_alternatives.json"));
    const auto parsed = parseDcql(example("credentials_alternatives.json"));
    const auto first = ofType("1", "https://credentials.example.com/reduced_identity_credential", identity().claims);
    const auto second = ofType("2", "https://cred.example/residence_credential", identity().claims);
    const auto rewards = ofType("3", "https://company.example/company_rewards", {{"rewards_number", "7"}});

    QVERIFY(!matchDcql(*parsed, {first}).canAnswer());
    const auto reduced = matchDcql(*parsed, {first, second, rewards});
    QCOMPARE(reduced.sets.at(0).options.size(), std::size_t(1));
    const auto chosen = choose(reduced, leastChoice(reduced));
    QCOMPARE(chosen->size(), std::size_t(2)); // the rewards are not shown unless the person says so
    QCOMPARE(chosen->at(1).queryId, std::string("pid_reduced_cred_2"));

    const auto all = matchDcql(*parsed, {identity(), first, second});
    QCOMPARE(all.sets.at(0).options.size(), std::size_t(2));
    QVERIFY(all.sets.at(1).options.empty());
    QCOMPARE(choose(all, leastChoice(all))->front().queryId, std::string("pid"));
    QCOMPARE(choose(all, {{{0, 1}}, {}})->size(), std::size_t(2));
}

CAUSEWAY_SUITE(DcqlTest)
#include "tst_dcql.moc"

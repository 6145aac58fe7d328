#include "compare_codes.h"
#include "presentation/authorization_request.h"
#include "published.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "openid4vc/OpenID4VP/";
constexpr auto Licence = "org.iso.18013.5.1.mDL";
constexpr auto PhotoCard = "org.iso.23220.photoid.1";

/// A request that is in order but for what a test puts into it.
Json requestWith(const Json &query, const Json &metadata = Json::object())
{
    return {{"response_type", "vp_token"},
            {"response_mode", "direct_post"},
            {"response_uri", "https://client.example.org/response"},
            {"nonce", "n-0S6_WzA2Mj"},
            {"dcql_query", query},
            {"client_metadata", metadata}};
}

Result<AuthorizationRequest> read(const Json &parameters)
{
    CAUSEWAY_TRY(const auto client, parseClientId("x509_san_dns:client.example.org"));
    CAUSEWAY_TRY(const auto reply, readReplyAddress(parameters, client));
    return readAuthorizationRequest(parameters, client, reply, {});
}

Json queryOf(const std::string &name)
{
    return test::publishedJson(Folder + "query_lang/" + name);
}

/// What is held of a type: everything that the example asks of a person's card.
HeldCredential card(const std::string &type)
{
    const Json claims = {{"given_name", "John"},     {"family_name", "Doe"},
                         {"portrait", "..."},        {"resident_address", "42 Market Street"},
                         {"resident_country", "US"}, {"birth_date", "1984-01-01"}};
    return {type, "mso_mdoc", type, {{"org.iso.18013.5.1", claims}}, {}, true};
}

using Ids = std::vector<std::string>;

Ids chosenOf(const DcqlMatch &match, const DcqlChoice &choice)
{
    Ids ids;
    for (const auto &presentation : choose(match, choice).valueOr({}))
        ids.push_back(presentation.queryId);
    return ids;
}
}

/// The requests, queries and verifiers' metadata that OpenID4VP 1.0 prints; its other queries are read in tst_dcql.cpp.
class RequestExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void choosesTheCardAndLeavesTheAddressOut();
    void takesTheOtherCardWhereThereIsOnlyThat();
    void readsMetadataOfVerifiers_data();
    void readsMetadataOfVerifiers();
    void offersNothingForW3cFormats_data();
    void offersNothingForW3cFormats();
    void knowsNoDecentralizedIdentifiers();
};

void RequestExamplesTest::choosesTheCardAndLeavesTheAddressOut()
{
    const auto query = parseDcql(queryOf("complex_mdoc.json"));
    QVERIFY(query);
    QCOMPARE(query->credentials.size(), std::size_t(4));
    QVERIFY(query->sets.at(0).isRequired && !query->sets.at(1).isRequired);

    const auto match = matchDcql(*query, {card(PhotoCard), card(Licence)});

    QVERIFY(match.canAnswer());
    QVERIFY((chosenOf(match, leastChoice(match)) == Ids{"mdl-id"}));
    const auto shown = choose(match, leastChoice(match))->front().candidate;
    QCOMPARE(shown.credentialId, std::string(Licence));
    QCOMPARE(shown.claims.size(), std::size_t(3)); // neither the address nor the date of birth
    QCOMPARE(toText(shown.claims.at(2).places.at(0)), std::string("org.iso.18013.5.1.portrait"));
    QVERIFY((chosenOf(match, {{{0, 1}, {1, 1}}, {}}) == Ids{"photo_card-id", "photo_card-address"}));
}

void RequestExamplesTest::takesTheOtherCardWhereThereIsOnlyThat()
{
    const auto query = parseDcql(queryOf("complex_mdoc.json"));
    auto licence = card(Licence);
    licence.claims["org.iso.18013.5.1"].erase("portrait");

    const auto match = matchDcql(*query, {licence, card(PhotoCard)});

    QVERIFY((chosenOf(match, leastChoice(match)) == Ids{"photo_card-id"}));
    QCOMPARE(match.sets.at(0).options.size(), std::size_t(1));
    QCOMPARE(match.sets.at(1).options.size(), std::size_t(2)); // the licence still has the address
    QVERIFY(!matchDcql(*query, {licence}).canAnswer());
}

void RequestExamplesTest::readsMetadataOfVerifiers_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("readsSdJwts");
    QTest::addColumn<bool>("readsMdocs");
    const auto row = [](const char *name, bool readsSdJwts, bool readsMdocs) {
        QTest::newRow(name) << std::string(name) << readsSdJwts << readsMdocs;
    };
    row("sd_jwt_vc_verifier_metadata.json", true, false);
    row("mso_mdoc_verifier_metadata.json", false, true); // by -9, ESP256; -50 alone is none of ours
    row("w3c_jwt_verifier_metadata.json", false, false);
    row("w3c_ldp_verifier_metadata.json", false, false);
}

void RequestExamplesTest::readsMetadataOfVerifiers()
{
    QFETCH(std::string, name);
    QFETCH(bool, readsSdJwts);
    QFETCH(bool, readsMdocs);
    const auto metadata = test::publishedJson(Folder + "client_metadata/" + name);

    const auto sdJwt = read(requestWith(queryOf("simple.json"), metadata));
    const auto mdoc = read(requestWith(queryOf("simple_mdoc.json"), metadata));

    QCOMPARE(bool(sdJwt), readsSdJwts);
    QCOMPARE(bool(mdoc), readsMdocs);
    for (const auto &refused : {sdJwt, mdoc})
        if (!refused)
            CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::FormatsUnsupported);
    QVERIFY(read(requestWith(queryOf("simple.json")))); // nothing else was wrong
    QVERIFY(read(requestWith(queryOf("simple_mdoc.json"))));
}

void RequestExamplesTest::offersNothingForW3cFormats_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("format");
    QTest::addColumn<std::size_t>("claims");
    QTest::newRow("JWT") << std::string("dcql_jwt_vc.json") << std::string("jwt_vc_json") << std::size_t(2);
    QTest::newRow("linked data") << std::string("dcql_ldp_vc.json") << std::string("ldp_vc") << std::size_t(7);
}

/// The wallet holds none of them: what fits by name and claims is of another format. The verifier is told so.
void RequestExamplesTest::offersNothingForW3cFormats()
{
    QFETCH(std::string, name);
    QFETCH(std::string, format);
    QFETCH(std::size_t, claims);
    const auto query = test::publishedJson(Folder + "request/" + name);
    const auto parsed = parseDcql(query);
    QVERIFY(parsed);
    QCOMPARE(parsed->credentials.front().format, format);
    QCOMPARE(parsed->credentials.front().claims.size(), claims);
    const auto subject = test::publishedJson(Folder + "credentials/ldp_vc.json").at("credentialSubject");
    const HeldCredential held{"a", "dc+sd-jwt", "IDCredential", {{"credentialSubject", subject}}, {}, true};

    QVERIFY(!matchDcql(*parsed, {held}).canAnswer());
    const auto refused = read(requestWith(query));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::FormatsUnsupported);
}

/// Section 5.9.3 leaves the prefixes to the wallet; this one trusts certificates, and signs and believes ES256 alone.
void RequestExamplesTest::knowsNoDecentralizedIdentifiers()
{
    const auto printed = test::publishedText(Folder + "request/request_object_client_id_did.json");
    CAUSEWAY_COMPARE_CODES(parseJson(printed).error().code, ErrorCode::InvalidJson); // a query is left out
    auto filled = printed;
    filled.replace(filled.find("{ ... }"), 7, toCompact(queryOf("simple.json")));
    const auto parameters = Json::parse(filled);
    const auto header = test::publishedJson(Folder + "request/request_header_client_id_did.json");

    const auto client = parseClientId(parameters.at("client_id").get<std::string>());
    const auto object = parseRequestObject(
        toBase64Url(asBytes(toCompact(header))) + "." + toBase64Url(asBytes(toCompact(parameters))) + ".AAAA", {});

    CAUSEWAY_COMPARE_CODES(client.error().code, ErrorCode::RequestInvalid);
    QCOMPARE(client.error().detail, std::string("client_id: a prefix that this wallet does not take"));
    CAUSEWAY_COMPARE_CODES(object.error().code, ErrorCode::AlgorithmUnsupported);
    // It also wants the answer in a redirection; this wallet posts answers.
    const auto reply = readReplyAddress(parameters, {});
    CAUSEWAY_COMPARE_CODES(reply.error().code, ErrorCode::RequestInvalid);
}

CAUSEWAY_SUITE(RequestExamplesTest)
#include "tst_request_examples.moc"

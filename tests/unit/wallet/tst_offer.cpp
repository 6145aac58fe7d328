#include "issuance/offer.h"
#include "issuance/issuer_metadata.h"
#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/offer_link.h>

#include <QFile>
#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

constexpr auto Grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

Json goodOffer()
{
    return {{"credential_issuer", "https://id.example/issuer"},
            {"credential_configuration_ids", {"driving-licence"}},
            {"grants", {{Grant, {{"pre-authorized_code", "code-1"}, {"tx_code", {{"length", 6}}}}}}}};
}

Json goodMetadata()
{
    const Json configuration = {
        {"format", "dc+sd-jwt"},
        {"vct", "urn:causeway:sandbox:driving-licence:1"},
        {"cryptographic_binding_methods_supported", {"jwk"}},
        {"proof_types_supported", {{"jwt", {{"proof_signing_alg_values_supported", {"ES256"}}}}}},
        {"credential_metadata",
         {{"display",
           {{{"name", "Driving licence"}, {"locale", "en"}}, {{"name", "駕駛執照"}, {"locale", "zh-Hant-HK"}}}}}}};
    return {{"credential_issuer", "https://id.example/issuer"},
            {"authorization_servers", {"https://id.example/idp"}},
            {"credential_endpoint", "https://id.example/issuer/credential"},
            {"nonce_endpoint", "https://id.example/issuer/nonce"},
            {"credential_configurations_supported", {{"driving-licence", configuration}}}};
}

Json patched(const Json &document, const QString &pointer, const QString &value)
{
    auto result = document;
    const Json::json_pointer where(pointer.toStdString());
    if (value.isEmpty()) {
        auto &parent = result.at(where.parent_pointer());
        parent.erase(where.back());
    } else {
        result[where] = Json::parse(value.toStdString());
    }
    return result;
}
}

class OfferTest : public QObject {
    Q_OBJECT

private slots:
    void readsLinks_data();
    void readsLinks();
    void readsTheStandardsExamples();
    void refusesWrongOffers_data();
    void refusesWrongOffers();
    void asksForACodeWhenTheMemberIsThere();
    void plansWhatTheMetadataSays();
    void plansAnMdoc();
    void plansProofsWhereEitherMemberIsThere_data();
    void plansProofsWhereEitherMemberIsThere();
    void choosesTheServerThatTheOfferNames_data();
    void choosesTheServerThatTheOfferNames();
    void refusesWhatItCannotDo_data();
    void refusesWhatItCannotDo();
};

void OfferTest::readsLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("ok");
    QTest::newRow("by value") << "openid-credential-offer://?credential_offer=%7B%7D" << true;
    QTest::newRow("by reference") << "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fid.example%2F1"
                                  << true;
    QTest::newRow("HAIP scheme") << "haip-vci://?credential_offer=%7B%7D" << true;
    QTest::newRow("scheme in capitals") << "OPENID-CREDENTIAL-OFFER://?credential_offer=%7B%7D" << true;
    QTest::newRow("both")
        << "openid-credential-offer://?credential_offer=%7B%7D&credential_offer_uri=https%3A%2F%2Fid.example" << false;
    QTest::newRow("neither") << "openid-credential-offer://?x=1" << false;
    QTest::newRow("reference in the clear")
        << "openid-credential-offer://?credential_offer_uri=http%3A%2F%2Fid.example" << false;
    QTest::newRow("reference to a file") << "openid-credential-offer://?credential_offer_uri=file%3A%2F%2F%2Fetc"
                                         << false;
    QTest::newRow("other scheme") << "https://id.example/?credential_offer=%7B%7D" << false;
    QTest::newRow("empty") << "" << false;
}

void OfferTest::readsLinks()
{
    QFETCH(QString, link);
    QFETCH(bool, ok);

    const auto parsed = parseOfferLink(link.toStdString());

    QCOMPARE(static_cast<bool>(parsed), ok);
    QVERIFY(!ok || isOfferLink(link.toStdString()));
    if (!ok)
        CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::OfferInvalid);
}

void OfferTest::readsTheStandardsExamples()
{
    for (const auto *name : {"credential_offer_by_reference.json", "credential_offer_multiple_credentials.json",
                             "credential_offer_pre-authz_code.json"}) {
        const auto path = test::sharedVector(std::string("openid4vc/OpenID4VCI/") + name);
        CAUSEWAY_NEED_VECTOR(path);
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));

        const auto offer = parseOffer(file.readAll().toStdString());

        QVERIFY2(static_cast<bool>(offer), name);
        QVERIFY(offer->transactionCode);
        QVERIFY(offer->transactionCode->isNumeric);
    }
}

void OfferTest::refusesWrongOffers_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto invalid = int(ErrorCode::OfferInvalid);
    const QString grant = QString("/grants/") + Grant;
    QTest::newRow("no issuer") << "/credential_issuer"
                               << "" << invalid;
    QTest::newRow("issuer in the clear") << "/credential_issuer"
                                         << "\"http://id.example/issuer\"" << invalid;
    QTest::newRow("issuer with a query") << "/credential_issuer"
                                         << "\"https://id.example/issuer?a=b\"" << invalid;
    QTest::newRow("issuer is a number") << "/credential_issuer"
                                        << "1" << invalid;
    QTest::newRow("no configurations") << "/credential_configuration_ids"
                                       << "" << invalid;
    QTest::newRow("empty configurations") << "/credential_configuration_ids"
                                          << "[]" << invalid;
    QTest::newRow("a configuration twice") << "/credential_configuration_ids"
                                           << R"(["a", "a"])" << invalid;
    QTest::newRow("a configuration is a number") << "/credential_configuration_ids"
                                                 << "[1]" << invalid;
    QTest::newRow("grants are a list") << "/grants"
                                       << "[]" << invalid;
    QTest::newRow("other grant only") << "/grants"
                                      << R"({"password": {}})" << int(ErrorCode::CredentialUnsupported);
    QTest::newRow("a login that is a text") << "/grants"
                                            << R"({"authorization_code": "x"})" << invalid;
    QTest::newRow("no code") << grant + "/pre-authorized_code"
                             << "" << invalid;
    QTest::newRow("empty code") << grant + "/pre-authorized_code"
                                << "\"\"" << invalid;
    QTest::newRow("grant is a text") << grant << "\"x\"" << invalid;
    QTest::newRow("tx_code is a text") << grant + "/tx_code"
                                       << "\"123456\"" << invalid;
    QTest::newRow("input_mode unknown") << grant + "/tx_code"
                                        << R"({"input_mode": "voice"})" << invalid;
    QTest::newRow("length zero") << grant + "/tx_code"
                                 << R"({"length": 0})" << invalid;
    QTest::newRow("length enormous") << grant + "/tx_code"
                                     << R"({"length": 100000})" << invalid;
    QTest::newRow("length is a text") << grant + "/tx_code"
                                      << R"({"length": "6"})" << invalid;
}

void OfferTest::refusesWrongOffers()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(int, code);

    const auto offer = parseOffer(toCompact(patched(goodOffer(), pointer, value)));

    QVERIFY(!offer);
    QCOMPARE(int(offer.error().code), code);
}

void OfferTest::asksForACodeWhenTheMemberIsThere()
{
    auto document = goodOffer();
    document["unknown"] = "ignored";
    QVERIFY(parseOffer(toCompact(document))->transactionCode);
    document["grants"][Grant]["tx_code"] = Json::object();
    const auto empty = parseOffer(toCompact(document));
    QVERIFY(empty->transactionCode);
    QCOMPARE(empty->transactionCode->length, 0);

    document["grants"][Grant].erase("tx_code");

    QVERIFY(!parseOffer(toCompact(document))->transactionCode);
}

void OfferTest::plansWhatTheMetadataSays()
{
    const auto offer = parseOffer(toCompact(goodOffer()));

    const auto plans = planIssuance(*offer, goodMetadata());

    QVERIFY(plans);
    QCOMPARE(plans->size(), std::size_t(1));
    const auto *plan = plans->data();
    QCOMPARE(plan->authorizationServer, std::string("https://id.example/idp"));
    QCOMPARE(plan->configurationId, std::string("driving-licence"));
    QCOMPARE(plan->title.in("en"), std::string("Driving licence"));
    QCOMPARE(plan->title.in("zh-HK"), std::string("駕駛執照"));
}

void OfferTest::plansAnMdoc()
{
    const auto offer = parseOffer(toCompact(goodOffer()));
    auto metadata = goodMetadata();
    auto &configuration = metadata["credential_configurations_supported"]["driving-licence"];
    configuration.erase("vct");
    configuration.update({{"format", "mso_mdoc"},
                          {"doctype", "org.iso.18013.5.1.mDL"},
                          {"cryptographic_binding_methods_supported", {"cose_key"}}});

    const auto plan = planIssuance(*offer, metadata);

    QVERIFY(plan);
    QCOMPARE(plan->front().format, std::string("mso_mdoc"));
    QCOMPARE(plan->front().type, std::string("org.iso.18013.5.1.mDL"));
}

/// OpenID4VCI 1.0, sections 8.2 and 12.2.4.
void OfferTest::plansProofsWhereEitherMemberIsThere_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<bool>("isBound");
    QTest::newRow("proof types alone") << "proof_types_supported" << true;
    QTest::newRow("neither") << "" << false;
}

void OfferTest::plansProofsWhereEitherMemberIsThere()
{
    QFETCH(QString, left);
    QFETCH(bool, isBound);
    const auto offer = parseOffer(toCompact(goodOffer()));
    auto metadata = goodMetadata();
    for (const auto *member : {"cryptographic_binding_methods_supported", "proof_types_supported"})
        if (left != QLatin1String(member))
            metadata["credential_configurations_supported"]["driving-licence"].erase(member);

    const auto plans = planIssuance(*offer, metadata);

    QVERIFY(plans);
    QCOMPARE(plans->front().isBound, isBound);
}

void OfferTest::choosesTheServerThatTheOfferNames_data()
{
    QTest::addColumn<QString>("servers");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("chosen"); // empty: the offer is refused
    const QString both = "[\"https://id.example/idp\", \"https://login.example\"]";
    QTest::newRow("the second of two") << both << "https://login.example"
                                       << "https://login.example";
    QTest::newRow("none of two") << both << ""
                                 << "https://id.example/idp";
    QTest::newRow("one that is not listed") << both << "https://evil.example"
                                            << "";
    QTest::newRow("one that is written otherwise") << both << "https://login.example/"
                                                   << "";
    QTest::newRow("one where none is listed") << ""
                                              << "https://login.example"
                                              << "";
    QTest::newRow("none where none is listed") << ""
                                               << ""
                                               << "https://id.example/issuer";
}

void OfferTest::choosesTheServerThatTheOfferNames()
{
    QFETCH(QString, servers);
    QFETCH(QString, named);
    QFETCH(QString, chosen);
    auto document = goodOffer();
    if (!named.isEmpty())
        document["grants"][Grant]["authorization_server"] = named.toStdString();
    const auto offer = parseOffer(toCompact(document));

    const auto plans = planIssuance(*offer, patched(goodMetadata(), "/authorization_servers", servers));

    QCOMPARE(static_cast<bool>(plans), !chosen.isEmpty());
    if (plans)
        QCOMPARE(plans->front().authorizationServer, chosen.toStdString());
    else
        CAUSEWAY_COMPARE_CODES(plans.error().code, ErrorCode::OfferInvalid);
}

void OfferTest::refusesWhatItCannotDo_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto unsupported = int(ErrorCode::CredentialUnsupported);
    const QString configuration = "/credential_configurations_supported/driving-licence";
    QTest::newRow("another issuer's metadata") << "/credential_issuer"
                                               << "\"https://id.example/issuer/\"" << int(ErrorCode::IssuerUntrusted);
    QTest::newRow("unknown configuration") << configuration << "" << int(ErrorCode::OfferInvalid);
    QTest::newRow("other format") << configuration + "/format"
                                  << "\"jwt_vc_json\"" << unsupported;
    QTest::newRow("mdoc without a doctype") << configuration + "/format"
                                            << "\"mso_mdoc\"" << unsupported;
    QTest::newRow("a key that only mdocs have") << configuration + "/cryptographic_binding_methods_supported"
                                                << R"(["cose_key"])" << unsupported;
    QTest::newRow("another binding") << configuration + "/cryptographic_binding_methods_supported"
                                     << R"(["did:example"])" << unsupported;
    QTest::newRow("no proof") << configuration + "/proof_types_supported"
                              << "" << unsupported;
    QTest::newRow("other algorithm") << configuration + "/proof_types_supported/jwt/proof_signing_alg_values_supported"
                                     << R"(["EdDSA"])" << unsupported;
    QTest::newRow("no type") << configuration + "/vct"
                             << "" << unsupported;
    QTest::newRow("encryption wanted") << "/credential_response_encryption"
                                       << R"({"encryption_required": true})" << unsupported;
    QTest::newRow("endpoint in the clear") << "/credential_endpoint"
                                           << "\"http://id.example/c\"" << int(ErrorCode::ResponseUnexpected);
    QTest::newRow("no servers") << "/authorization_servers"
                                << "[]" << int(ErrorCode::ResponseUnexpected);
}

void OfferTest::refusesWhatItCannotDo()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(int, code);
    const auto offer = parseOffer(toCompact(goodOffer()));

    const auto plan = planIssuance(*offer, patched(goodMetadata(), pointer, value));

    QVERIFY(!plan);
    QCOMPARE(int(plan.error().code), code);
}

CAUSEWAY_SUITE(OfferTest)
#include "tst_offer.moc"

#include "issuance/metadata_source.h"
#include "published.h"
#include "scripted_http.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "openid4vc/OpenID4VCI/";
const std::string Issuer = "https://credential-issuer.example.com";
using Ids = std::vector<std::string>;

Result<Offer> offerOf(const std::string &name)
{
    return parseOffer(test::publishedText(Folder + name));
}
}

/// The offers that OpenID4VCI 1.0 prints in its section 4.1.
class OfferExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void fetchesTheOfferThatLeadsToALogin();
    void asksForACodeOfUnknownForm();
    void readsAllThatIsOffered();
    void showsWhereTheCodeWasSent();
};

/// The example is the issuer's answer at `credential_offer_uri`.
void OfferExamplesTest::fetchesTheOfferThatLeadsToALogin()
{
    const auto printed = test::publishedText(Folder + "credential_offer_authz_code.txt");
    test::ScriptedHttp http;
    http.on("GET", "https://server.example.com/credential-offer.json", [&](const auto &) {
        return net::HttpResponse{200, {{"content-type", "application/json"}}, printed.substr(printed.find('{'))};
    });

    const auto text = readOfferText("openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fserver.example.com"
                                    "%2Fcredential-offer.json",
                                    http, {});

    QVERIFY(text);
    const auto offer = parseOffer(*text);
    QVERIFY(offer);
    QVERIFY(offer->needsLogin());
    QCOMPARE(offer->issuerState, std::string("eyJhbGciOiJSU0Et...FYUaBy"));
    QCOMPARE(offer->credentialIssuer, Issuer);
    QVERIFY(offer->configurationIds == Ids{"UniversityDegreeCredential"});
    QVERIFY(!offer->transactionCode);
    QVERIFY(!parseOffer(printed)); // with the HTTP headers it is no JSON
}

void OfferExamplesTest::asksForACodeOfUnknownForm()
{
    const auto offer = offerOf("credential_offer_by_reference.json");

    QVERIFY(offer);
    QVERIFY(!offer->needsLogin());
    QCOMPARE(offer->preAuthorizedCode, std::string("adhjhdjajkdkhjhdj"));
    QVERIFY(offer->configurationIds == Ids{"UniversityDegree_LDP_VC"});
    QVERIFY(offer->transactionCode);
    QCOMPARE(offer->transactionCode->length, 0);
    QVERIFY(offer->transactionCode->isNumeric); // what the standard assumes where nothing is said
    QVERIFY(offer->transactionCode->description.empty());
}

void OfferExamplesTest::readsAllThatIsOffered()
{
    const auto offer = offerOf("credential_offer_multiple_credentials.json");

    QVERIFY(offer);
    QVERIFY((offer->configurationIds == Ids{"UniversityDegreeCredential", "org.iso.18013.5.1.mDL"}));
    QCOMPARE(offer->preAuthorizedCode, std::string("oaKazRN8I0IbtZ0C7JuMn5"));
    QCOMPARE(offer->transactionCode->length, 4);
    QVERIFY(offer->transactionCode->isNumeric);
    QCOMPARE(offer->transactionCode->description,
             std::string("Please provide the one-time code that was sent via e-mail"));
}

void OfferExamplesTest::showsWhereTheCodeWasSent()
{
    const auto offer = offerOf("credential_offer_pre-authz_code.json");

    QVERIFY(offer);
    QCOMPARE(offer->credentialIssuer, Issuer);
    QCOMPARE(offer->transactionCode->description,
             std::string("Please provide the one-time code which was sent to your mobile phone via SMS"));
    QCOMPARE(offer->transactionCode->length, 0);
    QVERIFY(offer->issuerState.empty());
}

CAUSEWAY_SUITE(OfferExamplesTest)
#include "tst_offer_examples.moc"

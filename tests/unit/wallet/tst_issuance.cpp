#include "compare_codes.h"
#include "fake_issuer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

class IssuanceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void showsWhoOffersWhat();
    void storesWhatTheIssuerSigned();
    void readsAnOfferByReference();
    void takesNoOfferThatIsUsed();
    void takesNoOfferThatWasFinishedMeanwhile();
    void takesACertificateThatDoesNotNameItsIssuer();
    void showsNoPictureFromAnAddress_data();
    void showsNoPictureFromAnAddress();
    void asksNobodyWhoIsNotOnTheTrustList();
    void sendsNothingWhenThePersonDeclines();
    void wantsTheTransactionCode();
    void letsThePersonCorrectTheTransactionCode();
    void leavesNothingBehindAfterAWrongCode();
    void refusesTheMetadataOfAnotherServer();
    void takesAFreshNonceOnceWhenItWasTooOld();
    void doesNotAskForNoncesForEver();
    void usesTheIdentifierThatTheServerNames();
    void refusesABearerToken();
    void storesNoWrongCredential_data();
    void storesNoWrongCredential();
    void asksForAnOfferInThePersonsName();
    void storesACertificateWithoutAKey();
    void believesACertificateWithoutAKey();
    void takesNoKeyOfAnothersWhereNoneIsAsked();
    void removesACertificateWithoutAKey();

private:
    void bindToNobody()
    {
        m_fixture->issuer.changeMetadata = [](Json &metadata) {
            auto &configuration = metadata["credential_configurations_supported"]["driving-licence"];
            configuration.erase("cryptographic_binding_methods_supported");
            configuration.erase("proof_types_supported");
        };
    }
    Error acceptError()
    {
        const auto done = m_fixture->accept();
        return done ? Error{ErrorCode::Internal, "it worked"} : done.error();
    }
    void expectNothingLeft()
    {
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void IssuanceTest::showsWhoOffersWhat()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});

    QVERIFY(request);
    QVERIFY(request->kind == consent::RequestKind::Issuance);
    QCOMPARE(request->requester.id, std::string(FakeIssuer::Issuer));
    QVERIFY(request->requester.assurance == consent::Assurance::OnTrustList);
    QCOMPARE(request->requester.host, std::string("id.example"));
    QCOMPARE(request->subject.in("en"), std::string("Driving licence"));
    QVERIFY(request->needsTransactionCode);
    QCOMPARE(request->transactionCodeLength, 6);
}

void IssuanceTest::storesWhatTheIssuerSigned()
{
    const auto result = m_fixture->accept();

    QVERIFY(result);
    const auto certificate = m_fixture->wallet->find(result->at("certificate").get<std::string>());
    QVERIFY(certificate);
    QCOMPARE(certificate->type, std::string(FakeIssuer::Type));
    QCOMPARE(certificate->issuerName.in("en"), std::string("https://id.example/issuer (en)"));
    QCOMPARE(certificate->claims.size(), std::size_t(3));
    QCOMPARE(certificate->claims.front().name, std::string("family_name"));
    QCOMPARE(certificate->claims.front().value, std::string("CHAN"));
    QCOMPARE(certificate->claims.back().value, std::string("1, 2"));
    QCOMPARE(certificate->portrait, std::string("data:image/png;base64,iVBORw0KGgoA"));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QVERIFY(m_fixture->wallet->believe(certificate->id)->verdict == Verdict::Valid);
    QCOMPARE(m_fixture->ledger->list()->front().outcome, std::string("approved"));
}

void IssuanceTest::readsAnOfferByReference()
{
    const auto request = m_fixture->wallet->openOffer(
        "openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fid.example%2Foffers%2F1", {});

    QVERIFY(request);
    QVERIFY(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void IssuanceTest::takesNoOfferThatIsUsed()
{
    QVERIFY(m_fixture->accept());
    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::OfferUsed); // known here
    QCOMPARE(m_fixture->count(), std::size_t(1));

    m_fixture->store.collections["wallet.used_offers"].clear();
    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::OfferUsed); // known to the server
    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void IssuanceTest::takesNoOfferThatWasFinishedMeanwhile()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    m_fixture->http.once("POST", FakeIssuer::Credential,
                         [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });
    const consent::Decision yes{true, {}, FakeIssuer::TransactionCode};
    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes, {}).error().code, ErrorCode::NetworkTimeout);
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 1);
    const auto asked = m_fixture->http.count("POST", FakeIssuer::Token);

    CAUSEWAY_COMPARE_CODES(m_fixture->desk->decide(request->id, yes, {}).error().code, ErrorCode::OfferUsed);

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), asked);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

/// SD-JWT VC, section 3.2.2.2: the signer's certificate says who it is.
void IssuanceTest::takesACertificateThatDoesNotNameItsIssuer()
{
    m_fixture->issuer.changeClaims = [](Json &claims) { claims.erase("iss"); };

    QVERIFY(m_fixture->accept());

    const auto certificate = m_fixture->wallet->list()->front();
    QVERIFY(m_fixture->wallet->believe(certificate.id)->verdict == Verdict::Valid);
    m_fixture->issuer.authority.unlistAll();
    ++m_fixture->issuer.sequence;
    m_fixture->clock.advance(std::chrono::hours(25));
    QVERIFY(m_fixture->directory->trustList({}));
    QVERIFY(m_fixture->wallet->believe(certificate.id)->verdict == Verdict::Invalid);
}

void IssuanceTest::showsNoPictureFromAnAddress_data()
{
    QTest::addColumn<QString>("portrait");
    QTest::newRow("of a server") << "https://id.example/portrait/1.png";
    QTest::newRow("of this device") << "file:///etc/passwd";
    QTest::newRow("drawn by a program") << "data:image/svg+xml;base64,PHN2Zy8+";
    QTest::newRow("of no kind that is known") << "data:image/png;base64,AAAA";
}

void IssuanceTest::showsNoPictureFromAnAddress()
{
    QFETCH(QString, portrait);
    m_fixture->issuer.changeClaims = [&](Json &claims) { claims["portrait"] = portrait.toStdString(); };

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->wallet->list()->front().portrait, std::string());
}

void IssuanceTest::asksNobodyWhoIsNotOnTheTrustList()
{
    m_fixture->issuer.authority.unlistAll();
    m_fixture->issuer.authority.list(FakeIssuer::Issuer, "relying_party", m_fixture->issuer.signer);

    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::IssuerUntrusted);
    QCOMPARE(m_fixture->http.count("GET", "https://id.example/.well-known/openid-credential-issuer/issuer"), 0L);
}

void IssuanceTest::sendsNothingWhenThePersonDeclines()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);

    QVERIFY(m_fixture->desk->decide(request->id, {false, {}, {}}, {}));

    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 0L);
    expectNothingLeft();
}

void IssuanceTest::wantsTheTransactionCode()
{
    const auto done = m_fixture->accept("");

    QVERIFY(!done);
    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::TransactionCodeRequired);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 0L);
}

void IssuanceTest::letsThePersonCorrectTheTransactionCode()
{
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);
    const auto wrong = m_fixture->desk->decide(request->id, {true, {}, "000000"}, {});
    QVERIFY(!wrong);
    CAUSEWAY_COMPARE_CODES(wrong.error().code, ErrorCode::TransactionCodeWrong);

    QVERIFY(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void IssuanceTest::leavesNothingBehindAfterAWrongCode()
{
    QVERIFY(!m_fixture->accept("000000"));

    expectNothingLeft();
    m_fixture->restart();
    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token),
             2L); // one try and its nonce: the wrong code is not sent again
}

void IssuanceTest::refusesTheMetadataOfAnotherServer()
{
    m_fixture->issuer.changeServerMetadata = [](Json &metadata) { metadata["issuer"] = "https://id.example/other"; };

    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::IssuerUntrusted);
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Token), 0L);
    expectNothingLeft();
}

void IssuanceTest::takesAFreshNonceOnceWhenItWasTooOld()
{
    m_fixture->issuer.staleNonces = 1;

    QVERIFY(m_fixture->accept());
}

void IssuanceTest::doesNotAskForNoncesForEver()
{
    m_fixture->issuer.staleNonces = 100;

    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::CredentialRejected);
    QVERIFY(m_fixture->http.count("POST", FakeIssuer::Credential) <= 3);
}

void IssuanceTest::usesTheIdentifierThatTheServerNames()
{
    m_fixture->issuer.changeToken = [](Json &answer) {
        answer["authorization_details"] = {{{"type", "openid_credential"},
                                            {"credential_configuration_id", "driving-licence"},
                                            {"credential_identifiers", {"licence-of-chan"}}}};
    };

    QVERIFY(m_fixture->accept());

    const auto body = *parseJson(m_fixture->http.sent.back().body);
    QCOMPARE(body.at("credential_identifier").get<std::string>(), std::string("licence-of-chan"));
}

void IssuanceTest::refusesABearerToken()
{
    m_fixture->issuer.changeToken = [](Json &answer) { answer["token_type"] = "Bearer"; };

    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::ResponseUnexpected);
    expectNothingLeft();
}

void IssuanceTest::storesNoWrongCredential_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto rejected = int(ErrorCode::CredentialRejected);
    QTest::newRow("another issuer") << "iss"
                                    << "\"https://evil.example\"" << rejected;
    QTest::newRow("another type") << "vct"
                                  << "\"urn:other\"" << rejected;
    QTest::newRow("no key") << "cnf"
                            << "{}" << rejected;
    QTest::newRow("another key")
        << "cnf"
        << R"({"jwk":{"kty":"EC","crv":"P-256","x":"TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc","y":"ZxjiWWbZMQGHVWKVQ4hbSIirsVfuecCE6t4jT9F2HZQ"}})"
        << rejected;
    QTest::newRow("expired") << "exp"
                             << "1799999000" << rejected;
    QTest::newRow("issued later than now") << "iat"
                                           << "1900000000" << rejected;
    QTest::newRow("signature tampered") << ""
                                        << "tamper" << rejected;
    QTest::newRow("a presentation") << ""
                                    << "kb" << rejected;
    QTest::newRow("not an SD-JWT") << ""
                                   << "nonsense" << int(ErrorCode::CredentialMalformed);
    QTest::newRow("another signer") << ""
                                    << "signer" << int(ErrorCode::IssuerUntrusted);
}

void IssuanceTest::storesNoWrongCredential()
{
    QFETCH(QString, claim);
    QFETCH(QString, value);
    QFETCH(int, code);
    auto &issuer = m_fixture->issuer;
    if (!claim.isEmpty())
        issuer.changeClaims = [&](Json &claims) { claims[claim.toStdString()] = Json::parse(value.toStdString()); };
    else if (value == "tamper")
        issuer.changeCredential = [](std::string &text) {
            auto &letter = text[text.find('~') - 10];
            letter = letter == 'A' ? 'B' : 'A';
        };
    else if (value == "kb")
        issuer.changeCredential = [](std::string &text) { text += "eyJ.eyJ.eyJ"; };
    else if (value == "nonsense")
        issuer.changeCredential = [](std::string &text) { text = "nonsense"; };
    else
        issuer.signer = issuer.authority.makeSigner("issuer"); // same name, same root, not on the list

    QCOMPARE(int(acceptError().code), code);
    expectNothingLeft();
    QVERIFY(m_fixture->store.collections["wallet.used_offers"].empty());
}

void IssuanceTest::asksForAnOfferInThePersonsName()
{
    m_fixture->http.on("POST", "https://id.example/issuer/offers", [](const auto &request) {
        const auto id = parseJson(request.body)->at("credential_configuration_id").template get<std::string>();
        return Result<net::HttpResponse>(test::jsonAnswer(201, {{"offer", "openid-credential-offer://?for=" + id}}));
    });

    QCOMPARE(m_fixture->wallet->requestOffer(FakeIssuer::Issuer, "driving-licence", {}).valueOr(""),
             std::string("openid-credential-offer://?for=driving-licence"));
    CAUSEWAY_COMPARE_CODES(m_fixture->wallet->requestOffer("https://evil.example", "driving-licence", {}).error().code,
                           ErrorCode::IssuerUntrusted);
}

void IssuanceTest::storesACertificateWithoutAKey()
{
    bindToNobody();

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QVERIFY(m_fixture->mortalKeys.alive.empty());
    QCOMPARE(m_fixture->http.count("POST", FakeIssuer::Nonce), 0L);
    QVERIFY(!parseJson(m_fixture->http.sent.back().body)->contains("proofs"));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void IssuanceTest::believesACertificateWithoutAKey()
{
    bindToNobody();
    QVERIFY(m_fixture->accept());

    const auto belief = m_fixture->wallet->believe(m_fixture->wallet->list()->front().id);

    QVERIFY(belief);
    QVERIFY(belief->verdict == Verdict::Valid);
    QVERIFY(belief->reasons.back() == Reason::NotBound);
    QCOMPARE(toString(Reason::NotBound), std::string("not_bound"));
}

void IssuanceTest::takesNoKeyOfAnothersWhereNoneIsAsked()
{
    bindToNobody();
    const auto key = crypto::PrivateKey::generate();
    m_fixture->issuer.changeClaims = [&](Json &claims) { claims["cnf"] = {{"jwk", key->publicKey().toJwk()}}; };

    CAUSEWAY_COMPARE_CODES(acceptError().code, ErrorCode::CredentialRejected);
    expectNothingLeft();
}

void IssuanceTest::removesACertificateWithoutAKey()
{
    bindToNobody();
    QVERIFY(m_fixture->accept());

    QVERIFY(m_fixture->wallet->remove(m_fixture->wallet->list()->front().id));

    QCOMPARE(m_fixture->count(), std::size_t(0));
}

CAUSEWAY_SUITE(IssuanceTest)
#include "tst_issuance.moc"

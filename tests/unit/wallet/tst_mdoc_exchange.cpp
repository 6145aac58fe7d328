#include "compare_codes.h"
#include "mdoc_fixture.h"
#include "test_registry.h"

#include <causeway/wallet/proximity.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using test::LicenceSpace;
using test::LicenceType;

class MdocExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<test::MdocFixture>(); }

    void presentsWhatIsChosenUnderTheDevicesSignature();
    void isBoundToTheSession();
    void doubtsAnotherDevice();
    void provesByMac();
    void passesOnWhatSigningSays();
    void doubtsADifferentDocType();
    void takesDeviceElementsOnlyWhereTheIssuerLetsIt();
    void saysWhatIsNotThere();
    void refusesWhatIsNoResponse_data();
    void refusesWhatIsNoResponse();
    void readsItsOwnRequest();
    void signsEachRequest();
    void doubtsAReaderForAnotherPurpose();
    void keepsARequestWhoseSignatureItCannotCheck_data();
    void keepsARequestWhoseSignatureItCannotCheck();
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();

private:
    MdocPresentation presentation(const IssuerSigned &held) const
    {
        return {held, {{LicenceSpace, {"family_name"}}}, crypto::signerOf(m_fixture->deviceKey)};
    }
    MdocDocument presented() const
    {
        const auto held = m_fixture->held();
        const auto response = makeDeviceResponse({presentation(held)}, m_fixture->transcript());
        return parseDeviceResponse(*response).value().documents.front();
    }
    Result<VerifiedMdoc> verify(const MdocDocument &document, const SessionTranscript &transcript,
                                const crypto::PrivateKey *readerKey = nullptr) const
    {
        return verifyDocument(document, {transcript, readerKey}, m_fixture->trust(), m_fixture->now);
    }
    /// A request for a name, with that as the reader's signature.
    Bytes requestWith(const Value &readerAuth) const
    {
        const ItemsRequest wanted{LicenceType, {{LicenceSpace, {{"family_name", false}}}}};
        const auto plain = *makeDeviceRequest({wanted}, m_fixture->transcript(), nullptr);
        auto request = *cbor::parse(plain)->find("docRequests")->array()->front().map();
        request.push_back({"readerAuth", readerAuth});
        return cbor::encode(cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array{request}}},
                            cbor::Order::AsWritten);
    }
    /// Signs elements of the device's own, as a device that does not ask would.
    MdocDocument withDeviceElements(const Value &elements) const
    {
        auto document = presented();
        document.deviceNameSpaces = cbor::encode(Value::embedded(cbor::encode(elements)));
        document.deviceElements[LicenceSpace]["selfie"] = 1;
        const auto message = deviceAuthentication(m_fixture->transcript(), LicenceType, document.deviceNameSpaces);
        document.deviceSignature =
            *crypto::signCose({}, {}, message, crypto::Payload::Detached, crypto::signerOf(m_fixture->deviceKey));
        return document;
    }

    std::unique_ptr<test::MdocFixture> m_fixture;
};

void MdocExchangeTest::presentsWhatIsChosenUnderTheDevicesSignature()
{
    const auto verified = verify(presented(), m_fixture->transcript());

    QVERIFY(verified);
    QCOMPARE(verified->elements().size(), std::size_t(1));
    QCOMPARE(*verified->find(LicenceSpace, "family_name")->text(), std::string("Chan"));
    QVERIFY(!verified->find(LicenceSpace, "given_name"));
}

void MdocExchangeTest::isBoundToTheSession()
{
    const auto other =
        openId4VpTranscript("x509_san_dns:verifier.example", "another nonce", {}, "https://verifier.example/response");

    CAUSEWAY_COMPARE_CODES(verify(presented(), other).error().code, ErrorCode::SignatureInvalid);
}

void MdocExchangeTest::doubtsAnotherDevice()
{
    const auto held = m_fixture->held();
    m_fixture->deviceKey = *crypto::PrivateKey::generate();
    const auto response = makeDeviceResponse({presentation(held)}, m_fixture->transcript());

    const auto refused = verify(parseDeviceResponse(*response)->documents.front(), m_fixture->transcript());

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::SignatureInvalid);
}

void MdocExchangeTest::provesByMac()
{
    const auto transcript = m_fixture->transcript();
    const auto readerKey = *crypto::PrivateKey::generate();
    const auto secret = m_fixture->deviceKey.agreeWith(readerKey.publicKey());
    const auto macKey = deriveMacKey(secret->view(), transcript);
    const auto held = m_fixture->held();
    auto choice = presentation(held);
    choice.sign = {};
    choice.macKey = macKey->view();

    const auto document = parseDeviceResponse(*makeDeviceResponse({choice}, transcript))->documents.front();

    QVERIFY(document.deviceMac && !document.deviceSignature);
    QVERIFY(verify(document, transcript, &readerKey));
    CAUSEWAY_COMPARE_CODES(verify(document, transcript).error().code, ErrorCode::SignatureInvalid);
    const auto other = *crypto::PrivateKey::generate();
    CAUSEWAY_COMPARE_CODES(verify(document, transcript, &other).error().code, ErrorCode::SignatureInvalid);
}

void MdocExchangeTest::passesOnWhatSigningSays()
{
    const auto held = m_fixture->held();
    auto choice = presentation(held);
    choice.sign = [](ByteView) -> Result<Bytes> { return Error{ErrorCode::KeyStoreFailure}; };

    const auto refused = makeDeviceResponse({choice}, m_fixture->transcript());

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::KeyStoreFailure);
}

void MdocExchangeTest::doubtsADifferentDocType()
{
    auto document = presented();
    document.docType = "org.iso.7367.1.mVRC";

    const auto refused = verify(document, m_fixture->transcript());

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
}

void MdocExchangeTest::takesDeviceElementsOnlyWhereTheIssuerLetsIt()
{
    const Value elements = cbor::Map{{LicenceSpace, cbor::Map{{"selfie", 1}}}};

    const auto refused = verify(withDeviceElements(elements), m_fixture->transcript());
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    m_fixture->request.authorizedNameSpaces = {LicenceSpace};
    const auto verified = verify(withDeviceElements(elements), m_fixture->transcript());

    QVERIFY(verified);
    QVERIFY(verified->deviceElements().at(LicenceSpace).contains("selfie"));
    QVERIFY(!verified->find(LicenceSpace, "selfie")); // never taken for what the issuer signed
}

void MdocExchangeTest::saysWhatIsNotThere()
{
    const auto encoded = makeDeviceResponse({}, m_fixture->transcript(), {{LicenceType, 0}});

    const auto response = parseDeviceResponse(*encoded);

    QVERIFY(response);
    QVERIFY(response->documents.empty());
    QVERIFY(response->documentErrors.at(LicenceType) == 0);
}

void MdocExchangeTest::refusesWhatIsNoResponse_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const Value &value) {
        const auto bytes = cbor::encode(value);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    row("a number", 1);
    row("no version", cbor::Map{{"status", 0}});
    row("a version to come", cbor::Map{{"version", "2.0"}, {"status", 0}});
    row("no status", cbor::Map{{"version", "1.0"}});
    row("no list of documents", cbor::Map{{"version", "1.0"}, {"status", 0}, {"documents", 1}});
    row("an empty list of documents", cbor::Map{{"version", "1.0"}, {"status", 0}, {"documents", cbor::Array()}});
    row("an empty document", cbor::Map{{"version", "1.0"}, {"status", 0}, {"documents", cbor::Array{cbor::Map()}}});
    row("errors that are none", cbor::Map{{"version", "1.0"}, {"status", 0}, {"documentErrors", cbor::Array{1}}});
}

void MdocExchangeTest::refusesWhatIsNoResponse()
{
    QFETCH(QByteArray, encoded);

    const auto refused = parseDeviceResponse(Bytes(encoded.begin(), encoded.end()));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialMalformed);
}

void MdocExchangeTest::readsItsOwnRequest()
{
    const ItemsRequest wanted{LicenceType, {{LicenceSpace, {{"family_name", false}, {"portrait", true}}}}};

    const auto requests = parseDeviceRequest(*makeDeviceRequest({wanted}, m_fixture->transcript(), nullptr));

    QVERIFY(requests);
    QCOMPARE(requests->front().items.docType, LicenceType);
    QVERIFY(requests->front().items.nameSpaces == wanted.nameSpaces);
    QVERIFY(!requests->front().readerAuth);
}

void MdocExchangeTest::signsEachRequest()
{
    const auto key = *crypto::PrivateKey::generate();
    const ReaderIdentity identity{{m_fixture->certificate(key.publicKey(), ReaderUsage)}, crypto::signerOf(key)};
    const ItemsRequest one{LicenceType, {{LicenceSpace, {{"family_name", false}}}}};
    const auto trust = trustAuthorities({m_fixture->authority.certificate}, ReaderUsage);

    auto requests = parseDeviceRequest(*makeDeviceRequest({one, one}, m_fixture->transcript(), &identity));

    QVERIFY(requests);
    for (const auto &request : *requests) {
        const auto reader = verifyReader(request, m_fixture->transcript(), trust, m_fixture->now);
        QVERIFY(reader);
        QCOMPARE(reader->certificate().commonName(), std::string("Signer"));
    }
    auto &forged = requests->front();
    forged.itemsEncoded.back() ^= 1U;
    CAUSEWAY_COMPARE_CODES(verifyReader(forged, m_fixture->transcript(), trust, m_fixture->now).error().code,
                           ErrorCode::SignatureInvalid);
}

void MdocExchangeTest::doubtsAReaderForAnotherPurpose()
{
    const auto key = *crypto::PrivateKey::generate();
    const ReaderIdentity identity{{m_fixture->certificate(key.publicKey(), DocumentSignerUsage)},
                                  crypto::signerOf(key)};
    const ItemsRequest one{LicenceType, {{LicenceSpace, {{"family_name", false}}}}};
    const auto request = parseDeviceRequest(*makeDeviceRequest({one}, m_fixture->transcript(), &identity))->front();

    const auto refused =
        verifyReader(request, m_fixture->transcript(),
                     trustAuthorities({m_fixture->authority.certificate}, ReaderUsage), m_fixture->now);

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CertificateChainUntrusted);
}

void MdocExchangeTest::keepsARequestWhoseSignatureItCannotCheck_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<int>("size");
    QTest::newRow("ES256K") << -47 << 64;
    QTest::newRow("PS256") << -37 << 256;
}

/// ISO 18013-5 section 9.1.4: readers need not sign, and one that does so in another way is as unknown as one that does not.
void MdocExchangeTest::keepsARequestWhoseSignatureItCannotCheck()
{
    QFETCH(int, algorithm);
    QFETCH(int, size);
    const auto header = cbor::encode(cbor::Map{{1, algorithm}});
    const Bytes signature(static_cast<std::size_t>(size));

    const auto requests = parseDeviceRequest(requestWith(cbor::Array{header, cbor::Map(), Value(), signature}));
    const auto ofNoForm = parseDeviceRequest(requestWith(cbor::Array{header, cbor::Map(), Value()}));

    QVERIFY(requests);
    QCOMPARE(requests->front().items.docType, LicenceType);
    QVERIFY(!requests->front().readerAuth);
    const auto trust = trustAuthorities({m_fixture->authority.certificate}, ReaderUsage);
    CAUSEWAY_COMPARE_CODES(verifyReader(requests->front(), m_fixture->transcript(), trust, m_fixture->now).error().code,
                           ErrorCode::RequesterUntrusted);
    CAUSEWAY_COMPARE_CODES(ofNoForm.error().code, ErrorCode::ProximityMalformed);
}

void MdocExchangeTest::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const Value &value) {
        const auto bytes = cbor::encode(value);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    const auto itemsRow = [&row](const char *name, const Value &items) {
        const cbor::Map request{{"itemsRequest", Value::embedded(cbor::encode(items))}};
        row(name, cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array{request}}});
    };
    row("a number", 1);
    row("no version", cbor::Map{{"docRequests", cbor::Array{1}}});
    row("no requests", cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array()}});
    row("an empty request", cbor::Map{{"version", "1.0"}, {"docRequests", cbor::Array{cbor::Map()}}});
    itemsRow("no docType", cbor::Map{{"nameSpaces", cbor::Map()}});
    itemsRow("no name spaces", cbor::Map{{"docType", "a"}});
    itemsRow("no truth for keeping",
             cbor::Map{{"docType", "a"}, {"nameSpaces", cbor::Map{{"n", cbor::Map{{"e", 1}}}}}});
}

void MdocExchangeTest::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, encoded);

    const auto refused = parseDeviceRequest(Bytes(encoded.begin(), encoded.end()));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::ProximityMalformed);
}

CAUSEWAY_SUITE(MdocExchangeTest)
#include "tst_mdoc_exchange.moc"

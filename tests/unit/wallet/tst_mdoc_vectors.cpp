#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/mdoc_exchange.h>
#include <causeway/wallet/proximity.h>

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;

namespace {

const std::string LicenceType = "org.iso.18013.5.1.mDL";
const std::string LicenceSpace = "org.iso.18013.5.1";

crypto::PrivateKey privateKey(const Bytes &d)
{
    auto der = *fromHex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");
    der.insert(der.end(), d.begin(), d.end());
    return *crypto::PrivateKey::fromDer(der);
}

/// The vectors' certificates end without their authority: trusts exactly one certificate.
TrustSigner trustOnly(const Bytes &der)
{
    return [der](const std::vector<crypto::Certificate> &chain, SystemTime) -> Result<void> {
        if (chain.front().der() != der)
            return Error{ErrorCode::CertificateChainUntrusted};
        return {};
    };
}
}

/// The worked example of ISO 18013-5, Annex D, byte for byte.
class MdocVectorsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto path = test::sharedVector("mdoc-annex-d/annex-d.json");
        CAUSEWAY_NEED_VECTOR(path);
        std::ifstream file(path);
        m_all = Json::parse(file);
    }

    void readsAndWritesTheEngagement();
    void derivesTheSessionKeys();
    void opensTheSession();
    void theReaderWritesTheSameMessages();
    void readsTheRequest();
    void believesTheReader();
    void believesTheResponse();
    void writesTheSameResponse();
    void believesNothingThatWasChanged();
    void writesTheHandoverOfOpenId4Vp();

private:
    Bytes vector(const char *name) const { return *fromHex(m_all.at("vectors").at(name).get<std::string>()); }
    Bytes derived(const char *name) const { return *fromHex(m_all.at("derived").at(name).get<std::string>()); }
    SessionTranscript transcript() const { return {*cbor::parse(vector("session_transcript_bytes"))->embedded()}; }
    /// The hand-over of the example is by NFC; the engagement in it is not the one of the QR code.
    DeviceEngagement nfcEngagement() const
    {
        const auto parts = *cbor::parse(transcript().encoded)->array();
        return *parseDeviceEngagement(*parts.at(0).embedded());
    }
    NfcHandover nfc() const
    {
        const auto parts = *cbor::parse(transcript().encoded)->array();
        const auto &handover = *parts.at(2).array();
        return {*handover.at(0).bytes(),
                handover.at(1).isNull() ? std::nullopt : std::optional(*handover.at(1).bytes())};
    }
    MdocDocument document() const { return parseDeviceResponse(vector("device_response")).value().documents.front(); }

    const SystemTime m_now = fromEpoch(1'604'000'000); // 2020-10-29
    Json m_all;
};

void MdocVectorsTest::readsAndWritesTheEngagement()
{
    const auto encoded = vector("device_engagement");

    const auto engagement = parseDeviceEngagement(encoded);

    QVERIFY(engagement);
    QCOMPARE(engagement->methods.size(), std::size_t(1));
    QCOMPARE(engagement->methods.front().type, std::int64_t(2));
    QVERIFY(engagement->deviceKey == privateKey(vector("ephemeral_device_key_d")).publicKey());
    QCOMPARE(toHex(makeDeviceEngagement(engagement->deviceKey, engagement->methods).encoded), toHex(encoded));
    QCOMPARE(parseEngagementQr(engagement->toQrText())->encoded, encoded);
}

void MdocVectorsTest::derivesTheSessionKeys()
{
    const auto secret = privateKey(vector("ephemeral_device_key_d"))
                            .agreeWith(privateKey(vector("ephemeral_reader_key_d")).publicKey());
    QVERIFY(secret);
    QCOMPARE(toHex(secret->view()), toHex(derived("z_ab_hex")));
    QCOMPARE(toHex(crypto::sha256(transcript().tagged())), toHex(derived("session_transcript_sha256_hex")));

    const auto macSecret =
        privateKey(vector("static_device_key_d")).agreeWith(privateKey(vector("ephemeral_reader_key_d")).publicKey());

    QCOMPARE(toHex(deriveMacKey(macSecret->view(), transcript())->view()), toHex(derived("emac_key_hex")));
}

void MdocVectorsTest::opensTheSession()
{
    DeviceSession device(nfcEngagement(), privateKey(vector("ephemeral_device_key_d")), nfc());

    const auto request = device.receive(vector("session_establishment"));

    QVERIFY(request);
    QCOMPARE(toHex(request->view()), toHex(vector("device_request")));
    QVERIFY(*device.transcript() == transcript());
    QCOMPARE(toHex(*device.answer(vector("device_response"), false)), toHex(vector("session_data")));
    const auto ended = device.receive(vector("session_termination"));
    CAUSEWAY_COMPARE_CODES(ended.error().code, ErrorCode::ProximityEnded);
    QCOMPARE(toHex(terminationMessage()), toHex(vector("session_termination")));
}

void MdocVectorsTest::theReaderWritesTheSameMessages()
{
    auto reader = ReaderSession::make(nfcEngagement(), privateKey(vector("ephemeral_reader_key_d")), nfc());
    QVERIFY(reader);

    QVERIFY(reader->transcript() == transcript());
    QCOMPARE(toHex(*reader->request(vector("device_request"))), toHex(vector("session_establishment")));
    QCOMPARE(toHex(reader->receive(vector("session_data"))->view()), toHex(vector("device_response")));
}

void MdocVectorsTest::readsTheRequest()
{
    const auto requests = parseDeviceRequest(vector("device_request"));

    QVERIFY(requests);
    QCOMPARE(requests->size(), std::size_t(1));
    const auto &request = requests->front();
    QCOMPARE(request.items.docType, LicenceType);
    QCOMPARE(request.items.nameSpaces.at(LicenceSpace).size(), std::size_t(6));
    QVERIFY(request.items.nameSpaces.at(LicenceSpace).at("family_name"));
    QVERIFY(!request.items.nameSpaces.at(LicenceSpace).at("portrait"));
    QCOMPARE(toHex(request.itemsEncoded), toHex(cbor::encode(Value::embedded(vector("items_request")))));
    QCOMPARE(toHex(cbor::encode(request.readerAuth->toCbor())), toHex(vector("reader_auth")));
}

void MdocVectorsTest::believesTheReader()
{
    auto request = parseDeviceRequest(vector("device_request"))->front();
    const auto trust = trustOnly(vector("reader_cert"));

    QVERIFY(verifyReader(request, transcript(), trust, m_now));
    CAUSEWAY_COMPARE_CODES(verifyReader(request, {Bytes{0x80}}, trust, m_now).error().code,
                           ErrorCode::SignatureInvalid);
    CAUSEWAY_COMPARE_CODES(verifyReader(request, transcript(), trustOnly({}), m_now).error().code,
                           ErrorCode::CertificateChainUntrusted);
    request.readerAuth.reset();
    CAUSEWAY_COMPARE_CODES(verifyReader(request, transcript(), trust, m_now).error().code,
                           ErrorCode::RequesterUntrusted);
}

void MdocVectorsTest::believesTheResponse()
{
    const auto readerKey = privateKey(vector("ephemeral_reader_key_d"));
    const auto session = transcript();
    const auto trust = trustOnly(vector("ds_cert"));

    const auto verified = verifyDocument(document(), {session, &readerKey}, trust, m_now);

    QVERIFY(verified);
    QCOMPARE(*verified->find(LicenceSpace, "family_name")->text(), std::string("Doe"));
    QCOMPARE(toHex(*verified->find(LicenceSpace, "portrait")->bytes()), toHex(vector("device_response_portrait_data")));
    QVERIFY(verified->securityObject().deviceKey == privateKey(vector("static_device_key_d")).publicKey());
    CAUSEWAY_COMPARE_CODES(
        verifyDocument(document(), {session, &readerKey}, trust, fromEpoch(1'700'000'000)).error().code,
        ErrorCode::CredentialRejected); // expired on 2021-10-01
    CAUSEWAY_COMPARE_CODES(verifyDocument(document(), {session}, trust, m_now).error().code,
                           ErrorCode::SignatureInvalid); // no key, no MAC
    const auto other = *crypto::PrivateKey::generate();
    CAUSEWAY_COMPARE_CODES(verifyDocument(document(), {session, &other}, trust, m_now).error().code,
                           ErrorCode::SignatureInvalid);
}

void MdocVectorsTest::writesTheSameResponse()
{
    const auto held = document().issuerSigned;
    ElementChoice all;
    for (const auto &item : held.nameSpaces.at(LicenceSpace))
        all[LicenceSpace].push_back(item.element);
    const auto macKey = derived("emac_key_hex");

    const auto response = makeDeviceResponse({{held, all, {}, macKey}}, transcript());

    QVERIFY(response);
    QCOMPARE(toHex(*response), toHex(vector("device_response")));
    QCOMPARE(toHex(deviceAuthentication(transcript(), LicenceType, document().deviceNameSpaces)),
             toHex(derived("device_authentication_bytes_hex")));
}

void MdocVectorsTest::believesNothingThatWasChanged()
{
    const auto readerKey = privateKey(vector("ephemeral_reader_key_d"));
    const auto session = transcript();
    const auto trust = trustOnly(vector("ds_cert"));
    const auto good = vector("device_response");
    const auto original = verifyDocument(document(), {session, &readerKey}, trust, m_now);
    QVERIFY(original);

    for (std::size_t i = 0; i < good.size(); i += 37) {
        auto changed = good;
        changed[i] ^= 0x01U;
        const auto response = parseDeviceResponse(changed);
        if (!response || response->documents.empty() || response->status != 0)
            continue;
        const auto verified = verifyDocument(response->documents.front(), {session, &readerKey}, trust, m_now);
        if (!verified)
            continue;
        // A name that nobody knows hides what stands behind it; nothing is ever believed that was not signed.
        for (const auto &[nameSpace, elements] : verified->elements())
            for (const auto &[element, value] : elements)
                QVERIFY2(original->find(nameSpace, element) && *original->find(nameSpace, element) == value,
                         std::to_string(i).c_str());
    }
}

void MdocVectorsTest::writesTheHandoverOfOpenId4Vp()
{
    const auto path = test::sharedVector("openid4vc/OpenID4VP-worked-examples.json");
    CAUSEWAY_NEED_VECTOR(path);
    std::ifstream file(path);
    const auto examples = Json::parse(file).at("session_transcript");
    const auto text = [&examples](const char *kind, const char *name) {
        return examples.at(kind).at(name).get<std::string>();
    };
    const auto thumbprint = fromHex(text("redirect", "jwk_thumbprint_sha256_hex"));

    const auto redirect = openId4VpTranscript(text("redirect", "client_id"), text("redirect", "nonce"), *thumbprint,
                                              text("redirect", "response_uri"));
    const auto browser = digitalCredentialsTranscript(text("dc_api", "origin"), text("dc_api", "nonce"), *thumbprint);

    QCOMPARE(toHex(redirect.encoded), text("redirect", "session_transcript_hex"));
    QCOMPARE(toHex(browser.encoded), text("dc_api", "session_transcript_hex"));
    QVERIFY(openId4VpTranscript("a", "b", {}, "c").encoded != openId4VpTranscript("a", "b", Bytes(32), "c").encoded);
}

CAUSEWAY_SUITE(MdocVectorsTest)
#include "tst_mdoc_vectors.moc"

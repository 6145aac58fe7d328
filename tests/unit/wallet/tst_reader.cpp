#include "compare_codes.h"
#include "reader_scene.h"
#include "test_registry.h"

#include <causeway/wallet/proximity.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::NearFixture;
using Names = std::vector<std::string>;

/// What is believed of what is shown, without network.
class ReaderTest : public QObject, private test::ReaderScene {
    Q_OBJECT

private slots:
    void init() { begin(); }

    void believesADocumentOfAListedIssuer();
    void readsWhatItSaysLineByLine();
    void isUnsureWithoutATrustList();
    void isUnsureWithAStaleTrustList();
    void doubtsAnIssuerThatIsNotListed();
    void doubtsWhatIsNotTheIssuersWord();
    void doubtsAChangedElement();
    void doubtsAnotherDevice();
    void doubtsWhatIsNotOfItsTime_data();
    void doubtsWhatIsNotOfItsTime();
    void asksTheStatus_data();
    void asksTheStatus();
    void saysThatThePhoneCouldNotAnswer();
    void refusesWhatIsNoResponse();
    void takesTheWorstOfSeveralDocuments();
    void believesAnSdJwtWithItsHolder();
    void isUnsureOfAnSdJwtWithoutItsHolder();
    void doubtsAnSdJwtForAnotherQuestion();
    void doubtsAChangedSdJwt();
    void reachesNoPhoneThatSpeaksAnotherWay();
    void tellsThePhoneOfAnAnswerThatDoesNotOpen();
    void knowsPresets();
    void storesNothing();
};

void ReaderTest::believesADocumentOfAListedIssuer()
{
    const auto reading = judge();

    QVERIFY(reading.verdict() == Verdict::Valid);
    const auto &document = reading.documents.at(0);
    QCOMPARE(document.reasons, (Names{"signature_good", "issuer_on_trust_list", "not_expired", "holder_bound"}));
    QCOMPARE(document.type, std::string(NearFixture::Licence));
    QCOMPARE(document.format, std::string("mso_mdoc"));
    QCOMPARE(document.issuerName.in("en"), std::string("https://transport.example (en)"));
    QCOMPARE(document.claims, (Json{{NearFixture::Space, {{"family_name", "Chan"}, {"age_over_18", true}}}}));
    QVERIFY(reading.trustListFrom == m_fixture->clock.now());
}

void ReaderTest::readsWhatItSaysLineByLine()
{
    std::map<std::string, std::string> lines;
    for (const auto &claim : judge().documents.front().lines())
        lines.emplace(claim.name, claim.value);

    QCOMPARE(lines.size(), std::size_t(2));
    QCOMPARE(lines.at("org.iso.18013.5.1/age_over_18"), std::string("true")); // nobody asked in a name space
    QCOMPARE(lines.at("org.iso.18013.5.1/family_name"), std::string("Chan"));
    QVERIFY(ReadDocument().lines().empty());
}

void ReaderTest::isUnsureWithoutATrustList()
{
    QVERIFY(m_fixture->readerStore.remove("directory", "trust_list"));

    const auto reading = judge();

    QVERIFY(reading.verdict() == Verdict::Unknown);
    QCOMPARE(reading.documents.at(0).reasons.at(1), std::string("trust_list_missing"));
    QVERIFY(!reading.trustListFrom);
}

void ReaderTest::isUnsureWithAStaleTrustList()
{
    m_fixture->clock.advance(std::chrono::days(8));

    const auto reading = judge();

    QVERIFY(reading.verdict() == Verdict::Unknown);
    QCOMPARE(reading.documents.at(0).reasons.at(1), std::string("trust_list_stale"));
}

void ReaderTest::doubtsAnIssuerThatIsNotListed()
{
    m_fixture->authority.unlistAll();
    m_fixture->authority.list(NearFixture::Issuer, "relying_party", m_fixture->issuer); // listed, but as no issuer
    m_fixture->spreadTrustList();

    const auto reading = judge();

    QVERIFY(reading.verdict() == Verdict::Invalid);
    QCOMPARE(reading.documents.at(0).reasons, (Names{"signature_good", "issuer_not_on_trust_list"}));
    QVERIFY(reading.documents.at(0).claims.is_null());
}

void ReaderTest::doubtsWhatIsNotTheIssuersWord()
{
    auto encoded = response(held(), m_device);
    const auto parsed = parseDeviceResponse(encoded);
    const auto &signature = parsed->documents.at(0).issuerSigned.issuerAuth.authenticator;
    const auto at = std::ranges::search(encoded, signature).begin();
    QVERIFY(at != encoded.end());
    *at ^= 1;

    const auto reading = judge(encoded);

    QVERIFY(reading.verdict() == Verdict::Invalid);
    QCOMPARE(reading.documents.at(0).reasons, Names{"signature_bad"});
    QVERIFY(reading.documents.at(0).claims.is_null());
}

void ReaderTest::doubtsAChangedElement()
{
    auto encoded = response(held(), m_device);
    const auto name = asBytes("Chan");
    const auto at = std::ranges::search(encoded, name).begin();
    QVERIFY(at != encoded.end());
    *at = 'D';

    const auto reading = judge(encoded);

    QVERIFY(reading.verdict() == Verdict::Invalid);
    QCOMPARE(reading.documents.at(0).reasons.back(), std::string("changed"));
    QVERIFY(reading.documents.at(0).claims.is_null());
}

void ReaderTest::doubtsAnotherDevice()
{
    const auto reading = judge(response(held(), *crypto::PrivateKey::generate()));

    QVERIFY(reading.verdict() == Verdict::Invalid);
    QCOMPARE(reading.documents.at(0).reasons.back(), std::string("holder_not_bound"));
}

void ReaderTest::doubtsWhatIsNotOfItsTime_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("over") << qint64(-500) << qint64(-1) << QByteArray("expired");
    QTest::newRow("to come") << qint64(500) << qint64(900) << QByteArray("not_yet_valid");
}

void ReaderTest::doubtsWhatIsNotOfItsTime()
{
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    QFETCH(QByteArray, reason);
    m_fixture->document.validFrom = m_fixture->clock.now() + std::chrono::seconds(from);
    m_fixture->document.validUntil = m_fixture->clock.now() + std::chrono::seconds(until);

    const auto reading = judge();

    QVERIFY(reading.verdict() == Verdict::Invalid);
    QCOMPARE(reading.documents.at(0).reasons.back(), reason.toStdString());
    QVERIFY(reading.documents.at(0).claims.is_null());
}

void ReaderTest::asksTheStatus_data()
{
    QTest::addColumn<int>("known");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<int>("verdict");
    QTest::newRow("not known") << -1 << QByteArray("status_unknown") << int(Verdict::Unknown);
    QTest::newRow("valid") << int(Status::Valid) << QByteArray("status_valid") << int(Verdict::Valid);
    QTest::newRow("withdrawn") << int(Status::Invalid) << QByteArray("status_withdrawn") << int(Verdict::Invalid);
    QTest::newRow("suspended") << int(Status::Suspended) << QByteArray("status_suspended") << int(Verdict::Invalid);
    QTest::newRow("of its issuer's own making")
        << int(Status::Other) << QByteArray("status_unknown") << int(Verdict::Unknown);
}

void ReaderTest::asksTheStatus()
{
    QFETCH(int, known);
    QFETCH(QByteArray, reason);
    QFETCH(int, verdict);
    m_fixture->document.status =
        cbor::Map{{"status_list", cbor::Map{{"idx", 7}, {"uri", "https://transport.example/status"}}}};
    std::vector<StatusReference> asked;
    m_fixture->readerConfig.status = [&](const std::string &issuer,
                                         const StatusReference &reference) -> std::optional<Status> {
        if (issuer == NearFixture::Issuer)
            asked.push_back(reference);
        return known < 0 ? std::nullopt : std::optional(static_cast<Status>(known));
    };

    const auto reading = judge();

    QCOMPARE(reading.documents.at(0).reasons.back(), reason.toStdString());
    QCOMPARE(int(reading.verdict()), verdict);
    QCOMPARE(asked, (std::vector<StatusReference>{{"https://transport.example/status", 7}}));
}

void ReaderTest::saysThatThePhoneCouldNotAnswer()
{
    const auto encoded = cbor::encode(cbor::Map{{"version", "1.0"}, {"status", 10}});

    CAUSEWAY_COMPARE_CODES(m_fixture->makeReader()->judge(encoded, {m_transcript}).error().code,
                           ErrorCode::ResponseUnexpected);
}

void ReaderTest::refusesWhatIsNoResponse()
{
    CAUSEWAY_COMPARE_CODES(m_fixture->makeReader()->judge(Bytes{1}, {m_transcript}).error().code,
                           ErrorCode::CredentialMalformed);
    CAUSEWAY_COMPARE_CODES(m_fixture->makeReader()->judge("a~b", std::nullopt).error().code,
                           ErrorCode::CredentialMalformed);
}

void ReaderTest::takesTheWorstOfSeveralDocuments()
{
    const auto mdoc = held();
    const ElementChoice elements{{NearFixture::Space, {"age_over_18"}}};
    const auto encoded = *makeDeviceResponse({{mdoc, elements, crypto::signerOf(m_device)},
                                              {mdoc, elements, crypto::signerOf(*crypto::PrivateKey::generate())}},
                                             m_transcript);

    const auto reading = judge(encoded);

    QVERIFY(reading.documents.at(0).verdict == Verdict::Valid);
    QVERIFY(reading.documents.at(1).verdict == Verdict::Invalid);
    QVERIFY(reading.verdict() == Verdict::Invalid);
}

void ReaderTest::believesAnSdJwtWithItsHolder()
{
    const auto document = judgeText(shown("n-1"));

    QVERIFY(document.verdict == Verdict::Valid);
    QCOMPARE(document.reasons, (Names{"issuer_on_trust_list", "signature_good", "holder_bound", "not_expired"}));
    QCOMPARE(document.type, std::string("urn:licence"));
    QCOMPARE(document.claims.value("family_name", ""), std::string("Chan"));
    QVERIFY(!document.claims.contains("address"));
}

void ReaderTest::isUnsureOfAnSdJwtWithoutItsHolder()
{
    const auto document = judgeText(shown(""), false);

    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.reasons.at(2), std::string("holder_not_checked"));
    QVERIFY(judgeText(shown("")).verdict == Verdict::Invalid); // asked for, and not there
}

void ReaderTest::doubtsAnSdJwtForAnotherQuestion()
{
    const auto document = judgeText(shown("n-2"));

    QVERIFY(document.verdict == Verdict::Invalid);
    QCOMPARE(document.reasons.back(), std::string("holder_not_bound"));
    QVERIFY(document.claims.is_null());
}

void ReaderTest::doubtsAChangedSdJwt()
{
    auto changed = shown("n-1");
    auto &letter = changed[changed.find('~') - 20]; // of the issuer's signature
    letter = letter == 'A' ? 'B' : 'A';
    QCOMPARE(judgeText(changed).reasons.back(), std::string("signature_bad"));

    const auto over = judgeText(shown("n-1", {{"exp", toEpoch(m_fixture->clock.now()) - 300}}));
    QVERIFY(over.verdict == Verdict::Invalid);
    QCOMPARE(over.reasons.back(), std::string("expired"));

    m_fixture->authority.unlistAll();
    m_fixture->spreadTrustList();
    QCOMPARE(judgeText(shown("n-1")).reasons, Names{"issuer_not_on_trust_list"});
}

void ReaderTest::reachesNoPhoneThatSpeaksAnotherWay()
{
    const auto bluetooth = makeDeviceEngagement(m_device.publicKey(), {{2, 1, cbor::Map{{0, true}}}});
    const auto reader = m_fixture->makeReader();
    const auto wanted = NearFixture::wants({"family_name"});

    CAUSEWAY_COMPARE_CODES(reader->read(bluetooth.toQrText(), wanted, {}).error().code, ErrorCode::ProximityEnded);
    CAUSEWAY_COMPARE_CODES(reader->read("https://example.com", wanted, {}).error().code, ErrorCode::ProximityMalformed);
}

void ReaderTest::tellsThePhoneOfAnAnswerThatDoesNotOpen()
{
    const auto listener = *m_fixture->air.listen();
    const auto &method = listener->method();
    const auto engagement =
        makeDeviceEngagement(m_device.publicKey(), {{method.type, method.version, *cbor::parse(method.options)}});
    auto reading = std::async(std::launch::async, [&] {
        return m_fixture->makeReader()->read(engagement.toQrText(), NearFixture::wants({"family_name"}), {});
    });
    const auto channel = *listener->accept({});
    QVERIFY(parseSessionEstablishment(*channel->receive({})));

    QVERIFY(channel->send(encode(SessionData{Bytes(40), {}}), {}));

    CAUSEWAY_COMPARE_CODES(reading.get().error().code, ErrorCode::DecryptionFailed);
    QVERIFY(parseSessionData(*channel->receive({}))->status == SessionStatus::EncryptionError);
}

void ReaderTest::knowsPresets()
{
    for (const auto &name : presetNames())
        QVERIFY2(presetNamed(name), name.c_str());
    QVERIFY(!presetNamed("over-17"));
    const auto over18 = presetNamed("over-18")->front();
    QCOMPARE(over18.docType, std::string(NearFixture::Licence));
    QCOMPARE(over18.nameSpaces,
             (std::map<std::string, std::map<std::string, bool>>{
                 {NearFixture::Space, {{"age_over_18", false}, {"portrait", false}}}}));
}

void ReaderTest::storesNothing()
{
    const auto writes = m_fixture->readerStore.collections.size();

    QVERIFY(judge().verdict() == Verdict::Valid);

    QCOMPARE(m_fixture->readerStore.collections.size(), writes);
    QVERIFY(m_fixture->http.sent.empty());
}

CAUSEWAY_SUITE(ReaderTest)
#include "tst_reader.moc"

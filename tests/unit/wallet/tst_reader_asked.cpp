#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using test::NearFixture;
using Names = std::vector<std::string>;
using Elements = std::vector<std::pair<std::string, Value>>;

/// What a reader says where a phone shows something else than what it was asked for, genuine as that may be.
class ReaderAskedTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<NearFixture>();
        m_device = *crypto::PrivateKey::generate();
        m_shown.clear();
    }

    void believesWhatIsAllThatWasAsked();
    void isUnsureWhereAnElementIsMissing();
    void isUnsureOfADocumentThatNobodyAskedFor();
    void isUnsureWhereADocumentIsMissing();
    void saysWhatIsMissingWhereNothingComes();
    void takesAnAgeThatTellsTheOneThatWasAsked_data();
    void takesAnAgeThatTellsTheOneThatWasAsked();
    void takesNoAgeOfAnotherNameSpace();
    void takesNoWordOfThePhonesOwnForTheIssuers();
    void tellsThePhonesOwnWordsFromTheIssuers();
    void keepsInvalidWhatIsInvalid();
    void doesNotJoinWhatTwoDocumentsSay();
    void findsTheRequestThatADocumentAnswers();
    void missesARequestThatNoDocumentOfItsTypeAnswers();

private:
    static constexpr auto Club = "org.example.club.1";

    /// What the phone shows of one document.
    struct Shown {
        std::string type;
        IssuerSigned mdoc;
        ElementChoice elements;
        Value own; ///< what the device adds: name space -> element -> value
        crypto::PrivateKey device;
    };

    /// A document of that type of which all is shown.
    Shown made(const std::string &type, const std::map<std::string, Elements> &nameSpaces) const
    {
        auto request = m_fixture->document;
        request.docType = type;
        request.nameSpaces = nameSpaces;
        request.authorizedNameSpaces = {NearFixture::Space};
        const auto issued = *crypto::issueMdoc(request, m_device.publicKey(), crypto::signerOf(m_fixture->issuer.key),
                                               {m_fixture->issuer.certificate});
        Shown shown{type, *parseIssuerSigned(issued), {}, cbor::Map(), m_device};
        for (const auto &[nameSpace, elements] : nameSpaces)
            for (const auto &[element, value] : elements)
                shown.elements[nameSpace].push_back(element);
        return shown;
    }
    Shown licence(const Elements &elements) const
    {
        return made(NearFixture::Licence, {{NearFixture::Space, elements}});
    }
    static Value portrait() { return Bytes{0xff, 0xd8, 0xff, 0xe0}; }

    /// As a phone writes it that asks no library of ours.
    static Value written(const Shown &shown, const SessionTranscript &transcript)
    {
        const auto own = cbor::encode(Value::embedded(cbor::encode(shown.own)));
        const auto proof = *crypto::signCose({}, {}, deviceAuthentication(transcript, shown.type, own),
                                             crypto::Payload::Detached, crypto::signerOf(shown.device));
        cbor::Map auth{{"deviceSignature", proof.toCbor()}};
        cbor::Map deviceSigned{{"nameSpaces", Value::encoded(own)}, {"deviceAuth", std::move(auth)}};
        return cbor::Map{{"docType", shown.type},
                         {"issuerSigned", *toCbor(shown.mdoc, shown.elements)},
                         {"deviceSigned", std::move(deviceSigned)}};
    }
    Bytes response(const SessionTranscript &transcript) const
    {
        cbor::Array documents;
        for (const auto &shown : m_shown)
            documents.push_back(written(shown, transcript));
        cbor::Map all{{"version", "1.0"}};
        if (!documents.empty())
            all.push_back({"documents", std::move(documents)});
        all.push_back({"status", 0});
        return cbor::encode(all, cbor::Order::AsWritten);
    }

    /// A reader asks a phone that shows `m_shown`, whatever it is asked for.
    Reading read(const std::vector<ItemsRequest> &wanted) const
    {
        const auto listener = *m_fixture->air.listen();
        const auto &method = listener->method();
        const auto key = *crypto::PrivateKey::generate();
        const auto engagement =
            makeDeviceEngagement(key.publicKey(), {{method.type, method.version, *cbor::parse(method.options)}});
        auto reading = std::async(std::launch::async,
                                  [&] { return m_fixture->makeReader()->read(engagement.toQrText(), wanted, {}); });
        const auto channel = *listener->accept({});
        DeviceSession session(engagement, key);
        if (!session.receive(*channel->receive({})))
            qFatal("no request");
        if (!channel->send(*session.answer(response(*session.transcript()), true), {}))
            qFatal("no reader");
        return reading.get().value();
    }
    static std::map<std::string, std::string> linesOf(const ReadDocument &document)
    {
        std::map<std::string, std::string> lines;
        for (const auto &claim : document.lines())
            lines.emplace(claim.name, claim.value);
        return lines;
    }

    std::unique_ptr<NearFixture> m_fixture;
    crypto::PrivateKey m_device = *crypto::PrivateKey::generate();
    std::vector<Shown> m_shown;
};

void ReaderAskedTest::believesWhatIsAllThatWasAsked()
{
    m_shown = {licence({{"age_over_18", true}, {"portrait", portrait()}})};

    const auto reading = read(*presetNamed("over-18"));

    QVERIFY(reading.verdict() == Verdict::Valid);
    QVERIFY(reading.missing.empty());
    const auto &document = reading.documents.at(0);
    QCOMPARE(document.reasons.back(), std::string("holder_bound"));
    QVERIFY(document.missing.empty());
    QCOMPARE(document.ages, (std::map<std::string, bool>{{"age_over_18", true}}));
    QCOMPARE(linesOf(document).at("age_over_18"), std::string("true"));
}

void ReaderAskedTest::isUnsureWhereAnElementIsMissing()
{
    m_shown = {licence({{"portrait", portrait()}})};

    const auto reading = read(*presetNamed("over-18"));

    QVERIFY(reading.verdict() == Verdict::Unknown);
    const auto &document = reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.reasons.back(), std::string("not_all_given"));
    QCOMPARE(document.missing, (ElementChoice{{NearFixture::Space, {"age_over_18"}}}));
    QVERIFY(document.ages.empty());
    QVERIFY(document.claims.at(NearFixture::Space).contains("portrait")); // what did come can be read
}

void ReaderAskedTest::isUnsureOfADocumentThatNobodyAskedFor()
{
    m_shown = {made(Club, {{NearFixture::Space, {{"age_over_18", true}, {"portrait", portrait()}}}})};

    const auto reading = read(*presetNamed("over-18"));

    QVERIFY(reading.verdict() == Verdict::Unknown);
    const auto &document = reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.reasons.back(), std::string("not_asked_for"));
    QVERIFY(document.ages.empty());
    QVERIFY(!linesOf(document).contains("age_over_18"));
    const ElementChoice missing{{NearFixture::Space, {"age_over_18", "portrait"}}};
    QCOMPARE(reading.missing, (std::map<std::string, ElementChoice>{{NearFixture::Licence, missing}}));
}

void ReaderAskedTest::isUnsureWhereADocumentIsMissing()
{
    auto wanted = NearFixture::wants({"family_name"});
    wanted.push_back({Club, {{Club, {{"number", false}}}}});
    m_shown = {licence({{"family_name", "Chan"}})};

    const auto reading = read(wanted);

    QVERIFY(reading.documents.at(0).verdict == Verdict::Valid);
    QVERIFY(reading.verdict() == Verdict::Unknown);
    const ElementChoice missing{{Club, {"number"}}};
    QCOMPARE(reading.missing, (std::map<std::string, ElementChoice>{{Club, missing}}));
}

void ReaderAskedTest::saysWhatIsMissingWhereNothingComes()
{
    auto wanted = NearFixture::wants({"family_name", "portrait"});
    wanted.push_back(NearFixture::wants({"family_name"}).front());

    const auto reading = read(wanted);

    QVERIFY(reading.verdict() == Verdict::Unknown);
    const ElementChoice missing{{NearFixture::Space, {"family_name", "portrait"}}};
    QCOMPARE(reading.missing, (std::map<std::string, ElementChoice>{{NearFixture::Licence, missing}}));
}

void ReaderAskedTest::takesAnAgeThatTellsTheOneThatWasAsked_data()
{
    QTest::addColumn<std::string>("asked");
    QTest::addColumn<std::string>("given");
    QTest::addColumn<bool>("says");
    QTest::addColumn<int>("answer"); // -1: none
    const auto row = [](const char *tag, const std::string &asked, const std::string &given, bool says, int answer) {
        QTest::newRow(tag) << asked << given << says << answer;
    };
    row("a higher age that is reached", "age_over_16", "age_over_18", true, 1);
    row("a lower age that is not", "age_over_65", "age_over_21", false, 0);
    row("not even the lower age", "age_over_21", "age_over_18", false, 0);
    row("a lower age that is reached", "age_over_21", "age_over_18", true, -1);
    row("a higher age that is not", "age_over_16", "age_over_18", false, -1);
}

void ReaderAskedTest::takesAnAgeThatTellsTheOneThatWasAsked()
{
    QFETCH(std::string, asked);
    QFETCH(std::string, given);
    QFETCH(bool, says);
    QFETCH(int, answer);
    m_shown = {licence({{given, says}})};

    const auto reading = read(NearFixture::wants({asked}));

    const auto &document = reading.documents.at(0);
    QCOMPARE(document.claims, (Json{{NearFixture::Space, {{given, says}}}}));
    if (answer < 0) {
        QVERIFY(document.verdict == Verdict::Unknown);
        QCOMPARE(document.missing, (ElementChoice{{NearFixture::Space, {asked}}}));
        QVERIFY(document.ages.empty());
        return;
    }
    QVERIFY(document.verdict == Verdict::Valid);
    QVERIFY(document.missing.empty());
    QCOMPARE(document.ages, (std::map<std::string, bool>{{asked, answer == 1}}));
}

void ReaderAskedTest::takesNoAgeOfAnotherNameSpace()
{
    m_shown = {made(NearFixture::Licence,
                    {{NearFixture::Space, {{"portrait", portrait()}}}, {Club, {{"age_over_18", true}}}})};

    const auto reading = read(*presetNamed("over-18"));

    const auto &document = reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.missing, (ElementChoice{{NearFixture::Space, {"age_over_18"}}}));
    const auto lines = linesOf(document);
    QVERIFY(lines.contains("portrait"));
    QVERIFY(!lines.contains("age_over_18"));
    QCOMPARE(lines.at(std::string(Club) + "/age_over_18"), std::string("true"));
}

void ReaderAskedTest::takesNoWordOfThePhonesOwnForTheIssuers()
{
    m_shown = {licence({{"portrait", portrait()}})};
    m_shown.front().own = cbor::Map{{NearFixture::Space, cbor::Map{{"age_over_18", true}}}};

    const auto reading = read(*presetNamed("over-18"));

    const auto &document = reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Unknown);
    QCOMPARE(document.missing, (ElementChoice{{NearFixture::Space, {"age_over_18"}}}));
    QVERIFY(document.ages.empty());
    QVERIFY(!linesOf(document).contains("age_over_18"));
}

void ReaderAskedTest::tellsThePhonesOwnWordsFromTheIssuers()
{
    m_shown = {licence({{"age_over_18", false}})};
    m_shown.front().own = cbor::Map{{NearFixture::Space, cbor::Map{{"age_over_18", true}, {"selfie", "me"}}}};

    const auto reading = read(NearFixture::wants({"age_over_18"}));

    const auto &document = reading.documents.at(0);
    QVERIFY(document.verdict == Verdict::Valid);
    QCOMPARE(document.claims, (Json{{NearFixture::Space, {{"age_over_18", false}}}}));
    QCOMPARE(document.deviceClaims, (Json{{NearFixture::Space, {{"age_over_18", true}, {"selfie", "me"}}}}));
    QCOMPARE(document.ages, (std::map<std::string, bool>{{"age_over_18", false}}));
    const std::map<std::string, std::string> lines{{"age_over_18", "false"},
                                                   {"device:org.iso.18013.5.1/age_over_18", "true"},
                                                   {"device:org.iso.18013.5.1/selfie", "me"}};
    QCOMPARE(linesOf(document), lines);
}

void ReaderAskedTest::keepsInvalidWhatIsInvalid()
{
    m_shown = {licence({{"portrait", portrait()}}), made(Club, {{Club, {{"number", 7}}}})};
    for (auto &shown : m_shown)
        shown.device = *crypto::PrivateKey::generate();

    const auto reading = read(*presetNamed("over-18"));

    QVERIFY(reading.verdict() == Verdict::Invalid);
    for (const auto &document : reading.documents) {
        QVERIFY(document.verdict == Verdict::Invalid);
        QVERIFY(document.claims.is_null());
        QVERIFY(document.missing.empty());
    }
    QCOMPARE(reading.documents.at(0).reasons.back(), std::string("holder_not_bound"));
}

/// One may be somebody else's.
void ReaderAskedTest::doesNotJoinWhatTwoDocumentsSay()
{
    m_shown = {licence({{"age_over_18", true}}), licence({{"portrait", portrait()}})};

    const auto reading = read(*presetNamed("over-18"));

    QCOMPARE(reading.documents.at(0).missing, (ElementChoice{{NearFixture::Space, {"portrait"}}}));
    QCOMPARE(reading.documents.at(1).missing, (ElementChoice{{NearFixture::Space, {"age_over_18"}}}));
    for (const auto &document : reading.documents)
        QVERIFY(document.verdict == Verdict::Unknown);
}

void ReaderAskedTest::findsTheRequestThatADocumentAnswers()
{
    auto wanted = NearFixture::wants({"family_name"});
    wanted.push_back(NearFixture::wants({"age_over_18", "portrait"}).front());
    m_shown = {licence({{"age_over_18", true}, {"portrait", portrait()}}), licence({{"family_name", "Chan"}})};

    const auto reading = read(wanted);

    QVERIFY(reading.verdict() == Verdict::Valid);
    QVERIFY(reading.missing.empty());
}

void ReaderAskedTest::missesARequestThatNoDocumentOfItsTypeAnswers()
{
    auto wanted = NearFixture::wants({"family_name"});
    wanted.push_back(NearFixture::wants({"age_over_18", "portrait"}).front());
    m_shown = {licence({{"family_name", "Chan"}})};

    const auto reading = read(wanted);

    QVERIFY(reading.verdict() == Verdict::Unknown);
    const ElementChoice missing{{NearFixture::Space, {"age_over_18", "portrait"}}};
    QCOMPARE(reading.missing, (std::map<std::string, ElementChoice>{{NearFixture::Licence, missing}}));
}

CAUSEWAY_SUITE(ReaderAskedTest)
#include "tst_reader_asked.moc"

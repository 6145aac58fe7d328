#include "compare_codes.h"
#include "mdoc_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using std::chrono::days;
using test::LicenceSpace;

namespace {

/// IssuerSigned taken apart, changed and put together again, its other bytes as they were.
Bytes changed(const Bytes &issued, const std::function<void(cbor::Map &nameSpaces, cbor::Map &whole)> &change)
{
    auto whole = *cbor::parse(issued)->map();
    auto nameSpaces = *whole.front().value.map();
    change(nameSpaces, whole);
    whole.front().value = nameSpaces;
    return cbor::encode(whole, cbor::Order::AsWritten);
}

/// The element of a name space with its members changed.
void changeItem(cbor::Map &nameSpaces, std::size_t index, const std::function<void(cbor::Map &)> &change)
{
    auto items = *nameSpaces.back().value.array();
    auto item = *cbor::parse(*items.at(index).embedded())->map();
    change(item);
    items.at(index) = Value::embedded(cbor::encode(item, cbor::Order::AsWritten));
    nameSpaces.back().value = items;
}
}

class MdocTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_fixture = std::make_unique<test::MdocFixture>(); }

    void believesWhatATrustedIssuerSigned();
    void shuntsADifferentDocType();
    void doubtsAnUnknownIssuer();
    void doubtsASignerForAnotherPurpose();
    void doubtsAnotherKeysSignature();
    void keepsToTheValidity_data();
    void keepsToTheValidity();
    void doubtsWhatWasSignedOutsideOfTheSignersValidity();
    void seesAChangedElement();
    void seesAnElementWithoutADigest();
    void seesANameSpaceWithoutDigests();
    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();
    void refusesOtherDigests();
    void keepsTheBytesThatItReceived();
    void showsOnlyWhatIsChosen();
    void choosesNothingThatIsNotThere();
    void readsWhereTheStatusStands();
    void readsTimes_data();
    void readsTimes();

private:
    std::unique_ptr<test::MdocFixture> m_fixture;
};

void MdocTest::believesWhatATrustedIssuerSigned()
{
    const auto verified = m_fixture->verify(m_fixture->held());

    QVERIFY(verified);
    QCOMPARE(*verified->find(LicenceSpace, "family_name")->text(), std::string("Chan"));
    QVERIFY(verified->find("hk.gov.causeway", "points")->integer() == 3);
    QVERIFY(!verified->find(LicenceSpace, "points"));
    QVERIFY(verified->securityObject().deviceKey == m_fixture->deviceKey.publicKey());
    QVERIFY(verified->securityObject().validUntil == m_fixture->now + days(30));
    QVERIFY(verified->deviceElements().empty());
}

void MdocTest::shuntsADifferentDocType()
{
    const auto refused =
        verifyIssuerSigned(m_fixture->held(), "org.iso.7367.1.mVRC", m_fixture->trust(), m_fixture->now);

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(refused.error().detail, std::string("mdoc: another docType"));
}

void MdocTest::doubtsAnUnknownIssuer()
{
    const test::TestAuthority other;
    const auto trust = trustAuthorities({other.certificate}, DocumentSignerUsage);

    const auto refused = verifyIssuerSigned(m_fixture->held(), test::LicenceType, trust, m_fixture->now);

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CertificateChainUntrusted);
}

void MdocTest::doubtsASignerForAnotherPurpose()
{
    m_fixture->signerUsage = ReaderUsage;

    CAUSEWAY_COMPARE_CODES(m_fixture->verify(m_fixture->held()).error().code, ErrorCode::CertificateChainUntrusted);
}

void MdocTest::doubtsAnotherKeysSignature()
{
    const auto chain = std::vector{m_fixture->certificate(m_fixture->signerKey.publicKey(), DocumentSignerUsage)};
    const auto issued = crypto::issueMdoc(m_fixture->request, m_fixture->deviceKey.publicKey(),
                                          crypto::signerOf(*crypto::PrivateKey::generate()), chain);

    const auto refused = m_fixture->verify(*parseIssuerSigned(*issued));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::SignatureInvalid);
}

void MdocTest::keepsToTheValidity_data()
{
    QTest::addColumn<int>("fromSeconds");
    QTest::addColumn<int>("untilSeconds");
    QTest::addColumn<QString>("detail");
    QTest::newRow("valid") << -10 << 10 << "";
    QTest::newRow("valid for a second more") << -10 << 1 << "";
    QTest::newRow("expires now") << -10 << 0 << "mdoc: expired";
    QTest::newRow("begins within the leeway") << 60 << 100 << "";
    QTest::newRow("begins later") << 61 << 100 << "mdoc: not yet valid";
}

void MdocTest::keepsToTheValidity()
{
    QFETCH(int, fromSeconds);
    QFETCH(int, untilSeconds);
    QFETCH(QString, detail);
    m_fixture->request.validFrom = m_fixture->now + std::chrono::seconds(fromSeconds);
    m_fixture->request.validUntil = m_fixture->now + std::chrono::seconds(untilSeconds);

    const auto verified = m_fixture->verify(m_fixture->held());

    QCOMPARE(bool(verified), detail.isEmpty());
    if (!verified) {
        CAUSEWAY_COMPARE_CODES(verified.error().code, ErrorCode::CredentialRejected);
        QCOMPARE(verified.error().detail, detail.toStdString());
    }
}

void MdocTest::doubtsWhatWasSignedOutsideOfTheSignersValidity()
{
    m_fixture->request.signedAt = m_fixture->now - days(366);

    const auto refused = m_fixture->verify(m_fixture->held());

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(refused.error().detail, std::string("mdoc: signed outside of the signer's validity"));
}

void MdocTest::seesAChangedElement()
{
    const auto forged = changed(m_fixture->issue(), [](auto &nameSpaces, auto &) {
        changeItem(nameSpaces, 0, [](auto &item) { item.back().value = "Wong"; });
    });

    const auto refused = m_fixture->verify(*parseIssuerSigned(forged));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(refused.error().detail, std::string("mdoc: an element was changed"));
}

void MdocTest::seesAnElementWithoutADigest()
{
    const auto forged = changed(m_fixture->issue(), [](auto &nameSpaces, auto &) {
        changeItem(nameSpaces, 0, [](auto &item) { item.front().value = 99; });
    });

    const auto refused = m_fixture->verify(*parseIssuerSigned(forged));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(refused.error().detail, std::string("mdoc: an element without a digest"));
}

void MdocTest::seesANameSpaceWithoutDigests()
{
    const auto forged =
        changed(m_fixture->issue(), [](auto &nameSpaces, auto &) { nameSpaces.back().key = "invented"; });

    const auto refused = m_fixture->verify(*parseIssuerSigned(forged));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(refused.error().detail, std::string("mdoc: a name space without digests"));
}

void MdocTest::refusesWhatIsNoDocument_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const std::function<void(cbor::Map &, cbor::Map &)> &change) {
        const auto bytes = changed(test::MdocFixture().issue(), change);
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<int>(bytes.size()));
    };
    const auto itemRow = [&row](const char *name, const std::function<void(cbor::Map &)> &change) {
        row(name, [&change](auto &nameSpaces, auto &) { changeItem(nameSpaces, 0, change); });
    };
    row("no signature", [](auto &, auto &whole) { whole.pop_back(); });
    row("a signature of another form", [](auto &, auto &whole) { whole.back().value = 1; });
    row("a name space that is no list", [](auto &spaces, auto &) { spaces.back().value = cbor::Map(); });
    row("an empty name space", [](auto &spaces, auto &) { spaces.back().value = cbor::Array(); });
    row("a number as name space", [](auto &spaces, auto &) { spaces.back().key = 1; });
    row("an element that is not embedded",
        [](auto &spaces, auto &) { spaces.back().value = cbor::Array{cbor::Map()}; });
    row("an element that is no map",
        [](auto &spaces, auto &) { spaces.back().value = cbor::Array{Value::embedded(Bytes{1})}; });
    row("an element twice", [](auto &spaces, auto &) {
        auto items = *spaces.back().value.array();
        items.push_back(items.front());
        spaces.back().value = items;
    });
    itemRow("no digest id", [](auto &item) { item.erase(item.begin()); });
    itemRow("a digest id below zero", [](auto &item) { item.front().value = -1; });
    itemRow("no value", [](auto &item) { item.pop_back(); });
    itemRow("no random", [](auto &item) { item.erase(item.begin() + 1); });
    itemRow("a random that can be guessed", [](auto &item) { item.at(1).value = Bytes(15); });
    itemRow("a number as element", [](auto &item) { item.at(2).value = 1; });
}

void MdocTest::refusesWhatIsNoDocument()
{
    QFETCH(QByteArray, encoded);

    const auto refused = parseIssuerSigned(Bytes(encoded.begin(), encoded.end()));

    QVERIFY(!refused);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialMalformed);
}

void MdocTest::refusesOtherDigests()
{
    const auto object = cbor::encode(cbor::Map{{"version", "1.0"}, {"digestAlgorithm", "SHA3-256"}, {"docType", "x"}});
    const auto auth = crypto::signCose({}, {}, cbor::encode(Value::embedded(object)), crypto::Payload::Attached,
                                       crypto::signerOf(m_fixture->signerKey));

    const auto refused = parseIssuerSigned(cbor::encode(cbor::Map{{"issuerAuth", auth->toCbor()}}));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialUnsupported);
}

void MdocTest::keepsTheBytesThatItReceived()
{
    const auto issued = m_fixture->issue();

    const auto written = cbor::encode(toCbor(*parseIssuerSigned(issued)), cbor::Order::AsWritten);

    QVERIFY(m_fixture->verify(*parseIssuerSigned(written)));
    const auto before = cbor::parse(issued), after = cbor::parse(written);
    QVERIFY(*before == *after);
}

void MdocTest::showsOnlyWhatIsChosen()
{
    const auto held = m_fixture->held();

    const auto shown = toCbor(held, {{LicenceSpace, {"given_name"}}});
    const auto verified = m_fixture->verify(*parseIssuerSigned(cbor::encode(*shown)));

    QVERIFY(verified);
    QCOMPARE(verified->elements().size(), std::size_t(1));
    QCOMPARE(verified->elements().at(LicenceSpace).size(), std::size_t(1));
    QVERIFY(verified->find(LicenceSpace, "given_name"));
    QVERIFY(m_fixture->verify(*parseIssuerSigned(cbor::encode(*toCbor(held, ElementChoice())))));
}

void MdocTest::choosesNothingThatIsNotThere()
{
    const auto held = m_fixture->held();

    CAUSEWAY_COMPARE_CODES(toCbor(held, {{LicenceSpace, {"sex"}}}).error().code, ErrorCode::InvalidArgument);
    CAUSEWAY_COMPARE_CODES(toCbor(held, {{"other", {"given_name"}}}).error().code, ErrorCode::InvalidArgument);
}

void MdocTest::readsWhereTheStatusStands()
{
    m_fixture->request.status =
        cbor::Map{{"status_list", cbor::Map{{"idx", 412}, {"uri", "https://issuer.example/status/1"}}}};
    const StatusReference expected{"https://issuer.example/status/1", 412};
    QVERIFY(m_fixture->verify(m_fixture->held())->securityObject().status == expected);
}

void MdocTest::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("as the standard writes it") << "2027-01-15T08:00:00Z" << true;
    QTest::newRow("with a fraction") << "2027-01-15T08:00:00.123Z" << true;
    QTest::newRow("in another zone") << "2027-01-15T08:00:00+08:00" << false;
    QTest::newRow("without a zone") << "2027-01-15T08:00:00" << false;
    QTest::newRow("on no day") << "2027-02-29T08:00:00Z" << false;
    QTest::newRow("at no hour") << "2027-01-15T24:00:00Z" << false;
    QTest::newRow("a sign for a digit") << "2027-01-15T-8:00:00Z" << false;
    QTest::newRow("a blank for T") << "2027-01-15 08:00:00Z" << false;
    QTest::newRow("an empty fraction") << "2027-01-15T08:00:00.Z" << false;
    QTest::newRow("nothing") << "" << false;
}

void MdocTest::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    const auto original = *parseIssuerSigned(m_fixture->issue()).value().issuerAuth.payload;
    auto object = *cbor::parse(*cbor::parse(original)->embedded())->map();
    for (auto &[key, value] : object)
        if (key == Value("validityInfo"))
            value = cbor::Map{{"signed", Value::tagged(0, "2027-01-15T07:00:00Z")},
                              {"validFrom", Value::tagged(0, text.toStdString())},
                              {"validUntil", Value::tagged(0, "2028-01-15T08:00:00Z")}};
    const auto auth = crypto::signCose({}, {}, cbor::encode(Value::embedded(cbor::encode(object))),
                                       crypto::Payload::Attached, crypto::signerOf(m_fixture->signerKey));

    const auto parsed = parseIssuerSigned(cbor::encode(cbor::Map{{"issuerAuth", auth->toCbor()}}));

    QCOMPARE(bool(parsed), isGood);
    if (parsed)
        QVERIFY(parsed->securityObject.validFrom == fromEpoch(1'800'000'000));
    else
        CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::CredentialMalformed);
}

CAUSEWAY_SUITE(MdocTest)
#include "tst_mdoc.moc"

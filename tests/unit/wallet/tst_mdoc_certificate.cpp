#include "compare_codes.h"
#include "fake_issuer.h"
#include "formats/readable.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

class MdocCertificateTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.issuesMdocs = true;
    }

    void holdsWhatTheIssuerSigned();
    void believesItWithoutNetwork();
    void knowsRecordsFromBeforeThereWereFormats();
    void doubtsAChangedElement();
    void doubtsAnIssuerThatWasTakenOffTheList();
    void doubtsAnMdocThatIsOver();
    void doubtsAnMdocWithoutItsKey();
    void storesNoWrongMdoc_data();
    void storesNoWrongMdoc();
    void storesNoMdocForAnotherKey();
    void storesNoMdocOfAStranger();
    void storesNoLicenceSignedForSomethingElse();
    void doubtsALicenceSignedForSomethingElse();
    void storesALicenceOfItsSignersCountryOnly_data();
    void storesALicenceOfItsSignersCountryOnly();
    void doubtsALicenceOfAnotherCountry();
    void tellsPicturesByHowTheyBegin_data();
    void tellsPicturesByHowTheyBegin();
    void readsValuesForPeople_data();
    void readsValuesForPeople();
    void tellsTheSameElementOfTwoNameSpacesApart();

private:
    void accept()
    {
        const auto accepted = m_fixture->accept();
        QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    }
    /// By another certificate of the same issuer that is on the trust list.
    void signBy(const std::string &usage, const std::string &country = {})
    {
        auto &issuer = m_fixture->issuer;
        issuer.signer = issuer.authority.makeSigner("issuer", usage, {}, country);
        issuer.authority.unlistAll();
        issuer.authority.list(FakeIssuer::Issuer, "issuer", issuer.signer);
    }
    void signForSomethingElse() { signBy({}); }
    void sayThatHongKongIssuedIt()
    {
        m_fixture->issuer.changeMdoc = [](crypto::MdocRequest &mdoc) {
            mdoc.nameSpaces["org.iso.18013.5.1"].emplace_back("issuing_country", "HK");
        };
    }
    /// As wallets stored it that did not look.
    void putInItsPlace()
    {
        const auto alias = record().at("key_alias").get<std::string>();
        const auto key = crypto::PublicKey::fromDer(*m_fixture->keys.publicKey(alias));
        record()["credential"] = m_fixture->issuer.issueMdoc(*key);
    }
    Certificate held() { return m_fixture->wallet->list().valueOr({}).at(0); }
    Json &record() { return m_fixture->store.collections["wallet.certificates"].front().body; }
    Belief belief() { return m_fixture->wallet->believe(held().id).value(); }
    void expect(Verdict verdict, Reason reason)
    {
        const auto now = belief();
        QCOMPARE(toString(now.verdict), toString(verdict));
        QVERIFY2(std::ranges::find(now.reasons, reason) != now.reasons.end(), toString(reason).c_str());
    }
    std::string valueOf(const std::string &name)
    {
        const auto certificate = held();
        const auto found = std::ranges::find(certificate.claims, name, &Claim::name);
        return found == certificate.claims.end() ? "absent" : found->value;
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void MdocCertificateTest::holdsWhatTheIssuerSigned()
{
    accept();

    const auto certificate = held();
    QCOMPARE(certificate.type, std::string(FakeIssuer::MdocType));
    QCOMPARE(certificate.title.in("en"), std::string("Driving licence"));
    QCOMPARE(certificate.claims.size(), std::size_t(5));
    QCOMPARE(certificate.claims.front().name, std::string("family_name"));
    QCOMPARE(certificate.claims.front().value, std::string("CHAN"));
    QCOMPARE(valueOf("birth_date"), std::string("1990-02-28"));
    QCOMPARE(valueOf("age_over_18"), std::string("true"));
    QCOMPARE(valueOf("driving_privileges"), std::string("B (2018-08-09 – 2028-09-01)"));
    QCOMPARE(certificate.portrait, std::string("data:image/jpeg;base64,/9j/4AA="));
    QVERIFY(certificate.expiresAt == m_fixture->clock.now() + std::chrono::days(365));
    QCOMPARE(record().at("format"), Json("mso_mdoc"));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void MdocCertificateTest::believesItWithoutNetwork()
{
    accept();
    m_fixture->http.isOffline = true;
    m_fixture->restart();

    const auto now = belief();

    QVERIFY(now.verdict == Verdict::Valid);
    QCOMPARE(
        now.reasons,
        (std::vector{Reason::SignatureGood, Reason::IssuerOnTrustList, Reason::NotExpired, Reason::BoundToThisDevice}));
}

void MdocCertificateTest::knowsRecordsFromBeforeThereWereFormats()
{
    m_fixture->issuer.issuesMdocs = false;
    accept();
    QCOMPARE(record().erase("format"), std::size_t(1));

    QCOMPARE(held().type, std::string(FakeIssuer::Type));
    expect(Verdict::Valid, Reason::SignatureGood);
}

void MdocCertificateTest::doubtsAChangedElement()
{
    accept();
    auto bytes = *fromBase64Url(record().at("credential").get<std::string>());
    const std::string name = "CHAN";
    const auto at = std::search(bytes.begin(), bytes.end(), name.begin(), name.end());
    QVERIFY(at != bytes.end());
    *at = 'D';
    record()["credential"] = toBase64Url(bytes);

    expect(Verdict::Invalid, Reason::SignatureBad);
}

void MdocCertificateTest::doubtsAnIssuerThatWasTakenOffTheList()
{
    accept();
    m_fixture->issuer.authority.unlistAll();
    m_fixture->clock.advance(std::chrono::hours(25));
    ++m_fixture->issuer.sequence;
    QVERIFY(m_fixture->directory->trustList({}));

    expect(Verdict::Invalid, Reason::IssuerNotOnTrustList);
}

void MdocCertificateTest::doubtsAnMdocThatIsOver()
{
    accept();
    m_fixture->clock.advance(std::chrono::days(365));

    expect(Verdict::Invalid, Reason::Expired);
}

void MdocCertificateTest::doubtsAnMdocWithoutItsKey()
{
    accept();
    QVERIFY(m_fixture->keys.remove(record().at("key_alias").get<std::string>()));

    expect(Verdict::Invalid, Reason::KeyMissing);
}

void MdocCertificateTest::storesNoWrongMdoc_data()
{
    using Change = std::function<void(FakeIssuer &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("code");
    const auto request = [](auto change) {
        return Change([change](FakeIssuer &issuer) { issuer.changeMdoc = change; });
    };
    const auto text = [](auto change) {
        return Change([change](FakeIssuer &issuer) { issuer.changeCredential = change; });
    };
    QTest::newRow("another docType") << request([](auto &mdoc) { mdoc.docType = "org.iso.23220.photoid.1"; })
                                     << int(ErrorCode::CredentialRejected);
    QTest::newRow("over") << request([](auto &mdoc) {
        mdoc.validFrom -= std::chrono::days(2);
        mdoc.validUntil = mdoc.signedAt - std::chrono::days(1);
    }) << int(ErrorCode::CredentialRejected);
    QTest::newRow("signed later than now") << request([](auto &mdoc) {
        mdoc.signedAt += std::chrono::days(1);
        mdoc.validFrom += std::chrono::days(1);
    }) << int(ErrorCode::CredentialRejected);
    QTest::newRow("a changed digest") << text([](std::string &mdoc) {
        auto bytes = *fromBase64Url(mdoc);
        const std::string name = "CHAN";
        *std::search(bytes.begin(), bytes.end(), name.begin(), name.end()) = 'D';
        mdoc = toBase64Url(bytes);
    }) << int(ErrorCode::CredentialRejected);
    QTest::newRow("a changed signature") << text([](std::string &mdoc) {
        auto bytes = *fromBase64Url(mdoc);
        const std::string version = "digestAlgorithm"; // inside of what is signed
        *std::search(bytes.begin(), bytes.end(), version.begin(), version.end()) = 'D';
        mdoc = toBase64Url(bytes);
    }) << int(ErrorCode::CredentialMalformed);
    QTest::newRow("no base64url") << text([](std::string &mdoc) { mdoc = "*" + mdoc; })
                                  << int(ErrorCode::CredentialMalformed);
    QTest::newRow("an SD-JWT VC") << text([](std::string &mdoc) { mdoc = "eyJ9.e30.AA~"; })
                                  << int(ErrorCode::CredentialMalformed);
}

void MdocCertificateTest::storesNoWrongMdoc()
{
    QFETCH(std::function<void(FakeIssuer &)>, change);
    QFETCH(int, code);
    change(m_fixture->issuer);

    const auto done = m_fixture->accept();

    QVERIFY(!done);
    QCOMPARE(int(done.error().code), code);
    QCOMPARE(m_fixture->count(), std::size_t(0));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void MdocCertificateTest::storesNoMdocForAnotherKey()
{
    m_fixture->issuer.changeCredential = [this](std::string &mdoc) {
        m_fixture->issuer.changeCredential = nullptr;
        mdoc = m_fixture->issuer.issueMdoc(crypto::PrivateKey::generate()->publicKey());
    };

    const auto done = m_fixture->accept();

    QVERIFY(!done);
    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::CredentialRejected);
    QCOMPARE(m_fixture->count(), std::size_t(0));
}

void MdocCertificateTest::storesNoMdocOfAStranger()
{
    m_fixture->issuer.signer = m_fixture->issuer.authority.makeSigner("stranger"); // of the same root, on no list

    const auto done = m_fixture->accept();

    QVERIFY(!done);
    CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::IssuerUntrusted);
    QCOMPARE(m_fixture->count(), std::size_t(0));
}

void MdocCertificateTest::storesNoLicenceSignedForSomethingElse()
{
    signForSomethingElse();

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::IssuerUntrusted);

    QCOMPARE(m_fixture->count(), std::size_t(0));
}

void MdocCertificateTest::doubtsALicenceSignedForSomethingElse()
{
    accept();
    signForSomethingElse();
    putInItsPlace();
    ++m_fixture->issuer.sequence;
    m_fixture->clock.advance(std::chrono::hours(25));
    QVERIFY(m_fixture->directory->trustList({}));

    expect(Verdict::Invalid, Reason::IssuerNotOnTrustList);
}

void MdocCertificateTest::storesALicenceOfItsSignersCountryOnly_data()
{
    QTest::addColumn<std::string>("country");
    QTest::addColumn<bool>("isStored");
    QTest::newRow("of its own") << std::string("HK") << true;
    QTest::newRow("of another") << std::string("CN") << false;
    QTest::newRow("of none that is said") << std::string() << false;
}

/// ISO 18013-5, section 9.3.1 and table B.3.
void MdocCertificateTest::storesALicenceOfItsSignersCountryOnly()
{
    QFETCH(std::string, country);
    QFETCH(bool, isStored);
    signBy(DocumentSignerUsage, country);
    sayThatHongKongIssuedIt();

    const auto done = m_fixture->accept();

    QCOMPARE(static_cast<bool>(done), isStored);
    QCOMPARE(m_fixture->count(), std::size_t(isStored ? 1 : 0));
    if (!isStored)
        CAUSEWAY_COMPARE_CODES(done.error().code, ErrorCode::IssuerUntrusted);
}

void MdocCertificateTest::doubtsALicenceOfAnotherCountry()
{
    accept();
    putInItsPlace();
    expect(Verdict::Valid, Reason::IssuerOnTrustList);
    sayThatHongKongIssuedIt();

    putInItsPlace();

    expect(Verdict::Invalid, Reason::IssuerNotOnTrustList);
}

void MdocCertificateTest::tellsPicturesByHowTheyBegin_data()
{
    QTest::addColumn<Bytes>("bytes");
    QTest::addColumn<QString>("start");
    QTest::newRow("JPEG") << Bytes{0xff, 0xd8, 0xff, 0xe1, 1} << "data:image/jpeg;base64,";
    QTest::newRow("PNG") << Bytes{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1} << "data:image/png;base64,";
    QTest::newRow("a page") << Bytes{'<', 's', 'v', 'g', '>'} << "";
    QTest::newRow("only the beginning") << Bytes{0xff, 0xd8, 0xff} << "";
    QTest::newRow("nothing") << Bytes() << "";
}

void MdocCertificateTest::tellsPicturesByHowTheyBegin()
{
    QFETCH(Bytes, bytes);
    QFETCH(QString, start);

    const auto url = QString::fromStdString(pictureUrl(bytes));

    QCOMPARE(url.isEmpty(), start.isEmpty());
    QVERIFY(url.startsWith(start));
}

void MdocCertificateTest::readsValuesForPeople_data()
{
    QTest::addColumn<cbor::Value>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("date") << crypto::toFullDate("2026-11-23") << "2026-11-23";
    QTest::newRow("time") << crypto::toDateTime(fromEpoch(1'800'000'000)) << "2027-01-15T08:00:00Z";
    QTest::newRow("number") << cbor::Value(-3) << "-3";
    QTest::newRow("large number") << cbor::Value(cbor::Integer{false, 18446744073709551615U}) << "18446744073709551615";
    QTest::newRow("bytes") << cbor::Value(Bytes{1, 2}) << "AQI";
    QTest::newRow("nothing") << cbor::Value() << "null";
    QTest::newRow("list") << cbor::Value(cbor::Array{"a", 1}) << "a, 1";
    QTest::newRow("map") << cbor::Value(cbor::Map{{"a", 1}, {2, "b"}}) << R"({"2":"b","a":1})";
    QTest::newRow("privileges") << cbor::Value(
        cbor::Array{cbor::Map{{"vehicle_category_code", "A"}},
                    cbor::Map{{"vehicle_category_code", "B"},
                              {"expiry_date", crypto::toFullDate("2028-09-01")},
                              {"codes", cbor::Array{cbor::Map{{"code", "S01"}, {"sign", "<="}, {"value", "2500"}}}}}})
                                << "A, B (–2028-09-01) S01<=2500";
}

void MdocCertificateTest::readsValuesForPeople()
{
    QFETCH(cbor::Value, value);
    QFETCH(QString, text);

    QCOMPARE(QString::fromStdString(textOf(wallet::toJson(value))), text);
}

void MdocCertificateTest::tellsTheSameElementOfTwoNameSpacesApart()
{
    m_fixture->issuer.changeMdoc = [](auto &mdoc) { mdoc.nameSpaces["z.example"] = {{"family_name", "陳"}}; };
    accept();

    QCOMPARE(valueOf("family_name"), std::string("CHAN"));
    QCOMPARE(valueOf("z.example.family_name"), std::string("陳"));
}

CAUSEWAY_SUITE(MdocCertificateTest)
#include "tst_mdoc_certificate.moc"

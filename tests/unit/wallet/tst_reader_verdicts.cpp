#include "proximity/comparison.h"
#include "reader_scene.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using test::NearFixture;
using Names = std::vector<std::string>;

namespace {

using Change = std::function<Value(const Value &)>;

Value withMember(const Value &map, const char *name, const Change &change)
{
    auto members = *map.map();
    for (auto &[key, value] : members)
        if (key == Value(name))
            value = change(value);
    return members;
}

/// Whose issuer, as its last document says, signs by ES256K (-47).
Bytes signedInAnUnknownWay(const Bytes &response)
{
    const auto signature = [](const Value &auth) -> Value {
        auto parts = *auth.array();
        parts.front() = cbor::encode(cbor::Map{{1, -47}});
        return parts;
    };
    const auto lastDocument = [&](const Value &documents) -> Value {
        auto all = *documents.array();
        all.back() = withMember(all.back(), "issuerSigned", [&](const Value &issuerSigned) {
            return withMember(issuerSigned, "issuerAuth", signature);
        });
        return all;
    };
    return cbor::encode(withMember(*cbor::parse(response), "documents", lastDocument), cbor::Order::AsWritten);
}
}

/// Verdicts that are neither plain good nor plain bad, and reasons that have to be the right ones.
class ReaderVerdictsTest : public QObject, private test::ReaderScene {
    Q_OBJECT

private slots:
    void init() { begin(); }

    void readsWhatStandsBesideADocumentThatItCannotCheck()
    {
        const auto mdoc = held();
        const ElementChoice elements{{NearFixture::Space, {"age_over_18"}}};
        const auto sign = crypto::signerOf(m_device);
        const auto both = *makeDeviceResponse({{mdoc, elements, sign}, {mdoc, elements, sign}}, m_transcript);

        const auto reading = judge(signedInAnUnknownWay(both));

        QCOMPARE(reading.documents.size(), std::size_t(2));
        QVERIFY(reading.documents.at(0).verdict == Verdict::Valid);
        const auto &other = reading.documents.at(1);
        QVERIFY(other.verdict == Verdict::Unknown);
        QCOMPARE(other.type, std::string(NearFixture::Licence));
        QCOMPARE(other.reasons, Names{"algorithm_unsupported"});
        QVERIFY(other.claims.is_null());
        QVERIFY(reading.verdict() == Verdict::Unknown);
    }

    void missesNothingInADocumentThatItCannotCheck()
    {
        ReadDocument document;
        document.type = NearFixture::Licence;
        document.verdict = Verdict::Unknown;
        document.reasons = {"algorithm_unsupported"};
        Reading reading;
        reading.documents.push_back(document);

        compare(NearFixture::wants({"family_name"}), reading);

        QCOMPARE(reading.documents.at(0).reasons, Names{"algorithm_unsupported"});
        QVERIFY(reading.documents.at(0).missing.empty());
        QVERIFY(reading.missing.empty());
    }

    void callsAMacThatItCannotCheckNoChange()
    {
        const auto readerKey = *crypto::PrivateKey::generate();
        const auto secret = m_device.agreeWith(readerKey.publicKey());
        const auto macKey = deriveMacKey(secret->view(), m_transcript);
        const auto mdoc = held();
        const ElementChoice elements{{NearFixture::Space, {"age_over_18"}}};
        const MdocPresentation presentation{mdoc, elements, {}, macKey->view()};

        const auto reading = judge(*makeDeviceResponse({presentation}, m_transcript));

        const auto &read = reading.documents.at(0);
        QVERIFY(read.verdict == Verdict::Invalid);
        QCOMPARE(read.reasons.back(), std::string("holder_not_bound"));
        QVERIFY(read.claims.is_null());
    }

    void keepsALicenceToTheCountryOfItsSigner_data()
    {
        QTest::addColumn<std::string>("country");
        QTest::addColumn<std::string>("reason");
        QTest::newRow("the same") << std::string("HK") << std::string("holder_bound");
        QTest::newRow("another") << std::string("CN") << std::string("issuing_country_differs");
        QTest::newRow("none") << std::string() << std::string("issuing_country_differs");
    }

    void keepsALicenceToTheCountryOfItsSigner()
    {
        QFETCH(std::string, country);
        QFETCH(std::string, reason);
        signBySomebodyOf(country);
        m_fixture->document.nameSpaces[NearFixture::Space].emplace_back("issuing_country", "HK");

        const auto read = judge(response(held(), m_device, {"issuing_country"})).documents.at(0);

        const bool isGood = country == "HK";
        QVERIFY(read.verdict == (isGood ? Verdict::Valid : Verdict::Invalid));
        QCOMPARE(read.reasons.back(), reason);
        QCOMPARE(read.claims.is_null(), !isGood);
    }

    void saysNothingOfACountryThatWasNotShown()
    {
        signBySomebodyOf("CN");
        m_fixture->document.nameSpaces[NearFixture::Space].emplace_back("issuing_country", "HK");

        QVERIFY(judge(response(held(), m_device, {"family_name"})).verdict() == Verdict::Valid);
    }

    void believesWhatBelongsToWhoeverHasItAndSaysSo()
    {
        const auto document = judgeText(shown("", {{"cnf", nullptr}}), false);

        QVERIFY(document.verdict == Verdict::Valid);
        QCOMPARE(document.reasons, (Names{"issuer_on_trust_list", "signature_good", "not_bound", "not_expired"}));
        QCOMPARE(document.claims.value("family_name", ""), std::string("Chan"));
    }

    void takesNothingForAProofWhereNoneCanBe()
    {
        const auto document = judgeText(shown("", {{"cnf", nullptr}}));

        QVERIFY(document.verdict == Verdict::Invalid);
        QCOMPARE(document.reasons.back(), std::string("not_bound"));
        QVERIFY(document.claims.is_null());
    }

    void readsATimeWithAFraction()
    {
        const auto now = static_cast<double>(toEpoch(m_fixture->clock.now()));

        const auto good = judgeText(shown("n-1", {{"exp", now + 3600.5}}));
        const auto over = judgeText(shown("n-1", {{"exp", now - 300.5}}));

        QVERIFY(good.verdict == Verdict::Valid);
        QVERIFY(good.validUntil == m_fixture->clock.now() + std::chrono::seconds(3600));
        QCOMPARE(over.reasons.back(), std::string("expired"));
    }

private:
    void signBySomebodyOf(const std::string &country)
    {
        auto &authority = m_fixture->authority;
        m_fixture->issuer = authority.makeSigner("Transport Department", DocumentSignerUsage, {}, country);
        authority.unlistAll();
        authority.list(NearFixture::Issuer, "issuer", m_fixture->issuer);
        m_fixture->spreadTrustList();
    }
};

CAUSEWAY_SUITE(ReaderVerdictsTest)
#include "tst_reader_verdicts.moc"

#include "compare_codes.h"
#include "mdoc_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using cbor::Value;
using test::LicenceSpace;

namespace {

Value item(std::size_t id, const std::string &element)
{
    return Value::embedded(cbor::encode(
        cbor::Map{{"digestID", id}, {"random", Bytes(16)}, {"elementIdentifier", element}, {"elementValue", true}}));
}

/// A document of that many elements, the last of which has the id or the name of the first.
Bytes withDouble(const Bytes &issued, std::size_t size, bool hasSameName)
{
    cbor::Array items;
    for (std::size_t id = 0; id + 1 < size; ++id)
        items.push_back(item(id, "element " + std::to_string(id)));
    items.push_back(hasSameName ? item(size, "element 0") : item(0, "element " + std::to_string(size)));
    auto whole = *cbor::parse(issued)->map();
    whole.front().value = cbor::Map{{LicenceSpace, std::move(items)}};
    return cbor::encode(whole, cbor::Order::AsWritten);
}

/// The issuer's signature made anew, under that number of its algorithm.
Bytes signedAs(std::int64_t algorithm, const Bytes &issued, const crypto::PrivateKey &signer)
{
    auto auth = parseIssuerSigned(issued)->issuerAuth;
    auth.protectedBytes = cbor::encode(cbor::Map{{1, algorithm}});
    auth.authenticator =
        *signer.sign(cbor::encode(cbor::Array{"Signature1", auth.protectedBytes, Bytes(), *auth.payload}));
    auto whole = *cbor::parse(issued)->map();
    whole.back().value = auth.toCbor();
    return cbor::encode(whole, cbor::Order::AsWritten);
}
}

/// Documents as one would not write them oneself: very long ones, and signatures under another number.
class MdocFormsTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::MdocFixture>(); }

    void believesASignatureThatSaysItsCurve()
    {
        const auto issued = signedAs(-9, m_fixture->issue(), m_fixture->signerKey); // ESP256

        const auto mdoc = parseIssuerSigned(issued);

        QVERIFY2(mdoc, mdoc ? "" : mdoc.error().detail.c_str());
        QVERIFY(m_fixture->verify(*mdoc));
    }

    void seesThatASignatureThatSaysItsCurveIsAnothers()
    {
        const auto issued = signedAs(-9, m_fixture->issue(), *crypto::PrivateKey::generate());

        const auto mdoc = parseIssuerSigned(issued);

        QVERIFY(mdoc);
        CAUSEWAY_COMPARE_CODES(m_fixture->verify(*mdoc).error().code, ErrorCode::SignatureInvalid);
    }

    void keepsAStatusOfAnotherKindApartFromNone()
    {
        QVERIFY(!m_fixture->held().securityObject.hasUnreadableStatus);
        m_fixture->request.status = cbor::Map{{"identifier_list", cbor::Map{{"id", Bytes(8, 1)}}}};

        const auto mdoc = parseIssuerSigned(m_fixture->issue());

        QVERIFY(mdoc);
        QVERIFY(mdoc->securityObject.hasUnreadableStatus);
        QVERIFY(!mdoc->securityObject.status);
        QVERIFY(m_fixture->verify(*mdoc));
    }

    void findsADoubleAmongMany_data()
    {
        QTest::addColumn<bool>("hasSameName");
        QTest::newRow("a digest id") << false;
        QTest::newRow("an element") << true;
    }

    void findsADoubleAmongMany()
    {
        QFETCH(bool, hasSameName);

        const auto refused = parseIssuerSigned(withDouble(m_fixture->issue(), 1'500, hasSameName));

        QVERIFY(!refused);
        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::CredentialMalformed);
        QCOMPARE(refused.error().detail, std::string("mdoc: an element stands twice"));
    }

private:
    std::unique_ptr<test::MdocFixture> m_fixture;
};

CAUSEWAY_SUITE(MdocFormsTest)
#include "tst_mdoc_forms.moc"

#include "fake_verifier.h"
#include "foreign_signer.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using test::FakeVerifier;
using test::ForeignSigner;

namespace {

void row(const char *name, const char *kind, int number, const Json &listed, bool isOffered)
{
    QTest::newRow(name) << std::string(kind) << number << listed << isOffered;
}
}

/// A verifier says by which algorithms of issuers it reads certificates: one that is signed by another is as if it were not held (OpenID4VP 1.0, annex B.2.2).
class ReadableAlgorithmsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        // Whose signature it is, is another question: without a trust list no issuer is believed, nor refused.
        QVERIFY(m_fixture->store.remove("directory", "trust_list"));
        m_fixture->verifier.nameItself("redirect_uri:" + std::string(FakeVerifier::ResponseUri));
        const Json element = {{"path", {"org.iso.18013.5.1", "family_name"}}};
        m_fixture->verifier.askFor(
            {{"credentials", Json::array({FakeVerifier::mdocQuery("mdl", Json::array({element}))})}});
    }

    void offersWhatTheVerifierCanCheck_data();
    void offersWhatTheVerifierCanCheck();
    void asksForNoKeyOfWhatIsBoundToNone_data();
    void asksForNoKeyOfWhatIsBoundToNone();

private:
    void readOnly(const char *format, const Json &parameters)
    {
        m_fixture->verifier.parameters["client_metadata"] = {{"vp_formats_supported", {{format, parameters}}}};
    }
    /// What is issued from now on is signed by a key of that kind, under that number.
    void signBy(const std::string &kind, int number)
    {
        m_fixture->issuer.changeCredential = [this, kind, number](std::string &text) {
            const ForeignSigner signer(kind);
            const auto issued = *fromBase64Url(text);
            auto whole = *cbor::parse(issued)->map();
            const auto before = *crypto::parseCoseSign1(whole.back().value);
            auto auth = signer.signCose(number, *before.payload);
            const auto certificate =
                signer.certificate(m_fixture->issuer.signer.certificate, *crypto::PrivateKey::generate());
            auth.unprotectedHeader = cbor::Map{{crypto::CoseX5Chain, crypto::toX5Chain({certificate})}};
            whole.back().value = auth.toCbor();
            text = toBase64Url(cbor::encode(whole, cbor::Order::AsWritten));
        };
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void ReadableAlgorithmsTest::offersWhatTheVerifierCanCheck_data()
{
    QTest::addColumn<std::string>("kind"); // empty: ours
    QTest::addColumn<int>("number");
    QTest::addColumn<Json>("listed");
    QTest::addColumn<bool>("isOffered");
    row("ES256", "", -7, Json::array({-7}), true);
    row("ES256, listed with its curve", "", -7, Json::array({-9}), true);
    row("ES256, where ES384 is listed", "", -7, Json::array({-35, -51}), false);
    row("ES256, where EdDSA is listed", "", -7, Json::array({-8}), false);
    row("ES384", "P-384", -35, Json::array({-7, -35}), true);
    row("ES384, listed with its curve", "P-384", -35, Json::array({-51}), true);
    row("ES384, where ES256 is listed", "P-384", -35, Json::array({-7, -9}), false);
    row("ESP384", "P-384", -51, Json::array({-51}), true);
    row("ESP384, where only ES384 is listed", "P-384", -51, Json::array({-35}), false);
    row("ES512, listed with its curve", "P-521", -36, Json::array({-52}), true);
    row("EdDSA on Ed25519, listed with its curve", "ED25519", -8, Json::array({-19}), true);
    row("EdDSA on Ed25519, where Ed448 is listed", "ED25519", -8, Json::array({-53}), false);
    row("EdDSA on Ed448, listed with its curve", "ED448", -8, Json::array({-53}), true);
}

void ReadableAlgorithmsTest::offersWhatTheVerifierCanCheck()
{
    QFETCH(std::string, kind);
    QFETCH(int, number);
    QFETCH(Json, listed);
    QFETCH(bool, isOffered);
    if (!kind.empty())
        signBy(kind, number);
    m_fixture->holdMdoc();
    readOnly("mso_mdoc", {{"issuerauth_alg_values", listed}});

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->isAnswerable, isOffered);
    QVERIFY(m_fixture->verifier.forms.empty()); // it learns nothing of what is held
}

void ReadableAlgorithmsTest::asksForNoKeyOfWhatIsBoundToNone_data()
{
    QTest::addColumn<bool>("isBound");
    QTest::newRow("bound to a key of this device") << true;
    QTest::newRow("bound to none") << false;
}

/// How this wallet proves a key matters where it has to.
void ReadableAlgorithmsTest::asksForNoKeyOfWhatIsBoundToNone()
{
    QFETCH(bool, isBound);
    auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
    query["credentials"][0]["require_cryptographic_holder_binding"] = false;
    m_fixture->verifier.askFor(query);
    readOnly("dc+sd-jwt", {{"kb-jwt_alg_values", {"ES384"}}});
    if (!isBound) {
        auto &held = m_fixture->store.collections["wallet.certificates"].front().body;
        m_fixture->issuer.changeClaims = [](Json &claims) { claims.erase("cnf"); };
        held["credential"] = m_fixture->issuer.issue(crypto::PrivateKey::generate()->publicKey());
        held["key_alias"] = "";
    }

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->isAnswerable, !isBound);
}

CAUSEWAY_SUITE(ReadableAlgorithmsTest)
#include "tst_readable_algorithms.moc"

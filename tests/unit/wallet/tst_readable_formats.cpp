#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeVerifier;

/// A verifier takes a licence in either format, and says that it reads but one of them.
class ReadableFormatsTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
        const Json element = {{"path", {"org.iso.18013.5.1", "family_name"}}};
        query["credentials"].push_back(FakeVerifier::mdocQuery("mdl", Json::array({element})));
        query["credential_sets"] = *parseJson(R"([{"options": [["licence"], ["mdl"]]}])");
        m_fixture->verifier.askFor(query);
    }

    void sendsWhatTheVerifierReads_data();
    void sendsWhatTheVerifierReads();
    void sendsNothingThatItCannotRead();
    void refusesARequestOfWhichEachSideReadsAnotherPart();

private:
    void read(const Json &formats)
    {
        m_fixture->verifier.parameters["client_metadata"] = {{"vp_formats_supported", formats}};
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void ReadableFormatsTest::sendsWhatTheVerifierReads_data()
{
    QTest::addColumn<Json>("formats");
    QTest::newRow("one format") << Json{{"mso_mdoc", Json::object()}};
    QTest::newRow("the other by an algorithm that is not ours")
        << Json{{"mso_mdoc", Json::object()}, {"dc+sd-jwt", {{"sd-jwt_alg_values", {"ES384"}}}}};
}

void ReadableFormatsTest::sendsWhatTheVerifierReads()
{
    QFETCH(Json, formats);
    m_fixture->holdMdoc();
    read(formats);

    const auto answered = m_fixture->approve();

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    const auto token = *parseJson(m_fixture->verifier.forms.back().at("vp_token"));
    QVERIFY(token.contains("mdl"));
    QVERIFY(!token.contains("licence"));
}

void ReadableFormatsTest::sendsNothingThatItCannotRead()
{
    read({{"mso_mdoc", Json::object()}});

    CAUSEWAY_COMPARE_CODES(m_fixture->approve().error().code, ErrorCode::NoMatchingCertificate);

    QVERIFY(m_fixture->verifier.forms.empty());
}

void ReadableFormatsTest::refusesARequestOfWhichEachSideReadsAnotherPart()
{
    const Json other = {{"id", "other"}, {"format", "ldp_vc"}, {"meta", Json::object()}};
    m_fixture->verifier.parameters["dcql_query"]["credentials"].push_back(other);
    read({{"ldp_vc", Json::object()}});

    const auto request = m_fixture->open();

    QVERIFY(!request);
    CAUSEWAY_COMPARE_CODES(request.error().code, ErrorCode::FormatsUnsupported);
    QCOMPARE(m_fixture->verifier.forms.back().at("error"), std::string("vp_formats_not_supported"));
}

CAUSEWAY_SUITE(ReadableFormatsTest)
#include "tst_readable_formats.moc"

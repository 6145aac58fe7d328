#include "compare_codes.h"
#include "fake_provider.h"
#include "test_registry.h"

#include <causeway/crypto/jws.h>

#include <QtTest>

using namespace causeway;
using test::FakeProvider;

class EnrolmentTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::IdentityFixture>(); }

    void bindsThePersonToThisDevice();
    void asksNobodyAboutAWrongNumber();
    void wantsAName();
    void doesNotEnrolTwice();
    void tellsWhyTheProviderRefused_data();
    void tellsWhyTheProviderRefused();
    void startsAgainAfterTheAnswerWasLost();
    void startsAgainAfterTheProcessWasKilled();
    void signsAsTheDevice();
    void knowsNobodyBeforeEnrolment();
    void showsACodeThatTheProviderCanCheck();
    void writesOneLineForEachShowing();

private:
    std::unique_ptr<test::IdentityFixture> m_fixture;
};

void EnrolmentTest::bindsThePersonToThisDevice()
{
    const auto profile = m_fixture->identity->enrol(test::IdentityFixture::document(), {});

    QVERIFY(profile);
    QCOMPARE(profile->clientId, std::string("client-1"));
    QCOMPARE(profile->identityNumber, std::string("A1234563"));
    QCOMPARE(profile->nameZh, std::string("陳大文"));
    QCOMPARE(m_fixture->make()->profile()->nameEn, std::string("CHAN Tai Man")); // after a restart
    QCOMPARE(m_fixture->outcomes(), std::vector<std::string>{"enrolment approved"});
    QCOMPARE(m_fixture->ledger->list()->front().requesterId, std::string(FakeProvider::Issuer));
}

void EnrolmentTest::asksNobodyAboutAWrongNumber()
{
    auto document = test::IdentityFixture::document();
    document.identityNumber = "A123456(4)";

    const auto profile = m_fixture->identity->enrol(document, {});

    QVERIFY(!profile);
    CAUSEWAY_COMPARE_CODES(profile.error().code, ErrorCode::IdentityNumberInvalid);
    QVERIFY(m_fixture->http.sent.empty());
    QVERIFY(m_fixture->outcomes().empty());
}

void EnrolmentTest::wantsAName()
{
    auto document = test::IdentityFixture::document();
    document.birthDate = "1990-02-31";

    const auto profile = m_fixture->identity->enrol(document, {});

    QVERIFY(!profile);
    CAUSEWAY_COMPARE_CODES(profile.error().code, ErrorCode::InvalidArgument);
}

void EnrolmentTest::doesNotEnrolTwice()
{
    QVERIFY(m_fixture->enrol());

    const auto again = m_fixture->identity->enrol(test::IdentityFixture::document(), {});

    QVERIFY(!again);
    CAUSEWAY_COMPARE_CODES(again.error().code, ErrorCode::AlreadyEnrolled);
    QVERIFY(m_fixture->identity->profile());
}

void EnrolmentTest::tellsWhyTheProviderRefused_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("code");
    QTest::newRow("nobody of that name") << "person_not_matched" << int(ErrorCode::PersonNotMatched);
    QTest::newRow("number") << "identity_number_invalid" << int(ErrorCode::IdentityNumberInvalid);
    QTest::newRow("proof") << "proof_invalid" << int(ErrorCode::OAuthRefused);
}

void EnrolmentTest::tellsWhyTheProviderRefused()
{
    QFETCH(QString, word);
    QFETCH(int, code);
    m_fixture->provider.refuseEnrolment = word.toStdString();

    const auto profile = m_fixture->identity->enrol(test::IdentityFixture::document(), {});

    QVERIFY(!profile);
    QCOMPARE(int(profile.error().code), code);
    QCOMPARE(m_fixture->outcomes().size(), std::size_t(2)); // what was sent, and that it failed
    m_fixture->provider.refuseEnrolment.clear();
    QVERIFY(m_fixture->enrol());
}

void EnrolmentTest::startsAgainAfterTheAnswerWasLost()
{
    m_fixture->http.once("POST", "https://id.example/idp/enrolment",
                         [](const auto &) { return Result<net::HttpResponse>(Error{ErrorCode::NetworkTimeout}); });

    const auto lost = m_fixture->identity->enrol(test::IdentityFixture::document(), {});

    QVERIFY(!lost);
    CAUSEWAY_COMPARE_CODES(lost.error().code, ErrorCode::NetworkTimeout);
    CAUSEWAY_COMPARE_CODES(m_fixture->identity->profile().error().code, ErrorCode::NotEnrolled);
    QVERIFY(m_fixture->enrol());
}

void EnrolmentTest::startsAgainAfterTheProcessWasKilled()
{
    QVERIFY(m_fixture->keys.createSigningKey("device.old")); // what a process that was killed then leaves behind
    QVERIFY(m_fixture->store.put("identity", "device", {{"state", "started"}, {"key_alias", "device.old"}}));

    QVERIFY(m_fixture->enrol());

    CAUSEWAY_COMPARE_CODES(m_fixture->keys.publicKey("device.old").error().code, ErrorCode::KeyNotFound);
}

void EnrolmentTest::signsAsTheDevice()
{
    QVERIFY(m_fixture->enrol());

    const auto order = m_fixture->identity->signAsDevice({{"amount", 1}}, "payment-order+jwt");

    QVERIFY(order);
    const auto jws = crypto::parseJws(*order, "payment-order+jwt");
    QVERIFY(jws);
    QCOMPARE(jws->header.at("kid").get<std::string>(), std::string("client-1"));
}

void EnrolmentTest::knowsNobodyBeforeEnrolment()
{
    CAUSEWAY_COMPARE_CODES(m_fixture->identity->profile().error().code, ErrorCode::NotEnrolled);
    CAUSEWAY_COMPARE_CODES(m_fixture->identity->login({}).error().code, ErrorCode::NotEnrolled);
    CAUSEWAY_COMPARE_CODES(m_fixture->identity->personalCode(true).error().code, ErrorCode::NotEnrolled);
    CAUSEWAY_COMPARE_CODES(m_fixture->identity->signAsDevice({}, "x").error().code, ErrorCode::NotEnrolled);
    CAUSEWAY_COMPARE_CODES(
        m_fixture->identity->openServiceLogin("causeway://authorize?iss=a&client_id=b&request_uri=c", {}).error().code,
        ErrorCode::NotEnrolled);
}

void EnrolmentTest::showsACodeThatTheProviderCanCheck()
{
    QVERIFY(m_fixture->enrol());

    const auto code = m_fixture->identity->personalCode(true);
    const auto next = m_fixture->identity->personalCode(false);

    QVERIFY(code && next);
    const std::string prefix = "causeway:code:";
    QVERIFY(code->text.starts_with(prefix));
    const auto jws = crypto::parseJws(code->text.substr(prefix.size()), "personal-code+jwt");
    QVERIFY(jws);
    const auto claims = jws->claims();
    QCOMPARE(claims->at("exp").get<std::int64_t>() - claims->at("iat").get<std::int64_t>(), std::int64_t(30));
    QCOMPARE(code->expiresAt - m_fixture->clock.now(), std::chrono::seconds(30));
    const auto other = crypto::parseJws(next->text.substr(prefix.size()), "personal-code+jwt")->claims();
    QVERIFY(claims->at("jti") != other->at("jti"));
}

void EnrolmentTest::writesOneLineForEachShowing()
{
    QVERIFY(m_fixture->enrol());

    QVERIFY(m_fixture->identity->personalCode(true));
    QVERIFY(m_fixture->identity->personalCode(false));
    QVERIFY(m_fixture->identity->personalCode(false));

    QCOMPARE(m_fixture->outcomes(), (std::vector<std::string>{"enrolment approved", "personal_code approved"}));
}

CAUSEWAY_SUITE(EnrolmentTest)
#include "tst_enrolment.moc"

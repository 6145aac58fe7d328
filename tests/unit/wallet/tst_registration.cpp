#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using test::FakeVerifier;

/// What a verifier is registered for, beside what it asks for.
class RegistrationTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::PresentationFixture>();
        m_registrar = std::make_unique<test::FakeSigner>(m_fixture->issuer.authority.makeSigner("registrar"));
        m_fixture->issuer.authority.list("https://registrar.example", "registrar", *m_registrar);
        ++m_fixture->issuer.sequence;
        m_fixture->clock.advance(std::chrono::hours(25)); // the list is fetched again
        m_claims = {
            {"sub", "x509_san_dns:verifier.example"},
            {"iat", toEpoch(m_fixture->clock.now())},
            {"exp", toEpoch(m_fixture->clock.now()) + 3600},
            {"purpose", {{{"lang", "en"}, {"value", "Renting a car"}}}},
            {"credentials", Json::array({entry(*parseJson(R"([["family_name"], ["vehicle_classes", null]])"))})}};
    }

    void saysNothingWithoutARegistration();
    void saysWhatTheVerifierRegisteredFor();
    void warnsOfMoreThanIsRegistered_data();
    void warnsOfMoreThanIsRegistered();
    void ignoresWhatItCannotCheck_data();
    void ignoresWhatItCannotCheck();
    void warnsOfACertificateThatIsNotMeant();

private:
    static Json entry(const Json &paths)
    {
        Json claims = Json::array();
        for (const auto &path : paths)
            claims.push_back({{"path", path}});
        return {{"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {test::FakeIssuer::Type}}}}, {"claim", claims}};
    }
    std::string certificate() const { return m_registrar->sign(m_claims, "rc-wrp+jwt"); }
    void attach(const std::string &data, const std::string &format = "registration_cert")
    {
        m_fixture->verifier.parameters["verifier_info"] = Json::array({{{"format", format}, {"data", data}}});
    }
    /// Nothing where the wallet refuses the request.
    std::optional<bool> warns()
    {
        const auto request = m_fixture->open();
        if (!request)
            return std::nullopt;
        return std::ranges::find(request->warnings, "asks_more_than_registered") != request->warnings.end();
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
    std::unique_ptr<test::FakeSigner> m_registrar;
    Json m_claims;
};

void RegistrationTest::saysNothingWithoutARegistration()
{
    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QVERIFY(request->purpose.texts.empty());
    QCOMPARE(request->warnings, std::vector<std::string>{"answer_unencrypted"});
}

void RegistrationTest::saysWhatTheVerifierRegisteredFor()
{
    attach(certificate());

    const auto request = m_fixture->open();

    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(request->purpose.in("en"), std::string("Renting a car"));
    QCOMPARE(request->warnings, std::vector<std::string>{"answer_unencrypted"});
}

void RegistrationTest::warnsOfMoreThanIsRegistered_data()
{
    QTest::addColumn<Json>("paths");
    QTest::addColumn<bool>("isMore");
    const auto paths = [](const char *text) { return *parseJson(text); };
    QTest::newRow("the same") << paths(R"([["family_name"]])") << false;
    QTest::newRow("one of many") << paths(R"([["vehicle_classes", 1]])") << false;
    QTest::newRow("every one") << paths(R"([["vehicle_classes", null]])") << false;
    QTest::newRow("all at once") << paths(R"([["vehicle_classes"]])") << true;
    QTest::newRow("another") << paths(R"([["given_name"]])") << true;
    QTest::newRow("one more") << paths(R"([["family_name"], ["given_name"]])") << true;
}

void RegistrationTest::warnsOfMoreThanIsRegistered()
{
    QFETCH(Json, paths);
    QFETCH(bool, isMore);
    attach(certificate());
    m_fixture->verifier.askFor(FakeVerifier::query(entry(paths).at("claim")));

    QCOMPARE(warns(), std::optional(isMore));
}

void RegistrationTest::ignoresWhatItCannotCheck_data()
{
    using Make = std::function<std::string(RegistrationTest &)>;
    QTest::addColumn<Make>("make");
    const auto signedBy = [](auto change) {
        return Make([change](RegistrationTest &test) {
            change(test);
            return test.certificate();
        });
    };
    QTest::newRow("nothing signed") << Make([](auto &) { return "{}"; });
    QTest::newRow("a stranger") << signedBy(
        [](auto &test) { *test.m_registrar = test.m_fixture->issuer.authority.makeSigner("registrar"); });
    QTest::newRow("somebody in another role")
        << signedBy([](auto &test) { *test.m_registrar = test.m_fixture->issuer.signer; });
    QTest::newRow("another key") << signedBy(
        [](auto &test) { test.m_registrar->key = *crypto::PrivateKey::generate(); });
    QTest::newRow("of the same name under another prefix")
        << signedBy([](auto &test) { test.m_claims["sub"] = "verifier_attestation:verifier.example"; });
    QTest::newRow("of the same name without a prefix")
        << signedBy([](auto &test) { test.m_claims["sub"] = "verifier.example"; });
    QTest::newRow("about somebody else") << signedBy([](auto &test) { test.m_claims["sub"] = "other.example"; });
    QTest::newRow("about nobody") << signedBy([](auto &test) { test.m_claims.erase("sub"); });
    QTest::newRow("over") << signedBy(
        [](auto &test) { test.m_claims["exp"] = toEpoch(test.m_fixture->clock.now()) - 3600; });
    QTest::newRow("another type") << Make(
        [](auto &test) { return test.m_registrar->sign(test.m_claims, "verifier-attestation+jwt"); });
}

void RegistrationTest::ignoresWhatItCannotCheck()
{
    QFETCH(std::function<std::string(RegistrationTest &)>, make);
    m_fixture->verifier.askFor(
        FakeVerifier::query({{{"path", {"given_name"}}}})); // which would be more than registered
    attach(certificate());
    QCOMPARE(warns(), std::optional(true));

    attach(make(*this));

    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());
    QCOMPARE(warns(), std::optional(false));
    QVERIFY(request->purpose.texts.empty());
}

void RegistrationTest::warnsOfACertificateThatIsNotMeant()
{
    auto &parameters = m_fixture->verifier.parameters;
    attach(certificate(), "another_format");
    QCOMPARE(warns(), std::optional(false));
    auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
    auto second = query.at("credentials").at(0);
    second["id"] = "second";
    query["credentials"].push_back(second);
    m_fixture->verifier.askFor(query);
    attach(certificate());
    QCOMPARE(warns(), std::optional(false));

    parameters["verifier_info"][0]["credential_ids"] = {"licence"};

    QCOMPARE(warns(), std::optional(true));
}

CAUSEWAY_SUITE(RegistrationTest)
#include "tst_registration.moc"

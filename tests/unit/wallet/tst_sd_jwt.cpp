#include "compare_codes.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "sd_jwt_maker.h"
#include "test_registry.h"

#include <causeway/wallet/sd_jwt.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

class SdJwtTest : public QObject {
    Q_OBJECT

private slots:
    void putsDisclosuresWhereTheyBelong();
    void ignoresDecoysAndWhatIsWithheld();
    void keepsAnEmptiedObject();
    void takesSha256AsTheOnlyHash_data();
    void takesSha256AsTheOnlyHash();
    void refusesADigestThatStandsTwice();
    void refusesADecoyThatStandsTwice();
    void refusesADisclosureThatStandsTwice();
    void refusesADisclosureThatNothingRefersTo();
    void refusesToOverwriteAClaim();
    void refusesToOverwriteADisclosedClaim();
    void refusesAMemberAsArrayElement();
    void refusesAnArrayElementAsMember();
    void refusesMisusedDigests_data();
    void refusesMisusedDigests();
    void refusesDisclosuresThatNestTooDeeply();
    void refusesMalformedText_data();
    void refusesMalformedText();
    void refusesMalformedDisclosures_data();
    void refusesMalformedDisclosures();
    void refusesHiddenClaimsThatMustBeSeen_data();
    void refusesHiddenClaimsThatMustBeSeen();
    void wantsAType();
    void separatesTheKeyBinding();
    void ignoresDigestsOfAnotherKind();
    void refusesAHashElsewhereThanAtTheTop();
    void takesAPhotograph();
    void refusesWhatIsTooLong();

private:
    std::string text(const Json &payload, const test::SdJwtMaker &maker = {},
                     const std::string &typ = "dc+sd-jwt") const
    {
        return maker.join(m_signer.sign(payload, typ));
    }
    Result<Json> process(const Json &payload, const test::SdJwtMaker &maker = {}) const
    {
        CAUSEWAY_TRY(const auto parsed, parseSdJwt(text(payload, maker)));
        return processedClaims(parsed);
    }
    void expectRejected(const Json &payload, const test::SdJwtMaker &maker, const std::string &why) const
    {
        const auto claims = process(payload, maker);
        QVERIFY(!claims);
        CAUSEWAY_COMPARE_CODES(claims.error().code, ErrorCode::CredentialRejected);
        QCOMPARE(claims.error().detail, why);
    }

    test::FakeClock m_clock;
    test::FakeAuthority m_authority{m_clock.now()};
    test::FakeSigner m_signer = m_authority.makeSigner("issuer");
};

void SdJwtTest::putsDisclosuresWhereTheyBelong()
{
    test::SdJwtMaker maker;
    const auto city = maker.hide("city", "Hong Kong");
    const auto address = maker.hide("address", {{"_sd", {city}}, {"country", "HK"}});
    const Json payload = {
        {"iss", "https://issuer.example"},
        {"_sd_alg", "sha-256"},
        {"_sd", {address, maker.hide("name", "CHAN")}},
        {"classes", {maker.hideElement("1"), "2", maker.hideElement({{"_sd", {maker.hide("a", 1)}}})}}};

    const auto claims = process(payload, maker);

    QVERIFY(claims);
    QCOMPARE(*claims,
             Json({{"iss", "https://issuer.example"},
                   {"name", "CHAN"},
                   {"address", {{"city", "Hong Kong"}, {"country", "HK"}}},
                   {"classes", {"1", "2", {{"a", 1}}}}}));
}

void SdJwtTest::ignoresDecoysAndWhatIsWithheld()
{
    test::SdJwtMaker maker;
    Json payload = {{"_sd", {maker.hide("name", "CHAN"), maker.decoy(), maker.hide("secret", 1)}},
                    {"list", {maker.hideElement(1), maker.hideElement(2), {{"...", maker.decoy()}}}}};
    maker.disclosures = {maker.disclosures.at(0), maker.disclosures.at(3)};

    const auto claims = process(payload, maker);

    QVERIFY(claims);
    QCOMPARE(*claims, Json({{"name", "CHAN"}, {"list", {2}}}));
}

void SdJwtTest::keepsAnEmptiedObject()
{
    test::SdJwtMaker maker;
    const Json payload = {{"is_over", {{"_sd", {maker.hide("18", true)}}}}};

    const auto claims = process(payload);

    QVERIFY(claims);
    QCOMPARE(*claims, Json({{"is_over", Json::object()}})); // RFC 9901 section 7.1
}

void SdJwtTest::takesSha256AsTheOnlyHash_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<bool>("ok");
    QTest::newRow("sha-256") << "\"sha-256\"" << true;
    QTest::newRow("sha-512") << "\"sha-512\"" << false;
    QTest::newRow("md5") << "\"md5\"" << false;
    QTest::newRow("capitals") << "\"SHA-256\"" << false;
    QTest::newRow("null") << "null" << false;
}

void SdJwtTest::takesSha256AsTheOnlyHash()
{
    QFETCH(QString, algorithm);
    QFETCH(bool, ok);

    const auto claims = process({{"_sd_alg", Json::parse(algorithm.toStdString())}, {"a", 1}});

    QCOMPARE(static_cast<bool>(claims), ok);
    if (!ok)
        CAUSEWAY_COMPARE_CODES(claims.error().code, ErrorCode::CredentialRejected);
}

void SdJwtTest::refusesADigestThatStandsTwice()
{
    test::SdJwtMaker maker;
    const auto digest = maker.hide("name", "CHAN");

    expectRejected({{"_sd", {digest}}, {"inner", {{"_sd", {digest}}}}}, maker, "a digest stands twice");
}

void SdJwtTest::refusesADecoyThatStandsTwice()
{
    test::SdJwtMaker maker;
    const auto decoy = maker.decoy();

    expectRejected({{"_sd", {decoy}}, {"list", {{{"...", decoy}}}}}, maker, "a digest stands twice");
}

/// Which hash made a decoy nobody can tell: it stands for nothing here.
void SdJwtTest::ignoresDigestsOfAnotherKind()
{
    const test::SdJwtMaker maker;

    const auto claims = process({{"_sd", {"short", "not base64url", std::string(86, 'A')}}, {"open", 1}}, maker);

    QVERIFY(claims);
    QCOMPARE(*claims, (Json{{"open", 1}}));
    expectRejected({{"_sd", {"short", "short"}}}, maker, "a digest stands twice");
}

/// RFC 9901 section 4.1.1: what the digests are made by is said in the open, and once.
void SdJwtTest::refusesAHashElsewhereThanAtTheTop()
{
    const Json stated = {{"_sd_alg", "sha-256"}};
    test::SdJwtMaker hidden;
    expectRejected({{"_sd", {hidden.hide("_sd_alg", "sha-256")}}}, hidden, "_sd_alg is hidden");
    test::SdJwtMaker deeper;
    expectRejected({{"a", {{"_sd", {deeper.hide("_sd_alg", "sha-512")}}}}}, deeper, "_sd_alg is hidden");
    test::SdJwtMaker disclosed;
    expectRejected({{"_sd", {disclosed.hide("a", stated)}}}, disclosed, "_sd_alg stands inside");
    expectRejected({{"a", stated}}, {}, "_sd_alg stands inside");
    expectRejected({{"list", Json::array({stated})}}, {}, "_sd_alg stands inside");
}

/// Of 150 KB, base64 once in a claim and once more around it, hidden or not.
void SdJwtTest::takesAPhotograph()
{
    const auto picture = "data:image/jpeg;base64," + std::string(200'000, 'A');
    test::SdJwtMaker maker;
    const Json payload = {{"open", picture}, {"_sd", {maker.hide("portrait", picture)}}};

    const auto claims = process(payload, maker);

    QVERIFY(claims);
    QCOMPARE(*claims, (Json{{"open", picture}, {"portrait", picture}}));
}

void SdJwtTest::refusesWhatIsTooLong()
{
    test::SdJwtMaker maker;
    const Json payload = {{"_sd", {maker.hide("portrait", std::string(800'000, 'A'))}}};

    const auto parsed = parseSdJwt(text(payload, maker));

    QVERIFY(!parsed);
    CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::CredentialMalformed);
    QCOMPARE(parsed.error().detail, std::string("too long"));
}

void SdJwtTest::refusesADisclosureThatStandsTwice()
{
    test::SdJwtMaker maker;
    const Json payload = {{"_sd", {maker.hide("name", "CHAN")}}};
    maker.disclosures.push_back(maker.disclosures.front());

    expectRejected(payload, maker, "a disclosure stands twice");
}

void SdJwtTest::refusesADisclosureThatNothingRefersTo()
{
    test::SdJwtMaker maker;
    const Json payload = {{"_sd", {maker.hide("name", "CHAN")}}};
    maker.hide("licence_number", "forged");

    expectRejected(payload, maker, "a disclosure that nothing refers to");
}

void SdJwtTest::refusesToOverwriteAClaim()
{
    test::SdJwtMaker maker;

    expectRejected({{"name", "WONG"}, {"_sd", {maker.hide("name", "CHAN")}}}, maker,
                   "a disclosure would overwrite a claim");
}

void SdJwtTest::refusesToOverwriteADisclosedClaim()
{
    test::SdJwtMaker maker;

    expectRejected({{"_sd", {maker.hide("name", "WONG"), maker.hide("name", "CHAN")}}}, maker,
                   "a disclosure would overwrite a claim");
}

void SdJwtTest::refusesAMemberAsArrayElement()
{
    test::SdJwtMaker maker;

    expectRejected({{"list", {{{"...", maker.hide("name", "CHAN")}}}}}, maker,
                   "a member is disclosed as an array element");
}

void SdJwtTest::refusesAnArrayElementAsMember()
{
    test::SdJwtMaker maker;

    expectRejected({{"_sd", {maker.hideElement("CHAN").at("...")}}}, maker,
                   "an array element is disclosed as a member");
}

void SdJwtTest::refusesMisusedDigests_data()
{
    QTest::addColumn<QString>("payload");
    QTest::newRow("_sd is an object") << R"({"_sd": {}})";
    QTest::newRow("_sd is a text") << R"({"_sd": "abc"})";
    QTest::newRow("a digest is a number") << R"({"_sd": [1]})";
    QTest::newRow("... is a number") << R"({"list": [{"...": 1}]})";
    QTest::newRow("... has company") << R"({"list": [{"...": "abc", "a": 1}]})";
    QTest::newRow("... outside an array") << R"({"a": {"...": "abc"}})";
}

void SdJwtTest::refusesMisusedDigests()
{
    QFETCH(QString, payload);

    const auto claims = process(Json::parse(payload.toStdString()));

    QVERIFY(!claims);
    CAUSEWAY_COMPARE_CODES(claims.error().code, ErrorCode::CredentialRejected);
}

void SdJwtTest::refusesDisclosuresThatNestTooDeeply()
{
    test::SdJwtMaker maker;
    Json inner = {{"end", 1}};
    for (int i = 0; i < 70; ++i)
        inner = {{"_sd", {maker.hide("a", inner)}}};

    expectRejected(inner, maker, "nested too deeply");
}

void SdJwtTest::refusesMalformedText_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("empty") << "";
    QTest::newRow("no tilde") << "JWT";
    QTest::newRow("no tilde at the end") << "JWT~eyJ";
    QTest::newRow("only a tilde") << "~";
    QTest::newRow("empty disclosure") << "JWT~~";
    QTest::newRow("two parts") << "eyJ.eyJ~";
}

void SdJwtTest::refusesMalformedText()
{
    QFETCH(QString, form);
    const auto jwt = m_signer.sign({{"a", 1}}, "dc+sd-jwt");

    const auto parsed = parseSdJwt(form.replace("JWT", QString::fromStdString(jwt)).toStdString());

    QVERIFY(!parsed);
    CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::CredentialMalformed);
}

void SdJwtTest::refusesMalformedDisclosures_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("object") << QByteArray(R"({"a": 1})");
    QTest::newRow("one element") << QByteArray(R"(["salt"])");
    QTest::newRow("four elements") << QByteArray(R"(["salt", "name", 1, 2])");
    QTest::newRow("salt is a number") << QByteArray(R"([1, "name", 1])");
    QTest::newRow("name is a number") << QByteArray(R"(["salt", 1, 1])");
    QTest::newRow("name is _sd") << QByteArray(R"(["salt", "_sd", []])");
    QTest::newRow("name is ...") << QByteArray(R"(["salt", "...", 1])");
    QTest::newRow("not JSON") << QByteArray("salt");
    QTest::newRow("not UTF-8") << QByteArray("[\"salt\", \"name\", \"\xff\"]");
    QTest::newRow("a member twice") << QByteArray(R"(["salt", "name", {"a": 1, "a": 2}])");
}

void SdJwtTest::refusesMalformedDisclosures()
{
    QFETCH(QByteArray, json);
    test::SdJwtMaker maker;
    maker.disclosures = {toBase64Url(asBytes(json.toStdString()))};

    const auto parsed = parseSdJwt(text({{"a", 1}}, maker));

    QVERIFY(!parsed);
    CAUSEWAY_COMPARE_CODES(parsed.error().code, ErrorCode::CredentialMalformed);
}

void SdJwtTest::refusesHiddenClaimsThatMustBeSeen_data()
{
    QTest::addColumn<QString>("name");
    for (const auto *name : {"iss", "nbf", "exp", "cnf", "vct", "status"})
        QTest::newRow(name) << name;
}

void SdJwtTest::refusesHiddenClaimsThatMustBeSeen()
{
    QFETCH(QString, name);
    test::SdJwtMaker maker;
    Json payload = {{"vct", "urn:x"}, {"_sd", {maker.hide(name.toStdString(), "urn:x")}}};
    if (name == "vct")
        payload.erase("vct");

    const auto parsed = parseSdJwt(text(payload, maker));
    QVERIFY(parsed);
    const auto credential = processedCredential(*parsed);

    QVERIFY(!credential);
    CAUSEWAY_COMPARE_CODES(credential.error().code, ErrorCode::CredentialRejected);
    QVERIFY(processedClaims(*parsed)); // as a plain SD-JWT it may
}

void SdJwtTest::wantsAType()
{
    const auto parsed = parseSdJwt(text({{"iss", "https://issuer.example"}}));
    QVERIFY(parsed);

    CAUSEWAY_COMPARE_CODES(processedCredential(*parsed).error().code, ErrorCode::CredentialRejected);
}

void SdJwtTest::separatesTheKeyBinding()
{
    const auto parsed = parseSdJwt(text({{"a", 1}}) + "eyJ.eyJ.abc");

    QVERIFY(parsed);
    QCOMPARE(parsed->keyBinding, std::string("eyJ.eyJ.abc"));
    QVERIFY(!parseSdJwt(text({{"a", 1}}, {}, "vc+sd-jwt")));
}

CAUSEWAY_SUITE(SdJwtTest)
#include "tst_sd_jwt.moc"

#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

namespace {

constexpr auto Vct = "https://types.example/licence/1";
constexpr auto Base = "https://types.example/base/1";

std::string integrityOf(const std::string &document)
{
    return "sha256-" + toBase64(crypto::sha256(asBytes(document)));
}

Json label(const std::string &name, const std::string &text)
{
    return {{"path", Json::array({name})}, {"display", Json::array({{{"locale", "en"}, {"label", text}}})}};
}

Json licenceType()
{
    return {{"vct", Vct},
            {"display", Json::array({{{"locale", "en"}, {"name", "Licence by its type"}}})},
            {"claims", Json::array({label("family_name", "Surname by its type")})}};
}
}

/// Certificates whose type is an address: SD-JWT VC type metadata, fetched when they come.
class TypedCertificateTest : public QObject {
    Q_OBJECT

private slots:
    void init();

    void takesTheTypesWordsBeforeTheIssuers();
    void fetchesAtIssuanceAndNeverWhenItIsShown();
    void takesWhatTheTypeExtends();
    void holdsACertificateWhoseTypeCannotBeHad_data();
    void holdsACertificateWhoseTypeCannotBeHad();
    void readsLaterWhatCouldNotBeHad();
    void asksNotForEver();
    void losesNothingWhereTheTypeIsWrongLater();
    void asksNobodyForATypeThatIsNoAddress();
    void refusesACertificate_data();
    void refusesACertificate();
    void refusesTypesThatExtendEachOther();
    void refusesALongChain();
    void fetchesATypeOnceForAllCopies();
    void readsTheTypeOfASuccessor();
    void losesNothingWhenKilledWhileItComes();
    void survivesBeingKilledLater();

private:
    using Answer = Result<net::HttpResponse>;

    void publish(const std::string &address, const std::string &document, int status = 200)
    {
        m_http().on("GET", address, [document, status](const auto &) {
            return Answer(net::HttpResponse{status, {{"content-type", "application/json"}}, document});
        });
    }
    test::ScriptedHttp &m_http() { return m_fixture->http; }
    void issueWith(const std::string &integrity)
    {
        m_fixture->issuer.changeClaims = [integrity](Json &claims) {
            claims["vct"] = Vct;
            if (!integrity.empty())
                claims["vct#integrity"] = integrity;
        };
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    static std::string nameIn(const Certificate &certificate) { return certificate.claims.front().names.in("en"); }
    void unlockAfter(std::chrono::hours hours)
    {
        m_fixture->restart();
        m_fixture->clock.advance(hours);
        QVERIFY(m_fixture->wallet->resumePending({}));
    }
    void expectRefused(const std::string &why)
    {
        const auto accepted = m_fixture->accept();

        QVERIFY(!accepted);
        CAUSEWAY_COMPARE_CODES(accepted.error().code, ErrorCode::CredentialRejected);
        QVERIFY2(accepted.error().detail.find(why) != std::string::npos, accepted.error().detail.c_str());
        QCOMPARE(m_fixture->count(), std::size_t(0));
        QCOMPARE(m_fixture->pending(), std::size_t(0));
        QVERIFY(m_fixture->mortalKeys.alive.empty());
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void TypedCertificateTest::init()
{
    m_fixture = std::make_unique<test::WalletFixture>();
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        auto &licence = metadata["credential_configurations_supported"]["driving-licence"];
        licence["vct"] = Vct;
        licence["credential_metadata"]["claims"] =
            Json::array({{{"path", Json::array({"family_name"})},
                          {"display", Json::array({{{"locale", "zh-HK"}, {"name", "姓"}}})}},
                         {{"path", Json::array({"given_name"})},
                          {"display", Json::array({{{"locale", "en"}, {"name", "First name"}}})}}});
    };
    issueWith("");
}

void TypedCertificateTest::takesTheTypesWordsBeforeTheIssuers()
{
    const auto document = toCompact(licenceType());
    publish(Vct, document);
    issueWith(integrityOf(document));

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().title.in("en"), std::string("Licence by its type"));
    QCOMPARE(nameIn(held()), std::string("Surname by its type"));
    QCOMPARE(held().claims.at(0).names.in("zh-HK"), std::string("姓")); // the issuer's, where the type has none
    QCOMPARE(held().claims.at(1).names.in("en"), std::string("First name"));
    QVERIFY(m_fixture->wallet->believe(held().id)->verdict == Verdict::Valid);
}

void TypedCertificateTest::fetchesAtIssuanceAndNeverWhenItIsShown()
{
    publish(Vct, toCompact(licenceType()));
    QVERIFY(m_fixture->accept());
    QCOMPARE(m_http().count("GET", Vct), 1L);

    unlockAfter(std::chrono::hours(48));
    static_cast<void>(m_fixture->wallet->believe(held().id));
    static_cast<void>(m_fixture->wallet->refreshStatus({}));

    QCOMPARE(m_http().count("GET", Vct), 1L);
}

void TypedCertificateTest::takesWhatTheTypeExtends()
{
    const auto base = toCompact({{"vct", Base}, {"claims", Json::array({label("given_name", "Given by the base")})}});
    auto type = licenceType();
    type["extends"] = Base;
    type["extends#integrity"] = integrityOf(base);
    publish(Base, base);
    publish(Vct, toCompact(type));

    QVERIFY(m_fixture->accept());

    QCOMPARE(nameIn(held()), std::string("Surname by its type"));
    QCOMPARE(held().claims.at(1).names.in("en"), std::string("Given by the base"));
}

void TypedCertificateTest::holdsACertificateWhoseTypeCannotBeHad_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("document");
    QTest::newRow("no server") << 0 << "";
    QTest::newRow("not found") << 404 << "{}";
    QTest::newRow("moved") << 302 << "{}";
    QTest::newRow("down") << 503 << "";
    QTest::newRow("a page lies there") << 200 << "<html></html>";
}

void TypedCertificateTest::holdsACertificateWhoseTypeCannotBeHad()
{
    QFETCH(int, status);
    QFETCH(QString, document);
    if (status > 0)
        publish(Vct, document.toStdString(), status);

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().title.in("en"), std::string("Driving licence"));
    QCOMPARE(held().claims.at(1).names.in("en"), std::string("First name"));
}

void TypedCertificateTest::readsLaterWhatCouldNotBeHad()
{
    QVERIFY(m_fixture->accept());
    publish(Vct, toCompact(licenceType()));

    unlockAfter(std::chrono::hours(0));

    QCOMPARE(nameIn(held()), std::string("Surname by its type"));
    QCOMPARE(held().title.in("en"), std::string("Licence by its type"));
    const auto asked = m_http().count("GET", Vct);
    unlockAfter(std::chrono::hours(48));
    QCOMPARE(m_http().count("GET", Vct), asked);
}

void TypedCertificateTest::asksNotForEver()
{
    publish(Vct, "", 503);
    QVERIFY(m_fixture->accept());

    unlockAfter(std::chrono::hours(0));
    unlockAfter(std::chrono::hours(1)); // too early
    QCOMPARE(m_http().count("GET", Vct), 2L);
    for (int day = 0; day < 10; ++day)
        unlockAfter(std::chrono::hours(25));

    QCOMPARE(m_http().count("GET", Vct), 6L);
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void TypedCertificateTest::losesNothingWhereTheTypeIsWrongLater()
{
    issueWith(integrityOf("another document"));
    QVERIFY(m_fixture->accept());
    publish(Vct, toCompact(licenceType()));

    unlockAfter(std::chrono::hours(0));

    QCOMPARE(m_fixture->count(), std::size_t(1));
    QCOMPARE(held().title.in("en"), std::string("Driving licence"));
    unlockAfter(std::chrono::hours(48));
    QCOMPARE(m_http().count("GET", Vct), 2L); // the first could not be reached; then it was wrong, and that is it
}

void TypedCertificateTest::asksNobodyForATypeThatIsNoAddress()
{
    m_fixture->issuer.changeMetadata = {};
    m_fixture->issuer.changeClaims = {};

    QVERIFY(m_fixture->accept());

    for (const auto &request : m_http().sent)
        QVERIFY(request.url.starts_with("https://id.example/"));
}

void TypedCertificateTest::refusesACertificate_data()
{
    QTest::addColumn<QString>("integrity");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("why");
    const QString claims = QStringLiteral("claims");
    QTest::newRow("whose type was changed") << "another document" << QString() << QString() << "integrity";
    QTest::newRow("whose type is another's") << QString() << "vct"
                                             << R"("https://types.example/licence/2")"
                                             << "another type's";
    QTest::newRow("that lacks what its type demands")
        << QString() << claims << R"([{"path": ["expiry_date"], "mandatory": true}])"
        << "missing";
    QTest::newRow("that hides what its type does not let it hide")
        << QString() << claims << R"([{"path": ["family_name"], "sd": "never"}])"
        << "must not be";
    QTest::newRow("that shows what its type hides") << QString() << claims << R"([{"path": ["iss"], "sd": "always"}])"
                                                    << "not selectively disclosable";
}

void TypedCertificateTest::refusesACertificate()
{
    QFETCH(QString, integrity);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QFETCH(QString, why);
    auto type = licenceType();
    if (!member.isEmpty())
        type[member.toStdString()] = Json::parse(value.toStdString());
    publish(Vct, toCompact(type));
    issueWith(integrity.isEmpty() ? "" : integrityOf(integrity.toStdString()));

    expectRefused(why.toStdString());
}

void TypedCertificateTest::refusesTypesThatExtendEachOther()
{
    auto type = licenceType();
    type["extends"] = Base;
    publish(Vct, toCompact(type));
    publish(Base, toCompact({{"vct", Base}, {"extends", Vct}}));

    expectRefused("extend each other");
}

void TypedCertificateTest::refusesALongChain()
{
    const auto address = [](int number) { return number == 0 ? std::string(Vct) : Base + std::to_string(number); };
    for (int number = 0; number < 6; ++number)
        publish(address(number), toCompact({{"vct", address(number)}, {"extends", address(number + 1)}}));

    expectRefused("too many types");
    QCOMPARE(m_http().count("GET", address(5)), 0L);
}

void TypedCertificateTest::fetchesATypeOnceForAllCopies()
{
    const auto describe = m_fixture->issuer.changeMetadata;
    m_fixture->issuer.changeMetadata = [describe](Json &metadata) {
        describe(metadata);
        metadata["batch_credential_issuance"] = {{"batch_size", 3}};
    };
    publish(Vct, toCompact(licenceType()));

    QVERIFY(m_fixture->accept());

    QCOMPARE(held().copiesLeft.value_or(0), 3);
    QCOMPARE(m_http().count("GET", Vct), 1L);
}

/// It may have changed meanwhile, and may be out of reach just then.
void TypedCertificateTest::readsTheTypeOfASuccessor()
{
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->issuer.changeClaims = [this](Json &claims) {
        claims["vct"] = Vct;
        claims["exp"] = toEpoch(m_fixture->clock.now() + std::chrono::days(200));
    };
    publish(Vct, toCompact(licenceType()));
    QVERIFY(m_fixture->accept());
    auto changed = licenceType();
    changed["claims"] = Json::array({label("family_name", "Surname since then")});
    publish(Vct, toCompact(changed));
    unlockAfter(std::chrono::days(171));
    QCOMPARE(m_fixture->issuer.issued, 2);
    QCOMPARE(nameIn(held()), std::string("Surname since then"));
    publish(Vct, "", 503);
    unlockAfter(std::chrono::days(171));
    QCOMPARE(m_fixture->issuer.issued, 3);
    changed["claims"] = Json::array({label("family_name", "Surname at last")});
    publish(Vct, toCompact(changed));

    unlockAfter(std::chrono::hours(25));

    QCOMPARE(nameIn(held()), std::string("Surname at last"));
}

void TypedCertificateTest::losesNothingWhenKilledWhileItComes()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < 100; ++steps) {
        init();
        publish(Vct, toCompact(licenceType()));
        const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
        m_fixture->life.stepsLeft = steps;
        static_cast<void>(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
        lived = !m_fixture->life.isOver();

        unlockAfter(std::chrono::hours(0));
        unlockAfter(std::chrono::hours(0));

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(m_fixture->count() == (m_fixture->issuer.issued > 0 ? 1U : 0U), context.constData());
        QVERIFY2(m_fixture->pending() == 0, context.constData());
        QVERIFY2(m_fixture->count() == 0 || nameIn(held()) == "Surname by its type", context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 10);
}

/// Killed at each step of reading a type later: the certificate stays, and in the end it has its type's words.
void TypedCertificateTest::survivesBeingKilledLater()
{
    bool lived = false;
    int steps = 1;
    for (; !lived && steps < 100; ++steps) {
        init();
        QVERIFY(m_fixture->accept());
        publish(Vct, toCompact(licenceType()));
        m_fixture->restart();
        m_fixture->life.stepsLeft = steps;
        static_cast<void>(m_fixture->wallet->resumePending({}));
        lived = !m_fixture->life.isOver();

        unlockAfter(std::chrono::hours(25));

        const auto context = QStringLiteral("killed at step %1").arg(steps).toUtf8();
        QVERIFY2(m_fixture->count() == 1, context.constData());
        QVERIFY2(nameIn(held()) == "Surname by its type", context.constData());
    }
    QVERIFY(lived);
    QVERIFY(steps > 3);
}

CAUSEWAY_SUITE(TypedCertificateTest)
#include "tst_typed_certificate.moc"

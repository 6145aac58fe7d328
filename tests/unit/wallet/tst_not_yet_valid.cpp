#include "compare_codes.h"
#include "fake_verifier.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;
using test::FakeVerifier;

/// Certificates that become valid later, as a student's card may before the term begins: they are held until then, and shown to nobody before.
class NotYetValidTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_presenter.reset(); // it works with what goes next
        m_fixture = std::make_unique<test::WalletFixture>();
        m_verifier = std::make_unique<FakeVerifier>(m_fixture->clock, m_fixture->http, m_fixture->issuer.authority);
        m_presenter = makePresenter({m_fixture->issuer.authority.anchors(), {}}, m_fixture->store, m_fixture->keys,
                                    m_fixture->http, *m_fixture->directory, *m_fixture->desk, m_fixture->clock);
    }

    void isHeldAndShownToNobodyBefore_data();
    void isHeldAndShownToNobodyBefore();
    void isRefusedWhereItEndsBeforeItBegins_data();
    void isRefusedWhereItEndsBeforeItBegins();
    void takesNoPlaceOfOneThatIsValid_data();
    void takesNoPlaceOfOneThatIsValid();

private:
    static void addFormats()
    {
        QTest::addColumn<bool>("isMdoc");
        QTest::newRow("SD-JWT VC") << false;
        QTest::newRow("mdoc") << true;
    }
    /// So long after they are made.
    void beginIn(std::chrono::hours time)
    {
        m_fixture->issuer.changeClaims = [this, time](Json &claims) {
            claims["nbf"] = toEpoch(m_fixture->clock.now() + time);
        };
        m_fixture->issuer.changeMdoc = [time](crypto::MdocRequest &mdoc) { mdoc.validFrom += time; };
    }
    void askFor(bool isMdoc)
    {
        if (!isMdoc)
            return;
        const Json element = {{"path", {"org.iso.18013.5.1", "family_name"}}};
        const auto query = FakeVerifier::mdocQuery("mdl", Json::array({element}));
        m_verifier->askFor({{"credentials", Json::array({query})}});
    }
    Result<consent::Request> sheet() { return m_presenter->openPresentation(m_verifier->link(), {}); }
    Certificate held() { return m_fixture->wallet->list().valueOr({}).at(0); }
    Belief belief() { return m_fixture->wallet->believe(held().id).value(); }

    std::unique_ptr<test::WalletFixture> m_fixture;
    std::unique_ptr<FakeVerifier> m_verifier;
    std::unique_ptr<Presenter> m_presenter;
};

void NotYetValidTest::isHeldAndShownToNobodyBefore_data()
{
    addFormats();
}

void NotYetValidTest::isHeldAndShownToNobodyBefore()
{
    QFETCH(bool, isMdoc);
    m_fixture->issuer.issuesMdocs = isMdoc;
    askFor(isMdoc);
    beginIn(std::chrono::hours(24));

    const auto accepted = m_fixture->accept();

    QVERIFY2(accepted, accepted ? "" : accepted.error().detail.c_str());
    const auto before = belief();
    QCOMPARE(toString(before.verdict), std::string("invalid"));
    QVERIFY(std::ranges::find(before.reasons, Reason::NotYetValid) != before.reasons.end());
    const auto closed = sheet();
    QVERIFY2(closed, closed ? "" : closed.error().detail.c_str());
    QVERIFY(!closed->isAnswerable);
    QCOMPARE(closed->withheld.size(), std::size_t(1));
    QVERIFY(closed->withheld.front().reasons == std::vector<std::string>{"not_yet_valid"});
    m_fixture->clock.advance(std::chrono::hours(24));

    const auto open = sheet();

    QVERIFY2(open, open ? "" : open.error().detail.c_str());
    QVERIFY(open->isAnswerable && open->withheld.empty());
    QCOMPARE(toString(belief().verdict), std::string("valid"));
}

void NotYetValidTest::isRefusedWhereItEndsBeforeItBegins_data()
{
    QTest::addColumn<int>("hours");
    QTest::newRow("an hour before") << 1;
    QTest::newRow("at that moment") << 2;
}

void NotYetValidTest::isRefusedWhereItEndsBeforeItBegins()
{
    QFETCH(int, hours);
    m_fixture->issuer.changeClaims = [this, hours](Json &claims) {
        claims["nbf"] = toEpoch(m_fixture->clock.now() + std::chrono::hours(2));
        claims["exp"] = toEpoch(m_fixture->clock.now() + std::chrono::hours(hours));
    };

    CAUSEWAY_COMPARE_CODES(m_fixture->accept().error().code, ErrorCode::CredentialRejected);

    QCOMPARE(m_fixture->count(), std::size_t(0));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

void NotYetValidTest::takesNoPlaceOfOneThatIsValid_data()
{
    addFormats();
}

/// A successor that is made for the day after; it is asked for again tomorrow.
void NotYetValidTest::takesNoPlaceOfOneThatIsValid()
{
    QFETCH(bool, isMdoc);
    m_fixture->issuer.issuesMdocs = isMdoc;
    m_fixture->issuer.givesRefreshTokens = true;
    QVERIFY(m_fixture->accept());
    const auto end = held().expiresAt;
    m_fixture->clock.advance(std::chrono::days(340));
    beginIn(std::chrono::hours(24));

    QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);

    QCOMPARE(m_fixture->issuer.issued, 2);
    QVERIFY(held().expiresAt == end);
    QCOMPARE(toString(belief().verdict), std::string("valid"));
    QCOMPARE(m_fixture->pending(), std::size_t(0));
}

CAUSEWAY_SUITE(NotYetValidTest)
#include "tst_not_yet_valid.moc"

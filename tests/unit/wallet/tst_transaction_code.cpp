#include "compare_codes.h"
#include "fake_issuer.h"
#include "issuance/offer.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::FakeIssuer;

/// The code that the issuer sent another way: what the offer says of it, and what becomes of one that is refused.
class TransactionCodeTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::WalletFixture>(); }

    void letsThePersonTryAgainWhereAForeignIssuerDoesNotSayWhatIsWrong();
    void takesTheCodeThatWasTypedLast();
    void believesAnIssuerThatSaysThatTheOfferIsOver();
    void tellsThatAnOfferWithoutACodeIsOver();
    void asksForNoCodeWhenATokenIsRenewed();
    void carriesWhatTheOfferSaysOfTheCode();
    void showsTheDescriptionAsOnePlainLine_data();
    void showsTheDescriptionAsOnePlainLine();
    void refusesALongDescription();

private:
    static constexpr auto Grant = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    static Json offerWith(const Json &transactionCode)
    {
        auto offer = FakeIssuer::offer();
        offer["grants"][Grant]["tx_code"] = transactionCode;
        return offer;
    }
    static std::string linkTo(const Json &offer)
    {
        return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));
    }
    void refuseOnce(const Json &answer)
    {
        m_fixture->http.once("POST", FakeIssuer::Token, [answer](const auto &) {
            return Result<net::HttpResponse>(test::jsonAnswer(400, answer));
        });
    }
    Error answer(const consent::Request &request, const std::string &code)
    {
        const auto done = m_fixture->desk->decide(request.id, {true, {}, code}, {});
        return done ? Error{ErrorCode::Internal, "it worked"} : done.error();
    }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void TransactionCodeTest::letsThePersonTryAgainWhereAForeignIssuerDoesNotSayWhatIsWrong()
{
    refuseOnce({{"error", "invalid_grant"}});
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);

    const auto refused = answer(*request, "000000");

    CAUSEWAY_COMPARE_CODES(refused.code, ErrorCode::TransactionCodeWrong);
    QVERIFY(isRetryable(refused.code));
    QCOMPARE(m_fixture->pending(), std::size_t(0)); // the wrong code is not kept
    QVERIFY(m_fixture->mortalKeys.alive.empty());
    QVERIFY(m_fixture->store.collections["wallet.used_offers"].empty());
    QVERIFY(m_fixture->desk->decide(request->id, {true, {}, FakeIssuer::TransactionCode}, {}));
    QCOMPARE(m_fixture->count(), std::size_t(1));
}

/// The first was kept, as nobody said that it was wrong.
void TransactionCodeTest::takesTheCodeThatWasTypedLast()
{
    m_fixture->http.once("POST", FakeIssuer::Token, [](const auto &) { return Error{ErrorCode::NetworkTimeout}; });
    QVERIFY(!m_fixture->accept("000000"));
    QCOMPARE(m_fixture->pending(), std::size_t(1));

    QVERIFY(m_fixture->accept());

    QCOMPARE(m_fixture->count(), std::size_t(1));
}

void TransactionCodeTest::believesAnIssuerThatSaysThatTheOfferIsOver()
{
    refuseOnce({{"error", "invalid_grant"}, {"reason", "pre-authorized_code"}});
    const auto request = m_fixture->wallet->openOffer(FakeIssuer::link(), {});
    QVERIFY(request);

    CAUSEWAY_COMPARE_CODES(answer(*request, FakeIssuer::TransactionCode).code, ErrorCode::OfferUsed);
    CAUSEWAY_COMPARE_CODES(answer(*request, FakeIssuer::TransactionCode).code, ErrorCode::RequestAlreadyAnswered);
}

void TransactionCodeTest::tellsThatAnOfferWithoutACodeIsOver()
{
    refuseOnce({{"error", "invalid_grant"}});
    auto offer = FakeIssuer::offer();
    offer["grants"][Grant].erase("tx_code");
    const auto request = m_fixture->wallet->openOffer(linkTo(offer), {});
    QVERIFY(request);
    QVERIFY(!request->needsTransactionCode);

    CAUSEWAY_COMPARE_CODES(answer(*request, "").code, ErrorCode::OfferUsed);
}

/// There is nobody who could correct it: more copies are not asked for again.
void TransactionCodeTest::asksForNoCodeWhenATokenIsRenewed()
{
    m_fixture->issuer.givesRefreshTokens = true;
    m_fixture->issuer.deferrals = 1;
    QVERIFY(m_fixture->accept());
    m_fixture->issuer.isTokenOver = true;
    refuseOnce({{"error", "invalid_grant"}});
    m_fixture->clock.advance(std::chrono::seconds(FakeIssuer::Interval));

    QVERIFY(m_fixture->wallet->resumePending({}));

    QCOMPARE(m_fixture->pending(), std::size_t(0));
    QCOMPARE(m_fixture->count(), std::size_t(0));
}

void TransactionCodeTest::carriesWhatTheOfferSaysOfTheCode()
{
    const auto link =
        linkTo(offerWith({{"input_mode", "text"}, {"length", 8}, {"description", "It stands on the letter"}}));

    const auto request = m_fixture->wallet->openOffer(link, {});

    QVERIFY(request);
    QVERIFY(request->needsTransactionCode);
    QVERIFY(!request->isTransactionCodeNumeric);
    QCOMPARE(request->transactionCodeLength, 8);
    QCOMPARE(request->transactionCodeHint, std::string("It stands on the letter"));
    const auto shown = consent::toJson(*request);
    QCOMPARE(shown.at("transaction_code_hint").get<std::string>(), request->transactionCodeHint);
    QCOMPARE(shown.at("transaction_code_numeric").get<bool>(), false);
}

void TransactionCodeTest::showsTheDescriptionAsOnePlainLine_data()
{
    QTest::addColumn<QByteArray>("description");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QByteArray("In the letter") << QByteArray("In the letter");
    QTest::newRow("Chinese") << QByteArray("請看郵寄給你的信件") << QByteArray("請看郵寄給你的信件");
    QTest::newRow("beyond the first plane")
        << QByteArray("\xF0\x9F\x93\xAC here") << QByteArray("\xF0\x9F\x93\xAC here");
    QTest::newRow("several lines") << QByteArray("one\ntwo\xE2\x80\xA8three") << QByteArray("one two three");
    QTest::newRow("a terminal's commands") << QByteArray("\x1B[2Jgone\xC2\x9B") << QByteArray(" [2Jgone ");
    QTest::newRow("turned around") << QByteArray("a\xE2\x80\xAE"
                                                 "b\xE2\x81\xA9")
                                   << QByteArray("ab");
    QTest::newRow("300 characters") << QByteArray("\xE4\xBF\xA1").repeated(300)
                                    << QByteArray("\xE4\xBF\xA1").repeated(300);
}

void TransactionCodeTest::showsTheDescriptionAsOnePlainLine()
{
    QFETCH(QByteArray, description);
    QFETCH(QByteArray, line);

    const auto offer = parseOffer(toCompact(offerWith({{"description", description.toStdString()}})));

    QVERIFY(offer);
    QCOMPARE(QByteArray::fromStdString(offer->transactionCode->description), line);
}

void TransactionCodeTest::refusesALongDescription()
{
    const auto offer = parseOffer(toCompact(offerWith({{"description", std::string(301, 'x')}})));

    QVERIFY(!offer);
    CAUSEWAY_COMPARE_CODES(offer.error().code, ErrorCode::OfferInvalid);
}

CAUSEWAY_SUITE(TransactionCodeTest)
#include "tst_transaction_code.moc"

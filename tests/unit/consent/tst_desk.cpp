#include "compare_codes.h"
#include "fake_clock.h"
#include "memory_store.h"
#include "sample_request.h"
#include "test_registry.h"

#include <causeway/consent/desk.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::consent;

class DeskTest : public QObject {
    Q_OBJECT

    test::MemoryStore m_store;
    test::FakeClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Desk> m_desk;
    std::vector<Decision> m_carriedOut;
    std::optional<Error> m_failure;

    Handler handler()
    {
        return [this](const Decision &decision, const Call &) -> Result<Json> {
            m_carriedOut.push_back(decision);
            if (m_failure)
                return *m_failure;
            return Json{{"sent", true}};
        };
    }

    /// One option, which may be left out.
    static Choice unneeded(const std::string &id) { return {id, {}, false, false, {{"0", {}, {}}}, {}}; }

    std::vector<std::string> outcomes()
    {
        std::vector<std::string> texts;
        const auto listed = m_ledger->list();
        for (const auto &entry : *listed)
            texts.insert(texts.begin(), entry.outcome);
        return texts;
    }

private slots:
    void init()
    {
        m_store = {};
        m_clock = {};
        m_ledger = makeLedger(m_store, m_clock);
        m_desk = makeDesk(*m_ledger, m_clock);
        m_carriedOut.clear();
        m_failure.reset();
        m_desk->open(test::sampleRequest(), handler());
    }

    void anApprovalIsWrittenAndCarriedOut()
    {
        const auto result = m_desk->decide("request-1", {true, {"name_en"}}, {});

        QVERIFY(result);
        QVERIFY((*result)["sent"].get<bool>());
        QCOMPARE(m_carriedOut.size(), std::size_t(1));
        QCOMPARE(outcomes(), std::vector<std::string>{"approved"});
    }

    void aRefusalIsWrittenAndCarriedOutToo()
    {
        QVERIFY(m_desk->decide("request-1", {false, {"name_en"}, "123456"}, {}));

        QCOMPARE(m_carriedOut.size(), std::size_t(1));
        QVERIFY(!m_carriedOut.front().approved);
        QVERIFY(m_carriedOut.front().fields.empty());
        QVERIFY(m_carriedOut.front().transactionCode.empty());
        QCOMPARE(outcomes(), std::vector<std::string>{"declined"});
    }

    void theLedgerIsWrittenBeforeAnythingIsSent()
    {
        bool written = false;
        m_desk->open(test::sampleRequest(), [&](const Decision &, const Call &) -> Result<Json> {
            written = outcomes() == std::vector<std::string>{"approved"};
            return Json();
        });

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}));

        QVERIFY(written);
    }

    void nothingIsSentWhenTheLedgerCannotBeWritten()
    {
        m_store.fail = Error{ErrorCode::StorageFull};

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}).error().code == ErrorCode::StorageFull);

        QVERIFY(m_carriedOut.empty());
        QVERIFY(m_desk->find("request-1"));
    }

    void aRequestIsAnsweredOnce()
    {
        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}));

        const auto again = m_desk->decide("request-1", {true, {"name_en"}}, {});

        QVERIFY(again.error().code == ErrorCode::RequestAlreadyAnswered);
        QVERIFY(!m_desk->find("request-1"));
        QCOMPARE(m_carriedOut.size(), std::size_t(1));
    }

    void anUnknownRequestCountsAsAnswered()
    {
        QVERIFY(m_desk->decide("never-heard-of", {}, {}).error().code == ErrorCode::RequestAlreadyAnswered);
        QVERIFY(outcomes().empty());
    }

    void aRequestExpiresOnTheSecond()
    {
        m_clock.advance(std::chrono::seconds(300));

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}).error().code == ErrorCode::RequestExpired);
        QVERIFY(m_carriedOut.empty());
        QVERIFY(outcomes().empty());
    }

    void aRequestIsGoodUntilTheSecondBefore()
    {
        m_clock.advance(std::chrono::seconds(299));

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}));
    }

    void aRequiredFieldCannotBeLeftOut()
    {
        const auto result = m_desk->decide("request-1", {true, {"address"}}, {});

        QVERIFY(result.error() == (Error{ErrorCode::FieldRequired, "name_en"}));
        QVERIFY(m_carriedOut.empty());
        QVERIFY(m_desk->find("request-1"));
    }

    void anOptionOfAnyChoiceCanBeRequired()
    {
        auto request = test::sampleRequest();
        request.choices = {unneeded("licence"), unneeded("card")};
        request.needsAnOption = true;
        m_desk->open(request, handler());
        Decision decision{true, {"name_en"}};

        CAUSEWAY_COMPARE_CODES(m_desk->decide("request-1", decision, {}).error().code, ErrorCode::FieldRequired);
        decision.choices["card"] = {};
        CAUSEWAY_COMPARE_CODES(m_desk->decide("request-1", decision, {}).error().code, ErrorCode::FieldRequired);
        QVERIFY(outcomes().empty() && m_carriedOut.empty());

        decision.choices["card"] = {"0"};
        QVERIFY(m_desk->decide("request-1", decision, {}));
    }

    void aCodeThatIsAskedForCannotBeLeftOut()
    {
        auto request = test::sampleRequest();
        request.needsTransactionCode = true;
        m_desk->open(request, handler());

        CAUSEWAY_COMPARE_CODES(m_desk->decide("request-1", {true, {"name_en"}}, {}).error().code,
                               ErrorCode::TransactionCodeRequired);
        QVERIFY(outcomes().empty() && m_carriedOut.empty());

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}, "482913"}, {}));
    }

    void whatFailsAfterTheHandlerIsWrittenToo()
    {
        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}));

        QVERIFY(m_desk->noteFailure(test::sampleRequest(), Error{ErrorCode::OAuthRefused}));

        QCOMPARE(outcomes(), (std::vector<std::string>{"approved", "failed:identity.oauth_refused"}));
    }

    void whoDeclinesNeedNotChoose()
    {
        auto request = test::sampleRequest();
        request.needsAnOption = true;
        m_desk->open(request, handler());

        QVERIFY(m_desk->decide("request-1", {}, {}));
    }

    void whatNothingFitsCanOnlyBeDeclined()
    {
        auto request = test::sampleRequest();
        request.fields.clear();
        request.isAnswerable = false;
        m_desk->open(request, handler());

        CAUSEWAY_COMPARE_CODES(m_desk->decide("request-1", {.approved = true}, {}).error().code,
                               ErrorCode::NoMatchingCertificate);
        QVERIFY(outcomes().empty() && m_carriedOut.empty());

        QVERIFY(m_desk->decide("request-1", {}, {}));
        QCOMPARE(m_carriedOut.size(), std::size_t(1));
        QCOMPARE(outcomes(), std::vector<std::string>{"declined"});
    }

    void twoChoicesWithTheSameIdCannotBeApproved()
    {
        auto request = test::sampleRequest();
        request.choices = {unneeded("card"), unneeded("card")};
        m_desk->open(request, handler());

        const auto result = m_desk->decide("request-1", {true, {"name_en"}}, {});

        CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode::RequestInvalid);
        QVERIFY(outcomes().empty() && m_carriedOut.empty());
        QVERIFY(m_desk->decide("request-1", {}, {}));
    }

    void aFieldNobodyAskedForIsDropped()
    {
        QVERIFY(m_desk->decide("request-1", {true, {"name_en", "identity_number"}}, {}));

        QCOMPARE(m_carriedOut.front().fields, std::set<std::string>{"name_en"});
    }

    void aFailureIsWrittenAndFinal()
    {
        m_failure = Error{ErrorCode::PaymentRefused};

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}).error().code == ErrorCode::PaymentRefused);

        QCOMPARE(outcomes(), (std::vector<std::string>{"approved", "failed:payment.refused"}));
        QVERIFY(m_desk->decide("request-1", {}, {}).error().code == ErrorCode::RequestAlreadyAnswered);
    }

    void aRetryableFailureLeavesTheRequestOpen()
    {
        m_failure = Error{ErrorCode::NetworkTimeout};
        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}).error().code == ErrorCode::NetworkTimeout);
        m_failure.reset();

        QVERIFY(m_desk->decide("request-1", {true, {"name_en"}}, {}));

        QCOMPARE(outcomes(), (std::vector<std::string>{"approved", "failed:net.timeout", "approved"}));
        QVERIFY(!m_desk->find("request-1"));
    }

    void aHandlerMayEndItsOwnRequest()
    {
        m_desk->open(test::sampleRequest(), [this](const Decision &, const Call &) -> Result<Json> {
            m_desk->dismiss("request-1");
            return Error{ErrorCode::NetworkTimeout};
        });

        const auto result = m_desk->decide("request-1", {true, {"name_en"}}, {});

        CAUSEWAY_COMPARE_CODES(result.error().code, ErrorCode::NetworkTimeout);
        QVERIFY(!m_desk->find("request-1"));
    }

    void aDismissedRequestIsGoneWithoutATrace()
    {
        m_desk->dismiss("request-1");

        QVERIFY(!m_desk->find("request-1"));
        QVERIFY(m_carriedOut.empty());
        QVERIFY(outcomes().empty());
    }

    void whatIsOverLeavesTheDeskWithTheNextRequest()
    {
        const auto values = std::make_shared<std::string>("CHAN Tai Man");
        m_desk->open(test::sampleRequest(),
                     [values](const Decision &, const Call &) -> Result<Json> { return Json(); });
        auto next = test::sampleRequest("request-2");
        next.expiresAt += std::chrono::hours(1);
        m_clock.advance(std::chrono::seconds(299));
        m_desk->open(next, handler());
        QVERIFY(m_desk->find("request-1"));

        m_clock.advance(std::chrono::seconds(1));
        m_desk->open(next, handler());

        QVERIFY(!m_desk->find("request-1"));
        QCOMPARE(values.use_count(), 1L);
        QVERIFY(m_desk->decide("request-2", {true, {"name_en"}}, {}));
    }

    void aClearedDeskHoldsNothingAndTellsNobody()
    {
        const auto values = std::make_shared<std::string>("CHAN Tai Man");
        m_desk->open(test::sampleRequest("request-2"),
                     [values](const Decision &, const Call &) -> Result<Json> { return Json(); });

        m_desk->clear();

        QVERIFY(!m_desk->find("request-1") && !m_desk->find("request-2"));
        QCOMPARE(values.use_count(), 1L);
        QVERIFY(m_carriedOut.empty() && outcomes().empty());
        CAUSEWAY_COMPARE_CODES(m_desk->decide("request-1", {}, {}).error().code, ErrorCode::RequestAlreadyAnswered);
    }

    void theSameIdReplaces()
    {
        auto other = test::sampleRequest();
        other.matchNumber = "12";

        m_desk->open(other, handler());

        QCOMPARE(m_desk->find("request-1")->matchNumber, std::string("12"));
    }

    void whatMayHaveArrivedIsNoFailureInTheLedger()
    {
        bool mayHaveArrived = true;
        m_desk->open(test::sampleRequest(), [&](const Decision &, const Call &) -> Result<Json> {
            if (mayHaveArrived)
                m_desk->markUnconfirmed("request-1");
            return Error{ErrorCode::NetworkTimeout};
        });

        const auto first = m_desk->decide("request-1", {true, {"name_en"}}, {});
        mayHaveArrived = false;
        const auto second = m_desk->decide("request-1", {true, {"name_en"}}, {});

        CAUSEWAY_COMPARE_CODES(first.error().code, ErrorCode::NetworkTimeout);
        CAUSEWAY_COMPARE_CODES(second.error().code, ErrorCode::NetworkTimeout);
        QCOMPARE(outcomes(), (std::vector<std::string>{"approved", "unconfirmed", "approved", "failed:net.timeout"}));
    }

    void aHandlerMayUseTheDesk()
    {
        m_desk->open(test::sampleRequest(), [&](const Decision &, const Call &call) -> Result<Json> {
            const auto again = m_desk->decide("request-1", {true, {"name_en"}}, call);
            m_desk->open(test::sampleRequest("request-2"), handler());
            return Json{{"again", std::string(toString(again.error().code))}};
        });

        const auto result = m_desk->decide("request-1", {true, {"name_en"}}, {});

        QCOMPARE((*result)["again"].get<std::string>(), std::string("consent.request_already_answered"));
        QVERIFY(m_desk->find("request-2"));
    }
};

CAUSEWAY_SUITE(DeskTest)
#include "tst_desk.moc"

#include "codes.h"
#include "payment_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

namespace {

template<typename T>
std::string codeOf(const Result<T> &result)
{
    return result ? "ok" : std::string(toString(result.error().code));
}

const std::string Pending = "payment.pending";
const std::string AlreadyPaid = "payment.bill_already_paid";
}

/// Money moves once: double taps, lost answers, killed processes, two ways to the same bill, receipts that lie.
class PayingOnceTest : public QObject {
    Q_OBJECT
private slots:
    void decidingTwicePaysOnce()
    {
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});

        const auto first = world.approve(request->id);
        const auto second = world.approve(request->id);

        QVERIFY(first);
        QCOMPARE(codeOf(second), std::string("consent.request_already_answered"));
        QCOMPARE(world.rail.posted.size(), std::size_t(1));
        QCOMPARE(world.rail.moved, 54000);
    }

    void twoSheetsForOneBillPayOnce()
    {
        PaymentWorld world;
        const auto first = world.payments->openBill("b1", {});
        const auto second = world.payments->openBill("b1", {});
        const auto byCode = world.payments->openCode(billCode("540.00", "BILL-1"), {}, {});

        QVERIFY(world.approve(first->id));
        QCOMPARE(codeOf(world.approve(second->id)), AlreadyPaid);
        QCOMPARE(codeOf(world.approve(byCode->id)), AlreadyPaid);
        QCOMPARE(world.rail.posted.size(), std::size_t(1));
        QCOMPARE(world.identity.signatures, 1);
    }

    void aBillPaidByCodeIsNotPaidAgainFromTheList()
    {
        PaymentWorld world;

        QVERIFY(world.payCode(billCode("540.00", "BILL-1")));

        world.rail.bills[0]["status"] = "due"; // the biller has not heard of it yet
        QCOMPARE(codeOf(world.payBill("b1")), AlreadyPaid);
        QCOMPARE(codeOf(world.payCode(billCode("540.00", "BILL-1"))), AlreadyPaid);
        QCOMPARE(world.rail.moved, 54000);
    }

    void aBillPaidElsewhereIsNotPaidByCode()
    {
        PaymentWorld world;
        world.rail.bills[0]["status"] = "paid";
        static_cast<void>(world.payments->bills({}));

        QCOMPARE(codeOf(world.payCode(billCode("540.00", "BILL-1"))), AlreadyPaid);
        QVERIFY(world.rail.posted.empty());
    }

    void aCodeForOneTransactionIsPaidOnceAndAnOpenOneAsOftenAsWanted()
    {
        PaymentWorld world;
        const auto once = fpsCode({{"54", "5", {}}, {"62", {}, {{"05", "TICKET-7", {}}}}});
        const auto open = fpsCode({}, {{"04", "pay@example.org", {}}}, "11");

        QVERIFY(world.payCode(once));
        QCOMPARE(codeOf(world.payCode(once)), AlreadyPaid);
        QVERIFY(world.payCode(open, Money{1000, "HKD"}));
        QVERIFY(world.payCode(open, Money{1000, "HKD"}));
        QCOMPARE(world.rail.moved, 500 + 2000);
    }

    void aLostAnswerIsPendingAndTheRetryFindsTheReceipt_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<int>("posts");
        QTest::newRow("lost before the rail") << int(Fault::DropBefore) << 2;
        QTest::newRow("lost after the rail") << int(Fault::DropAfter) << 1;
        QTest::newRow("no network") << int(Fault::Offline) << 2;
        QTest::newRow("server error") << int(Fault::ServerError) << 2;
        QTest::newRow("a proxy's page") << int(Fault::ProxyPage) << 2;
    }

    void aLostAnswerIsPendingAndTheRetryFindsTheReceipt()
    {
        QFETCH(int, fault);
        QFETCH(int, posts);
        PaymentWorld world;
        world.rail.faults = {Fault(fault)};
        const auto request = world.payments->openBill("b1", {});

        const auto lost = world.approve(request->id);
        const auto meanwhile = world.payments->openBill("b1", {});
        const auto meanwhileByCode = world.payments->openCode(billCode("540.00", "BILL-1"), {}, {});
        const auto retried = world.approve(request->id);

        QCOMPARE(codeOf(lost), Pending);
        QCOMPARE(codeOf(meanwhile), Pending);
        QCOMPARE(codeOf(meanwhileByCode), Pending);
        QVERIFY(retried);
        QCOMPARE((*retried)["payment"].get<std::string>(), request->id);
        QCOMPARE(int(world.rail.posted.size()), posts);
        QCOMPARE(world.rail.posted.front(), world.rail.posted.back());
        QCOMPARE(world.identity.signatures, 1);
        QCOMPARE(world.rail.moved, 54000);
        QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
    }

    void afterARestartResumingFindsTheReceipt()
    {
        for (const auto fault : {Fault::DropBefore, Fault::DropAfter}) {
            PaymentWorld world;
            world.rail.faults = {fault};
            QCOMPARE(codeOf(world.payBill("b1")), Pending);

            world.restart();
            const auto open = world.payments->resumePending({});

            QVERIFY(open);
            QCOMPARE(*open, 0);
            QCOMPARE(world.rail.moved, 54000);
            QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
            QCOMPARE(codeOf(world.payBill("b1")), AlreadyPaid);
        }
    }

    void withoutNetworkTheOrderStaysOpen()
    {
        PaymentWorld world;
        world.rail.faults = {Fault::DropAfter};
        static_cast<void>(world.payBill("b1"));
        world.rail.isOffline = true;

        QCOMPARE(*world.payments->resumePending({}), 1);
        world.rail.isOffline = false;
        QCOMPARE(*world.payments->resumePending({}), 0);
        QCOMPARE(world.rail.moved, 54000);
    }

    void resumingWithNothingOpenAsksNobody()
    {
        PaymentWorld world;
        static_cast<void>(world.payBill("b1"));
        const int requests = world.rail.requests;

        QCOMPARE(*world.payments->resumePending({}), 0);
        QCOMPARE(world.rail.requests, requests);
    }

    /// What a process killed after any of its writes leaves behind, each with the rail as it was then and with a rail that got the order.
    void killedAfterAnyWriteMoneyMovesOnce()
    {
        struct Moment {
            std::map<std::string, std::vector<vault::Record>> vault;
            std::map<std::string, std::string> orders;
            Json bills;
            std::int64_t moved;
        };
        PaymentWorld first;
        std::vector<Moment> moments;
        first.store.written = [&] {
            moments.push_back({first.store.memory.collections, first.rail.orders, first.rail.bills, first.rail.moved});
        };
        QVERIFY(first.payBill("b1"));
        QVERIFY(moments.size() >= 4);

        for (const auto &moment : moments) {
            PaymentWorld world;
            world.store.memory.collections = moment.vault;
            world.rail.key = first.rail.key;
            world.rail.orders = moment.orders;
            world.rail.bills = moment.bills;
            world.rail.moved = moment.moved;

            QCOMPARE(codeOf(world.payments->resumePending({})), std::string("ok"));
            const auto paidNow = world.payBill("b1");

            QVERIFY(paidNow || paidNow.error().code == ErrorCode::BillAlreadyPaid);
            QCOMPARE(world.rail.moved, 54000);
            QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
        }
    }

    void anUnsentOrderThatExpiredIsCleared()
    {
        PaymentWorld world;
        std::map<std::string, std::vector<vault::Record>> prepared;
        world.store.written = [&] {
            const auto &orders = world.store.memory.collections["payment_orders"];
            if (!orders.empty() && orders.front().body["state"] == "prepared")
                prepared = world.store.memory.collections;
        };
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b1"));
        world.store.memory.collections = prepared;
        world.rail.posted.clear();
        world.clock.advance(std::chrono::seconds(601));

        QCOMPARE(*world.payments->resumePending({}), 0);

        QVERIFY(world.rail.posted.empty());
        QVERIFY(world.payBill("b1"));
        QCOMPARE(world.rail.moved, 54000);
    }

    void aSentOrderThatExpiredIsClearedOnlyByTheRailsWord()
    {
        PaymentWorld world;
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b1"));
        world.clock.advance(std::chrono::seconds(601));

        world.rail.isOffline = true;
        QCOMPARE(*world.payments->resumePending({}), 1);
        world.rail.isOffline = false;
        QCOMPARE(*world.payments->resumePending({}), 0);

        QCOMPARE(world.rail.moved, 0);
        QVERIFY(world.payments->receipts()->empty());
        QVERIFY(world.payBill("b1"));
    }

    void aRefusalThatMayMeanOurOwnPaymentIsAskedAbout_data()
    {
        QTest::addColumn<bool>("expiresFirst");
        QTest::newRow("order_expired") << true;
        QTest::newRow("bill_already_paid") << false;
    }

    /// The rail forgets for a moment: it denies the order when asked, then answers the order itself by a general refusal.
    void aRefusalThatMayMeanOurOwnPaymentIsAskedAbout()
    {
        QFETCH(bool, expiresFirst);
        PaymentWorld world;
        world.rail.expiresFirst = expiresFirst;
        world.rail.billFirst = !expiresFirst;
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b1"));
        world.store.written = [&] { // between our question and our sending, the first sending arrives after all
            if (world.rail.orders.empty())
                static_cast<void>(world.rail.send(
                    net::postJson(std::string(FakeRail::Origin) + "/payments", {{"order", world.rail.posted.at(0)}}),
                    {}));
            if (expiresFirst && world.clock.now() < fromEpoch(1'800'000'601))
                world.clock.advance(std::chrono::seconds(601));
        };

        QCOMPARE(*world.payments->resumePending({}), 0);

        QCOMPARE(world.rail.moved, 54000);
        QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
    }

    void aSessionThatEndedBeforeSendingLeavesNothingOpen()
    {
        PaymentWorld world;
        world.rail.faults = {Fault::SessionGone};

        const auto refused = world.payBill("b1");

        QCOMPARE(codeOf(refused), std::string("identity.session_expired"));
        QCOMPARE(*world.payments->resumePending({}), 0);
        QVERIFY(world.payBill("b1"));
        QCOMPARE(world.rail.moved, 54000);
    }

    void aSessionThatEndedDuringTheRetryKeepsTheOrderOpen()
    {
        PaymentWorld world;
        world.rail.faults = {Fault::DropBefore, Fault::SessionGone};
        const auto request = world.payments->openBill("b1", {});
        static_cast<void>(world.approve(request->id));

        QCOMPARE(codeOf(world.approve(request->id)), Pending);
        QCOMPARE(codeOf(world.payments->openBill("b1", {})), Pending);
        QVERIFY(world.approve(request->id));
        QCOMPARE(world.rail.moved, 54000);
    }

    void aTamperedReceiptIsNotKept_data()
    {
        QTest::addColumn<int>("tamper");
        QTest::newRow("amount") << int(Tamper::Amount);
        QTest::newRow("payee") << int(Tamper::Payee);
        QTest::newRow("order hash") << int(Tamper::OrderHash);
        QTest::newRow("payment id") << int(Tamper::PaymentId);
        QTest::newRow("bill number") << int(Tamper::BillNumber);
        QTest::newRow("another key") << int(Tamper::OtherKey);
        QTest::newRow("another type") << int(Tamper::OtherType);
        QTest::newRow("missing") << int(Tamper::Missing);
    }

    void aTamperedReceiptIsNotKept()
    {
        QFETCH(int, tamper);
        PaymentWorld world;
        world.rail.tamper = Tamper(tamper);

        const auto result = world.payBill("b1");

        QCOMPARE(codeOf(result), std::string("payment.receipt_invalid"));
        QVERIFY(world.payments->receipts()->empty());
        QCOMPARE(codeOf(world.payBill("b1")), Pending);
        QCOMPARE(*world.payments->resumePending({}), 1);
        world.rail.tamper = Tamper::None;
        QCOMPARE(*world.payments->resumePending({}), 0);
        QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
        QCOMPARE(world.rail.moved, 54000);
    }

    void withoutATrustListTheReceiptHasToWait()
    {
        PaymentWorld world;
        world.directory.failTrustList = Error{ErrorCode::NetworkUnreachable};

        QCOMPARE(codeOf(world.payBill("b1")), Pending);
        world.directory.failTrustList.reset();
        QCOMPARE(*world.payments->resumePending({}), 0);
        QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
    }

    void aVaultThatCannotKeepTheOrderSendsNothing()
    {
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});
        world.store.written = [&] { // the ledger's line is written, then the disk is full
            world.store.memory.fail = Error{ErrorCode::StorageFull};
        };

        QCOMPARE(codeOf(world.approve(request->id)), std::string("vault.storage_full"));
        QVERIFY(world.rail.posted.empty());
    }

    void aVaultThatFillsUpBehindAStoredOrderLeavesItOpen_data()
    {
        QTest::addColumn<QByteArray>("lastState");
        QTest::addColumn<int>("posts");
        QTest::newRow("before it was sent") << QByteArray("prepared") << 0;
        QTest::newRow("before its receipt was kept") << QByteArray("sent") << 1;
    }

    /// Whoever heard that the disk is full would pay again: the order is on record and goes out with the next try, or went out already.
    void aVaultThatFillsUpBehindAStoredOrderLeavesItOpen()
    {
        QFETCH(QByteArray, lastState);
        QFETCH(int, posts);
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});
        world.store.written = [&] {
            const auto &orders = world.store.memory.collections["payment_orders"];
            if (!orders.empty() && orders.front().body["state"].get<std::string>() == lastState.toStdString())
                world.store.memory.fail = Error{ErrorCode::StorageFull};
        };

        QCOMPARE(codeOf(world.approve(request->id)), Pending);
        QCOMPARE(int(world.rail.posted.size()), posts);
        world.store.written = [] {};
        world.store.memory.fail.reset();

        QCOMPARE(*world.payments->resumePending({}), 0);
        QCOMPARE(world.rail.moved, 54000);
        QCOMPARE(world.payments->receipts()->size(), std::size_t(1));
    }

    void aCancelledCallSendsNothing()
    {
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});
        std::stop_source stop;
        stop.request_stop();

        const auto result = world.desk->decide(request->id, {true, {}, {}}, Call{stop.get_token()});

        QCOMPARE(codeOf(result), std::string("base.cancelled"));
        QCOMPARE(world.identity.signatures, 0);
        QVERIFY(world.approve(request->id));
    }
};

CAUSEWAY_SUITE(PayingOnceTest)
#include "tst_paying_once.moc"

#include "codes.h"
#include "payment_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

namespace {

Json claimsOf(const std::string &order)
{
    return *crypto::parseJws(order, "payment-order+jwt")->claims();
}

template<typename T>
std::string codeOf(const Result<T> &result)
{
    return result ? "ok" : std::string(toString(result.error().code));
}
}

/// What is asked, shown, signed and kept when nothing goes wrong, and what is refused before anything is signed.
class PaymentsTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheBillsAndKeepsThemForLater()
    {
        PaymentWorld world;

        const auto bills = world.payments->bills({});
        world.rail.isOffline = true;
        const auto cached = world.payments->cachedBills();

        QVERIFY(bills && cached);
        QCOMPARE(bills->size(), std::size_t(2));
        QCOMPARE(cached->size(), std::size_t(2));
        QCOMPARE(cached->front().number, std::string("BILL-1"));
        QCOMPARE(cached->front().payee.proxy, std::string("6000509"));
        QCOMPARE(cached->front().whatFor.in("zh-HK"), std::string("差餉"));
        QVERIFY((cached->front().amount == Money{54000, "HKD"}));
        QCOMPARE(codeOf(world.payments->bills({})), std::string("net.unreachable"));
    }

    void aBillThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("negative") << QByteArray("amount") << QByteArray(R"({"minor_units":-5,"currency":"HKD"})");
        QTest::newRow("fraction") << QByteArray("amount") << QByteArray(R"({"minor_units":1.5,"currency":"HKD"})");
        QTest::newRow("no number") << QByteArray("bill_number") << QByteArray("7");
        QTest::newRow("status") << QByteArray("status") << QByteArray("\"late\"");
        QTest::newRow("proxy type") << QByteArray("payee")
                                    << QByteArray(R"({"proxy_type":"iban","proxy":"1","names":{}})");
        QTest::newRow("date") << QByteArray("due_on") << QByteArray("\"tomorrow\"");
    }

    void aBillThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        PaymentWorld world;
        world.rail.bills[0][member.toStdString()] = *parseJson(value.toStdString());

        QCOMPARE(codeOf(world.payments->bills({})), std::string("net.response_unexpected"));
    }

    void theSheetShowsExactlyWhatIsSigned()
    {
        PaymentWorld world;

        const auto request = world.payments->openBill("b1", {});
        QVERIFY(request);
        QCOMPARE(world.identity.signatures, 0);
        const auto shown = *world.desk->find(request->id);
        const auto result = world.approve(request->id);

        QVERIFY(result);
        QCOMPARE(result->dump(), Json({{"payment", request->id}, {"status", "settled"}}).dump());
        const auto claims = claimsOf(world.rail.posted.at(0));
        QVERIFY(shown.kind == consent::RequestKind::Payment);
        QCOMPARE(claims["amount"].dump(), toJson(*shown.amount).dump());
        QCOMPARE(claims["payee"]["proxy_type"].get<std::string>(), shown.payee->proxyType);
        QCOMPARE(claims["payee"]["proxy"].get<std::string>(), shown.payee->proxy);
        QCOMPARE(claims["payee"]["name"].get<std::string>(), shown.payee->name.in("en"));
        QCOMPARE(claims["bill_number"].get<std::string>(), shown.reference);
        QCOMPARE(shown.requester.host, std::string("sandbox.example"));
        QCOMPARE(claims["iss"].get<std::string>(), std::string("client-1"));
        QCOMPARE(claims["aud"].get<std::string>(), std::string(FakeRail::Origin));
        QCOMPARE(claims["exp"].get<std::int64_t>() - claims["iat"].get<std::int64_t>(), 600);
        QVERIFY(!claims.contains("reference"));
    }

    void aBillThatChangesAfterTheSheetWasOpenedIsPaidAsShownOrNotAtAll()
    {
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});
        world.rail.bills[0]["amount"]["minor_units"] = 99999;
        world.rail.bills[0]["payee"]["proxy"] = "1111111";

        const auto result = world.approve(request->id);

        QCOMPARE(codeOf(result), std::string("payment.refused"));
        QCOMPARE(result.error().detail, std::string("amount_differs"));
        QCOMPARE(claimsOf(world.rail.posted.at(0))["amount"]["minor_units"].get<int>(), 54000);
        QCOMPARE(world.rail.moved, 0);
    }

    void theReceiptIsKept()
    {
        PaymentWorld world;

        const auto result = world.payBill("b1");
        world.restart();
        const auto receipts = world.payments->receipts();

        QVERIFY(result && receipts);
        QCOMPARE(receipts->size(), std::size_t(1));
        QCOMPARE(receipts->front().receiptNumber, std::string("R-1"));
        QCOMPARE(receipts->front().billNumber, std::string("BILL-1"));
        QCOMPARE(receipts->front().payee.name.in("en"), std::string("Rating Office"));
        QVERIFY(receipts->front().at == world.clock.now());
        QVERIFY(world.payments->receipt((*result)["payment"].get<std::string>()));
        QCOMPARE(codeOf(world.payments->receipt("another")), std::string("vault.record_not_found"));
        QVERIFY(world.payments->cachedBills()->front().status == payment::BillStatus::Paid);
    }

    /// A NumericDate may have one (RFC 7519), and the money has moved.
    void aReceiptWhoseTimeHasAFractionIsKept()
    {
        PaymentWorld world;
        world.rail.tamper = Tamper::Fraction;

        QCOMPARE(codeOf(world.payBill("b1")), std::string("ok"));

        QVERIFY(world.payments->receipts()->front().at == world.clock.now());
    }

    void decliningSendsAndSignsNothing()
    {
        PaymentWorld world;
        const auto request = world.payments->openBill("b1", {});

        const auto result = world.desk->decide(request->id, {}, {});

        QVERIFY(result);
        QCOMPARE((*result)["status"].get<std::string>(), std::string("declined"));
        QCOMPARE(world.identity.signatures, 0);
        QVERIFY(world.rail.posted.empty());
        QVERIFY(world.payBill("b1"));
    }

    void anUnknownOrPaidBillCannotBeOpened()
    {
        PaymentWorld world;
        world.rail.bills[1]["status"] = "paid";

        QCOMPARE(codeOf(world.payments->openBill("b9", {})), std::string("payment.bill_not_found"));
        QCOMPARE(codeOf(world.payments->openBill("b2", {})), std::string("payment.bill_already_paid"));
    }

    void paysACodeToTheNameThatTheRailKnows()
    {
        PaymentWorld world;

        const auto request = world.payments->openCode(billCode("540.00", "BILL-1"), {}, {});

        QVERIFY(request);
        QCOMPARE(request->payee->name.in("en"), std::string("Rating Office"));
        QVERIFY((request->amount == Money{54000, "HKD"}));
        QCOMPARE(request->reference, std::string("BILL-1"));
        QVERIFY(world.approve(request->id));
        QCOMPARE(world.rail.moved, 54000);
        QCOMPARE(claimsOf(world.rail.posted.at(0))["bill_number"].get<std::string>(), std::string("BILL-1"));
    }

    void billNumberAndReferenceAreBothShownAndSigned()
    {
        PaymentWorld world;
        const auto code = fpsCode({{"54", "5", {}}, {"62", {}, {{"01", "N-1", {}}, {"05", "R-2", {}}}}});

        const auto request = world.payments->openCode(code, {}, {});
        const auto result = world.approve(request->id);

        QVERIFY(result);
        QCOMPARE(request->reference, std::string("N-1 / R-2"));
        const auto claims = claimsOf(world.rail.posted.at(0));
        QCOMPARE(claims["bill_number"].get<std::string>(), std::string("N-1"));
        QCOMPARE(claims["reference"].get<std::string>(), std::string("R-2"));
    }

    void theAmountIsEnteredOnlyWhereTheCodeAllowsIt_data()
    {
        QTest::addColumn<QByteArray>("fixed");
        QTest::addColumn<bool>("editable");
        QTest::addColumn<int>("entered");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("none at all") << QByteArray() << false << 0 << QByteArray("payment.amount_invalid");
        QTest::newRow("entered") << QByteArray() << false << 700 << QByteArray("700");
        QTest::newRow("fixed") << QByteArray("10.50") << false << 0 << QByteArray("1050");
        QTest::newRow("the same again") << QByteArray("10.50") << false << 1050 << QByteArray("1050");
        QTest::newRow("edited") << QByteArray("10.50") << false << 1 << QByteArray("payment.amount_invalid");
        QTest::newRow("editable") << QByteArray("10.50") << true << 2000 << QByteArray("2000");
        QTest::newRow("editable, kept") << QByteArray("10.50") << true << 0 << QByteArray("1050");
        QTest::newRow("negative") << QByteArray("10.50") << true << -5 << QByteArray("payment.amount_invalid");
    }

    void theAmountIsEnteredOnlyWhereTheCodeAllowsIt()
    {
        QFETCH(QByteArray, fixed);
        QFETCH(bool, editable);
        QFETCH(int, entered);
        QFETCH(QByteArray, outcome);
        PaymentWorld world;
        std::vector<payment::CodeObject> extra;
        std::vector<payment::CodeObject> account{{"02", "6000509", {}}};
        if (!fixed.isEmpty())
            extra.push_back({"54", fixed.toStdString(), {}});
        if (editable)
            account.push_back({"06", "1", {}});
        const auto amount = entered == 0 ? std::nullopt : std::optional(Money{entered, "HKD"});

        const auto request = world.payments->openCode(fpsCode(extra, account), amount, {});

        const auto seen = request ? std::to_string(request->amount->minorUnits) : codeOf(request);
        QCOMPARE(seen, outcome.toStdString());
    }

    void refusesCodesThatItCannotPayExactly_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("outcome");
        const auto row = [](const char *name, const std::string &code, const char *outcome) {
            QTest::newRow(name) << QByteArray::fromStdString(code) << QByteArray(outcome);
        };
        const payment::CodeObject five{"54", "5", {}};
        row("fixed tip", fpsCode({five, {"55", "02", {}}, {"56", "1", {}}}), "payment.code_unsupported");
        row("percent tip", fpsCode({five, {"55", "03", {}}, {"57", "10", {}}}), "payment.code_unsupported");
        row("foreign currency", fpsCode({five}, {{"02", "6000509", {}}}, "12", "840"), "payment.code_unsupported");
        row("unknown currency", fpsCode({five}, {{"02", "6000509", {}}}, "12", "999"), "payment.code_unsupported");
        row("ask the payer", fpsCode({five, {"62", {}, {{"01", "***", {}}}}}), "payment.code_unsupported");
        row("one bank only", fpsCode({five}, {{"01", "004", {}}, {"04", "pay@example.org", {}}}),
            "payment.code_unsupported");
        row("unknown payee", fpsCode({five}, {{"02", "1234567", {}}}), "payment.refused");
        row("past its time", fpsCode({five}, {{"02", "6000509", {}}, {"05", "260101000000", {}}}),
            "consent.request_expired");
        row("no such day", fpsCode({five}, {{"02", "6000509", {}}, {"05", "270231000000", {}}}),
            "payment.code_malformed");
        row("checksum", "00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E90",
            "payment.code_checksum_wrong");
    }

    void refusesCodesThatItCannotPayExactly()
    {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, outcome);
        PaymentWorld world;

        QCOMPARE(codeOf(world.payments->openCode(code.toStdString(), {}, {})), outcome.toStdString());
        QCOMPARE(world.identity.signatures, 0);
    }

    void aCodesTimeOutEndsTheSheet()
    {
        PaymentWorld world; // 2027-01-15 08:00:00 UTC, 16:00 in Hong Kong
        const auto code = fpsCode({{"54", "5", {}}}, {{"02", "6000509", {}}, {"05", "270115160100", {}}});

        const auto request = world.payments->openCode(code, {}, {});
        world.clock.advance(std::chrono::seconds(60));

        QVERIFY(request);
        QCOMPARE(toEpoch(request->expiresAt), std::int64_t(1'800'000'060));
        QCOMPARE(codeOf(world.approve(request->id)), std::string("consent.request_expired"));
        QCOMPARE(world.rail.moved, 0);
    }

    void theRailsRefusalIsToldAndTheBillCanBePaidLater()
    {
        PaymentWorld world;
        world.rail.refuseWith = "insufficient_funds";

        const auto refused = world.payBill("b1");
        world.rail.refuseWith.clear();
        const auto paid = world.payBill("b1");

        QCOMPARE(codeOf(refused), std::string("payment.refused"));
        QCOMPARE(refused.error().detail, std::string("insufficient_funds"));
        QVERIFY(paid);
        QCOMPARE(world.rail.moved, 54000);
    }

    void everyAnswerStandsInTheLedger()
    {
        PaymentWorld world;
        static_cast<void>(world.payBill("b1"));
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b2"));

        const auto entries = world.ledger->list();

        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE(entries->at(0).outcome, std::string("failed:payment.pending"));
        QCOMPARE(entries->at(1).outcome, std::string("approved"));
        QVERIFY((entries->at(1).amount == Money{8000, "HKD"}));
        QVERIFY(world.ledger->verify());
    }

    void howAPaymentEndedThatWasLeftOpenStandsInTheLedger_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("settled") << false << QByteArray("settled");
        QTest::newRow("refused") << true << QByteArray("failed:payment.refused");
    }

    void howAPaymentEndedThatWasLeftOpenStandsInTheLedger()
    {
        QFETCH(bool, isRefused);
        QFETCH(QByteArray, outcome);
        PaymentWorld world;
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b1"));
        world.rail.refuseWith = isRefused ? "insufficient_funds" : "";
        world.restart();

        const auto open = world.payments->resumePending({});
        static_cast<void>(world.payments->resumePending({})); // it is told once

        QVERIFY(open);
        QCOMPARE(*open, 0);
        const auto entries = world.ledger->list();
        QVERIFY(entries);
        QCOMPARE(entries->size(), std::size_t(3));
        QCOMPARE(entries->at(0).outcome, outcome.toStdString());
        QCOMPARE(entries->at(0).requestDigest, entries->at(2).requestDigest);
        QVERIFY(entries->at(0).subject == entries->at(2).subject);
        QVERIFY((entries->at(0).amount == Money{54000, "HKD"}));
        QVERIFY(world.ledger->verify());
    }

    void aPaymentThatIsStillOpenHasNoEndInTheLedger()
    {
        PaymentWorld world;
        world.rail.faults = {Fault::DropBefore};
        static_cast<void>(world.payBill("b1"));
        world.rail.isOffline = true;

        QCOMPARE(*world.payments->resumePending({}), 1);

        QCOMPARE(world.ledger->list()->size(), std::size_t(2));
    }
};

CAUSEWAY_SUITE(PaymentsTest)
#include "tst_payments.moc"

#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

#include <thread>

using namespace causeway;
using namespace causeway::test;

class RailTest : public QObject {
    Q_OBJECT

    struct Payer : SandboxWorld {
        Phone phone{*this};
        std::string token;
        Json bill;

        Payer()
        {
            phone.enrol();
            token = phone.login().access;
            bill = phone.get("/billing/bills", token).json()["bills"][0];
        }
        /// Claims of a right order for the bill.
        Json order(const std::string &id)
        {
            const auto &payee = bill["payee"];
            return {
                {"iss", phone.clientId},
                {"aud", Origin + "/rail"},
                {"iat", now()},
                {"exp", now() + 600},
                {"jti", id},
                {"amount", bill["amount"]},
                {"bill_number", bill["bill_number"]},
                {"payee", {{"proxy_type", "fps_id"}, {"proxy", payee["proxy"]}, {"name", payee["names"]["zh-HK"]}}}};
        }
        std::string signedOrder(const Json &claims) const
        {
            return sign(phone.key, {{"kid", phone.clientId}}, claims, "payment-order+jwt");
        }
        Response pay(const std::string &text) { return phone.postJson("/rail/payments", {{"order", text}}, token); }
        std::int64_t balance(const std::string &owner)
        {
            const auto accounts = get("/admin/accounts").json()["accounts"];
            for (const auto &account : accounts)
                if (account["owner"] == owner)
                    return account["balance"]["minor_units"].get<std::int64_t>();
            return -1;
        }
        std::int64_t own() { return balance("person:chan-siu-ming"); }
        std::int64_t price() const { return bill["amount"]["minor_units"].get<std::int64_t>(); }
    };

private slots:
    void aPaidBillIsPaidAndTheReceiptSaysWhat()
    {
        Payer world;
        const auto before = world.own();
        const auto text = world.signedOrder(world.order("p-1"));

        const auto answer = world.pay(text);

        QCOMPARE(answer.status, 200);
        const auto receipt = answer.json()["receipt"].get<std::string>();
        const auto jws = crypto::parseJws(receipt, "payment-receipt+jwt");
        QVERIFY(jws->verify(*jws->certificates()->front().publicKey()));
        QCOMPARE(claimsOf(receipt)["order_hash"].get<std::string>(), crypto::sha256Base64Url(text));
        QCOMPARE(claimsOf(receipt)["bill_number"], world.bill["bill_number"]);
        QCOMPARE(world.own(), before - world.price());
        QCOMPARE(world.balance("fps_id:" + world.bill["payee"]["proxy"].get<std::string>()), world.price());
        const auto bills = world.phone.get("/billing/bills", world.token).json()["bills"];
        QCOMPARE(bills[0]["status"].get<std::string>(), std::string("paid"));
    }

    void theSameOrderAgainGivesTheSameReceiptAndMovesNothing()
    {
        Payer world;
        const auto text = world.signedOrder(world.order("p-1"));
        const auto first = world.pay(text).json();
        const auto after = world.own();
        world.restart();
        world.clock.advance(std::chrono::hours(1)); // also when the order has expired since
        world.token = world.phone.login().access;

        const auto second = world.pay(text);

        QCOMPARE(second.status, 200);
        QCOMPARE(second.json(), first);
        QCOMPARE(world.own(), after);
        QCOMPARE(world.phone.get("/rail/payments/p-1", world.token).json(), first);
    }

    void aLostAnswerMovesMoneyOnce()
    {
        Payer world;
        const auto before = world.own();
        const auto text = world.signedOrder(world.order("p-1"));
        world.postJson("/admin/faults", {{"path", "/rail/payments"}, {"mode", "drop_after"}, {"times", 1}});
        QVERIFY(world.pay(text).drop);

        QCOMPARE(world.pay(text).status, 200);
        QCOMPARE(world.own(), before - world.price());
    }

    void aRequestThatIsDroppedBeforehandMovesNothing()
    {
        Payer world;
        const auto before = world.own();
        world.postJson("/admin/faults", {{"path", "/rail/payments"}, {"mode", "drop_before"}, {"times", 1}});

        QVERIFY(world.pay(world.signedOrder(world.order("p-1"))).drop);

        QCOMPARE(world.own(), before);
        QCOMPARE(errorOf(world.phone.get("/rail/payments/p-1", world.token)), std::string("payment_unknown"));
    }

    void twoOrdersAtTheSameMomentMoveMoneyOnce()
    {
        Payer world;
        const auto before = world.own();
        const auto text = world.signedOrder(world.order("p-1"));
        std::array<Request, 8> requests;
        for (auto &request : requests) {
            request.method = "POST";
            request.path = "/rail/payments";
            request.headers = {
                {"content-type", "application/json"},
                {"authorization", "DPoP " + world.token},
                {"dpop", world.phone.proof(world.phone.proofClaims("POST", "/rail/payments", world.token))}};
            request.body = toCompact({{"order", text}});
        }
        std::array<Response, 8> answers;

        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < requests.size(); ++i)
            threads.emplace_back([&, i] { answers[i] = world.sandbox->handle(requests[i]); });
        for (auto &thread : threads)
            thread.join();

        for (const auto &answer : answers) {
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json(), answers[0].json());
        }
        QCOMPARE(world.own(), before - world.price());
        QCOMPARE(world.get("/admin/payments").json()["payments"].size(), std::size_t(1));
    }

    void anotherOrderUnderTheSameIdIsAConflict()
    {
        Payer world;
        world.pay(world.signedOrder(world.order("p-1")));
        auto other = world.order("p-1");
        other["reference"] = "another";

        const auto answer = world.pay(world.signedOrder(other));

        QCOMPARE(answer.status, 409);
        QCOMPARE(errorOf(answer), std::string("payment_conflict"));
    }

    void aBillIsNotPaidTwice()
    {
        Payer world;
        world.pay(world.signedOrder(world.order("p-1")));
        const auto after = world.own();

        const auto answer = world.pay(world.signedOrder(world.order("p-2")));

        QCOMPARE(answer.status, 409);
        QCOMPARE(errorOf(answer), std::string("bill_already_paid"));
        QCOMPARE(world.own(), after);
    }

    void refusesAnOrder_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("amount") << QByteArray("{\"amount\":{\"minor_units\":1,\"currency\":\"HKD\"}}") << 409
                                << QByteArray("amount_differs");
        QTest::newRow("currency") << QByteArray("{\"amount\":{\"minor_units\":1,\"currency\":\"USD\"}}") << 400
                                  << QByteArray("proof_invalid");
        QTest::newRow("negative") << QByteArray("{\"amount\":{\"minor_units\":-1,\"currency\":\"HKD\"}}") << 400
                                  << QByteArray("proof_invalid");
        QTest::newRow("too much") << QByteArray(
            "{\"amount\":{\"minor_units\":99999999999,\"currency\":\"HKD\"},\"bill_number\":null}")
                                  << 402 << QByteArray("insufficient_funds");
        QTest::newRow("payee") << QByteArray("{\"payee\":{\"proxy\":\"1234567\"}}") << 404
                               << QByteArray("payee_unknown");
        QTest::newRow("payee's name") << QByteArray("{\"payee\":{\"name\":\"Somebody else\"}}") << 404
                                      << QByteArray("payee_unknown");
        QTest::newRow("aud") << QByteArray("{\"aud\":\"https://localhost:8443/billing\"}") << 400
                             << QByteArray("proof_invalid");
        QTest::newRow("iss") << QByteArray("{\"iss\":\"someone\"}") << 400 << QByteArray("proof_invalid");
        QTest::newRow("expired") << QByteArray("{\"iat\":1799999000,\"exp\":1799999600}") << 400
                                 << QByteArray("order_expired");
        QTest::newRow("from the future") << QByteArray("{\"iat\":1800000100,\"exp\":1800000600}") << 400
                                         << QByteArray("proof_invalid");
        QTest::newRow("lives too long") << QByteArray("{\"exp\":1800009000}") << 400 << QByteArray("proof_invalid");
        QTest::newRow("no id") << QByteArray("{\"jti\":null}") << 400 << QByteArray("proof_invalid");
    }

    void refusesAnOrder()
    {
        QFETCH(QByteArray, change);
        QFETCH(int, status);
        QFETCH(QByteArray, error);
        Payer world;
        const auto before = world.own();
        auto claims = world.order("p-1");
        claims.merge_patch(*parseJson(change.toStdString()));

        const auto answer = world.pay(world.signedOrder(claims));

        QCOMPARE(answer.status, status);
        QCOMPARE(errorOf(answer), error.toStdString());
        QCOMPARE(world.own(), before);
    }

    void anotherKeysOrderIsRefused()
    {
        Payer world;
        const auto thief = *crypto::PrivateKey::generate();
        const auto forged = sign(thief, {{"kid", world.phone.clientId}}, world.order("p-1"), "payment-order+jwt");

        QCOMPARE(errorOf(world.pay(forged)), std::string("proof_invalid"));
    }

    void aPersonPaysAnother()
    {
        Payer world;
        const auto before = world.balance("person:wong-mei-ling");
        const auto payee = world.phone.get("/rail/payees?proxy_type=mobile&proxy=%2B852-51230002", world.token).json();
        auto claims = world.order("p-1");
        claims.erase("bill_number");
        claims["amount"] = {{"minor_units", 5000}, {"currency", "HKD"}};
        claims["payee"] = {{"proxy_type", "mobile"}, {"proxy", payee["proxy"]}, {"name", payee["names"]["en"]}};

        QCOMPARE(world.pay(world.signedOrder(claims)).status, 200);
        QCOMPARE(world.balance("person:wong-mei-ling"), before + 5000);
    }

    void aServicesTokenPaysNothing()
    {
        Payer world;
        const auto answer = world.get("/billing/bills");

        QCOMPARE(answer.status, 401);
        QCOMPARE(errorOf(answer), std::string("invalid_token"));
    }
};

CAUSEWAY_SUITE(RailTest)
#include "tst_rail.moc"

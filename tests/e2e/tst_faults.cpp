#include "citizen.h"
#include "test_authority.h"
#include "test_registry.h"

#include <QFile>
#include <QtTest>

#include <thread>

using namespace causeway;

/// What goes wrong outside: each gives its stable code and loses nothing.
class FaultsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_citizen.enrolAndLogIn();
        m_citizen.command.require(m_citizen.offer());
    }

    void init()
    {
        m_citizen.command.connectTo(m_sandbox.connectionFile());
        if (!m_sandbox.isRunning())
            m_sandbox.start();
        m_sandbox.clearFaults();
    }

    void cleanup()
    {
        init();
        QVERIFY(m_citizen.command.run({"bill", "list"}).isOk());
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
    }

    void anotherServersCertificateIsNotTrusted()
    {
        const test::TestAuthority other{systemClock().now()};
        m_citizen.command.connectTo(
            connection("ca", m_citizen.command.save("other-ca.pem", other.certificate.toPem()), m_sandbox));

        QCOMPARE(m_citizen.command.run({"bill", "list"}).errorCode(), std::string("net.server_not_trusted"));
        QCOMPARE(m_citizen.command.run({"login"}).errorCode(), std::string("net.server_not_trusted"));
        QCOMPARE(m_citizen.certificates(), std::size_t(1)); // what is in the vault needs no server
    }

    void aTrustListOfAnotherAuthorityIsNotBelieved()
    {
        const test::TestAuthority other{systemClock().now()};
        test::SandboxProcess sandbox;
        test::Citizen citizen(sandbox);
        citizen.command.require(citizen.enrolment());
        citizen.command.connectTo(
            connection("trust", m_citizen.command.save("other-trust.pem", other.certificate.toPem()), sandbox));

        QCOMPARE(citizen.command.run({"login"}).errorCode(), std::string("wallet.trust_list_invalid"));
    }

    void aTrustFileThatIsGoneIsNamed()
    {
        const auto gone = m_citizen.command.save("gone.pem", "") + ".not-there";
        m_citizen.command.connectTo(connection("trust", gone, m_sandbox));

        const auto outcome = m_citizen.command.run({"cert", "list"});

        QCOMPARE(outcome.errorCode(), std::string("base.invalid_argument"));
        QVERIFY(outcome.output.at("error").at("detail").get<std::string>().ends_with(gone));
    }

    void nobodyAtThePortIsUnreachable()
    {
        m_sandbox.kill();

        QCOMPARE(m_citizen.command.run({"bill", "list"}).errorCode(), std::string("net.unreachable"));
        QCOMPARE(m_citizen.command.run(test::Citizen::payment(2'001)).errorCode(), std::string("net.unreachable"));
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
        QVERIFY(m_citizen.command.run({"bill", "list", "--cached"}).isOk());
        QVERIFY(m_citizen.command.run({"code", "show"}).isOk());
        QVERIFY(m_citizen.command.run({"ledger", "verify"}).isOk());
    }

    void anotherIssuerIsNotTheOneAskedFor()
    {
        m_sandbox.plan(Json{{"path", "/.well-known/oauth-authorization-server/idp"}, {"mode", "wrong_issuer"}});

        QCOMPARE(m_citizen.command.run({"login"}).errorCode(), std::string("identity.issuer_mismatch"));
    }

    void aTamperedCertificateIsRefused()
    {
        const auto offer = m_citizen.offer();
        m_sandbox.plan(Json{{"path", "/issuer/credential"}, {"mode", "tamper_credential"}});

        QCOMPARE(m_citizen.command.run(offer).errorCode(), std::string("wallet.credential_rejected"));
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
    }

    void aDamagedPaymentCodeIsCalledThat()
    {
        auto command = test::Citizen::payment(2'002);
        auto &code = command.back();
        const auto amount = code.find("20.02");
        QVERIFY(amount != std::string::npos);
        code[amount] = '9';

        QCOMPARE(m_citizen.command.run(command).errorCode(), std::string("payment.code_checksum_wrong"));
        QCOMPARE(m_citizen.command.run({"code", "parse", code}).errorCode(),
                 std::string("payment.code_checksum_wrong"));
        QCOMPARE(m_citizen.moved(9'002), std::int64_t(0));
    }

    void aPaymentWithoutAnswerIsPendingAndMovesMoneyOnce_data()
    {
        QTest::addColumn<QByteArray>("mode");
        QTest::newRow("lost before it was handled") << QByteArray("drop_before");
        QTest::newRow("handled, the answer lost") << QByteArray("drop_after");
    }

    void aPaymentWithoutAnswerIsPendingAndMovesMoneyOnce()
    {
        QFETCH(QByteArray, mode);
        const std::int64_t amount = mode == "drop_before" ? 2'003 : 2'004;
        m_sandbox.plan(Json{{"path", "/rail/payments*"}, {"mode", mode.toStdString()}});
        QCOMPARE(m_citizen.command.run(test::Citizen::payment(amount)).errorCode(), std::string("payment.pending"));
        QCOMPARE(m_citizen.receipts(amount), std::int64_t(0));
        m_sandbox.clearFaults();

        QCOMPARE(m_citizen.receipts(amount), std::int64_t(1));

        QCOMPARE(m_citizen.moved(amount), std::int64_t(1));
    }

    void aServerThatDiesDuringAPaymentIsAskedAgain()
    {
        m_sandbox.plan(Json{{"path", "/rail/payments"}, {"mode", "delay_ms"}, {"value", 60'000}, {"times", 1}});
        test::Outcome outcome;
        {
            const std::jthread pays([&] { outcome = m_citizen.command.run(test::Citizen::payment(2'005)); });
            const auto isAsked = [this] { return m_sandbox.json("/admin/faults").at("faults").empty(); };
            QTRY_VERIFY_WITH_TIMEOUT(isAsked(), 60'000); // the fault is used up: the order has arrived
            m_sandbox.kill();
        }
        m_sandbox.start();

        const auto receipts = m_citizen.receipts(2'005);

        QCOMPARE(outcome.errorCode(), std::string("payment.pending"));
        QCOMPARE(receipts, std::int64_t(1));
        QCOMPARE(m_citizen.moved(2'005), std::int64_t(1));
    }

    void aCertificateWhoseAnswerWasLostIsNotLost_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("mode");
        QTest::newRow("before issuing") << QByteArray("/issuer/credential") << QByteArray("drop_before");
        QTest::newRow("after issuing") << QByteArray("/issuer/credential") << QByteArray("drop_after");
        QTest::newRow("at the nonce") << QByteArray("/issuer/nonce") << QByteArray("drop_before");
    }

    void aCertificateWhoseAnswerWasLostIsNotLost()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, mode);
        const auto offer = m_citizen.offer();
        const auto old = m_citizen.command.require({"cert", "list"}).at("certificates").at(0).at("id");
        m_citizen.command.require({"cert", "delete", old});
        m_sandbox.plan(Json{{"path", path.toStdString()}, {"mode", mode.toStdString()}});

        const auto outcome = m_citizen.command.run(offer);

        QCOMPARE(outcome.errorCode(), std::string("net.unreachable"));
        QCOMPARE(m_citizen.certificates(), std::size_t(0));
        m_sandbox.clearFaults();
        QCOMPARE(m_citizen.certificates(), std::size_t(1));
    }

    /// It is due: whatever else opens the vault has it, under another id.
    void whatIsPromisedCanBeGivenUpWhenItIsDue()
    {
        test::SandboxProcess sandbox;
        test::Citizen citizen(sandbox);
        citizen.enrolAndLogIn();
        sandbox.advanceClock(std::chrono::seconds(60)); // so what is promised is asked for at each start
        const auto id = citizen.command.require(citizen.offer("professional-registration")).at("pending");
        sandbox.advanceClock(std::chrono::seconds(6));

        const auto given = citizen.command.run({"cert", "delete", id.get<std::string>()});

        QCOMPARE(given.errorCode(), std::string("no error"));
        const auto listed = citizen.command.require({"cert", "list"});
        QVERIFY(listed.at("certificates").empty());
        QVERIFY(listed.at("pending").empty());
    }

    void anAddressOfTheLocalNetworkIsNotAsked_data()
    {
        QTest::addColumn<std::vector<std::string>>("words");
        const auto row = [](const char *tag, const std::vector<std::string> &words) { QTest::newRow(tag) << words; };
        row("for an offer",
            {"offer", "accept", "openid-credential-offer://?credential_offer_uri=https%3A%2F%2F10.0.0.1%2Foffer"});
        row("for a request",
            {"request", "answer",
             "openid4vp://?client_id=x509_san_dns%3Aa.example&request_uri=https%3A%2F%2F169.254.169.254%2Frequest",
             "--approve"});
    }

    void anAddressOfTheLocalNetworkIsNotAsked()
    {
        QFETCH(std::vector<std::string>, words);

        const auto outcome = m_citizen.command.run(words);

        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.errorCode(), std::string("net.address_forbidden"));
        QCOMPARE(outcome.output.at("error").value("retryable", true), false);
    }

    void aServersOwnFaultMayBeTriedAgain()
    {
        m_sandbox.plan(Json{{"path", "/billing/bills"}, {"mode", "status"}, {"value", 503}});

        const auto outcome = m_citizen.command.run({"bill", "list"});

        QCOMPARE(outcome.errorCode(), std::string("net.server_error"));
        QCOMPARE(outcome.output.at("error").value("retryable", false), true);
    }

private:
    /// The sandbox's connection file with one member changed.
    std::string connection(const char *member, const std::string &value, const test::SandboxProcess &sandbox)
    {
        QFile file(QString::fromStdString(sandbox.connectionFile()));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no connection file");
        auto json = *parseJson(file.readAll().toStdString());
        json[member] = value;
        return m_citizen.command.save("connection.json", toCompact(json));
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_citizen{m_sandbox};
};

CAUSEWAY_SUITE(FaultsTest)
#include "tst_faults.moc"

#include "citizen.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

/// What a certificate is worth away from the phone that holds it: shown to somebody who has a file of it, and asked for again on a new phone.
class MovingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_old.enrolAndLogIn();
        m_old.command.require(m_old.offer());
    }

    void aFileIsBelievedByWhoeverIsShownIt()
    {
        const auto file = m_old.command.save("shown", shown("n-0S6"));

        const auto read = m_old.command.require(
            {"verify", file, "--nonce", "n-0S6", "--audience", "origin:https://verifier.example"});

        const auto &document = read.at("documents").front();
        QCOMPARE(read.at("verdict"), Json("valid"));
        QCOMPARE(document.at("reasons"),
                 Json({"issuer_on_trust_list", "signature_good", "holder_bound", "not_expired", "status_valid"}));
        QCOMPARE(document.at("claims").at("family_name"), Json("CHAN"));
        QVERIFY(!document.at("claims").contains("given_name"));
    }

    void aFileIsBelievedWithoutNetworkToo()
    {
        const auto file = m_old.command.save("shown offline", shown("n-1"));
        const std::vector<std::string> words{
            "verify", file, "--nonce", "n-1", "--audience", "origin:https://verifier.example", "--offline"};

        QCOMPARE(m_old.command.require(words).at("verdict"), Json("valid"));
    }

    void aFileForSomebodyElseIsNot()
    {
        const auto file = m_old.command.save("for another", shown("n-2"));

        const auto read =
            m_old.command.require({"verify", file, "--nonce", "n-2", "--audience", "origin:https://another.example"});

        QCOMPARE(read.at("verdict"), Json("invalid"));
        QCOMPARE(read.at("documents").front().at("reasons").back(), Json("holder_not_bound"));
        QVERIFY(read.at("documents").front().at("claims").empty());
    }

    void aNewPhoneAsksForWhatTheOldOneHeld_data()
    {
        QTest::addColumn<std::string>("killedAt");
        QTest::newRow("in one go") << std::string();
        const auto points = test::faultPoints("backup.");
        QVERIFY(!points.empty());
        for (const auto &point : points)
            QTest::newRow(point.c_str()) << point;
    }

    void aNewPhoneAsksForWhatTheOldOneHeld()
    {
        QFETCH(std::string, killedAt);
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto backup = m_old.command.save("phone.backup", "");
        const auto entries = ledgerOf(m_old).size();
        m_old.command.require({"backup", backup, "--passphrase-file", words});
        test::Citizen fresh(m_sandbox);
        fresh.enrolAndLogIn();
        if (!killedAt.empty()) {
            QVERIFY(fresh.command.run({"restore", backup, "--passphrase-file", words}, killedAt).wasKilled);
            const auto left = fresh.command.require({"restore"}).at("restorable").size();
            QCOMPARE(left, std::size_t(killedAt == "backup.stored" ? 1 : 0));
        }

        const auto restored = fresh.command.require({"restore", backup, "--passphrase-file", words});

        QCOMPARE(restored.at("certificates"), Json(1));
        QCOMPARE(restored.at("ledger_entries"), Json(entries));
        QCOMPARE(restored.at("restorable").front().at("configuration_id"), Json("driving-licence"));
        QCOMPARE(fresh.certificates(), std::size_t(0));
        fresh.command.require(fresh.offer());
        QCOMPARE(fresh.certificates(), std::size_t(1));
        QVERIFY(fresh.command.require({"restore"}).at("restorable").empty());
    }

    void aNewPhoneDoesNotAskAgainForWhatWasDeletedOnIt()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto backup = m_old.command.save("another.backup", "");
        m_old.command.require({"backup", backup, "--passphrase-file", words});
        test::Citizen fresh(m_sandbox);
        fresh.enrolAndLogIn();
        fresh.command.require({"restore", backup, "--passphrase-file", words});
        fresh.command.require(fresh.offer());
        const auto held = fresh.command.require({"cert", "list"}).at("certificates").front();

        fresh.command.require({"cert", "delete", held.at("id")});

        QVERIFY(fresh.command.require({"restore"}).at("restorable").empty());
    }

    void aWrongPassphraseRestoresNothing()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto others = m_old.command.save("others", "eight quiet ferries at dawn");
        const auto backup = m_old.command.save("other.backup", "");
        m_old.command.require({"backup", backup, "--passphrase-file", words});

        const auto refused = m_old.command.run({"restore", backup, "--passphrase-file", others});

        QCOMPARE(refused.errorCode(), std::string("crypto.decryption_failed"));
        QVERIFY(m_old.command.require({"restore"}).at("restorable").empty());
    }

private:
    Json ledgerOf(const test::Citizen &citizen) { return citizen.command.require({"ledger", "list"}).at("entries"); }
    /// What a page gets that asks for the family name.
    std::string shown(const std::string &nonce)
    {
        const auto type = m_old.command.require({"cert", "list"}).at("certificates").front().at("type");
        const Json query = {{"id", "licence"},
                            {"format", "dc+sd-jwt"},
                            {"meta", {{"vct_values", Json::array({type})}}},
                            {"claims", Json::array({{{"path", {"family_name"}}}})}};
        const Json request = {{"protocol", "openid4vp-v1-unsigned"},
                              {"data",
                               {{"response_type", "vp_token"},
                                {"response_mode", "dc_api"},
                                {"nonce", nonce},
                                {"dcql_query", {{"credentials", Json::array({query})}}}}}};
        const auto file = m_old.command.save("request.json", toCompact(request));
        const auto answer = m_old.command.require(
            {"request", "browser", "--origin", "https://verifier.example", "--request", file, "--approve"});
        return answer.at("result").at("data").at("vp_token").at("licence").front().get<std::string>();
    }

    test::SandboxProcess m_sandbox;
    test::Citizen m_old{m_sandbox};
};

CAUSEWAY_SUITE(MovingTest)
#include "tst_moving.moc"

#include "citizen.h"
#include "test_registry.h"

#include <QFile>
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
        const auto file = m_old.command.save("shown", "\n" + shown("n-0S6") + "\n");

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

    void offlineNoServerIsAskedForAnything()
    {
        test::SandboxProcess sandbox;
        test::Citizen citizen(sandbox);
        citizen.enrolAndLogIn();
        sandbox.advanceClock(std::chrono::seconds(60)); // so what is promised is asked for at each start
        citizen.command.require(citizen.offer("professional-registration"));
        const auto file = citizen.command.save("shown", "eyJhbGciOiJFUzI1NiJ9.e30.AA~");
        sandbox.plan(Json{{"path", "/*"}, {"mode", "delay_ms"}, {"value", 1}, {"times", 100'000}});
        const auto left = [&] { return sandbox.json("/admin/faults").at("faults").at(0).at("times").get<int>(); };
        const auto before = left();

        static_cast<void>(citizen.command.run({"verify", file, "--offline"}));

        QCOMPARE(left(), before - 1); // that was the question before
        citizen.command.require({"cert", "list"});
        QVERIFY(left() < before - 2);
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

    /// Before another phone takes its place: one phone a person.
    void theIssuerThatABackupNamesIsAsked()
    {
        const auto issuer = m_old.command.require({"cert", "list"}).at("certificates").front().at("issuer");
        const auto request = [&](const std::string &asked) {
            return m_old.command.run({"offer", "request", "driving-licence", "--issuer", asked});
        };

        const auto offered = request(issuer.get<std::string>());
        QCOMPARE(offered.errorCode(), std::string("no error"));
        QVERIFY(offered.output.at("offer").get<std::string>().starts_with("openid-credential-offer://"));
        QCOMPARE(request("https://nobody.example").errorCode(), std::string("wallet.issuer_untrusted"));
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
        const auto backup = freePlace("phone.backup");
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
        const auto backup = freePlace("another.backup");
        m_old.command.require({"backup", backup, "--passphrase-file", words});
        test::Citizen fresh(m_sandbox);
        fresh.enrolAndLogIn();
        fresh.command.require({"restore", backup, "--passphrase-file", words});
        fresh.command.require(fresh.offer());
        const auto held = fresh.command.require({"cert", "list"}).at("certificates").front();

        fresh.command.require({"cert", "delete", held.at("id")});

        QVERIFY(fresh.command.require({"restore"}).at("restorable").empty());
    }

    void aBackupTakesThePlaceOfAnOlderOneAndOfNothingElse()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto backup = freePlace("weekly.backup");
        const auto person = m_old.command.save("person.json", "mine");
        const auto make = [&](const std::string &place, const std::vector<std::string> &options) {
            std::vector<std::string> said{"backup", place, "--passphrase-file", words};
            said.insert(said.end(), options.begin(), options.end());
            return m_old.command.run(said);
        };
        QVERIFY(make(backup, {}).isOk());
        const auto first = contentOf(backup);

        for (const auto &place : {person, backup, m_old.command.home() + "/vault.key", m_old.command.home() + "/new"}) {
            const auto refused = make(place, {});
            QCOMPARE(refused.errorCode(), std::string("base.invalid_argument"));
            QVERIFY(refused.output.at("error").at("detail").get<std::string>().starts_with(place));
        }
        QCOMPARE(make(person, {"--replace"}).errorCode(), std::string("base.invalid_argument"));

        QCOMPARE(contentOf(person), QByteArray("mine"));
        QCOMPARE(contentOf(backup), first);
        QVERIFY(make(backup, {"--replace"}).isOk());
        QVERIFY(contentOf(backup) != first);
        QCOMPARE(m_old.certificates(), std::size_t(1)); // the vault is as it was
    }

    void anotherPersonsBackupIsRefused()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto backup = freePlace("of-chan.backup");
        m_old.command.require({"backup", backup, "--passphrase-file", words});
        const test::Command wong(m_sandbox.connectionFile());
        const Json document{
            {"identity_number", "C5678909"}, {"name_en", "WONG Mei Ling"}, {"birth_date", "1995-09-30"}};
        wong.require({"enrol", "--document", wong.save("document.json", toCompact(document))});

        const auto refused = wong.run({"restore", backup, "--passphrase-file", words});

        QCOMPARE(refused.errorCode(), std::string("wallet.backup_of_another"));
        QCOMPARE(refused.output.at("error").at("detail"), Json(backup));
        QVERIFY(wong.require({"restore"}).at("restorable").empty());
        QVERIFY(wong.require({"ledger", "list", "--earlier"}).at("earlier").empty());
    }

    void anEarlierDevicesLedgerCanBeReadAndTakenAway()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto backup = freePlace("read.backup");
        m_old.command.require({"backup", backup, "--passphrase-file", words});
        const auto own = ledgerOf(m_old);
        test::Citizen fresh(m_sandbox);
        fresh.enrolAndLogIn();
        fresh.command.require({"restore", backup, "--passphrase-file", words});

        const auto listed = fresh.command.require({"ledger", "list", "--earlier"});
        const auto exported = fresh.command.require({"ledger", "export", "--earlier"});
        const auto file = fresh.command.save("ledgers.json", toCompact(exported));
        const auto verified = fresh.command.require({"ledger", "verify", "--file", file});

        QCOMPARE(listed.at("earlier").size(), std::size_t(1));
        const auto &earlier = listed.at("earlier").front();
        QCOMPARE(earlier.at("entries"), own);
        QCOMPARE(earlier.at("head"), own.front().at("hash"));
        QVERIFY(earlier.at("restored_at").is_string());
        QVERIFY(!fresh.command.require({"ledger", "list"}).contains("earlier"));
        QCOMPARE(exported.at("earlier_ledgers").front().at("head"), earlier.at("head"));
        QCOMPARE(exported.at("ledger"), fresh.command.require({"ledger", "export"}));
        QCOMPARE(verified.at("earlier").front().at("entries"), Json(own.size()));
        auto changed = exported;
        changed["earlier_ledgers"][0]["entries"][0]["outcome"] = "declined by somebody";
        const auto broken = fresh.command.save("broken.json", toCompact(changed));
        QCOMPARE(fresh.command.run({"ledger", "verify", "--file", broken}).errorCode(),
                 std::string("consent.ledger_broken"));
    }

    void anAnswerWithAPortraitReachesTheCounter()
    {
        test::SandboxProcess sandbox;
        test::Citizen citizen(sandbox);
        citizen.enrolAndLogIn();
        citizen.command.require(citizen.offer("identity-view"));
        const auto made = sandbox.post("/verifier/requests", {{"kind", "over-asking"}});

        const auto answered =
            citizen.command.run({"request", "answer", made.at("qr_link").get<std::string>(), "--approve"});

        QVERIFY2(answered.isOk(), toCompact(answered.output).c_str());
        const auto seen = sandbox.json("/verifier/requests/" + made.at("id").get<std::string>());
        QCOMPARE(seen.at("state"), Json("accepted"));
    }

    void aWrongPassphraseRestoresNothing()
    {
        const auto words = m_old.command.save("words", "seven quiet ferries at dawn");
        const auto others = m_old.command.save("others", "eight quiet ferries at dawn");
        const auto backup = freePlace("other.backup");
        m_old.command.require({"backup", backup, "--passphrase-file", words});

        const auto refused = m_old.command.run({"restore", backup, "--passphrase-file", others});

        QCOMPARE(refused.errorCode(), std::string("crypto.decryption_failed"));
        QVERIFY(m_old.command.require({"restore"}).at("restorable").empty());
    }

private:
    /// Where no file is.
    std::string freePlace(const std::string &name) const
    {
        const auto place = m_old.command.save(name, "");
        QFile::remove(QString::fromStdString(place));
        return place;
    }
    static QByteArray contentOf(const std::string &path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
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

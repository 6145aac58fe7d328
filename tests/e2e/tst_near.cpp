#include "counter_identity.h"
#include "near_pair.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/cbor/codec.h>

#include <QtTest>

#include <set>

using namespace causeway;

/// Two processes of the command near each other: a phone with a driving licence as an mdoc, and a counter that reads it.
class NearTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_pair.hold("driving-licence-mdoc"); }
    void init() { m_before = entries(); }

    void showsWhatWasApproved()
    {
        auto holder = present("--approve");
        const auto read = verify(codeOf(*holder), "identity");
        const auto shown = test::Command::end(*holder);

        QVERIFY2(shown.isOk(), shown.errorCode().c_str());
        QCOMPARE(shown.output.at("result").at("presented"), Json(1));
        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QVERIFY2(hasShownALicence(read), toCompact(read.output).c_str());
        QCOMPARE(read.output.at("verdict"), Json("valid"));
        QCOMPARE(read.output.at("documents").front().at("reasons").back(), Json("status_valid"));
        QCOMPARE(shown.output.at("request").at("warnings"), Json::array({"asker_unknown"}));
        QCOMPARE(newOutcomes(), Json::array({"approved"}));
    }

    void showsNothingThatWasDeclined()
    {
        auto holder = present("--decline");
        const auto read = verify(codeOf(*holder), "over-18");
        const auto shown = test::Command::end(*holder);

        QVERIFY2(shown.isOk(), shown.errorCode().c_str());
        QCOMPARE(shown.output.at("result").at("presented"), Json(0));
        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QCOMPARE(read.output.at("verdict"), Json("unknown"));
        QVERIFY(read.output.at("documents").empty());
        QCOMPARE(read.output.at("not_given"), (Json{{"org.iso.18013.5.1.mDL", 0}}));
        QVERIFY(read.output.at("missing").contains("org.iso.18013.5.1.mDL"));
        QCOMPARE(newOutcomes(), Json::array({"declined"}));
    }

    void doesNotTalkAboutACodeThatWasChanged()
    {
        auto holder = present("--approve");
        const auto read = verify(changed(codeOf(*holder)), "identity");
        const auto shown = test::Command::end(*holder);

        QCOMPARE(shown.errorCode(), std::string("crypto.decryption_failed"));
        QCOMPARE(read.errorCode(), std::string("wallet.proximity_ended"));
        QCOMPARE(newOutcomes(), Json::array());
        showsWhatWasApproved();
    }

    void namesACounterThatSigns()
    {
        const auto identity = saveIdentity("1.0.18013.5.1.6");
        auto holder = present("--approve");
        const auto read = verify(codeOf(*holder), "over-18", {}, {"--identity", identity});
        const auto shown = test::Command::end(*holder);

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QVERIFY2(shown.isOk(), shown.errorCode().c_str());
        QCOMPARE(shown.output.at("request").at("requester").at("name").at("en"), Json("Harbour Bar"));
        QVERIFY(!shown.output.at("request").contains("warnings"));
    }

    void saysThatAnIdentityIsNone()
    {
        const auto none = m_pair.counter.save("none.pem", "nothing");

        QCOMPARE(verify("mdoc:", "over-18", {}, {"--identity", none}).errorCode(),
                 std::string("base.invalid_argument"));
    }

    void survivesAReaderThatDies_data()
    {
        QTest::addColumn<std::string>("point");
        QTest::addColumn<Json>("outcomes"); // in the phone's ledger
        QTest::addColumn<bool>("isNoticed");
        QTest::newRow("before it asked") << std::string("reader.connected") << Json::array() << true;
        QTest::newRow("before it was answered") << std::string("reader.asked") << Json::array({"approved"}) << false;
    }

    void survivesAReaderThatDies()
    {
        QFETCH(std::string, point);
        QFETCH(Json, outcomes);
        QFETCH(bool, isNoticed);
        auto holder = present("--approve");
        const auto read = verify(codeOf(*holder), "identity", point);
        const auto shown = test::Command::end(*holder);

        QVERIFY(read.wasKilled);
        // What was sent to somebody who is gone may count as delivered.
        const bool isOver = shown.errorCode() == "wallet.proximity_ended";
        QVERIFY2(isOver || (!isNoticed && shown.isOk()), shown.errorCode().c_str());
        QCOMPARE(newOutcomes(), outcomes);
        init();
        showsWhatWasApproved();
    }

    void losesNothingWhenThePhoneDies_data()
    {
        QTest::addColumn<std::string>("point");
        for (const auto &name : test::faultPoints("proximity."))
            QTest::newRow(name.c_str()) << name;
    }

    void losesNothingWhenThePhoneDies()
    {
        QFETCH(std::string, point);
        auto holder = present("--approve", point);
        const auto read = verify(codeOf(*holder), "identity");
        const auto shown = test::Command::end(*holder);

        QVERIFY2(shown.wasKilled, shown.errorCode().c_str());
        if (point == "proximity.answered")
            QVERIFY2(hasShownALicence(read), read.errorCode().c_str());
        else
            QCOMPARE(read.errorCode(), std::string("wallet.proximity_ended"));
        QCOMPARE(newOutcomes(), Json::array({"approved"}));
        QVERIFY(phone().run({"ledger", "verify"}).isOk());
        QCOMPARE(m_pair.citizen.certificates(), std::size_t(1));
        m_before = entries();
        showsWhatWasApproved();
    }

    void saysThatNobodyIsThere()
    {
        auto holder = present("--decline");
        const auto code = codeOf(*holder);
        holder->kill();
        QVERIFY(test::Command::end(*holder).wasKilled);

        QCOMPARE(verify(code, "identity").errorCode(), std::string("wallet.proximity_ended"));
        QCOMPARE(phone().run({"present", "--near", "--approve", "--wait", "1"}).errorCode(),
                 std::string("net.timeout"));
    }

private:
    const test::Command &phone() { return m_pair.citizen.command; }

    std::unique_ptr<QProcess> present(const std::string &answer, const std::string &faultPoint = {})
    {
        return m_pair.present({answer}, faultPoint);
    }
    static std::string codeOf(QProcess &holder) { return test::NearPair::codeOf(holder); }
    test::Outcome verify(const std::string &code, const std::string &preset, const std::string &faultPoint = {},
                         const std::vector<std::string> &more = {}) const
    {
        std::vector<std::string> options{"--preset", preset, "--wait", "60"};
        options.insert(options.end(), more.begin(), more.end());
        return m_pair.verify(code, options, faultPoint);
    }

    std::string saveIdentity(const std::string &usage)
    {
        return m_pair.counter.save("identity.pem", test::counterIdentity(m_pair.sandbox, usage));
    }

    /// The same phone and port, but not the code that the phone shows.
    static std::string changed(const std::string &code)
    {
        const auto encoded = *fromBase64Url(code.substr(code.find(':') + 1));
        auto map = *cbor::parse(encoded)->map();
        map.push_back({9, "a word from somebody else"});
        return "mdoc:" + toBase64Url(cbor::encode(map));
    }

    static bool hasShownALicence(const test::Outcome &read)
    {
        if (!read.isOk() || read.output.at("verdict") == "invalid" || read.output.at("documents").size() != 1)
            return false;
        const auto &document = read.output.at("documents").front();
        const auto reasons = document.at("reasons").get<std::set<std::string>>();
        return reasons.contains("issuer_on_trust_list") && reasons.contains("holder_bound")
            && document.at("claims").at("org.iso.18013.5.1").contains("family_name");
    }

    Json entries() const { return m_pair.citizen.command.require({"ledger", "list"}).at("entries"); }
    /// What was answered since the test began, newest first.
    Json newOutcomes() const
    {
        auto outcomes = Json::array();
        const auto now = entries();
        for (std::size_t index = 0; index + m_before.size() < now.size(); ++index)
            outcomes.push_back(now.at(index).at("outcome"));
        return outcomes;
    }

    test::NearPair m_pair;
    Json m_before;
};

CAUSEWAY_SUITE(NearTest)
#include "tst_near.moc"

#include "near_pair.h"
#include "test_registry.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <csignal>

using namespace causeway;

/// What a counter asks a phone for, how long it waits, and which of two driving licences the phone shows.
class NearAskingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_first = m_pair.hold("driving-licence-mdoc");
        m_second = m_pair.hold("driving-licence-mdoc");
        m_pair.hold("vehicle-licence-mdoc");
    }

    void readsElementsOfTheDocumentThatIsNamed()
    {
        const auto read = ask({"--ask", inVehicle("make") + "," + inVehicle("model"), "--doctype", Vehicle});

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QCOMPARE(read.output.at("verdict"), Json("valid"));
        QCOMPARE(typesIn(read), std::vector<std::string>{Vehicle});
        const auto claims = read.output.at("documents").front().at("claims").at(Vehicle);
        QCOMPARE(claims.size(), std::size_t(2));
        QVERIFY(claims.contains("make") && claims.contains("model"));
    }

    void readsADrivingLicenceWhereNoneIsNamed()
    {
        const auto read = ask({"--ask", std::string(Space) + "/family_name"});

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QCOMPARE(typesIn(read), std::vector<std::string>{Licence});
        QCOMPARE(read.output.at("documents").front().at("claims"), (Json{{Space, {{"family_name", "CHAN"}}}}));
    }

    void namesWhatWasNotGiven()
    {
        const auto read = ask({"--ask", std::string(Space) + "/family_name," + Space + "/height"});

        QVERIFY2(read.isOk(), read.errorCode().c_str()); // it was judged: that is no failure
        QCOMPARE(read.output.at("verdict"), Json("unknown"));
        const auto &document = read.output.at("documents").front();
        QCOMPARE(document.at("verdict"), Json("unknown"));
        QCOMPARE(document.at("reasons").back(), Json("not_all_given"));
        QCOMPARE(document.at("missing"), (Json{{Space, Json::array({"height"})}}));
        QCOMPARE(document.at("claims"), (Json{{Space, {{"family_name", "CHAN"}}}}));
    }

    /// The sandbox's licences state 18 and 21 years.
    void answersAnAgeByAHigherOne()
    {
        const auto read = ask({"--preset", "over-16"});

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QCOMPARE(read.output.at("verdict"), Json("valid"));
        const auto &document = read.output.at("documents").front();
        QCOMPARE(document.at("ages"), (Json{{"age_over_16", true}}));
        QVERIFY(document.at("missing").empty());
        const auto &claims = document.at("claims").at(Space);
        QCOMPARE(claims.size(), std::size_t(2));
        QVERIFY(claims.contains("portrait"));
        QCOMPARE(claims.at("age_over_18"), Json(true));
    }

    /// Whoever is over 21 may be 65 or not.
    void hasNoAnswerForAnAgeThatNothingTells()
    {
        const auto read = ask({"--preset", "over-65"});

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QCOMPARE(read.output.at("verdict"), Json("unknown"));
        const auto &document = read.output.at("documents").front();
        QCOMPARE(document.at("missing"), (Json{{Space, Json::array({"age_over_65"})}}));
        QVERIFY(document.at("ages").empty());
    }

    void isLetGoWhereThePhoneHoldsNothingThatFits_data()
    {
        QTest::addColumn<std::string>("type");
        QTest::newRow("another document") << std::string("org.example.passport.1");
        QTest::newRow("elements of another document") << std::string(Licence);
    }

    void isLetGoWhereThePhoneHoldsNothingThatFits()
    {
        QFETCH(std::string, type);
        auto holder = m_pair.present({"--approve"});

        const auto read = m_pair.verify(m_pair.codeOf(*holder), {"--ask", inVehicle("make"), "--doctype", type});

        QCOMPARE(test::Command::end(*holder).errorCode(), std::string("wallet.no_matching_certificate"));
        QVERIFY2(read.isOk(), read.errorCode().c_str()); // as if the person had refused
        QVERIFY(read.output.at("documents").empty());
        QCOMPARE(read.output.at("not_given"), (Json{{type, 0}}));
    }

    void showsTheOneThatIsChosen()
    {
        const auto before = timesShown(m_first);
        auto holder = m_pair.present({"--approve", "--choose", "document-0=" + m_second});

        const auto read = m_pair.verify(m_pair.codeOf(*holder), {"--preset", "identity"});

        QVERIFY2(read.isOk(), read.errorCode().c_str());
        QVERIFY(test::Command::end(*holder).isOk());
        QCOMPARE(timesShown(m_second), std::ptrdiff_t(1));
        QCOMPARE(timesShown(m_first), before);
    }

    void showsNothingForAWrongChoice_data()
    {
        QTest::addColumn<std::string>("choice");
        QTest::newRow("a certificate that there is not") << std::string("document-0=none");
        QTest::newRow("a document that nobody asked for") << "document-1=" + m_second;
    }

    void showsNothingForAWrongChoice()
    {
        QFETCH(std::string, choice);
        const auto before = timesShown(m_first) + timesShown(m_second);
        auto holder = m_pair.present({"--approve", "--choose", choice});

        const auto read = m_pair.verify(m_pair.codeOf(*holder), {"--preset", "identity"});
        const auto shown = test::Command::end(*holder);

        QCOMPARE(shown.exitCode, 1);
        QCOMPARE(shown.errorCode(), std::string("base.invalid_argument"));
        QCOMPARE(read.errorCode(), std::string("wallet.proximity_ended"));
        QCOMPARE(timesShown(m_first) + timesShown(m_second), before);
    }

    void waitsForAPhoneAsLongAsItWasTold()
    {
        auto holder = m_pair.present({"--approve"});
        const auto code = m_pair.codeOf(*holder);
        ::kill(static_cast<pid_t>(holder->processId()), SIGSTOP); // it is there, and says nothing
        QElapsedTimer timer;
        timer.start();

        const auto read = m_pair.verify(code, {"--preset", "identity", "--wait", "2"});

        QCOMPARE(read.errorCode(), std::string("net.timeout"));
        QVERIFY(read.output.at("error").at("retryable") == true);
        QVERIFY(timer.elapsed() >= 2'000);
        QVERIFY(timer.elapsed() < 60'000); // not the two minutes of who says nothing
        holder->kill();
        QVERIFY(test::Command::end(*holder).wasKilled);
    }

    void saysThatTheTextIsOfNoPhone()
    {
        QCOMPARE(m_pair.verify("mdoc:nonsense", {}).errorCode(), std::string("wallet.proximity_malformed"));
        QCOMPARE(m_pair.verify("openid4vp://?client_id=x", {}).errorCode(), std::string("wallet.proximity_malformed"));
    }

private:
    static constexpr auto Licence = "org.iso.18013.5.1.mDL";
    static constexpr auto Space = "org.iso.18013.5.1";
    static constexpr auto Vehicle = "org.example.causeway.vehicle.1";

    static std::string inVehicle(const char *element) { return std::string(Vehicle) + "/" + element; }

    /// Of a phone that approves.
    test::Outcome ask(const std::vector<std::string> &options)
    {
        auto holder = m_pair.present({"--approve"});
        auto read = m_pair.verify(m_pair.codeOf(*holder), options);
        const auto shown = test::Command::end(*holder);
        if (!shown.isOk())
            qWarning("present: %s", shown.errorCode().c_str());
        return read;
    }
    static std::vector<std::string> typesIn(const test::Outcome &read)
    {
        std::vector<std::string> types;
        for (const auto &document : read.output.at("documents"))
            types.push_back(document.at("type").get<std::string>());
        return types;
    }
    std::ptrdiff_t timesShown(const std::string &id)
    {
        const auto history = m_pair.citizen.command.require({"cert", "history", id}).at("history");
        return std::ranges::count_if(history, [](const Json &line) { return line.at("kind") == "presentation"; });
    }

    test::NearPair m_pair;
    std::string m_first;
    std::string m_second;
};

CAUSEWAY_SUITE(NearAskingTest)
#include "tst_near_asking.moc"

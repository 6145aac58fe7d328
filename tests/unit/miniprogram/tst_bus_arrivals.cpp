#include "support.h"
#include "test_registry.h"

#include <causeway/base/json.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;
using miniprogram::runProgram;

namespace {

const std::string Feed = "https://localhost:8443/opendata/v1/transport/kmb/";

Json answer(Json data)
{
    return {{"type", "Any"},
            {"version", "1.0"},
            {"generated_timestamp", "2026-11-23T14:00:10+08:00"},
            {"data", std::move(data)}};
}

Json stop(const char *id, const char *en, const char *tc, const char *sc)
{
    return {{"stop", id},    {"name_en", en},      {"name_tc", tc},
            {"name_sc", sc}, {"lat", "22.345415"}, {"long", "114.192640"}};
}

Json eta(const char *route, int sequence, Json at)
{
    return {{"co", "KMB"},
            {"route", route},
            {"dir", "O"},
            {"service_type", 1},
            {"seq", 1},
            {"dest_en", "CENTRAL"},
            {"dest_tc", "中環"},
            {"dest_sc", "中环"},
            {"eta_seq", sequence},
            {"eta", std::move(at)},
            {"rmk_en", "Scheduled"},
            {"rmk_tc", "原定班次"},
            {"rmk_sc", "原定班次"},
            {"data_timestamp", "2026-11-23T14:00:00+08:00"}};
}
}

/// The real package in the real child process; only the network is the test's.
class BusArrivalsTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        const Signers signers;
        m_package = *miniprogram::openPackage(signers.sign(unsignedProgram("bus-arrivals")), signers.trust());
        m_services.fail.reset();
        m_services.asked.clear();
        m_services.responses.clear();
        respond("stop",
                answer({stop("A3ADFCDF8487ADB9", "CHUK YUEN ESTATE", "竹園邨", "竹园邨"),
                        stop("B002CEF0DBC568F5", "STAR FERRY", "尖沙咀碼頭", "尖沙咀码头")}));
        respond("stop-eta/B002CEF0DBC568F5",
                answer({eta("1", 1, "2026-11-23T14:07:30+08:00"), eta("1A", 1, "2026-11-23T14:00:20+08:00"),
                        eta("2", 1, nullptr)}));
    }

    void listsStopsInThePersonsLanguage_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("stopName");
        QTest::addColumn<QByteArray>("title");
        QTest::newRow("English") << QByteArray("en") << QByteArray("STAR FERRY") << QByteArray("Bus stops");
        QTest::newRow("Traditional Chinese") << QByteArray("zh_HK") << QByteArray("尖沙咀碼頭") << QByteArray("巴士站");
        QTest::newRow("Simplified Chinese") << QByteArray("zh_CN") << QByteArray("尖沙咀码头") << QByteArray("巴士站");
        QTest::newRow("another language") << QByteArray("fr") << QByteArray("STAR FERRY") << QByteArray("Bus stops");
    }
    void listsStopsInThePersonsLanguage()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, stopName);
        QFETCH(QByteArray, title);
        Screen screen;

        const auto program = *runProgram(m_package, config(language.toStdString()), m_services, screen);

        QVERIFY(screen.waitForText(stopName.toStdString()));
        QVERIFY(screen.waitFor([&] { return screen.pages.back().title == title.toStdString(); }));
        QVERIFY(screen.shownText().find("DATA.GOV.HK") != std::string::npos);
    }

    void aTapShowsWhenTheBusesCome()
    {
        Screen screen;
        const auto program = *runProgram(m_package, config("en"), m_services, screen);
        QVERIFY(screen.waitForText("STAR FERRY"));

        program->sendEvent(screen.tappable("STAR FERRY"), "tap", "{}");

        QVERIFY(screen.waitForText("7 min"));
        const auto text = screen.shownText();
        QVERIFY(text.find("towards CENTRAL") != std::string::npos);
        QVERIFY(text.find("Updated 14:00") != std::string::npos);
        QVERIFY(text.find("due") < text.find("7 min"));
        QVERIFY(text.find("no time given") > text.find("7 min"));
        QCOMPARE(screen.pages.back().title, std::string("STAR FERRY"));
        QCOMPARE(m_services.asked.back(), Feed + "stop-eta/B002CEF0DBC568F5");

        program->back();
        QVERIFY(screen.waitForText("CHUK YUEN"));
    }

    void theDestinationFollowsItsWordAsTheLanguageWritesIt_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QByteArray>("stopName");
        QTest::addColumn<QByteArray>("towards");
        QTest::newRow("English") << QByteArray("en") << QByteArray("STAR FERRY") << QByteArray("towards CENTRAL");
        QTest::newRow("Traditional Chinese") << QByteArray("zh_HK") << QByteArray("尖沙咀碼頭") << QByteArray("往中環");
        QTest::newRow("Simplified Chinese") << QByteArray("zh_CN") << QByteArray("尖沙咀码头") << QByteArray("往中环");
    }
    void theDestinationFollowsItsWordAsTheLanguageWritesIt()
    {
        QFETCH(QByteArray, language);
        QFETCH(QByteArray, stopName);
        QFETCH(QByteArray, towards);
        Screen screen;
        const auto program = *runProgram(m_package, config(language.toStdString()), m_services, screen);
        QVERIFY(screen.waitForText(stopName.toStdString()));

        program->sendEvent(screen.tappable(stopName.toStdString()), "tap", "{}");

        QVERIFY(screen.waitForText(towards.toStdString()));
    }

    void refreshingAsksAgain()
    {
        Screen screen;
        const auto program = *runProgram(m_package, config("en"), m_services, screen);
        QVERIFY(screen.waitForText("STAR FERRY"));
        program->sendEvent(screen.tappable("STAR FERRY"), "tap", "{}");
        QVERIFY(screen.waitForText("7 min"));
        respond("stop-eta/B002CEF0DBC568F5", answer(Json::array()));

        program->sendEvent(screen.tappable("Refresh"), "tap", "{}");

        QVERIFY(screen.waitForText("No bus is expected"));
    }

    void searchingNarrowsTheList()
    {
        Screen screen;
        const auto program = *runProgram(m_package, config("en"), m_services, screen);
        QVERIFY(screen.waitForText("STAR FERRY"));
        const auto input =
            std::ranges::find_if(screen.nodes, [](const auto &node) { return node.second.tag == "input"; });
        QVERIFY(input != screen.nodes.end());

        program->sendEvent(input->first, "input", R"({"value":"chuk"})");

        QVERIFY(screen.waitFor([&] { return screen.shownText().find("STAR FERRY") == std::string::npos; }));
        QVERIFY(screen.shownText().find("CHUK YUEN") != std::string::npos);
        program->sendEvent(input->first, "input", R"({"value":"nowhere"})");
        QVERIFY(screen.waitForText("No stop has this name."));
    }

    void aFailureIsSaidAndCanBeTriedAgain()
    {
        m_services.fail = Error{ErrorCode::NetworkUnreachable};
        Screen screen;
        const auto program = *runProgram(m_package, config("en"), m_services, screen);
        QVERIFY(screen.waitForText("could not be loaded"));
        {
            const std::scoped_lock lock(m_services.mutex);
            m_services.fail.reset();
        }

        program->sendEvent(screen.tappable("Try again"), "tap", "{}");

        QVERIFY(screen.waitForText("STAR FERRY"));
    }

    void anAnswerOfAnotherShapeIsAFailure_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("server error") << 500 << QByteArray("{}");
        QTest::newRow("no JSON") << 200 << QByteArray("<html>");
        QTest::newRow("no data") << 200 << QByteArray("{\"type\":\"StopList\"}");
    }
    void anAnswerOfAnotherShapeIsAFailure()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_services.responses[Feed + "stop"] = {status, {}, body.toStdString()};
        Screen screen;

        const auto program = *runProgram(m_package, config("en"), m_services, screen);

        QVERIFY(screen.waitForText("could not be loaded"));
    }

    void anUnknownStopHasNoBuses()
    {
        respond("stop-eta/B002CEF0DBC568F5", answer(Json::object()));
        Screen screen;
        const auto program = *runProgram(m_package, config("en"), m_services, screen);
        QVERIFY(screen.waitForText("STAR FERRY"));

        program->sendEvent(screen.tappable("STAR FERRY"), "tap", "{}");

        QVERIFY(screen.waitForText("No bus is expected"));
    }

    void everyLanguageHasEveryWord()
    {
        const auto *source = m_package.find("common/words.js");
        QVERIFY(source);
        const QString script = "const wx = {}; const module = {exports: {}};" + QString::fromStdString(toText(*source))
            + "; const keys = Object.values(module.exports.words).map((each) => Object.keys(each).sort().join());"
              "process.exit(keys.length === 3 && keys.every((each) => each === keys[0]) ? 0 : 1)";

        QCOMPARE(QProcess::execute("node", {"-e", script}), 0);
    }

private:
    static miniprogram::RunConfig config(const std::string &language)
    {
        auto config = runConfig();
        config.environment.language = language;
        return config;
    }

    void respond(const std::string &path, const Json &json)
    {
        const std::scoped_lock lock(m_services.mutex);
        m_services.responses[Feed + path] = {200, {}, json.dump()};
    }

    miniprogram::Package m_package;
    FakeServices m_services;
};

CAUSEWAY_SUITE(BusArrivalsTest)
#include "tst_bus_arrivals.moc"

#include "support.h"
#include "test_registry.h"

#include <QtTest>

#include <csignal>

using namespace causeway;
using namespace causeway::test;
using miniprogram::runProgram;

class ProgramTest : public QObject {
    Q_OBJECT
private slots:
    void showsItsFirstPage()
    {
        Screen screen;
        const auto package = trialProgram();

        const auto program = *runProgram(package, runConfig(), m_services, screen);

        QVERIFY(screen.waitForText("hello"));
        QCOMPARE(screen.pages.size(), std::size_t(1));
        QCOMPARE(screen.pages[0].path, std::string("pages/main/main"));
    }

    void aTapChangesTheTree()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js",
                           "Page({ data: { text: 'a', list: [{id: 1, name: 'one'}, {id: 2, name: 'two'}] },"
                           "  tapped(e) { const id = e.currentTarget.dataset.id;"
                           "    this.setData({ text: 'tapped ' + id, list: this.data.list.filter((each) => each.id !== "
                           "id) }) } })"}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("two"));

        program->sendEvent(screen.tappable("one"), "tap", "{}");

        QVERIFY(screen.waitForText("tapped 1"));
        QVERIFY(screen.shownText().find("one") == std::string::npos);
        QVERIFY(screen.shownText().find("two") != std::string::npos);
    }

    void oneTurnIsOneBatch()
    {
        Screen screen;
        const auto package = trialProgram({{"pages/main/main.js",
                                            "Page({ data: { text: 'a' }, tapped() { for (let i = 0; i <= 50; ++i) "
                                            "this.setData({ text: 'n' + i }) } })"}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("a"));
        const int before = screen.batches;

        program->sendEvent(screen.tappable("a"), "tap", "{}");

        QVERIFY(screen.waitForText("n50"));
        QCOMPARE(screen.batches, before + 1);
    }

    void goesToAnotherPageAndBack()
    {
        Screen screen;
        const auto package = trialProgram(
            {{"pages/main/main.js",
              "Page({ data: { text: 'start' }, tapped() { wx.navigateTo({ url: '../second/second?word=w%20w' }) },"
              "  onShow() { this.setData({ text: 'shown' + (this.times = (this.times || 0) + 1) }) } })"}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("shown1"));

        program->sendEvent(screen.tappable("shown1"), "tap", "{}");
        QVERIFY(screen.waitForText("second w w"));
        QVERIFY(screen.waitFor([&] { return screen.pages.size() == 2; }));
        program->back();

        QVERIFY(screen.waitForText("shown2"));
        QCOMPARE(screen.pages.size(), std::size_t(1));
    }

    void knowsWhereItRuns()
    {
        Screen screen;
        auto config = runConfig();
        config.environment.language = "zh_HK";
        config.environment.fontScale = 2;
        config.environment.theme = "dark";
        const auto package = trialProgram({{"pages/main/main.js",
                                            "Page({ data: { text: '' }, onLoad() { const i = wx.getSystemInfoSync();"
                                            "  wx.onThemeChange(({ theme }) => this.setData({ text: 'now ' + theme }));"
                                            "  this.setData({ text: [i.language, i.theme, i.fontSizeScaleFactor, "
                                            "wx.getExtConfigSync().origin].join() }) } })"}});

        const auto program = *runProgram(package, config, m_services, screen);

        QVERIFY(screen.waitForText("zh_HK,dark,2,https://localhost:8443"));
        config.environment.theme = "light";
        program->setEnvironment(config.environment);
        QVERIFY(screen.waitForText("now light"));
    }

    void fetchesFromAnAllowedOrigin()
    {
        FakeServices services;
        services.responses["https://data.example.org/a"] = {
            200, {{"content-type", "application/json"}}, R"({"value":"fetched"})"};
        Screen screen;
        const auto package = trialProgram({{"pages/main/main.js", fetching("https://data.example.org/a")}});

        const auto program = *runProgram(package, runConfig(), services, screen);

        QVERIFY(screen.waitForText("200 fetched"));
    }

    void anotherOriginIsRefusedBeforeTheHostIsAsked()
    {
        FakeServices services;
        Screen screen;
        const auto package = trialProgram({{"pages/main/main.js", fetching("https://evil.example/a")}});

        const auto program = *runProgram(package, runConfig(), services, screen);

        QVERIFY(screen.waitForText("request:fail url not in domain list"));
        QVERIFY(services.asked.empty());
    }

    void aFailedRequestSaysWhy()
    {
        FakeServices services;
        services.fail = Error{ErrorCode::NetworkUnreachable};
        Screen screen;
        const auto package = trialProgram({{"pages/main/main.js", fetching("https://data.example.org/a")}});

        const auto program = *runProgram(package, runConfig(), services, screen);

        QVERIFY(screen.waitForText("request:fail net.unreachable"));
    }

    void whatIsNotSupportedFailsSoftly()
    {
        Screen screen;
        const auto package = trialProgram(
            {{"pages/main/main.js",
              "Page({ data: { text: '' }, onLoad() { wx.chooseImage({ fail: ({ errMsg }) => this.setData({ text: "
              "errMsg + ' '"
              " + wx.canIUse('chooseImage') + wx.canIUse('request') + JSON.stringify(wx.getStorageSync('a')) }) });"
              " wx.startBluetooth() } })"}});

        const auto program = *runProgram(package, runConfig(), m_services, screen);

        QVERIFY(screen.waitForText("chooseImage:fail not supported falsetrue\"\""));
        QVERIFY(!screen.stopped);
    }

    void anErrorInAHandlerIsReportedAndTheProgramGoesOn()
    {
        Screen screen;
        const auto package = trialProgram({{"pages/main/main.js",
                                            "Page({ data: { text: 'x' }, tapped() {\n if (!this.again) { this.again = "
                                            "true; missing() }\n this.setData({ text: 'alive' }) } })"}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("x"));

        program->sendEvent(screen.tappable("x"), "tap", "{}");
        QVERIFY(screen.waitForLog("pages/main/main.js:2"));
        program->sendEvent(screen.tappable("x"), "tap", "{}");

        QVERIFY(screen.waitForText("alive"));
    }

    void anErrorWhileLoadingNamesItsPlace()
    {
        Screen screen;
        const auto package = trialProgram({{"app.js", "App({})\nmissing()"}});

        const auto program = *runProgram(package, runConfig(), m_services, screen);

        QVERIFY(screen.waitForStop());
        QVERIFY(screen.stopped->code == ErrorCode::ProgramLoadFailed);
        QVERIFY(QString::fromStdString(screen.stopped->detail).contains("app.js:2"));
    }

    void codeFromTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("eval") << QByteArray("eval('1')");
        QTest::newRow("Function") << QByteArray("new Function('return 1')()");
        QTest::newRow("constructor of a function") << QByteArray("(() => {}).constructor('return 1')()");
        QTest::newRow("constructor of a generator") << QByteArray("(function* () {}).constructor('return 1')()");
        QTest::newRow("constructor of an async function") << QByteArray("(async () => {}).constructor('return 1')()");
        QTest::newRow("Atomics") << QByteArray("Atomics.add");
        QTest::newRow("modules of the system") << QByteArray("require('os')");
        QTest::newRow("the host's functions") << QByteArray("native.call(1, 'request', '{}')");
    }
    void codeFromTextIsRefused()
    {
        QFETCH(QByteArray, code);
        Screen screen;
        const auto package = trialProgram(
            {{"pages/main/main.js",
              "Page({ data: { text: '' }, onLoad() { let t = 'ran'; try { " + code.toStdString()
                  + " } catch (e) { t = 'refused' }"
                    " this.setData({ text: t + typeof Function('return this')().wx + typeof std }) } })"}});

        const auto program = *runProgram(package, runConfig(), m_services, screen);

        QVERIFY(screen.waitForText("refused"));
    }

    void aToastReachesTheHost()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js", "Page({ data: {}, onLoad() { wx.showToast({ title: 'Saved' }) } })"}});

        const auto program = *runProgram(package, runConfig(), m_services, screen);

        QVERIFY(screen.waitFor([&] { return screen.toasts == std::vector<std::string>{"Saved"}; }));
    }

    void theProcessIsLockedIn()
    {
        Screen screen;
        const auto package = trialProgram();
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("hello"));

        QFile status(QString("/proc/%1/status").arg(program->processId()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const auto text = status.readAll();

        QVERIFY(text.contains("Seccomp:\t2"));
        QVERIFY(text.contains("NoNewPrivs:\t1"));
    }

    void theProcessEndsWithTheProgram()
    {
        Screen screen;
        const auto package = trialProgram();
        auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("hello"));
        const int id = program->processId();

        program.reset();

        QVERIFY(kill(id, 0) != 0);
        QVERIFY(!screen.stopped);
    }

    void aMissingExecutableIsAnError()
    {
        Screen screen;
        auto config = runConfig();
        config.executable = "/nowhere/causeway-miniprogram";
        const auto package = trialProgram();

        const auto program = runProgram(package, config, m_services, screen);

        QVERIFY(!program);
        QVERIFY(program.error().code == ErrorCode::ProgramCrashed);
    }

private:
    static std::string fetching(const std::string &url)
    {
        return "Page({ data: { text: '' }, onLoad() { wx.request({ url: '" + url
            + "',"
              " success: ({ statusCode, data }) => this.setData({ text: statusCode + ' ' + data.value }),"
              " fail: ({ errMsg }) => this.setData({ text: errMsg }) }) } })";
    }

    FakeServices m_services;
};

CAUSEWAY_SUITE(ProgramTest)
#include "tst_program.moc"

#include "support.h"
#include "test_registry.h"

#include <QtTest>

#include <csignal>

using namespace causeway;
using namespace causeway::test;
using miniprogram::runProgram;

namespace {

/// A page that does `code` when it is tapped.
std::string onTap(const std::string &code)
{
    return "Page({ data: { text: 'ready' }, tapped() { " + code + " ; this.setData({ text: 'survived' }) } })";
}
}

/// One test for each limit: whatever a program does, the host stays alive, says what happened, and can start it again.
class LimitsTest : public QObject {
    Q_OBJECT
private slots:
    void isStopped_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *title, const char *code, ErrorCode expected) {
            QTest::newRow(title) << QByteArray(code) << static_cast<int>(expected);
        };
        row("endless loop", "for (;;) {}", ErrorCode::ProgramHung);
        row("endless loop that catches", "for (;;) { try { for (;;) {} } catch (e) {} }", ErrorCode::ProgramHung);
        row("endless promises", "const again = () => { Promise.resolve().then(again) }; again()",
            ErrorCode::ProgramHung);
        row("endless regular expression", "/(a+)+$/.test('a'.repeat(40) + 'b')", ErrorCode::ProgramHung);
        row("built-in function without end", "Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)",
            ErrorCode::ProgramHung);
        row("sparse join", "Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1)", ErrorCode::ProgramHung);
        row("memory bomb", "const all = []; for (;;) all.push(new Array(1000).fill(all.length))",
            ErrorCode::ProgramOutOfMemory);
        row("one huge string", "'x'.repeat(2 ** 29)", ErrorCode::ProgramOutOfMemory);
        row("one huge buffer", "new Uint8Array(2 ** 31 - 1)", ErrorCode::ProgramOutOfMemory);
        row("too much text in one turn", "for (let i = 0; i < 5; ++i) this.setData({ text: i + 'x'.repeat(2 ** 21) })",
            ErrorCode::ProgramOutOfMemory);
#if !defined(__SANITIZE_THREAD__) // under the sanitizers the turn's time is over before there is so much
        row("memory bomb that catches",
            "const all = []; for (;;) { try { for (;;) all.push('x'.repeat(1000) + all.length) } catch (e) {} }",
            ErrorCode::ProgramOutOfMemory);
#endif
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        row("too many changes", "this.setData({ list: Array.from({ length: 2500 }, (_, id) => ({ id, name: id })) })",
            ErrorCode::ProgramOutOfMemory);
#endif
    }
    void isStopped()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, expected);
        Screen screen;
        auto config = runConfig();
        const bool isEndless = expected == static_cast<int>(ErrorCode::ProgramHung);
        config.answerLimit = std::chrono::seconds(isEndless ? 5 : 60);
        const auto package = trialProgram({{"pages/main/main.js", onTap(code.toStdString())}});
        const auto program = *runProgram(package, config, m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForStop());
        QCOMPARE(static_cast<int>(screen.stopped->code), expected);
        QVERIFY(kill(program->processId(), 0) != 0);
    }

    void endlessRecursionIsAnOrdinaryError()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js",
                           onTap("const deep = () => deep() + 1; try { deep() } catch (e) { console.log(e.name) }")}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForText("survived"));
    }

    void anEndlessTimerIsFoundByThePing()
    {
        Screen screen;
        auto config = runConfig();
        config.answerLimit = std::chrono::seconds(2);
        config.pingInterval = std::chrono::milliseconds(50);
        const auto package =
            trialProgram({{"pages/main/main.js",
                           onTap("setTimeout(() => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1), 1)")}});
        const auto program = *runProgram(package, config, m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForStop());
        QVERIFY(screen.stopped->code == ErrorCode::ProgramHung);
    }

    void aStoppedProcessCounts()
    {
        Screen screen;
        auto config = runConfig();
        config.startLimit = std::chrono::seconds(5); // it may be stopped before it has said that it started
        config.answerLimit = std::chrono::milliseconds(300);
        config.pingInterval = std::chrono::milliseconds(50);
        const auto package = trialProgram();
        const auto program = *runProgram(package, config, m_services, screen);
        QVERIFY(screen.waitForText("hello"));

        kill(program->processId(), SIGSTOP);

        QVERIFY(screen.waitForStop());
        QVERIFY(screen.stopped->code == ErrorCode::ProgramHung);
    }

    void aCrashSaysHowItEnded()
    {
        Screen screen;
        const auto package = trialProgram();
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("hello"));

        kill(program->processId(), SIGSEGV);

        QVERIFY(screen.waitForStop());
        QVERIFY(screen.stopped->code == ErrorCode::ProgramCrashed);
        QCOMPARE(screen.stopped->detail, std::string("signal 11"));
    }

    void startsAgainAfterItWasKilled()
    {
        const auto package = trialProgram({{"pages/main/main.js", onTap("for (;;) {}")}});
        for (int run = 0; run < 2; ++run) {
            Screen screen;
            const auto program = *runProgram(package, runConfig(), m_services, screen);
            QVERIFY(screen.waitForText("ready"));
            program->sendEvent(screen.tappable("ready"), "tap", "{}");
            QVERIFY(screen.waitForStop());
        }
    }

    void tooManyTimersAreRefused()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js",
                           onTap("try { for (;;) setTimeout(() => {}, 1e6) } catch (e) { console.log(e.name) }")}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForText("survived"));
        QVERIFY(screen.waitForLog("RangeError"));
    }

    void tooManyRequestsAreRefused()
    {
        struct Slow final : miniprogram::HostServices {
            Result<miniprogram::WebResponse> request(const miniprogram::WebRequest &, const Call &call) override
            {
                std::mutex mutex;
                std::condition_variable_any never;
                std::unique_lock lock(mutex);
                never.wait(lock, call.stop, [] { return false; });
                return Error{ErrorCode::Cancelled};
            }
        } slow;
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js",
                           onTap("for (let i = 0; i < 20; ++i) wx.request({ url: 'https://data.example.org/' + i, "
                                 "fail: ({ errMsg }) => console.log(errMsg) })")}});
        const auto program = *runProgram(package, runConfig(), slow, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForLog("request:fail too many requests"));
    }

    void pagesDoNotStackWithoutEnd()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js",
                           onTap("for (let i = 0; i < 20; ++i) wx.navigateTo({ url: '../second/second', fail: ({ "
                                 "errMsg }) => console.log(errMsg) })")}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForLog("page stack limit exceeded"));
        QVERIFY(screen.waitFor([&] { return screen.pages.size() == 10; }));
    }

    void aFloodOfLogLinesIsCut()
    {
        Screen screen;
        const auto package =
            trialProgram({{"pages/main/main.js", onTap("for (let i = 0; i < 5000; ++i) console.log('line')")}});
        const auto program = *runProgram(package, runConfig(), m_services, screen);
        QVERIFY(screen.waitForText("ready"));

        program->sendEvent(screen.tappable("ready"), "tap", "{}");

        QVERIFY(screen.waitForText("survived"));
        QVERIFY(screen.log.size() <= 500);
    }

private:
    FakeServices m_services;
};

CAUSEWAY_SUITE(LimitsTest)
#include "tst_limits.moc"

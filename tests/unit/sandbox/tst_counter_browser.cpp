#include "counter_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// HAIP 1.0, section 5.1: what is answered on this device is for the browser that asked and comes back.
class CounterBrowserTest : public QObject {
    Q_OBJECT

    /// What a browser has that asked whether somebody is over 18.
    struct Asked {
        std::string cookie;
        std::string page;
        std::string requestUri; ///< behind the link for this device
    };

    static Asked askIn(CounterWorld &world)
    {
        const auto begun = world.postForm("/verifier/present", {{"kind", "over-18"}});
        const auto cookie = begun.header("Set-Cookie").substr(0, begun.header("Set-Cookie").find(';'));
        const auto page = begun.header("Location");
        const auto waiting = world.get(page, {{"cookie", cookie}}).body;
        const auto from = waiting.find("haip-vp://?");
        auto link = waiting.substr(from, waiting.find('"', from) - from);
        for (auto at = link.find("&amp;"); at != std::string::npos; at = link.find("&amp;"))
            link.replace(at, 5, "&");
        world.made = {{"id", page.substr(page.rfind('/') + 1)}};
        return {cookie, page, parameterOf(link, "request_uri")};
    }

    /// What the wallet is told that says yes to the request there.
    static Json answer(CounterWorld &world, const std::string &requestUri)
    {
        world.object = world.fetchObject(requestUri);
        return world.send("identity", world.bound(world.showing({"18"}))).json();
    }

    static bool isShown(CounterWorld &world, const std::string &page, const Asked &asked)
    {
        return world.get(page, {{"cookie", asked.cookie}}).body.find("Accepted") != std::string::npos;
    }

    static std::string state(CounterWorld &world) { return world.outcome()["state"].get<std::string>(); }

private slots:
    void theResultIsShownToTheBrowserThatAsked()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);

        const auto target = CounterWorld::pathOf(answer(world, asked.requestUri)["redirect_uri"]);

        QCOMPARE(world.get(target).status, 403);
        QCOMPARE(world.get(target, {{"cookie", "counter=another"}}).status, 403);
        QCOMPARE(world.get(asked.page + "?response_code=guessed", {{"cookie", asked.cookie}}).status, 403);
        QCOMPARE(state(world), std::string("answered"));
        QVERIFY(isShown(world, target, asked));
    }

    void anAnswerIsShownToNobodyBeforeItsBrowserIsBack()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);
        const auto target = CounterWorld::pathOf(answer(world, asked.requestUri)["redirect_uri"]);

        QCOMPARE(world.get(asked.page, {{"cookie", asked.cookie}}).status, 200);
        QVERIFY(!isShown(world, asked.page, asked));
        QCOMPARE(state(world), std::string("answered"));

        world.get(target, {{"cookie", asked.cookie}});
        QVERIFY(isShown(world, asked.page, asked));
        QCOMPARE(state(world), std::string("accepted"));
    }

    void aBrowserThatDoesNotComeBackInTimeIsWaitedForNoMore()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);
        const auto target = CounterWorld::pathOf(answer(world, asked.requestUri)["redirect_uri"]);

        world.clock.advance(std::chrono::seconds(300));

        QCOMPARE(state(world), std::string("expired"));
        QVERIFY(!isShown(world, target, asked));
        QCOMPARE(state(world), std::string("expired"));
    }

    void aRefusalOnThisDeviceWaitsForItsBrowserToo()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);
        world.object = world.fetchObject(asked.requestUri);
        const auto told =
            world.postForm(CounterWorld::pathOf(world.object["response_uri"]),
                           {{"error", "access_denied"}, {"state", world.object["state"].get<std::string>()}});
        QCOMPARE(state(world), std::string("answered"));

        world.get(CounterWorld::pathOf(told.json()["redirect_uri"]), {{"cookie", asked.cookie}});

        QCOMPARE(state(world), std::string("refused"));
    }

    void theOtherDevicesAddressTakesNoRedirectAway()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);
        world.object = world.fetchObject(asked.requestUri);
        QCOMPARE(world.get(CounterWorld::pathOf(asked.requestUri + "/far")).status, 200);

        const auto told = world.send("identity", world.bound(world.showing({"18"}))).json();

        QVERIFY(told.contains("redirect_uri"));
        QCOMPARE(state(world), std::string("answered"));
    }

    void whatAnotherDeviceAnsweredIsForTheBrowserThatAskedOnly()
    {
        CounterWorld world("identity-view");
        const auto asked = askIn(world);

        QVERIFY(!answer(world, asked.requestUri + "/far").contains("redirect_uri"));

        QVERIFY(isShown(world, asked.page, asked));
        QCOMPARE(world.get(asked.page).status, 403);
        QCOMPARE(state(world), std::string("accepted"));
        QVERIFY(!world.outcome().contains("claims"));
    }

    void whereNoBrowserAskedNoneIsSentBack()
    {
        CounterWorld world("identity-view");
        world.made = world.postJson("/verifier/requests", {{"kind", "over-18"}}).json();

        const auto told = answer(world, parameterOf(world.made["qr_link"].get<std::string>(), "request_uri"));

        QVERIFY(!told.contains("redirect_uri"));
        QVERIFY(world.outcome().contains("claims"));
    }
};

CAUSEWAY_SUITE(CounterBrowserTest)
#include "tst_counter_browser.moc"

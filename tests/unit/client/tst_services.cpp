#include "fake_authority.h"
#include "fake_clock.h"
#include "memory_store.h"
#include "scripted_http.h"
#include "test_registry.h"

#include <causeway/client/services.h>

#include <QtTest>

using namespace causeway;

/// What of the catalogue is listed.
class ServicesTest : public QObject {
    Q_OBJECT

private slots:
    void listsPagesThatMayBeOpenedOnly_data()
    {
        QTest::addColumn<std::string>("page");
        QTest::addColumn<bool>("isListed");
        QTest::newRow("a page") << std::string("https://tax.example/return?year=1") << true;
        QTest::newRow("a place in a page") << std::string("https://tax.example/#return") << true;
        QTest::newRow("a page in development") << std::string("https://localhost:8443/tax") << true;
        QTest::newRow("a page in the clear") << std::string("http://tax.example/return") << false;
        QTest::newRow("a file") << std::string("file:///etc/passwd") << false;
        QTest::newRow("somebody's share") << std::string("smb://share.example/return") << false;
        QTest::newRow("a script") << std::string("javascript:alert(1)") << false;
        QTest::newRow("another program") << std::string("causeway://authorize?client_id=1") << false;
        QTest::newRow("somebody's name in it") << std::string("https://tax.example@evil.example/") << false;
        QTest::newRow("nothing") << std::string() << false;
    }

    void listsPagesThatMayBeOpenedOnly()
    {
        QFETCH(std::string, page);
        QFETCH(bool, isListed);

        const auto services = list(Json::array({service("tax", "web", page), service("bus", "program", "hk.bus")}));

        QVERIFY(services); // one that is left out hinders no other
        QCOMPARE(services->size(), std::size_t(isListed ? 2 : 1));
        QCOMPARE(services->front().id, std::string(isListed ? "tax" : "bus"));
        QCOMPARE(services->back().targetValue, std::string("hk.bus"));
    }

private:
    static Json service(const std::string &id, const std::string &kind, const std::string &value)
    {
        return {{"id", id}, {"names", {{"en", "Service"}}}, {"target", {{"kind", kind}, {"value", value}}}};
    }

    static Result<std::vector<client::Service>> list(const Json &services)
    {
        const std::string origin = "https://id.example";
        test::FakeClock clock;
        test::MemoryStore store;
        test::ScriptedHttp http;
        Json places;
        for (const auto *name : {"identity_provider", "trust_list", "credential_issuer", "billing", "payment_rail",
                                 "program_registry", "catalogue", "open_data"})
            places[name] = origin + "/" + name;
        const auto answer = [](const Json &body) {
            return [body](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, body)); };
        };
        http.on("GET", origin + "/.well-known/causeway", answer(places));
        http.on("GET", origin + "/catalogue/services", answer({{"services", services}}));
        const test::FakeAuthority authority{clock.now()};
        const auto directory = identity::makeDirectory({origin, authority.anchors()}, store, http, clock);
        return client::makeServices(*directory, http, store)->list({});
    }
};

CAUSEWAY_SUITE(ServicesTest)
#include "tst_services.moc"

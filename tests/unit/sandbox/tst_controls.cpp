#include "billing/emv_writer.h"
#include "config.h"
#include "pages/html.h"
#include "persons.h"
#include "sandbox_world.h"
#include "test_registry.h"

#include <QtTest>

#include <limits>

using namespace causeway;
using namespace causeway::test;

class ControlsTest : public QObject {
    Q_OBJECT
private slots:
    void theClockMovesAndStaysMoved()
    {
        SandboxWorld world;
        world.postJson("/admin/clock", {{"advance_seconds", 3600}});
        world.restart();

        QCOMPARE(world.get("/admin/clock").json()["now"].get<std::int64_t>(), world.now() + 3600);
        QCOMPARE(world.postJson("/admin/clock", {{"reset", true}}).json()["now"].get<std::int64_t>(), world.now());
        QCOMPARE(errorOf(world.postJson("/admin/clock", Json::object())), std::string("invalid_request"));
    }

    void theClockMovesTwentyYearsAtMost()
    {
        constexpr std::int64_t most = 20LL * 366 * 86400;
        SandboxWorld world;
        const auto error = [&](std::int64_t by) {
            return errorOf(world.postJson("/admin/clock", {{"advance_seconds", by}}));
        };

        QCOMPARE(error(std::numeric_limits<std::int64_t>::min()), std::string("invalid_request"));
        QCOMPARE(error(std::numeric_limits<std::int64_t>::max()), std::string("invalid_request"));
        QCOMPARE(error(most), std::string());
        QCOMPARE(error(1), std::string("invalid_request"));
        QCOMPARE(world.get("/admin/clock").json()["now"].get<std::int64_t>(), world.now() + most);
    }

    void messagesAreForgottenAfterAMonth()
    {
        SandboxWorld world;
        const Json offer{{"person", "chan-siu-ming"}, {"credential_configuration_id", "student-card"}};
        world.postJson("/admin/offers", offer);
        world.clock.advance(std::chrono::hours(24 * 31));

        world.postJson("/admin/offers", offer);

        QCOMPARE(world.get("/admin/messages").json()["messages"].size(), std::size_t(1));
    }

    void everyPersonHasACardWithACode()
    {
        SandboxWorld world;
        const auto page = world.get("/specimens");
        const auto person = world.get("/admin/personas").json()["personas"][0];
        const auto picture = world.get(person["specimen"].get<std::string>());

        QCOMPARE(page.status, 200);
        QVERIFY(page.body.find("SPECIMEN") != std::string::npos);
        QVERIFY(page.body.find(person["specimen"].get<std::string>()) != std::string::npos);
        QCOMPARE(picture.contentType, std::string("image/png"));
        QVERIFY(picture.body.starts_with("\x89PNG"));
        QCOMPARE(person["document_code"].get<std::string>(),
                 std::string(R"(causeway:document:{"birth_date":"1988-04-12","name_en":"CHAN Siu Ming",)"
                             R"("number":"A1234563","type":"hkid"})"));
        QCOMPARE(errorOf(world.get("/specimens/nobody/qr.png")), std::string("person_unknown"));
    }

    void aFaultHappensAsOftenAsPlanned()
    {
        SandboxWorld world;
        world.postJson("/admin/faults", {{"path", "/idp/*"}, {"mode", "status"}, {"value", 503}, {"times", 2}});

        QCOMPARE(world.get("/idp/jwks").status, 503);
        QCOMPARE(world.get("/trust/list").status, 200);
        QCOMPARE(world.get("/idp/jwks").status, 503);
        QCOMPARE(world.get("/idp/jwks").status, 200);
    }

    void aFaultLastsUntilItIsTakenAway()
    {
        SandboxWorld world;
        world.postJson("/admin/faults", {{"path", "/idp/jwks"}, {"mode", "delay_ms"}, {"value", 1500}});
        QCOMPARE(world.get("/idp/jwks").delay.count(), 1500);
        QCOMPARE(world.get("/idp/jwks").delay.count(), 1500);

        world.sandbox->handle({.method = "DELETE", .path = "/admin/faults"});

        QCOMPARE(world.get("/idp/jwks").delay.count(), 0);
    }

    void refusesAFaultThatTheProtocolDoesNotName()
    {
        SandboxWorld world;
        const auto error = [&](const Json &fault) { return errorOf(world.postJson("/admin/faults", fault)); };

        QCOMPARE(error({{"path", "/"}, {"mode", "explode"}}), std::string("invalid_request"));
        QCOMPARE(error({{"path", "idp"}, {"mode", "drop_before"}}), std::string("invalid_request"));
        QCOMPARE(error({{"path", "/"}, {"mode", "status"}, {"value", 200}}), std::string("invalid_request"));
        QCOMPARE(error({{"path", "/"}, {"mode", "drop_before"}, {"times", 0}}), std::string("invalid_request"));
    }

    void theStartPageHasEveryFault()
    {
        SandboxWorld world;
        const auto page = world.get("/").body;

        for (const auto *mode : {"status", "delay_ms", "drop_before", "drop_after", "tamper_credential",
                                 "tamper_metadata", "tamper_type", "tamper_package", "wrong_issuer", "rotate_refresh"})
            QVERIFY2(page.find("<option>" + std::string(mode) + "</option>") != std::string::npos, mode);
    }

    void anOfferOfSomethingMisspeltIsRefused()
    {
        SandboxWorld world;
        const auto refused = world.postJson(
            "/admin/offers",
            {{"person", "chan-siu-ming"}, {"credential_configuration_ids", Json::array({"student-card"})}});

        QCOMPARE(refused.status, 400);
        QVERIFY(refused.body.find("credential_configuration_ids") != std::string::npos);
    }

    void metadataMayNameAnotherIssuer()
    {
        SandboxWorld world;
        world.postJson("/admin/faults", {{"path", "/.well-known/*"}, {"mode", "wrong_issuer"}});

        QCOMPARE(world.get("/.well-known/oauth-authorization-server/idp").json()["issuer"].get<std::string>(),
                 std::string("https://other.invalid/idp"));
        QCOMPARE(
            world.get("/.well-known/openid-credential-issuer/issuer").json()["credential_issuer"].get<std::string>(),
            std::string("https://other.invalid/issuer"));
    }

    void anotherPagesScriptMayNotUseTheControls()
    {
        SandboxWorld world;
        const auto answer = world.postJson("/admin/reset", Json::object(), {{"origin", "https://evil.example"}});

        QCOMPARE(answer.status, 403);
        QCOMPARE(errorOf(answer), std::string("cross_origin"));
    }

    void resetForgetsPeoplesDoingsAndKeepsTheTrustList()
    {
        SandboxWorld world;
        Phone phone(world);
        phone.enrol();
        const auto before = claimsOf(world.get("/trust/list").body);

        world.postJson("/admin/reset", Json::object());

        QCOMPARE(errorOf(phone.push(phone.parForm(), phone.assertionClaims())), std::string("invalid_client"));
        const auto after = claimsOf(world.get("/trust/list").body);
        QCOMPARE(after["sequence"], before["sequence"]);
        QCOMPARE(after["entities"], before["entities"]);
    }

    void theTrustListsSignerChainsToItsRootAndNoWebCertificateDoes()
    {
        SandboxWorld world;
        const auto &keys = world.sandbox->keys();
        const auto read = [](const std::filesystem::path &path) {
            QFile file(QString::fromStdString(path.string()));
            [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
            return *crypto::Certificate::fromPem(file.readAll().toStdString());
        };
        const auto jws = *crypto::parseJws(world.get("/trust/list").body, "trust-list+jwt");
        const auto leaf = jws.certificates()->front();
        const auto usage = std::string("1.3.6.1.4.1.55555.1.1");

        QVERIFY(jws.verify(*leaf.publicKey()));
        QVERIFY(crypto::verifyChain(leaf, {}, read(keys.trustAuthority), world.clock.now(), usage));
        QVERIFY(!crypto::verifyChain(leaf, {}, read(keys.tlsAuthority), world.clock.now()));
        QVERIFY(!crypto::verifyChain(keys.issuer.certificate, {}, read(keys.trustAuthority), world.clock.now(), usage));
        QVERIFY(!crypto::verifyChain(read(keys.serverCertificate).front(), {}, read(keys.trustAuthority),
                                     world.clock.now()));
    }

    void keysStayTheSameAcrossStartsAndOnlyTheOwnerReadsThem()
    {
        SandboxWorld world;
        const auto before = world.sandbox->keys().issuer.certificate;
        world.restart();

        QVERIFY(world.sandbox->keys().issuer.certificate == before);
        const auto keys = std::filesystem::path(world.folder.path().toStdString()) / "data" / "keys";
        int count = 0;
        for (const auto &entry : std::filesystem::directory_iterator(keys)) {
            if (entry.path().extension() != ".key" && entry.path().extension() != ".secret")
                continue;
            ++count;
            QVERIFY((entry.status().permissions() & std::filesystem::perms::mask) == std::filesystem::perms(0600));
        }
        QVERIFY(count >= 10);
    }

    void everyPersonHasARightIdentityNumber()
    {
        SandboxWorld world;
        const auto people = world.get("/admin/personas").json()["personas"];

        QVERIFY(people.size() >= 4);
        for (const auto &person : people)
            QVERIFY(sandbox::isIdentityNumber(person["identity_number"].get<std::string>()));
    }

    void theSameSeedMakesTheSameBills()
    {
        SandboxWorld first;
        SandboxWorld second;

        QCOMPARE(first.get("/admin/bills").json(), second.get("/admin/bills").json());
    }

    void aBillsCodeIsWhatTheRulesAskFor()
    {
        // Check sum by an independent calculation over the text before it.
        QCOMPARE(sandbox::writeBillCode({"6000509", 54000, "HK12345"}),
                 std::string("00020101021226270012hk.com.hkicl0207600050952040000530334454"
                             "06540.005802HK5902NA6002HK62110107HK123456304763C"));
    }

    void everyPageIsGuardedAndEscaped()
    {
        SandboxWorld world;
        world.postJson("/admin/faults", {{"path", "/<script>alert(1)</script>"}, {"mode", "drop_before"}});

        const auto page = world.get("/");

        QVERIFY(page.body.find("<script>alert") == std::string::npos);
        QVERIFY(page.body.find("&lt;script&gt;alert") != std::string::npos);
        QVERIFY(page.header("Content-Security-Policy").find("default-src 'none'") != std::string::npos);
        QVERIFY(page.header("Content-Security-Policy").find("unsafe") == std::string::npos);
        QVERIFY(page.body.find(" style=") == std::string::npos);
        QVERIFY(page.body.find("http://") == std::string::npos);
        QCOMPARE(sandbox::escape("<a b=\"c\">&'"), std::string("&lt;a b=&quot;c&quot;&gt;&amp;&#39;"));
    }

    void busesArriveInTheFuture()
    {
        SandboxWorld world;
        const auto base = std::string("/opendata/v1/transport/kmb/");
        const auto answer = world.get(base + "stop-eta/A1F0000000000006").json();

        QCOMPARE(answer["type"].get<std::string>(), std::string("StopETA"));
        QVERIFY(!answer["data"].empty());
        for (const auto &eta : answer["data"]) {
            QVERIFY(eta["eta"].get<std::string>() > answer["generated_timestamp"].get<std::string>());
            QVERIFY(eta["service_type"].is_number_integer());
        }
        QVERIFY(world.get(base + "route").json()["data"][0]["service_type"].is_string());
        QCOMPARE(world.get(base + "stop/0000000000000000").json()["data"], Json::object());
        QVERIFY(world.get(base + "stop").json()["data"].size() >= 12);
    }

    void theCatalogueSpeaksThreeLanguages()
    {
        SandboxWorld world;
        const auto services = world.get("/catalogue/services").json()["services"];

        QVERIFY(services.size() >= 40);
        for (const auto &service : services)
            for (const auto *language : {"en", "zh-HK", "zh-CN"})
                QVERIFY(!service["names"][language].get<std::string>().empty()
                        && !service["department"][language].get<std::string>().empty());
    }

    void theCommandLineIsChecked()
    {
        const auto line = *sandbox::parseCommandLine({"--data", "x", "--port", "0", "--seed", "7"});
        QCOMPARE(line.config.seed, std::uint64_t(7));

        QVERIFY(!sandbox::parseCommandLine({"--port", "1"}));
        QVERIFY(!sandbox::parseCommandLine({"--data", "x", "--port", "65536"}));
        QVERIFY(!sandbox::parseCommandLine({"--data", "x", "--port", "8443x"}));
        QVERIFY(!sandbox::parseCommandLine({"--data"}));
        QVERIFY(!sandbox::parseCommandLine({"--data", "x", "--verbose"}));
    }

    void unknownPathsAndMethodsAreRefused()
    {
        SandboxWorld world;

        QCOMPARE(errorOf(world.get("/idp/nothing")), std::string("not_found"));
        QCOMPARE(world.get("/idp/token").status, 405);
    }
};

CAUSEWAY_SUITE(ControlsTest)
#include "tst_controls.moc"

#include "counter_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class PresentationTest : public QObject {
    Q_OBJECT

    /// With one claim of the key binding changed.
    static Response sendWith(CounterWorld &world, const char *name, const Json &value)
    {
        const auto text = world.showing({"18"});
        auto claims = world.bindingClaims(text);
        claims[name] = value;
        return world.send("identity", world.bound(text, claims));
    }

    static Response setStatus(CounterWorld &world, const char *status)
    {
        const auto id = world.get("/admin/certificates").json()["certificates"][0]["id"].get<std::string>();
        return world.postJson("/admin/certificates/" + id, {{"status", status}});
    }

    /// Asks for mandates by the ids of queries; any of them alone will do where not all may consent.
    static Json consentBy(const std::vector<std::string> &queries, const std::vector<std::string> &consenting)
    {
        const Json meta{{"vct_values", Json::array({"urn:causeway:sandbox:directors-mandate:1"})}};
        const auto claims = Json::array({{{"path", Json::array({"company"})}}});
        Json dcql;
        for (const auto &id : queries) {
            dcql["credentials"].push_back({{"id", id}, {"format", "dc+sd-jwt"}, {"meta", meta}, {"claims", claims}});
            if (queries != consenting)
                dcql["credential_sets"][0]["options"].push_back(Json::array({id}));
        }
        const Json data{{"type", "urn:causeway:transaction:consent:1"},
                        {"credential_ids", consenting},
                        {"purpose", {{"en", "Open an account"}}}};
        return {{"dcql_query", dcql}, {"transaction_data", data}};
    }

    static std::string mandate(const CounterWorld &world, bool consents)
    {
        const auto text = world.showing({"company"});
        auto claims = world.bindingClaims(text);
        if (!consents)
            claims.erase("transaction_data_hashes");
        return world.bound(text, claims);
    }

private slots:
    void theRequestIsSignedByACertificateOfTheTrustList()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        const auto &leaf = world.sandbox->keys().verifier.certificate;

        QCOMPARE(world.object["client_id"].get<std::string>(), "x509_hash:" + toBase64Url(crypto::sha256(leaf.der())));
        QCOMPARE(world.object["aud"].get<std::string>(), std::string("https://self-issued.me/v2"));
        QCOMPARE(world.object["response_mode"].get<std::string>(), std::string("direct_post.jwt"));
        QCOMPARE(world.object["wallet_nonce"].get<std::string>(), std::string("of the wallet"));
        const auto link = world.made["link"].get<std::string>();
        QVERIFY(link.starts_with("haip-vp://?"));
        QCOMPARE(parameterOf(link, "client_id"), world.object["client_id"].get<std::string>());
        QCOMPARE(parameterOf(link, "request_uri"), world.made["request_uri"].get<std::string>());
        QCOMPARE(parameterOf(link, "request_uri_method"), std::string("post"));
        QVERIFY(!claimsOf(world.get(CounterWorld::pathOf(world.made["request_uri"])).body).contains("wallet_nonce"));
    }

    void overEighteenIsAnsweredByYesAndNothingElse()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");

        const auto answer = world.send("identity", world.bound(world.showing({"18"})));

        QCOMPARE(answer.status, 200);
        const auto outcome = world.outcome();
        QCOMPARE(outcome["state"].get<std::string>(), std::string("accepted"));
        const Json expected{{"notice", "Not a legal identity card"}, {"age_equal_or_over", {{"18", true}}}};
        QCOMPARE(outcome["claims"]["identity"][0]["claims"], expected);
    }

    void aLicenceIsAcceptedInEitherFormat()
    {
        CounterWorld text("driving-licence");
        text.ask("driving-licence");
        QCOMPARE(text.send("licence",
                           text.bound(text.showing({"family_name", "given_name", "vehicle_classes", "expiry_date"})))
                     .status,
                 200);
        QCOMPARE(text.outcome()["claims"]["licence"][0]["claims"]["vehicle_classes"], Json::array({"1", "2", "3"}));

        CounterWorld mdoc("driving-licence-mdoc");
        mdoc.ask("driving-licence");
        const auto response = mdoc.deviceResponse({"family_name", "given_name", "driving_privileges", "expiry_date"},
                                                  mdoc.object["nonce"]);
        QCOMPARE(mdoc.send("mdl", response).status, 200);
        const auto shown = mdoc.outcome()["claims"]["mdl"][0]["claims"]["org.iso.18013.5.1"];
        QCOMPARE(shown["family_name"].get<std::string>(), std::string("CHAN"));
        QCOMPARE(shown["driving_privileges"].size(), std::size_t(3));
    }

    void aCardWithoutAKeyIsAcceptedWhereThatIsAskedFor()
    {
        CounterWorld world("senior-card");
        world.ask("senior-card");

        QCOMPARE(world.send("senior", world.showing({"family_name", "card_number"})).status, 200);

        auto dcql = world.object["dcql_query"];
        dcql["credentials"][0].erase("require_cryptographic_holder_binding");
        world.askFor({{"dcql_query", dcql}});
        QVERIFY(
            isRefusedFor(world, world.send("senior", world.showing({"family_name", "card_number"})), "key_binding"));
    }

    void aProofIsRefusedWhereItIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("nonce") << QByteArray("nonce") << QByteArray("\"another\"") << QByteArray("nonce");
        QTest::newRow("aud") << QByteArray("aud") << QByteArray("\"https://localhost:8443\"") << QByteArray("audience");
        QTest::newRow("sd_hash") << QByteArray("sd_hash") << QByteArray("\"AAAA\"") << QByteArray("sd_hash");
        QTest::newRow("old") << QByteArray("iat") << QByteArray("1000000000") << QByteArray("stale");
        QTest::newRow("no iat") << QByteArray("iat") << QByteArray("null") << QByteArray("stale");
    }

    void aProofIsRefusedWhereItIsWrong()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, reason);
        CounterWorld world("identity-view");
        world.ask("over-18");

        const auto answer = sendWith(world, name.constData(), *parseJson(value.toStdString()));

        QVERIFY(isRefusedFor(world, answer, reason.constData()));
    }

    void aStolenCertificateIsRefused()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        const auto text = world.showing({"18"});
        world.holder = *crypto::PrivateKey::generate();
        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(text)), "key_binding"));

        world.ask("over-18");
        QVERIFY(isRefusedFor(world, world.send("identity", text), "key_binding"));
    }

    void aChangedClaimIsRefused()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        const auto invented = toBase64Url(asBytes(R"(["c2FsdA","21",true])"));
        const auto text = world.showing({"18"}) + invented + "~";

        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(text)), "disclosure"));
    }

    void whatWasNotShownIsMissed()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(world.showing({"21"}))), "query"));

        world.ask("over-18");
        QVERIFY(isRefusedFor(world, world.send("other", world.bound(world.showing({"18"}))), "query"));

        world.ask("mandate");
        QVERIFY(isRefusedFor(world, world.send("mandate", world.bound(world.showing({"family_name"}))), "query"));
    }

    void aRevokedOrSuspendedCertificateIsRefused()
    {
        CounterWorld world("identity-view");
        setStatus(world, "suspended");
        world.ask("over-18");
        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(world.showing({"18"}))), "suspended"));

        setStatus(world, "revoked");
        world.ask("over-18");
        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(world.showing({"18"}))), "revoked"));
    }

    void anMdocIsBoundToItsSessionAndItsIssuersDigests()
    {
        const std::vector<std::string> names{"family_name", "given_name", "driving_privileges", "expiry_date"};
        CounterWorld world("driving-licence-mdoc");
        world.ask("driving-licence");
        const auto earlier = world.deviceResponse(names, world.object["nonce"]);
        world.ask("driving-licence");
        QVERIFY(isRefusedFor(world, world.send("mdl", earlier), "device_signature"));

        world.ask("driving-licence");
        auto bytes = *fromBase64Url(world.deviceResponse(names, world.object["nonce"]));
        const std::string name = "CHAN";
        *std::search(bytes.begin(), bytes.end(), name.begin(), name.end()) = 'X';
        QVERIFY(isRefusedFor(world, world.send("mdl", toBase64Url(bytes)), "digest"));

        world.ask("driving-licence");
        QVERIFY(isRefusedFor(world, world.send("mdl", world.deviceResponse({"family_name"}, world.object["nonce"])),
                             "query"));
    }

    void consentIsBoundToWhatWasShown()
    {
        const std::vector<std::string> names{"family_name", "given_name", "company", "powers"};
        CounterWorld world("directors-mandate");
        world.ask("mandate");
        const auto data = *parseJson(asText(*fromBase64Url(world.object["transaction_data"][0].get<std::string>())));
        QCOMPARE(data["type"].get<std::string>(), std::string("urn:causeway:transaction:consent:1"));
        const auto text = world.showing(names);
        QCOMPARE(world.send("mandate", world.bound(text)).status, 200);

        world.ask("mandate");
        auto claims = world.bindingClaims(text);
        claims["transaction_data_hashes"] = {"AAAA"};
        QVERIFY(isRefusedFor(world, world.send("mandate", world.bound(text, claims)), "transaction_data"));
    }

    void consentIsGivenByOneOfTheCertificatesThatMay_data()
    {
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("by the first") << true << false << true;
        QTest::newRow("by the second") << false << true << true;
        QTest::newRow("by neither") << false << false << false;
    }

    void consentIsGivenByOneOfTheCertificatesThatMay()
    {
        QFETCH(bool, first);
        QFETCH(bool, second);
        QFETCH(bool, isAccepted);
        CounterWorld world("directors-mandate");
        world.askFor(consentBy({"first", "second"}, {"first", "second"}));

        const Json token{{"first", Json::array({mandate(world, first)})},
                         {"second", Json::array({mandate(world, second)})}};
        const auto answer = world.sendToken(token, world.object["state"].get<std::string>());

        QVERIFY(isAccepted ? answer.status == 200 : isRefusedFor(world, answer, "transaction_data"));
    }

    void aCertificateThatMayNotConsentDoesNot()
    {
        CounterWorld world("directors-mandate");
        const auto wish = consentBy({"able", "other"}, {"able"});
        world.askFor(wish);
        QVERIFY(isRefusedFor(world, world.send("other", mandate(world, false)), "transaction_data"));

        world.askFor(wish);
        QVERIFY(isRefusedFor(world, world.send("other", mandate(world, true)), "transaction_data"));

        world.askFor(wish);
        QCOMPARE(world.send("able", mandate(world, true)).status, 200);
    }

    void aRequestIsAnsweredOnce()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        const auto presentation = world.bound(world.showing({"18"}));
        QCOMPARE(world.send("identity", presentation).status, 200);

        QCOMPARE(errorOf(world.send("identity", presentation)), std::string("request_already_answered"));
        QCOMPARE(world.get(CounterWorld::pathOf(world.made["request_uri"])).status, 410);
        QCOMPARE(world.outcome()["state"].get<std::string>(), std::string("accepted"));
    }

    void aLateAnswerIsRefused()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        world.clock.advance(std::chrono::seconds(300));

        QCOMPARE(errorOf(world.send("identity", world.bound(world.showing({"18"})))), std::string("request_expired"));
        QCOMPARE(world.outcome()["state"].get<std::string>(), std::string("expired"));
    }

    void whoDoesNotKnowTheStateUsesNothingUp()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        const Json token{{"identity", Json::array({world.bound(world.showing({"18"}))})}};
        const auto address = CounterWorld::pathOf(world.object["response_uri"]);

        QCOMPARE(errorOf(world.sendToken(token, "guessed")), std::string("invalid_request"));
        QCOMPARE(errorOf(world.postForm(address, {{"vp_token", toCompact(token)}})), std::string("invalid_request"));
        QCOMPARE(errorOf(world.postForm(address, {{"response", "a.b.c.d.e"}})), std::string("invalid_request"));
        QCOMPARE(errorOf(world.postForm(address, {{"error", "access_denied"}})), std::string("invalid_request"));
        QCOMPARE(world.outcome()["state"].get<std::string>(), std::string("waiting"));
        QCOMPARE(world.sendToken(token, world.object["state"].get<std::string>()).status, 200);
    }

    void thePersonMaySayNo_data()
    {
        QTest::addColumn<bool>("isEncrypted");
        QTest::newRow("encrypted") << true;
        QTest::newRow("in the open, by a wallet that cannot encrypt") << false;
    }

    void thePersonMaySayNo()
    {
        QFETCH(bool, isEncrypted);
        CounterWorld world("identity-view");
        world.ask("over-asking");
        const auto state = world.object["state"].get<std::string>();
        const auto answer = isEncrypted ? world.sendEncrypted({{"error", "access_denied"}, {"state", state}})
                                        : world.postForm(CounterWorld::pathOf(world.object["response_uri"]),
                                                         {{"error", "access_denied"}, {"state", state}});

        QCOMPARE(answer.status, 200);
        QCOMPARE(world.outcome()["state"].get<std::string>(), std::string("refused"));
        QCOMPARE(world.outcome()["reason"].get<std::string>(), std::string("access_denied"));
    }

    void aRefusalThatDoesNotKnowTheStateUsesNothingUpEither()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");

        const auto answer = world.sendEncrypted({{"error", "access_denied"}});

        QCOMPARE(errorOf(answer), std::string("invalid_request"));
        QCOMPARE(world.outcome()["state"].get<std::string>(), std::string("waiting"));
    }
};

CAUSEWAY_SUITE(PresentationTest)
#include "tst_presentation.moc"

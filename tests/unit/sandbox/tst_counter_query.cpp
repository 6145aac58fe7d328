#include "counter_world.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// What a department may ask for, and that the answer has to fit to it (OpenID4VP 1.0, sections 5.1, 6 and 8.6).
class CounterQueryTest : public QObject {
    Q_OBJECT

    /// One query for a given name, changed by a JSON merge patch.
    static Json credential(const Json &change = Json::object())
    {
        const auto claims = Json::array({{{"id", "name"}, {"path", Json::array({"given_name"})}}});
        Json query{{"id", "identity"}, {"format", "dc+sd-jwt"}, {"meta", Json::object()}, {"claims", claims}};
        query.merge_patch(change);
        return query;
    }

    static Json asking(const Json &change = Json::object())
    {
        Json dcql;
        dcql["credentials"].push_back(credential(change));
        return dcql;
    }

    static Json choosing(const char *id)
    {
        auto dcql = asking();
        dcql["credential_sets"][0]["options"][0].push_back(id);
        return dcql;
    }

    static Json authority(const char *type, const std::string &value)
    {
        const Json one{{"type", type}, {"values", Json::array({value})}};
        return {{"trusted_authorities", Json::array({one})}};
    }

    static Json claimSet(const char *id)
    {
        Json sets;
        sets[0].push_back(id);
        return sets;
    }

    static void row(const char *name, const Json &query, const char *sentence)
    {
        QTest::newRow(name) << QByteArray::fromStdString(toCompact(query)) << QByteArray(sentence);
    }

private slots:
    void aWishIsOneKindOrOneQuery()
    {
        SandboxWorld world;
        const auto error = [&](const Json &wish) { return errorOf(world.postJson("/verifier/requests", wish)); };

        QCOMPARE(error(Json::object()), std::string("invalid_request"));
        QCOMPARE(error({{"kind", "everything"}}), std::string("invalid_request"));
        QCOMPARE(error({{"kind", "over-18"}, {"dcql_query", asking()}}), std::string("invalid_request"));
        QVERIFY(world.get("/verifier/present").body.find("Senior card") != std::string::npos);
    }

    void whatIsNoQueryIsRefusedAndToldWhy_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("sentence");
        row("nothing asked for", {{"credentials", Json::array()}}, "credentials: objects");
        row("an id with a blank", asking({{"id", "my id"}}), "id of a credential: letters");
        row("no format", asking({{"format", nullptr}}), "format is missing");
        row("no meta", asking({{"meta", nullptr}}), "meta is missing");
        row("no claims in claims", asking({{"claims", Json::array()}}), "claims has at least one");
        row("claim sets without claims", asking({{"claims", nullptr}, {"claim_sets", claimSet("name")}}),
            "claim_sets without claims");
        row("claim sets of an unknown id", asking({{"claim_sets", claimSet("age")}}), "claim_sets: lists of ids");
        row("options of an unknown id", choosing("licence"), "options of credential_sets");
        row("authorities that nobody checks", asking(authority("etsi_tl", "https://list.example")),
            "trusted_authorities: of type aki");
        Json twice = asking();
        twice["credentials"].push_back(credential());
        row("an id twice", twice, "id of a credential: each once");
        Json nameless = asking({{"claim_sets", claimSet("name")}});
        nameless["credentials"][0]["claims"][1]["path"] = Json::array({"family_name"});
        row("claim sets where a claim has no id", nameless, "claim_sets where a claim has no id");
    }

    void whatIsNoQueryIsRefusedAndToldWhy()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, sentence);
        SandboxWorld world;

        const auto answer = world.postJson("/verifier/requests", {{"dcql_query", *parseJson(query.toStdString())}});

        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer), std::string("invalid_request"));
        const auto said = answer.json()["error_description"].get<std::string>();
        QVERIFY2(said.starts_with(sentence.toStdString()), said.c_str());
    }

    void whatRefersToItselfIsTaken()
    {
        SandboxWorld world;
        const auto status = [&](const Json &query) {
            return world.postJson("/verifier/requests", {{"dcql_query", query}}).status;
        };

        QCOMPARE(status(asking()), 201);
        QCOMPARE(status(asking({{"claims", nullptr}})), 201);
        QCOMPARE(status(asking({{"claim_sets", claimSet("name")}})), 201);
        QCOMPARE(status(choosing("identity")), 201);
        QCOMPARE(status(asking(authority("aki", "s9tIpPmhxdiuNkHMEWNpYim8S8Y"))), 201);
    }

    void transactionDataHasATypeAndNamesWhoseConsentItIs()
    {
        SandboxWorld world;
        const auto said = [&](const Json &data) {
            const Json wish{{"dcql_query", asking()}, {"transaction_data", data}};
            return world.postJson("/verifier/requests", wish).json().value("error_description", "");
        };
        const auto ids = Json::array({"identity"});

        QCOMPARE(said({{"credential_ids", ids}}), std::string("type of transaction_data is missing"));
        QVERIFY(said({{"type", "consent"}}).starts_with("credential_ids of transaction_data"));
        QVERIFY(said({{"type", "consent"}, {"credential_ids", Json::array({"licence"})}})
                    .starts_with("credential_ids of transaction_data"));
        QCOMPARE(said({{"type", "consent"}, {"credential_ids", ids}}), std::string());
    }

    void anSdJwtUnderAnotherAuthorityIsRefused()
    {
        CounterWorld world("identity-view");
        world.ask("over-18");
        auto dcql = world.object["dcql_query"];
        const auto ours = toBase64Url(world.sandbox->keys().issuer.certificate.authorityKeyIdentifier());
        dcql["credentials"][0].update(authority("aki", ours));
        world.askFor({{"dcql_query", dcql}});
        QCOMPARE(world.send("identity", world.bound(world.showing({"18"}))).status, 200);

        dcql["credentials"][0].update(authority("aki", "s9tIpPmhxdiuNkHMEWNpYim8S8Y"));
        world.askFor({{"dcql_query", dcql}});
        QVERIFY(isRefusedFor(world, world.send("identity", world.bound(world.showing({"18"}))), "query"));
    }

    void anMdocUnderAnotherAuthorityIsRefused()
    {
        const std::vector<std::string> names{"family_name", "given_name", "driving_privileges", "expiry_date"};
        CounterWorld world("driving-licence-mdoc");
        world.ask("driving-licence");
        auto dcql = world.object["dcql_query"];
        const auto ours = toBase64Url(world.sandbox->keys().documentSigner.certificate.authorityKeyIdentifier());
        dcql["credentials"][1].update(authority("aki", ours));
        world.askFor({{"dcql_query", dcql}});
        QCOMPARE(world.send("mdl", world.deviceResponse(names, world.object["nonce"])).status, 200);

        dcql["credentials"][1].update(authority("aki", "s9tIpPmhxdiuNkHMEWNpYim8S8Y"));
        world.askFor({{"dcql_query", dcql}});
        QVERIFY(isRefusedFor(world, world.send("mdl", world.deviceResponse(names, world.object["nonce"])), "query"));
    }
};

CAUSEWAY_SUITE(CounterQueryTest)
#include "tst_counter_query.moc"

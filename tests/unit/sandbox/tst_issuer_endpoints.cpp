#include "issuing_world.h"
#include "test_registry.h"

#include <causeway/crypto/jwe.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class IssuerEndpointsTest : public QObject {
    Q_OBJECT

    /// An issuance that was put off.
    struct Deferred : IssuingWorld {
        std::string token = accessToken();
        Json waiting = issue(token, proofClaims()).json();

        Deferred() : IssuingWorld("professional-registration") {}
        Response collect(const std::string &accessToken, const Json &transaction)
        {
            return phone.postJson("/issuer/deferred", {{"transaction_id", transaction}}, accessToken);
        }
        Response collect() { return collect(token, waiting["transaction_id"]); }
        Response notify(const Json &id, const char *event)
        {
            return phone.postJson("/issuer/notification", {{"notification_id", id}, {"event", event}}, token);
        }
    };

    /// What a request is, beside whose it is.
    struct Content {
        std::string type;
        std::string body;
    };
    static Response post(IssuingWorld &world, const std::string &path, const Content &content, const std::string &token)
    {
        Request request{.method = "POST", .path = path};
        request.headers = {{"content-type", content.type},
                           {"authorization", "DPoP " + token},
                           {"dpop", world.phone.proof(world.phone.proofClaims("POST", path, token))}};
        request.body = content.body;
        return world.sandbox->handle(request);
    }

    /// A login that asks for certificates by their scopes.
    static std::string logIn(IssuingWorld &world, const char *scope)
    {
        auto &phone = world.phone;
        auto form = phone.parForm();
        form["scope"] = scope;
        const auto code = parameterOf(phone.approve(phone.push(form, phone.assertionClaims())), "code");
        return phone.token(phone.codeForm(code)).json()["access_token"].get<std::string>();
    }

    static Json metadata(SandboxWorld &world)
    {
        return world.get("/.well-known/openid-credential-issuer/issuer").json();
    }

    static Response postJwe(IssuingWorld &world, const Json &body, const std::string &token,
                            crypto::ContentEncryption encryption = crypto::ContentEncryption::A256Gcm)
    {
        const auto jwk = metadata(world)["credential_request_encryption"]["jwks"]["keys"][0];
        crypto::JweOptions options;
        options.encryption = encryption;
        options.keyId = jwk["kid"].get<std::string>();
        const auto key = *crypto::agreementKeyFromJwk(jwk);
        const auto jwe = *crypto::encryptJwe(asBytes(toCompact(body)), key, options);
        return post(world, "/issuer/credential", {"Application/JWT", jwe}, token); // types are named without case
    }

    static Json requestBody(IssuingWorld &world)
    {
        return {{"credential_configuration_id", world.configuration},
                {"proofs", {{"jwt", Json::array({world.proof(world.holder, world.proofClaims())})}}}};
    }

    static Json encryption(const crypto::PrivateKey &key)
    {
        auto jwk = key.publicKey().toJwk();
        jwk["alg"] = "ECDH-ES";
        jwk["use"] = "enc";
        jwk["kid"] = "of the wallet";
        return {{"jwk", jwk}, {"enc", "A256GCM"}};
    }

    static Response refresh(IssuingWorld &world, const std::string &token)
    {
        return world.postForm("/idp/token", {{"grant_type", "refresh_token"}, {"refresh_token", token}},
                              {{"dpop", world.phone.proof(world.phone.proofClaims("POST", "/idp/token"))}});
    }

private slots:
    void whatIsPutOffIsGivenAfterFiveSeconds()
    {
        Deferred world;
        QCOMPARE(world.waiting["interval"].get<int>(), 5);
        QVERIFY(!world.waiting.contains("credentials"));
        const auto early = world.collect();
        QCOMPARE(early.status, 202);
        QCOMPARE(early.json(), world.waiting);
        world.clock.advance(std::chrono::seconds(5));
        world.restart();

        const auto answer = world.collect();

        QCOMPARE(answer.status, 200);
        const OpenedSdJwt opened(answer.json()["credentials"][0]["credential"].get<std::string>());
        QCOMPARE(opened.claims["cnf"]["jwk"], world.holder.publicKey().toJwk());
        QVERIFY(opened.claims.contains("register_number"));
    }

    void aLostAnswerIsGivenAgainUntilItIsAcknowledged()
    {
        Deferred world;
        world.clock.advance(std::chrono::seconds(5));
        const auto first = world.collect().json();
        QCOMPARE(world.collect().json(), first);

        QCOMPARE(world.notify(first["notification_id"], "credential_accepted").status, 204);

        QCOMPARE(errorOf(world.collect()), std::string("invalid_transaction_id"));
        const auto said = world.get("/admin/notifications").json()["notifications"][0];
        QCOMPARE(said["event"].get<std::string>(), std::string("credential_accepted"));
    }

    void aNotificationIsAboutItsOwnCertificateOnly()
    {
        IssuingWorld world("professional-registration");
        const auto token = logIn(world, "professional-registration professional-registration-mdoc");
        const auto promised = [&](const char *id) {
            const Json body{{"credential_configuration_id", id}, {"proofs", world.proofs(world.proofClaims())}};
            return world.phone.postJson("/issuer/credential", body, token).json()["transaction_id"];
        };
        const auto collect = [&](const Json &transaction) {
            return world.phone.postJson("/issuer/deferred", {{"transaction_id", transaction}}, token);
        };
        const auto one = promised("professional-registration");
        const auto other = promised("professional-registration-mdoc");
        world.clock.advance(std::chrono::seconds(5));
        const auto id = collect(one).json()["notification_id"];
        const auto lost = collect(other).json();

        world.phone.postJson("/issuer/notification", {{"notification_id", id}, {"event", "credential_accepted"}},
                             token);

        QCOMPARE(errorOf(collect(one)), std::string("invalid_transaction_id"));
        QCOMPARE(collect(other).json(), lost);
        QVERIFY(lost.contains("credentials"));
    }

    void whatCannotBeReadHasTheErrorOfItsEndpoint_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("broken off") << QByteArray("application/json") << QByteArray("{");
        QTest::newRow("a list") << QByteArray("application/json") << QByteArray("[]");
        QTest::newRow("of another type") << QByteArray("text/plain") << QByteArray("{}");
    }

    void whatCannotBeReadHasTheErrorOfItsEndpoint()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        IssuingWorld world;
        const auto token = world.accessToken();
        const auto error = [&](const char *path) {
            return errorOf(post(world, path, {type.toStdString(), body.toStdString()}, token));
        };

        QCOMPARE(error("/issuer/credential"), std::string("invalid_credential_request"));
        QCOMPARE(error("/issuer/deferred"), std::string("invalid_credential_request"));
        QCOMPARE(error("/issuer/notification"), std::string("invalid_notification_request"));
    }

    void notificationsAreForgottenWithTheLastTokenOfTheirGrant()
    {
        IssuingWorld world("student-card");
        QCOMPARE(world.issue(world.accessToken(), world.proofClaims()).status, 200);
        world.clock.advance(std::chrono::hours(24 * 32));

        QCOMPARE(world.issue(logIn(world, "student-card"), world.proofClaims()).status, 200);

        QCOMPARE(world.get("/admin/notifications").json()["notifications"].size(), std::size_t(1));
    }

    void nobodyCollectsForAnother()
    {
        Deferred world;
        world.clock.advance(std::chrono::seconds(5));
        const auto other = world.phone.login().access;

        QCOMPARE(errorOf(world.collect(other, world.waiting["transaction_id"])), std::string("invalid_transaction_id"));
        QCOMPARE(errorOf(world.collect(world.token, "guessed")), std::string("invalid_transaction_id"));
        QCOMPARE(world.collect().status, 200);
    }

    void notificationsAreOfTheGrantAndOfThreeKinds()
    {
        Deferred world;
        world.clock.advance(std::chrono::seconds(5));
        const auto id = world.collect().json()["notification_id"];

        QCOMPARE(errorOf(world.notify(id, "credential_framed")), std::string("invalid_notification_request"));
        QCOMPARE(errorOf(world.notify("guessed", "credential_accepted")), std::string("invalid_notification_id"));
        QCOMPARE(errorOf(world.notify(Json(), "credential_accepted")), std::string("invalid_notification_request"));
        QCOMPARE(errorOf(world.phone.postJson("/issuer/notification",
                                              {{"notification_id", id}, {"event", "credential_accepted"}},
                                              world.phone.login().access)),
                 std::string("invalid_notification_id"));
        QCOMPARE(world.notify(id, "credential_deleted").status, 204);
    }

    void requestAndAnswerAreEncryptedIfTheWalletWants()
    {
        IssuingWorld world;
        const auto own = *crypto::PrivateKey::generate();
        auto body = requestBody(world);
        body["credential_response_encryption"] = encryption(own);

        const auto answer = postJwe(world, body, world.accessToken());

        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.contentType, std::string("application/jwt"));
        const auto opened = *crypto::decryptJwe(answer.body, own);
        QCOMPARE(opened.header["kid"].get<std::string>(), std::string("of the wallet"));
        QCOMPARE(opened.header["enc"].get<std::string>(), std::string("A256GCM"));
        const auto inner = *parseJson(asText(opened.plain.view()));
        QVERIFY(OpenedSdJwt(inner["credentials"][0]["credential"].get<std::string>()).claims.contains("portrait"));
    }

    void anEncryptedAnswerIsNotAskedForInPlain()
    {
        IssuingWorld world;
        const auto token = world.accessToken();
        auto body = requestBody(world);
        body["credential_response_encryption"] = encryption(*crypto::PrivateKey::generate());
        QCOMPARE(errorOf(world.phone.postJson("/issuer/credential", body, token)),
                 std::string("invalid_encryption_parameters"));

        body["credential_response_encryption"]["jwk"].erase("alg");
        QCOMPARE(errorOf(postJwe(world, body, token)), std::string("invalid_encryption_parameters"));
        body = requestBody(world);
        QCOMPARE(postJwe(world, body, token).contentType, std::string("application/json"));
    }

    void encryptionIsAsTheMetadataHasIt()
    {
        IssuingWorld world;
        const auto token = world.accessToken();
        const auto asking = [&](const char *member, const char *value) {
            auto body = requestBody(world);
            body["credential_response_encryption"] = encryption(*crypto::PrivateKey::generate());
            body["credential_response_encryption"][member] = value;
            return body;
        };
        const std::string refused("invalid_encryption_parameters");

        QCOMPARE(errorOf(postJwe(world, asking("enc", "A192GCM"), token)), refused);
        QCOMPARE(errorOf(postJwe(world, asking("zip", "DEF"), token)), refused);
        QCOMPARE(errorOf(postJwe(world, requestBody(world), token, crypto::ContentEncryption::A192Gcm)), refused);
        QCOMPARE(errorOf(post(world, "/issuer/credential", {"application/jwt", "a.b.c.d.e"}, token)), refused);
        QCOMPARE(errorOf(postJwe(world, Json::array(), token)), std::string("invalid_credential_request"));
        QCOMPARE(postJwe(world, asking("enc", "A128GCM"), token).status, 200);
    }

    void aGrantIsRefreshedByItsKeyAlone()
    {
        IssuingWorld world;
        const auto first = world.redeem(world.lastTransactionCode()).json()["refresh_token"].get<std::string>();
        world.clock.advance(std::chrono::seconds(3600));

        const auto second = refresh(world, first).json();

        QCOMPARE(world.issue(second["access_token"].get<std::string>(), world.proofClaims()).status, 200);
        QCOMPARE(second["refresh_token"], Json(first));
    }

    void aStolenRefreshTokenIsOfNoUse()
    {
        IssuingWorld world;
        const auto token = world.redeem(world.lastTransactionCode()).json()["refresh_token"].get<std::string>();
        world.phone.dpopKey = *crypto::PrivateKey::generate();

        QCOMPARE(errorOf(refresh(world, token)), std::string("invalid_grant"));
    }

    void aCertificateIsGrantedByItsScopeToo()
    {
        IssuingWorld world("student-card");
        const auto token = logIn(world, "student-card");
        auto claims = world.proofClaims();
        claims["iss"] = world.phone.clientId;

        QCOMPARE(world.issue(token, claims).status, 200);
        claims = world.proofClaims();
        claims["iss"] = "another";
        QCOMPARE(errorOf(world.issue(token, claims)), std::string("invalid_proof"));
    }
};

CAUSEWAY_SUITE(IssuerEndpointsTest)
#include "tst_issuer_endpoints.moc"

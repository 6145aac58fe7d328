#include "attested_wallet.h"
#include "issuing_world.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

/// The wallet as a client of which there are many instances: each gets certificates for keys that prove themselves, and nothing else.
class WalletClientTest : public QObject {
    Q_OBJECT

    struct World : IssuingWorld {
        World() : IssuingWorld("student-card") {}

        AttestedWallet wallet{*this, phone};

        Fields form(const char *scope) const
        {
            return {{"response_type", "code"},
                    {"client_id", "causeway"},
                    {"redirect_uri", "causeway://issuance"},
                    {"scope", scope},
                    {"state", "the-state"},
                    {"code_challenge", crypto::sha256Base64Url(phone.verifier)},
                    {"code_challenge_method", "S256"}};
        }
        Response push(const Fields &fields) { return wallet.post("/idp/par", fields); }
        /// The person logs in on the page that the browser shows.
        std::string code(const std::string &requestUri)
        {
            phone.decide(phone.decisionClaims(phone.requestObject(requestUri, "causeway"), true));
            const auto back = get("/idp/authorize/status?request_uri=" + requestUri).json();
            return parameterOf(back["redirect_to"].get<std::string>(), "code");
        }
        Response token(Fields fields)
        {
            fields["client_id"] = "causeway";
            return wallet.post("/idp/token", fields);
        }
        Fields codeForm(const std::string &oneCode) const
        {
            auto fields = phone.codeForm(oneCode);
            fields["redirect_uri"] = "causeway://issuance";
            return fields;
        }
        Response logIn()
        {
            const auto pushed = push(form("student-card")).json();
            return token(codeForm(code(pushed["request_uri"].get<std::string>())));
        }
    };

private slots:
    void getsACertificateByALogin()
    {
        World world;

        const auto granted = world.logIn();

        QCOMPARE(granted.status, 200);
        QVERIFY(!granted.json().contains("id_token"));
        QCOMPARE(world.issue(granted.json()["access_token"].get<std::string>(), world.proofClaims()).status, 200);
    }

    void getsNothingElse_data()
    {
        QTest::addColumn<QByteArray>("scope");
        for (const auto *scope : {"openid", "causeway", "profile student-card", "nothing"})
            QTest::newRow(scope) << QByteArray(scope);
    }

    void getsNothingElse()
    {
        QFETCH(QByteArray, scope);
        World world;

        QCOMPARE(errorOf(world.push(world.form(scope.constData()))), std::string("invalid_scope"));
    }

    void mayNameScopesThatNobodyKnows()
    {
        World world;

        QCOMPARE(world.push(world.form("student-card nothing")).status, 201);
    }

    void getsNoFieldsOfTheProfile()
    {
        World world;
        auto form = world.form("student-card");
        form["authorization_details"] = R"([{"type": "causeway_profile", "purpose": {}, "fields": []}])";

        QCOMPARE(errorOf(world.push(form)), std::string("invalid_authorization_details"));
    }

    void opensNoBillsAndNoProfile()
    {
        World world;
        const auto token = world.logIn().json()["access_token"].get<std::string>();

        QCOMPARE(world.phone.get("/billing/bills", token).status, 403);
        QCOMPARE(world.phone.get("/idp/userinfo", token).status, 403);
    }

    void goesBackToTheAppOnly()
    {
        World world;
        auto form = world.form("student-card");
        form["redirect_uri"] = "https://other.example/callback";

        QCOMPARE(errorOf(world.push(form)), std::string("invalid_request"));
    }

    void takesNoCodeForAnotherKey()
    {
        World world;
        const auto pushed = world.push(world.form("student-card")).json();
        const auto code = world.code(pushed["request_uri"].get<std::string>());
        world.phone.dpopKey = *crypto::PrivateKey::generate();

        QCOMPARE(errorOf(world.token(world.codeForm(code))), std::string("invalid_grant"));
    }

    void takesNoCodeWithoutItsVerifier()
    {
        World world;
        const auto pushed = world.push(world.form("student-card")).json();
        auto form = world.codeForm(world.code(pushed["request_uri"].get<std::string>()));
        form["code_verifier"] = crypto::randomToken();

        QCOMPARE(errorOf(world.token(form)), std::string("invalid_grant"));
    }

    void renewsByItsName()
    {
        World world;
        const auto refresh = world.logIn().json()["refresh_token"].get<std::string>();
        const Fields form{{"grant_type", "refresh_token"}, {"refresh_token", refresh}};

        const Fields headers{{"dpop", world.phone.proof(world.phone.proofClaims("POST", "/idp/token"))}};
        QCOMPARE(world.postForm("/idp/token", form, headers).status, 400); // nobody's
        QCOMPARE(world.token(form).status, 200);
    }

    void isNobodyByItsNameAlone()
    {
        World world;
        const Fields headers{{"dpop", world.phone.proof(world.phone.proofClaims("POST", "/idp/par"))}};

        const auto refused = world.postForm("/idp/par", world.form("student-card"), headers);

        QCOMPARE(refused.status, 401);
        QCOMPARE(errorOf(refused), std::string("invalid_client"));
    }

    void takesNoCodeForAnotherInstance()
    {
        World world;
        const auto pushed = world.push(world.form("student-card")).json();
        const auto code = world.code(pushed["request_uri"].get<std::string>());
        world.wallet.becomeAnother();

        QCOMPARE(errorOf(world.token(world.codeForm(code))), std::string("invalid_grant"));
    }

    void renewsForTheSameInstanceOnly()
    {
        World world;
        const auto refresh = world.logIn().json()["refresh_token"].get<std::string>();
        world.wallet.becomeAnother();

        QCOMPARE(errorOf(world.token({{"grant_type", "refresh_token"}, {"refresh_token", refresh}})),
                 std::string("invalid_grant"));
    }

    void bindsWhatAPreAuthorizedCodeGaveToTheInstance()
    {
        World world;
        const Fields form{{"grant_type", "urn:ietf:params:oauth:grant-type:pre-authorized_code"},
                          {"pre-authorized_code", world.IssuingWorld::code},
                          {"tx_code", world.lastTransactionCode()}};
        const auto granted = world.wallet.post("/idp/token", form).json();
        const Fields renewal{{"grant_type", "refresh_token"},
                             {"refresh_token", granted["refresh_token"].get<std::string>()}};
        const Fields headers{{"dpop", world.phone.proof(world.phone.proofClaims("POST", "/idp/token"))}};

        QCOMPARE(errorOf(world.postForm("/idp/token", renewal, headers)), std::string("invalid_grant"));
        QCOMPARE(world.wallet.post("/idp/token", renewal).status, 200);
    }
};

CAUSEWAY_SUITE(WalletClientTest)
#include "tst_wallet_client.moc"

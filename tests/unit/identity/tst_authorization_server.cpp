#include "compare_codes.h"
#include "scripted_http.h"
#include "test_registry.h"

#include <causeway/identity/authorization_code.h>
#include <causeway/identity/authorization_server.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::identity;

/// Where servers say what they are, and how they send people back.
class AuthorizationServerTest : public QObject {
    Q_OBJECT

private slots:
    void insertsTheWellKnownPart_data();
    void insertsTheWellKnownPart();
    void looksForAServerWithoutASlashAtTheEnd_data();
    void looksForAServerWithoutASlashAtTheEnd();
    void takesNoMetadataWithoutWhatItNeeds_data();
    void takesNoMetadataWithoutWhatItNeeds();
    void allowsNobodyUnlessItSaysSo_data();
    void allowsNobodyUnlessItSaysSo();
    void keepsTheWordOfARefusal_data();
    void keepsTheWordOfARefusal();

private:
    static constexpr auto Issuer = "https://id.example/idp";

    static Json metadataOf(const std::string &issuer)
    {
        return {{"issuer", issuer}, {"token_endpoint", "https://id.example/idp/token"}};
    }
    static Result<AuthorizationServer> discover(const Json &metadata)
    {
        test::ScriptedHttp http;
        http.on("GET", "https://id.example/.well-known/oauth-authorization-server/idp",
                [metadata](const auto &) { return Result<net::HttpResponse>(test::jsonAnswer(200, metadata)); });
        return discoverAuthorizationServer(Issuer, http, {});
    }
};

void AuthorizationServerTest::insertsTheWellKnownPart_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QString>("url"); // empty: it is no identifier
    QTest::newRow("no path") << "https://id.example"
                             << "https://id.example/.well-known/openid-credential-issuer";
    QTest::newRow("a slash") << "https://id.example/"
                             << "https://id.example/.well-known/openid-credential-issuer";
    QTest::newRow("a path") << "https://id.example/a/b"
                            << "https://id.example/.well-known/openid-credential-issuer/a/b";
    QTest::newRow("a path with a slash at its end") << "https://id.example/a/"
                                                    << "https://id.example/.well-known/openid-credential-issuer/a/";
    QTest::newRow("a port") << "https://id.example:8443/a"
                            << "https://id.example:8443/.well-known/openid-credential-issuer/a";
    QTest::newRow("in the clear") << "http://id.example/a"
                                  << "";
    QTest::newRow("a query") << "https://id.example/a?b=c"
                             << "";
    QTest::newRow("a fragment") << "https://id.example/a#b"
                                << "";
}

void AuthorizationServerTest::insertsTheWellKnownPart()
{
    QFETCH(QString, identifier);
    QFETCH(QString, url);

    const auto made = wellKnownUrl(identifier.toStdString(), "openid-credential-issuer");

    QCOMPARE(made.valueOr(""), url.toStdString());
    if (!made)
        CAUSEWAY_COMPARE_CODES(made.error().code, ErrorCode::InvalidUrl);
}

void AuthorizationServerTest::looksForAServerWithoutASlashAtTheEnd_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("place");
    const QString wellKnown = "https://id.example/.well-known/oauth-authorization-server";
    QTest::newRow("a slash at the end of a path") << "https://id.example/tenant/" << wellKnown + "/tenant";
    QTest::newRow("none") << "https://id.example/tenant" << wellKnown + "/tenant";
    QTest::newRow("a slash alone") << "https://id.example/" << wellKnown;
}

/// RFC 8414, section 3.1; the issuer itself is compared as it is written.
void AuthorizationServerTest::looksForAServerWithoutASlashAtTheEnd()
{
    QFETCH(QString, issuer);
    QFETCH(QString, place);
    test::ScriptedHttp http;
    http.on("GET", place.toStdString(), [issuer](const auto &) {
        return Result<net::HttpResponse>(test::jsonAnswer(200, metadataOf(issuer.toStdString())));
    });

    const auto server = discoverAuthorizationServer(issuer.toStdString(), http, {});

    QVERIFY2(server, server ? "" : server.error().detail.c_str());
    QCOMPARE(server->issuer, issuer.toStdString());
}

void AuthorizationServerTest::takesNoMetadataWithoutWhatItNeeds_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value"); // empty: absent
    QTest::newRow("no issuer") << "issuer"
                               << "";
    QTest::newRow("no token endpoint") << "token_endpoint"
                                       << "";
    QTest::newRow("an endpoint in the clear") << "token_endpoint"
                                              << "http://id.example/token";
    QTest::newRow("an endpoint that is no address") << "authorization_endpoint"
                                                    << "somewhere";
}

void AuthorizationServerTest::takesNoMetadataWithoutWhatItNeeds()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    auto metadata = metadataOf(Issuer);
    if (value.isEmpty())
        metadata.erase(member.toStdString());
    else
        metadata[member.toStdString()] = value.toStdString();

    CAUSEWAY_COMPARE_CODES(discover(metadata).error().code, ErrorCode::ResponseUnexpected);
}

void AuthorizationServerTest::allowsNobodyUnlessItSaysSo_data()
{
    QTest::addColumn<QByteArray>("said"); // empty: nothing
    QTest::addColumn<bool>("allows");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no") << QByteArray("false") << false;
    QTest::newRow("a text") << QByteArray("\"true\"") << false;
    QTest::newRow("yes") << QByteArray("true") << true;
}

void AuthorizationServerTest::allowsNobodyUnlessItSaysSo()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, allows);
    auto metadata = metadataOf(Issuer);
    if (!said.isEmpty())
        metadata["pre-authorized_grant_anonymous_access_supported"] = Json::parse(said.toStdString());

    QCOMPARE(discover(metadata)->allowsAnonymous, allows);
}

void AuthorizationServerTest::keepsTheWordOfARefusal_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("the person") << "access_denied" << int(ErrorCode::OAuthRefused) << "access_denied";
    QTest::newRow("a fault") << "server_error" << int(ErrorCode::ServerError) << "server_error";
    QTest::newRow("too much to do") << "temporarily_unavailable" << int(ErrorCode::ServerError)
                                    << "temporarily_unavailable";
    QTest::newRow("no word that is known") << "chan_tai_man" << int(ErrorCode::OAuthRefused) << "authorization refused";
}

void AuthorizationServerTest::keepsTheWordOfARefusal()
{
    QFETCH(QString, word);
    QFETCH(int, code);
    QFETCH(QString, detail);
    const CodeAttempt attempt{"state-1", "verifier"};
    const auto callback =
        "causeway://callback?state=state-1&iss=https%3A%2F%2Fid.example%2Fidp&error=" + word.toStdString();

    const auto refused = codeFromCallback(callback, "causeway://callback", attempt, Issuer);

    QVERIFY(!refused);
    QCOMPARE(int(refused.error().code), code);
    QCOMPARE(refused.error().detail, detail.toStdString());
}

CAUSEWAY_SUITE(AuthorizationServerTest)
#include "tst_authorization_server.moc"

#include "login_fixture.h"
#include "published.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;
using test::LoginServer;

namespace {

const std::string Folder = "openid4vc/OpenID4VCI/";

std::vector<std::string> configurationsOf(const Json &details)
{
    std::vector<std::string> ids;
    for (const auto &detail : details)
        ids.push_back(detail.at("credential_configuration_id").get<std::string>());
    return ids;
}

/// The issuer calls what it has by the example's names, and is its own authorization server or names one.
void callItAs(test::LoginFixture &fixture, const std::vector<std::string> &ids, bool namesServer)
{
    fixture.configurations = ids;
    fixture.server.issuer.changeMetadata = [ids, namesServer](Json &metadata) {
        auto &known = metadata["credential_configurations_supported"];
        for (const auto &id : ids)
            known[id] = known.at("driving-licence");
        if (!namesServer)
            metadata.erase("authorization_servers");
    };
    fixture.server.http.on("GET", "https://id.example/.well-known/oauth-authorization-server/issuer", [](const auto &) {
        return test::jsonAnswer(200,
                                {{"issuer", FakeIssuer::Issuer},
                                 {"token_endpoint", FakeIssuer::Token},
                                 {"pushed_authorization_request_endpoint", LoginServer::Pushed},
                                 {"authorization_endpoint", LoginServer::Page}});
    });
}
}

/// The `authorization_details` that OpenID4VCI 1.0 prints in section 5.1.1 and appendix A: what the wallet writes for the same certificates.
class AuthorizationDetailsExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void asksAsTheExampleDoes_data();
    void asksAsTheExampleDoes();
};

void AuthorizationDetailsExamplesTest::asksAsTheExampleDoes_data()
{
    QTest::addColumn<std::string>("name");
    for (const auto *name : {"authorization_details.json", "authorization_details_multiple_credentials.json",
                             "authorization_details_with_as.json", "authorization_details_jwt_vc_json.json",
                             "authorization_details_ldp_vc.json", "authorization_details_mso_doc.json",
                             "authorization_details_sd_jwt_vc.json"})
        QTest::newRow(name) << std::string(name);
}

void AuthorizationDetailsExamplesTest::asksAsTheExampleDoes()
{
    QFETCH(std::string, name);
    auto expected = test::publishedJson(Folder + name);
    const bool namesServer = expected.front().contains("locations");
    for (auto &detail : expected) {
        detail.erase("claims"); // the person wants the whole certificate, and chooses when showing it
        if (namesServer)
            detail["locations"] = {FakeIssuer::Issuer};
    }
    test::LoginFixture fixture;
    callItAs(fixture, configurationsOf(expected), namesServer);

    const auto page = fixture.page();

    QVERIFY2(page.starts_with(LoginServer::Page), page.c_str());
    const auto &form = fixture.server.pushed.back();
    QCOMPARE(Json::parse(form.at("authorization_details")), expected);
    QVERIFY(!form.contains("scope"));
}

CAUSEWAY_SUITE(AuthorizationDetailsExamplesTest)
#include "tst_authorization_details_examples.moc"

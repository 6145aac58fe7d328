#include "login_fixture.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using test::FakeIssuer;

/// What is asked for before the person logs in, where the issuer has words for it (OpenID4VCI 1.0, section 5.1.2).
class LoginScopesTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::LoginFixture>(); }

    void asksByScopeWhereThereIsOne();
    void asksForAllOfAnOffer();
    void saysOnceWhatSeveralHaveInCommon();

private:
    /// To each configuration; empty: one of its own.
    void giveScopes(const std::string &scope = {})
    {
        m_fixture->server.issuer.changeMetadata = [scope](Json &metadata) {
            for (auto &[id, configuration] : metadata["credential_configurations_supported"].items())
                configuration["scope"] = scope.empty() ? "scope-" + id : scope;
        };
    }
    std::string asked() const { return m_fixture->server.pushed.back().at("scope"); }
    void logInForBoth()
    {
        m_fixture->configurations = {"driving-licence", "vehicle-licence"};

        const auto result = m_fixture->logIn();

        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QCOMPARE(result->at("certificates").size(), std::size_t(2));
        QCOMPARE(m_fixture->count(), std::size_t(2));
    }

    std::unique_ptr<test::LoginFixture> m_fixture;
};

void LoginScopesTest::asksByScopeWhereThereIsOne()
{
    giveScopes();

    m_fixture->page();

    QCOMPARE(asked(), std::string("scope-driving-licence"));
    QCOMPARE(m_fixture->server.pushed.back().at("resource"), std::string(FakeIssuer::Issuer));
    QVERIFY(!m_fixture->server.pushed.back().contains("authorization_details"));
}

void LoginScopesTest::asksForAllOfAnOffer()
{
    giveScopes();

    logInForBoth();

    QCOMPARE(asked(), std::string("scope-driving-licence scope-vehicle-licence"));
}

void LoginScopesTest::saysOnceWhatSeveralHaveInCommon()
{
    giveScopes("licences");

    logInForBoth();

    QCOMPARE(asked(), std::string("licences"));
}

CAUSEWAY_SUITE(LoginScopesTest)
#include "tst_login_scopes.moc"

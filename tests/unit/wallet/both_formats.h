#pragma once

#include "disclosed.h"

#include <QtTest>

namespace causeway::test {

/// What suites have that run once with the licence as an SD-JWT VC and once as an mdoc.
class BothFormats {
protected:
    /// For initTestCase_data().
    static void addFormats()
    {
        QTest::addColumn<bool>("isMdoc");
        QTest::newRow("sd_jwt_vc") << false;
        QTest::newRow("mso_mdoc") << true;
    }
    static bool isMdoc()
    {
        QFETCH_GLOBAL(bool, isMdoc);
        return isMdoc;
    }
    /// A licence in this run's format, which a verifier asks for its family name.
    void holdLicence()
    {
        m_fixture = std::make_unique<PresentationFixture>();
        if (isMdoc())
            m_fixture->holdMdoc();
        verifier().askFor(query(Json::array({claim("family_name")})));
    }
    FakeVerifier &verifier() { return m_fixture->verifier; }
    static Json claim(const std::string &name)
    {
        return {{"path", isMdoc() ? Json{"org.iso.18013.5.1", name} : Json::array({name})}};
    }
    static Json query(const Json &claims)
    {
        return isMdoc() ? Json{{"credentials", Json::array({FakeVerifier::mdocQuery("licence", claims)})}}
                        : FakeVerifier::query(claims);
    }
    /// The one presentation in an answer's `vp_token`; empty where it is not one.
    static std::string presentationIn(const Json &token)
    {
        if (token.size() != 1 || token.value("licence", Json::array()).size() != 1)
            return {};
        return token.at("licence").front().get<std::string>();
    }

    std::unique_ptr<PresentationFixture> m_fixture;
};
}

#include "compare_codes.h"
#include "fake_verifier.h"
#include "sd_jwt_maker.h"
#include "test_registry.h"

#include <causeway/wallet/sd_jwt.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Change;
using test::FakeVerifier;

namespace {

/// Says the same; but who gets one claim of it gets the given name as well.
void openTheGivenName(test::PresentationFixture &fixture)
{
    fixture.issuer.changeCredential = [&fixture](std::string &text) {
        test::SdJwtMaker maker;
        const auto claims = *processedClaims(*parseSdJwt(text));
        const auto hidden = maker.hideMembers(claims, {"family_name", "vehicle_classes", "portrait"});
        text = maker.join(fixture.issuer.signer.sign(hidden, "dc+sd-jwt"));
    };
}

Change claim(const char *name, const Json &value)
{
    return [name, value](test::PresentationFixture &fixture) {
        fixture.issuer.changeClaims = [name, value](Json &claims) { claims[name] = value; };
    };
}
}

/// Between the sheet and the answer a renewal or the next copy may take a certificate's place. What leaves is what stood on the sheet, or nothing.
class WhatWasShownTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<test::PresentationFixture>(); }

    void sendsNothingElse_data();
    void sendsNothingElse();
    void sendsNoOtherElement();
    void signsNothingWhereOneOfThemChanged();
    void sendsACopyThatSaysTheSame_data();
    void sendsACopyThatSaysTheSame();

private:
    static Json mdocQuery()
    {
        const Json element = {{"path", {"org.iso.18013.5.1", "family_name"}}};
        return FakeVerifier::mdocQuery("mdl", Json::array({element}));
    }
    vault::Record &licence() { return m_fixture->store.collections["wallet.certificates"].front(); }
    vault::Record &mdoc() { return m_fixture->store.collections["wallet.certificates"].back(); }
    /// Another text, bound to another key, lies in its place.
    void reissue(vault::Record &record)
    {
        const auto publicKey = m_fixture->keys.createSigningKey("certificate.next");
        const auto key = crypto::PublicKey::fromDer(*publicKey);
        const bool isMdoc = record.body.value("format", "") == "mso_mdoc";
        record.body["credential"] = isMdoc ? m_fixture->issuer.issueMdoc(*key) : m_fixture->issuer.issue(*key);
        record.body["key_alias"] = "certificate.next";
    }
    void changeTheMdoc()
    {
        m_fixture->issuer.changeMdoc = [](crypto::MdocRequest &request) {
            request.nameSpaces["org.iso.18013.5.1"].front().second = "WONG";
        };
        reissue(mdoc());
    }
    Result<Json> approve(const consent::Request &sheet)
    {
        return m_fixture->desk->decide(sheet.id, {.approved = true}, {});
    }
    /// It can be opened anew: nothing left, and nothing says that something did.
    void expectNothingSent(const consent::Request &sheet)
    {
        const auto answered = approve(sheet);

        QVERIFY(!answered);
        CAUSEWAY_COMPARE_CODES(answered.error().code, ErrorCode::RequestExpired);
        QVERIFY(m_fixture->verifier.forms.empty());
        QVERIFY(m_fixture->store.collections["wallet.presentations"].empty());
        QVERIFY(m_fixture->store.collections["wallet.shown"].empty());
    }

    std::unique_ptr<test::PresentationFixture> m_fixture;
};

void WhatWasShownTest::sendsNothingElse_data()
{
    QTest::addColumn<Json>("claims");
    QTest::addColumn<Change>("change");
    const auto asked = [](const char *text) { return *parseJson(text); };
    const auto name = asked(R"([{"path": ["family_name"]}])");
    QTest::newRow("another value") << name << claim("family_name", "WONG");
    QTest::newRow("one more that cannot be hidden") << name << claim("district", "Sha Tin");
    QTest::newRow("what was hidden, open") << name << Change(openTheGivenName);
    QTest::newRow("its values in another order")
        << asked(R"([{"path": ["vehicle_classes", null], "values": ["2"]}])") << claim("vehicle_classes", {"2", "1"});
    QTest::newRow("another end, which was asked for")
        << asked(R"([{"path": ["exp"]}])")
        << Change([](auto &fixture) { fixture.clock.advance(std::chrono::minutes(1)); });
}

void WhatWasShownTest::sendsNothingElse()
{
    QFETCH(Json, claims);
    QFETCH(Change, change);
    m_fixture->verifier.askFor(FakeVerifier::query(claims));
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());

    change(*m_fixture);
    reissue(licence());

    expectNothingSent(*request);
    const auto anew = m_fixture->open();
    QVERIFY(anew && approve(*anew));
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
}

void WhatWasShownTest::sendsNoOtherElement()
{
    m_fixture->holdMdoc();
    m_fixture->verifier.askFor({{"credentials", Json::array({mdocQuery()})}});
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());

    changeTheMdoc();

    expectNothingSent(*request);
}

/// The first of the two could not even be signed.
void WhatWasShownTest::signsNothingWhereOneOfThemChanged()
{
    m_fixture->holdMdoc();
    auto query = FakeVerifier::query({{{"path", {"family_name"}}}});
    query["credentials"].push_back(mdocQuery());
    m_fixture->verifier.askFor(query);
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());

    changeTheMdoc();
    QVERIFY(m_fixture->keys.remove(licence().body.at("key_alias").get<std::string>()));

    expectNothingSent(*request);
}

void WhatWasShownTest::sendsACopyThatSaysTheSame_data()
{
    QTest::addColumn<bool>("isMdoc");
    QTest::newRow("SD-JWT VC") << false;
    QTest::newRow("mdoc") << true;
}

/// It has a key, times and a status of its own.
void WhatWasShownTest::sendsACopyThatSaysTheSame()
{
    QFETCH(bool, isMdoc);
    m_fixture->holdMdoc();
    if (isMdoc)
        m_fixture->verifier.askFor({{"credentials", Json::array({mdocQuery()})}});
    const auto request = m_fixture->open();
    QVERIFY2(request, request ? "" : request.error().detail.c_str());

    m_fixture->clock.advance(std::chrono::minutes(1));
    m_fixture->issuer.status = {{"status_list", {{"idx", 7}, {"uri", "https://id.example/status/1"}}}};
    reissue(isMdoc ? mdoc() : licence());
    const auto answered = approve(*request);

    QVERIFY2(answered, answered ? "" : answered.error().detail.c_str());
    QCOMPARE(m_fixture->verifier.forms.size(), std::size_t(1));
}

CAUSEWAY_SUITE(WhatWasShownTest)
#include "tst_what_was_shown.moc"

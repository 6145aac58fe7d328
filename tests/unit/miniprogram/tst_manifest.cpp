#include "test_registry.h"

#include <causeway/base/json.h>
#include <causeway/miniprogram/manifest.h>

#include <QtTest>

using namespace causeway;
using miniprogram::parseManifest;

namespace {
Json good()
{
    return {{"app_id", "hk.example.bus"},
            {"name", "Bus"},
            {"causeway_names", {{"en", "Bus"}, {"zh-HK", "巴士"}, {"zh-CN", "公交"}}},
            {"version", {{"code", 2}, {"name", "2.0"}}},
            {"platform_version", {{"min_code", 1}}},
            {"pages", {"pages/a/a", "pages/b/b"}},
            {"req_permissions", {{{"name", "location"}, {"reason", "nearby"}}}},
            {"causeway_request_origins", {"https://a.example", "config:origin"}}};
}
}

class ManifestTest : public QObject {
    Q_OBJECT
private slots:
    void readsEveryMember()
    {
        const auto manifest = parseManifest(good().dump());

        QVERIFY(manifest);
        QCOMPARE(manifest->appId, std::string("hk.example.bus"));
        QCOMPARE(manifest->names.in("zh-HK"), std::string("巴士"));
        QCOMPARE(manifest->versionCode, std::int64_t(2));
        QCOMPARE(manifest->pages.front(), std::string("pages/a/a"));
        QCOMPARE(manifest->permissions.front().name, std::string("location"));
        QCOMPARE(manifest->requestOrigins.size(), std::size_t(2));
    }

    void refusesAWrongMember_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *title, const char *member, const char *value) {
            QTest::newRow(title) << QByteArray(member) << QByteArray(value);
        };
        row("id without a dot", "app_id", "\"bus\"");
        row("id with a space", "app_id", "\"a. b\"");
        row("id with a path", "app_id", "\"../a.b\"");
        row("no name", "name", "\"\"");
        row("name is a number", "name", "1");
        row("version as text", "version", "\"1\"");
        row("version 0", "version", "{\"code\": 0, \"name\": \"0\"}");
        row("newer platform", "platform_version", "{\"min_code\": 2}");
        row("no pages", "pages", "[]");
        row("page outside pages/", "pages", "[\"a/b\"]");
        row("page on the web", "pages", "[\"https://a.example/b\"]");
        row("page with a parent folder", "pages", "[\"pages/../b\"]");
        row("page twice", "pages", "[\"pages/a/a\", \"pages/a/a\"]");
        row("origin without encryption", "causeway_request_origins", "[\"http://a.example\"]");
        row("origin with a path", "causeway_request_origins", "[\"https://a.example/x\"]");
        row("any origin", "causeway_request_origins", "[\"*\"]");
        row("origin without a configured name", "causeway_request_origins", "[\"config:\"]");
        row("permissions as text", "req_permissions", "\"all\"");
    }
    void refusesAWrongMember()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        auto json = good();
        json[member.toStdString()] = Json::parse(value.toStdString());

        const auto manifest = parseManifest(json.dump());

        QVERIFY(!manifest);
        QVERIFY(manifest.error().code == ErrorCode::ManifestInvalid);
        QCOMPARE(manifest.error().detail, member.toStdString());
    }

    void refusesWhatIsNoObject()
    {
        QVERIFY(parseManifest("[]").error().code == ErrorCode::ManifestInvalid);
        QVERIFY(parseManifest("{").error().code == ErrorCode::ManifestInvalid);
    }
};

CAUSEWAY_SUITE(ManifestTest)
#include "tst_manifest.moc"

#include "request_rules.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using miniprogram::allowedOrigins;
using miniprogram::toWebRequest;

class RequestRulesTest : public QObject {
    Q_OBJECT
private slots:
    void configuredOriginsAreLookedUp()
    {
        miniprogram::Manifest manifest;
        manifest.requestOrigins = {"https://a.example", "config:origin", "config:absent", "config:plain"};

        const auto origins = allowedOrigins(manifest, {{"origin", "https://localhost:8443"}, {"plain", "http://x"}});

        QVERIFY((origins == std::set<std::string>{"https://a.example", "https://localhost:8443"}));
    }

    void takesWhatTheManifestNames()
    {
        const auto request = toWebRequest(
            "{\"url\":\"https://a.example/x?y=1\",\"method\":\"POST\",\"header\":{\"X-A\":\"1\"},\"body\":\"b\"}",
            m_origins);

        QVERIFY(request);
        QCOMPARE(request->url, std::string("https://a.example/x?y=1"));
        QCOMPARE(request->method, std::string("POST"));
        QCOMPARE(request->headers.at("x-a"), std::string("1"));
        QCOMPARE(request->body, std::string("b"));
    }

    void refusesAddressesTheManifestDoesNotName_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"https://b.example/", "http://a.example/", "https://a.example:444/",
                                "https://a.example.evil.example/", "https://evil.example/?https://a.example/",
                                "https://a.example@evil.example/", "file:///etc/passwd", "https://127.0.0.1/", ""})
            QTest::newRow(url) << QByteArray(url);
    }
    void refusesAddressesTheManifestDoesNotName()
    {
        QFETCH(QByteArray, url);

        const auto request = toWebRequest("{\"url\":\"" + url.toStdString() + "\"}", m_origins);

        QVERIFY(!request);
        QVERIFY(request.error().code == ErrorCode::PermissionDenied);
    }

    void refusesWhatSaysWhoIsAsking_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const char *header : {"Host", "Cookie", "User-Agent", "Referer", "Content-Length", "Proxy-Authorization",
                                   "Sec-Fetch", "a b", ""})
            QTest::newRow(header) << QByteArray(header);
    }
    void refusesWhatSaysWhoIsAsking()
    {
        QFETCH(QByteArray, header);

        const auto request = toWebRequest(
            "{\"url\":\"https://a.example/\",\"header\":{\"" + header.toStdString() + "\":\"x\"}}", m_origins);

        QVERIFY(request.error().code == ErrorCode::InvalidArgument);
    }

    void refusesASecondHeaderInAValue()
    {
        const auto request =
            toWebRequest("{\"url\":\"https://a.example/\",\"header\":{\"x\":\"1\\r\\nCookie: a\"}}", m_origins);

        QVERIFY(request.error().code == ErrorCode::InvalidArgument);
    }

    void refusesStrangeMethodsAndLargeBodies()
    {
        const std::string start = "{\"url\":\"https://a.example/\",";
        const auto strange = toWebRequest(start + "\"method\":\"CONNECT\"}", m_origins);
        const auto large = toWebRequest(start + "\"body\":\"" + std::string(256 * 1024 + 1, 'x') + "\"}", m_origins);

        QVERIFY(strange.error().code == ErrorCode::InvalidArgument);
        QVERIFY(large.error().code == ErrorCode::InvalidArgument);
    }

private:
    const std::set<std::string> m_origins{"https://a.example"};
};

CAUSEWAY_SUITE(RequestRulesTest)
#include "tst_request_rules.moc"

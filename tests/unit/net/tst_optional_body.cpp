#include "test_registry.h"
#include "tls_server.h"

#include <causeway/net/json_api.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::net;

/// Whoever asks only whether the server took it wants to know that, whatever else comes.
class OptionalBodyTest : public QObject {
    Q_OBJECT
private slots:
    void saysTheStatusWithoutABodyThatIsTooLong_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("said to be too long") << std::string("/body/5001") << 200;
        QTest::newRow("a stream that is too long") << std::string("/stream/5001") << 200;
        QTest::newRow("a header that is too long") << std::string("/headers/90000") << 200;
        QTest::newRow("an error that is too long") << std::string("/status/500") << 500;
    }

    void saysTheStatusWithoutABodyThatIsTooLong()
    {
        QFETCH(std::string, path);
        QFETCH(int, status);

        const auto response = m_client->send(request(path, status == 200 ? 5000 : 3), {});

        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, std::string());
    }

    void keepsABodyThatFits()
    {
        const auto response = m_client->send(request("/body/5000", 5000), {});

        QVERIFY(response);
        QCOMPARE(response->body.size(), std::size_t(5000));
    }

    void failsWithoutAnAnswer()
    {
        const auto response = m_client->send(request("/cut", 5000), {});

        QVERIFY(!response);
        QVERIFY(response.error().code == ErrorCode::NetworkUnreachable);
    }

private:
    HttpRequest request(const std::string &path, std::size_t maximumBody) const
    {
        auto request = postForm(m_server.origin() + path, {{"a", "b"}});
        request.maximumBody = maximumBody;
        request.isBodyOptional = true;
        return request;
    }

    test::TlsServer m_server;
    std::unique_ptr<HttpClient> m_client = makeHttpClient({m_server.caFile(), true});
};

CAUSEWAY_SUITE(OptionalBodyTest)
#include "tst_optional_body.moc"

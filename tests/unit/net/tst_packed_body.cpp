#include "compare_codes.h"
#include "test_registry.h"
#include "tls_server.h"

#include <causeway/net/json_api.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::net;

/// Bodies that a server packs (RFC 9110, section 8.4), asked for or not.
class PackedBodyTest : public QObject {
    Q_OBJECT
private slots:
    void unpacksABody_data()
    {
        QTest::addColumn<bool>("isAskedFor");
        QTest::addColumn<std::string>("told");
        QTest::newRow("that it asked for like this") << true << std::string("gzip");
        QTest::newRow("that it asked for in the open") << false << std::string("identity");
    }

    void unpacksABody()
    {
        QFETCH(bool, isAskedFor);
        QFETCH(std::string, told);
        auto request = to("/packed/5000");
        request.mayBePacked = isAskedFor;

        const auto response = m_client->send(request, {});

        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->body, std::string(5000, 'x'));
        QCOMPARE(m_server.seen().back().headers.find("Accept-Encoding")->second, told);
    }

    /// RFC 9110, section 8.4.1: in any letters, and gzip under its earlier name.
    void knowsACodingByAllItsNames_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::newRow("in capitals") << std::string("/packed-in-capitals");
        QTest::newRow("by its old name") << std::string("/packed-by-its-old-name");
        QTest::newRow("as none") << std::string("/packed-not-at-all");
    }

    void knowsACodingByAllItsNames()
    {
        QFETCH(std::string, path);

        const auto response = m_client->send(to(path), {});

        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->body, std::string("x"));
    }

    /// What is allowed is what comes out: a thousand bytes may hold a million.
    void takesNoMoreThanWasAllowed_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::addColumn<bool>("fits");
        QTest::newRow("just fits") << std::string("/packed/5000") << true;
        QTest::newRow("one too many") << std::string("/packed/5001") << false;
        QTest::newRow("far too many") << std::string("/packed/1000000") << false;
    }

    void takesNoMoreThanWasAllowed()
    {
        QFETCH(std::string, path);
        QFETCH(bool, fits);
        auto request = to(path);
        request.maximumBody = 5000;

        const auto response = m_client->send(request, {});

        QCOMPARE(bool(response), fits);
        if (!fits)
            CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::ResponseTooLarge);
    }

    void refusesWhatItCannotUnpack_data()
    {
        QTest::addColumn<std::string>("path");
        QTest::newRow("damaged") << std::string("/packed-badly");
        QTest::newRow("something behind it") << std::string("/packed-and-more");
        QTest::newRow("in two layers") << std::string("/packed-twice");
        QTest::newRow("in a way that it does not know") << std::string("/packed-oddly");
        QTest::newRow("for the transfer") << std::string("/packed-on-the-way");
    }

    void refusesWhatItCannotUnpack()
    {
        QFETCH(std::string, path);

        const auto response = m_client->send(to(path), {});

        QVERIFY(!response);
        CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::ResponseUnexpected);
        QVERIFY(m_client->send(to("/packed/1"), {})); // and goes on
    }

    void saysTheStatusOfABodyThatNobodyNeeds()
    {
        auto request = to("/packed-twice");
        request.isBodyOptional = true;

        const auto response = m_client->send(request, {});

        QVERIFY2(response, response ? "" : response.error().detail.c_str());
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, std::string());
    }

private:
    HttpRequest to(const std::string &path) const { return getRequest(m_server.origin() + path); }

    test::TlsServer m_server;
    std::unique_ptr<HttpClient> m_client = makeHttpClient({m_server.caFile(), true});
};

CAUSEWAY_SUITE(PackedBodyTest)
#include "tst_packed_body.moc"

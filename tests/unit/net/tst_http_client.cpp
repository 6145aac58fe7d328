#include "test_registry.h"
#include "tls_server.h"

#include <causeway/net/json_api.h>

#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace causeway;
using namespace causeway::net;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<HttpClient> clientOf(const test::TlsServer &server)
{
    return makeHttpClient({server.caFile(), true});
}

ErrorCode codeOf(const Result<HttpResponse> &response)
{
    return response ? ErrorCode::Internal : response.error().code;
}

/// A port on which nobody listens: bound, so that nobody else gets it, and never listened on.
class ClosedPort {
public:
    ClosedPort() : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        socklen_t size = sizeof address;
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0
            || getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
    }
    ~ClosedPort() { close(m_socket); }
    ClosedPort(const ClosedPort &) = delete;
    ClosedPort &operator=(const ClosedPort &) = delete;

    std::string origin() const { return "https://localhost:" + std::to_string(m_port); }
    /// From now on connections are taken by the system, and nobody answers.
    void listenWithoutAnswering() const { listen(m_socket, 1); }

private:
    int m_socket;
    int m_port = 0;
};
}

class HttpClientTest : public QObject {
    Q_OBJECT
private slots:
    void anyAnswerIsASuccess_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 400, 401, 404, 500, 503})
            QTest::addRow("%d", status) << status;
    }

    void anyAnswerIsASuccess()
    {
        QFETCH(int, status);

        const auto response = m_client->send(getRequest(m_server.origin() + "/status/" + std::to_string(status)), {});

        QVERIFY(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->header("x-two-words"), std::string("kept"));
        QCOMPARE(errorWord(*response), std::string("as_asked"));
    }

    void sendsWhatWasAsked()
    {
        test::TlsServer server;
        auto request = postForm(server.origin() + "/status/200", {{"a", "b c"}});
        request.headers["DPoP"] = "proof";

        QVERIFY(clientOf(server)->send(request, {}));

        const auto seen = server.seen().at(0);
        QCOMPARE(seen.method, std::string("POST"));
        QCOMPARE(seen.body, std::string("a=b%20c"));
        QCOMPARE(seen.headers.find("DPoP")->second, std::string("proof"));
        QCOMPARE(seen.headers.find("User-Agent")->second, std::string("Causeway"));
        QVERIFY(!seen.headers.contains("Expect"));
    }

    void namesItselfToNobodyWhereItShouldNot()
    {
        test::TlsServer server;
        const auto client = clientOf(server);
        QVERIFY(client->send(getRequest(server.origin() + "/status/200"), {}));
        auto request = getRequest(server.origin() + "/status/200");
        request.isAnonymous = true;

        QVERIFY(client->send(request, {}));

        QVERIFY(server.seen().at(0).headers.contains("User-Agent"));
        QVERIFY(!server.seen().at(1).headers.contains("User-Agent"));
    }

    void anEmptyBodyIsABodyToo()
    {
        test::TlsServer server;
        HttpRequest request;
        request.method = "POST";
        request.url = server.origin() + "/status/201";

        QCOMPARE(clientOf(server)->send(request, {})->status, 201);
        QCOMPARE(server.seen().at(0).headers.find("Content-Length")->second, std::string("0"));
    }

    void keepsItsConnection()
    {
        test::TlsServer server;
        const auto client = clientOf(server);
        for (const auto *path : {"/status/200", "/status/500", "/body/100000"})
            QVERIFY(client->send(getRequest(server.origin() + path), {}));

        QCOMPARE(server.seen()[0].remotePort, server.seen()[1].remotePort);
        QCOMPARE(server.seen()[0].remotePort, server.seen()[2].remotePort);
    }

    void nothingIsSentTwiceWhenAKeptConnectionBreaks()
    {
        test::TlsServer server;
        const auto client = clientOf(server);
        QVERIFY(client->send(getRequest(server.origin() + "/status/200"), {}));

        const auto response = client->send(postJson(server.origin() + "/cut", Json{{"order", 1}}), {});

        QVERIFY(codeOf(response) == ErrorCode::NetworkUnreachable);
        QCOMPARE(server.seen().size(), std::size_t(2));
        QVERIFY(client->send(getRequest(server.origin() + "/status/200"), {}));
    }

    void certificatesThatDoNotFitAreNotTrusted_data()
    {
        QTest::addColumn<QByteArray>("dnsName");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("expired");
        QTest::addColumn<bool>("old");
        QTest::newRow("another host name") << QByteArray("bank.example") << QByteArray("localhost") << false << false;
        QTest::newRow("an address for a name") << QByteArray("localhost") << QByteArray("127.0.0.1") << false << false;
        QTest::newRow("a wider name") << QByteArray("*.localhost") << QByteArray("localhost") << false << false;
        QTest::newRow("expired") << QByteArray("localhost") << QByteArray("localhost") << true << false;
        QTest::newRow("TLS 1.1") << QByteArray("localhost") << QByteArray("localhost") << false << true;
    }

    void certificatesThatDoNotFitAreNotTrusted()
    {
        QFETCH(QByteArray, dnsName);
        QFETCH(QByteArray, host);
        QFETCH(bool, expired);
        QFETCH(bool, old);
        test::TlsServer server({{dnsName.toStdString()}, {}, expired, old});

        const auto response = clientOf(server)->send(getRequest(server.origin(host.toStdString()) + "/status/200"), {});

        QVERIFY(codeOf(response) == ErrorCode::ServerNotTrusted);
        QVERIFY(server.seen().empty());
    }

    void anAddressInTheCertificateIsAName()
    {
        test::TlsServer server({{}, {"127.0.0.1"}});

        QVERIFY(clientOf(server)->send(getRequest(server.origin("127.0.0.1") + "/status/200"), {}));
    }

    void otherSchemesAreRefused()
    {
        for (const auto *url :
             {"http://localhost/", "ftp://localhost/", "file:///etc/passwd", "localhost/", "", "https://a@b/"})
            QVERIFY(codeOf(m_client->send(getRequest(url), {})) == ErrorCode::InvalidUrl);
    }

    void redirectsAreNotFollowed()
    {
        test::TlsServer server;

        const auto response = clientOf(server)->send(getRequest(server.origin() + "/redirect"), {});

        QCOMPARE(response->status, 302);
        QCOMPARE(response->header("location"), std::string("/status/200"));
        QCOMPARE(server.seen().size(), std::size_t(1));
    }

    void cookiesAreNotKept()
    {
        test::TlsServer server;
        const auto client = clientOf(server);
        QVERIFY(client->send(getRequest(server.origin() + "/cookie"), {}));
        QVERIFY(client->send(getRequest(server.origin() + "/status/200"), {}));

        QVERIFY(!server.seen().at(1).headers.contains("Cookie"));
    }

    void proxiesOfTheEnvironmentAreIgnored()
    {
        const ClosedPort proxy;
        for (const char *name : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            qputenv(name, QByteArray::fromStdString(proxy.origin()));

        const auto response = m_client->send(getRequest(m_server.origin() + "/status/200"), {});

        for (const char *name : {"https_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(name);
        QVERIFY(response);
    }

    void takesNoMoreThanWasAllowed_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("fits");
        QTest::newRow("just fits") << QByteArray("/body/5000") << true;
        QTest::newRow("one too many") << QByteArray("/body/5001") << false;
        QTest::newRow("stream that fits") << QByteArray("/stream/5000") << true;
        QTest::newRow("stream one too long") << QByteArray("/stream/5001") << false;
        QTest::newRow("long header") << QByteArray("/headers/10000") << true;
        QTest::newRow("header too long") << QByteArray("/headers/90000") << false;
    }

    void takesNoMoreThanWasAllowed()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, fits);
        auto request = getRequest(m_server.origin() + path.toStdString());
        request.maximumBody = 5000;

        const auto response = m_client->send(request, {});

        QCOMPARE(bool(response), fits);
        QVERIFY(fits || codeOf(response) == ErrorCode::ResponseTooLarge);
    }

    void theShorterTimeCounts()
    {
        test::TlsServer server;
        auto request = getRequest(server.origin() + "/wait");
        request.timeout = 100ms;
        QVERIFY(codeOf(clientOf(server)->send(request, {})) == ErrorCode::NetworkTimeout);

        request.timeout = 1h;
        const Call call{{}, std::chrono::steady_clock::now() + 100ms};
        QVERIFY(codeOf(clientOf(server)->send(request, call)) == ErrorCode::NetworkTimeout);
    }

    void aDeadlineThatHasPassedAsksNobody()
    {
        test::TlsServer server;
        const Call call{{}, std::chrono::steady_clock::now() - 1ms};

        const auto response = clientOf(server)->send(getRequest(server.origin() + "/status/200"), call);

        QVERIFY(codeOf(response) == ErrorCode::NetworkTimeout);
        QVERIFY(server.seen().empty());
    }

    void aServerThatTakesTheConnectionAndIsSilentTimesOut()
    {
        const ClosedPort port;
        port.listenWithoutAnswering();
        auto request = getRequest(port.origin());
        request.timeout = 100ms;

        QVERIFY(codeOf(m_client->send(request, {})) == ErrorCode::NetworkTimeout);
    }

    void callingOffWorksAtOnce()
    {
        test::TlsServer server;
        std::stop_source stop;
        const std::jthread cancels([&] {
            server.waitUntilAsked();
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();

        const auto response = clientOf(server)->send(getRequest(server.origin() + "/wait"), {stop.get_token()});

        QVERIFY(codeOf(response) == ErrorCode::Cancelled);
        QVERIFY(timer.elapsed() < 900); // libcurl alone looks about once a second
    }

    void whatIsCalledOffBeforehandIsNotAsked()
    {
        test::TlsServer server;
        std::stop_source stop;
        stop.request_stop();

        const auto response = clientOf(server)->send(getRequest(server.origin() + "/status/200"), {stop.get_token()});

        QVERIFY(codeOf(response) == ErrorCode::Cancelled);
        QVERIFY(server.seen().empty());
    }

    void aClientStillWorksAfterAFailure()
    {
        test::TlsServer server;
        const auto client = clientOf(server);
        auto request = getRequest(server.origin() + "/wait");
        request.timeout = 50ms;
        QVERIFY(!client->send(request, {}));

        QVERIFY(client->send(getRequest(server.origin() + "/status/200"), {}));
    }

    void forbiddenAddressesAreNotConnectedTo_data()
    {
        QTest::addColumn<QByteArray>("url");
        for (const char *url : {"https://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/",
                                "https://0.0.0.0/", "https://0x0a000001/", "https://[fe80::1]/", "https://[fd00::1]/",
                                "https://[::ffff:10.0.0.1]/", "https://224.0.0.1/"})
            QTest::newRow(url) << QByteArray(url);
    }

    void forbiddenAddressesAreNotConnectedTo()
    {
        QFETCH(QByteArray, url);

        QVERIFY(codeOf(m_client->send(getRequest(url.toStdString()), {})) == ErrorCode::AddressForbidden);
    }

    void loopbackIsForbiddenUnlessAllowed()
    {
        test::TlsServer server({{"localhost"}, {"127.0.0.1"}});
        const auto client = makeHttpClient({server.caFile(), false});

        for (const auto *host : {"localhost", "127.0.0.1", "127.1", "[::1]"})
            QVERIFY(codeOf(client->send(getRequest(server.origin(host) + "/status/200"), {}))
                    == ErrorCode::AddressForbidden);
        QVERIFY(server.seen().empty());
    }

    void aClosedPortIsUnreachable()
    {
        const ClosedPort port;

        QVERIFY(codeOf(m_client->send(getRequest(port.origin()), {})) == ErrorCode::NetworkUnreachable);
    }

    void aNameThatIsNotThereIsUnreachable()
    {
        QVERIFY(codeOf(m_client->send(getRequest("https://nowhere.invalid/"), {})) == ErrorCode::NetworkUnreachable);
    }

    void headersCannotBeSmuggledIn()
    {
        for (const auto &[name, value] :
             std::map<std::string, std::string>{{"A", "b\r\nC: d"}, {"A: b\r\nC", "d"}, {"", "x"}}) {
            auto request = getRequest(m_server.origin() + "/status/200");
            request.headers[name] = value;
            QVERIFY(codeOf(m_client->send(request, {})) == ErrorCode::InvalidArgument);
        }
        auto request = getRequest(m_server.origin() + "/status/200");
        request.method = "GET / HTTP/1.1\r\nX: y";
        QVERIFY(codeOf(m_client->send(request, {})) == ErrorCode::InvalidArgument);
    }

private:
    test::TlsServer m_server;
    std::unique_ptr<HttpClient> m_client = clientOf(m_server);
};

CAUSEWAY_SUITE(HttpClientTest)
#include "tst_http_client.moc"

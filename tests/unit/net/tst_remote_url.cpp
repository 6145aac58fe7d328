#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/net/remote_url.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::net;

class RemoteUrlTest : public QObject {
    Q_OBJECT

private slots:
    void refusesWhatNoStrangerMaySend_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const std::string &text, ErrorCode code) {
            QTest::newRow(name) << text << static_cast<int>(code);
        };
        row("nothing", "", ErrorCode::InvalidUrl);
        row("http", "http://verifier.example/", ErrorCode::AddressForbidden);
        row("a file", "file:///etc/passwd", ErrorCode::AddressForbidden);
        row("ftp", "ftp://verifier.example/", ErrorCode::AddressForbidden);
        row("a script", "javascript:alert(1)", ErrorCode::AddressForbidden);
        row("no host", "https:///path", ErrorCode::InvalidUrl);
        row("user information", "https://me:secret@verifier.example/", ErrorCode::InvalidUrl);
        row("a fragment", "https://verifier.example/#x", ErrorCode::InvalidUrl);
        row("an empty fragment", "https://verifier.example/#", ErrorCode::InvalidUrl);
        row("a line break", "https://verifier.example/\r\nHost: other", ErrorCode::InvalidUrl);
        row("too long", "https://verifier.example/" + std::string(2048, 'a'), ErrorCode::InvalidUrl);
    }

    void refusesWhatNoStrangerMaySend()
    {
        QFETCH(std::string, text);
        QFETCH(int, code);

        const auto url = RemoteUrl::parse(text);

        QVERIFY(!url);
        CAUSEWAY_COMPARE_CODES(url.error().code, static_cast<ErrorCode>(code));
    }

    void keepsTheAddressAsItCame()
    {
        const auto url = RemoteUrl::parse("HTTPS://Verifier.example:8443/Path?b=1&a=%20");

        QVERIFY(url);
        QCOMPARE(url->text(), std::string("HTTPS://Verifier.example:8443/Path?b=1&a=%20"));
        QCOMPARE(url->host(), std::string("verifier.example"));
        QCOMPARE(url->origin(), std::string("https://verifier.example:8443"));
    }

    void readsAReferenceFromWhereItStands_data()
    {
        QTest::addColumn<std::string>("reference");
        QTest::addColumn<std::string>("address");
        const auto row = [](const char *reference, const char *address) {
            QTest::newRow(reference) << std::string(reference) << std::string(address);
        };
        row("2", "https://lists.example:8443/a/2");
        row("lists/2", "https://lists.example:8443/a/lists/2");
        row("../2", "https://lists.example:8443/2");
        row("/2", "https://lists.example:8443/2");
        row("?y=2", "https://lists.example:8443/a/1?y=2");
        row("//other.example/2", "https://other.example/2");
        row("https://other.example/2?y=2", "https://other.example/2?y=2");
        row("2?to=https://other.example/", "https://lists.example:8443/a/2?to=https://other.example/");
    }

    void readsAReferenceFromWhereItStands()
    {
        QFETCH(std::string, reference);
        QFETCH(std::string, address);

        const auto url = RemoteUrl::parse("https://lists.example:8443/a/1?x=1")->resolve(reference);

        QVERIFY(url);
        QCOMPARE(url->text(), address);
    }

    void followsNoReferenceToWhereNoStrangerMaySend_data()
    {
        QTest::addColumn<std::string>("reference");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *reference, ErrorCode code) {
            QTest::newRow(name) << std::string(reference) << static_cast<int>(code);
        };
        row("in the clear", "http://lists.example/2", ErrorCode::AddressForbidden);
        row("a file", "file:///etc/passwd", ErrorCode::AddressForbidden);
        row("no host", "///2", ErrorCode::InvalidUrl);
        row("no host either", "https:///2", ErrorCode::InvalidUrl);
        row("a fragment", "2#x", ErrorCode::InvalidUrl);
        row("user information", "//me@lists.example/2", ErrorCode::InvalidUrl);
    }

    void followsNoReferenceToWhereNoStrangerMaySend()
    {
        QFETCH(std::string, reference);
        QFETCH(int, code);

        const auto url = RemoteUrl::parse("https://lists.example/1")->resolve(reference);

        QVERIFY(!url);
        CAUSEWAY_COMPARE_CODES(url.error().code, static_cast<ErrorCode>(code));
    }

    void limitsSizeAndTime()
    {
        const auto url = RemoteUrl::parse("https://verifier.example/");
        const auto get = getFrom(*url, "application/jwt");
        const auto post = postFormTo(*url, {{"a", "b c"}}, "application/json", {1000, std::chrono::seconds(2)});

        QCOMPARE(get.method, std::string("GET"));
        QCOMPARE(get.headers.at("Accept"), std::string("application/jwt"));
        QVERIFY(get.maximumBody <= 256 * 1024);
        QVERIFY(get.timeout <= std::chrono::seconds(10));
        QVERIFY(get.isAnonymous && post.isAnonymous);
        QCOMPARE(post.body, std::string("a=b%20c"));
        QCOMPARE(post.headers.at("Content-Type"), std::string("application/x-www-form-urlencoded"));
        QCOMPARE(post.maximumBody, std::size_t(1000));
        QVERIFY(post.timeout == std::chrono::seconds(2));
    }

    /// In numbers, by name, and in an IPv6 address: the connection is refused before it is made.
    void privateAddressesAreNotConnectedTo_data()
    {
        QTest::addColumn<std::string>("text");
        for (const auto *text :
             {"https://10.0.0.1/", "https://192.168.1.1/", "https://169.254.169.254/latest/meta-data/",
              "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://[fd00::1]/",
              "https://[::ffff:10.0.0.1]/", "https://0.0.0.0/", "https://100.64.0.1/"})
            QTest::newRow(text) << std::string(text);
    }

    void privateAddressesAreNotConnectedTo()
    {
        QFETCH(std::string, text);
        const auto url = RemoteUrl::parse(text);
        QVERIFY(url);
        const auto http = makeHttpClient({});

        const auto response = http->send(getFrom(*url, "application/json"), {});

        QVERIFY(!response);
        CAUSEWAY_COMPARE_CODES(response.error().code, ErrorCode::AddressForbidden);
    }
};

CAUSEWAY_SUITE(RemoteUrlTest)
#include "tst_remote_url.moc"

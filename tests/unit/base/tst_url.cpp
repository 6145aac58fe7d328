#include "test_registry.h"

#include <causeway/base/url.h>

#include <QtTest>

using namespace causeway;

class UrlTest : public QObject {
    Q_OBJECT
private slots:
    void writesAnAddressWithoutHostAsItWasRead()
    {
        for (const std::string text : {"mailto:someone", "openid-credential-offer://?a=b", "causeway:code:abc"}) {
            const auto url = parseUrl(text);

            QVERIFY(url);
            QCOMPARE(url->toString(), text);
        }
    }

    void takesAUrlApart()
    {
        const auto url = *parseUrl("HTTPS://Localhost:8443/a/b?x=1&y=%20#end");

        QCOMPARE(url.scheme, std::string("https"));
        QCOMPARE(url.host, std::string("localhost"));
        QCOMPARE(*url.port, 8443);
        QCOMPARE(url.path, std::string("/a/b"));
        QCOMPARE(url.parameters().at("y"), std::string(" "));
        QCOMPARE(url.origin(), std::string("https://localhost:8443"));
        QCOMPARE(url.toString(), std::string("https://localhost:8443/a/b?x=1&y=%20#end"));
    }

    void customSchemesMayHaveNoHost()
    {
        const auto url = *parseUrl("openid-credential-offer://?credential_offer_uri=https%3A%2F%2Flocalhost%2Fo%2F1");

        QCOMPARE(url.parameters().at("credential_offer_uri"), std::string("https://localhost/o/1"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no scheme") << QByteArray("localhost/a");
        QTest::newRow("user information") << QByteArray("https://bank.example@evil.example/");
        QTest::newRow("white space") << QByteArray("https://a b/");
        QTest::newRow("letters that look like others") << QByteArray("https://b\xd0\xb0nk.example/");
        QTest::newRow("encoded host") << QByteArray("https://bank%2eexample/");
        QTest::newRow("colon in the host") << QByteArray("https://a:b:80/");
        QTest::newRow("bracket in the host") << QByteArray("https://a[::1]b:80/");
        QTest::newRow("no address in brackets") << QByteArray("https://[bank.example]/");
        QTest::newRow("backslash") << QByteArray("https://a\\b/");
        QTest::newRow("port 0") << QByteArray("https://a:0/");
        QTest::newRow("port too big") << QByteArray("https://a:70000/");
        QTest::newRow("no host") << QByteArray("https:///a");
        QTest::newRow("no authority") << QByteArray("https:a");
        QTest::newRow("too long") << QByteArray("https://a/") + QByteArray(9000, 'x');
    }

    void refuses()
    {
        QFETCH(QByteArray, text);

        const auto url = parseUrl(text.toStdString());

        QVERIFY(!url);
        QVERIFY(url.error().code == ErrorCode::InvalidUrl);
    }

    void takesALongerOneWhereTheCallerSaysSo()
    {
        const auto text = "https://a/" + std::string(9000, 'x');

        QVERIFY(parseUrl(text, text.size()));
        QVERIFY(!parseUrl(text, text.size() - 1));
    }

    void formsGoBothWays()
    {
        const std::map<std::string, std::string> fields{{"a", "1&2"}, {"b", "x y"}};

        QCOMPARE(formEncode(fields), std::string("a=1%262&b=x%20y"));
        QVERIFY(formDecode(formEncode(fields)) == fields);
        QVERIFY(*formDecodeOnce(formEncode(fields)) == fields);
    }

    /// One reader takes the first, another the last, and a third what the second means by it.
    void refusesFormsThatAreReadInTwoWays_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto twice = static_cast<int>(ErrorCode::InvalidUrl);
        const auto broken = static_cast<int>(ErrorCode::InvalidEncoding);
        QTest::newRow("a name twice") << QByteArray("a=1&b=2&a=3") << twice;
        QTest::newRow("the same twice") << QByteArray("a=1&a=1") << twice;
        QTest::newRow("a name twice, once without a value") << QByteArray("a=1&a") << twice;
        QTest::newRow("a name twice, once encoded") << QByteArray("client_id=1&client%5Fid=2") << twice;
        QTest::newRow("a broken escape in a value") << QByteArray("a=%zz&b=2") << broken;
        QTest::newRow("a broken escape in a name") << QByteArray("%zz=1&b=2") << broken;
        QTest::newRow("half an escape at the end") << QByteArray("a=1&b=%2") << broken;
    }

    void refusesFormsThatAreReadInTwoWays()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);

        const auto fields = formDecodeOnce(text.toStdString());
        const auto parameters = parseUrl("openid4vp://?" + text.toStdString())->uniqueParameters();

        QVERIFY(!fields && !parameters);
        QCOMPARE(static_cast<int>(fields.error().code), code);
        QCOMPARE(static_cast<int>(parameters.error().code), code);
    }

    void passesOverPairsWithoutAName()
    {
        const std::map<std::string, std::string> fields{{"a", "1"}, {"b", "x y"}, {"c", ""}};

        QVERIFY(*formDecodeOnce("a=1&&b=x+y&=z&=&c") == fields);
        QVERIFY(*parseUrl("openid4vp://?a=1&&b=x+y&=z&=&c")->uniqueParameters() == fields);
    }
};

CAUSEWAY_SUITE(UrlTest)
#include "tst_url.moc"

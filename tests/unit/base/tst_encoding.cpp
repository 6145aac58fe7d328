#include "test_registry.h"

#include <causeway/base/encoding.h>

#include <QtTest>

using namespace causeway;

class EncodingTest : public QObject {
    Q_OBJECT
private slots:
    void writesTheExamplesOfRfc4648_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("padded");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("two bytes") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("three bytes") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("six bytes") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    }

    void writesTheExamplesOfRfc4648()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, padded);

        const auto text = toBase64(asBytes(plain.toStdString()));

        QCOMPARE(text, padded.toStdString());
        QCOMPARE(toText(*fromBase64(text)), plain.toStdString());
    }

    void urlFormUsesTheOtherTwoCharactersAndNoPadding()
    {
        const Bytes bytes{0xfb, 0xff};

        QCOMPARE(toBase64Url(bytes), std::string("-_8"));
        QVERIFY(*fromBase64Url("-_8") == bytes);
    }

    void refusesWhatIsNotStrictlyBase64Url_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("padding") << QByteArray("Zg==");
        QTest::newRow("white space") << QByteArray("Zm 9v");
        QTest::newRow("other alphabet") << QByteArray("+/8");
        QTest::newRow("impossible length") << QByteArray("Z");
        QTest::newRow("stray bits") << QByteArray("Zh");
    }

    void refusesWhatIsNotStrictlyBase64Url()
    {
        QFETCH(QByteArray, text);

        const auto decoded = fromBase64Url(text.toStdString());

        QVERIFY(!decoded);
        QVERIFY(decoded.error().code == ErrorCode::InvalidEncoding);
    }

    void hexGoesBothWaysAndRefusesOddLength()
    {
        QCOMPARE(toHex(Bytes{0x00, 0xab}), std::string("00ab"));
        QVERIFY(*fromHex("00AB") == (Bytes{0x00, 0xab}));
        QVERIFY(!fromHex("0"));
        QVERIFY(!fromHex("0g"));
    }

    void percentDecodingRefusesABrokenEscape()
    {
        QCOMPARE(*percentDecode("a%20b+c"), std::string("a b+c"));
        QCOMPARE(*percentDecode("a+b", true), std::string("a b"));
        QVERIFY(!percentDecode("%2"));
        QVERIFY(!percentDecode("%zz"));
        QCOMPARE(percentEncode("香 a~"), std::string("%E9%A6%99%20a~"));
    }
};

CAUSEWAY_SUITE(EncodingTest)
#include "tst_encoding.moc"

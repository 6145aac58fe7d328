#include "application/links.h"
#include "application/options.h"

#include "compare_codes.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the app makes of its command line.
class OptionsTest : public QObject {
    Q_OBJECT

private slots:
    void takesALink()
    {
        const auto options = parse({"openid4vp://?client_id=a&request_uri=b"});

        QVERIFY(options);
        QCOMPARE(options->link, QString("openid4vp://?client_id=a&request_uri=b"));
    }

    void needsNoLink()
    {
        const auto options = parse({});

        QVERIFY(options);
        QCOMPARE(options->link, QString());
    }

    void takesALinkOfEachSchemeThatTheDesktopIsToldOf()
    {
        for (const auto *scheme : LinkSchemes)
            QVERIFY2(parse({QString(scheme) + "://?client_id=a"}), scheme);
    }

    void takesTheLongestLink()
    {
        QVERIFY(parse({linkOf(MaximumLink)}));
        QVERIFY(!parse({linkOf(MaximumLink + 1)}));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("operands");
        QTest::addColumn<QString>("why");
        QTest::newRow("two links") << QStringList{"openid4vp://?a=1", "openid4vp://?a=2"} << "one link at a time";
        const auto *noLink = "this is not a link, or it is longer than 64 KiB";
        QTest::newRow("an empty text") << QStringList{""} << noLink;
        QTest::newRow("a word") << QStringList{"wallet"} << noLink;
        QTest::newRow("a payment code") << QStringList{"00020101021126"} << noLink;
        QTest::newRow("two lines") << QStringList{"openid4vp://?a=1\nopenid4vp://?a=2"} << noLink;
        QTest::newRow("an address of mail") << QStringList{"mailto:somebody@example.com"} << noLink;
        QTest::newRow("a page") << QStringList{"https://counter.example/?a=1"} << noLink;
        QTest::newRow("a file") << QStringList{"file:///etc/hostname"} << noLink;
        QTest::newRow("a scheme that only begins like one of ours") << QStringList{"causeways://?a=1"} << noLink;
        QTest::newRow("an identity without a file")
            << QStringList{"--reader-identity", ""} << "--reader-identity takes a file";
    }
    void refuses()
    {
        QFETCH(QStringList, operands);
        QFETCH(QString, why);

        const auto options = parse(operands);

        QVERIFY(!options);
        CAUSEWAY_COMPARE_CODES(options.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(QString::fromStdString(options.error().detail), why);
    }

    void knowsWhatOnlyAWindowOfItsOwnMakesUseOf()
    {
        const auto plain = parse({"openid4vp://?a=1"});
        const auto dressed = parse({"--lang", "en", "--scale", "150", "--dark", "--simple", "--reduce-motion", "--idle",
                                    "60", "--mark-first-frame"});

        QVERIFY(plain && dressed);
        QCOMPARE(lostInHandingOver(*plain), QStringList());
        QCOMPARE(lostInHandingOver(*dressed),
                 (QStringList{"--lang", "--scale", "--dark", "--simple", "--reduce-motion", "--idle",
                              "--mark-first-frame"}));
    }

    void saysInItsHelpThatItTakesALink() { QVERIFY(usage().contains("[LINK]")); }

private:
    static Result<Options> parse(const QStringList &operands)
    {
        return parseOptions(QStringList{"causeway-app", "--connect", "connection.json"} + operands);
    }
    static QString linkOf(qint64 length)
    {
        const QString beginning("openid4vp://?a=");
        return beginning + QString(length - beginning.size(), QChar('b'));
    }
};

CAUSEWAY_SUITE(OptionsTest)
#include "tst_options.moc"

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

    void takesALinkOfASchemeThatItDoesNotKnow() // what the app says of it is the app's own affair
    {
        QVERIFY(parse({"mailto:somebody@example.com"}));
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
        const auto *noLink = "this is not a link, or it is longer than 8 KiB";
        QTest::newRow("an empty text") << QStringList{""} << noLink;
        QTest::newRow("a word") << QStringList{"wallet"} << noLink;
        QTest::newRow("a payment code") << QStringList{"00020101021126"} << noLink;
        QTest::newRow("two lines") << QStringList{"openid4vp://?a=1\nopenid4vp://?a=2"} << noLink;
        QTest::newRow("https without a host") << QStringList{"https:?a=1"} << noLink;
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

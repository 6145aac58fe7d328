#include "test_registry.h"

#include <causeway/base/localized_text.h>
#include <causeway/base/money.h>

#include <QtTest>

using namespace causeway;

class MoneyTest : public QObject {
    Q_OBJECT
private slots:
    void readsDecimals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qlonglong>("minorUnits");
        QTest::newRow("two decimals") << QByteArray("98.73") << 9873LL;
        QTest::newRow("one decimal") << QByteArray("98.7") << 9870LL;
        QTest::newRow("whole") << QByteArray("98") << 9800LL;
        QTest::newRow("trailing dot") << QByteArray("98.") << 9800LL;
        QTest::newRow("one cent") << QByteArray("0.01") << 1LL;
    }

    void readsDecimals()
    {
        QFETCH(QByteArray, text);
        QFETCH(qlonglong, minorUnits);

        QCOMPARE(qlonglong(moneyFromDecimal(text.toStdString(), "HKD")->minorUnits), minorUnits);
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", ".5", "-1", "+1", "1 0", "1.234", "1e3", "0", "0.00", "99999999999", "1.2.3"})
            QTest::newRow(text) << QByteArray(text);
    }

    void refusesWhatIsNoAmount()
    {
        QFETCH(QByteArray, text);

        const auto money = moneyFromDecimal(text.toStdString(), "HKD");

        QVERIFY(!money);
        QVERIFY(money.error().code == ErrorCode::AmountInvalid);
    }

    void writesTwoDecimals()
    {
        QCOMPARE(toDecimal({54000, "HKD"}), std::string("540.00"));
        QCOMPARE(toDecimal({5, "HKD"}), std::string("0.05"));
    }

    void aMissingLanguageFallsBackToTheNearest()
    {
        const auto text = localizedTextFromJson(*parseJson(R"({"zh-HK":"帳單","en":"Bill","fr":"x"})"));

        QCOMPARE(text.in("zh-CN"), std::string("帳單"));
        QCOMPARE(text.in("en"), std::string("Bill"));
        QCOMPARE(text.texts.size(), std::size_t(2));
    }
};

CAUSEWAY_SUITE(MoneyTest)
#include "tst_money.moc"

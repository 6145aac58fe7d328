#include "pin_rules.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;

class PinRulesTest : public QObject {
    Q_OBJECT
private slots:
    void takesSixDigits_data()
    {
        QTest::addColumn<QByteArray>("pin");
        for (const char *pin : {"271828", "000001", "123457", "112233", "121212", "135790", "987655", "890123"})
            QTest::newRow(pin) << QByteArray(pin);
    }

    void takesSixDigits()
    {
        QFETCH(QByteArray, pin);

        QVERIFY(vault::checkPin(SecretBytes(pin.toStdString())));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("pin");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("five digits") << QByteArray("27182");
        QTest::newRow("seven digits") << QByteArray("2718281");
        QTest::newRow("a letter") << QByteArray("27182a");
        QTest::newRow("a blank") << QByteArray("27182 ");
        QTest::newRow("a zero byte") << QByteArray("27182\0", 6);
        QTest::newRow("digits of another script") << QByteArray("\xd9\xa1\xd9\xa2\xd9\xa3");
        QTest::newRow("one digit repeated") << QByteArray("777777");
        QTest::newRow("a run up") << QByteArray("123456");
        QTest::newRow("the last run up") << QByteArray("456789");
        QTest::newRow("a run down") << QByteArray("987654");
    }

    void refuses()
    {
        QFETCH(QByteArray, pin);

        const auto checked = vault::checkPin(SecretBytes(pin.toStdString()));

        QVERIFY(!checked);
        QVERIFY(checked.error().code == ErrorCode::PinUnacceptable);
    }
};

CAUSEWAY_SUITE(PinRulesTest)
#include "tst_pin_rules.moc"

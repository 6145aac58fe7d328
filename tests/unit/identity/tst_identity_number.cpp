#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/base/json.h>
#include <causeway/identity/identity_number.h>

#include <QFile>
#include <QtTest>

using causeway::identity::parseIdentityNumber;

class IdentityNumberTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithThePublishedCases();
    void takesNoNumberOfElsewhere();
    void acceptsWhatPeopleType_data();
    void acceptsWhatPeopleType();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void writesItInThreeForms();
};

void IdentityNumberTest::agreesWithThePublishedCases()
{
    const auto path = causeway::test::sharedVector("emv-qr/identifiers.json");
    CAUSEWAY_NEED_VECTOR(path);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto vectors = causeway::parseJson(file.readAll().toStdString());
    QVERIFY(vectors);

    int checked = 0;
    for (const auto &item : vectors->at("hkid").at("cases")) {
        const auto why = item.at("why").get<std::string>();
        if (why == "brackets missing") // we take the canonical form "A1234563" too; the protocol uses it
            continue;
        const auto value = item.at("value").get<std::string>();
        const auto number = parseIdentityNumber(value);
        QVERIFY2(static_cast<bool>(number) == (item.at("expect") != "invalid"), (value + ": " + why).c_str());
        if (number)
            QCOMPARE(number->display(), item.value("canonical", value));
        else
            CAUSEWAY_COMPARE_CODES(number.error().code, causeway::ErrorCode::IdentityNumberInvalid);
        ++checked;
    }
    QVERIFY(checked > 80);
}

/// Resident identity numbers of the Mainland and credit codes of companies, right or wrong ones.
void IdentityNumberTest::takesNoNumberOfElsewhere()
{
    const auto path = causeway::test::sharedVector("emv-qr/identifiers.json");
    CAUSEWAY_NEED_VECTOR(path);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto vectors = *causeway::parseJson(file.readAll().toStdString());

    int valid = 0;
    for (const auto *kind : {"mainland_id", "uscc"}) {
        for (const auto &item : vectors.at(kind).at("cases")) {
            const auto value = item.at("value").get<std::string>();
            QVERIFY2(!parseIdentityNumber(value), value.c_str());
            valid += item.at("expect") == "valid" ? 1 : 0;
        }
    }
    QCOMPARE(valid, 48);
    QCOMPARE(vectors.size(), std::size_t(3)); // no kind that nobody looks at
}

void IdentityNumberTest::acceptsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("canonical") << "A1234563";
    QTest::newRow("small letters") << "a123456(3)";
    QTest::newRow("blanks") << " A 123456 (3) ";
    QTest::newRow("full-width throughout") << "Ａ１２３４５６（３）";
    QTest::newRow("full-width blank and small letter") << "ａ　123456(3)";
}

void IdentityNumberTest::acceptsWhatPeopleType()
{
    QFETCH(QString, typed);

    const auto number = parseIdentityNumber(typed.toStdString());

    QVERIFY(number);
    QCOMPARE(number->canonical(), std::string("A1234563"));
}

void IdentityNumberTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QString>("detail");
    QTest::newRow("digit changed") << QByteArray("A123457(3)") << "check digit";
    QTest::newRow("cut UTF-8") << QByteArray("A12345\xef\xbc") << "form";
    QTest::newRow("only a bracket") << QByteArray(")") << "form";
    QTest::newRow("NUL byte") << QByteArray("A123456\0003", 9) << "form";
    QTest::newRow("too long") << QByteArray(100, ' ') + "A1234563"
                              << "form";
}

void IdentityNumberTest::saysWhatIsWrong()
{
    QFETCH(QByteArray, typed);
    QFETCH(QString, detail);

    const auto number = parseIdentityNumber(typed.toStdString());

    QVERIFY(!number);
    QCOMPARE(QString::fromStdString(number.error().detail), detail);
}

void IdentityNumberTest::writesItInThreeForms()
{
    const auto number = parseIdentityNumber("CA182361(1)");

    QVERIFY(number);
    QCOMPARE(number->canonical(), std::string("CA1823611"));
    QCOMPARE(number->display(), std::string("CA182361(1)"));
    QCOMPARE(number->masked(), std::string("CA182***(*)"));
}

CAUSEWAY_SUITE(IdentityNumberTest)
#include "tst_identity_number.moc"

#include "formats/readable.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

/// What people read of a claim's value is all of it.
class ReadableTest : public QObject {
    Q_OBJECT

private slots:
    void saysAPrivilegeInWords_data();
    void saysAPrivilegeInWords();
    void leavesNothingOfAnObjectUnseen_data();
    void leavesNothingOfAnObjectUnseen();
    void leavesNothingUnseenAmongPrivileges();

private:
    static Json privilegeWith(const Json &members)
    {
        Json privilege = {{"vehicle_category_code", "B"}};
        privilege.update(members);
        return privilege;
    }
    static Json codes(const Json &code) { return {{"codes", Json::array({code})}}; }
};

void ReadableTest::saysAPrivilegeInWords_data()
{
    QTest::addColumn<Json>("members");
    QTest::addColumn<std::string>("text");
    QTest::newRow("a category") << Json::object() << std::string("B");
    QTest::newRow("its dates") << Json{{"issue_date", "2018-08-09"}, {"expiry_date", "2028-09-01"}}
                               << std::string("B (2018-08-09 – 2028-09-01)");
    QTest::newRow("no codes") << Json{{"codes", Json::array()}} << std::string("B");
    QTest::newRow("a code") << codes({{"code", "01"}}) << std::string("B 01");
    QTest::newRow("a code with a limit") << codes({{"code", "S01"}, {"sign", "<="}, {"value", "2500"}})
                                         << std::string("B S01<=2500");
}

void ReadableTest::saysAPrivilegeInWords()
{
    QFETCH(Json, members);
    QFETCH(std::string, text);
    const auto privilege = privilegeWith(members);

    QVERIFY(isOneLine(privilege));
    QCOMPARE(textOf(privilege), text);
}

void ReadableTest::leavesNothingOfAnObjectUnseen_data()
{
    QTest::addColumn<Json>("members");
    QTest::newRow("another member") << Json{{"blood_group", "0"}};
    QTest::newRow("a category that is no text") << Json{{"vehicle_category_code", 2}};
    QTest::newRow("a date that is no text") << Json{{"issue_date", 2018}};
    QTest::newRow("codes that are no list") << Json{{"codes", "01"}};
    QTest::newRow("a code that is no object") << codes("01");
    QTest::newRow("a code without its code") << codes({{"sign", "<="}});
    QTest::newRow("a code with another member") << codes({{"code", "01"}, {"until", "2030"}});
    QTest::newRow("a limit that is no text") << codes({{"code", "S01"}, {"value", 2500}});
}

void ReadableTest::leavesNothingOfAnObjectUnseen()
{
    QFETCH(Json, members);
    const auto object = privilegeWith(members);

    QVERIFY(!isOneLine(object));
    QCOMPARE(textOf(object), toCompact(object));
}

void ReadableTest::leavesNothingUnseenAmongPrivileges()
{
    const auto odd = privilegeWith({{"blood_group", "0"}});
    const auto list = Json::array({privilegeWith(Json::object()), odd});

    QVERIFY(!isOneLine(list));
    QCOMPARE(textOf(list), "B, " + toCompact(odd));
}

CAUSEWAY_SUITE(ReadableTest)
#include "tst_readable.moc"

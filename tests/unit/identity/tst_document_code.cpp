#include "compare_codes.h"
#include "test_registry.h"

#include <causeway/identity/document_code.h>

#include <QtTest>

using namespace causeway;
using identity::parseDocumentCode;

namespace {

constexpr auto Good =
    R"(causeway:document:{"type":"hkid","number":"A1234563","name_en":"CHAN, Siu Ming","birth_date":"1988-04-12"})";

std::string withPart(const char *from, const std::string &to)
{
    std::string code = Good;
    const auto at = code.find(from);
    Q_ASSERT(at != std::string::npos);
    return code.replace(at, std::string_view(from).size(), to);
}
}

class DocumentCodeTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatTheCardSays();
    void takesTheNumberAsItIsPrinted();
    void passesOverMembersOfLaterVersions();
    void refusesWhatIsNoDocument_data();
    void refusesWhatIsNoDocument();
    void refusesANumberThatDoesNotFit_data();
    void refusesANumberThatDoesNotFit();
};

void DocumentCodeTest::readsWhatTheCardSays()
{
    const auto document = parseDocumentCode(Good);

    QVERIFY(document);
    QCOMPARE(document->identityNumber, std::string("A123456(3)"));
    QCOMPARE(document->nameEn, std::string("CHAN, Siu Ming"));
    QCOMPARE(document->birthDate, std::string("1988-04-12"));
}

void DocumentCodeTest::takesTheNumberAsItIsPrinted()
{
    const auto document = parseDocumentCode(withPart("A1234563", "AB987654(3)"));

    QVERIFY(document);
    QCOMPARE(document->identityNumber, std::string("AB987654(3)"));
}

void DocumentCodeTest::passesOverMembersOfLaterVersions()
{
    QVERIFY(parseDocumentCode(withPart(R"("type")", R"("issued":"2020-01","type")")));
}

void DocumentCodeTest::refusesWhatIsNoDocument_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const std::string &code, const char *part) {
        QTest::newRow(name) << QString::fromStdString(code) << QString(part);
    };
    row("nothing", "", "prefix");
    row("a service's code", "causeway://authorize?iss=x", "prefix");
    row("a personal code", "causeway:code:eyJ", "prefix");
    row("only the beginning", "causeway:document:", "json");
    row("cut off", std::string(Good).substr(0, 60), "json");
    row("a list", "causeway:document:[]", "json");
    row("a member twice", withPart(R"("type")", R"("type":"hkid","type")"), "json");
    row("longer than any card says", withPart("CHAN", std::string(1000, 'C')), "size");
    row("a passport", withPart("hkid", "passport"), "type");
    row("no type", withPart("type", "kind"), "type");
    row("no number", withPart(R"("number")", R"("no")"), "number");
    row("a number that is no text", withPart(R"("A1234563")", "1234563"), "number");
    row("no name", withPart("name_en", "name"), "name");
    row("an empty name", withPart("CHAN, Siu Ming", ""), "name");
    row("a name of blanks", withPart("CHAN, Siu Ming", "   "), "name");
    row("a name on two lines", withPart("CHAN, Siu Ming", R"(CHAN\nSiu Ming)"), "name");
    row("a name past its bound", withPart("CHAN", std::string(120, 'C')), "name");
    row("no birth date", withPart("birth_date", "born"), "birth date");
    row("a day that is none", withPart("1988-04-12", "1987-02-29"), "birth date");
    row("a month that is none", withPart("1988-04-12", "1988-13-01"), "birth date");
    row("another order", withPart("1988-04-12", "12-04-1988"), "birth date");
    row("a sign among the digits", withPart("1988-04-12", "1988--4-12"), "birth date");
    row("before anybody alive", withPart("1988-04-12", "1899-12-31"), "birth date");
}

void DocumentCodeTest::refusesWhatIsNoDocument()
{
    QFETCH(QString, code);
    QFETCH(QString, part);

    const auto document = parseDocumentCode(code.toStdString());

    QVERIFY(!document);
    CAUSEWAY_COMPARE_CODES(document.error().code, ErrorCode::DocumentCodeInvalid);
    QCOMPARE(QString::fromStdString(document.error().detail), part);
}

void DocumentCodeTest::refusesANumberThatDoesNotFit_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("detail");
    QTest::newRow("another check digit") << "A1234564"
                                         << "check digit";
    QTest::newRow("one digit changed") << "A1234573"
                                       << "check digit";
    QTest::newRow("no check digit") << "A123456"
                                    << "form";
    QTest::newRow("empty") << ""
                           << "form";
}

void DocumentCodeTest::refusesANumberThatDoesNotFit()
{
    QFETCH(QString, number);
    QFETCH(QString, detail);

    const auto document = parseDocumentCode(withPart("A1234563", number.toStdString()));

    QVERIFY(!document);
    CAUSEWAY_COMPARE_CODES(document.error().code, ErrorCode::IdentityNumberInvalid);
    QCOMPARE(QString::fromStdString(document.error().detail), detail);
}

CAUSEWAY_SUITE(DocumentCodeTest)
#include "tst_document_code.moc"

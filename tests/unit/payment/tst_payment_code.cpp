#include "test_registry.h"

#include <causeway/payment/payment_code.h>

#include <QtTest>

#include <fstream>
#include <sstream>

using namespace causeway;
using namespace causeway::payment;

namespace {

/// Published as "minimal FPS identifier"; the cases below change it.
const std::string Minimal = "00020101021126270012hk.com.hkicl020712345675204000053033445802HK5902NA6002HK63042E94";

std::vector<CodeObject> minimalObjects()
{
    return parsePaymentCode(Minimal)->objects;
}

CodeObject &objectOf(std::vector<CodeObject> &objects, const std::string &id)
{
    return *std::ranges::find(objects, id, &CodeObject::id);
}

Json toVectorForm(const std::vector<CodeObject> &objects, bool isRoot = true)
{
    auto list = Json::array();
    for (const auto &object : objects) {
        const bool isTemplate = isRoot && (!object.children.empty() || object.value.empty());
        list.push_back(
            Json::array({object.id, isTemplate ? toVectorForm(object.children, false) : Json(object.value)}));
    }
    return list;
}

Json vectorCases()
{
    std::ifstream file(test::sharedVector("emv-qr/payloads.json"));
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}
}

class PaymentCodeTest : public QObject {
    Q_OBJECT
private slots:
    void agreesWithThePublishedVectors_data()
    {
        CAUSEWAY_NEED_VECTOR(test::sharedVector("emv-qr/payloads.json"));
        QTest::addColumn<QByteArray>("text");
        int index = 0;
        for (const auto &item : vectorCases()) {
            const auto name = std::to_string(index++) + " " + item["name"].get<std::string>();
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(item.dump());
        }
        QVERIFY(index > 80);
    }

    void agreesWithThePublishedVectors()
    {
        QFETCH(QByteArray, text);
        const auto item = Json::parse(text.toStdString());
        const auto payload = item["payload"].get<std::string>();

        const auto code = parsePaymentCode(payload, false);

        const auto expected = item["expect"].get<std::string>();
        QCOMPARE(bool(code), expected != "invalid");
        if (!code) {
            const auto error = code.error().code;
            QVERIFY(error == ErrorCode::CodeMalformed || error == ErrorCode::CodeChecksumWrong);
            return;
        }
        QCOMPARE(toVectorForm(code->objects).dump(), item["decoded"].dump());
        QCOMPARE(Json(code->deviations).dump(), item.value("deviations", Json::array()).dump());
        const auto written = writePaymentCode(code->objects);
        QCOMPARE(bool(written), expected == "valid");
        if (written)
            QCOMPARE(*written, payload);
    }

    void tellsAWrongChecksumFromAWrongForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isChecksum");
        const auto cut = Minimal.substr(0, Minimal.size() - 4);
        QTest::newRow("one digit changed") << QByteArray::fromStdString(cut + "2E95") << true;
        QTest::newRow("small letters") << QByteArray::fromStdString(cut + "2e94") << true;
        QTest::newRow("no value") << QByteArray::fromStdString(cut) << false;
        QTest::newRow("no UTF-8") << QByteArray::fromStdString(cut + "\xC0\x80") << false;
        QTest::newRow("surrogate") << QByteArray::fromStdString("\xED\xA0\x80" + Minimal) << false;
        QTest::newRow("text in front") << QByteArray("https://example.org/") << false;
    }

    void tellsAWrongChecksumFromAWrongForm()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isChecksum);

        const auto code = parsePaymentCode(text.toStdString());

        QVERIFY(!code);
        QVERIFY(code.error().code == (isChecksum ? ErrorCode::CodeChecksumWrong : ErrorCode::CodeMalformed));
    }

    void readsWhatIsPaidToWhom()
    {
        const auto code = parsePaymentCode("00020101021226320012hk.com.hkicl0207600050906011520400005303344540510.50"
                                           "5802HK5902NA6002HK62270523HKTEST202103190606259626304BCD1");

        QVERIFY(code);
        QVERIFY(code->isDynamic);
        QCOMPARE(code->proxyType, std::string("fps_id"));
        QCOMPARE(code->proxy, std::string("6000509"));
        QVERIFY((code->amount == Money{1050, "HKD"}));
        QVERIFY(code->amountEditable);
        QCOMPARE(code->reference, std::string("HKTEST20210319060625962"));
        QCOMPARE(code->merchantName, std::string());
        QVERIFY(code->deviations.empty());
    }

    void readsMobileAndEmailProxies()
    {
        const auto mobile = parsePaymentCode("00020101021126400012hk.com.hkicl01030040313+852-87654321520400005303344"
                                             "54041.235802HK5902NA6002HK6304C246");
        const auto email = parsePaymentCode("00020101021126530012hk.com.hkicl0433FPS_Identifier_CRC201D@ird.gov.hk"
                                            "520400005303344540419895802HK5902NA6002HK63042767");

        QCOMPARE(mobile->proxyType + " " + mobile->proxy, std::string("mobile +852-87654321"));
        QCOMPARE(mobile->clearingCode, std::string("004"));
        QCOMPARE(email->proxyType + " " + email->proxy, std::string("email FPS_Identifier_CRC201D@ird.gov.hk"));
        QVERIFY((email->amount == Money{198900, "HKD"}));
    }

    void anotherSchemeIsNotOfferedAsFps()
    {
        const std::string text =
            "00020101021126300015hk.edu.hkma.fps020712345675204000053033445802HK5902NA6002HK6304CA16";

        QVERIFY(parsePaymentCode(text, true).error().code == ErrorCode::CodeUnsupported);
        QCOMPARE(parsePaymentCode(text, false)->proxy, std::string());
    }

    void refusesCharactersThatRearrangeTheSheet_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("right-to-left override") << QByteArray("a\xE2\x80\xAE z");
        QTest::newRow("isolate") << QByteArray("a\xE2\x81\xA6 z");
        QTest::newRow("line feed") << QByteArray("a\nz");
        QTest::newRow("null") << QByteArray("a\0z", 3);
    }

    void refusesCharactersThatRearrangeTheSheet()
    {
        QFETCH(QByteArray, name);
        auto objects = minimalObjects();
        objectOf(objects, "59").value = name.toStdString();

        const auto written = writePaymentCode(objects);

        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::CodeMalformed);
    }

    void theWriterRefusesWhatAReaderMustNotMeet_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("initiation 13") << QByteArray("01") << QByteArray("13");
        QTest::newRow("name too long for its length") << QByteArray("59") << QByteArray(100, 'x');
        QTest::newRow("name that is only tolerated") << QByteArray("59") << QByteArray(26, 'x');
        QTest::newRow("country digits") << QByteArray("58") << QByteArray("12");
    }

    void theWriterRefusesWhatAReaderMustNotMeet()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, value);
        auto objects = minimalObjects();
        objectOf(objects, id.toStdString()).value = value.toStdString();

        const auto written = writePaymentCode(objects);

        QVERIFY(!written);
        QVERIFY(written.error().code == ErrorCode::CodeMalformed);
    }

    void anAmountOfTooManyDecimalsIsMalformed()
    {
        auto objects = minimalObjects();
        objects.insert(objects.end() - 1, {"54", "1.234", {}});

        QVERIFY(writePaymentCode(objects).error().code == ErrorCode::CodeMalformed);
    }

    void everyCutAndEveryChangedByteIsRefused()
    {
        for (std::size_t length = 0; length < Minimal.size(); ++length)
            QVERIFY(!parsePaymentCode(Minimal.substr(0, length)));
        for (std::size_t at = 0; at < Minimal.size(); ++at) {
            auto changed = Minimal;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(!parsePaymentCode(changed));
        }
    }
};

CAUSEWAY_SUITE(PaymentCodeTest)
#include "tst_payment_code.moc"

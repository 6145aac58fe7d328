#include "compare_codes.h"
#include "published.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/status_list.h>

#include <QtTest>

#include <sstream>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "status-list/examples/";
const std::string Uri = "https://example.com/statuslists/1";
const SystemTime Now = fromEpoch(1'700'000'000);

/// Hexadecimal digits, after the words that some files have before them.
Bytes bytesOf(const std::string &name)
{
    const auto text = test::publishedText(Folder + name);
    const std::string before = "encoded:";
    const auto begin = text.find(before);
    return *fromHex(test::joinedLines(begin == std::string::npos ? text : text.substr(begin + before.size())));
}

/// The digits of a diagnostic form, without what is said beside them.
Bytes diagnosedBytesOf(const std::string &name)
{
    std::istringstream lines(test::publishedText(Folder + name));
    std::string digits;
    for (std::string line; std::getline(lines, line);)
        for (const char c : line.substr(0, line.find('#')))
            if (c != ' ')
                digits += c;
    return *fromHex(digits);
}

/// What the draft lists of it: "1-bit short" and so on.
Json listedAs(const std::string &name)
{
    const auto vectors = test::publishedJson("status-list/vectors.json");
    for (const auto &list : vectors.at("status_lists"))
        if (list.at("name") == name)
            return list;
    return {};
}

crypto::PublicKey signerOfTheDraft()
{
    return *crypto::PublicKey::fromJwk(test::publishedJson("status-list/vectors.json").at("verification_key"));
}

void expectTheListOfTheDraft(const Result<StatusListToken> &token)
{
    QVERIFY2(token, token ? "" : token.error().detail.c_str());
    const auto list = verifyStatusList(*token, signerOfTheDraft(), Uri, Now);
    QVERIFY2(list, list ? "" : list.error().detail.c_str());
    const auto listed = listedAs("1-bit short").at("statuses");
    for (const auto &status : listed) {
        const auto expected = status.at(1) == 1 ? Status::Invalid : Status::Valid;
        QVERIFY(*list->statusOf({Uri, status.at(0).get<std::uint64_t>()}, Now) == expected);
    }
    QCOMPARE(listed.size(), std::size_t(16));
}
}

/// The files of the Token Status List draft as they are printed; what is joined of them is read in tst_status_list.cpp.
class StatusListExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void readsTheSameListInBothForms_data();
    void readsTheSameListInBothForms();
    void readsTheBytesThatArePrintedAbove_data();
    void readsTheBytesThatArePrintedAbove();
    void diagnosesTheSameBytes_data();
    void diagnosesTheSameBytes();
    void believesTheJwt();
    void believesTheCwt();
    void findsWhatACertificateRefersTo();
};

void StatusListExamplesTest::readsTheSameListInBothForms_data()
{
    QTest::addColumn<std::string>("json");
    QTest::addColumn<std::string>("cbor");
    const auto row = [](const char *name, const char *json, const char *cbor) {
        QTest::newRow(name) << std::string(json) << std::string(cbor);
    };
    row("1-bit short", "status_list_encoding_json.md", "status_list_encoding_cbor.md");
    row("2-bit short", "status_list_encoding2_json.md", "status_list_encoding2_cbor.md");
    row("1-bit long", "status_list_encoding1_long_json.md", "status_list_encoding1_long_cbor.md");
    row("2-bit long", "status_list_encoding2_long_json.md", "status_list_encoding2_long_cbor.md");
    row("4-bit long", "status_list_encoding4_json.md", "status_list_encoding4_cbor.md");
    row("8-bit long", "status_list_encoding8_json.md", "status_list_encoding8_cbor.md");
}

void StatusListExamplesTest::readsTheSameListInBothForms()
{
    QFETCH(std::string, json);
    QFETCH(std::string, cbor);
    const auto expected = listedAs(QTest::currentDataTag());
    const auto inJson = test::publishedAnswer(Folder + json);
    const auto inCbor = cbor::parse(bytesOf(cbor));

    const auto list =
        StatusList::inflate(inJson.at("bits").get<int>(), *fromBase64Url(inJson.at("lst").get<std::string>()));
    const auto same = StatusList::inflate(*inCbor->find("bits")->integer(), *inCbor->find("lst")->bytes());

    QVERIFY2(list, list ? "" : list.error().detail.c_str());
    QVERIFY(same && same->bits() == list->bits() && same->bytes() == list->bytes());
    QCOMPARE(list->size(), expected.at("entries").get<std::uint64_t>());
    for (const auto &status : expected.at("statuses"))
        QCOMPARE(int(*list->valueAt(status.at(0).get<std::uint64_t>())), status.at(1).get<int>());
}

void StatusListExamplesTest::readsTheBytesThatArePrintedAbove_data()
{
    QTest::addColumn<std::string>("name");
    QTest::newRow("1 bit") << std::string("status_list_encoding_json.md");
    QTest::newRow("2 bits") << std::string("status_list_encoding2_json.md");
}

/// `byte_array = [0xb9, 0xa3]`
void StatusListExamplesTest::readsTheBytesThatArePrintedAbove()
{
    QFETCH(std::string, name);
    const auto text = test::publishedText(Folder + name);
    Bytes printed;
    for (auto at = text.find("0x"); at != std::string::npos; at = text.find("0x", at + 1))
        printed.push_back(fromHex(text.substr(at + 2, 2))->front());
    const auto json = test::publishedAnswer(Folder + name);

    const auto list =
        StatusList::inflate(json.at("bits").get<int>(), *fromBase64Url(json.at("lst").get<std::string>()));

    QVERIFY(list && list->bytes() == printed);
    QVERIFY(printed.size() >= 2);
}

void StatusListExamplesTest::diagnosesTheSameBytes_data()
{
    QTest::addColumn<std::string>("plain");
    QTest::addColumn<std::string>("diagnosed");
    const auto row = [](const char *plain, const char *diagnosed) {
        QTest::newRow(plain) << std::string(plain) << std::string(diagnosed);
    };
    row("status_list_encoding_cbor.md", "status_list_encoding_cbor_diag.md");
    row("status_list_encoding2_cbor.md", "status_list_encoding2_cbor_diag.md");
    row("status_list_cwt.md", "status_list_cwt_diag.md");
    row("referenced_token_cwt.md", "referenced_token_cwt_diag.md");
}

/// It is the other print of the same thing: parsed, both are equal.
void StatusListExamplesTest::diagnosesTheSameBytes()
{
    QFETCH(std::string, plain);
    QFETCH(std::string, diagnosed);

    QVERIFY(bytesOf(plain) == diagnosedBytesOf(diagnosed));

    QVERIFY(cbor::parse(diagnosedBytesOf(diagnosed)));
}

void StatusListExamplesTest::believesTheJwt()
{
    const auto text = test::publishedToken(Folder + "status_list_jwt_raw.md");
    const auto token = parseStatusListJwt(text);

    expectTheListOfTheDraft(token);

    const auto printed = test::publishedText(Folder + "status_list_jwt.md");
    const auto dot = printed.find("\n.\n");
    const auto &jws = std::get<crypto::Jws>(token->message);
    QCOMPARE(jws.header, Json::parse(printed.substr(0, dot)));
    auto claims = *jws.claims();
    claims.erase("iss"); // the print has none
    QCOMPARE(claims, Json::parse(printed.substr(dot + 3)));
}

void StatusListExamplesTest::believesTheCwt()
{
    auto bytes = bytesOf("status_list_cwt.md");

    expectTheListOfTheDraft(parseStatusListCwt(bytes));

    bytes.back() ^= 1; // of the signature
    const auto refused = verifyStatusList(*parseStatusListCwt(bytes), signerOfTheDraft(), Uri, Now);
    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::StatusListInvalid);
}

/// A CWT has its status under 65535, an mdoc the same under "status".
void StatusListExamplesTest::findsWhatACertificateRefersTo()
{
    const auto message = crypto::decodeCoseSign1(bytesOf("referenced_token_cwt.md"));
    QVERIFY(message && message->verify(signerOfTheDraft()));
    const auto claims = cbor::parse(*message->payload);

    const auto reference = statusReferenceOf(cbor::Value(cbor::Map{{"status", *claims->find(65535)}}));

    QVERIFY2(reference, reference ? "" : reference.error().detail.c_str());
    QVERIFY((*reference == StatusReference{Uri, 0}));
    CAUSEWAY_COMPARE_CODES(parseStatusListCwt(bytesOf("referenced_token_cwt.md")).error().code,
                           ErrorCode::StatusListInvalid);
}

CAUSEWAY_SUITE(StatusListExamplesTest)
#include "tst_status_list_examples.moc"

#include "compare_codes.h"
#include "presentation/response.h"
#include "presentation/transaction_data.h"
#include "published.h"

#include <causeway/base/encoding.h>

#include <QtTest>

#include <set>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Folder = "eu-sca/";
const std::vector<TransactionProfile> Profiles{consentProfile()};

/// A request with one item of transaction data, for the one certificate that it asks for.
Result<std::vector<TransactionData>> read(const Json &content)
{
    const auto query = parseDcql(
        {{"credentials", {{{"id", "a"}, {"format", "dc+sd-jwt"}, {"meta", {{"vct_values", {"urn:example"}}}}}}}});
    return readTransactionData({{"transaction_data", {toBase64Url(asBytes(toCompact(content)))}}}, *query, Profiles);
}
}

/// Strong customer authentication in the EU's wallets: what a bank has a person sign. This wallet knows none of its types, and so signs none of it; what
/// would be valid is refused like the rest.
class TransactionExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { CAUSEWAY_NEED_FOLDER(Folder); }

    void refusesTypesThatItCannotShow();
    void hidesNoPaymentInItsOwnType();
};

void TransactionExamplesTest::refusesTypesThatItCannotShow()
{
    std::set<std::string> types;
    int valid = 0;
    for (const auto &item : test::publishedJson("eu-sca/cases.json")) {
        const auto type = item.at("type").get<std::string>();
        Json content = {{"type", type}, {"credential_ids", {"a"}}, {"payload", item.at("payload")}};

        const auto refused = read(content);

        QVERIFY(!refused);
        CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::TransactionDataInvalid);
        QCOMPARE(refused.error().detail, std::string("a type that is not known here"));
        QCOMPARE(wordFor(refused.error()), std::string("invalid_transaction_data"));
        content["type"] = consentProfile().type;
        QVERIFY(read(content)); // nothing else was wrong
        types.insert(type);
        valid += item.at("expect") == "valid" ? 1 : 0;
        QVERIFY(!test::sharedVector(Folder + item.at("schema").get<std::string>()).empty());
    }
    QCOMPARE(types.size(), std::size_t(4));
    QCOMPARE(valid, 26);
}

/// What is not shown must not be signed.
void TransactionExamplesTest::hidesNoPaymentInItsOwnType()
{
    const Json consent = {
        {"type", consentProfile().type}, {"credential_ids", {"a"}}, {"purpose", {{"en", "Opening an account"}}}};
    consent::Request shown;
    QVERIFY(describeTransactions(*read(consent), Profiles, shown));
    QCOMPARE(shown.purpose.in("en"), std::string("Opening an account"));

    for (const auto &item : test::publishedJson("eu-sca/cases.json")) {
        auto content = consent;
        content["payload"] = item.at("payload");
        consent::Request sheet;
        const auto described = describeTransactions(*read(content), Profiles, sheet);
        CAUSEWAY_COMPARE_CODES(described.error().code, ErrorCode::TransactionDataInvalid);
    }
}

CAUSEWAY_SUITE(TransactionExamplesTest)
#include "tst_transaction_examples.moc"

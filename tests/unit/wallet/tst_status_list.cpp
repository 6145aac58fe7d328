#include "compare_codes.h"
#include "status_list_maker.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wallet/status_list.h>

#include <QtTest>

#include <fstream>

using namespace causeway;
using namespace causeway::wallet;

namespace {

const std::string Uri = "https://issuer.example/status/1";
const SystemTime Now = fromEpoch(1'800'000'600);

Json vectorsAt(const std::string &path)
{
    std::ifstream file(path);
    return Json::parse(file);
}
}

class StatusListTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_maker = std::make_unique<test::StatusListMaker>(); }

    void readsTheListsOfTheDraft();
    void readsTheTokensOfTheDraft();
    void takesBothForms();
    void knowsNothingBeyondItsEnd();
    void namesTheStatuses();
    void doubtsAnotherSigner();
    void doubtsAnotherList();
    void keepsToItsTime_data();
    void keepsToItsTime();
    void doubtsAListThatNoOneUpdates();
    void fetchesAgainInTime();
    void refusesOtherTypes();
    void refusesDamagedLists_data();
    void refusesDamagedLists();
    void refusesABomb();
    void refusesOtherBits();
    void findsTheReference_data();
    void findsTheReference();

private:
    Result<VerifiedStatusList> verifyJwt(SystemTime now = Now) const
    {
        CAUSEWAY_TRY(const auto token, parseStatusListJwt(m_maker->jwt()));
        return verifyStatusList(token, m_maker->key.publicKey(), Uri, now);
    }
    Result<VerifiedStatusList> verifyCwt(SystemTime now = Now) const
    {
        CAUSEWAY_TRY(const auto token, parseStatusListCwt(m_maker->cwt()));
        return verifyStatusList(token, m_maker->key.publicKey(), Uri, now);
    }

    std::unique_ptr<test::StatusListMaker> m_maker;
};

void StatusListTest::readsTheListsOfTheDraft()
{
    const auto path = test::sharedVector("status-list/vectors.json");
    CAUSEWAY_NEED_VECTOR(path);

    const auto vectors = vectorsAt(path);
    int lists = 0;
    for (const auto &vector : vectors.at("status_lists")) {
        const auto compressed = fromBase64Url(vector.at("status_list_json").at("lst").get<std::string>());
        const auto list = StatusList::inflate(vector.at("bits").get<int>(), *compressed);
        QVERIFY2(list, vector.at("name").get<std::string>().c_str());
        QVERIFY(list->size() == vector.at("entries").get<std::uint64_t>());
        QCOMPARE(toHex(crypto::sha256(list->bytes())), vector.at("inflated_sha256").get<std::string>());
        const auto listed = vector.at("statuses").get<std::map<std::uint64_t, int>>();
        for (const auto &[index, value] : listed)
            QCOMPARE(int(*list->valueAt(index)), value);
        std::uint64_t others = 0;
        const auto inByte = 8 / list->bits();
        for (std::uint64_t i = 0; i < list->size(); ++i) {
            if (list->bytes()[static_cast<std::size_t>(i / inByte)] != 0)
                others += !listed.contains(i) && *list->valueAt(i) != 0 ? 1 : 0;
        }
        QVERIFY(others == 0);
        const auto inCbor = cbor::parse(*fromHex(vector.at("status_list_cbor_hex").get<std::string>()));
        QVERIFY(StatusList::inflate(*inCbor->find("bits")->integer(), *inCbor->find("lst")->bytes())->bytes()
                == list->bytes());
        ++lists;
    }

    QCOMPARE(lists, 6);
}

void StatusListTest::readsTheTokensOfTheDraft()
{
    const auto path = test::sharedVector("status-list/vectors.json");
    CAUSEWAY_NEED_VECTOR(path);
    const auto vectors = vectorsAt(path);
    auto jwk = vectors.at("verification_key");
    jwk.erase("d");
    const auto key = crypto::PublicKey::fromJwk(jwk);
    QVERIFY(key);
    const std::string uri = "https://example.com/statuslists/1";
    const auto now = fromEpoch(1'700'000'000);

    const auto jwt = parseStatusListJwt(vectors.at("tokens").at(0).at("token").get<std::string>());
    const auto cwt = parseStatusListCwt(*fromHex(vectors.at("tokens").at(1).at("token_hex").get<std::string>()));

    for (const auto &token : {jwt, cwt}) {
        QVERIFY2(token, token ? "" : token.error().detail.c_str());
        const auto list = verifyStatusList(*token, *key, uri, now);
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QVERIFY(*list->statusOf({uri, 0}, now) == Status::Invalid);
        QVERIFY(*list->statusOf({uri, 1}, now) == Status::Valid);
        QVERIFY(list->usableUntil() == fromEpoch(2'291'720'170));
        QVERIFY(list->refreshAt(now) == now + std::chrono::seconds(43200));
    }
    // A certificate is not a list, however well it is signed.
    const auto referenced = *fromHex(vectors.at("tokens").at(2).at("token_hex").get<std::string>());
    CAUSEWAY_COMPARE_CODES(parseStatusListCwt(referenced).error().code, ErrorCode::StatusListInvalid);
}

void StatusListTest::takesBothForms()
{
    for (const auto &list : {verifyJwt(), verifyCwt()}) {
        QVERIFY2(list, list ? "" : list.error().detail.c_str());
        QVERIFY(*list->statusOf({Uri, 0}, Now) == Status::Invalid);
        QVERIFY(*list->statusOf({Uri, 1}, Now) == Status::Valid);
    }
}

void StatusListTest::knowsNothingBeyondItsEnd()
{
    const auto list = verifyJwt();

    QVERIFY(list->statusOf({Uri, 15}, Now));
    for (const std::uint64_t index : {std::uint64_t(16), std::numeric_limits<std::uint64_t>::max()})
        CAUSEWAY_COMPARE_CODES(list->statusOf({Uri, index}, Now).error().code, ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(list->statusOf({"https://other.example", 1}, Now).error().code,
                           ErrorCode::StatusListInvalid);
}

void StatusListTest::namesTheStatuses()
{
    m_maker->bits = 4;
    m_maker->statuses = {0x10, 0x32, 0xfc};

    const auto list = verifyJwt();

    const std::vector expected{Status::Valid, Status::Invalid, Status::Suspended,
                               Status::Other, Status::Other,   Status::Other};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY(*list->statusOf({Uri, i}, Now) == expected[i]);
}

void StatusListTest::doubtsAnotherSigner()
{
    const auto other = crypto::PrivateKey::generate()->publicKey();

    CAUSEWAY_COMPARE_CODES(verifyStatusList(*parseStatusListJwt(m_maker->jwt()), other, Uri, Now).error().code,
                           ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(verifyStatusList(*parseStatusListCwt(m_maker->cwt()), other, Uri, Now).error().code,
                           ErrorCode::StatusListInvalid);
}

void StatusListTest::doubtsAnotherList()
{
    const auto key = m_maker->key.publicKey();
    const auto other = "https://issuer.example/status/2";

    CAUSEWAY_COMPARE_CODES(verifyStatusList(*parseStatusListJwt(m_maker->jwt()), key, other, Now).error().code,
                           ErrorCode::StatusListInvalid);
    m_maker->claims.erase("sub");
    CAUSEWAY_COMPARE_CODES(verifyJwt().error().code, ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(verifyCwt().error().code, ErrorCode::StatusListInvalid);
}

void StatusListTest::keepsToItsTime_data()
{
    QTest::addColumn<QString>("claims"); // laid over the usual ones; null takes one away
    QTest::addColumn<bool>("isGood");
    QTest::newRow("as usual") << "{}" << true;
    QTest::newRow("expires a second later") << R"({"exp": 1800000601})" << true;
    QTest::newRow("expires now") << R"({"exp": 1800000600})" << false;
    QTest::newRow("expires a fraction later") << R"({"exp": 1800000601.5})" << true;
    QTest::newRow("expires now, with a fraction") << R"({"exp": 1800000600.9})" << false;
    QTest::newRow("expires beyond any calendar") << R"({"exp": 1e13})" << false;
    QTest::newRow("issued with a fraction") << R"({"iat": 1800000600.25})" << true;
    QTest::newRow("issued within the leeway") << R"({"iat": 1800000660})" << true;
    QTest::newRow("issued in the future") << R"({"iat": 1800000661})" << false;
    QTest::newRow("never issued") << R"({"iat": null})" << false;
    QTest::newRow("issued below zero") << R"({"iat": -1})" << false;
    QTest::newRow("a ttl of nothing") << R"({"ttl": 0})" << false;
    QTest::newRow("a ttl below zero") << R"({"ttl": -1})" << false;
    QTest::newRow("a ttl of ages") << R"({"ttl": 9223372036854775807})" << false;
    QTest::newRow("a ttl") << R"({"ttl": 1})" << true;
}

void StatusListTest::keepsToItsTime()
{
    QFETCH(QString, claims);
    QFETCH(bool, isGood);
    m_maker->claims.merge_patch(Json::parse(claims.toStdString()));

    for (const auto &list : {verifyJwt(), verifyCwt()}) {
        QCOMPARE(bool(list), isGood);
        if (!list)
            CAUSEWAY_COMPARE_CODES(list.error().code, ErrorCode::StatusListInvalid);
    }
}

void StatusListTest::doubtsAListThatNoOneUpdates()
{
    m_maker->claims.erase("exp");
    const auto issued = fromEpoch(1'800'000'000);
    QVERIFY(verifyJwt()->usableUntil() == issued + std::chrono::hours(24));
    CAUSEWAY_COMPARE_CODES(verifyJwt(issued + std::chrono::hours(24)).error().code, ErrorCode::StatusListInvalid);
    const auto kept = verifyJwt();
    CAUSEWAY_COMPARE_CODES(kept->statusOf({Uri, 1}, issued + std::chrono::hours(24)).error().code,
                           ErrorCode::StatusListInvalid);

    m_maker->claims["ttl"] = 3600;

    QVERIFY(verifyJwt()->usableUntil() == issued + std::chrono::hours(1));
}

void StatusListTest::fetchesAgainInTime()
{
    QVERIFY(verifyJwt()->refreshAt(Now) == fromEpoch(1'800'086'400));
    m_maker->claims["ttl"] = 60;
    QVERIFY(verifyCwt()->refreshAt(Now) == Now + std::chrono::seconds(60));
    m_maker->claims["ttl"] = 60.5;
    QVERIFY(verifyJwt()->refreshAt(Now) == Now + std::chrono::seconds(60));
}

void StatusListTest::refusesOtherTypes()
{
    CAUSEWAY_COMPARE_CODES(parseStatusListJwt(m_maker->jwt("jwt")).error().code, ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(parseStatusListCwt(m_maker->cwt("application/cwt")).error().code,
                           ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(parseStatusListJwt("").error().code, ErrorCode::StatusListInvalid);
    CAUSEWAY_COMPARE_CODES(parseStatusListCwt({}).error().code, ErrorCode::StatusListInvalid);
}

void StatusListTest::refusesDamagedLists_data()
{
    QTest::addColumn<QString>("hex");
    QTest::newRow("nothing") << "";
    QTest::newRow("no zlib") << "01020304";
    QTest::newRow("cut short") << "78dadbb91800021701";
    QTest::newRow("a wrong sum") << "78dadbb918000217015e";
    QTest::newRow("something behind it") << "78dadbb918000217015d00";
    QTest::newRow("bare deflate") << "dbb91800";
}

void StatusListTest::refusesDamagedLists()
{
    QFETCH(QString, hex);
    QVERIFY(StatusList::inflate(1, *fromHex("78dadbb918000217015d")));

    const auto refused = StatusList::inflate(1, *fromHex(hex.toStdString()));

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::StatusListInvalid);
}

void StatusListTest::refusesABomb()
{
    constexpr std::size_t largest = 16U << 20;
    const auto fits = test::StatusListMaker::deflate(Bytes(largest));
    const auto bomb = test::StatusListMaker::deflate(Bytes(largest + 1));
    QVERIFY(bomb.size() < 20'000);

    QVERIFY(StatusList::inflate(8, fits)->size() == largest);
    CAUSEWAY_COMPARE_CODES(StatusList::inflate(8, bomb).error().code, ErrorCode::StatusListInvalid);
}

void StatusListTest::refusesOtherBits()
{
    for (const int bits : {-1, 0, 3, 5, 16, 256 + 1})
        CAUSEWAY_COMPARE_CODES(StatusList::inflate(bits, *fromHex("78dadbb918000217015d")).error().code,
                               ErrorCode::StatusListInvalid);
}

void StatusListTest::findsTheReference_data()
{
    QTest::addColumn<QString>("claims");
    QTest::addColumn<int>("index"); // -1: malformed, -2: there is none
    QTest::newRow("a reference") << R"({"status": {"status_list": {"idx": 7, "uri": "https://a"}}})" << 7;
    QTest::newRow("none") << "{}" << -2;
    QTest::newRow("another kind of status") << R"({"status": {"other": 1}})" << -1;
    QTest::newRow("a status that is no object") << R"({"status": 1})" << -1;
    QTest::newRow("no index") << R"({"status": {"status_list": {"uri": "https://a"}}})" << -1;
    QTest::newRow("an index below zero") << R"({"status": {"status_list": {"idx": -1, "uri": "https://a"}}})" << -1;
    QTest::newRow("a text as index") << R"({"status": {"status_list": {"idx": "7", "uri": "https://a"}}})" << -1;
    QTest::newRow("no uri") << R"({"status": {"status_list": {"idx": 7}}})" << -1;
    QTest::newRow("an empty uri") << R"({"status": {"status_list": {"idx": 7, "uri": ""}}})" << -1;
}

void StatusListTest::findsTheReference()
{
    QFETCH(QString, claims);
    QFETCH(int, index);

    const auto found = statusReferenceOf(Json::parse(claims.toStdString()));

    QCOMPARE(bool(found), index != -1);
    if (!found)
        CAUSEWAY_COMPARE_CODES(found.error().code, ErrorCode::CredentialMalformed);
    else if (index >= 0)
        QVERIFY(**found == (StatusReference{"https://a", static_cast<std::uint64_t>(index)}));
    else
        QVERIFY(!*found);
}

CAUSEWAY_SUITE(StatusListTest)
#include "tst_status_list.moc"

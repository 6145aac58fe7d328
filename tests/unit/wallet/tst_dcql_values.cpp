#include "test_registry.h"

#include <causeway/wallet/dcql.h>

#include <QtTest>

#include <limits>

using namespace causeway;
using namespace causeway::wallet;

namespace {

HeldCredential holding(const Json &claims)
{
    return {"held", "mso_mdoc", "org.example.card", {{"org.example", claims}}, {}, true};
}

Json claim(const Json &more)
{
    Json json = {{"path", {"org.example", "number"}}};
    json.update(more);
    return json;
}

DcqlMatch match(const Json &claims, const HeldCredential &held)
{
    const Json query = {
        {"id", "card"}, {"format", "mso_mdoc"}, {"meta", {{"doctype_value", "org.example.card"}}}, {"claims", claims}};
    return matchDcql(*parseDcql({{"credentials", Json::array({query})}}), {held});
}
}

/// What a claim has to say, and what is done with it.
class DcqlValuesTest : public QObject {
    Q_OBJECT

private slots:
    void comparesNumbersByTypeAndDigits_data();
    void comparesNumbersByTypeAndDigits();
    void keepsAClaimThatOneOfTwoQueriesKeeps_data();
    void keepsAClaimThatOneOfTwoQueriesKeeps();
};

void DcqlValuesTest::comparesNumbersByTypeAndDigits_data()
{
    constexpr auto largest = std::numeric_limits<std::uint64_t>::max();
    QTest::addColumn<Json>("held");
    QTest::addColumn<Json>("wanted");
    QTest::addColumn<bool>("fits");
    QTest::newRow("the number") << Json(42) << Json(42U) << true;
    QTest::newRow("the negative number") << Json(-7) << Json(-7) << true;
    QTest::newRow("its amount") << Json(-7) << Json(7) << false;
    QTest::newRow("the largest number") << Json(largest) << Json(largest) << true;
    QTest::newRow("a negative number with the bits of the largest") << Json(-1) << Json(largest) << false;
    QTest::newRow("the largest number with the bits of a negative") << Json(largest) << Json(-1) << false;
    QTest::newRow("a fraction of the same amount") << Json(42.0) << Json(42) << false;
}

void DcqlValuesTest::comparesNumbersByTypeAndDigits()
{
    QFETCH(Json, held);
    QFETCH(Json, wanted);
    QFETCH(bool, fits);

    const auto found = match(Json::array({claim({{"values", Json::array({wanted})}})}), holding({{"number", held}}));

    QCOMPARE(found.canAnswer(), fits);
}

void DcqlValuesTest::keepsAClaimThatOneOfTwoQueriesKeeps_data()
{
    QTest::addColumn<bool>("first");
    QTest::addColumn<bool>("second");
    QTest::newRow("neither") << false << false;
    QTest::newRow("the first") << true << false;
    QTest::newRow("the second") << false << true;
    QTest::newRow("both") << true << true;
}

void DcqlValuesTest::keepsAClaimThatOneOfTwoQueriesKeeps()
{
    QFETCH(bool, first);
    QFETCH(bool, second);

    const auto found = match(Json::array({claim({{"intent_to_retain", first}}), claim({{"intent_to_retain", second}})}),
                             holding({{"number", 42}}));

    const auto &claims = found.queries.front().candidates.front().claims;
    QCOMPARE(claims.size(), std::size_t(1));
    QCOMPARE(claims.front().willBeKept, first || second);
}

CAUSEWAY_SUITE(DcqlValuesTest)
#include "tst_dcql_values.moc"

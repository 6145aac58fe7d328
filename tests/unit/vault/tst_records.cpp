#include "test_registry.h"
#include "vault_fixture.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::test;

class RecordsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VaultFixture> m_fixture;

    vault::Vault &theVault() { return *m_fixture->vault; }

    std::vector<std::string> keysOf(const std::string &collection)
    {
        std::vector<std::string> keys;
        const auto records = theVault().list(collection);
        for (const auto &record : *records)
            keys.push_back(record.key);
        return keys;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<VaultFixture>();
        QVERIFY(theVault().create(rightPin()));
    }

    void listsInOrderOfFirstInsertion()
    {
        for (const char *key : {"c", "a", "b"})
            QVERIFY(theVault().put("letters", key, {{"letter", key}}));
        QVERIFY(theVault().put("letters", "c", {{"letter", "C"}}));

        const auto records = *theVault().list("letters");

        QCOMPARE(keysOf("letters"), (std::vector<std::string>{"c", "a", "b"}));
        QCOMPARE(records[0].body["letter"].get<std::string>(), std::string("C"));
        QVERIFY(records[0].sequence < records[1].sequence);
        QVERIFY(records[1].sequence < records[2].sequence);
    }

    void neverUsesASequenceTwice()
    {
        QVERIFY(theVault().put("a", "one", {}));
        const auto first = (*theVault().last("a"))->sequence;
        QVERIFY(theVault().remove("a", "one"));
        m_fixture->restart();
        QVERIFY(theVault().unlock(rightPin()));

        QVERIFY(theVault().put("a", "one", {}));

        QVERIFY((*theVault().last("a"))->sequence > first);
    }

    void givesTheRecordInsertedLast()
    {
        QVERIFY(!theVault().last("empty")->has_value());
        QVERIFY(theVault().put("a", "one", {{"n", 1}}));
        QVERIFY(theVault().put("a", "two", {{"n", 2}}));
        QVERIFY(theVault().put("a", "one", {{"n", 3}}));

        QCOMPARE((*theVault().last("a"))->key, std::string("two"));
    }

    void keepsCollectionsApart()
    {
        QVERIFY(theVault().put("a", "key", {{"n", 1}}));
        QVERIFY(theVault().put("b", "key", {{"n", 2}}));
        QVERIFY(theVault().remove("b", "key"));

        QCOMPARE((**theVault().get("a", "key"))["n"].get<int>(), 1);
        QVERIFY(!theVault().get("b", "key")->has_value());
        QVERIFY(theVault().remove("b", "key"));
    }

    void takesWhateverJsonAndTextThereIs()
    {
        const std::string key = std::string("'; DROP TABLE records; --\0x", 27);
        const Json body = {{"zero", std::string("a\0b", 3)}, {"array", {1, 2.5, nullptr, true}}, {"汉字", "漢字"}};

        QVERIFY(theVault().put("odd", key, body));

        QVERIFY(**theVault().get("odd", key) == body);
        QCOMPARE(keysOf("odd"), std::vector<std::string>{key});
    }

    void takesARecordLargerThanAPage()
    {
        const std::string large(300'000, 'x');

        QVERIFY(theVault().put("large", "one", {{"text", large}}));
        m_fixture->restart();
        QVERIFY(theVault().unlock(rightPin()));

        QCOMPARE((**theVault().get("large", "one"))["text"].get<std::string>(), large);
    }

    void aTransactionKeepsAllOfIt()
    {
        const auto done = theVault().transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(theVault().put("a", "one", {}));
            return theVault().put("a", "two", {});
        });

        QVERIFY(done);
        QCOMPARE(keysOf("a").size(), std::size_t(2));
    }

    void aTransactionThatFailsKeepsNothing()
    {
        QVERIFY(theVault().put("a", "old", {{"n", 1}}));

        const auto done = theVault().transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(theVault().put("a", "new", {}));
            CAUSEWAY_CHECK(theVault().remove("a", "old"));
            return Error{ErrorCode::PaymentRefused};
        });

        QVERIFY(done.error().code == ErrorCode::PaymentRefused);
        QCOMPARE(keysOf("a"), std::vector<std::string>{"old"});
    }

    void nestedTransactionsJoinTheOuterOne()
    {
        const auto inner = [&] { return theVault().put("a", "inner", {}); };

        const auto done = theVault().transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(theVault().transaction(inner));
            return Error{ErrorCode::PaymentRefused};
        });

        QVERIFY(done.error().code == ErrorCode::PaymentRefused);
        QVERIFY(keysOf("a").empty());
        QVERIFY(theVault().transaction([&] { return theVault().transaction(inner); }));
        QCOMPARE(keysOf("a").size(), std::size_t(1));
    }

    void anInnerFailureDoomsTheOuterEvenWhenItIsOverlooked()
    {
        const auto done = theVault().transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(theVault().put("a", "outer", {}));
            (void)theVault().transaction([]() -> Result<void> { return Error{ErrorCode::PaymentRefused}; });
            return {};
        });

        QVERIFY(done.error().code == ErrorCode::PaymentRefused);
        QVERIFY(keysOf("a").empty());
        QVERIFY(theVault().put("a", "afterwards", {}));
    }

    void lockingInsideATransactionKeepsNothing()
    {
        const auto done = theVault().transaction([&]() -> Result<void> {
            CAUSEWAY_CHECK(theVault().put("a", "one", {}));
            theVault().lock();
            return {};
        });

        QVERIFY(done.error().code == ErrorCode::VaultLocked);
        QVERIFY(theVault().unlock(rightPin()));
        QVERIFY(keysOf("a").empty());
    }
};

CAUSEWAY_SUITE(RecordsTest)
#include "tst_records.moc"

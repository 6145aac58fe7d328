#include "fake_clock.h"
#include "memory_store.h"
#include "sample_request.h"
#include "test_registry.h"

#include <causeway/consent/ledger.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::consent;

class LedgerTest : public QObject {
    Q_OBJECT

    test::MemoryStore m_store;
    test::FakeClock m_clock;
    std::unique_ptr<Ledger> m_ledger;

    void appendThree()
    {
        for (const char *outcome : {"approved", "declined", "failed:net.timeout"})
            QVERIFY(m_ledger->append(test::sampleRequest(), {true, {"name_en"}}, outcome));
    }

    static LocalizedText title(const std::string &text) { return {{{"en", text}}}; }
    /// A licence, of two, and a card if the person likes.
    static Request choosing()
    {
        auto request = test::sampleRequest();
        const std::vector<ChoiceOption> licences{{"a", title("Old licence"), "licence/a"},
                                                 {"b", title("New licence"), "licence/b"}};
        request.choices = {{"set:0", {}, false, false, {{"0", title("What else there is"), {}}}, {}},
                           {"licence", {}, true, true, licences, {}},
                           {"card", {}, true, false, {{"c", title("Card"), "card/c"}}, {"set:0=0"}}};
        return request;
    }

    Json &stored(std::size_t index) { return m_store.collections["ledger"][index].body; }

private slots:
    void init()
    {
        m_store = {};
        m_clock = {};
        m_ledger = makeLedger(m_store, m_clock);
    }

    void theFirstEntryHasNothingBeforeIt()
    {
        const auto entry = m_ledger->append(test::sampleRequest(), {true, {"name_en"}}, "approved");

        QVERIFY(entry);
        QCOMPARE(entry->number, std::int64_t(1));
        QCOMPARE(entry->previousHash, std::string(43, 'A'));
        QCOMPARE(entry->hash.size(), std::size_t(43));
        QVERIFY(entry->at == m_clock.time);
    }

    void eachEntryHoldsTheHashOfTheOneBefore()
    {
        appendThree();

        const auto listed = m_ledger->list();

        QCOMPARE(listed->size(), std::size_t(3));
        QCOMPARE(listed->front().number, std::int64_t(3));
        QCOMPARE(listed->front().outcome, std::string("failed:net.timeout"));
        QCOMPARE(listed->at(0).previousHash, listed->at(1).hash);
        QCOMPARE(listed->at(1).previousHash, listed->at(2).hash);
        QCOMPARE(*m_ledger->verify(), std::int64_t(3));
    }

    void goesOnAfterARestart()
    {
        appendThree();

        const auto entry = makeLedger(m_store, m_clock)->append(test::sampleRequest(), {}, "declined");

        QCOMPARE(entry->number, std::int64_t(4));
        QCOMPARE(*m_ledger->verify(), std::int64_t(4));
    }

    void keepsNamesOfFieldsAndNeverTheirValues()
    {
        QVERIFY(m_ledger->append(test::sampleRequest(), {true, {"address", "name_en", "not_asked_for"}}, "approved"));

        const auto text = toCompact(stored(0));

        QCOMPARE(m_ledger->list()->front().fields, (std::vector<std::string>{"name_en", "address"}));
        QVERIFY(text.find("CHAN Tai Man") == std::string::npos);
        QVERIFY(text.find("Harbour") == std::string::npos);
    }

    void namesAFieldOnceWhateverCertificatesItLeft()
    {
        auto request = choosing();
        request.fields = {{"name", "CHAN", true, "licence/a"},
                          {"name", "CHEN", true, "licence/b"},
                          {"number", "7", true, "licence/b"},
                          {"photo", "x", true, "card/c"}};
        const std::set<std::string> granted{"licence/a/name", "licence/b/name", "licence/b/number"};

        QVERIFY(m_ledger->append(request, {true, granted}, "approved"));

        QCOMPARE(m_ledger->list()->front().fields, (std::vector<std::string>{"name", "number"}));
    }

    void aRefusalGrantsNoField()
    {
        QVERIFY(m_ledger->append(test::sampleRequest(), {false, {"name_en"}}, "declined"));

        QVERIFY(m_ledger->list()->front().fields.empty());
    }

    void namesTheCertificatesThatWereChosen()
    {
        const Decision decision{.approved = true, .choices = {{"set:0", {"0"}}, {"licence", {"b"}}, {"card", {"c"}}}};

        QVERIFY(m_ledger->append(choosing(), decision, "approved"));

        QCOMPARE(m_ledger->list()->front().subject.in("en"), std::string("New licence, Card"));
    }

    void namesCertificatesThatAreCalledTheSameOnce()
    {
        auto request = choosing();
        request.choices.at(1).options.at(1).title = title("Old licence");

        QVERIFY(m_ledger->append(request, {.approved = true, .choices = {{"licence", {"a", "b"}}}}, "approved"));

        QCOMPARE(m_ledger->list()->front().subject.in("en"), std::string("Old licence"));
    }

    void aRefusalIsAboutWhatWasAsked()
    {
        QVERIFY(m_ledger->append(choosing(), {.approved = false, .choices = {{"licence", {"b"}}}}, "declined"));

        QCOMPARE(m_ledger->list()->front().subject.in("en"), std::string("Library account"));
    }

    /// A text that is too long would not be read again.
    void saysThatThereWereMoreThanItHasRoomFor()
    {
        auto request = choosing();
        Decision decision{.approved = true};
        for (const char letter : {'1', '2', '3', '4', '5', '6'}) {
            const std::string id(1, letter);
            request.choices.at(1).options.push_back({id, title(std::string(100, letter)), "licence/" + id});
            decision.choices["licence"].insert(id);
        }

        QVERIFY(m_ledger->append(request, decision, "approved"));

        const auto subject = m_ledger->list()->front().subject.in("en");
        QVERIFY(subject.starts_with("1111") && subject.ends_with("4, …"));
    }

    void remembersTheAmount()
    {
        auto request = test::sampleRequest();
        request.amount = Money{9873, "HKD"};

        QVERIFY(m_ledger->append(request, {true, {"name_en"}}, "approved"));

        QVERIFY(m_ledger->list()->front().amount == request.amount);
        QVERIFY(m_ledger->list()->front().requesterName == request.requester.name);
    }

    void noticesAChange_data()
    {
        QTest::addColumn<QByteArray>("member");
        for (const char *member : {"outcome", "requester_id", "previous_hash", "hash", "kind", "added"})
            QTest::newRow(member) << QByteArray(member);
    }

    void noticesAChange()
    {
        QFETCH(QByteArray, member);
        appendThree();
        stored(1)[member.toStdString()] = "forged";

        const auto verified = m_ledger->verify();

        QVERIFY(!verified);
        QVERIFY(verified.error() == (Error{ErrorCode::LedgerBroken, "entry 2"}));
        QVERIFY(m_ledger->exportAll().error().code == ErrorCode::LedgerBroken);
    }

    void noticesAnEntryTakenOut()
    {
        appendThree();
        m_store.collections["ledger"].erase(m_store.collections["ledger"].begin());

        QVERIFY(m_ledger->verify().error() == (Error{ErrorCode::LedgerBroken, "entry 1"}));
    }

    void noticesEntriesThatChangedPlaces()
    {
        appendThree();
        std::swap(stored(0), stored(1));

        QVERIFY(m_ledger->verify().error() == (Error{ErrorCode::LedgerBroken, "entry 1"}));
    }

    void doesNotBuildOnABrokenEntry()
    {
        appendThree();
        stored(2).erase("hash");

        QVERIFY(m_ledger->append(test::sampleRequest(), {}, "declined").error().code == ErrorCode::LedgerBroken);
        QCOMPARE(m_store.collections["ledger"].size(), std::size_t(3));
    }

    void refusesAnAmountThatCouldNotBeReadAgain()
    {
        auto request = test::sampleRequest();
        request.amount = Money{0, "HKD"};

        QVERIFY(m_ledger->append(request, {}, "declined").error().code == ErrorCode::InvalidArgument);
        QVERIFY(m_store.collections["ledger"].empty());
    }

    void passesOnThatTheVaultIsLocked()
    {
        m_store.fail = Error{ErrorCode::VaultLocked};

        QVERIFY(m_ledger->append(test::sampleRequest(), {}, "declined").error().code == ErrorCode::VaultLocked);
        QVERIFY(m_ledger->list().error().code == ErrorCode::VaultLocked);
        QVERIFY(m_ledger->verify().error().code == ErrorCode::VaultLocked);
    }

    void anExportVerifiesWithoutTheVault()
    {
        appendThree();

        const auto exported = *parseJson(toCompact(*m_ledger->exportAll()));

        QCOMPARE(exported["entries"][0]["number"].get<int>(), 1);
        QCOMPARE(*verifyExport(exported), std::int64_t(3));
    }

    void anEmptyLedgerExportsAndVerifies() { QCOMPARE(*verifyExport(*m_ledger->exportAll()), std::int64_t(0)); }

    void anExportThatLostItsEndIsNoticed()
    {
        appendThree();
        auto exported = *m_ledger->exportAll();
        exported["entries"].erase(2);

        QVERIFY(verifyExport(exported).error().code == ErrorCode::LedgerBroken);
    }

    void whatIsNoExportIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("nothing") << QByteArray("{}");
        QTest::newRow("no entries") << QByteArray(R"({"format":"causeway-ledger-1"})");
        QTest::newRow("another format") << QByteArray(R"({"format":"causeway-ledger-2","entries":[],"head":""})");
        QTest::newRow("no head") << QByteArray(R"({"format":"causeway-ledger-1","entries":[],"head":""})");
        QTest::newRow("a number for an entry")
            << QByteArray(R"({"format":"causeway-ledger-1","entries":[1],"head":""})");
    }

    void whatIsNoExportIsRefused()
    {
        QFETCH(QByteArray, text);

        QVERIFY(verifyExport(*parseJson(text.toStdString())).error().code == ErrorCode::LedgerBroken);
    }
};

CAUSEWAY_SUITE(LedgerTest)
#include "tst_ledger.moc"

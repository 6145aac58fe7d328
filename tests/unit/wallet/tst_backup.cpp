#include "compare_codes.h"
#include "fake_clock.h"
#include "memory_store.h"
#include "stored_certificate.h"
#include "test_registry.h"

#include <causeway/base/encoding.h>
#include <causeway/wallet/backup.h>

#include <QtTest>

#include <algorithm>

using namespace causeway;
using namespace causeway::wallet;
using Names = std::vector<std::string>;

namespace {

/// A phone: a vault in memory, a ledger, backups that cost little.
struct Phone {
    test::FakeClock clock;
    test::MemoryStore store;
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, clock);
    std::unique_ptr<Backups> backups = makeBackups({{1 << 10, 8, 1}}, store, *ledger, clock);

    void hold(const std::string &id, const std::string &configuration, const std::string &title = "Licence")
    {
        StoredCertificate stored;
        stored.id = id;
        stored.credential = "the certificate itself";
        stored.issuerId = "https://issuer.example";
        stored.title.texts["en"] = title;
        stored.keyAlias = "key." + id;
        stored.addedAt = clock.now();
        auto body = toJson(stored);
        body["configuration_id"] = configuration;
        static_cast<void>(store.put(CertificateCollection, id, body));
    }
    void answer(const std::string &asker)
    {
        consent::Request request;
        request.requester.id = asker;
        static_cast<void>(ledger->append(request, {.approved = true}, "approved"));
    }
    Names waiting()
    {
        Names names;
        for (const auto &item : backups->restorable().valueOr({}))
            names.push_back(item.configurationId);
        return names;
    }
    /// Of everything that restoring may touch.
    std::size_t records()
    {
        std::size_t count = 0;
        for (const auto &[name, records] : store.collections)
            count += records.size();
        return count;
    }
};
}

class BackupTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_old = std::make_unique<Phone>();
        m_new = std::make_unique<Phone>();
        m_old->hold("1", "driving-licence");
        m_old->hold("2", "student-card");
        m_old->hold("3", "student-card"); // a second copy is asked for once
        m_old->answer("library");
        m_old->answer("bar");
    }

    void listsWhatHasToBeIssuedAgain();
    void holdsNoKeysAndNoClaims();
    void asksNoMoreForWhatIsHeldAgain();
    void forgetsWhatIsNotWanted();
    void keepsTheEarlierLedgerBesideItsOwn();
    void changesNothingTheSecondTime();
    void movesOnTwice();
    void refusesAWeakPassphrase();
    void restoresNothingWhenItFails_data();
    void restoresNothingWhenItFails();
    void restoresNothingWhenTheVaultFails();
    void refusesALedgerThatDoesNotVerify();
    void refusesAFileOfALaterVersion();
    void refusesAFileForSomethingElse();
    void makesNoBackupOfABrokenLedger();

private:
    std::string made() const { return *m_old->backups->make(m_passphrase); }
    /// A file of this document, under the right passphrase.
    std::string wrapped(const Json &document,
                        const Json &header = {{"typ", "causeway-backup+jwe"}, {"version", 1}}) const
    {
        return *crypto::encryptUnderPassphrase(asBytes(toCompact(document)), m_passphrase, header, {1 << 10, 8, 1});
    }
    Json document() const { return *parseJson(asText(crypto::decryptUnderPassphrase(made(), m_passphrase)->view())); }

    const SecretBytes m_passphrase{std::string_view("correct horse battery staple")};
    std::unique_ptr<Phone> m_old;
    std::unique_ptr<Phone> m_new;
};

void BackupTest::listsWhatHasToBeIssuedAgain()
{
    const auto restored = m_new->backups->restore(made(), m_passphrase);

    QVERIFY2(restored, restored ? "" : restored.error().detail.c_str());
    QCOMPARE(restored->certificates, std::size_t(2));
    QCOMPARE(restored->ledgerEntries, std::int64_t(2));
    QCOMPARE(m_new->waiting(), (Names{"driving-licence", "student-card"}));
    const auto first = m_new->backups->restorable()->front();
    QCOMPARE(first.issuerId, std::string("https://issuer.example"));
    QCOMPARE(first.title.in("en"), std::string("Licence"));
}

void BackupTest::holdsNoKeysAndNoClaims()
{
    const auto text = toCompact(document());

    QVERIFY(text.find("driving-licence") != std::string::npos);
    for (const auto *secret : {"the certificate itself", "key.1", "credential\"", "key_alias"})
        QVERIFY2(text.find(secret) == std::string::npos, secret);
    QVERIFY(made().find("driving-licence") == std::string::npos);
}

void BackupTest::asksNoMoreForWhatIsHeldAgain()
{
    QVERIFY(m_new->backups->restore(made(), m_passphrase));

    m_new->hold("other", "driving-licence", "Licence, as its issuer calls it now");

    QCOMPARE(m_new->waiting(), Names{"student-card"});
}

void BackupTest::forgetsWhatIsNotWanted()
{
    QVERIFY(m_new->backups->restore(made(), m_passphrase));

    QVERIFY(m_new->backups->forget(m_new->backups->restorable()->front().id));

    QCOMPARE(m_new->waiting(), Names{"student-card"});
}

void BackupTest::keepsTheEarlierLedgerBesideItsOwn()
{
    m_new->answer("shop");
    const auto before = m_new->ledger->list()->front().hash;

    QVERIFY(m_new->backups->restore(made(), m_passphrase));

    QCOMPARE(m_new->ledger->list()->size(), std::size_t(1));
    QCOMPARE(m_new->ledger->list()->front().hash, before);
    QCOMPARE(*m_new->ledger->verify(), std::int64_t(1));
    const auto attached = *m_new->backups->ledgers();
    QCOMPARE(attached.size(), std::size_t(1));
    QCOMPARE(*consent::verifyExport(attached.front().exported), std::int64_t(2));
    QCOMPARE(attached.front().head, m_old->ledger->list()->front().hash);
    QVERIFY(attached.front().restoredAt == m_new->clock.now());
}

void BackupTest::changesNothingTheSecondTime()
{
    const auto file = made();
    QVERIFY(m_new->backups->restore(file, m_passphrase));
    const auto records = m_new->records();

    QVERIFY(m_new->backups->restore(file, m_passphrase));
    QCOMPARE(m_new->records(), records);

    QVERIFY(m_old->backups->restore(file, m_passphrase)); // where it came from
    QVERIFY(m_old->waiting().empty());
    QVERIFY(m_old->backups->ledgers()->empty());
}

void BackupTest::movesOnTwice()
{
    QVERIFY(m_new->backups->restore(made(), m_passphrase));
    m_new->hold("1", "driving-licence"); // the card was not asked for again
    m_new->answer("shop");
    Phone third;

    const auto restored = third.backups->restore(*m_new->backups->make(m_passphrase), m_passphrase);

    QVERIFY(restored);
    QCOMPARE(restored->ledgerEntries, std::int64_t(3));
    QCOMPARE(third.waiting(), (Names{"driving-licence", "student-card"}));
    QCOMPARE(third.backups->ledgers()->size(), std::size_t(2));
}

void BackupTest::refusesAWeakPassphrase()
{
    const SecretBytes pin(std::string_view("482915"));

    CAUSEWAY_COMPARE_CODES(m_old->backups->make(pin).error().code, ErrorCode::PinUnacceptable);
}

void BackupTest::restoresNothingWhenItFails_data()
{
    QTest::addColumn<std::string>("passphrase");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("changed");
    QTest::addColumn<std::string>("code");
    const std::string right("correct horse battery staple");
    QTest::newRow("another passphrase") << std::string("incorrect horse battery") << 0 << 0
                                        << std::string("crypto.decryption_failed");
    QTest::newRow("changed") << right << 0 << 40 << std::string("crypto.decryption_failed");
    QTest::newRow("without its end") << right << 10 << 0 << std::string("crypto.jwt_malformed");
    QTest::newRow("half of it") << right << 400 << 0 << std::string("crypto.jwt_malformed");
}

void BackupTest::restoresNothingWhenItFails()
{
    QFETCH(std::string, passphrase);
    QFETCH(int, cut);
    QFETCH(int, changed);
    QFETCH(std::string, code);
    auto file = made();
    file.resize(file.size() - static_cast<std::size_t>(cut));
    if (changed > 0) {
        auto &letter = file[file.size() - static_cast<std::size_t>(changed)];
        letter = letter == 'A' ? 'B' : 'A';
    }

    const auto refused = m_new->backups->restore(file, SecretBytes(passphrase));

    QCOMPARE(std::string(toString(refused.error().code)), code);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::restoresNothingWhenTheVaultFails()
{
    const auto file = made();
    m_new->store.fail = Error{ErrorCode::StorageFull};

    CAUSEWAY_COMPARE_CODES(m_new->backups->restore(file, m_passphrase).error().code, ErrorCode::StorageFull);

    m_new->store.fail.reset();
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::refusesALedgerThatDoesNotVerify()
{
    auto changed = document();
    changed["ledgers"][0]["entries"][0]["requester_id"] = "somebody else";

    CAUSEWAY_COMPARE_CODES(m_new->backups->restore(wrapped(changed), m_passphrase).error().code,
                           ErrorCode::LedgerBroken);

    auto half = document();
    half["certificates"][1].erase("issuer");
    CAUSEWAY_COMPARE_CODES(m_new->backups->restore(wrapped(half), m_passphrase).error().code, ErrorCode::InvalidJson);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::refusesAFileOfALaterVersion()
{
    const auto later = wrapped(document(), {{"typ", "causeway-backup+jwe"}, {"version", 2}});

    CAUSEWAY_COMPARE_CODES(m_new->backups->restore(later, m_passphrase).error().code, ErrorCode::VaultTooNew);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::refusesAFileForSomethingElse()
{
    for (const Json &header : {Json{{"typ", "JWT"}, {"version", 1}}, Json{{"typ", "causeway-backup+jwe"}}})
        CAUSEWAY_COMPARE_CODES(m_new->backups->restore(wrapped(document(), header), m_passphrase).error().code,
                               ErrorCode::JwtMalformed);
    CAUSEWAY_COMPARE_CODES(m_new->backups->restore("no backup", m_passphrase).error().code, ErrorCode::JwtMalformed);
}

void BackupTest::makesNoBackupOfABrokenLedger()
{
    m_old->store.collections["ledger"].front().body["outcome"] = "declined";

    CAUSEWAY_COMPARE_CODES(m_old->backups->make(m_passphrase).error().code, ErrorCode::LedgerBroken);
}

CAUSEWAY_SUITE(BackupTest)
#include "tst_backup.moc"

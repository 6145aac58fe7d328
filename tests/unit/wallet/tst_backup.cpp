#include "compare_codes.h"
#include "phone.h"
#include "test_registry.h"

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;
using test::Phone;
using Names = std::vector<std::string>;

class BackupTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_old = std::make_unique<Phone>();
        m_new = std::make_unique<Phone>();
        m_old->hold("1", "driving-licence");
        m_old->hold("2", "student-card");
        m_old->hold("3", "student-card");
        m_old->answer("library");
        m_old->answer("bar");
    }

    void listsWhatHasToBeIssuedAgain();
    void holdsNoKeysAndNoClaims();
    void asksNoMoreForWhatIsHeldAgain();
    void waitsForEachOfAKind();
    void passesOnWhatIsStillMissingOfAKind();
    void takesMostOfAKindFromSeveralBackups();
    void readsFilesWithoutCounts();
    void refusesACountThatIsNone();
    void listsWhatIsPromised();
    void isNotStoppedByAPromiseThatCannotBeRead();
    void asksNoMoreForWhatIsPromisedAgain();
    void forgetsWhatIsNotWanted();
    void keepsTheEarlierLedgerBesideItsOwn();
    void changesNothingTheSecondTime();
    void movesOnTwice();
    void refusesAWeakPassphrase();
    void restoresNothingWhenItFails_data();
    void restoresNothingWhenItFails();
    void restoresNothingWhenTheVaultFails();
    void restoresAllOrNothingWhereverItIsKilled();
    void refusesALedgerThatDoesNotVerify();
    void refusesAFileOfALaterVersion();
    void refusesAFileForSomethingElse();
    void makesNoBackupOfABrokenLedger();
    void saysWhatIsLongWhereItMakesNone();

private:
    std::string made() const { return m_old->backup(); }
    Json document() const { return m_old->document(); }
    std::string sealed(const Json &document) const { return m_old->sealed(document); }
    /// Of backups that are limited so.
    Result<std::string> madeWithin(std::size_t largest) const
    {
        return makeBackups({{1 << 10, 8, 1}, largest}, m_old->store, *m_old->ledger, m_old->clock)
            ->make(m_old->passphrase);
    }

    std::unique_ptr<Phone> m_old;
    std::unique_ptr<Phone> m_new;
};

void BackupTest::listsWhatHasToBeIssuedAgain()
{
    const auto restored = m_new->restore(made());

    QVERIFY2(restored, restored ? "" : restored.error().detail.c_str());
    QCOMPARE(restored->certificates, std::size_t(3));
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
    QVERIFY(m_new->restore(made()));

    m_new->hold("other", "driving-licence", "Licence, as its issuer calls it now");

    QCOMPARE(m_new->waiting(), Names{"student-card"});
}

void BackupTest::waitsForEachOfAKind()
{
    QVERIFY(m_new->restore(made()));
    QCOMPARE(m_new->missing("driving-licence"), 1);
    QCOMPARE(m_new->missing("student-card"), 2);

    m_new->hold("a", "student-card");
    QCOMPARE(m_new->missing("student-card"), 1);
    QCOMPARE(m_new->waiting(), (Names{"driving-licence", "student-card"}));

    m_new->hold("b", "student-card");
    QCOMPARE(m_new->waiting(), Names{"driving-licence"});
}

void BackupTest::passesOnWhatIsStillMissingOfAKind()
{
    QVERIFY(m_new->restore(made()));
    m_new->hold("a", "student-card");
    Phone third;

    const auto restored = third.restore(m_new->backup());

    QVERIFY(restored);
    QCOMPARE(restored->certificates, std::size_t(3));
    QCOMPARE(third.missing("student-card"), 2);
}

void BackupTest::takesMostOfAKindFromSeveralBackups()
{
    const auto both = made();
    Phone tablet;
    tablet.hold("4", "student-card");

    QVERIFY(m_new->restore(both));
    QVERIFY(m_new->restore(tablet.backup()));

    QCOMPARE(m_new->missing("student-card"), 2);
}

void BackupTest::readsFilesWithoutCounts()
{
    auto earlier = document();
    for (auto &kind : earlier["certificates"])
        kind.erase("count");

    const auto restored = m_new->restore(sealed(earlier));

    QVERIFY(restored);
    QCOMPARE(restored->certificates, std::size_t(2));
    QCOMPARE(m_new->missing("student-card"), 1);
}

void BackupTest::refusesACountThatIsNone()
{
    for (const std::int64_t count : {std::int64_t(0), std::int64_t(-1), std::int64_t(1) << 40}) {
        auto changed = document();
        changed["certificates"][0]["count"] = count;
        CAUSEWAY_COMPARE_CODES(m_new->restore(sealed(changed)).error().code, ErrorCode::InvalidJson);
    }
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::listsWhatIsPromised()
{
    m_old->promise("vehicle-licence");
    m_old->promise("student-card");
    m_old->promise("driving-licence", "1"); // more copies of what is held
    m_old->promise("library-card", {}, State::Abandoned);

    QVERIFY(m_new->restore(made()));

    QCOMPARE(m_new->waiting(), (Names{"driving-licence", "student-card", "vehicle-licence"}));
    QCOMPARE(m_new->missing("student-card"), 3);
    QCOMPARE(m_new->missing("driving-licence"), 1);
    QVERIFY(toCompact(document()).find("the token itself") == std::string::npos);
}

/// A later version may have written it.
void BackupTest::isNotStoppedByAPromiseThatCannotBeRead()
{
    QVERIFY(m_old->store.put(IssuanceCollection, "another", {{"state", "of tomorrow"}}));
    m_old->promise("vehicle-licence");

    const auto file = m_old->backups->make(m_old->passphrase);

    QVERIFY2(file, file ? "" : file.error().detail.c_str());
    QVERIFY(m_new->restore(*file));
    QCOMPARE(m_new->waiting(), (Names{"driving-licence", "student-card", "vehicle-licence"}));
}

void BackupTest::asksNoMoreForWhatIsPromisedAgain()
{
    QVERIFY(m_new->restore(made()));

    m_new->promise("driving-licence");

    QCOMPARE(m_new->waiting(), Names{"student-card"});
    Phone third;
    QVERIFY(third.restore(m_new->backup()));
    QCOMPARE(third.missing("driving-licence"), 1);
}

void BackupTest::forgetsWhatIsNotWanted()
{
    QVERIFY(m_new->restore(made()));

    QVERIFY(m_new->backups->forget(m_new->backups->restorable()->front().id));

    QCOMPARE(m_new->waiting(), Names{"student-card"});
}

void BackupTest::keepsTheEarlierLedgerBesideItsOwn()
{
    m_new->answer("shop");
    const auto before = m_new->ledger->list()->front().hash;

    QVERIFY(m_new->restore(made()));

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
    QVERIFY(m_new->restore(file));
    const auto records = m_new->records();

    QVERIFY(m_new->restore(file));
    QCOMPARE(m_new->records(), records);

    QVERIFY(m_old->restore(file)); // where it came from
    QVERIFY(m_old->waiting().empty());
    QVERIFY(m_old->backups->ledgers()->empty());
}

void BackupTest::movesOnTwice()
{
    QVERIFY(m_new->restore(made()));
    m_new->hold("1", "driving-licence"); // the card was not asked for again
    m_new->answer("shop");
    Phone third;

    const auto restored = third.restore(m_new->backup());

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

    CAUSEWAY_COMPARE_CODES(m_new->restore(file).error().code, ErrorCode::StorageFull);

    m_new->store.fail.reset();
    QCOMPARE(m_new->records(), std::size_t(0));
}

/// Three certificates are written, the old phone's ledger goes, the longer one of the same phone comes.
void BackupTest::restoresAllOrNothingWhereverItIsKilled()
{
    m_new->answer("shop");
    QVERIFY(m_new->restore(made()));
    m_old->hold("4", "vehicle-licence");
    m_old->answer("museum");
    const auto file = made();
    const auto before = m_new->contents();
    int writes = 0;

    for (; writes < 20; ++writes) {
        m_new->life.stepsLeft = writes;
        const auto restored = m_new->restore(file);
        m_new->life = {};
        if (restored)
            break;
        QVERIFY2(m_new->contents() == before, std::to_string(writes).c_str());
    }

    QCOMPARE(writes, 5);
    QCOMPARE(m_new->waiting(), (Names{"driving-licence", "student-card", "vehicle-licence"}));
    QCOMPARE(m_new->earlier(), Names{m_old->head()});
}

void BackupTest::refusesALedgerThatDoesNotVerify()
{
    auto changed = document();
    changed["ledgers"][0]["entries"][0]["requester_id"] = "somebody else";

    CAUSEWAY_COMPARE_CODES(m_new->restore(sealed(changed)).error().code, ErrorCode::LedgerBroken);

    auto half = document();
    half["certificates"][1].erase("issuer");
    CAUSEWAY_COMPARE_CODES(m_new->restore(sealed(half)).error().code, ErrorCode::InvalidJson);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::refusesAFileOfALaterVersion()
{
    const auto later = m_old->sealed(document(), {{"typ", "causeway-backup+jwe"}, {"version", 2}});

    CAUSEWAY_COMPARE_CODES(m_new->restore(later).error().code, ErrorCode::VaultTooNew);
    QCOMPARE(m_new->records(), std::size_t(0));
}

void BackupTest::refusesAFileForSomethingElse()
{
    for (const Json &header : {Json{{"typ", "JWT"}, {"version", 1}}, Json{{"typ", "causeway-backup+jwe"}}})
        CAUSEWAY_COMPARE_CODES(m_new->restore(m_old->sealed(document(), header)).error().code, ErrorCode::JwtMalformed);
    CAUSEWAY_COMPARE_CODES(m_new->restore("no backup").error().code, ErrorCode::JwtMalformed);
}

void BackupTest::makesNoBackupOfABrokenLedger()
{
    m_old->store.collections["ledger"].front().body["outcome"] = "declined";

    CAUSEWAY_COMPARE_CODES(m_old->backups->make(m_old->passphrase).error().code, ErrorCode::LedgerBroken);
}

void BackupTest::saysWhatIsLongWhereItMakesNone()
{
    const auto whole = document();
    const auto own = toCompact(whole.at("ledgers").back()).size();
    const auto certificates = toCompact(whole.at("certificates")).size();
    QVERIFY(madeWithin(toCompact(whole).size()));

    const auto refused = madeWithin(toCompact(whole).size() - 1);

    CAUSEWAY_COMPARE_CODES(refused.error().code, ErrorCode::InvalidArgument);
    const auto &detail = refused.error().detail;
    QVERIFY2(detail.find("certificates " + std::to_string(certificates)) != std::string::npos, detail.c_str());
    QVERIFY2(detail.find("own ledger " + std::to_string(own)) != std::string::npos, detail.c_str());
}

CAUSEWAY_SUITE(BackupTest)
#include "tst_backup.moc"

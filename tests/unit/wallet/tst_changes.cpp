#include "copies.h"
#include "fake_issuer.h"
#include "holding/keeping.h"
#include "test_registry.h"

#include <causeway/base/dates.h>

#include <QtTest>

using namespace causeway;
using namespace causeway::wallet;

/// What a certificate says otherwise since its issuer issued it again is told to its holder.
class ChangesTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<test::WalletFixture>();
        m_fixture->issuer.givesRefreshTokens = true;
        say(Json::object());
    }

    void tellsWhatTheNewOneSaysOtherwise();
    void tellsNothingOfTimes();
    void tellsOfPrivilegesAndNotOfTheDatesOfEach();
    void tellsOfALaterCopyOnceItIsShownNext();

private:
    static constexpr std::chrono::days Life{200};

    /// From now on the issuer says this.
    void say(const Json &claims)
    {
        m_fixture->issuer.changeClaims = [this, claims](Json &all) {
            all["exp"] = toEpoch(m_fixture->clock.now() + Life);
            all.update(claims);
        };
    }
    /// From now on it issues mdocs for these categories, each from the day of issue, as the sandbox's licence has them.
    void licenseFor(const std::vector<std::string> &categories)
    {
        m_fixture->issuer.issuesMdocs = true;
        m_fixture->issuer.changeMdoc = [this, categories](crypto::MdocRequest &request) {
            request.validUntil = m_fixture->clock.now() + Life;
            cbor::Array privileges;
            for (const auto &category : categories)
                privileges.push_back(cbor::Map{{"vehicle_category_code", category},
                                               {"issue_date", dateOf(m_fixture->clock.now())},
                                               {"expiry_date", dateOf(request.validUntil)}});
            for (auto &[element, value] : request.nameSpaces.at("org.iso.18013.5.1"))
                if (element == "driving_privileges")
                    value = privileges;
        };
    }
    static cbor::Value dateOf(SystemTime time)
    {
        return crypto::toFullDate(toInstant(time).substr(0, std::string_view("2026-11-23").size()));
    }
    void runOut() { m_fixture->clock.advance(std::chrono::days(171)); }
    void resume()
    {
        m_fixture->restart();
        QCOMPARE(m_fixture->wallet->resumePending({}).valueOr(-1), 0);
    }
    Certificate held() { return m_fixture->wallet->list()->front(); }
    std::vector<std::string> changed() { return (*loadKeepings(m_fixture->store))[held().id].changed; }

    std::unique_ptr<test::WalletFixture> m_fixture;
};

void ChangesTest::tellsWhatTheNewOneSaysOtherwise()
{
    say({{"address", "1 Old Street"}, {"category", "B"}, {"note", "glasses"}});
    QVERIFY(m_fixture->accept());
    QVERIFY(changed().empty());
    say({{"address", "2 New Street"}, {"category", "B"}, {"issue_date", "2026-11-29"}});
    runOut();

    resume();

    QVERIFY((changed() == std::vector<std::string>{"address", "note"}));
    say({{"address", "3 Newer Street"}, {"category", "C"}});
    runOut();
    resume();
    QVERIFY((changed() == std::vector<std::string>{"address", "note", "category"})); // until they have seen it
}

void ChangesTest::tellsNothingOfTimes()
{
    QVERIFY(m_fixture->accept());
    runOut();

    resume();

    QCOMPARE(m_fixture->issuer.issued, 2);
    QVERIFY(changed().empty());
}

void ChangesTest::tellsOfPrivilegesAndNotOfTheDatesOfEach()
{
    licenseFor({"B"});
    QVERIFY(m_fixture->accept());
    runOut();
    resume();
    QCOMPARE(m_fixture->issuer.issued, 2);
    QVERIFY(changed().empty());

    licenseFor({"B", "C"});
    runOut();
    resume();

    QVERIFY((changed() == std::vector<std::string>{"driving_privileges"}));
}

/// The person sees what it says when it says so.
void ChangesTest::tellsOfALaterCopyOnceItIsShownNext()
{
    m_fixture->issuer.changeMetadata = [](Json &metadata) {
        metadata["batch_credential_issuance"] = {{"batch_size", 4}};
    };
    QVERIFY(m_fixture->accept());
    say({{"address", "2 New Street"}});
    QVERIFY(spendCopy(m_fixture->store, held().id));
    QVERIFY(spendCopy(m_fixture->store, held().id));
    resume();
    QCOMPARE(held().copiesLeft, std::optional(6));
    QVERIFY(changed().empty());

    QVERIFY(spendCopy(m_fixture->store, held().id));
    QVERIFY(changed().empty());
    QVERIFY(spendCopy(m_fixture->store, held().id));

    QVERIFY((changed() == std::vector<std::string>{"address"}));
}

CAUSEWAY_SUITE(ChangesTest)
#include "tst_changes.moc"

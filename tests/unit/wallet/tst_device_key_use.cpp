#include "mortal.h"
#include "near_fixture.h"
#include "test_registry.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace causeway;
using namespace causeway::wallet;
using test::Life;
using test::NearFixture;

namespace {

/// Writes down which key made what; nothing more once life is over.
struct RecordingKeys final : ports::KeyStore {
    std::set<std::string> ofMacs;
    std::set<std::string> ofSignatures;

    RecordingKeys(ports::KeyStore &keys, Life &life) : m_keys(keys), m_life(life) {}

    ports::Protection protection() const override { return m_keys.protection(); }
    Result<SecretBytes> deriveSecret(ByteView context) override { return m_keys.deriveSecret(context); }
    Result<void> authorize(ByteView authorization) override { return m_keys.authorize(authorization); }
    void deauthorize() override { m_keys.deauthorize(); }
    Result<Bytes> createSigningKey(const std::string &alias) override { return m_keys.createSigningKey(alias); }
    Result<Bytes> publicKey(const std::string &alias) override { return m_keys.publicKey(alias); }
    Result<Bytes> sign(const std::string &alias, ByteView message) override
    {
        if (!m_life.step())
            return dead();
        ofSignatures.insert(alias);
        return m_keys.sign(alias, message);
    }
    bool canAgree(const std::string &alias) override { return m_keys.canAgree(alias); }
    Result<SecretBytes> agree(const std::string &alias, ByteView otherKey) override
    {
        if (!m_life.step())
            return dead();
        ofMacs.insert(alias);
        return m_keys.agree(alias, otherKey);
    }
    Result<void> remove(const std::string &alias) override { return m_life.step() ? m_keys.remove(alias) : dead(); }
    Result<void> erase() override { return m_keys.erase(); }

private:
    static Error dead() { return Error{ErrorCode::KeyStoreFailure, "killed"}; }
    ports::KeyStore &m_keys;
    Life &m_life;
};

/// A phone with a licence in several copies and one that was issued once, on which anything may fail.
struct BreakingPhone {
    static constexpr auto Other = "org.example.club.1";

    NearFixture fixture;
    Life life;
    test::MortalStore store{fixture.store, life};
    RecordingKeys keys{fixture.keys, life};

    BreakingPhone()
    {
        fixture.holdCopies("licence", {"two", "three"});
        fixture.document.docType = Other;
        fixture.hold("other");
        fixture.presenter = makeProximityPresenter({fixture.authority.anchors()}, fixture.air, store, keys,
                                                   *fixture.wallet, *fixture.directory, *fixture.desk, fixture.clock);
    }
    ~BreakingPhone() { fixture.presenter.reset(); } // it works on the rest
    BreakingPhone(const BreakingPhone &) = delete;
    BreakingPhone &operator=(const BreakingPhone &) = delete;

    /// Both documents to one reader. After so many steps of the answer nothing has an effect any more.
    Result<Json> show(int steps)
    {
        auto raw = fixture.connectRaw();
        auto wanted = NearFixture::wants({"family_name"});
        wanted.push_back({Other, wanted.front().nameSpaces});
        CAUSEWAY_TRY(const auto asked, makeDeviceRequest(wanted, raw.session.transcript(), nullptr));
        CAUSEWAY_TRY(const auto message, raw.session.request(asked));
        CAUSEWAY_CHECK(raw.channel->send(message, {}));
        CAUSEWAY_TRY(const auto request, fixture.presenter->awaitRequest({}));
        life.stepsLeft = steps;
        auto shown = fixture.desk->decide(request.id, {.approved = true}, {});
        life = {};
        return shown;
    }
};
}

/// ISO 18013-5 section 9.1.3.4: a document's key makes MACs or signatures, never both, also where an answer breaks off in the middle.
class DeviceKeyUseTest : public QObject {
    Q_OBJECT

private slots:
    void isOneOnlyWhereverTheAnswerBreaksOff()
    {
        bool wasShown = false;
        bool wasMacMadeInVain = false;
        for (int steps = 0; !wasShown; ++steps) {
            QVERIFY(steps < 100);
            BreakingPhone phone;
            wasShown = bool(phone.show(steps));
            wasMacMadeInVain = wasMacMadeInVain || (!wasShown && !phone.keys.ofMacs.empty());

            phone.fixture.keys.setCanAgree(false); // from now on it signs, by whichever key is there
            const auto again = phone.show(-1);

            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            std::vector<std::string> ofBoth;
            std::ranges::set_intersection(phone.keys.ofMacs, phone.keys.ofSignatures, std::back_inserter(ofBoth));
            QVERIFY2(ofBoth.empty(), ofBoth.empty() ? "" : ofBoth.front().c_str());
        }
        QVERIFY(wasMacMadeInVain); // else this has tried nothing
    }
};

CAUSEWAY_SUITE(DeviceKeyUseTest)
#include "tst_device_key_use.moc"

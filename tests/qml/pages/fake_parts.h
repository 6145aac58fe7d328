#pragma once

#include "script.h"
#include "scripted_http.h"

#include <causeway/client/client.h>

#include <set>

/// The features of a client without a network: what they hold is laid out by the test while the strand is idle, what goes wrong
/// comes from the Script. Vault, desk and ledger are the real ones.
namespace causeway::test {

/// What the person decided on a request that nobody else acts upon.
struct Answer {
    consent::RequestKind kind;
    consent::Decision decision;
};

class FakeIdentity final : public identity::Identity {
public:
    FakeIdentity(Script &script, const Clock &clock) : m_script(script), m_clock(clock) {}

    std::optional<identity::Profile> known;

    Result<identity::Profile> enrol(const identity::Document &document, const Call &call) override;
    Result<identity::Profile> profile() override;
    Result<void> login(const Call &call) override { return m_script.pass("login", call); }
    bool isLoggedIn() override { return false; }
    Result<void> logout() override { return {}; }
    Result<consent::Request> openServiceLogin(const std::string &, const Call &) override;
    Result<identity::PersonalCode> personalCode(bool firstOfShowing) override;
    net::HttpClient &authorized() override { return m_http; }
    Result<std::string> signAsDevice(const Json &, const std::string &) override;

private:
    Script &m_script;
    const Clock &m_clock;
    ScriptedHttp m_http;
    int m_codes = 0;
};

class FakeWallet final : public wallet::Wallet {
public:
    struct Held {
        wallet::Certificate certificate;
        wallet::Belief belief;
    };
    static constexpr auto TransactionCode = "493536";

    FakeWallet(Script &script, consent::Desk &desk, const Clock &clock) : m_script(script), m_desk(desk), m_clock(clock)
    {
    }

    std::vector<Held> held;
    Held offered;          ///< what the issuer would issue
    int codeLength = 6;    ///< that the offer states for its transaction code; 0: it states none
    std::string codeHint;  ///< of where the code is found; empty: the offer does not say
    std::string loginPage; ///< where the issuer has the person log in; empty: it sends a transaction code
    std::vector<wallet::PendingCertificate> promised;
    std::map<std::string, Json> cameOf; ///< what came of each link and answer that was taken before

    Result<consent::Request> openOffer(const std::string &uri, const Call &call) override;
    /// `causeway://issuance?code=1&state=1` is the answer to the login; one with an error in place of the code refuses.
    Result<Json> continueIssuance(const std::string &callback, const Call &call) override;
    Result<Json> outcomeOf(const std::string &uri) override;
    Result<std::string> requestOffer(const std::string &issuer, const std::string &configuration,
                                     const Call &call) override;
    Result<std::vector<wallet::Certificate>> list() override;
    Result<wallet::Certificate> find(const std::string &id) override;
    Result<wallet::Belief> believe(const std::string &id) override;
    Result<void> remove(const std::string &id) override;
    Result<std::vector<wallet::PendingCertificate>> pending() override { return promised; }
    Result<void> giveUp(const std::string &pendingId) override;
    Result<int> resumePending(const Call &) override { return 0; }
    Result<int> refreshStatus(const Call &) override { return 0; }

private:
    Result<Held> heldOf(const std::string &id) const;

    Script &m_script;
    consent::Desk &m_desk;
    const Clock &m_clock;
    bool m_isLoginOpen = false;
};

/// Keeps what the wallet holds, in the wallet's own order.
class FakeHolding final : public wallet::Holding {
public:
    FakeHolding(Script &script, FakeWallet &wallet) : m_script(script), m_wallet(wallet) {}

    std::map<std::string, std::vector<wallet::HistoryLine>> told; ///< what history() says of each
    std::map<std::string, std::vector<std::string>> changed;      ///< Held::changed of each

    Result<wallet::HeldPage> list(const wallet::HeldQuery &query) override;
    Result<wallet::Held> find(const std::string &id) override;
    Result<void> setFavourite(const std::string &id, bool isFavourite) override;
    Result<void> setArchived(const std::string &id, bool isArchived) override;
    Result<void> acknowledgeChanges(const std::string &id) override;
    Result<void> move(const std::string &id, const std::string &before) override;
    Result<std::vector<wallet::HistoryLine>> history(const std::string &id) override;
    Result<Json> exportOne(const std::string &id) override;
    Result<Json> exportAll(const Call &call) override;
    void forget() override {}

private:
    wallet::Held heldAs(const wallet::Certificate &certificate) const;

    Script &m_script;
    FakeWallet &m_wallet;
    std::set<std::string> m_favourites;
    std::set<std::string> m_archived;
};

class FakePayments final : public payment::Payments {
public:
    FakePayments(Script &script, consent::Desk &desk, const Clock &clock)
        : m_script(script), m_desk(desk), m_clock(clock)
    {
    }

    std::vector<payment::Bill> listed;
    std::vector<payment::Receipt> kept;
    int sent = 0; ///< orders that left the device
    int open = 0; ///< orders without an answer

    Result<std::vector<payment::Bill>> bills(const Call &call) override;
    Result<std::vector<payment::Bill>> cachedBills() override { return std::vector<payment::Bill>(); }
    /// What the sheet says of a bill.
    Result<consent::Request> requestFor(const std::string &billId) const;
    Result<consent::Request> openBill(const std::string &billId, const Call &call) override;
    Result<consent::Request> openCode(const std::string &, std::optional<Money>, const Call &) override;
    Result<std::vector<payment::Receipt>> receipts() override { return kept; }
    Result<payment::Receipt> receipt(const std::string &paymentId) override;
    Result<int> resumePending(const Call &call) override;

private:
    Result<Json> settle(const std::string &billId, const Call &call);

    Script &m_script;
    consent::Desk &m_desk;
    const Clock &m_clock;
};

class FakeDirectory final : public identity::Directory {
public:
    Result<identity::Endpoints> endpoints(const Call &call) override;
    Result<identity::TrustList> trustList(const Call &) override { return identity::TrustList(); }
    Result<std::optional<identity::TrustList>> cachedTrustList() override;
    Result<identity::TrustedEntity> verifyChain(const std::vector<crypto::Certificate> &, const std::string &,
                                                const std::string &, const identity::TrustList &) override;
    Result<identity::TrustedEntity> verifySigner(const crypto::Jws &, const std::string &, const std::string &,
                                                 const identity::TrustList &) override;
};

class FakeServices final : public client::Services {
public:
    std::vector<client::Service> listed;
    Result<std::vector<client::Service>> list(const Call &) override { return listed; }
};

class FakePrograms final : public client::Programs {
public:
    explicit FakePrograms(Script &script) : m_script(script) {}

    std::vector<client::ProgramEntry> listed;
    Result<std::vector<client::ProgramEntry>> list(const Call &) override { return listed; }
    Result<miniprogram::Package> load(const std::string &id, const Call &call) override;

private:
    Script &m_script;
};
}

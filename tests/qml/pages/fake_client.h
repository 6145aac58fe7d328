#pragma once

#include "fake_near.h"
#include "fake_parts.h"

#include <causeway/wallet/offer_link.h>

#include <map>

namespace causeway::test {

/// A client of fake features over a real vault, desk and ledger.
class FakeClient final : public Client {
public:
    FakeClient(const std::string &folder, ports::KeyStore &keys, const Clock &clock)
        : m_vault(vault::makeVault({folder, {.n = 2, .r = 1, .p = 1}}, keys, clock)),
          m_ledger(consent::makeLedger(*m_vault, clock)), m_desk(consent::makeDesk(*m_ledger, clock)),
          m_backups(wallet::makeBackups({.cost = {.n = 2, .r = 1, .p = 1}, .holder = [this] { return holder; }},
                                        *m_vault, *m_ledger, clock)),
          person(script, clock), certificates(script, *m_desk, clock), kept(script, certificates),
          money(script, *m_desk, clock), miniPrograms(script)
    {
    }

    vault::Vault &vault() override { return *m_vault; }
    identity::Identity &identity() override { return person; }
    identity::Directory &directory() override { return m_directory; }
    wallet::Wallet &wallet() override { return certificates; }
    wallet::Holding &holding() override { return kept; }
    wallet::Backups &backups() override { return *m_backups; }
    payment::Payments &payments() override { return money; }
    consent::Desk &desk() override { return *m_desk; }
    consent::Ledger &ledger() override { return *m_ledger; }
    net::HttpClient &http() override { return m_http; }
    client::Services &services() override { return catalogue; }
    client::Programs &programs() override { return miniPrograms; }
    std::unique_ptr<net::HttpClient> makeHttp() override { return std::make_unique<ScriptedHttp>(); }
    std::unique_ptr<wallet::ProximityPresenter> makeNearPresenter(ports::ProximityTransport &) override
    {
        return std::make_unique<FakePresenter>(script, sessionsEnded,
                                               [this](const Call &call) { return openText(NearReader, call); });
    }
    std::unique_ptr<wallet::Reader> makeNearReader(ports::ProximityTransport &, NearReaderOptions) override
    {
        return std::make_unique<FakeReader>(script, reading);
    }

    /// An offer's link opens what the issuer would issue. A text that `requests` knows opens that request; what is decided stands in `answers`.
    Result<consent::Request> openText(const std::string &text, const Call &call) override
    {
        CAUSEWAY_CHECK(script.pass("open", call));
        if (wallet::isOfferLink(text))
            return certificates.openOffer(text, call);
        const auto found = requests.find(text);
        if (found == requests.end())
            return Error{ErrorCode::CodeUnsupported};
        m_desk->open(
            found->second,
            [this, kind = found->second.kind](const consent::Decision &decision, const Call &answer) -> Result<Json> {
                CAUSEWAY_CHECK(script.pass("answer", answer));
                answers.push_back({kind, decision});
                return decision.approved ? answered : refused;
            });
        return found->second;
    }

    /// No browser leads into these pages.
    Result<consent::Request> openDigitalCredentialRequest(const wallet::DigitalCredentialRequest &,
                                                          const Call &) override
    {
        return Error{ErrorCode::CodeUnsupported};
    }

    Result<void> resumePending(const Call &call) override
    {
        const auto open = money.resumePending(call);
        return open ? Result<void>() : Result<void>(open.error());
    }

    /// Behind this stands in `requests` what the reader asks for that comes near.
    static constexpr auto NearReader = "mdoc:reader";

    Script script;
    wallet::Reading reading; ///< what a phone near by shows
    int sessionsEnded = 0;   ///< with readers near by
    std::map<std::string, consent::Request> requests;
    std::vector<Answer> answers;
    Json answered = {{"status", "answered"}}; ///< what the handler says after a yes
    Json refused = {{"status", "declined"}};  ///< and after a no
    std::string holder = "subject-1";         ///< of backups

private:
    std::unique_ptr<vault::Vault> m_vault;
    std::unique_ptr<consent::Ledger> m_ledger;
    std::unique_ptr<consent::Desk> m_desk;
    std::unique_ptr<wallet::Backups> m_backups;
    FakeDirectory m_directory;
    ScriptedHttp m_http;

public:
    FakeIdentity person;
    FakeWallet certificates;
    FakeHolding kept;
    FakePayments money;
    FakeServices catalogue;
    FakePrograms miniPrograms;
};
}

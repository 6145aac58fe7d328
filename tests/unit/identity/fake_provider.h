#pragma once

#include "fake_authority.h"
#include "fake_clock.h"
#include "fake_dpop_server.h"
#include "memory_store.h"
#include "scripted_http.h"

#include <causeway/base/url.h>
#include <causeway/identity/identity.h>
#include <causeway/platform/fake_key_store.h>

#include <optional>

namespace causeway::test {

/// An identity provider as docs/protocols.md describes it, behind ScriptedHttp. It checks what a provider must check; the
/// `change...` members make it lie.
class FakeProvider {
public:
    static constexpr auto Origin = "https://id.example";
    static constexpr auto Issuer = "https://id.example/idp";
    static constexpr auto Bills = "https://id.example/billing/bills";

    using Change = std::function<void(Json &)>;
    Change changeMetadata, changeRequest, changeIdToken, changeCallback, changeToken;
    std::function<void(std::string &)> changeIdTokenText;
    std::optional<FakeSigner> otherSigner;                      ///< signs request objects in the provider's place
    std::string refuseEnrolment, refuseDecision, refuseRefresh; ///< error words
    std::optional<Json> lastDecision;                           ///< payload of the last decision that was good
    std::string lastDecisionText;
    FakeDpopServer authorizationDpop, resourceDpop;
    std::string clientId = "client-1";
    std::string accessToken, refreshToken;
    std::string requestObjectText;
    std::string requestKind = "first_party";
    std::set<std::string> usedAssertions;
    int revokedFamilies = 0;

    FakeProvider(FakeClock &clock, ScriptedHttp &http)
        : m_clock(clock), m_http(http), authority(clock.now()), signer(authority.makeSigner("identity provider"))
    {
        authority.list(Issuer, "identity_provider", signer);
        script();
    }

    Json endpoints() const
    {
        const std::string origin = Origin;
        return {{"identity_provider", Issuer},
                {"trust_list", origin + "/trust/list"},
                {"credential_issuer", origin + "/issuer"},
                {"billing", origin + "/billing"},
                {"payment_rail", origin + "/rail"},
                {"program_registry", origin + "/registry"},
                {"catalogue", origin + "/catalogue"},
                {"open_data", origin + "/opendata"}};
    }
    std::string trustList() const { return authority.signList(authority.listClaims(sequence, m_clock.now())); }

    std::int64_t sequence = 1;

private:
    FakeClock &m_clock;
    ScriptedHttp &m_http;

public:
    FakeAuthority authority;
    FakeSigner signer;

private:
    using Answer = Result<net::HttpResponse>;

    void script();
    Answer enrol(const net::HttpRequest &request);
    Answer push(const net::HttpRequest &request);
    Answer authorize(const net::HttpRequest &request);
    Answer decide(const net::HttpRequest &request);
    Answer token(const net::HttpRequest &request);
    Answer bills(const net::HttpRequest &request);
    std::optional<net::HttpResponse> clientRefusal(const std::map<std::string, std::string> &form);
    Json tokens(bool withIdToken);

    std::string m_challenge;
    std::optional<crypto::PublicKey> m_deviceKey;
    std::map<std::string, std::string> m_pushed;
    std::string m_code, m_codeKey;
    int m_count = 0;
};

/// The citizen's side over that provider.
struct IdentityFixture {
    FakeClock clock;
    MemoryStore store;
    platform::FakeKeyStore keys;
    ScriptedHttp http;
    FakeProvider provider{clock, http};
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, clock);
    std::unique_ptr<consent::Desk> desk = consent::makeDesk(*ledger, clock);
    std::unique_ptr<identity::Directory> directory =
        identity::makeDirectory({FakeProvider::Origin, provider.authority.anchors()}, store, http, clock);
    std::unique_ptr<identity::Identity> identity = make();

    IdentityFixture() { static_cast<void>(keys.authorize(Bytes(32, 7))); }
    std::unique_ptr<identity::Identity> make()
    {
        return identity::makeIdentity({"Test phone"}, store, keys, http, *directory, *desk, *ledger, clock);
    }

    static identity::Document document() { return {"A123456(3)", "CHAN Tai Man", "1990-01-31"}; }
    bool enrol() { return static_cast<bool>(identity->enrol(document(), {})); }
    bool enrolAndLogIn() { return enrol() && identity->login({}); }
    std::vector<std::string> outcomes()
    {
        std::vector<std::string> texts;
        const auto entries = ledger->list();
        if (entries)
            for (const auto &entry : *entries)
                texts.insert(texts.begin(), entry.kind + " " + entry.outcome);
        return texts;
    }
};
}

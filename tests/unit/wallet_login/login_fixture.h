#pragma once

#include "fake_issuer.h"

#include <causeway/base/url.h>
#include <causeway/identity/authorization_code.h>

namespace causeway::test {

/// FakeIssuer behind an authorization server where people log in: pushed requests with PKCE, and codes bound to a DPoP key.
class LoginServer final : public net::HttpClient {
public:
    static constexpr auto Pushed = "https://id.example/idp/par";
    static constexpr auto Page = "https://id.example/idp/authorize";
    static constexpr auto ClientId = "causeway";
    static constexpr auto RedirectUri = "causeway://issuance";

    ScriptedHttp http; ///< the issuer's; what it got
    FakeIssuer issuer;
    FakeDpopServer pushedDpop;
    std::vector<identity::FormFields> pushed;
    std::vector<identity::FormFields> redeemed;
    std::string refusal; ///< of pushed requests, as OAuth names it
    std::string code;    ///< that is good; empty: none, or it is used up

    explicit LoginServer(FakeClock &clock) : issuer(clock, http), m_clock(clock)
    {
        issuer.changeServerMetadata = [](Json &metadata) {
            metadata["pushed_authorization_request_endpoint"] = Pushed;
            metadata["authorization_endpoint"] = Page;
        };
        issuer.clientId = ClientId;
        http.on("POST", Pushed, [this](const auto &request) { return push(request); });
    }

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        return request.url == FakeIssuer::Token ? token(request, call) : http.send(request, call);
    }

    /// What the browser is sent back to after the person has logged in on the page.
    std::string callback(const std::string &page)
    {
        const auto parameters = parseUrl(page)->parameters();
        if (parameters.at("client_id") != ClientId || parameters.at("request_uri") != requestUri())
            return "nothing";
        code = crypto::randomToken();
        return callbackWith({{"code", code}, {"state", pushed.back().at("state")}, {"iss", FakeIssuer::Server}});
    }
    static std::string callbackWith(const std::map<std::string, std::string> &parameters)
    {
        return std::string(RedirectUri) + "?" + formEncode(parameters);
    }

private:
    using Answer = Result<net::HttpResponse>;

    FakeClock &m_clock;

    std::string requestUri() const { return "urn:request:" + std::to_string(pushed.size()); }

    Answer push(const net::HttpRequest &request)
    {
        if (const auto refused = pushedDpop.refusal(request))
            return *refused;
        if (const auto refused = issuer.attestation.refusal(request, m_clock.now()))
            return *refused;
        if (!refusal.empty())
            return errorAnswer(400, refusal);
        pushed.push_back(formDecode(request.body));
        return jsonAnswer(201, {{"request_uri", requestUri()}, {"expires_in", 60}});
    }

    /// Takes the code once, from the key and with the verifier of the pushed request; the issuer behind it gives the token.
    Answer token(const net::HttpRequest &request, const Call &call)
    {
        const auto form = formDecode(request.body);
        auto inner = request;
        if (form.at("grant_type") == "authorization_code") {
            const auto verified =
                pushed.back().at("code_challenge") == crypto::sha256Base64Url(form.at("code_verifier"));
            const bool isRight = verified && !code.empty() && form.at("code") == code
                && form.at("redirect_uri") == RedirectUri && form.at("client_id") == ClientId;
            if (!isRight)
                return errorAnswer(400, "invalid_grant");
            inner.body = formEncode({{"grant_type", "urn:ietf:params:oauth:grant-type:pre-authorized_code"},
                                     {"pre-authorized_code", "code-1"},
                                     {"tx_code", FakeIssuer::TransactionCode}});
            issuer.code = "code-1";
        } else {
            auto fields = form;
            if (fields["client_id"] != ClientId)
                return errorAnswer(400, "invalid_client");
            fields.erase("client_id");
            inner.body = formEncode(fields);
        }
        auto answer = http.send(inner, call);
        const bool isGranted = answer && answer->status == 200;
        if (isGranted && issuer.tokenDpop.thumbprint != pushedDpop.thumbprint)
            return errorAnswer(400, "invalid_grant");
        if (isGranted) {
            redeemed.push_back(form);
            code.clear();
        }
        return answer;
    }
};

/// The citizen's side.
struct LoginFixture {
    FakeClock clock;
    MemoryStore store;
    platform::FakeKeyStore keys;
    LoginServer server{clock};
    FakeWalletProvider provider{keys, server.issuer.authority, clock};
    Life life; ///< of the process that the wallet runs in
    wallet::WalletClient client;
    MortalStore mortalStore{store, life};
    MortalKeys mortalKeys{keys, life};
    MortalHttp mortalHttp{server, life};
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, clock);
    std::unique_ptr<consent::Desk> desk;
    std::unique_ptr<identity::Directory> directory =
        identity::makeDirectory({"https://id.example", server.issuer.authority.anchors()}, store, server, clock);
    std::unique_ptr<wallet::Wallet> wallet;
    Json grants = {{"authorization_code", {{"issuer_state", "desk-7"}}}};
    std::vector<std::string> configurations{"driving-licence"};

    LoginFixture()
    {
        static_cast<void>(keys.authorize(Bytes(32, 7)));
        restart();
    }
    /// As after a killed process: memory is gone, vault and key store are not.
    void restart()
    {
        life = {};
        desk = consent::makeDesk(*ledger, clock);
        wallet = wallet::makeWallet(mortalStore, mortalKeys, mortalHttp, mortalHttp, *directory, *desk, clock, client);
    }
    /// The wallet has a provider, in whom the server believes.
    void vouch()
    {
        client.provider = &provider;
        server.issuer.attestation.attester = provider.signer.certificate;
        server.issuer.attestation.isOn = true;
        restart();
    }
    std::string link() const
    {
        Json offer = {{"credential_issuer", FakeIssuer::Issuer}, {"credential_configuration_ids", configurations}};
        if (!grants.is_null())
            offer["grants"] = grants;
        return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));
    }
    Result<Json> accept()
    {
        CAUSEWAY_TRY(const auto request, wallet->openOffer(link(), {}));
        return desk->decide(request.id, {true, {}, {}}, {});
    }
    /// The page, or the error's code in brackets.
    std::string page()
    {
        const auto accepted = accept();
        return accepted ? accepted->at("login_page").get<std::string>()
                        : "(" + std::string(toString(accepted.error().code)) + ")";
    }
    Result<Json> goOn(const std::string &callback) { return wallet->continueIssuance(callback, {}); }
    Result<Json> logIn() { return goOn(server.callback(page())); }
    std::size_t count() { return wallet->list().valueOr({}).size(); }
    std::size_t pending() { return store.collections["wallet.issuances"].size(); }
};
}

#pragma once

#include "fake_authority.h"
#include "fake_clock.h"
#include "fake_dpop_server.h"
#include "memory_store.h"
#include "scripted_http.h"

#include <causeway/base/url.h>
#include <causeway/crypto/issue_mdoc.h>
#include <causeway/identity/directory.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/wallet/wallet.h>

namespace causeway::test {

/// An issuer of driving licences with its authorization server, as OpenID4VCI 1.0 and docs/protocols.md describe them. It
/// checks what an issuer must check; the `change...` members make it lie.
class FakeIssuer {
public:
    static constexpr auto Issuer = "https://id.example/issuer";
    static constexpr auto Server = "https://id.example/idp";
    static constexpr auto Token = "https://id.example/idp/token";
    static constexpr auto Credential = "https://id.example/issuer/credential";
    static constexpr auto Nonce = "https://id.example/issuer/nonce";
    static constexpr auto Type = "urn:causeway:sandbox:driving-licence:1";
    static constexpr auto MdocType = "org.iso.18013.5.1.mDL";
    static constexpr auto TransactionCode = "482913";

    using Change = std::function<void(Json &)>;
    Change changeMetadata, changeServerMetadata, changeToken, changeClaims, changeCnf;
    std::function<void(std::string &)> changeCredential;
    std::function<void(crypto::MdocRequest &)> changeMdoc;
    bool issuesMdocs = false; ///< instead of SD-JWT VCs
    Json status;              ///< that certificates name; null: none
    FakeDpopServer tokenDpop, credentialDpop;
    std::string code = "code-1"; ///< empty once it is used
    std::string accessToken;
    bool isTokenOver = false;
    int issued = 0;
    int staleNonces = 0;                ///< refuses that many proofs as too old
    std::vector<std::string> boundKeys; ///< thumbprints, one for each certificate
    std::set<std::string> nonces;

    FakeIssuer(FakeClock &clock, ScriptedHttp &http);

    static Json offer();
    static std::string link()
    {
        return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer()));
    }
    std::string trustList() const { return authority.signList(authority.listClaims(sequence, m_clock.now())); }
    std::string issue(const crypto::PublicKey &key) const;
    std::string issueMdoc(const crypto::PublicKey &key) const;

    std::int64_t sequence = 1;

private:
    using Answer = Result<net::HttpResponse>;
    FakeClock &m_clock;
    ScriptedHttp &m_http;
    int m_nonces = 0;

public:
    FakeAuthority authority;
    FakeSigner signer;

private:
    void script();
    Json metadata() const;
    Answer token(const net::HttpRequest &request);
    Answer credential(const net::HttpRequest &request);
};

/// The citizen's side over that issuer.
struct WalletFixture {
    FakeClock clock;
    MemoryStore store;
    platform::FakeKeyStore keys;
    ScriptedHttp http;
    FakeIssuer issuer{clock, http};
    std::unique_ptr<consent::Ledger> ledger = consent::makeLedger(store, clock);
    std::unique_ptr<consent::Desk> desk = consent::makeDesk(*ledger, clock);
    std::unique_ptr<identity::Directory> directory =
        identity::makeDirectory({"https://id.example", issuer.authority.anchors()}, store, http, clock);
    std::unique_ptr<wallet::Wallet> wallet;

    WalletFixture()
    {
        static_cast<void>(keys.authorize(Bytes(32, 7)));
        restart();
    }
    /// As after a killed process: memory is gone, vault and key store are not.
    void restart()
    {
        desk = consent::makeDesk(*ledger, clock);
        wallet = wallet::makeWallet(store, keys, http, http, *directory, *desk, clock);
    }
    Result<Json> accept(const std::string &transactionCode = FakeIssuer::TransactionCode)
    {
        CAUSEWAY_TRY(const auto request, wallet->openOffer(FakeIssuer::link(), {}));
        return desk->decide(request.id, {true, {}, transactionCode}, {});
    }
    std::size_t count() { return wallet->list().valueOr({}).size(); }
    std::size_t pending() { return store.collections["wallet.issuances"].size(); }
};
}

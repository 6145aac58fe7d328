#pragma once

#include "fake_attestation_server.h"
#include "fake_authority.h"
#include "fake_clock.h"
#include "fake_dpop_server.h"
#include "fake_wallet_provider.h"
#include "memory_store.h"
#include "mortal.h"
#include "scripted_http.h"

#include <causeway/base/url.h>
#include <causeway/crypto/issue_mdoc.h>
#include <causeway/identity/directory.h>
#include <causeway/platform/fake_key_store.h>
#include <causeway/wallet/wallet.h>

#include <variant>

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
    static constexpr auto Deferred = "https://id.example/issuer/deferred";
    static constexpr auto Notification = "https://id.example/issuer/notification";
    static constexpr auto Type = "urn:causeway:sandbox:driving-licence:1";
    static constexpr auto MdocType = "org.iso.18013.5.1.mDL";
    static constexpr auto VehicleType = "urn:causeway:sandbox:vehicle-licence:1";
    static constexpr std::int64_t Interval = 600; ///< seconds between two questions for what is deferred
    static constexpr auto TransactionCode = "482913";

    using Change = std::function<void(Json &)>;
    Change changeMetadata, changeServerMetadata, changeToken, changeClaims, changeAnswer;
    std::function<void(std::string &)> changeCredential;
    std::function<std::string(const Json &metadata)> signMetadata; ///< its answer then; nothing: in the clear
    std::function<void(crypto::MdocRequest &)> changeMdoc;
    bool issuesMdocs = false; ///< instead of SD-JWT VCs
    Json status;              ///< that certificates name; null: none
    FakeDpopServer tokenDpop, credentialDpop, deferredDpop, notificationDpop;
    FakeAttestationServer attestation;           ///< at the token endpoint, once it is on
    std::optional<crypto::Certificate> attester; ///< whose key attestations it believes
    std::vector<Json> proofs;                    ///< as they came
    std::string code = "code-1";                 ///< empty once it is used
    std::string accessToken;
    std::string refreshToken;
    std::string clientId;        ///< whose the tokens are; empty: nobody's that it knows
    bool allowsAnonymous = true; ///< takes the offer's code of nobody that it knows, and says so
    bool givesNonces = true;     ///< for proofs
    bool givesRefreshTokens = false;
    bool givesBearerTokens = false; ///< bound to no key; and it does not say that it knows DPoP
    bool isTokenOver = false;
    int deferrals = 0; ///< that many times it says "later"
    std::string transaction;
    bool isDenied = false;           ///< what it deferred it will not issue
    std::string notificationId;      ///< empty: it does not want to be told
    std::vector<Json> notifications; ///< what it was told
    int issued = 0;                  ///< answers with certificates
    std::optional<crypto::PrivateKey>
        requestKey; ///< it takes encrypted requests, and encrypts its answers where it is asked to
    std::vector<net::HttpRequest> unsealed; ///< requests for certificates that were encrypted, as they were inside
    std::set<std::string> answerKeys;       ///< that the wallet gave; each is used once
    int staleNonces = 0;                    ///< refuses that many proofs as too old
    std::vector<std::string> boundKeys;     ///< thumbprints, one for each certificate
    std::set<std::string> nonces;
    std::set<std::string> vehicles; ///< identifiers of vehicle licences; others are driving licences

    FakeIssuer(FakeClock &clock, ScriptedHttp &http);

    /// A token that says which certificates it is for.
    static Change namesIdentifiers(const std::map<std::string, std::vector<std::string>> &identifiers)
    {
        return [identifiers](Json &answer) {
            for (const auto &[configuration, names] : identifiers)
                answer["authorization_details"].push_back({{"type", "openid_credential"},
                                                           {"credential_configuration_id", configuration},
                                                           {"credential_identifiers", names}});
        };
    }
    static Json offer();
    static std::string link()
    {
        return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer()));
    }
    std::string trustList() const { return authority.signList(authority.listClaims(sequence, m_clock.now())); }
    std::string issue(const crypto::PublicKey &key) const { return issue(&key, Type); }
    std::string issueMdoc(const crypto::PublicKey &key) const;

    std::int64_t sequence = 1;

private:
    using Answer = Result<net::HttpResponse>;
    using Keys = std::vector<crypto::PublicKey>;
    struct Order {
        Keys keys; ///< none: it is bound to nobody
        std::string configuration;
    };
    FakeClock &m_clock;
    ScriptedHttp &m_http;
    int m_nonces = 0;
    std::string m_tokenKey;  ///< thumbprint of the key that the tokens are bound to
    Order m_order;           ///< what was asked for last
    Json m_answerEncryption; ///< what the last request asked for

public:
    FakeAuthority authority;
    FakeSigner signer;

private:
    void script();
    Json metadata() const;
    Answer token(const net::HttpRequest &request);
    bool isNamedAsItMust(const std::map<std::string, std::string> &form) const;
    std::string configurationOf(const Json &body) const;
    Answer grant();
    bool isBearer(const net::HttpRequest &request) const;
    std::optional<net::HttpResponse> unauthorized(const net::HttpRequest &request, FakeDpopServer &dpop) const;
    std::variant<Keys, std::string> keysOf(const Json &body);
    /// The keys of one proof, whose nonce goes to `used`; none where it is wrong.
    Keys keysOfJwt(const std::string &text, std::set<std::string> &used) const;
    Keys keysOfAttestation(const std::string &text, std::set<std::string> &used) const;
    Answer credential(const net::HttpRequest &request);
    Answer defer();
    Answer deferred(const net::HttpRequest &request);
    std::optional<Json> unseal(const net::HttpRequest &request);
    Answer sealed(int httpStatus, const Json &answer) const;
    Answer issueOrder();
    Answer notification(const net::HttpRequest &request);
    std::string issue(const crypto::PublicKey *key, const char *type) const;
};

/// The citizen's side over that issuer.
struct WalletFixture {
    FakeClock clock;
    MemoryStore store;
    platform::FakeKeyStore keys;
    ScriptedHttp http;
    Life life; ///< of the process that the wallet runs in
    wallet::WalletClient client;
    MortalStore mortalStore{store, life};
    MortalKeys mortalKeys{keys, life};
    MortalHttp mortalHttp{http, life};
    FakeIssuer issuer{clock, http};
    FakeWalletProvider provider{keys, issuer.authority, clock};
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
        life = {};
        desk = consent::makeDesk(*ledger, clock);
        wallet = wallet::makeWallet(mortalStore, mortalKeys, mortalHttp, mortalHttp, *directory, *desk, clock, client);
    }
    /// The wallet has a provider, in whom the issuer believes.
    void vouch()
    {
        client.provider = &provider;
        issuer.attester = issuer.attestation.attester = provider.signer.certificate;
        restart();
    }
    /// An offer of more than one certificate.
    static std::string linkOf(const std::vector<std::string> &configurations)
    {
        auto offer = FakeIssuer::offer();
        offer["credential_configuration_ids"] = configurations;
        return "openid-credential-offer://?credential_offer=" + percentEncode(toCompact(offer));
    }
    Result<Json> acceptAll(const std::vector<std::string> &configurations)
    {
        CAUSEWAY_TRY(const auto request, wallet->openOffer(linkOf(configurations), {}));
        return desk->decide(request.id, {true, {}, FakeIssuer::TransactionCode}, {});
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

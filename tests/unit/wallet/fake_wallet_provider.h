#pragma once

#include "fake_authority.h"
#include "fake_clock.h"

#include <causeway/ports/key_store.h>
#include <causeway/wallet/wallet_provider.h>

#include <functional>
#include <optional>

namespace causeway::test {

/// Vouches for whatever key it is asked about; `change...` make it say something else.
class FakeWalletProvider final : public wallet::WalletProvider {
public:
    FakeWalletProvider(ports::KeyStore &keys, const FakeAuthority &authority, const FakeClock &clock)
        : signer(authority.makeSigner("wallet provider")), m_keys(keys), m_clock(clock)
    {
    }

    FakeSigner signer;
    std::function<void(Json &)> changeClient, changeKeys;
    std::optional<Error> fail;                    ///< set it and every call fails
    std::vector<std::string> clients;             ///< aliases of keys that it attested for clients
    std::vector<std::vector<std::string>> groups; ///< of keys that it attested for certificates
    std::chrono::hours life{24};

    bool isHere = true;

    Result<bool> isThere(const Call &) override { return isHere; }

    Result<std::string> attestClient(const std::string &keyAlias, const Call &) override
    {
        if (fail)
            return *fail;
        clients.push_back(keyAlias);
        Json claims = {{"iss", "https://id.example/wallet-provider"},
                       {"sub", "causeway"},
                       {"iat", toEpoch(m_clock.now())},
                       {"exp", toEpoch(m_clock.now() + life)},
                       {"cnf", {{"jwk", jwkOf(keyAlias)}}}};
        if (changeClient)
            changeClient(claims);
        return signer.sign(claims, "oauth-client-attestation+jwt");
    }

    Result<std::string> attestKeys(const std::vector<std::string> &keyAliases, const std::string &nonce,
                                   const Call &) override
    {
        if (fail)
            return *fail;
        groups.push_back(keyAliases);
        Json claims = {{"iat", toEpoch(m_clock.now())}, {"exp", toEpoch(m_clock.now() + life)}};
        for (const auto &alias : keyAliases)
            claims["attested_keys"].push_back(jwkOf(alias));
        if (!nonce.empty())
            claims["nonce"] = nonce;
        if (changeKeys)
            changeKeys(claims);
        return signer.sign(claims, "key-attestation+jwt");
    }

private:
    Json jwkOf(const std::string &alias) const
    {
        return crypto::PublicKey::fromDer(m_keys.publicKey(alias).value())->toJwk();
    }

    ports::KeyStore &m_keys;
    const FakeClock &m_clock;
};
}

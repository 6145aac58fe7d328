#pragma once

#include "issuance/issuer_metadata.h"

#include <causeway/identity/client_attestation.h>
#include <causeway/vault/record_store.h>
#include <causeway/wallet/wallet.h>

namespace causeway::wallet {

constexpr auto AttestationCollection = "wallet.attestations";

/// The client attestations that are kept, one for each issuer and its authorization server, each about a key of its own: nobody who sees two of
/// them sees that they are one wallet's (HAIP 1.0, section 4.4.1). Tokens are bound to that key, so it stays the same for as long as there are any.
class ClientAttestations {
public:
    /// Collaborators must outlive it.
    ClientAttestations(vault::RecordStore &store, ports::KeyStore &keys, const WalletClient &client, const Clock &clock)
        : m_store(store), m_keys(keys), m_client(client), m_clock(clock)
    {
    }

    /// Whether there is anybody who vouches for this wallet. As WalletProvider::isThere().
    Result<bool> isPossible(const Call &call) const;

    /// The attestation for that issuer and server: the kept one, or a new one about the same key where it is about to end, is wanted fresh, or is
    /// not there yet. As WalletProvider::attestClient().
    Result<identity::ClientAttestation> attestationFor(const IssuancePlan &plan, bool isFreshWanted, const Call &call);

    /// Destroys the keys of attestations that are over, unless an issuance or copies of a certificate may need them again.
    Result<void> forgetUnused();

private:
    struct Kept {
        std::string keyAlias;
        std::string text; ///< empty: it did not come yet
        SystemTime endsAt;
    };
    Result<Kept> load(const std::string &id);
    Result<void> save(const std::string &id, const Kept &kept);
    Result<Kept> renew(const std::string &id, Kept kept, const Call &call);

    vault::RecordStore &m_store;
    ports::KeyStore &m_keys;
    const WalletClient &m_client;
    const Clock &m_clock;
};
}

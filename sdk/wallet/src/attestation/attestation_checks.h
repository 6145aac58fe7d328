#pragma once

#include <causeway/base/clock.h>
#include <causeway/crypto/keys.h>

#include <vector>

/// What comes from a wallet provider, before it is kept or sent. Whether its signer is believed is the receiver's question: this only keeps a wallet from showing what is
/// useless, or what names it otherwise than all wallets of its kind are named. A provider that marks its attestations in another way is not found out here.
namespace causeway::wallet {

struct ExpectedClientAttestation {
    const std::string &clientId;
    const crypto::PublicKey &key;
    SystemTime now;
};
/// When it is over. AttestationRefused where it is another key's, names another client, is over or has no end.
Result<SystemTime> checkClientAttestation(const std::string &text, const ExpectedClientAttestation &expected);

struct ExpectedKeyAttestation {
    const std::vector<crypto::PublicKey> &keys;
    const std::string &nonce;
    SystemTime now;
};
/// AttestationRefused where it is about other keys, has another nonce, is over or has no end.
Result<void> checkKeyAttestation(const std::string &text, const ExpectedKeyAttestation &expected);
}

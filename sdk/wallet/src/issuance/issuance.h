#pragma once

#include "issuance/issuance_flow.h"

#include <causeway/identity/attested_client.h>
#include <causeway/identity/directory.h>
#include <causeway/identity/dpop.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>
#include <causeway/wallet/wallet.h>

namespace causeway::wallet {

class ClientAttestations;

constexpr auto IssuanceCollection = "wallet.issuances";
constexpr auto UsedOfferCollection = "wallet.used_offers";

/// What issuing works with.
struct IssuanceParts {
    vault::RecordStore &store;
    ports::KeyStore &keys;
    net::HttpClient &http;
    identity::DpopClient &dpop;
    identity::Directory &directory;
    const Clock &serverClock; ///< for proofs
    const Clock &clock;       ///< for what people read and how long is waited; it may be put right by any answer
    const WalletClient &client;
    ClientAttestations &attestations;
    identity::AttestedClient &attested;
};

/// Where an issuance came to.
struct IssuanceOutcome {
    Result<std::string> certificateId;       ///< empty: the issuer needs time; resumeIssuance() asks again
    IssuancePlan plan;                       ///< what of the offer it was about: the first that was granted
    std::vector<IssuancePlan> notGranted;    ///< what else was offered, and was not granted now
    bool isUnderWay = false;                 ///< where it failed: it goes on by itself, see isUnderWay()
    bool isOfSeveral = false;                ///< the offer brings more than this one
    std::vector<IssuancePlan> siblings = {}; ///< what else came to the same, as there was no token yet
};

/// Takes an issuance from where it stands to its end; each state is in the vault before the step that follows it (see
/// docs/fault_points.md). A retryable failure leaves it where it is, for the next call, and so does one that comes before anything was asked for (no trust list), or, where a code was spent or a certificate
/// is held already, one that says nothing of the issuer (ServerNotTrusted, AddressForbidden, KeyStoreFailure; see isSetback()). After any other it is cleared up and its keys are destroyed. What an issuer promised is left where it is by any failure but
/// that issuer's last word, or the token's: see listPromised(). Where what was promised, or what a code was spent on, goes on failing in ways that do not pass by themselves, it ends 90 days after the first.
IssuanceOutcome runIssuance(Issuance issuance, IssuanceParts &parts, const Call &call);

/// The person does not wait for it any longer: its keys are destroyed, and the issuer is neither asked again nor told.
Result<void> giveUpIssuance(const Issuance &issuance, IssuanceParts &parts, const Call &call);

/// The same with what a killed process left behind, or what an issuer deferred; empty also where there was nothing to ask for.
IssuanceOutcome resumeIssuance(const Issuance &issuance, IssuanceParts &parts, const Call &call);
}

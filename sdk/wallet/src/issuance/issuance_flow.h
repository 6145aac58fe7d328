#pragma once

#include "issuance/issuer_metadata.h"

#include <causeway/base/clock.h>

#include <optional>

/// One issuance as a table of states and events, and as the record that outlives the process.
namespace causeway::wallet {

enum class State {
    Prepared,        ///< the person agreed; nothing was sent
    TokenAsked,      ///< the code may be used up
    TokenHeld,       ///< the access token is in the vault
    CredentialAsked, ///< the certificate may have been issued
    Stored,          ///< it is in the vault; what is left is to clear up
    Abandoned        ///< it will never come; what is left is to clear up
};

enum class Event { TokenRequestLeaves, TokenGranted, CredentialRequestLeaves, CredentialAccepted, GivenUp };

/// Where an event leads; nothing where it cannot happen.
std::optional<State> next(State state, Event event);

enum class Step { AskForToken, AskForCredential, ClearUp };
Step stepOf(State state);

/// Everything that is needed to go on after the process was killed.
struct Issuance {
    std::string id; ///< digest of issuer and code: an offer is accepted once
    State state = State::Prepared;
    IssuancePlan plan;
    LocalizedText issuerName;
    std::string code;
    std::string transactionCode;
    std::string keyAlias;     ///< the certificate's key
    std::string dpopKeyAlias; ///< the tokens' key
    std::string accessToken;
    std::string credentialIdentifier; ///< empty: the configuration's id is used
    SystemTime startedAt;
};

Json toJson(const Issuance &issuance);
/// InvalidJson
Result<Issuance> issuanceFromJson(const Json &json);
}

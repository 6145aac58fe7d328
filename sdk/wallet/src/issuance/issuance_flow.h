#pragma once

#include "issuance/issuer_metadata.h"

#include <causeway/base/clock.h>
#include <causeway/identity/authorization_code.h>

#include <optional>
#include <vector>

/// One issuance as a table of states and events, and as the record that outlives the process.
namespace causeway::wallet {

enum class State {
    LoginDue,        ///< the person agreed, and has to log in at the issuer's; nothing was sent
    LoginOpen,       ///< the issuer's page was asked for; the person may be on it
    Prepared,        ///< the person agreed, and the code is here; nothing was sent
    TokenAsked,      ///< the code may be used up
    TokenHeld,       ///< the access token is in the vault
    CredentialAsked, ///< the certificate may have been issued
    Deferred,        ///< the issuer needs time and is asked again
    Stored,          ///< it is in the vault; what is left is to tell the issuer and to clear up
    Refused,         ///< what came was not taken; what is left is to tell the issuer and to clear up
    Abandoned        ///< it will never come; what is left is to clear up
};

enum class Event {
    LoginBegins,
    CodeReceived,
    TokenRequestLeaves,
    TokenGranted,
    CredentialRequestLeaves,
    CredentialDeferred,
    CredentialAccepted,
    CredentialRefused,
    GivenUp
};

/// Where an event leads; nothing where it cannot happen.
std::optional<State> next(State state, Event event);

enum class Step { LogIn, AskForToken, AskForCredential, AskAgain, TellIssuer, ClearUp };
Step stepOf(State state);

/// As the vault calls it.
std::string nameOf(State state);
/// InvalidJson
Result<State> stateNamed(const std::string &name);

/// What is known of a certificate that comes later (OpenID4VCI 1.0, section 9).
struct Deferral {
    std::string transactionId;
    std::chrono::seconds interval{};
    SystemTime askedAt;
    bool isAnswerOpen = false; ///< a question left and its answer did not arrive
    /// Since the first answer that made no sense; nothing: there was none since the issuer's last one that did. Silence is no answer.
    std::optional<SystemTime> inVainSince = {};

    /// Also where the device's clock was set back.
    bool isDue(SystemTime now) const { return now >= askedAt + interval || now < askedAt; }
    bool isHopeless(SystemTime now) const { return inVainSince && now >= *inVainSince + LongestInVain; }

    static constexpr std::chrono::hours LongestInVain{90 * 24};
};

/// Everything that is needed to go on after the process was killed.
struct Issuance {
    std::string id;             ///< digest of issuer and code: an offer is accepted once
    std::string offerId;        ///< the same for all certificates of one offer; empty where more copies are asked for
    std::string certificateId;  ///< of which more copies are asked for; empty: a new one
    std::string linkDigest;     ///< of the text that the offer came by
    std::string callbackDigest; ///< of what the browser brought from the login; empty: nothing yet
    std::string requestDigest;  ///< as the ledger has it
    bool isOfSeveral = false;   ///< the offer brings more than one certificate
    State state = State::Prepared;
    IssuancePlan plan;
    LocalizedText issuerName;
    std::string clientId;                       ///< who asks; empty: nobody that the server knows
    bool isAttested = false;                    ///< its tokens are an attested client's, and are renewed as such
    bool isBearer = false;                      ///< its access token is bound to no key
    std::optional<identity::CodeAttempt> login; ///< nothing where the offer had a pre-authorized code
    std::string issuerState;                    ///< goes along to the login; may be empty
    std::string code;
    std::string transactionCode;
    std::vector<IssuancePlan> siblings; ///< what else the offer has; each goes its own way once there is a token
    std::string keyAlias;               ///< the first copy's key; see keyAliases()
    std::string dpopKeyAlias;           ///< the tokens' key; siblings share it
    std::vector<std::string>
        idleKeys; ///< made for copies that the issuer did not make, or for what the server did not grant
    std::string accessToken;
    std::string refreshToken;         ///< empty unless the server gave one
    std::string credentialIdentifier; ///< empty: the configuration's id is used
    std::string notificationId;       ///< empty: the issuer does not ask to be told
    Deferral deferral;
    SystemTime startedAt;
    SystemTime answeredAt; ///< when the certificate came, or what was taken for one

    /// A login that nobody finished in this time is not waited for any longer.
    bool isLoginOver(SystemTime now) const { return now >= startedAt + std::chrono::hours(1); }
};

/// What it is about, and what else of the offer goes along with it until there is a token.
std::vector<IssuancePlan> plansOf(const Issuance &issuance);

/// One for each copy; none where it is bound to no key.
std::vector<std::string> keyAliases(const Issuance &issuance);
/// Those of these that nothing will be bound to, now that its plan is another.
std::vector<std::string> unwantedKeys(const std::vector<std::string> &made, const Issuance &issuance);

Json toJson(const IssuancePlan &plan);
/// InvalidJson
Result<IssuancePlan> planFromJson(const Json &json);
Json toJson(const Issuance &issuance);
/// InvalidJson
Result<Issuance> issuanceFromJson(const Json &json);
}

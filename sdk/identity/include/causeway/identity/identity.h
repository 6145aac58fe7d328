#pragma once

#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <memory>

namespace causeway::identity {

/// What the person enters or scans when registering.
struct Document {
    std::string identityNumber;
    std::string nameEn;
    std::string birthDate; ///< YYYY-MM-DD
};

/// What the identity provider knows about the enrolled person.
struct Profile {
    std::string clientId;
    std::string nameEn;
    std::string nameZh;
    std::string birthDate;
    std::string gender;
    std::string identityNumber;
    std::string subject = {}; ///< what the identity provider calls the person to this app, on each of their devices
};

/// A code for the person's screen, good until `expiresAt`.
struct PersonalCode {
    std::string text;
    SystemTime issuedAt;
    SystemTime expiresAt;
};

/// Enrolment, login, sessions, logging in to services, personal code. On the SDK strand only; the vault must be open.
class Identity {
public:
    virtual ~Identity() = default;

    /// Makes the device's key and registers it for the person. Killed half-way: the next call starts again with a new key. Errors: IdentityNumberInvalid,
    /// PersonNotMatched, AlreadyEnrolled, network.
    virtual Result<Profile> enrol(const Document &document, const Call &call) = 0;
    /// NotEnrolled when there is none.
    virtual Result<Profile> profile() = 0;

    /// OAuth code flow as FAPI 2.0 asks: PAR, PKCE, DPoP, private_key_jwt; the decision is signed by the device's key. Errors: NotEnrolled, IssuerMismatch,
    /// StateMismatch, RequesterUntrusted, OAuthRefused, DeviceRevoked.
    virtual Result<void> login(const Call &call) = 0;
    virtual bool isLoggedIn() = 0;
    /// Forgets the tokens. Sends nothing.
    virtual Result<void> logout() = 0;

    /// Reads `causeway://authorize?...`, fetches and checks the request object, and opens it at the desk. Deciding it answers the identity provider.
    virtual Result<consent::Request> openServiceLogin(const std::string &uri, const Call &call) = 0;

    /// Signs a new code; the first of a showing is written into the ledger.
    virtual Result<PersonalCode> personalCode(bool firstOfShowing) = 0;

    /// An HTTP client that adds a DPoP proof and the access token, keeps server nonces, refreshes (rotating) and retries once. Same life as this object.
    /// Fails additionally with NotLoggedIn and SessionExpired.
    virtual net::HttpClient &authorized() = 0;

    /// Signs a JWS with the device's enrolled key, `kid` = client id: payment orders. NotEnrolled.
    virtual Result<std::string> signAsDevice(const Json &claims, const std::string &typ) = 0;
};

struct IdentityConfig {
    std::string deviceName = "Causeway";
};

/// Collaborators must outlive it.
std::unique_ptr<Identity> makeIdentity(IdentityConfig config, vault::RecordStore &store, ports::KeyStore &keys,
                                       net::HttpClient &http, Directory &directory, consent::Desk &desk,
                                       consent::Ledger &ledger, const Clock &clock);
}

#pragma once

#include <causeway/consent/desk.h>
#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/ports/key_store.h>
#include <causeway/vault/record_store.h>

#include <memory>

namespace causeway::wallet {

/// A claim as a certificate says it.
struct Claim {
    /// As the certificate has it: "birth_date"; of a part with what it stands in: "address.region", "doses[0].vaccine".
    std::string name;
    std::string value; ///< text as written, dates too; arrays are joined with ", "; an object is JSON
    /// What its issuer or its type calls it: one plain line in each language. Empty where nobody says.
    LocalizedText names = {};
    /// Its single values where one line does not do, each named with what it stands in. No part has parts.
    std::vector<Claim> parts = {};
    /// `data:` URL of a JPEG or PNG, of a certificate that is held; empty, too, where the value is a picture that cannot be drawn.
    std::string picture = {};

    /// Then the value is nothing to read.
    bool isPicture() const { return value.starts_with("data:image/"); }
};

/// What a certificate says. Whether it is believed is another question: see Belief.
struct Certificate {
    std::string id;
    std::string type; ///< vct or docType
    LocalizedText title;
    std::string issuerId;
    LocalizedText issuerName; ///< from the trust list at the time of issuance
    std::vector<Claim> claims;
    std::string portrait; ///< data: URL or empty
    std::optional<SystemTime> issuedAt;
    std::optional<SystemTime> expiresAt;
    SystemTime addedAt;
    /// Copies that nobody saw yet, of a certificate that shows each once; 0: the last one is shown again, and those who see it can tell that
    /// it is the same person. Nothing: there is one, which is always shown as it is.
    std::optional<int> copiesLeft;
};

enum class Verdict { Valid, Unknown, Invalid };
/// Each reason is one of these; the app has words for them.
enum class Reason {
    SignatureGood,
    SignatureBad,
    IssuerOnTrustList,
    IssuerNotOnTrustList,
    TrustListMissing,
    TrustListStale,
    NotExpired,
    Expired,
    NotYetValid,
    ExpiresSoon,
    BoundToThisDevice,
    KeyMissing,
    StatusValid, ///< its status list says so; a certificate that names no list has none of these four
    StatusRevoked,
    StatusSuspended,
    StatusUnknown, ///< the list was never fetched, is too old or cannot be believed
    NotBound       ///< to any key: neither good nor bad, as with a library card
};

struct Belief {
    Verdict verdict = Verdict::Unknown; ///< Unknown is never shown as valid
    std::vector<Reason> reasons;
    std::optional<SystemTime> trustListFrom;
    std::optional<SystemTime> statusFrom; ///< when the list was fetched that tells its status
};

std::string toString(Verdict verdict);
std::string toString(Reason reason);

/// A certificate that was accepted and has not come yet, most often because its issuer needs time, or that will not come after all.
struct PendingCertificate {
    std::string id;
    LocalizedText title;
    std::string issuerId;
    LocalizedText issuerName;
    SystemTime since;
    SystemTime nextTry; ///< the issuer is not asked before; past where it promised nothing; says nothing once it ended
    /// Why it will not come: an error's stable name, as toString(ErrorCode) has it. Empty: it is waited for.
    std::string ended = {};
    SystemTime endedAt = {}; ///< set where it ended
};

class WalletProvider;

/// Who this wallet is to an authorization server where a person gets a certificate.
struct WalletClient {
    std::string id = "causeway";
    std::string redirectUri =
        "causeway://issuance";          ///< the platform hands what the browser opens there to continueIssuance()
    WalletProvider *provider = nullptr; ///< who vouches for it and its keys; nothing: nobody does
};

/// The person's e-certificates. On the SDK strand only; the vault must be open.
class Wallet {
public:
    virtual ~Wallet() = default;

    /// Reads an offer (`openid-credential-offer://...`, by value or reference), fetches and checks the issuer's metadata, and opens a request of kind Issuance at
    /// the desk. Deciding it (with the transaction code where asked) runs OpenID4VCI and stores the certificate; the decision's result is `{"certificate": id}`,
    /// or `{"pending": id}` where the issuer needs time: see pending(). Of an offer of several it is `certificate`, the first that came, and the lists `certificates`, `pending` and `failed` of
    /// `{"configuration_id", "title", "id"?, "error"?}`: what failed has no id (`identity.oauth_refused`: the issuer's server granted the rest only; it is in pending() as `ended` besides), what is
    /// asked for again by itself is pending, with the error. Where nothing came and nothing is promised it is the first failure. Where the person has to log in, it is `{"login_page": url}`: see continueIssuance().
    /// Killed at any step: resumePending() finishes or clears it; a certificate that was issued is not lost, none is stored twice.
    /// Errors: OfferInvalid, OfferUsed, IssuerUntrusted, KeyProtectionInsufficient, TransactionCodeRequired/Wrong, CredentialUnsupported/Malformed/Rejected,
    /// AttestationRefused, network.
    virtual Result<consent::Request> openOffer(const std::string &uri, const Call &call) = 0;
    /// Where the browser was sent back to after the login; goes on as deciding the offer does, with the same result. StateMismatch where no login waits for it (or it was an hour ago),
    /// IssuerMismatch; OAuthRefused where the person or the issuer refused, ServerError where the issuer's server could not, and it is over. Otherwise as openOffer().
    virtual Result<Json> continueIssuance(const std::string &callback, const Call &call) = 0;
    /// What came of an offer's link or a login's callback that was taken here before, as deciding it says, also where it is still under way; but for what failed, which is said once. No network. OfferUsed where nothing of it is here.
    virtual Result<Json> outcomeOf(const std::string &uri) = 0;
    /// The uri for openOffer(). An issuer of the service's own (Endpoints) is asked for an offer for the logged-in person; of any other of the trust list it is an offer that nobody made, with a login at that issuer's. IssuerUntrusted, network.
    virtual Result<std::string> requestOffer(const std::string &issuer, const std::string &configurationId,
                                             const Call &call) = 0;

    virtual Result<std::vector<Certificate>> list() = 0;
    virtual Result<Certificate> find(const std::string &id) = 0; ///< CertificateNotFound
    /// Checks again now, with the cached trust list and status list: no network.
    virtual Result<Belief> believe(const std::string &id) = 0;
    /// Deletes the certificate and its keys and tells no one. All or nothing wherever the process is killed: keys that could not be destroyed yet are at the next
    /// resumePending(). CertificateNotFound.
    virtual Result<void> remove(const std::string &id) = 0;
    /// What was promised, or accepted and not answered yet, and has not come; resumePending() asks for it, for as long as the issuer is silent. Behind these what will not come after all (`ended`), for 30 days or until
    /// giveUp(): its issuer's word, or 90 days of answers that made no sense, was the end of it, and its keys are destroyed; or it ended while nobody waited for the answer; or the issuer's server did not grant it.
    virtual Result<std::vector<PendingCertificate>> pending() = 0;
    /// Waits no longer for one of them: destroys its keys and tells no one. One that ended leaves pending(), and no more. No network. CertificateNotFound.
    virtual Result<void> giveUp(const std::string &pendingId) = 0;
    /// Issuances that a killed process left behind or an issuer deferred: goes on or clears up (see pending()); fetches more copies where few are left, a successor where one runs out, what is missing of types' descriptions, and the status of what came. An issuer that does not answer is asked for nothing else in the same call.
    /// The number of certificates that came; copies and successors are not counted.
    virtual Result<int> resumePending(const Call &call) = 0;
    /// Fetches the status lists that certificates name, each whole, so that nobody learns which certificate is meant. One that cannot be had or believed leaves what is here as
    /// it was. The number of lists that came; network errors where the trust list cannot be had.
    virtual Result<int> refreshStatus(const Call &call) = 0;
};

/// `authorized` carries the person's access token (requestOffer of the service's own issuers only); `http` is the plain client. `trustClock` says whether trust lists and status lists are still
/// good: see LaterClock; without one `clock` does.
std::unique_ptr<Wallet> makeWallet(vault::RecordStore &store, ports::KeyStore &keys, net::HttpClient &http,
                                   net::HttpClient &authorized, identity::Directory &directory, consent::Desk &desk,
                                   const Clock &clock, WalletClient client = {}, const Clock *trustClock = nullptr);
}

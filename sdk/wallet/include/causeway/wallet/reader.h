#pragma once

#include <causeway/identity/directory.h>
#include <causeway/ports/proximity_transport.h>
#include <causeway/wallet/mdoc_exchange.h>
#include <causeway/wallet/sd_jwt_presentation.h>
#include <causeway/wallet/wallet.h>

#include <memory>
#include <set>

/// The other side of the counter: asks a phone near by, and says what to believe of what is shown. Needs no network; stores nothing of what is shown.
namespace causeway::wallet {

/// What is asked for often, by name: "over-16", "over-18", "over-21", "over-65", "may-drive", "identity". Nothing for another name.
std::optional<std::vector<ItemsRequest>> presetNamed(std::string_view name);
std::vector<std::string> presetNames();

/// One document as it was shown.
struct ReadDocument {
    std::string format;
    std::string type; ///< docType or vct
    Verdict verdict = Verdict::Invalid;
    /// Stable names, in the order of checking: "issuer_on_trust_list", "issuer_not_on_trust_list", "trust_list_missing", "trust_list_stale", "signature_good", "signature_bad",
    /// "holder_bound", "holder_not_bound", "holder_not_checked", "not_bound" (to any key: whoever has it can show it, which is a fault only where a proof was asked for), "not_expired",
    /// "expired", "not_yet_valid", "changed", "issuing_country_differs" (its signer is of another country), "malformed", "algorithm_unsupported" (which alone does not make it false: Unknown),
    /// "status_valid", "status_withdrawn", "status_suspended", "status_unknown" (also one of its issuer's own making), "not_all_given" (see `missing`), "not_asked_for" (no such type
    /// was). The last two come of read() alone, and are Unknown at best.
    std::vector<std::string> reasons;
    LocalizedText issuerName; ///< from the trust list
    /// What the issuer signed, of an mdoc name space -> element -> value; null where it is invalid or cannot be checked: nobody should read it.
    Json claims;
    /// What the phone of an mdoc says itself, in the same form; null: nothing, or it is invalid. It answers nothing that was asked.
    Json deviceClaims;
    std::optional<SystemTime> validUntil;

    /// In which read() asked for something of this type.
    std::set<std::string> nameSpaces;
    /// What read() asked for and the issuer says nothing of here. Empty where there are no claims: then nothing was given.
    ElementChoice missing;
    /// The ages that read() asked for and that the claims tell, by the names that were asked for: "age_over_16" is true also where "age_over_18" says so (ISO 18013-5 section 7.2.5).
    std::map<std::string, bool> ages;

    /// What it says, for people to read; a picture is its `data:` URL. An element of an mdoc has its plain name where its name space was asked for, else "<name space>/<element>", as it has
    /// where nothing was asked; what the phone says itself is "device:<name space>/<element>" always.
    std::vector<Claim> lines() const;
};

struct Reading {
    std::vector<ReadDocument> documents;
    std::map<std::string, std::int64_t>
        notGiven; ///< docType -> code of ISO 18013-5 table 9; 0: refused or not held, which looks the same
    /// docType -> what read() asked for of it, where no document came for that.
    std::map<std::string, ElementChoice> missing;
    std::optional<SystemTime> trustListFrom;

    /// The worst of all documents; Unknown at best where there is none, or one of those that were asked for is missing.
    Verdict verdict() const;
};

/// What is known of the status of an issuer's certificate; nothing: not known.
using StatusLookup = std::function<std::optional<Status>(const std::string &issuer, const StatusReference &reference)>;

/// By lists that a reader keeps in `store`, apart from those of the person's own certificates; each is verified whenever it is asked. A list that is missing or due is fetched by
/// `http`, whole, so that nobody learns which certificate is meant; without `http`, or where none comes, what is here serves for as long as it may. Nothing is kept but the lists and when the newest of each was issued, while it is asked for; those that
/// are older than 30 days are deleted when it is next asked. What it is given must outlive it.
StatusLookup statusesIn(vault::RecordStore &store, identity::Directory &directory, const Clock &clock,
                        net::HttpClient *http);

/// On the SDK strand only.
class Reader {
public:
    virtual ~Reader() = default;

    /// Connects to the phone whose engagement was scanned ("mdoc:..."), asks, waits for the person, and judges what comes. Nothing is Valid that is not all of what was asked for. Errors:
    /// ProximityMalformed, ProximityEnded (the phone is gone, or reached in no way that we have), DecryptionFailed, CredentialMalformed, NetworkTimeout, Cancelled.
    virtual Result<Reading> read(const std::string &engagement, const std::vector<ItemsRequest> &wanted,
                                 const Call &call) = 0;
    /// A DeviceResponse that came some other way; of a document that cannot be checked here that is said, and the others are judged. CredentialMalformed; ResponseUnexpected where the
    /// phone says that it could not answer.
    virtual Result<Reading> judge(ByteView deviceResponse, const MdocSession &session) = 0;
    /// An SD-JWT, with proof of possession where audience and nonce are given. CredentialMalformed.
    virtual Result<Reading> judge(const std::string &sdJwt, const std::optional<KeyBindingPolicy> &holder) = 0;
};

/// Out of one PEM text: the reader's certificates, its own first (good at that time, and for ReaderUsage), and the key of that (unencrypted). InvalidArgument, detail says what is wrong.
Result<ReaderIdentity> readerIdentityFrom(std::string_view pem, SystemTime now);

struct ReaderConfig {
    std::optional<ReaderIdentity> identity; ///< signs what is asked for
    StatusLookup status = {};               ///< empty: no status is known
};

/// `clock` is the device's, offline there is no other, or a LaterClock. Collaborators must outlive it.
std::unique_ptr<Reader> makeReader(ReaderConfig config, ports::ProximityTransport &transport,
                                   identity::Directory &directory, const Clock &clock);
}

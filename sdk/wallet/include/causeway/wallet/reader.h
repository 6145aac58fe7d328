#pragma once

#include <causeway/identity/directory.h>
#include <causeway/ports/proximity_transport.h>
#include <causeway/wallet/mdoc_exchange.h>
#include <causeway/wallet/sd_jwt_presentation.h>
#include <causeway/wallet/wallet.h>

#include <memory>

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
    /// "holder_bound", "holder_not_bound", "holder_not_checked", "not_expired", "expired", "not_yet_valid", "changed", "malformed", "status_valid", "status_withdrawn", "status_unknown".
    std::vector<std::string> reasons;
    LocalizedText issuerName; ///< from the trust list
    Json claims; ///< of an mdoc name space -> element -> value; null where it is invalid: nobody should read it
    std::optional<SystemTime> validUntil;

    /// The claims for people to read, in no name space; a picture is its `data:` URL.
    std::vector<Claim> lines() const;
};

struct Reading {
    std::vector<ReadDocument> documents;
    std::map<std::string, std::int64_t>
        notGiven; ///< docType -> code of ISO 18013-5 table 9; 0: refused or not held, which looks the same
    std::optional<SystemTime> trustListFrom;

    /// The worst of all documents; Unknown where there is none.
    Verdict verdict() const;
};

/// What is known of the status of an issuer's certificate; nothing: not known.
using StatusLookup = std::function<std::optional<Status>(const std::string &issuer, const StatusReference &reference)>;

/// By lists that a reader keeps in `store`, apart from those of the person's own certificates; each is verified whenever it is asked. A list that is missing or due is fetched by
/// `http`, whole, so that nobody learns which certificate is meant; without `http`, or where none comes, what is here serves for as long as it may. Nothing but the lists is kept; those that
/// are older than 30 days are deleted when it is next asked. What it is given must outlive it.
StatusLookup statusesIn(vault::RecordStore &store, identity::Directory &directory, const Clock &clock,
                        net::HttpClient *http);

/// On the SDK strand only.
class Reader {
public:
    virtual ~Reader() = default;

    /// Connects to the phone whose engagement was scanned ("mdoc:..."), asks, waits for the person, and judges what comes. Errors: ProximityMalformed,
    /// ProximityEnded (the phone is gone, or reached in no way that we have), DecryptionFailed, CredentialMalformed, CredentialUnsupported, NetworkTimeout, Cancelled.
    virtual Result<Reading> read(const std::string &engagement, const std::vector<ItemsRequest> &wanted,
                                 const Call &call) = 0;
    /// A DeviceResponse that came some other way. CredentialMalformed, CredentialUnsupported; ResponseUnexpected where the phone says that it could not answer.
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

/// `clock` is the device's: offline there is no other. Collaborators must outlive it.
std::unique_ptr<Reader> makeReader(ReaderConfig config, ports::ProximityTransport &transport,
                                   identity::Directory &directory, const Clock &clock);
}

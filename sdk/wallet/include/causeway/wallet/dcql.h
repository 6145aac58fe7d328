#pragma once

#include <causeway/wallet/claim_path.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

/// The Digital Credentials Query Language (OpenID4VP 1.0, sections 6 and 7): parse, match, choose. Pure functions of values: what is held comes in as
/// a list that knows no format, what leaves is named by places.
namespace causeway::wallet {

struct TrustedAuthority {
    std::string type; ///< only "aki" can be matched; a credential never matches another
    std::vector<std::string> values;
};

struct ClaimQuery {
    std::string id; ///< may be empty
    ClaimPath path;
    std::vector<Json> values; ///< empty: any
    bool willBeKept = false;  ///< mdoc: the reader intends to retain it
};

struct CredentialQuery {
    std::string id;
    std::string format;
    bool allowsMultiple = false;
    std::vector<std::string> types; ///< `vct_values` or `doctype_value`; empty: any
    std::vector<TrustedAuthority> authorities;
    bool needsHolderBinding = true;
    std::vector<ClaimQuery> claims;
    std::vector<std::vector<std::size_t>> claimSets; ///< indexes into `claims`, best first
};

struct CredentialSetQuery {
    std::vector<std::vector<std::string>> options; ///< ids of credential queries
    bool isRequired = true;
};

struct DcqlQuery {
    std::vector<CredentialQuery> credentials;
    std::vector<CredentialSetQuery> sets; ///< never empty: without `credential_sets`, one that asks for everything

    const CredentialQuery *find(const std::string &id) const;
};

/// Unknown members are ignored. RequestInvalid: ids (form, twice, unknown), empty arrays, claim_sets without claims, members of a wrong type,
/// more than a wallet is willing to work on.
Result<DcqlQuery> parseDcql(const Json &json);

/// A certificate, whatever its format.
struct HeldCredential {
    std::string id;
    std::string format;
    std::string type;
    Json claims;                              ///< processed; of an mdoc `{namespace: {element: value}}`
    std::vector<std::string> authorityKeyIds; ///< base64url, of every certificate that comes with it
    bool isBound = true;                      ///< to a key that this device has
    std::vector<ClaimPath> hidden =
        {}; ///< places that leave only with what is asked for in them; of an mdoc nothing is listed
    /// By which of its format's names a verifier may list the algorithm of its issuer's signature: "ES256"; -7 and -9.
    std::vector<Json> issuerAlgorithms = {};
};

/// A claim that would be shown.
struct AskedClaim {
    ClaimPath path; ///< as asked
    std::vector<ClaimPath> places;
    bool willBeKept = false; ///< by one of the queries for it at least
};

/// One way to answer a credential query.
struct Candidate {
    std::string credentialId;
    std::vector<AskedClaim> claims; ///< these and no others are disclosed
};

struct QueryMatch {
    std::string id;
    bool allowsMultiple = false;
    std::vector<Candidate> candidates; ///< in the order in which credentials are held
};

struct SetMatch {
    bool isRequired = true;
    std::vector<std::vector<std::string>> options; ///< those that can be satisfied, the verifier's favourite first
};

struct DcqlMatch {
    std::vector<QueryMatch> queries;
    std::vector<SetMatch> sets;

    /// All or nothing: false as soon as one required set has no option left.
    bool canAnswer() const;
    const QueryMatch *find(const std::string &id) const;
};

DcqlMatch matchDcql(const DcqlQuery &query, const std::vector<HeldCredential> &held);

/// What the person chose: an option of each set (nothing: left out), and credentials for each query.
struct DcqlChoice {
    std::map<std::size_t, std::size_t> options;
    std::map<std::string, std::vector<std::string>> credentials; ///< a query that is not named gets its first candidate
};

/// A query and what answers it.
struct ChosenPresentation {
    std::string queryId;
    Candidate candidate;
};

/// What leaves, in the order of the queries; each query once, but for those that allow several. NoMatchingCertificate: it cannot be answered;
/// FieldRequired: a required set was left out, or every set; InvalidArgument: something that was not on offer.
Result<std::vector<ChosenPresentation>> choose(const DcqlMatch &match, const DcqlChoice &choice);
/// The favourite of every required set, and nothing of the others.
DcqlChoice leastChoice(const DcqlMatch &match);
}

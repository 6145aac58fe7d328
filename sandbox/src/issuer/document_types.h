#pragma once

#include <causeway/base/json.h>

#include <optional>
#include <string>
#include <vector>

namespace causeway::sandbox {

/// What one claim is called. In `path`, "*" stands for every element of an array.
struct ClaimName {
    std::vector<std::string> path;
    Json names; ///< by language
};

/// How the issuer is shown the holder's keys (OpenID4VCI 1.0, appendix F).
enum class KeyProof {
    Jwt,         ///< each signs
    AttestedJwt, ///< one signs, and a key attestation is about all of them
    Attestation  ///< the key attestation alone
};

/// A kind of document that the issuer gives out.
struct DocumentType {
    std::string id;
    std::string docType; ///< of its mdoc; empty: there is none
    std::string nameSpace;
    Json names;
    bool isBound = true;      ///< to the holder's key
    bool isDeferred = false;  ///< somebody looks at it before it is given
    bool isDescribed = false; ///< its vct is the address of type metadata
    KeyProof keyProof = KeyProof::Jwt;
    std::vector<ClaimName> claims = {};
    std::vector<ClaimName> elements = {}; ///< of the mdoc

    std::string vct(const std::string &origin) const;
    /// As it stands under key_attestations_required; an empty object where nothing in particular is asked for.
    Json keyProtection() const;
};

enum class DocumentFormat { SdJwt, Mdoc };

/// A document in one format: what OpenID4VCI calls a credential configuration.
struct Configuration {
    std::string id; ///< that of the document; ending in "-mdoc" for the other format
    const DocumentType *type;
    DocumentFormat format;
};

const std::vector<DocumentType> &documentTypes();
/// The driving licence stands first.
const std::vector<Configuration> &configurations();
const Configuration *findConfiguration(const std::string &id);
/// As it stands under credential_configurations_supported.
Json toMetadata(const Configuration &configuration, const std::string &origin);
/// `[{"name", "locale"}]`, or with another word for the name
Json toDisplay(const Json &names, const char *word = "name");
}

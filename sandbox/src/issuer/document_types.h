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

/// A kind of document that the issuer gives out.
struct DocumentType {
    std::string id;
    std::string docType; ///< of its mdoc; empty: there is none
    std::string nameSpace;
    Json names;
    bool isBound = true;     ///< to the holder's key
    bool isDeferred = false; ///< somebody looks at it before it is given
    std::vector<ClaimName> claims = {};
    std::vector<ClaimName> elements = {}; ///< of the mdoc

    std::string vct() const { return "urn:causeway:sandbox:" + id + ":1"; }
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
Json toMetadata(const Configuration &configuration);
/// `[{"name", "locale"}]`
Json toDisplay(const Json &names);
}

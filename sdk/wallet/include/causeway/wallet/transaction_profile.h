#pragma once

#include <causeway/consent/request.h>

#include <functional>
#include <string>
#include <vector>

/// Transaction data (OpenID4VP 1.0, section 8.4): what a person authorizes by showing a certificate.
namespace causeway::wallet {

struct TransactionData {
    std::string encoded; ///< as received: what is hashed
    std::string type;
    std::vector<std::string> credentialIds; ///< queries of which one may authorize it
    Json content;
    bool statesHashAlgorithm = false;
};

/// A type of transaction data that this wallet knows.
struct TransactionProfile {
    std::string type;
    /// Checks the content, every member of it, and puts what it says onto the sheet: amount, payee, reference, purpose. TransactionDataInvalid.
    std::function<Result<void>(const Json &content, consent::Request &request)> describe;
};

/// `urn:causeway:transaction:consent:1` (docs/protocols.md, section 5): `purpose` in the three languages and, where the asker has one, a
/// `reference`, each one line that can be seen. Refuses any other member, and a second one in the same request: everything that is signed stands
/// on the sheet.
TransactionProfile consentProfile();
}

#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A request to one of the issuer's endpoints, decrypted where it came as a JWE (OpenID4VCI 1.0, section 10).
struct IssuerRequest {
    Json body;
    Json responseKey = Json(); ///< JWK that the answer is encrypted to; null: in plain
    std::string encryption = {};
};
/// Throws Refusal invalid_credential_request or invalid_encryption_parameters; an encrypted answer must be asked for in an encrypted request.
IssuerRequest readIssuerRequest(const Core &core, const Request &request);
Response answerTo(const IssuerRequest &request, const Json &answer, int status = 200);

/// The members credential_request_encryption and credential_response_encryption of the metadata.
Json encryptionMetadata(const Core &core);
}

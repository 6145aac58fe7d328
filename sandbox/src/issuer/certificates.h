#pragma once

#include "document_claims.h"
#include "status_list.h"

namespace causeway::sandbox {

/// One copy, of a set that is issued together, with a place of its own in the status list: a signed certificate as it stands in a credential response: `jwt~disclosure~...~`, or base64url of IssuerSigned.
/// Throws Refusal 500 server_error.
std::string makeCertificate(const Core &core, const IssuedSet &set, const Configuration &configuration,
                            const Person &person, const std::optional<crypto::PublicKey> &holder);
}

#pragma once

#include "authorization_request.h"

#include <causeway/identity/directory.h>

namespace causeway::wallet {

/// Who asks, as far as that could be checked.
struct Verifier {
    std::string id; ///< the whole client_id
    LocalizedText name;
    consent::Assurance assurance = consent::Assurance::Unknown;
    std::string host; ///< where the answer goes
};

/// What verifiers are checked with.
struct VerifierTrust {
    const std::vector<crypto::Certificate> &anchors;
    identity::Directory &directory;
    const Clock &clock;
};

/// OpenID4VP 1.0, section 5.9.3, for each prefix: the signature, who made it, and whether the answer may go where the request says (through a browser it
/// can only go back). RequesterUntrusted, SignatureInvalid, RequestInvalid (the answer would go elsewhere).
Result<Verifier> checkVerifier(const RequestObject &object, const ClientId &client, const ReplyAddress &reply,
                               const VerifierTrust &trust, const Call &call);
}

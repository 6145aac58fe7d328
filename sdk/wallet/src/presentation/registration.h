#pragma once

#include "client_identifier.h"

namespace causeway::wallet {

/// What a verifier is registered to ask for: `verifier_info` of format `registration_cert` (ETSI TS 119 475), believed.
struct Registration {
    LocalizedText purpose;
    std::vector<std::string> queryIds; ///< of the queries that it is about; empty: of all
    struct Entry {
        std::string format;
        std::vector<std::string> types;
        std::vector<ClaimPath> claims;
    };
    std::vector<Entry> entries;
};

/// Those that a registrar on the trust list signed for this client, under its whole client_id (section 14.8), and that are of their time. What cannot be checked, or is of a kind that this wallet does not know, is
/// ignored (OpenID4VP 1.0, section 5.1): it neither stops a request nor makes it better.
std::vector<Registration> registrationsOf(const AuthorizationRequest &request, const VerifierTrust &trust,
                                          const Call &call);

/// Whether the verifier is registered for everything that it asks for: each certificate's type, and each claim of it.
bool isCovered(const DcqlQuery &query, const std::vector<Registration> &registrations);
}

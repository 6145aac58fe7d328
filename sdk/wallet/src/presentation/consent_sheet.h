#pragma once

#include "client_identifier.h"
#include "names/claim_names.h"

namespace causeway::wallet {

/// A held certificate with what people call it.
struct NamedCredential {
    HeldCredential held;
    LocalizedText title;
    ClaimNames claimNames;
};

/// What a consent sheet shows of a match: who asks, every claim of every candidate (grouped), and what there is to choose: of a query under the query's id, of a set under
/// `set:0`, which no query can be called. The subject is empty where it depends on what is chosen. id, times, digest and transactions are the caller's.
consent::Request sheetFor(const AuthorizationRequest &request, const Verifier &verifier, const DcqlMatch &match,
                          const std::vector<NamedCredential> &held);
/// For a reader near by, whose session is encrypted.
consent::Request sheetFor(const Verifier &reader, const DcqlMatch &match, const std::vector<NamedCredential> &held);
/// Where nothing that is held fits: who asks, to be declined. The answer is that of a person who keeps what they have, so that nobody learns which of the two it was
/// (OpenID4VP 1.0, section 15.4.1).
consent::Request unanswerableSheet(const Verifier &asker);

/// The same where it was decided already: what was chosen, settled, so that a yes is enough.
consent::Request sheetOfChosen(const consent::Request &sheet, const consent::Decision &decision);

/// The person's answer, read back. The decision's choices are settled (consent::settleChoices); an option that is not on the sheet becomes one that choose() refuses.
DcqlChoice choiceFrom(const DcqlMatch &match, const consent::Decision &decision);
}

#pragma once

#include "issuance/issuance.h"
#include "issuance/offer.h"

/// An offer from where it is read to where the person has agreed to it.
namespace causeway::wallet {

/// One that was read and checked, waiting for the person.
struct OpenOffer {
    std::string id; ///< of its code: see offerIdOf()
    std::string linkDigest;
    std::string text;
    Offer offer;
    std::vector<IssuancePlan> plans; ///< what of it this wallet can hold
    LocalizedText issuerName;

    std::string digest() const; ///< of its text, as the ledger has it
};

/// A pre-authorized code is accepted once; with a login the same offer may be accepted again, and the issuer decides.
std::string offerIdOf(const Offer &offer);

/// What the person decides about. Another offer by the same code does not take the place of the one that the person is looking at.
consent::Request sheetFor(const OpenOffer &open, SystemTime now);

/// A new issuance, or the one that an earlier try for the same offer left in the vault, in which it is then. What was agreed to last is what is done: it takes the place of another offer by the
/// same code, unless that has its token. OfferUsed where it has, and where something of the offer came or is waited for.
Result<Issuance> prepareIssuance(const OpenOffer &open, const std::string &transactionCode, IssuanceParts &parts,
                                 const Call &call);
}

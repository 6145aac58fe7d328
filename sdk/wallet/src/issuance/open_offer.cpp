#include "issuance/open_offer.h"

#include "issuance/issuance_store.h"
#include "issuance/offer_result.h"
#include "issuance/promises.h"
#include "issuance/taken_offers.h"

#include <causeway/crypto/primitives.h>

namespace causeway::wallet {
namespace {

constexpr std::chrono::minutes TimeToDecide{10};

Issuance issuanceOf(const OpenOffer &open, const IssuanceParts &parts)
{
    Issuance issuance;
    issuance.id = issuance.offerId = open.id;
    issuance.plan = open.plans.front();
    issuance.siblings.assign(open.plans.begin() + 1, open.plans.end());
    issuance.issuerName = open.issuerName;
    issuance.code = open.offer.preAuthorizedCode;
    if (open.offer.needsLogin()) {
        issuance.state = State::LoginDue;
        issuance.clientId = parts.client.id;
        issuance.issuerState = open.offer.issuerState;
    }
    issuance.keyAlias = "certificate." + crypto::randomToken(12);
    issuance.dpopKeyAlias = issuance.keyAlias + ".dpop";
    issuance.startedAt = parts.clock.now();
    return issuance;
}

/// Nothing where it is to be begun; then nothing of another offer is left.
Result<std::optional<Issuance>> begunBefore(const OpenOffer &open, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(auto begun, loadIssuance(parts.store, open.id));
    if (!begun || begun->requestDigest.empty() || begun->requestDigest == open.digest())
        return begun;
    if (stepOf(begun->state) != Step::AskForToken)
        return Error{ErrorCode::OfferUsed, "another offer by its code is under way"};
    CAUSEWAY_CHECK(giveUpIssuance(*begun, parts, call));
    return std::optional<Issuance>();
}
}

std::string OpenOffer::digest() const
{
    return crypto::sha256Base64Url(text);
}

std::string offerIdOf(const Offer &offer)
{
    if (offer.needsLogin())
        return crypto::randomToken();
    return crypto::sha256Base64Url(toCompact(Json{offer.credentialIssuer, offer.preAuthorizedCode}));
}

consent::Request sheetFor(const OpenOffer &open, SystemTime now)
{
    auto request = issuingBy(open.offer.credentialIssuer, open.issuerName, open.plans);
    request.id = "offer." + open.id + "." + open.digest();
    if (const auto &code = open.offer.transactionCode) {
        request.needsTransactionCode = true;
        request.transactionCodeLength = code->length;
        request.isTransactionCodeNumeric = code->isNumeric;
        request.transactionCodeHint = code->description;
    }
    request.needsLogin = open.offer.needsLogin();
    request.receivedAt = now;
    request.expiresAt = request.receivedAt + TimeToDecide;
    request.digest = open.digest();
    return request;
}

Result<Issuance> prepareIssuance(const OpenOffer &open, const std::string &transactionCode, IssuanceParts &parts,
                                 const Call &call)
{
    CAUSEWAY_TRY(const auto begun, begunBefore(open, parts, call));
    if (!begun)
        CAUSEWAY_CHECK(checkUnspent(open.id, parts.store)); // since it was opened
    auto issuance = begun ? *begun : issuanceOf(open, parts);
    if (!begun || stepOf(issuance.state) == Step::AskForToken)
        issuance.transactionCode = transactionCode;
    if (issuance.linkDigest.empty()) { // new, or begun by an earlier version
        issuance.linkDigest = open.linkDigest;
        issuance.requestDigest = open.digest();
    }
    const auto kept = parts.store.transaction([&]() -> Result<void> {
        CAUSEWAY_CHECK(parts.store.put(IssuanceCollection, issuance.id, toJson(issuance)));
        return forgetEnd(issuance.id, parts.store); // it may have been promised before, and ended
    });
    CAUSEWAY_CHECK(kept);
    return issuance;
}
}

#include "issuance/setbacks.h"

#include "issuance/promises.h"

#include <causeway/base/url.h>

#include <algorithm>
#include <initializer_list>

namespace causeway::wallet {
namespace {

bool isOneOf(ErrorCode code, std::initializer_list<ErrorCode> codes)
{
    return std::ranges::find(codes, code) != codes.end();
}

/// OfferUsed: nobody gives this wallet a token any more.
bool isEndOfPromise(const Failure &failure)
{
    const auto &[code, detail] = failure.error;
    return (code == ErrorCode::OfferUsed && !failure.isTokenFresh) || detail.ends_with("credential_request_denied")
        || detail.ends_with("invalid_transaction_id");
}

/// A network may lead a name wherever it likes; an address in numbers was the issuer's own choice.
bool isNumeric(const std::string &endpoint)
{
    const auto url = parseUrl(endpoint);
    if (!url)
        return false;
    return url->host.find(':') != std::string::npos || url->host.find_first_not_of("0123456789.") == std::string::npos;
}

/// Whether it can be the network that leads where nobody may go.
bool mayBeLedAstray(const IssuancePlan &plan)
{
    return !isNumeric(plan.credentialEndpoint) && !isNumeric(plan.nonceEndpoint);
}

/// What says nothing of the issuer, but of the network that the person happens to be in, or of this device. What is held already outlives that, and so does what a code was spent on.
bool mayPass(const Failure &failure, const Issuance &issuance)
{
    const auto code = failure.error.code;
    const bool isOfThisPlace = isOneOf(code, {ErrorCode::ServerNotTrusted, ErrorCode::KeyStoreFailure});
    if (!issuance.certificateId.empty())
        return isOfThisPlace || isOneOf(code, {ErrorCode::AddressForbidden, ErrorCode::ResponseTooLarge});
    const bool isCodeSpent = stepOf(issuance.state) == Step::AskForCredential;
    const bool isAstray = code == ErrorCode::AddressForbidden && mayBeLedAstray(issuance.plan);
    return isCodeSpent && (isOfThisPlace || isAstray);
}
}

bool isSetback(const Failure &failure, const Issuance &issuance)
{
    if (isPromised(issuance) && isEndOfPromise(failure))
        return false;
    if (isRetryable(failure.error.code))
        return true;
    const bool isHopeless = issuance.certificateId.empty() && issuance.deferral.isHopeless(failure.now);
    return !isHopeless && (isPromised(issuance) || failure.isPostponed || mayPass(failure, issuance));
}

bool isLastWord(const Error &error)
{
    return error.detail.ends_with("invalid_grant") || error.detail.ends_with("credential_request_denied");
}
}

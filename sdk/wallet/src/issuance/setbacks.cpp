#include "issuance/setbacks.h"

#include "issuance/promises.h"

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

/// What says nothing of the issuer, but of the network that the person happens to be in, or of this device. What is held already outlives that, and so does what a code was spent on.
bool mayPass(const Failure &failure, const Issuance &issuance)
{
    const auto code = failure.error.code;
    const bool isOfThisPlace = isOneOf(code, {ErrorCode::ServerNotTrusted, ErrorCode::KeyStoreFailure});
    if (!issuance.certificateId.empty())
        return isOfThisPlace || isOneOf(code, {ErrorCode::AddressForbidden, ErrorCode::ResponseTooLarge});
    const bool isCodeSpent = stepOf(issuance.state) == Step::AskForCredential;
    return isOfThisPlace && isCodeSpent;
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

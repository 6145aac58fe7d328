#pragma once

#include "issuance/issuance_flow.h"

/// Whether an issuance that failed is tried again.
namespace causeway::wallet {

/// How a try to go on with one failed.
struct Failure {
    const Error &error;
    SystemTime now;
    bool isTokenFresh = false; ///< the token had just been renewed for it
    bool isPostponed = false;  ///< nothing was asked for, as it could not be told whom to ask, or whom to believe
};

/// What was promised ends by the issuer's last word, by the token's, or where answers made no sense for long: whatever else is said may come from the
/// network that the person happens to be in, or be mended. A failure that passes by itself ends nothing, however often it comes. What was not promised ends by any other, unless
/// a code was spent on it and the failure says nothing of the issuer (also a name that leads to a private address here): then as what was promised.
bool isSetback(const Failure &failure, const Issuance &issuance);

/// After which an issuer is not asked again for what is held already. Anything else may be mended by tomorrow.
bool isLastWord(const Error &error);
}

#include "fuzz_target.h"

#include <causeway/wallet/sd_jwt.h>

using namespace causeway;

namespace {
/// Whether a member of that name stands anywhere.
bool contains(const Json &json, const char *name)
{
    if (json.is_object() && json.contains(name))
        return true;
    for (const auto &member : json)
        if (member.is_structured() && contains(member, name))
            return true;
    return false;
}
}

/// What processing leaves has nothing of the hiding left in it; a credential is what the plain processing says, and has a type.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto sdJwt = wallet::parseSdJwt(fuzzText(data, size));
    if (!sdJwt)
        return 0;
    const auto claims = wallet::processedClaims(*sdJwt);
    const auto credential = wallet::processedCredential(*sdJwt);
    if (!claims) {
        CAUSEWAY_FUZZ_CLAIM(!credential);
        return 0;
    }
    CAUSEWAY_FUZZ_CLAIM(claims->is_object());
    CAUSEWAY_FUZZ_CLAIM(!contains(*claims, "_sd"));
    CAUSEWAY_FUZZ_CLAIM(!contains(*claims, "..."));
    if (credential) {
        CAUSEWAY_FUZZ_CLAIM(*credential == *claims);
        CAUSEWAY_FUZZ_CLAIM(optionalString(*credential, "vct"));
    }
    return 0;
}

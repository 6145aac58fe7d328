#include "fuzz_target.h"

#include <causeway/crypto/keys.h>

using namespace causeway;

/// A key that is taken is the same key in its three forms; bytes that are taken as DER are its only DER.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (const auto fromDer = crypto::PublicKey::fromDer({data, size})) {
        const auto der = fromDer->toDer();
        CAUSEWAY_FUZZ_CLAIM(asText(der) == fuzzText(data, size));
    }
    const auto json = parseJson(fuzzText(data, size));
    const auto key = json ? crypto::PublicKey::fromJwk(*json) : Result<crypto::PublicKey>(Error{ErrorCode::KeyInvalid});
    if (!key)
        return 0;

    CAUSEWAY_FUZZ_CLAIM(optionalString(*json, "x") == optionalString(key->toJwk(), "x"));
    CAUSEWAY_FUZZ_CLAIM(*crypto::PublicKey::fromJwk(key->toJwk()) == *key);
    CAUSEWAY_FUZZ_CLAIM(*crypto::PublicKey::fromDer(key->toDer()) == *key);
    CAUSEWAY_FUZZ_CLAIM(key->thumbprint().size() == 43);
    return 0;
}

#include "fuzz_target.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jws.h>

using namespace causeway;

/// Whatever parses is ES256 without `crit` and of the typ asked for, is the same when written again, and carries no signature of a key made here.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto key = crypto::PrivateKey::generate()->publicKey();
    const auto text = fuzzText(data, size);
    const auto jws = crypto::parseJws(text, "test+jwt");
    if (!jws)
        return 0;

    CAUSEWAY_FUZZ_CLAIM(optionalString(jws->header, "alg") == "ES256");
    CAUSEWAY_FUZZ_CLAIM(!jws->header.contains("crit"));
    CAUSEWAY_FUZZ_CLAIM(optionalString(jws->header, "typ").value_or("").ends_with("test+jwt"));
    CAUSEWAY_FUZZ_CLAIM(jws->signingInput + "." + toBase64Url(jws->signature) == text);
    CAUSEWAY_FUZZ_CLAIM(jws->signingInput.ends_with("." + toBase64Url(jws->payload)));
    CAUSEWAY_FUZZ_CLAIM(!jws->verify(key));
    static_cast<void>(jws->certificates());
    if (const auto claims = jws->claims())
        static_cast<void>(crypto::checkTimes(*claims, 1'800'000'000));
    return 0;
}

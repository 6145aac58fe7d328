#include "fuzz_target.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/jwe.h>

using namespace causeway;

namespace {
/// The key of the example in OpenID4VP 1.0, so that seeds can open.
const crypto::PrivateKey &key()
{
    static const auto key = [] {
        auto der = *fromHex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");
        const auto number = *fromBase64Url("Et-3ce0omz8_TuZ96Df9lp0GAaaDoUnDe6X-CRO7Aww");
        der.insert(der.end(), number.begin(), number.end());
        return *crypto::PrivateKey::fromDer(der);
    }();
    return key;
}
}

/// What opens is ECDH-ES with one of our ciphers, has no encrypted key and is not compressed.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzzText(data, size);
    const auto opened = crypto::decryptJwe(text, key());
    if (!opened)
        return 0;
    CAUSEWAY_FUZZ_CLAIM(opened->header.at("alg") == "ECDH-ES");
    CAUSEWAY_FUZZ_CLAIM(crypto::contentEncryptionFrom(opened->header.at("enc").get<std::string>()));
    CAUSEWAY_FUZZ_CLAIM(!opened->header.contains("zip") && !opened->header.contains("crit"));
    CAUSEWAY_FUZZ_CLAIM(text.find("..") != std::string_view::npos);
    return 0;
}

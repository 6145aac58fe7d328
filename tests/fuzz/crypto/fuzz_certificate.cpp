#include "fuzz_target.h"

#include <causeway/crypto/certificate.h>

using namespace causeway;

namespace {
/// A certificate keeps the bytes it came from, and no anchor made here ever vouches for it.
void look(const crypto::Certificate &certificate)
{
    static const auto key = *crypto::PrivateKey::generate();
    static const auto at = fromEpoch(1'800'000'000);
    static const auto anchor = *crypto::issueCertificate(
        {"Anchor", {}, {}, {}, {}, true, at, at + std::chrono::days(1)}, key.publicKey(), key, nullptr);
    static_cast<void>(certificate.commonName());
    static_cast<void>(certificate.dnsNames());
    static_cast<void>(certificate.uris());
    static_cast<void>(certificate.notBefore());
    static_cast<void>(certificate.notAfter());
    static_cast<void>(certificate.countryName());
    CAUSEWAY_FUZZ_CLAIM(certificate.verifyingKey() || !certificate.publicKey());
    CAUSEWAY_FUZZ_CLAIM(crypto::Certificate::fromPem(certificate.toPem())->size() == 1);
    CAUSEWAY_FUZZ_CLAIM(!crypto::verifyChain(certificate, {certificate}, {anchor}, at, "1.2.3"));
    static_cast<void>(crypto::verifyChain(certificate, {}, {certificate}, certificate.notBefore(), "1.2.3"));
}
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto certificate = crypto::Certificate::fromDer({data, size});
    if (certificate) {
        CAUSEWAY_FUZZ_CLAIM(asText(certificate->der()) == fuzzText(data, size));
        look(*certificate);
    }
    if (const auto all = crypto::Certificate::fromPem(fuzzText(data, size)))
        look(all->front());
    return 0;
}

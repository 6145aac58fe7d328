#include "fuzz_target.h"

#include <causeway/wallet/mdoc.h>

#include <set>

using namespace causeway;

/// What is read can be written and read again; an element stands once in its name space; nobody is believed without a trusted signer.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto parsed = wallet::parseIssuerSigned(ByteView(data, size));
    if (!parsed) {
        CAUSEWAY_FUZZ_CLAIM(parsed.error().code == ErrorCode::CredentialMalformed
                            || parsed.error().code == ErrorCode::CredentialUnsupported);
        return 0;
    }
    for (const auto &[nameSpace, items] : parsed->nameSpaces) {
        std::set<std::string> elements;
        for (const auto &item : items) {
            CAUSEWAY_FUZZ_CLAIM(elements.insert(item.element).second);
            CAUSEWAY_FUZZ_CLAIM(parsed->find(nameSpace, item.element));
        }
    }
    CAUSEWAY_FUZZ_CLAIM(parsed->securityObject.validFrom < parsed->securityObject.validUntil);
    const auto again = wallet::parseIssuerSigned(cbor::encode(wallet::toCbor(*parsed)));
    CAUSEWAY_FUZZ_CLAIM(again && again->issuerAuthEncoded == parsed->issuerAuthEncoded);
    const auto nobody = [](const auto &, SystemTime) -> Result<void> {
        return Error{ErrorCode::CertificateChainUntrusted};
    };
    CAUSEWAY_FUZZ_CLAIM(
        !wallet::verifyIssuerSigned(*parsed, parsed->docType(), nobody, parsed->securityObject.validFrom));
    return 0;
}

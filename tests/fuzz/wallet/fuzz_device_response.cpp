#include "fuzz_target.h"

#include <causeway/wallet/mdoc_exchange.h>

using namespace causeway;

/// A document has exactly one proof, and none is believed in a session that it was not made for.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto response = wallet::parseDeviceResponse(ByteView(data, size));
    if (!response) {
        CAUSEWAY_FUZZ_CLAIM(response.error().code == ErrorCode::CredentialMalformed
                            || response.error().code == ErrorCode::CredentialUnsupported);
        return 0;
    }
    static const auto session = wallet::openId4VpTranscript("fuzz", "another session", {}, "https://fuzz.example");
    const auto everybody = [](const auto &, SystemTime) { return Result<void>(); };
    for (const auto &document : response->documents) {
        CAUSEWAY_FUZZ_CLAIM(document.deviceSignature.has_value() != document.deviceMac.has_value());
        const auto at = document.issuerSigned.securityObject.validFrom;
        CAUSEWAY_FUZZ_CLAIM(!wallet::verifyDocument(document, {session}, everybody, at));
    }
    return 0;
}

#include "fuzz_target.h"
#include "issuance/offer.h"

#include <causeway/base/url.h>

using namespace causeway;

/// An offer that is taken names an https issuer, something to issue and a code; a link holds one of the two and never an address in the clear.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzzText(data, size);
    std::string json(text);
    if (const auto link = wallet::parseOfferLink(text)) {
        CAUSEWAY_FUZZ_CLAIM(link->offer.empty() || link->reference.empty());
        CAUSEWAY_FUZZ_CLAIM(link->reference.empty() || parseUrl(link->reference)->scheme == "https");
        json = link->offer;
    }
    const auto offer = wallet::parseOffer(json);
    if (!offer)
        return 0;
    CAUSEWAY_FUZZ_CLAIM(parseUrl(offer->credentialIssuer)->scheme == "https");
    CAUSEWAY_FUZZ_CLAIM(!offer->configurationIds.empty());
    CAUSEWAY_FUZZ_CLAIM(!offer->needsLogin() || !offer->transactionCode);
    CAUSEWAY_FUZZ_CLAIM(!offer->transactionCode || offer->transactionCode->length >= 0);
    return 0;
}

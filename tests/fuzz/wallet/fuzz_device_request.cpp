#include "fuzz_target.h"

#include <causeway/wallet/mdoc_exchange.h>

using namespace causeway;

/// A request that is read can be made again and asks for the same.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto requests = wallet::parseDeviceRequest(ByteView(data, size));
    if (!requests) {
        CAUSEWAY_FUZZ_CLAIM(requests.error().code == ErrorCode::ProximityMalformed);
        return 0;
    }
    static const auto session = wallet::openId4VpTranscript("fuzz", "nonce", {}, "https://fuzz.example");
    std::vector<wallet::ItemsRequest> items;
    for (const auto &request : *requests) {
        items.push_back(request.items);
        const auto everybody = [](const auto &, SystemTime) { return Result<void>(); };
        CAUSEWAY_FUZZ_CLAIM(!wallet::verifyReader(request, session, everybody, fromEpoch(0)));
    }
    const auto again = wallet::parseDeviceRequest(*wallet::makeDeviceRequest(items, session, nullptr));
    CAUSEWAY_FUZZ_CLAIM(again && again->size() == requests->size());
    for (std::size_t i = 0; i < items.size(); ++i)
        CAUSEWAY_FUZZ_CLAIM(again->at(i).items.nameSpaces == items[i].nameSpaces);
    return 0;
}

#include "fuzz_target.h"

#include <causeway/wallet/proximity.h>

using namespace causeway;

/// Everything that a stranger near by sends before there is a key: engagement, establishment, session data.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView bytes(data, size);
    if (const auto engagement = wallet::parseDeviceEngagement(bytes)) {
        const auto again = wallet::parseEngagementQr(engagement->toQrText());
        CAUSEWAY_FUZZ_CLAIM(again && again->deviceKey == engagement->deviceKey);
        CAUSEWAY_FUZZ_CLAIM(again->methods.size() == engagement->methods.size());
    }
    if (const auto engagement = wallet::parseEngagementQr(fuzzText(data, size)))
        CAUSEWAY_FUZZ_CLAIM(wallet::parseDeviceEngagement(engagement->encoded));
    if (const auto message = wallet::parseSessionEstablishment(bytes)) {
        const auto again = wallet::parseSessionEstablishment(wallet::encode(*message));
        CAUSEWAY_FUZZ_CLAIM(again && again->data == message->data && again->readerKeyItem == message->readerKeyItem);
    }
    if (const auto message = wallet::parseSessionData(bytes)) {
        CAUSEWAY_FUZZ_CLAIM(message->data || message->status);
        const auto again = wallet::parseSessionData(wallet::encode(*message));
        CAUSEWAY_FUZZ_CLAIM(again && again->data == message->data && again->status == message->status);
    }
    return 0;
}

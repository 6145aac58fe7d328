#include "fuzz_target.h"

#include <causeway/wallet/status_list.h>

using namespace causeway;

namespace {
void inflate(std::int64_t bits, ByteView compressed)
{
    const auto list = wallet::StatusList::inflate(bits, compressed);
    if (!list)
        return;
    CAUSEWAY_FUZZ_CLAIM(list->bytes().size() <= 16U << 20);
    CAUSEWAY_FUZZ_CLAIM(!list->valueAt(list->size()));
    if (list->size() > 0)
        CAUSEWAY_FUZZ_CLAIM(*list->valueAt(list->size() - 1) < 1U << list->bits());
}
}

/// A token in either form, and the compressed list by itself; no signature of a stranger's makes a list believed.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const auto key = crypto::PrivateKey::generate()->publicKey();
    const ByteView bytes(data, size);
    for (const auto &token : {wallet::parseStatusListJwt(fuzzText(data, size)), wallet::parseStatusListCwt(bytes)}) {
        if (!token) {
            CAUSEWAY_FUZZ_CLAIM(token.error().code == ErrorCode::StatusListInvalid);
            continue;
        }
        const auto uri = "https://example.com/statuslists/1";
        CAUSEWAY_FUZZ_CLAIM(!wallet::verifyStatusList(*token, key, uri, fromEpoch(1'700'000'000)));
    }
    for (const std::int64_t bits : {1, 8})
        inflate(bits, bytes);
    return 0;
}

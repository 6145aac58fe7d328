#include "fuzz_target.h"

#include <causeway/base/json.h>

/// What parses is written and parsed again to the same value: hashes and signatures are made over toCompact().
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = causeway::parseJson(fuzzText(data, size));
    if (!json)
        return 0;

    const auto text = causeway::toCompact(*json);
    const auto again = causeway::parseJson(text);

    CAUSEWAY_FUZZ_CLAIM(again);
    CAUSEWAY_FUZZ_CLAIM(causeway::toCompact(*again) == text);
    return 0;
}

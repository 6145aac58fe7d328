#include "fuzz_target.h"

#include <causeway/base/json_reader.h>

/// What parses is written and parsed again to the same value: hashes and signatures are made over toCompact(). Short arrays are read as others are.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto json = causeway::parseJson(fuzzText(data, size));
    causeway::JsonReader reader;
    const auto shortArray = reader.parseShortArray(fuzzText(data, size));
    if (!json)
        return 0;
    const bool isShort = json->is_array() && !json->empty() && json->size() <= 3;
    CAUSEWAY_FUZZ_CLAIM(isShort == bool(shortArray));
    CAUSEWAY_FUZZ_CLAIM(!shortArray || shortArray->last == json->back());

    const auto text = causeway::toCompact(*json);
    const auto again = causeway::parseJson(text);

    CAUSEWAY_FUZZ_CLAIM(again);
    CAUSEWAY_FUZZ_CLAIM(causeway::toCompact(*again) == text);
    return 0;
}

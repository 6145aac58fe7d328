#include "fuzz_target.h"

#include <causeway/base/encoding.h>

/// Strict decoders know one text for each value, and every value comes back.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzzText(data, size);
    if (const auto bytes = causeway::fromBase64Url(text))
        CAUSEWAY_FUZZ_CLAIM(causeway::toBase64Url(*bytes) == text);
    if (const auto bytes = causeway::fromBase64(text))
        CAUSEWAY_FUZZ_CLAIM(causeway::toBase64(*bytes) == text);
    if (const auto bytes = causeway::fromHex(text))
        CAUSEWAY_FUZZ_CLAIM(causeway::toHex(*bytes).size() == text.size());
    static_cast<void>(causeway::percentDecode(text, true));

    const causeway::ByteView view(data, size);
    CAUSEWAY_FUZZ_CLAIM(causeway::fromBase64Url(causeway::toBase64Url(view)).valueOr({})
                        == causeway::Bytes(data, data + size));
    CAUSEWAY_FUZZ_CLAIM(causeway::fromBase64(causeway::toBase64(view)).valueOr({})
                        == causeway::Bytes(data, data + size));
    CAUSEWAY_FUZZ_CLAIM(causeway::percentDecode(causeway::percentEncode(text)).valueOr({}) == text);
    return 0;
}

#include "fuzz_target.h"

#include <causeway/base/url.h>

/// An address that is written and read again is the same address: nobody else's host, port or path.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto text = fuzzText(data, size);
    const auto once = causeway::formDecodeOnce(text);
    CAUSEWAY_FUZZ_CLAIM(!once || *once == causeway::formDecode(text)); // it refuses more, and reads nothing otherwise
    const auto url = causeway::parseUrl(text);
    if (!url)
        return 0;

    const auto again = causeway::parseUrl(url->toString());

    CAUSEWAY_FUZZ_CLAIM(again);
    CAUSEWAY_FUZZ_CLAIM(again->scheme == url->scheme && again->host == url->host && again->port == url->port);
    CAUSEWAY_FUZZ_CLAIM(again->path == url->path && again->query == url->query && again->fragment == url->fragment);
    static_cast<void>(url->parameters());
    return 0;
}

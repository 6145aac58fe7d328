#include "fuzz_target.h"

#include <causeway/cbor/codec.h>

#include <algorithm>

using namespace causeway;

/// What is read can be written and read again and is then the same; the deterministic form is its own fixed point.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView source(data, size);
    const auto value = cbor::parse(source);
    CAUSEWAY_FUZZ_CLAIM(value || value.error().code == ErrorCode::CborMalformed);
    const auto strict = cbor::parse(source, {.form = cbor::Form::Deterministic});
    if (!value) {
        CAUSEWAY_FUZZ_CLAIM(!strict);
        return 0;
    }
    CAUSEWAY_FUZZ_CLAIM(std::ranges::equal(value->in(source), source));
    const auto written = cbor::encode(*value);
    CAUSEWAY_FUZZ_CLAIM(written.size() <= size + size / 256); // the length of a long list that was of no stated length
    const auto again = cbor::parse(written, {.form = cbor::Form::Deterministic});
    CAUSEWAY_FUZZ_CLAIM(again);
    CAUSEWAY_FUZZ_CLAIM(cbor::encode(*again) == written);
    CAUSEWAY_FUZZ_CLAIM(cbor::parse(cbor::encode(*value, cbor::Order::AsWritten))
                        && !(strict && written != Bytes(data, data + size)));
    return 0;
}

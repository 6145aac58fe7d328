#include "fuzz_target.h"

#include <causeway/cbor/codec.h>

#include <algorithm>
#include <array>

using namespace causeway;

namespace {

/// Whether the two ways to read a map say the same.
bool readsMembersAlike(ByteView source, const Result<cbor::Value> &value)
{
    constexpr std::array<std::string_view, 2> names = {"a", "digestID"};
    std::array<std::optional<cbor::Value>, 2> members;
    const auto read = cbor::parseMembers(source, names, members);
    if (bool(read) != (value && value->map()))
        return false;
    const auto isSame = [&value](std::string_view name, const std::optional<cbor::Value> &member) {
        const auto *const found = value->find(name);
        return found ? member == *found : !member;
    };
    return !read || std::ranges::equal(names, members, isSame);
}
}

/// What is read can be written and read again and is then the same; the deterministic form is its own fixed point.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView source(data, size);
    const auto value = cbor::parse(source);
    CAUSEWAY_FUZZ_CLAIM(value || value.error().code == ErrorCode::CborMalformed);
    CAUSEWAY_FUZZ_CLAIM(readsMembersAlike(source, value));
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

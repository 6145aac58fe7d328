#include "utf8.h"

namespace causeway::cbor {
namespace {

/// What may follow a first byte: how many bytes, and the bounds of the first of them (the others are 80 to BF).
struct Following {
    std::size_t count = 0;
    std::uint8_t least = 0x80;
    std::uint8_t most = 0xbf;
};

bool following(std::uint8_t first, Following &expected)
{
    if (first < 0xc2 || first > 0xf4)
        return false;
    expected.count = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    switch (first) {
    case 0xe0: expected.least = 0xa0; break; // overlong
    case 0xed: expected.most = 0x9f; break;  // surrogates
    case 0xf0: expected.least = 0x90; break; // overlong
    case 0xf4: expected.most = 0x8f; break;  // beyond U+10FFFF
    default: break;
    }
    return true;
}
}

bool isUtf8(ByteView bytes)
{
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] < 0x80)
            continue;
        Following expected;
        if (!following(bytes[i], expected) || bytes.size() - i <= expected.count)
            return false;
        for (auto rest = expected.count; rest > 0; --rest) {
            const auto next = bytes[++i];
            if (next < expected.least || next > expected.most)
                return false;
            expected = {};
        }
    }
    return true;
}
}

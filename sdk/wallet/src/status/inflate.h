#pragma once

#include <causeway/base/bytes.h>

#include <optional>

namespace causeway::wallet {

/// A whole zlib stream (RFC 1950) with nothing behind it; nothing where it is damaged or would give more than `maximum` bytes.
std::optional<Bytes> inflateZlib(ByteView compressed, std::size_t maximum);
}

#pragma once

#include <causeway/base/result.h>

#include <array>
#include <string_view>

namespace causeway::crypto {

/// Header, encrypted key, initialization vector, text and tag of a JWE in compact form (RFC 7516, section 7.1), as they stand there.
using CompactJwe = std::array<std::string_view, 5>;

/// JwtMalformed
Result<CompactJwe> splitCompactJwe(std::string_view text, std::size_t maximumSize);
}

#pragma once

#include <cstdint>
#include <optional>

namespace causeway::crypto {

/// ECDSA on P-256 over SHA-256 goes by two numbers: ES256 leaves the curve to the key, ESP256 says it (RFC 9864). No key here is on another curve, so both mean the same; the older is
/// the one that is written, as everybody reads it.
constexpr std::int64_t Es256 = -7;
constexpr std::int64_t Esp256 = -9;

constexpr bool isEs256(std::optional<std::int64_t> algorithm)
{
    return algorithm == Es256 || algorithm == Esp256;
}
}

#include "address_guard.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>
#include <span>

namespace causeway::net {
namespace {

struct Range4 {
    std::uint32_t network;
    int bits;
};

constexpr std::uint32_t address4(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

/// What the IANA registry of special-purpose IPv4 addresses keeps out of the public Internet.
constexpr std::array Special4{
    Range4{address4(0, 0, 0, 0), 8},      Range4{address4(10, 0, 0, 0), 8},     Range4{address4(100, 64, 0, 0), 10},
    Range4{address4(127, 0, 0, 0), 8},    Range4{address4(169, 254, 0, 0), 16}, Range4{address4(172, 16, 0, 0), 12},
    Range4{address4(192, 0, 0, 0), 24},   Range4{address4(192, 0, 2, 0), 24},   Range4{address4(192, 88, 99, 0), 24},
    Range4{address4(192, 168, 0, 0), 16}, Range4{address4(198, 18, 0, 0), 15},  Range4{address4(198, 51, 100, 0), 24},
    Range4{address4(203, 0, 113, 0), 24}, Range4{address4(224, 0, 0, 0), 4},    Range4{address4(240, 0, 0, 0), 4},
};

using Address6 = std::array<std::uint8_t, 16>;

struct Range6 {
    std::array<std::uint8_t, 6> network;
    int bits;
};

/// Inside the global unicast range 2000::/3, yet not to be connected to: Teredo, ORCHID, documentation, 6to4.
constexpr std::array Special6{
    Range6{{0x20, 0x01, 0x00, 0x00}, 23},
    Range6{{0x20, 0x01, 0x0d, 0xb8}, 32},
    Range6{{0x20, 0x02}, 16},
    Range6{{0x3f, 0xff, 0x00}, 20},
};

constexpr std::array<std::uint8_t, 12> MappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr std::array<std::uint8_t, 12> Nat64Prefix{0x00, 0x64, 0xff, 0x9b};
constexpr Address6 Loopback6{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

bool isLoopback4(std::uint32_t address)
{
    return address >> 24 == 127;
}

bool isPublic4(std::uint32_t address)
{
    return std::ranges::none_of(
        Special4, [address](const Range4 &range) { return (address ^ range.network) >> (32 - range.bits) == 0; });
}

bool isIn(const Address6 &address, const Range6 &range)
{
    for (int bit = 0; bit < range.bits; ++bit) {
        const auto at = static_cast<std::size_t>(bit / 8);
        if (((address[at] ^ range.network[at]) >> (7 - bit % 8) & 1) != 0)
            return false;
    }
    return true;
}

std::uint32_t embedded4(const Address6 &address)
{
    return address4(address[12], address[13], address[14], address[15]);
}

bool isAllowed6(const Address6 &address, bool allowLoopback)
{
    const auto prefix = std::span(address).first<12>();
    if (std::ranges::equal(prefix, MappedPrefix))
        return allowLoopback && isLoopback4(embedded4(address));
    if (std::ranges::equal(prefix, Nat64Prefix)) // how networks without IPv4 reach the rest
        return isPublic4(embedded4(address));
    if (address == Loopback6)
        return allowLoopback;
    const bool isGlobalUnicast = address[0] >> 5 == 1;
    return isGlobalUnicast && std::ranges::none_of(Special6, [&](const Range6 &range) { return isIn(address, range); });
}
}

bool isAddressAllowed(const sockaddr &address, bool allowLoopback)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in native{};
        std::memcpy(&native, &address, sizeof native);
        const auto value = ntohl(native.sin_addr.s_addr);
        return isLoopback4(value) ? allowLoopback : isPublic4(value);
    }
    if (address.sa_family != AF_INET6)
        return false;
    sockaddr_in6 native{};
    std::memcpy(&native, &address, sizeof native);
    Address6 value{};
    std::memcpy(value.data(), &native.sin6_addr, value.size());
    return isAllowed6(value, allowLoopback);
}
}

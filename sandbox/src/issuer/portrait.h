#pragma once

#include <cstdint>
#include <string>

namespace causeway::sandbox {

/// A flat drawing of a person who does not exist, PNG under 15 KiB; the same seed draws the same face.
std::string drawPortrait(std::uint32_t seed, bool isElder, bool hasLongHair);
}

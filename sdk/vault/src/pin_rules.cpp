#include "pin_rules.h"

#include <algorithm>

namespace causeway::vault {
namespace {

constexpr std::size_t PinLength = 6;

bool isDigit(std::uint8_t byte)
{
    return byte >= '0' && byte <= '9';
}

/// Whether each digit follows the one before it by the same step of -1, 0 or 1.
bool isRun(ByteView digits)
{
    const int step = digits[1] - digits[0];
    if (step < -1 || step > 1)
        return false;
    for (std::size_t i = 1; i < digits.size(); ++i)
        if (digits[i] - digits[i - 1] != step)
            return false;
    return true;
}
}

Result<void> checkPin(const SecretBytes &pin)
{
    const auto digits = pin.view();
    if (digits.size() != PinLength || !std::ranges::all_of(digits, isDigit))
        return Error{ErrorCode::PinUnacceptable, "a PIN has six digits"};
    if (isRun(digits))
        return Error{ErrorCode::PinUnacceptable, "one digit repeated, or a run"};
    return {};
}
}

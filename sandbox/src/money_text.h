#pragma once

#include <causeway/base/money.h>

namespace causeway::sandbox {

inline Money dollars(std::int64_t minorUnits)
{
    return Money{minorUnits, "HKD"};
}

/// "HK$ 1,234.50", for pages.
std::string amountText(std::int64_t minorUnits);
}

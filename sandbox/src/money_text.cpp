#include "money_text.h"

namespace causeway::sandbox {

std::string amountText(std::int64_t minorUnits)
{
    auto text = toDecimal(dollars(minorUnits < 0 ? -minorUnits : minorUnits));
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 6; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return (minorUnits < 0 ? "−HK$ " : "HK$ ") + text;
}
}

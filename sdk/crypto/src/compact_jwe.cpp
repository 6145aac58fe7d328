#include "compact_jwe.h"

#include <algorithm>

namespace causeway::crypto {

Result<CompactJwe> splitCompactJwe(std::string_view text, std::size_t maximumSize)
{
    CompactJwe parts;
    if (text.size() > maximumSize)
        return Error{ErrorCode::JwtMalformed, "too long"};
    if (std::ranges::count(text, '.') != static_cast<std::ptrdiff_t>(parts.size()) - 1)
        return Error{ErrorCode::JwtMalformed, "not five parts"};
    for (auto &part : parts) {
        const auto end = std::min(text.find('.'), text.size());
        part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}
}

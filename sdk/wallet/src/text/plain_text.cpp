#include "plain_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace causeway::wallet {
namespace {

bool breaksTheLine(UChar32 point)
{
    const auto kind = u_charType(point);
    return kind == U_CONTROL_CHAR || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR;
}

/// One line could then be made to read like another.
bool turnsDirection(UChar32 point)
{
    return u_hasBinaryProperty(point, UCHAR_BIDI_CONTROL) != 0;
}
}

std::optional<std::string> plainLine(std::string_view text, std::size_t longest)
{
    std::string line;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        UChar32 point = 0;
        U8_NEXT(text.data(), at, text.size(), point);
        if (point < 0 || ++characters > longest)
            return std::nullopt;
        if (breaksTheLine(point))
            line += ' ';
        else if (!turnsDirection(point))
            line += text.substr(start, at - start);
    }
    return line;
}

bool isPlainLine(std::string_view text)
{
    bool saysSomething = false;
    for (std::size_t at = 0; at < text.size();) {
        UChar32 point = 0;
        U8_NEXT(text.data(), at, text.size(), point);
        if (point < 0 || breaksTheLine(point) || turnsDirection(point))
            return false;
        saysSomething = saysSomething || !u_isUWhiteSpace(point);
    }
    return saysSomething;
}
}

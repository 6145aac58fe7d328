#include "code_text.h"

#include <algorithm>
#include <array>

namespace causeway::payment {
namespace {

constexpr std::size_t MaximumCharacters = 512;

Error malformed(std::string_view where, const char *rule)
{
    return Error{ErrorCode::CodeMalformed, std::string(where) + ": " + rule};
}

/// Length of the UTF-8 sequence that begins here and its code point; length 0 for what is no UTF-8.
std::pair<std::size_t, char32_t> decode(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return {1, lead};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {0, 0};
    char32_t point = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        if ((next & 0xC0U) != 0x80)
            return {0, 0};
        point = (point << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> Smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = point >= 0xD800 && point <= 0xDFFF;
    if (point < Smallest[length] || point > 0x10FFFF || isSurrogate)
        return {0, 0};
    return {length, point};
}

bool isHarmful(char32_t point)
{
    const bool isControl = point < 0x20 || (point >= 0x7F && point < 0xA0);
    const bool turnsDirection = point == 0x061C || point == 0x200E || point == 0x200F
        || (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    return isControl || turnsDirection || point == 0x2028 || point == 0x2029;
}

Result<std::vector<CodeObject>> readLevel(const CodeText &text, std::size_t first, std::size_t end,
                                          const std::string &parent)
{
    std::vector<CodeObject> objects;
    while (first < end) {
        const auto where = parent.empty() ? std::string("root") : parent;
        if (end - first < 4)
            return malformed(where, "no room for an ID and a length");
        const auto id = text.slice(first, 2);
        const auto digits = text.slice(first + 2, 2);
        if (!isDigits(id) || !isDigits(digits))
            return malformed(where, "ID or length is not two digits");
        const auto path = parent + std::string(id);
        const auto length = static_cast<std::size_t>((digits[0] - '0') * 10 + (digits[1] - '0'));
        first += 4;
        if (length > end - first)
            return malformed(path, "runs past the end");
        if (length == 0 && path != "62")
            return malformed(path, "has length 00");
        if (std::ranges::find(objects, id, &CodeObject::id) != objects.end())
            return malformed(path, "occurs twice");
        CodeObject object{std::string(id), {}, {}};
        if (parent.empty() && isTemplate(id)) {
            CAUSEWAY_TRY(object.children, readLevel(text, first, first + length, path + "/"));
        } else {
            object.value = text.slice(first, length);
        }
        objects.push_back(std::move(object));
        first += length;
    }
    return objects;
}
}

Result<CodeText> CodeText::from(std::string_view text)
{
    CodeText result;
    result.m_text = text;
    for (std::size_t at = 0; at < text.size();) {
        const auto [length, point] = decode(text.substr(at));
        if (length == 0)
            return malformed("text", "not UTF-8");
        if (isHarmful(point))
            return malformed("text", "holds a control character");
        result.m_starts.push_back(at);
        if (result.m_starts.size() > MaximumCharacters)
            return malformed("text", "longer than 512 characters");
        at += length;
    }
    result.m_starts.push_back(text.size());
    return result;
}

std::string_view CodeText::slice(std::size_t first, std::size_t count) const
{
    return m_text.substr(m_starts[first], m_starts[first + count] - m_starts[first]);
}

std::size_t countCharacters(std::string_view validUtf8)
{
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; };
    return static_cast<std::size_t>(std::ranges::count_if(validUtf8, isStart));
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isTemplate(std::string_view rootId)
{
    return (rootId >= "26" && rootId <= "51") || rootId == "62" || rootId == "64" || rootId >= "80";
}

std::string codeChecksum(std::string_view bytes)
{
    std::uint32_t crc = 0xFFFF;
    for (const char byte : bytes) {
        crc ^= std::uint32_t(static_cast<unsigned char>(byte)) << 8U;
        for (int bit = 0; bit < 8; ++bit)
            crc = ((crc & 0x8000U) != 0 ? (crc << 1U) ^ 0x1021U : crc << 1U) & 0xFFFFU;
    }
    constexpr std::string_view Hex = "0123456789ABCDEF";
    return {Hex[crc >> 12U], Hex[(crc >> 8U) & 15U], Hex[(crc >> 4U) & 15U], Hex[crc & 15U]};
}

Result<std::vector<CodeObject>> readObjects(const CodeText &text)
{
    return readLevel(text, 0, text.size(), {});
}
}

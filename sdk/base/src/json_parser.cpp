#include "json_parser.h"

#include <charconv>

namespace causeway {
namespace {

constexpr int MaximumDepth = 64;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// A character that stands in a string as it is and is one byte long.
bool isPlain(unsigned char c)
{
    return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

void appendUtf8(std::string &to, unsigned code)
{
    const auto add = [&](unsigned byte) { to += static_cast<char>(byte); };
    if (code < 0x80)
        return add(code);
    if (code < 0x800) {
        add(0xc0 | code >> 6);
        return add(0x80 | (code & 63));
    }
    if (code < 0x10000) {
        add(0xe0 | code >> 12);
        add(0x80 | (code >> 6 & 63));
        return add(0x80 | (code & 63));
    }
    add(0xf0 | code >> 18);
    add(0x80 | (code >> 12 & 63));
    add(0x80 | (code >> 6 & 63));
    add(0x80 | (code & 63));
}

/// What the second byte of a sequence may be (RFC 3629, section 4): no overlong forms, no surrogates, nothing beyond U+10FFFF.
std::pair<unsigned, unsigned> secondByteRange(unsigned first)
{
    switch (first) {
    case 0xe0: return {0xa0, 0xbf};
    case 0xed: return {0x80, 0x9f};
    case 0xf0: return {0x90, 0xbf};
    case 0xf4: return {0x80, 0x8f};
    default: return {0x80, 0xbf};
    }
}

int sequenceLength(unsigned first)
{
    if (first >= 0xc2 && first <= 0xdf)
        return 2;
    if (first >= 0xe0 && first <= 0xef)
        return 3;
    return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}
}

Result<Json> JsonParser::parse()
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(mark))
        m_at += mark.size();
    Json json;
    if (!readValue(json, 0))
        return Error{ErrorCode::InvalidJson, m_fault};
    skipBlanks();
    if (m_at != m_end)
        return Error{ErrorCode::InvalidJson, "not JSON"};
    return json;
}

bool JsonParser::readValue(Json &to, int depth)
{
    skipBlanks();
    if (m_at == m_end)
        return false;
    if (depth > MaximumDepth)
        return fail("nested too deeply");
    switch (*m_at) {
    case '{': return readObject(to, depth);
    case '[': return readArray(to, depth);
    case '"': to = std::string(); return readString(to.get_ref<std::string &>());
    case 't': to = true; return readWord("true");
    case 'f': to = false; return readWord("false");
    case 'n': to = nullptr; return readWord("null");
    default: return readNumber(to);
    }
}

bool JsonParser::readObject(Json &to, int depth)
{
    ++m_at;
    to = Json::object();
    skipBlanks();
    return take('}') || readMembers(to.get_ref<Json::object_t &>(), depth);
}

bool JsonParser::readMembers(Json::object_t &members, int depth)
{
    std::string name;
    do {
        skipBlanks();
        if (m_at == m_end || *m_at != '"' || !readString(name))
            return false;
        const auto [member, isNew] = members.try_emplace(std::move(name));
        if (!isNew)
            return fail("a member name occurs twice");
        skipBlanks();
        if (!take(':') || !readValue(member->second, depth + 1))
            return false;
        skipBlanks();
    } while (take(','));
    return take('}');
}

bool JsonParser::readArray(Json &to, int depth)
{
    ++m_at;
    to = Json::array();
    skipBlanks();
    if (take(']'))
        return true;
    auto &elements = to.get_ref<Json::array_t &>();
    do {
        if (!readValue(elements.emplace_back(), depth + 1))
            return false;
        skipBlanks();
    } while (take(','));
    return take(']');
}

bool JsonParser::readString(std::string &to)
{
    ++m_at;
    to.clear();
    for (;;) {
        const auto *const start = m_at;
        while (m_at != m_end && isPlain(static_cast<unsigned char>(*m_at)))
            ++m_at;
        to.append(start, m_at);
        if (m_at == m_end)
            return false;
        if (take('"'))
            return true;
        if (take('\\') ? !readEscape(to) : !readSequence(to))
            return false;
    }
}

bool JsonParser::readEscape(std::string &to)
{
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (m_at == m_end)
        return false;
    const char c = *m_at++;
    if (c == 'u')
        return readUnicode(to);
    const auto found = letters.find(c);
    if (found == std::string_view::npos)
        return false;
    to += meanings[found];
    return true;
}

/// Behind `\u`; characters beyond the first plane come as two halves.
bool JsonParser::readUnicode(std::string &to)
{
    unsigned code = 0;
    if (!readHex(code) || (code >= 0xdc00 && code <= 0xdfff))
        return false;
    if (code >= 0xd800 && code <= 0xdbff) {
        unsigned low = 0;
        if (!take('\\') || !take('u') || !readHex(low) || low < 0xdc00 || low > 0xdfff)
            return false;
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    appendUtf8(to, code);
    return true;
}

bool JsonParser::readHex(unsigned &to)
{
    constexpr int digits = 4;
    if (m_end - m_at < digits)
        return false;
    const auto [end, fault] = std::from_chars(m_at, m_at + digits, to, 16);
    if (fault != std::errc() || end != m_at + digits)
        return false;
    m_at = end;
    return true;
}

/// A character of more than one byte; a control character is none.
bool JsonParser::readSequence(std::string &to)
{
    const auto first = static_cast<unsigned char>(*m_at);
    const int length = sequenceLength(first);
    if (length == 0 || m_end - m_at < length)
        return false;
    auto [lowest, highest] = secondByteRange(first);
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(m_at[i]);
        if (byte < lowest || byte > highest)
            return false;
        lowest = 0x80;
        highest = 0xbf;
    }
    to.append(m_at, static_cast<std::size_t>(length));
    m_at += length;
    return true;
}

bool JsonParser::readNumber(Json &to)
{
    const auto *const start = m_at;
    const bool isNegative = take('-');
    if (!take('0') && !skipDigits())
        return false;
    bool isInteger = true;
    if (take('.')) {
        isInteger = false;
        if (!skipDigits())
            return false;
    }
    if (take('e') || take('E')) {
        isInteger = false;
        if (!take('+'))
            take('-');
        if (!skipDigits())
            return false;
    }
    std::uint64_t whole = 0;
    std::int64_t negative = 0;
    double real = 0;
    if (isInteger && !isNegative && std::from_chars(start, m_at, whole).ec == std::errc())
        to = whole;
    else if (isInteger && isNegative && std::from_chars(start, m_at, negative).ec == std::errc())
        to = negative;
    else if (std::from_chars(start, m_at, real).ec == std::errc())
        to = real;
    else
        return false; // larger, or nearer to nothing, than a number can be
    return true;
}

bool JsonParser::readWord(std::string_view word)
{
    if (!std::string_view(m_at, static_cast<std::size_t>(m_end - m_at)).starts_with(word))
        return false;
    m_at += word.size();
    return true;
}

bool JsonParser::skipDigits()
{
    const auto *const start = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != start;
}

void JsonParser::skipBlanks()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool JsonParser::take(char c)
{
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

bool JsonParser::fail(const char *why)
{
    m_fault = why;
    return false;
}
}

#include <causeway/base/encoding.h>

#include <array>

namespace causeway {
namespace {

constexpr std::string_view HexDigits = "0123456789abcdef";
constexpr std::string_view StandardAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view UrlAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

using DecodeTable = std::array<std::int8_t, 256>;

constexpr DecodeTable decodeTable(std::string_view alphabet)
{
    DecodeTable table{};
    table.fill(-1);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
    return table;
}

constexpr DecodeTable StandardTable = decodeTable(StandardAlphabet);
constexpr DecodeTable UrlTable = decodeTable(UrlAlphabet);

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string encode64(ByteView bytes, std::string_view alphabet)
{
    std::string text((bytes.size() * 8 + 5) / 6, '\0');
    auto to = text.begin();
    for (; bytes.size() >= 3; bytes = bytes.subspan(3)) {
        const auto group = static_cast<std::uint32_t>(bytes[0]) << 16 | static_cast<std::uint32_t>(bytes[1]) << 8
            | static_cast<std::uint32_t>(bytes[2]);
        for (int shift = 18; shift >= 0; shift -= 6)
            *to++ = alphabet[group >> shift & 63];
    }
    std::uint32_t rest = 0;
    for (const auto byte : bytes)
        rest = rest << 8 | byte;
    rest <<= bytes.size() == 1 ? 4 : 2; // up to whole characters
    for (auto left = text.end() - to; left > 0; --left)
        *to++ = alphabet[rest >> 6 * (left - 1) & 63];
    return text;
}

/// The last two or three characters of a text whose length is no multiple of four.
bool decodeRest(std::string_view text, const DecodeTable &table, std::uint8_t *to)
{
    std::uint32_t buffer = 0;
    for (const char c : text) {
        const auto value = table[static_cast<unsigned char>(c)];
        if (value < 0)
            return false;
        buffer = buffer << 6 | static_cast<std::uint32_t>(value);
    }
    const int stray = text.size() == 2 ? 4 : 2;
    if (buffer & ((1U << stray) - 1))
        return false;
    buffer >>= stray;
    for (auto left = text.size() - 1; left > 0; --left)
        *to++ = static_cast<std::uint8_t>(buffer >> 8 * (left - 1));
    return true;
}

Result<void> decode64(std::string_view text, const DecodeTable &table, Bytes &bytes)
{
    const auto rest = text.size() % 4;
    if (rest == 1)
        return Error{ErrorCode::InvalidEncoding, "base64: impossible length"};
    bytes.resize(text.size() * 3 / 4);
    auto *to = bytes.data();
    const auto *from = reinterpret_cast<const unsigned char *>(text.data());
    const auto *const end = from + (text.size() - rest);
    std::int32_t fault = 0; // negative as soon as one character was illegal
    for (; from != end; from += 4, to += 3) {
        const std::int32_t group = table[from[0]] * (1 << 18) | table[from[1]] * (1 << 12) | table[from[2]] * (1 << 6)
            | table[from[3]]; // an illegal character is negative, and so is the group
        fault |= group;
        to[0] = static_cast<std::uint8_t>(group >> 16);
        to[1] = static_cast<std::uint8_t>(group >> 8);
        to[2] = static_cast<std::uint8_t>(group);
    }
    text.remove_prefix(text.size() - rest);
    if (fault < 0)
        return Error{ErrorCode::InvalidEncoding, "base64: illegal character"};
    if (rest != 0 && !decodeRest(text, table, to))
        return Error{ErrorCode::InvalidEncoding, "base64: illegal character or stray bits at the end"};
    return {};
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view("-._~").find(c) != std::string_view::npos;
}
}

std::string toHex(ByteView bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += HexDigits[byte >> 4];
        text += HexDigits[byte & 15];
    }
    return text;
}

Result<Bytes> fromHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return Error{ErrorCode::InvalidEncoding, "hex: odd length"};
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = hexValue(text[i]);
        const int low = hexValue(text[i + 1]);
        if (high < 0 || low < 0)
            return Error{ErrorCode::InvalidEncoding, "hex: illegal character"};
        bytes.push_back(static_cast<std::uint8_t>(high << 4 | low));
    }
    return bytes;
}

std::string toBase64Url(ByteView bytes)
{
    return encode64(bytes, UrlAlphabet);
}

Result<Bytes> fromBase64Url(std::string_view text)
{
    Bytes bytes;
    CAUSEWAY_CHECK(decode64(text, UrlTable, bytes));
    return bytes;
}

Result<void> fromBase64Url(std::string_view text, Bytes &bytes)
{
    return decode64(text, UrlTable, bytes);
}

std::string toBase64(ByteView bytes)
{
    auto text = encode64(bytes, StandardAlphabet);
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

Result<Bytes> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return Error{ErrorCode::InvalidEncoding, "base64: not padded"};
    for (int i = 0; i < 2 && !text.empty() && text.back() == '='; ++i)
        text.remove_suffix(1);
    Bytes bytes;
    CAUSEWAY_CHECK(decode64(text, StandardTable, bytes));
    return bytes;
}

std::string percentEncode(std::string_view text)
{
    constexpr std::string_view upper = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (isUnreserved(c)) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += upper[byte >> 4];
        encoded += upper[byte & 15];
    }
    return encoded;
}

Result<std::string> percentDecode(std::string_view text, bool form)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && form) {
            decoded += ' ';
            continue;
        }
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexValue(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return Error{ErrorCode::InvalidEncoding, "percent: broken escape"};
        decoded += static_cast<char>(high << 4 | low);
        i += 2;
    }
    return decoded;
}
}

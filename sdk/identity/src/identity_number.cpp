#include <causeway/identity/identity_number.h>

#include <array>
#include <optional>

namespace causeway::identity {
namespace {

constexpr std::array<int, 8> Weights = {9, 8, 7, 6, 5, 4, 3, 2};
constexpr int BlankValue = 36; // stands in front of a one-letter number

Error wrongForm()
{
    return Error{ErrorCode::IdentityNumberInvalid, "form"};
}

/// The ASCII twin of a full-width character (U+FF01 to U+FF5E, U+3000), which Chinese keyboards produce.
std::optional<char> narrowed(std::string_view character)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(character[at]); };
    if (byte(0) == 0xe3 && byte(1) == 0x80 && byte(2) == 0x80)
        return ' ';
    if (byte(0) != 0xef || (byte(1) != 0xbc && byte(1) != 0xbd))
        return std::nullopt;
    const int point = 0xf000 | ((byte(1) & 0x3f) << 6) | (byte(2) & 0x3f);
    if (point < 0xff01 || point > 0xff5e)
        return std::nullopt;
    return static_cast<char>(point - 0xff01 + '!');
}

/// Capitals, digits and brackets only; blanks are dropped, anything else is refused.
Result<std::string> normalised(std::string_view text)
{
    if (text.size() > 64)
        return wrongForm();
    std::string plain;
    while (!text.empty()) {
        const bool isAscii = static_cast<unsigned char>(text.front()) < 0x80;
        const std::size_t length = isAscii ? 1 : 3;
        if (text.size() < length)
            return wrongForm();
        const auto c = isAscii ? std::optional(text.front()) : narrowed(text.substr(0, length));
        text.remove_prefix(length);
        if (!c)
            return wrongForm();
        if (*c != ' ')
            plain += *c >= 'a' && *c <= 'z' ? static_cast<char>(*c - 'a' + 'A') : *c;
    }
    return plain;
}

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBody(std::string_view body)
{
    const std::size_t letters = body.size() - 6;
    for (std::size_t i = 0; i < body.size(); ++i)
        if (i < letters ? !isLetter(body[i]) : !isDigit(body[i]))
            return false;
    return true;
}

char checkDigitOf(std::string_view body)
{
    int sum = 0;
    std::size_t weight = 0;
    if (body.size() == 7)
        sum += BlankValue * Weights[weight++];
    for (const char c : body)
        sum += (isLetter(c) ? c - 'A' + 10 : c - '0') * Weights[weight++];
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'A' : static_cast<char>('0' + check);
}
}

std::string IdentityNumber::masked() const
{
    return body.substr(0, body.size() - 3) + "***(*)";
}

Result<IdentityNumber> parseIdentityNumber(std::string_view text)
{
    CAUSEWAY_TRY(auto plain, normalised(text));
    if (plain.size() > 3 && plain.back() == ')') {
        if (plain[plain.size() - 3] != '(')
            return wrongForm();
        plain = plain.substr(0, plain.size() - 3) + plain[plain.size() - 2];
    }
    if (plain.size() != 8 && plain.size() != 9)
        return wrongForm();
    const IdentityNumber number{plain.substr(0, plain.size() - 1), plain.back()};
    if (!isBody(number.body) || (!isDigit(number.checkDigit) && number.checkDigit != 'A'))
        return wrongForm();
    if (checkDigitOf(number.body) != number.checkDigit)
        return Error{ErrorCode::IdentityNumberInvalid, "check digit"};
    return number;
}
}

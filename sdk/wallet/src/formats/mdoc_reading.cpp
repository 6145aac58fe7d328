#include "formats/mdoc_reading.h"

#include <charconv>

namespace causeway::wallet::mdoc {
namespace {

/// A number of exactly so many digits.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count)
{
    int number = 0;
    const auto part = text.substr(at, count);
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (part.size() != count || error != std::errc() || end != part.data() + count || part.front() == '-')
        return std::nullopt;
    return number;
}

/// "" or ".123": fractions are against the standard, are written all the same, and tell nothing here.
bool isFraction(std::string_view text)
{
    return text.empty()
        || (text.size() > 1 && text.front() == '.'
            && text.find_first_not_of("0123456789", 1) == std::string_view::npos);
}

std::optional<SystemTime> parseTime(std::string_view text)
{
    constexpr std::size_t wholeSize = 19; // 2020-10-01T13:30:02
    if (text.size() <= wholeSize || text.back() != 'Z' || text[4] != '-' || text[7] != '-' || text[10] != 'T'
        || text[13] != ':' || text[16] != ':' || !isFraction(text.substr(wholeSize, text.size() - wholeSize - 1)))
        return std::nullopt;
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    if (!year || !month || !day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second);
}
}

std::optional<cbor::Value> embeddedIn(const cbor::Value &item)
{
    const auto *const bytes = item.embedded();
    auto value =
        bytes ? cbor::parse(*bytes, {.size = MaximumMessage}) : Result<cbor::Value>(Error{ErrorCode::CborMalformed});
    return value ? std::optional(*std::move(value)) : std::nullopt;
}

Bytes copyOf(ByteView bytes)
{
    return {bytes.begin(), bytes.end()};
}

std::optional<SystemTime> timeOf(const cbor::Value *value)
{
    const auto *const inner = value ? value->tagged(0) : nullptr;
    return inner && inner->text() ? parseTime(*inner->text()) : std::nullopt;
}

std::optional<std::map<std::string, std::map<std::string, cbor::Value>>> elementsOf(const cbor::Value &value)
{
    if (!value.map())
        return std::nullopt;
    std::map<std::string, std::map<std::string, cbor::Value>> elements;
    for (const auto &[nameSpace, items] : *value.map()) {
        if (!nameSpace.text() || !items.map())
            return std::nullopt;
        auto &listed = elements[*nameSpace.text()];
        for (const auto &[element, content] : *items.map()) {
            if (!element.text())
                return std::nullopt;
            listed.emplace(*element.text(), content);
        }
    }
    return elements;
}
}

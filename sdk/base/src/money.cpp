#include <causeway/base/money.h>

#include <algorithm>
#include <charconv>

namespace causeway {
namespace {

constexpr std::int64_t MaximumMinorUnits = 1'000'000'000'000;

Error invalid(const char *why)
{
    return Error{ErrorCode::AmountInvalid, why};
}

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Result<Money> checked(Money money)
{
    if (money.minorUnits <= 0 || money.minorUnits > MaximumMinorUnits)
        return invalid("out of range");
    if (money.currency.size() != 3 || !std::ranges::all_of(money.currency, [](char c) { return c >= 'A' && c <= 'Z'; }))
        return invalid("currency");
    return money;
}
}

Json toJson(const Money &money)
{
    return Json{{"minor_units", money.minorUnits}, {"currency", money.currency}};
}

Result<Money> moneyFromJson(const Json &json)
{
    const auto units = optionalInteger(json, "minor_units");
    const auto currency = optionalString(json, "currency");
    if (!units || !currency)
        return invalid("minor_units or currency is missing");
    return checked(Money{*units, *currency});
}

std::string toDecimal(const Money &money)
{
    const auto cents = std::to_string(money.minorUnits % 100);
    return std::to_string(money.minorUnits / 100) + (cents.size() == 1 ? ".0" : ".") + cents;
}

Result<Money> moneyFromDecimal(std::string_view text, std::string currency)
{
    const auto dot = std::min(text.find('.'), text.size());
    const auto whole = text.substr(0, dot);
    const auto decimals = dot < text.size() ? text.substr(dot + 1) : std::string_view();
    if (whole.empty() || whole.size() > 10 || decimals.size() > 2 || !isDigits(whole) || !isDigits(decimals))
        return invalid("not an amount");
    auto digits = std::string(whole) + std::string(decimals);
    digits.append(2 - decimals.size(), '0');
    std::int64_t units = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), units);
    return checked(Money{units, std::move(currency)});
}
}

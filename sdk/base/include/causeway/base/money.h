#pragma once

#include <causeway/base/json.h>

#include <cstdint>
#include <string>

namespace causeway {

/// An amount in the smallest unit of its currency (cents); never a floating-point number.
struct Money {
    std::int64_t minorUnits = 0;
    std::string currency = "HKD"; ///< ISO 4217

    friend bool operator==(const Money &, const Money &) = default;
};

/// `{"minor_units", "currency"}`. Reading fails with AmountInvalid unless 0 < minor units <= 10^12 and the currency has three capitals.
Json toJson(const Money &money);
Result<Money> moneyFromJson(const Json &json);
/// "540.00": two decimals, no separator, for codes and logs (the app formats for people).
std::string toDecimal(const Money &money);
/// From "98", "98." or "98.73". Fails with AmountInvalid: signs, blanks, zero, more than two decimals, more than 10^10.
Result<Money> moneyFromDecimal(std::string_view text, std::string currency);
}

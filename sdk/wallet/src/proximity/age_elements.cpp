#include "age_elements.h"

#include <algorithm>
#include <cstdlib>

namespace causeway::wallet {
namespace {

constexpr auto AgeSpace = "org.iso.18013.5.1";
constexpr std::string_view Prefix = "age_over_";

/// NN, which has two digits always.
std::optional<int> yearsOf(std::string_view element)
{
    const auto digits = element.starts_with(Prefix) ? element.substr(Prefix.size()) : std::string_view();
    const auto isDigit = [](char letter) { return letter >= '0' && letter <= '9'; };
    if (digits.size() != 2 || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    return (digits[0] - '0') * 10 + (digits[1] - '0');
}
}

bool isAge(const std::string &nameSpace, const std::string &element)
{
    return nameSpace == AgeSpace && yearsOf(element);
}

std::optional<AgeAnswer> answerAge(const std::string &asked, const Json &claims)
{
    const auto years = yearsOf(asked);
    const auto elements = years && claims.is_object() ? claims.find(AgeSpace) : claims.end();
    if (elements == claims.end() || !elements->is_object())
        return std::nullopt;
    std::optional<AgeAnswer> reached;
    std::optional<AgeAnswer> notReached;
    for (const auto &[element, value] : elements->items()) {
        const auto stated = yearsOf(element);
        if (!stated || !value.is_boolean())
            continue;
        const AgeAnswer answer{element, value.get<bool>(), std::abs(*stated - *years)};
        if (answer.distance == 0)
            return answer;
        const bool says = answer.isReached == (*stated > *years); // a lower age that is reached says nothing
        auto &nearest = answer.isReached ? reached : notReached;
        if (says && (!nearest || answer.distance < nearest->distance))
            nearest = answer;
    }
    return reached ? reached : notReached;
}
}

#pragma once

#include <causeway/base/json.h>

/// Ages as ISO 18013-5 section 7.2.5 states them: "age_over_NN" is true from that birthday on, so that one element answers for other ages as well. Phone and reader go by the same rule.
namespace causeway::wallet {

struct AgeAnswer {
    std::string element; ///< that says it: "age_over_21" also where 18 years were asked for
    bool isReached = false;
    int distance = 0; ///< years between the age that was asked for and the one that is stated
};

/// Whether an element is such an age. In other name spaces the same name may mean anything.
bool isAge(const std::string &nameSpace, const std::string &element);

/// What `claims` (name space -> element -> value) say of the age `asked` ("age_over_NN"): that element itself, else the nearest higher age that is reached, else the nearest lower one that is not.
/// Nothing where none of them says, or `asked` is no age. What is neither true nor false says nothing.
std::optional<AgeAnswer> answerAge(const std::string &asked, const Json &claims);
}

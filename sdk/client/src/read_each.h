#pragma once

#include <causeway/base/json.h>

#include <type_traits>
#include <vector>

namespace causeway::client {

/// What `read(element)` makes of each element of the member; its first failure is the result.
template<typename Read>
auto readEach(const Json &object, const char *name, Read read)
    -> Result<std::vector<typename std::invoke_result_t<Read, const Json &>::value_type>>
{
    CAUSEWAY_TRY(const auto array, requireArray(object, name));
    std::vector<typename std::invoke_result_t<Read, const Json &>::value_type> values;
    for (const auto &element : array) {
        CAUSEWAY_TRY(auto value, read(element));
        values.push_back(std::move(value));
    }
    return values;
}
}

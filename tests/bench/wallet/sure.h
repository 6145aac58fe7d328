#pragma once

#include <causeway/base/result.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace causeway::bench {

/// What a bench cannot do without; ends the program where it is not there.
template<typename T>
T sure(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", std::string(toString(result.error().code)).c_str(),
                     result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(result).value();
}
}

#include <causeway/base/error.h>

namespace causeway {

std::string_view toString(ErrorCode code)
{
    switch (code) {
#define CAUSEWAY_ERROR(identifier, name, retryable)                                                                    \
    case ErrorCode::identifier:                                                                                        \
        return name;
#include <causeway/base/error_codes.inc>
#undef CAUSEWAY_ERROR
    }
    return "base.internal";
}

bool isRetryable(ErrorCode code)
{
    switch (code) {
#define CAUSEWAY_ERROR(identifier, name, retryable)                                                                    \
    case ErrorCode::identifier:                                                                                        \
        return retryable;
#include <causeway/base/error_codes.inc>
#undef CAUSEWAY_ERROR
    }
    return false;
}
}

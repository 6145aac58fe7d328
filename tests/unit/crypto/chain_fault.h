#pragma once

#include <causeway/base/result.h>

#include <string>

namespace causeway::test {

/// Why a chain of certificates is not believed; empty where it is.
inline std::string chainFault(const Result<void> &verified)
{
    if (verified)
        return {};
    return verified.error().code == ErrorCode::CertificateChainUntrusted ? verified.error().detail
                                                                         : "another error code";
}
}

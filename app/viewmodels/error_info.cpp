#include "viewmodels/error_info.h"

namespace causeway::app {

ErrorInfo ErrorInfo::from(const Error &error)
{
    ErrorInfo info;
    const auto name = causeway::toString(error.code);
    info.m_code = QString::fromUtf8(name.data(), qsizetype(name.size()));
    info.m_retryable = causeway::isRetryable(error.code);
    return info;
}
}

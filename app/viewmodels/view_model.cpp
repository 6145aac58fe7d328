#include "viewmodels/view_model.h"

namespace causeway::app {

ViewModel::ViewModel(const AppContext &context)
    : m_client(context.client), m_settings(context.settings), m_sdk(context.sdk)
{
}

void ViewModel::clearError()
{
    setError({});
}

void ViewModel::cancel()
{
    m_sdk.cancelCurrent();
}

void ViewModel::setError(ErrorInfo error)
{
    if (error == m_error)
        return;
    m_error = std::move(error);
    emit errorChanged();
}

void ViewModel::enter()
{
    setError({});
    if (++m_running == 1)
        emit busyChanged();
}

void ViewModel::leave(const std::optional<Error> &error)
{
    if (--m_running == 0)
        emit busyChanged();
    if (error)
        setError(ErrorInfo::from(*error));
}
}

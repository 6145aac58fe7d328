#include "viewmodels/view_model.h"

namespace causeway::app {

ViewModel::ViewModel(SdkRunner &sdk, QObject *parent) : QObject(parent), m_sdk(sdk) {}

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

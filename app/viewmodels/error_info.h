#pragma once

#include <causeway/base/error.h>

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace causeway::app {

/// What QML needs to know of a failure: its stable code. The words are QML's (ErrorWords), in the person's language.
class ErrorInfo {
    Q_GADGET
    QML_VALUE_TYPE(errorInfo)
    Q_PROPERTY(bool present READ isPresent FINAL)
    Q_PROPERTY(QString code READ code FINAL)
    Q_PROPERTY(bool retryable READ isRetryable FINAL)

public:
    ErrorInfo() = default;
    static ErrorInfo from(const Error &error);

    bool isPresent() const { return !m_code.isEmpty(); }
    QString code() const { return m_code; }
    bool isRetryable() const { return m_retryable; }
    friend bool operator==(const ErrorInfo &, const ErrorInfo &) = default;

private:
    QString m_code;
    bool m_retryable = false;
};
}

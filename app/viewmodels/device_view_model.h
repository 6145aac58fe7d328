#pragma once

#include <causeway/ports/key_store.h>

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <string>

namespace causeway::app {

/// How this device protects what is on it; said plainly, because it decides what a thief can do.
class DeviceViewModel final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    /// "software", "tpm" or "secure_element"
    Q_PROPERTY(QString protection READ protection CONSTANT FINAL)
    Q_PROPERTY(QString cipher READ cipher CONSTANT FINAL)

public:
    DeviceViewModel(ports::Protection protection, const std::string &cipherVersion, QObject *parent = nullptr);

    QString protection() const { return m_protection; }
    QString cipher() const { return m_cipher; }

private:
    QString m_protection;
    QString m_cipher;
};
}

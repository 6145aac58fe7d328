#include "viewmodels/device_view_model.h"

namespace causeway::app {
namespace {

QString nameOf(ports::Protection protection)
{
    switch (protection) {
    case ports::Protection::Software: return QStringLiteral("software");
    case ports::Protection::Tpm: return QStringLiteral("tpm");
    case ports::Protection::SecureElement: return QStringLiteral("secure_element");
    }
    return {};
}
}

DeviceViewModel::DeviceViewModel(ports::Protection protection, const std::string &cipherVersion, QObject *parent)
    : QObject(parent), m_protection(nameOf(protection)),
      m_cipher(QStringLiteral("SQLCipher %1").arg(QString::fromStdString(cipherVersion)))
{
}
}

#pragma once

#include <QString>
#include <QStringList>

namespace causeway::app {

/// The modules of a QR code (error correction M) for the text, a string of '0' and '1' a row. Empty when the text is too long for a code.
QStringList qrMatrix(const QString &text);
}

#include "bridge/qr_matrix.h"

#include <qrencode.h>

#include <memory>

namespace causeway::app {

QStringList qrMatrix(const QString &text)
{
    const auto bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!code)
        return {};
    QStringList rows;
    for (int y = 0; y < code->width; ++y) {
        QString row;
        for (int x = 0; x < code->width; ++x)
            row += (code->data[y * code->width + x] & 1) != 0 ? QLatin1Char('1') : QLatin1Char('0');
        rows += row;
    }
    return rows;
}
}

#pragma once

#include <causeway/ports/qr_scanner.h>

#include <memory>

namespace causeway::platform {

/// QR codes by ZXing-C++, picture files by libpng and libjpeg-turbo. A file's size and dimensions are checked before its pixels are decoded.
std::unique_ptr<ports::QrScanner> makeQrScanner();
}

#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

#include <string>
#include <vector>

namespace causeway::ports {

/// An 8-bit grey picture, rows from top to bottom without padding.
struct GreyImage {
    int width = 0;
    int height = 0;
    Bytes pixels;
};

/// Reads QR codes out of pictures. Thread-safe.
class QrScanner {
public:
    virtual ~QrScanner() = default;
    /// The texts of all codes in the picture, at least one. Fails with NoCodeInImage.
    virtual Result<std::vector<std::string>> scan(const GreyImage &image) = 0;
    /// The same from a PNG or JPEG file of at most 20 MiB and 50 megapixels. Fails with NoCodeInImage or CodeUnreadable.
    virtual Result<std::vector<std::string>> scanFile(const std::string &path) = 0;
};
}

#include "png.h"

#include <png.h>
#include <qrencode.h>

#include <cstring>
#include <memory>

namespace causeway::sandbox {
namespace {

constexpr int QuietZone = 4;

struct QrDeleter {
    void operator()(QRcode *code) const { QRcode_free(code); }
};
}

std::string toPng(const Picture &picture)
{
    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = 0;
    if (!png_image_write_to_memory(&image, nullptr, &size, 0, picture.pixels.data(), 0, nullptr))
        return {};
    std::string png(size, '\0');
    if (!png_image_write_to_memory(&image, png.data(), &size, 0, picture.pixels.data(), 0, nullptr))
        return {};
    png.resize(size);
    return png;
}

std::string qrPng(const std::string &text, int moduleSize)
{
    const std::unique_ptr<QRcode, QrDeleter> code(QRcode_encodeData(
        static_cast<int>(text.size()), reinterpret_cast<const unsigned char *>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    const int side = (code->width + 2 * QuietZone) * moduleSize;
    Picture picture{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side) * side * 3, 255)};
    for (int y = QuietZone * moduleSize; y < side - QuietZone * moduleSize; ++y) {
        for (int x = QuietZone * moduleSize; x < side - QuietZone * moduleSize; ++x) {
            const int module = (y / moduleSize - QuietZone) * code->width + x / moduleSize - QuietZone;
            if (code->data[module] & 1)
                std::memset(&picture.pixels[(static_cast<std::size_t>(y) * side + x) * 3], 0, 3);
        }
    }
    return toPng(picture);
}
}

#include <causeway/platform/linux_qr_scanner.h>

#include "image_file.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace causeway::platform {
namespace {

class ZxingQrScanner final : public ports::QrScanner {
public:
    Result<std::vector<std::string>> scan(const ports::GreyImage &image) override;

    Result<std::vector<std::string>> scanFile(const std::string &path) override
    {
        CAUSEWAY_TRY(const auto image, readImageFile(path));
        return scan(image);
    }
};

ZXing::DecodeHints hints()
{
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setCharacterSet("UTF-8"); // payment codes are UTF-8 and seldom say so
    return hints;
}

/// Each text once, in the order found.
std::vector<std::string> textsOf(const ZXing::Results &found)
{
    std::vector<std::string> texts;
    for (const auto &result : found) {
        auto text = result.text();
        if (result.isValid() && !text.empty() && std::ranges::find(texts, text) == texts.end())
            texts.push_back(std::move(text));
    }
    return texts;
}

Result<std::vector<std::string>> ZxingQrScanner::scan(const ports::GreyImage &image)
{
    if (image.width <= 0 || image.height <= 0
        || !isAcceptableSize(std::uint64_t(image.width), std::uint64_t(image.height))
        || image.pixels.size() != std::size_t(image.width) * std::size_t(image.height))
        return Error{ErrorCode::NoCodeInImage, "not a picture"};
    const ZXing::ImageView view(image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum);
    try {
        auto texts = textsOf(ZXing::ReadBarcodes(view, hints()));
        if (texts.empty())
            return Error{ErrorCode::NoCodeInImage};
        return texts;
    } catch (const std::exception &) {
        return Error{ErrorCode::NoCodeInImage, "the decoder gave up"};
    }
}
}

std::unique_ptr<ports::QrScanner> makeQrScanner()
{
    return std::make_unique<ZxingQrScanner>();
}
}

#include "image_file.h"

#include <png.h>

namespace causeway::platform {
namespace {

/// Frees what libpng holds, whichever way we leave.
struct PngReader {
    png_image image{};

    PngReader() { image.version = PNG_IMAGE_VERSION; }
    ~PngReader() { png_image_free(&image); }
    PngReader(const PngReader &) = delete;
    PngReader &operator=(const PngReader &) = delete;
};
}

Result<ports::GreyImage> readPng(ByteView file)
{
    PngReader reader;
    auto &image = reader.image;
    if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0)
        return Error{ErrorCode::CodeUnreadable, "damaged PNG header"};
    if (!isAcceptableSize(image.width, image.height))
        return Error{ErrorCode::CodeUnreadable, "more than 50 megapixels"};

    image.format = PNG_FORMAT_GRAY;
    const png_color white{255, 255, 255}; // what lies behind transparent pixels
    ports::GreyImage grey{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    grey.pixels.resize(std::size_t(image.width) * image.height);
    if (png_image_finish_read(&image, &white, grey.pixels.data(), 0, nullptr) == 0)
        return Error{ErrorCode::CodeUnreadable, "damaged PNG"};
    return grey;
}
}

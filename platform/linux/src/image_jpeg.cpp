#include "image_file.h"

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

namespace causeway::platform {
namespace {

/// A progressive file of a few kilobytes may ask for thousands of passes over all pixels.
constexpr int MaximumScans = 100;

/// libjpeg reports errors by not returning; everything that jumps over is plain data.
struct JpegReader {
    jpeg_decompress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf leave{};

    JpegReader()
    {
        jpeg.err = jpeg_std_error(&errors);
        jpeg.client_data = this;
        errors.error_exit = [](j_common_ptr common) { of(common).abandon(); };
        errors.output_message = [](j_common_ptr) {}; // never to stderr
    }
    ~JpegReader() { jpeg_destroy_decompress(&jpeg); }
    JpegReader(const JpegReader &) = delete;
    JpegReader &operator=(const JpegReader &) = delete;

    static JpegReader &of(j_common_ptr common) { return *static_cast<JpegReader *>(common->client_data); }
    [[noreturn]] void abandon() { std::longjmp(leave, 1); }

    void limitScans()
    {
        progress.progress_monitor = [](j_common_ptr common) {
            auto &reader = of(common);
            if (reader.jpeg.input_scan_number > MaximumScans)
                reader.abandon();
        };
        jpeg.progress = &progress;
    }
};

bool readHeader(JpegReader &reader, ByteView file)
{
    if (setjmp(reader.leave) != 0)
        return false;
    jpeg_create_decompress(&reader.jpeg);
    jpeg_mem_src(&reader.jpeg, file.data(), file.size());
    return jpeg_read_header(&reader.jpeg, TRUE) == JPEG_HEADER_OK;
}

/// `pixels` has room for width * height.
bool readPixels(JpegReader &reader, std::uint8_t *pixels)
{
    if (setjmp(reader.leave) != 0)
        return false;
    auto &jpeg = reader.jpeg;
    reader.limitScans();
    jpeg.out_color_space = JCS_GRAYSCALE;
    jpeg_start_decompress(&jpeg);
    while (jpeg.output_scanline < jpeg.output_height) {
        JSAMPROW row = pixels + std::size_t(jpeg.output_scanline) * jpeg.output_width;
        jpeg_read_scanlines(&jpeg, &row, 1);
    }
    return true;
}
}

Result<ports::GreyImage> readJpeg(ByteView file)
{
    JpegReader reader;
    if (!readHeader(reader, file))
        return Error{ErrorCode::CodeUnreadable, "damaged JPEG header"};
    const auto width = reader.jpeg.image_width;
    const auto height = reader.jpeg.image_height;
    if (!isAcceptableSize(width, height))
        return Error{ErrorCode::CodeUnreadable, "more than 50 megapixels"};

    ports::GreyImage grey{static_cast<int>(width), static_cast<int>(height), {}};
    grey.pixels.resize(std::size_t(width) * height);
    if (!readPixels(reader, grey.pixels.data()))
        return Error{ErrorCode::CodeUnreadable, "damaged JPEG"};
    return grey;
}
}

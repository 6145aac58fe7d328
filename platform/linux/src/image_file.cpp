#include "image_file.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace causeway::platform {
namespace {

Error unreadable(const char *why)
{
    return Error{ErrorCode::CodeUnreadable, why};
}

bool startsWith(const Bytes &bytes, std::initializer_list<std::uint8_t> head)
{
    return bytes.size() >= head.size() && std::equal(head.begin(), head.end(), bytes.begin());
}

Result<Bytes> readBytes(const std::string &path)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error))
        return unreadable("not a file");
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > MaximumFileSize)
        return unreadable("larger than 20 MiB");
    std::ifstream file(path, std::ios::binary);
    Bytes bytes(size);
    file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file)
        return unreadable("cannot be read");
    return bytes;
}
}

bool isAcceptableSize(std::uint64_t width, std::uint64_t height)
{
    return width > 0 && height > 0 && width <= MaximumPixels && height <= MaximumPixels / width;
}

Result<ports::GreyImage> readImageFile(const std::string &path)
{
    CAUSEWAY_TRY(const auto bytes, readBytes(path));
    if (startsWith(bytes, {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}))
        return readPng(bytes);
    if (startsWith(bytes, {0xFF, 0xD8, 0xFF}))
        return readJpeg(bytes);
    return unreadable("neither PNG nor JPEG");
}
}

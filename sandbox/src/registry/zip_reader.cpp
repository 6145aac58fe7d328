#include "zip_reader.h"

#include <zlib.h>

#include <optional>

namespace causeway::sandbox {
namespace {

constexpr std::size_t EndSize = 22;
constexpr std::size_t DirectoryEntrySize = 46;
constexpr std::size_t LocalHeaderSize = 30;
constexpr std::uint32_t EndMark = 0x06054b50;
constexpr std::uint32_t DirectoryMark = 0x02014b50;
constexpr std::size_t LargestEntry = 256 * 1024;

Error malformed(const char *why)
{
    return Error{ErrorCode::PackageMalformed, why};
}

/// A little-endian number; 0 beyond the end, which no check below accepts.
std::size_t number(ByteView bytes, std::size_t at, std::size_t size)
{
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8 | (at + i < bytes.size() ? bytes[at + i] : 0U);
    return value;
}

Result<std::string> inflated(ByteView packed, std::size_t size)
{
    std::string text(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return malformed("inflate");
    stream.next_in = const_cast<Bytef *>(packed.data()); // zlib's interface is older than const
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    const int outcome = inflate(&stream, Z_FINISH);
    const bool isWhole = outcome == Z_STREAM_END && stream.avail_out == 0;
    inflateEnd(&stream);
    return isWhole ? Result<std::string>(std::move(text)) : malformed("deflated data");
}

Result<std::string> readEntry(ByteView zip, std::size_t at)
{
    const auto method = number(zip, at + 10, 2);
    const auto packedSize = number(zip, at + 20, 4);
    const auto size = number(zip, at + 24, 4);
    const auto header = number(zip, at + 42, 4);
    const auto start = header + LocalHeaderSize + number(zip, header + 26, 2) + number(zip, header + 28, 2);
    if (size > LargestEntry || start > zip.size() || packedSize > zip.size() - start)
        return malformed("entry");
    const auto packed = zip.subspan(start, packedSize);
    if (method == 8)
        return inflated(packed, size);
    return method == 0 ? Result<std::string>(toText(packed)) : malformed("compression method");
}
}

Result<std::string> readZipEntry(ByteView zip, std::string_view name)
{
    if (zip.size() < EndSize || number(zip, zip.size() - EndSize, 4) != EndMark)
        return malformed("no end of a plain zip");
    const auto end = zip.size() - EndSize;
    auto at = number(zip, end + 16, 4);
    for (auto left = number(zip, end + 10, 2); left > 0 && at + DirectoryEntrySize <= end; --left) {
        const auto nameSize = number(zip, at + 28, 2);
        if (number(zip, at, 4) != DirectoryMark || at + DirectoryEntrySize + nameSize > end)
            return malformed("central directory");
        if (asText(zip.subspan(at + DirectoryEntrySize, nameSize)) == name)
            return readEntry(zip, at);
        at += DirectoryEntrySize + nameSize + number(zip, at + 30, 2) + number(zip, at + 32, 2);
    }
    return malformed("the entry is not there");
}
}

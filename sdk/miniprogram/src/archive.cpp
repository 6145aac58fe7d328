#include "archive.h"

#include <zip.h>

#include <algorithm>
#include <memory>
#include <set>

namespace causeway::miniprogram {
namespace {

constexpr std::size_t LongestName = 255;
constexpr std::size_t LongestPath = 1024;
constexpr std::size_t SmallFile = 64 * 1024;

Error malformed(const char *why)
{
    return {ErrorCode::PackageMalformed, why};
}

struct CloseArchive {
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using File = std::unique_ptr<zip_file_t, CloseFile>;

/// A narrower rule than the standard's, so that a name means the same everywhere: printable ASCII without the
/// characters that some system treats specially.
bool isName(std::string_view name)
{
    constexpr std::string_view Forbidden = "\"*/:<>?\\|";
    return !name.empty() && name.size() <= LongestName && name.back() != '.' && name.back() != ' '
        && std::ranges::all_of(
            name, [&](char c) { return c >= 0x20 && c < 0x7f && Forbidden.find(c) == std::string_view::npos; });
}

bool isPath(std::string_view path)
{
    if (path.size() > LongestPath)
        return false;
    while (true) {
        const auto slash = path.find('/');
        if (!isName(path.substr(0, slash)))
            return false;
        if (slash == std::string_view::npos)
            return true;
        path.remove_prefix(slash + 1);
    }
}

std::string folded(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

Result<zip_stat_t> statOf(zip_t *archive, zip_uint64_t index, const PackageLimits &limits)
{
    zip_stat_t stat;
    constexpr zip_uint64_t Needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &stat) != 0 || (stat.valid & Needed) != Needed)
        return malformed("zip entry");
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return malformed("compression method");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return malformed("encrypted entry");
    if (stat.size > limits.fileSize)
        return malformed("file too large");
    if (stat.size > SmallFile && stat.size / limits.ratio > stat.comp_size)
        return malformed("compressed too much");
    return stat;
}

/// Never more than the directory promised, whatever the data says; libzip checks the CRC at the end of the entry.
Result<Bytes> contents(zip_t *archive, const zip_stat_t &stat)
{
    const File file(zip_fopen_index(archive, stat.index, 0));
    if (!file)
        return malformed("zip entry");
    Bytes bytes(stat.size + 1);
    std::size_t size = 0;
    while (size < bytes.size()) {
        const auto count = zip_fread(file.get(), bytes.data() + size, bytes.size() - size);
        if (count < 0)
            return malformed("zip data");
        if (count == 0)
            break;
        size += static_cast<std::size_t>(count);
    }
    if (size != stat.size)
        return malformed("zip entry size");
    bytes.resize(size);
    return bytes;
}

Result<Archive> openArchive(ByteView zip)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(zip.data(), zip.size(), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (!archive && source)
        zip_source_free(source);
    zip_error_fini(&error);
    return archive ? Result<Archive>(Archive(archive)) : malformed("zip directory");
}
}

Result<std::map<std::string, Bytes>> unpack(ByteView zip, const PackageLimits &limits)
{
    CAUSEWAY_TRY(const auto archive, openArchive(zip));
    const auto count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.files)
        return malformed("too many files");
    std::map<std::string, Bytes> files;
    std::set<std::string> names;
    std::size_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        CAUSEWAY_TRY(const auto stat, statOf(archive.get(), static_cast<zip_uint64_t>(i), limits));
        const std::string path = stat.name;
        if (!isPath(path) || !names.insert(folded(path)).second)
            return malformed("file name");
        total += stat.size;
        if (total > limits.unpackedSize)
            return malformed("unpacked size");
        CAUSEWAY_TRY(files[path], contents(archive.get(), stat));
    }
    return files;
}
}

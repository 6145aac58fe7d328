#include "files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace causeway::sandbox {
namespace {

Error failed()
{
    return Error{ErrorCode::StorageFailure, "a file of the data folder cannot be written"};
}

bool writeAll(int file, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

Result<void> replaceFile(const std::filesystem::path &path, std::string_view text, mode_t mode)
{
    const auto fresh = path.string() + ".new";
    ::unlink(fresh.c_str());
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return failed();
    const bool isWritten = writeAll(file, text);
    ::close(file);
    if (!isWritten || ::rename(fresh.c_str(), path.c_str()) != 0) {
        ::unlink(fresh.c_str());
        return failed();
    }
    return {};
}
}

std::optional<std::string> readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<void> writeFile(const std::filesystem::path &file, const std::string &text)
{
    return replaceFile(file, text, 0644);
}

Result<void> writeSecretFile(const std::filesystem::path &file, const std::string &text)
{
    return replaceFile(file, text, 0600);
}

Result<void> makePrivateFolder(const std::filesystem::path &folder)
{
    std::error_code fault;
    std::filesystem::create_directories(folder.parent_path(), fault);
    if (::mkdir(folder.c_str(), 0700) != 0 && !std::filesystem::is_directory(folder, fault))
        return failed();
    return {};
}
}

#include "output_file.h"

#include <unistd.h>

#include <filesystem>

namespace causeway::cli {
namespace {

namespace fs = std::filesystem;

Error refused(const std::string &path, const std::string &why)
{
    return Error{ErrorCode::InvalidArgument, path + ": " + why};
}

/// By whatever names the two go.
bool isInside(fs::path folder, const fs::path &outer)
{
    std::error_code error;
    folder = fs::canonical(folder, error);
    while (!error) {
        if (fs::equivalent(folder, outer, error))
            return true;
        if (folder == folder.root_path())
            return false;
        folder = folder.parent_path();
    }
    return false;
}

Result<void> checkFolder(const std::string &path, const Session &session)
{
    std::error_code error;
    const auto folder = fs::absolute(path, error).parent_path();
    if (error || !fs::is_directory(folder, error))
        return refused(path, "its folder is not there");
    CAUSEWAY_TRY(const auto home, session.home());
    if (isInside(folder, home))
        return refused(path, "nothing else belongs into the data folder");
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return refused(path, "its folder cannot be written to");
    return {};
}

/// What would happen to what stands there.
Result<Existing> checkPlace(const std::string &path, OutputFile::MayGo mayGo)
{
    std::error_code error;
    const auto type = fs::symlink_status(path, error).type();
    if (type == fs::file_type::not_found)
        return Existing::Refuse;
    if (type == fs::file_type::none)
        return refused(path, error.message());
    if (type != fs::file_type::regular)
        return refused(path, "a folder, a link, a device or a pipe, and no place for a file");
    if (!mayGo)
        return refused(path, "there is a file already, and it stays; name another");
    if (!mayGo(path))
        return refused(path, "there is another file already, and it stays");
    return Existing::Replace;
}
}

Result<OutputFile> OutputFile::at(const std::string &path, const Session &session, MayGo mayGo)
{
    if (!fs::path(path).has_filename())
        return refused(path, "no name of a file");
    CAUSEWAY_CHECK(checkFolder(path, session));
    CAUSEWAY_TRY(const auto existing, checkPlace(path, mayGo));
    return OutputFile(path, existing);
}

Result<void> OutputFile::write(ByteView content) const
{
    const auto written = writeNamedFile(m_path, content, m_existing);
    if (!written)
        return Error{written.error().code, m_path + ": " + written.error().detail};
    return {};
}
}

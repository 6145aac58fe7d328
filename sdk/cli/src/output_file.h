#pragma once

#include "session.h"

#include <causeway/base/files.h>

namespace causeway::cli {

/// A file that the person named for a command to write: a new one, which its owner alone can read, outside the data folder.
class OutputFile {
public:
    using MayGo = bool (*)(const std::string &path);

    /// To be asked for before anything is done. InvalidArgument, naming the path, where it is in the data folder, where its folder is missing or cannot be written to, and where
    /// something stands there, unless it is a file, and one that `mayGo`.
    static Result<OutputFile> at(const std::string &path, const Session &session, MayGo mayGo = nullptr);

    /// In one step: a process that is killed leaves what was there, or all of it. Errors as of writeNamedFile(), naming the path.
    Result<void> write(ByteView content) const;

private:
    OutputFile(std::string path, Existing existing) : m_path(std::move(path)), m_existing(existing) {}

    std::string m_path;
    Existing m_existing;
};
}

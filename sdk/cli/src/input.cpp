#include "input.h"

#include <causeway/base/files.h>

#include <filesystem>
#include <fstream>
#include <ostream>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumInput = 1U << 20;

Result<std::string> readAll(std::istream &stream)
{
    std::string text;
    for (char c = 0; stream.get(c);) {
        text += c;
        if (text.size() > MaximumInput)
            return Error{ErrorCode::InvalidArgument, "what is to be read is too large"};
    }
    return text;
}
}

Result<Json> inputJson(const Arguments &arguments, const char *option, Session &session)
{
    std::ifstream file;
    std::error_code error;
    if (const auto path = arguments.value(option)) {
        file.open(*path, std::ios::binary);
        if (!file || std::filesystem::is_directory(*path, error))
            return Error{ErrorCode::InvalidArgument,
                         std::string("the file of ") + option + " cannot be read: " + *path};
    } else if (session.terminal().isTypedIn) {
        session.terminal().err << "waiting for the JSON of " << option << " on this terminal; Ctrl-D ends it\n"
                               << std::flush;
    }
    CAUSEWAY_TRY(const auto text, readAll(file.is_open() ? file : session.terminal().in));
    return parseJson(text);
}

Result<SecretBytes> readInput(const std::string &path, std::size_t maximum)
{
    auto content = readPrivateFile(path, maximum);
    if (!content)
        return Error{ErrorCode::InvalidArgument, path + ": cannot be read: " + content.error().detail};
    if (!*content)
        return Error{ErrorCode::InvalidArgument, path + ": there is no such file"};
    return **std::move(content);
}
}

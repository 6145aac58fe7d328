#include "input.h"

#include <causeway/base/files.h>

#include <fstream>
#include <ostream>

namespace causeway::cli {
namespace {

constexpr std::size_t MaximumInput = 1U << 20;

Error unreadable(const std::string &source, const std::string &why)
{
    return Error{ErrorCode::InvalidArgument, source + ": " + why};
}

Result<std::string> readAll(std::istream &stream, const std::string &source)
{
    std::string text;
    for (char c = 0; stream.get(c);) {
        text += c;
        if (text.size() > MaximumInput)
            return unreadable(source, "more than 1 MiB");
    }
    if (stream.bad()) // as of a folder
        return unreadable(source, "cannot be read");
    return text;
}
}

Result<Json> parseInput(std::string_view text, const std::string &source)
{
    auto json = parseJson(text);
    if (!json)
        return Error{json.error().code, source + ": " + json.error().detail};
    return json;
}

Result<Json> inputJson(const Arguments &arguments, const char *option, Session &session)
{
    const auto path = arguments.value(option);
    if (!path) {
        auto &terminal = session.terminal();
        if (terminal.isTypedIn)
            terminal.err << "waiting for the JSON of " << option << " on this terminal; Ctrl-D ends it\n" << std::flush;
        CAUSEWAY_TRY(const auto text, readAll(terminal.in, "stdin"));
        return parseInput(text, "stdin");
    }
    if (!fileExists(*path))
        return unreadable(*path, "there is no such file");
    std::ifstream file(*path, std::ios::binary); // or a pipe
    if (!file)
        return unreadable(*path, "cannot be read");
    CAUSEWAY_TRY(const auto text, readAll(file, *path));
    return parseInput(text, *path);
}

Result<SecretBytes> readInput(const std::string &path, std::size_t maximum)
{
    auto content = readNamedFile(path, maximum);
    if (!content)
        return unreadable(path, "cannot be read: " + content.error().detail);
    if (!*content)
        return unreadable(path, "there is no such file");
    return **std::move(content);
}
}

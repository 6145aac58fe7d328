#include "input.h"

#include <fstream>

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
    if (const auto path = arguments.value(option)) {
        file.open(*path, std::ios::binary);
        if (!file)
            return Error{ErrorCode::InvalidArgument, std::string("the file of ") + option + " cannot be read"};
    }
    CAUSEWAY_TRY(const auto text, readAll(file.is_open() ? file : session.terminal().in));
    return parseJson(text);
}
}

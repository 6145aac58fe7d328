#pragma once

#include "session.h"

namespace causeway::cli {

/// The JSON in the file that an option names, or on stdin where the option is not given; 1 MiB at most. A terminal is told that it is waited for. InvalidArgument, InvalidJson, each naming the path or "stdin".
Result<Json> inputJson(const Arguments &arguments, const char *option, Session &session);

/// InvalidJson, naming the `source`.
Result<Json> parseInput(std::string_view text, const std::string &source);

/// All of a file or pipe that the person named. InvalidArgument, naming the path and what is wrong with it.
Result<SecretBytes> readInput(const std::string &path, std::size_t maximum);
}

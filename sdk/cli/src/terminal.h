#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace causeway::cli {

/// What the command sees of the world around it; tests put in their own.
struct Terminal {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    std::function<std::optional<std::string>(const char *name)> environment;
    /// Asks without echo; nothing where there is no terminal.
    std::function<std::optional<SecretBytes>(const std::string &question)> ask;
};

/// The process's own.
Terminal systemTerminal();
}

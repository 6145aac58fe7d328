#pragma once

#include "arguments.h"
#include "terminal.h"

namespace causeway::cli {

/// All commands, in the order of the help.
const std::vector<Command> &allCommands();

/// The whole command: words without the program's name, exit status out.
int run(const std::vector<std::string> &words, Terminal terminal, const std::vector<Command> &commands = allCommands());

/// Indented, UTF-8 as it is; what is no UTF-8 is replaced.
std::string toDocument(const Json &json);
Json errorDocument(const Error &error);
}

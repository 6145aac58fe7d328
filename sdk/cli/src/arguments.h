#pragma once

#include <causeway/base/json.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace causeway::cli {

class Session;

struct Option {
    std::string name;  ///< "--amount"
    std::string value; ///< what stands for its value in the help; empty for a switch
    std::string help;
};

/// What was typed, taken apart.
struct Arguments {
    std::vector<std::string> operands;
    std::map<std::string, std::string> options;

    bool has(const std::string &option) const { return options.contains(option); }
    std::optional<std::string> value(const std::string &option) const;
};

struct Command {
    std::string name;                  ///< one or two words: "cert list"
    std::vector<std::string> operands; ///< "LINK"; "[TEXT]" may be left out
    std::vector<Option> options;
    std::string summary;
    std::string example; ///< without the leading "causeway"
    /// What is wrong with the arguments beyond their form, or empty.
    std::string (*fault)(const Arguments &arguments);
    Result<Json> (*run)(const Arguments &arguments, Session &session);
};

/// Options that every command takes.
const std::vector<Option> &commonOptions();

struct Invocation {
    const Command *command = nullptr; ///< nothing where no command was recognised
    std::string group;                ///< "cert", where help was asked for all that begin so; else empty
    Arguments arguments;
    std::string fault; ///< not empty: wrong usage
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// `--name value` and `--name=value`; "--" ends the options. --help (or -h) and --version count wherever they stand; "help cert list" is "cert list --help". Never fails: the fault is part of the value.
Invocation parseArguments(const std::vector<std::string> &typed, const std::vector<Command> &commands);

/// Those whose first word of two is `group`.
std::vector<Command> commandsIn(const std::string &group, const std::vector<Command> &commands);

std::string usage(const std::vector<Command> &commands);
std::string usage(const Command &command);
}

#include "arguments.h"

#include <algorithm>

namespace causeway::cli {
namespace {

bool isOptional(const std::string &operand)
{
    return operand.starts_with('[');
}

/// The command whose words these begin with; two words before one.
const Command *findCommand(const std::vector<std::string> &words, const std::vector<Command> &commands)
{
    const auto named = [&](const std::string &name) {
        const auto found = std::ranges::find(commands, name, &Command::name);
        return found == commands.end() ? nullptr : &*found;
    };
    if (words.size() >= 2) {
        if (const auto *command = named(words[0] + " " + words[1]))
            return command;
    }
    return words.empty() ? nullptr : named(words[0]);
}

const Option *findOption(const std::string &name, const std::vector<Option> &options)
{
    const auto found = std::ranges::find(options, name, &Option::name);
    return found == options.end() ? nullptr : &*found;
}

/// Of this command, or of every one; `word` may have its value behind it.
const Option *optionOf(const Command &command, const std::string &word)
{
    const auto name = word.substr(0, word.find('='));
    const auto *common = findOption(name, commonOptions());
    return common ? common : findOption(name, command.options);
}

/// "cert list, cert show": those that begin with this word.
std::string namesIn(const std::string &group, const std::vector<Command> &commands)
{
    std::string list;
    for (const auto &command : commandsIn(group, commands))
        list += (list.empty() ? "" : ", ") + command.name;
    return list;
}

bool hasSecondWord(const std::vector<std::string> &words)
{
    return words.size() > 1 && !words[1].starts_with('-');
}

/// "help cert list" asks for what "cert list --help" does.
std::vector<std::string> withHelpBehind(std::vector<std::string> words)
{
    if (!hasSecondWord(words) || words.front() != "help")
        return words;
    words.erase(words.begin());
    words.emplace_back("--help");
    return words;
}

std::string unknownCommand(const std::vector<std::string> &words, const std::vector<Command> &commands)
{
    if (words.empty())
        return "no command";
    const auto &first = words.front();
    if (first.starts_with('-'))
        return "the command comes first, and " + first + " behind it";
    const auto group = namesIn(first, commands);
    if (group.empty())
        return "no such command: " + first;
    return "no such command: " + first + (hasSecondWord(words) ? " " + words[1] : "") + "; there is " + group;
}

/// Reads `words` from `next` on; returns what is wrong, or nothing.
std::string takeWords(const std::vector<std::string> &words, std::size_t next, Invocation &invocation)
{
    bool optionsEnded = false;
    for (; next < words.size(); ++next) {
        const auto &word = words[next];
        if (optionsEnded || !word.starts_with("--")) {
            invocation.arguments.operands.push_back(word);
            continue;
        }
        optionsEnded = word == "--";
        if (optionsEnded)
            continue;
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto *option = optionOf(*invocation.command, word);
        if (!option)
            return "no such option: " + name;
        if (invocation.arguments.has(name))
            return name + " is given twice";
        const bool hasValue = equals != std::string::npos;
        if (option->value.empty() && hasValue)
            return name + " takes no value";
        const bool isValueNext = next + 1 < words.size() && !optionOf(*invocation.command, words[next + 1]);
        if (!option->value.empty() && !hasValue && !isValueNext)
            return name + " needs a value: " + option->value;
        auto &value = invocation.arguments.options[name];
        if (!option->value.empty())
            value = hasValue ? word.substr(equals + 1) : words[++next];
    }
    return {};
}

std::string operandFault(const Command &command, const Arguments &arguments)
{
    const auto needed = static_cast<std::size_t>(
        std::ranges::count_if(command.operands, [](const std::string &operand) { return !isOptional(operand); }));
    if (arguments.operands.size() < needed)
        return command.operands[arguments.operands.size()] + " is missing";
    if (arguments.operands.size() > command.operands.size())
        return "one word too many: " + arguments.operands[command.operands.size()];
    return {};
}

std::string optionLine(const Option &option)
{
    auto line = "  " + option.name + (option.value.empty() ? "" : " " + option.value);
    line.resize(std::max<std::size_t>(line.size() + 2, 26), ' ');
    return line + option.help + "\n";
}

std::string synopsis(const Command &command)
{
    auto line = command.name;
    for (const auto &operand : command.operands)
        line += " " + operand;
    return line;
}
}

std::optional<std::string> Arguments::value(const std::string &option) const
{
    const auto found = options.find(option);
    return found == options.end() ? std::nullopt : std::optional(found->second);
}

const std::vector<Option> &commonOptions()
{
    static const std::vector<Option> options{
        {"--home", "DIR", "where the vault is; default: causeway in the XDG data folder (~/.local/share)"},
        {"--connect", "FILE", "the service's connection file; default: CAUSEWAY_CONNECT, then the one of enrolment"},
        {"--pin-file", "FILE", "a file with the PIN; default: CAUSEWAY_PIN, then the terminal"},
        {"--help", "", "what this command does; -h, too"},
        {"--version", "", "which version this is"},
    };
    return options;
}

std::vector<Command> commandsIn(const std::string &group, const std::vector<Command> &commands)
{
    std::vector<Command> found;
    for (const auto &command : commands)
        if (command.name.starts_with(group + " "))
            found.push_back(command);
    return found;
}

Invocation parseArguments(const std::vector<std::string> &typed, const std::vector<Command> &commands)
{
    const auto words = withHelpBehind(typed);
    const auto stands = [&](const char *word) { return std::ranges::find(words, word) != words.end(); };
    Invocation invocation;
    invocation.wantsVersion = stands("--version");
    if (invocation.wantsVersion)
        return invocation;
    invocation.wantsHelp = stands("--help") || stands("-h");
    invocation.command = findCommand(words, commands);
    if (!invocation.command) {
        if (invocation.wantsHelp && !hasSecondWord(words) && !commandsIn(words.front(), commands).empty())
            invocation.group = words.front();
        else if (!invocation.wantsHelp || !words.front().starts_with('-'))
            invocation.fault = unknownCommand(words, commands);
        return invocation;
    }
    if (invocation.wantsHelp)
        return invocation;
    const auto &command = *invocation.command;
    const auto used = static_cast<std::size_t>(std::ranges::count(command.name, ' ')) + 1;
    invocation.fault = takeWords(words, used, invocation);
    if (invocation.fault.empty())
        invocation.fault = operandFault(command, invocation.arguments);
    if (invocation.fault.empty() && command.fault)
        invocation.fault = command.fault(invocation.arguments);
    return invocation;
}

std::string usage(const std::vector<Command> &commands)
{
    std::string text = "usage: causeway COMMAND [OPTION...]\n\n"
                       "Causeway from a terminal. The answer is one JSON document on stdout; failures are\n"
                       "{\"error\": {\"code\", \"retryable\", \"detail\"}} with exit status 1, wrong usage is 2.\n"
                       "What one command takes: causeway COMMAND --help\n\n";
    for (const auto &command : commands) {
        auto line = "  " + synopsis(command);
        line.resize(std::max<std::size_t>(line.size() + 2, 26), ' ');
        text += line + command.summary + "\n";
    }
    text += "\n";
    for (const auto &option : commonOptions())
        text += optionLine(option);
    return text;
}

std::string usage(const Command &command)
{
    auto text = "usage: causeway " + synopsis(command) + " [OPTION...]\n\n" + command.summary + "\n\n";
    for (const auto &option : command.options)
        text += optionLine(option);
    for (const auto &option : commonOptions())
        text += optionLine(option);
    return text + "\nexample: causeway " + command.example + "\n";
}
}

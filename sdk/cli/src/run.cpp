#include "run.h"

#include "session.h"

#include <ostream>

namespace causeway::cli {
namespace {

constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int WrongUsage = 2;

int explainUsage(const Invocation &invocation, const std::vector<Command> &commands, std::ostream &err)
{
    const auto text = invocation.command ? usage(*invocation.command) : usage(commands);
    err << "causeway: " << invocation.fault << "\n\n" << text;
    return WrongUsage;
}

int writeDocument(const Json &json, int status, Terminal &terminal)
{
    terminal.out << toDocument(json) << "\n" << std::flush;
    return terminal.out ? status : Failed; // a full disk must not look like success
}
}

std::string toDocument(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

Json errorDocument(const Error &error)
{
    return {
        {"error", {{"code", toString(error.code)}, {"retryable", isRetryable(error.code)}, {"detail", error.detail}}}};
}

int run(const std::vector<std::string> &words, Terminal terminal, const std::vector<Command> &commands)
{
    const auto invocation = parseArguments(words, commands);
    if (!invocation.fault.empty())
        return explainUsage(invocation, commands, terminal.err);
    const bool isHelp = !invocation.command || invocation.command->name == "help";
    if (isHelp || invocation.wantsHelp) {
        terminal.out << (isHelp ? usage(commands) : usage(*invocation.command)) << std::flush;
        return Done;
    }
    Session session(invocation.arguments, terminal);
    const auto result = invocation.command->run(invocation.arguments, session);
    return result ? writeDocument(*result, Done, terminal)
                  : writeDocument(errorDocument(result.error()), Failed, terminal);
}
}

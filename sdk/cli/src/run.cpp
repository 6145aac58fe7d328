#include "run.h"

#include "session.h"

#include <ostream>

namespace causeway::cli {
namespace {

constexpr int Done = 0;
constexpr int Failed = 1;
constexpr int WrongUsage = 2;

/// What is wrong would scroll away above the list of all commands, so that only who typed nothing gets it.
std::string usageAfter(const Invocation &invocation, bool isNothingTyped, const std::vector<Command> &commands)
{
    if (invocation.command)
        return usage(*invocation.command);
    return isNothingTyped ? usage(commands) : "all commands: causeway help\n";
}

std::string helpFor(const Invocation &invocation, const std::vector<Command> &commands)
{
    if (!invocation.group.empty())
        return usage(commandsIn(invocation.group, commands));
    const bool isOfAll = !invocation.command || invocation.command->name == "help";
    return isOfAll ? usage(commands) : usage(*invocation.command);
}

/// Whether it is said of what the command's first operand names: that it is not there, or done with.
bool isOfTheOperand(ErrorCode code, const std::string &command)
{
    if (code == ErrorCode::BillNotFound || code == ErrorCode::BillAlreadyPaid)
        return command == "bill pay";
    return code == ErrorCode::CertificateNotFound && command.starts_with("cert ");
}

/// The SDK keeps folders and ids out of its errors, which go into logs; who typed them may read them.
Error named(Error error, const Invocation &invocation, const Session &session)
{
    const auto &[operands, options] = invocation.arguments;
    const auto &command = invocation.command->name;
    if (error.code == ErrorCode::RecordNotFound && command == "receipt show") // its detail says of what kind
        error.detail = operands.front();
    if (!error.detail.empty())
        return error;
    if (error.code == ErrorCode::VaultBusy || error.code == ErrorCode::AlreadyEnrolled)
        error.detail = session.home().valueOr({});
    if (isOfTheOperand(error.code, command) && !operands.empty())
        error.detail = operands.front() + (options.contains("--before") ? " or " + options.at("--before") : "");
    return error;
}

/// A full disk must not look like success.
int writeText(const std::string &text, int status, Terminal &terminal)
{
    terminal.out << text << std::flush;
    if (terminal.out)
        return status;
    terminal.err << "causeway: stdout cannot be written to, so the answer is lost; what was asked for "
                 << (status == Done ? "is done" : "failed") << "\n"
                 << std::flush;
    return Failed;
}

int writeDocument(const Json &json, int status, Terminal &terminal)
{
    return writeText(toDocument(json) + "\n", status, terminal);
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
    if (!invocation.fault.empty()) {
        terminal.err << "causeway: " << invocation.fault << "\n\n" << usageAfter(invocation, words.empty(), commands);
        return WrongUsage;
    }
    if (invocation.wantsVersion)
        return writeText("causeway " CAUSEWAY_VERSION "\n", Done, terminal);
    if (!invocation.command || invocation.wantsHelp || invocation.command->name == "help")
        return writeText(helpFor(invocation, commands), Done, terminal);
    Session session(invocation.arguments, terminal);
    const auto result = invocation.command->run(invocation.arguments, session);
    return result ? writeDocument(*result, Done, terminal)
                  : writeDocument(errorDocument(named(result.error(), invocation, session)), Failed, terminal);
}
}

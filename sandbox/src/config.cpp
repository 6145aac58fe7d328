#include "config.h"

#include <charconv>

namespace causeway::sandbox {
namespace {

template<typename Number>
Result<Number> readNumber(const std::string &option, const std::string &text, Number maximum)
{
    Number number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size() || number > maximum)
        return Error{ErrorCode::InvalidArgument, option + " needs a number from 0 to " + std::to_string(maximum)};
    return number;
}

Result<void> take(Config &config, const std::string &option, const std::string &value)
{
    if (option == "--port") {
        CAUSEWAY_TRY(const auto port, readNumber<std::uint32_t>(option, value, 65535));
        config.port = static_cast<int>(port);
        return {};
    }
    if (option == "--seed") {
        CAUSEWAY_TRY(config.seed, readNumber<std::uint64_t>(option, value, 1'000'000'000));
        return {};
    }
    (option == "--data" ? config.dataFolder : config.programsFolder) = value;
    return {};
}
}

Result<CommandLine> parseCommandLine(const std::vector<std::string> &arguments)
{
    CommandLine line;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto &option = arguments[i];
        if (option == "--help" || option == "-h") {
            line.wantsHelp = true;
            return line;
        }
        if (option != "--port" && option != "--data" && option != "--seed" && option != "--programs")
            return Error{ErrorCode::InvalidArgument, "unknown option " + option};
        if (++i == arguments.size())
            return Error{ErrorCode::InvalidArgument, option + " needs a value"};
        CAUSEWAY_CHECK(take(line.config, option, arguments[i]));
    }
    if (line.config.dataFolder.empty())
        return Error{ErrorCode::InvalidArgument, "--data DIR is missing"};
    return line;
}

std::string usage()
{
    return R"(causeway-sandbox --data DIR [--port N] [--seed N] [--programs DIR]

Plays the government, the bank and the service providers of Causeway on this computer only (127.0.0.1 and ::1).

  --data DIR      keys, certificates and state; made when it is not there. Never use a folder that holds real data.
  --port N        0: any free port; absent: that of the last run on DIR, at the first 8443 if it is free, else any.
                  Devices that registered know no other port than the one of then.
  --seed N        bills and balances that are made at the first start (default 1): the same number, the same data
  --programs DIR  unsigned mini-program packages (*.ma) for the registry (default: mini_programs beside bin)

When it is ready it writes DIR/connection.json and prints the same as one line. Stop it with Ctrl-C or SIGTERM.
The page https://localhost:PORT/ lists everything it offers.
)";
}
}

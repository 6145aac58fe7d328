#pragma once

#include <causeway/base/result.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace causeway::sandbox {

struct Config {
    std::optional<int> port; ///< 0: any free one; absent: that of the last run, else 8443 if free, else any
    std::string dataFolder;
    std::uint64_t seed = 1;
    std::string origin;         ///< "https://localhost:8443"; known once the port is
    std::string programsFolder; ///< unsigned packages (*.ma) that the registry signs and serves
};

struct CommandLine {
    Config config;
    bool wantsHelp = false;
};

/// Fails with InvalidArgument; detail is a sentence for the terminal.
Result<CommandLine> parseCommandLine(const std::vector<std::string> &arguments);
std::string usage();
}

#include "files.h"
#include "http_server.h"
#include "sandbox.h"

#include <causeway/base/files.h>

#include <csignal>
#include <filesystem>
#include <iostream>

namespace {

using namespace causeway;
using namespace causeway::sandbox;
namespace fs = std::filesystem;

/// Blocked before any thread starts, so that only the main thread meets them.
sigset_t blockSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

/// build/mini_programs stands beside build/bin.
std::string programsBesideBinary()
{
    std::error_code fault;
    const auto binary = fs::read_symlink("/proc/self/exe", fault);
    return (binary.parent_path().parent_path() / "mini_programs").string();
}

std::string connectionLine(const Config &config, const Keys &keys)
{
    return toCompact({{"ready", true},
                      {"origin", config.origin},
                      {"ca", keys.tlsAuthority.string()},
                      {"trust", keys.trustAuthority.string()}});
}

/// Two on one folder would work on the same state, and the second's connection file lead everybody to a port that ends with it.
Result<FileLock> lockFolder(const fs::path &folder)
{
    CAUSEWAY_CHECK(sandbox::makePrivateFolder(folder));
    auto lock = FileLock::tryNow((folder / "sandbox.lock").string());
    if (!lock && lock.error().code == ErrorCode::VaultBusy)
        return Error{ErrorCode::VaultBusy, "another sandbox works on " + folder.string()};
    return lock;
}

Result<void> run(Config config)
{
    const auto signals = blockSignals();
    const fs::path folder = fs::absolute(config.dataFolder).lexically_normal();
    config.dataFolder = folder.string();
    if (config.programsFolder.empty())
        config.programsFolder = programsBesideBinary();
    CAUSEWAY_TRY(const auto lock, lockFolder(folder));
    CAUSEWAY_TRY(const auto keys, loadOrMakeKeys(folder, systemClock().now()));
    CAUSEWAY_TRY(auto server, makeHttpServer(config.port, keys.serverCertificate, keys.serverKey));
    config.origin = "https://localhost:" + std::to_string(server->port());
    CAUSEWAY_TRY(auto sandbox, makeSandbox(config, systemClock()));
    server->serve([&sandbox](const Request &request) { return sandbox->handle(request); }, sandbox->clock());
    const auto line = connectionLine(config, keys);
    CAUSEWAY_CHECK(writeFile(folder / "connection.json", line + "\n"));
    std::cout << line << std::endl;
    int received = 0;
    sigwait(&signals, &received);
    server->stop();
    return {};
}
}

int main(int argc, char **argv)
{
    const auto line = parseCommandLine({argv + 1, argv + argc});
    if (!line) {
        std::cerr << line.error().detail << "\n\n" << usage();
        return 2;
    }
    if (line->wantsHelp) {
        std::cout << usage();
        return 0;
    }
    if (const auto done = run(line->config); !done) {
        std::cerr << "causeway-sandbox: " << done.error().detail << " (" << toString(done.error().code) << ")\n";
        return 1;
    }
    return 0;
}

#include "files.h"
#include "http_server.h"
#include "sandbox.h"

#include <causeway/base/files.h>
#include <causeway/base/json.h>
#include <causeway/base/url.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>

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
    if (!sandbox::makePrivateFolder(folder))
        return Error{ErrorCode::StorageFailure, folder.string() + " is not a folder, and none can be made there"};
    auto lock = FileLock::tryNow((folder / "sandbox.lock").string());
    if (!lock && lock.error().code == ErrorCode::VaultBusy)
        return Error{ErrorCode::VaultBusy, "another sandbox works on " + folder.string()};
    return lock;
}

/// Of the last run on this folder.
std::optional<int> earlierPort(const fs::path &folder)
{
    const auto connection = parseJson(readFile(folder / "connection.json").value_or(std::string()));
    if (!connection)
        return std::nullopt;
    const auto url = parseUrl(optionalString(*connection, "origin").value_or(std::string()));
    return url ? url->port : std::nullopt;
}

/// On the port of the last run where none is asked for: the devices that registered then know this sandbox by no other origin.
Result<std::unique_ptr<HttpServer>> serverFor(const Config &config, const fs::path &folder, const Keys &keys)
{
    const auto earlier = config.port ? std::nullopt : earlierPort(folder);
    auto server = makeHttpServer(earlier ? earlier : config.port, keys.serverCertificate, keys.serverKey);
    if (!server && earlier && server.error().code == ErrorCode::InvalidArgument)
        return Error{ErrorCode::InvalidArgument,
                     server.error().detail
                         + ", and devices that registered here know no other: free it, or give --port N"};
    return server;
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
    CAUSEWAY_TRY(auto server, serverFor(config, folder, keys));
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

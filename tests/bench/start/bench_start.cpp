#include "bench.h"

#include <causeway/crypto/certificate.h>
#include <causeway/crypto/keys.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace causeway;

namespace {

namespace files = std::filesystem;

constexpr int Runs = 7;

struct Start {
    double milliseconds = 0;
    double megabytes = 0;
};

double residentMegabytes(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

/// Runs the program until it says that its first frame is out; then looks at its memory and ends it.
Start startOnce(const std::vector<std::string> &command)
{
    int pipeEnds[2];
    if (pipe(pipeEnds) != 0)
        std::abort();
    std::vector<char *> arguments;
    for (const auto &word : command)
        arguments.push_back(const_cast<char *>(word.c_str()));
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipeEnds[1], STDOUT_FILENO);
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        execv(arguments.front(), arguments.data());
        _exit(127);
    }
    close(pipeEnds[1]);
    char said = 0;
    const bool started = read(pipeEnds[0], &said, 1) == 1;
    const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
    const Start start{taken.count(), residentMegabytes(child)};
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(pipeEnds[0]);
    if (!started) {
        std::fprintf(stderr, "%s showed no frame\n", command.front().c_str());
        std::exit(1);
    }
    return start;
}

Start medianStart(const std::vector<std::string> &command)
{
    std::vector<double> times;
    std::vector<double> sizes;
    for (int run = 0; run < Runs; ++run) {
        const auto start = startOnce(command);
        times.push_back(start.milliseconds);
        sizes.push_back(start.megabytes);
    }
    std::ranges::sort(times);
    std::ranges::sort(sizes);
    return {times.at(Runs / 2), sizes.at(Runs / 2)};
}

/// A connection to nowhere: a locked app does not use it.
std::string writeConnection(const files::path &folder)
{
    const auto key = crypto::PrivateKey::generate();
    const auto now = systemClock().now();
    const auto root = crypto::issueCertificate({.commonName = "bench",
                                                .dnsNames = {},
                                                .ipAddresses = {},
                                                .uris = {},
                                                .extendedKeyUsage = {},
                                                .isAuthority = true,
                                                .notBefore = now - std::chrono::hours(1),
                                                .notAfter = now + std::chrono::hours(1)},
                                               key->publicKey(), *key, nullptr);
    const auto anchors = folder / "root.pem";
    std::ofstream(anchors) << root->toPem();
    const auto connection = folder / "connection.json";
    std::ofstream(connection) << toCompact(
        {{"origin", "https://localhost:1"}, {"ca", anchors.string()}, {"trust", anchors.string()}});
    return connection.string();
}
}

int main()
{
    const auto folder = files::temp_directory_path() / ("causeway-bench-" + std::to_string(getpid()));
    files::create_directories(folder / "home");
    const auto connection = writeConnection(folder);

    const auto app =
        medianStart({CAUSEWAY_APP_PROGRAM, "--mark-first-frame", "--connect", connection, "--home", folder / "home"});
    const auto bare = medianStart({CAUSEWAY_BARE_PROGRAM});

    files::remove_all(folder);
    bench::report("start_to_first_frame", app.milliseconds, "ms", "bare_qt_quick_window", bare.milliseconds);
    bench::report("memory_at_first_frame", app.megabytes, "MiB", "bare_qt_quick_window", bare.megabytes);
    return 0;
}

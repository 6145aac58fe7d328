#pragma once

#include <causeway/net/http_client.h>
#include <causeway/net/json_api.h>

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <string>

namespace causeway::test {

/// The real sandbox as a process of its own, on a free port, with its data in a temporary folder. Ends the test run when it does not start.
class SandboxProcess {
public:
    SandboxProcess();
    ~SandboxProcess();
    SandboxProcess(const SandboxProcess &) = delete;
    SandboxProcess &operator=(const SandboxProcess &) = delete;

    /// SIGKILL, as a crash or a power cut.
    void kill();
    /// Again, with the same data and the same port.
    void start();
    bool isRunning() const;

    const std::string &origin() const { return m_origin; }
    std::string connectionFile() const;
    std::string folder() const { return m_folder.path().toStdString(); }

    net::HttpResponse send(const net::HttpRequest &request);
    net::HttpResponse get(const std::string &path, const std::string &accept = "application/json");
    /// Ends the test run unless the answer is a success with JSON: for what a test needs and is not about.
    Json json(const std::string &path);
    Json post(const std::string &path, const Json &body);

    void advanceClock(std::chrono::seconds by);
    void plan(const Json &fault);
    void clearFaults();
    /// The six digits of the newest message to a person.
    std::string newestCode(const std::string &person);

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_origin;
    std::unique_ptr<net::HttpClient> m_client;
};
}

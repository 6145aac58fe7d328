#pragma once

#include "test_authority.h"

#include <causeway/base/clock.h>

#include <QFile>
#include <QTemporaryDir>

#include <mutex>
#include <thread>
#include <vector>

#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>

namespace causeway::test {

inline std::string write(const QTemporaryDir &folder, const char *name, const std::string &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write a file of the test");
    return file.fileName().toStdString();
}

/// The service's server, of which nothing is there but the time of day that it says; it knows what it was asked for.
class DatedServer {
public:
    DatedServer(const QTemporaryDir &folder, const std::string &date)
        : m_caFile(write(folder, "ca.pem", m_authority.certificate.toPem())),
          m_server(write(folder, "server.pem", certificate().toPem()).c_str(),
                   write(folder, "server.key", std::string(asText(m_key.toPem().view()))).c_str())
    {
        const auto answer = [this, date](const httplib::Request &request, httplib::Response &response) {
            note(request.path);
            response.status = 404;
            response.set_header("Date", date);
        };
        m_server.Get("/.*", answer);
        m_server.Post("/.*", answer);
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::jthread([this] { m_server.listen_after_bind(); });
    }
    ~DatedServer()
    {
        while (!m_server.is_running())
            std::this_thread::yield();
        m_server.stop();
    }
    DatedServer(const DatedServer &) = delete;
    DatedServer &operator=(const DatedServer &) = delete;

    const std::string &caFile() const { return m_caFile; }
    std::string origin() const { return "https://localhost:" + std::to_string(m_port); }
    /// Paths, in the order in which they were asked for.
    std::vector<std::string> asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

private:
    crypto::Certificate certificate() const
    {
        auto request = m_authority.request("Test server");
        request.dnsNames = {"localhost"};
        request.extendedKeyUsage = "1.3.6.1.5.5.7.3.1";
        return m_authority.issue(request, m_key.publicKey());
    }
    void note(const std::string &path)
    {
        const std::scoped_lock lock(m_mutex);
        m_asked.push_back(path);
    }

    const TestAuthority m_authority{systemClock().now()}; // TLS goes by real time
    const crypto::PrivateKey m_key = *crypto::PrivateKey::generate();
    std::string m_caFile;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_asked;
    httplib::SSLServer m_server;
    int m_port = 0;
    std::jthread m_thread;
};
}

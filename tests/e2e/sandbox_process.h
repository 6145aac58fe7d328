#pragma once

#include <causeway/base/json.h>
#include <causeway/base/url.h>
#include <causeway/crypto/certificate.h>
#include <causeway/net/json_api.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <string>

namespace causeway::test {

/// A sandbox of this build with a data folder of its own, on a free port, and what a test asks it behind the app's back.
class SandboxProcess {
public:
    /// Whether it is ready; false after 30 s.
    bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(qEnvironmentVariable("CAUSEWAY_SANDBOX", CAUSEWAY_SANDBOX),
                        {"--data", m_folder.path(), "--port", "0", "--seed", "7"});
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
            if (!m_process.waitForReadyRead(30'000))
                return false;
        const auto line = parseJson(m_process.readLine().toStdString());
        if (!line)
            return false;
        m_origin = line->at("origin").get<std::string>();
        m_caFile = line->at("ca").get<std::string>();
        m_trustFile = line->at("trust").get<std::string>();
        m_http = makeHttp();
        return true;
    }
    ~SandboxProcess()
    {
        m_process.terminate();
        m_process.waitForFinished(5'000);
    }

    const std::string &origin() const { return m_origin; }
    std::unique_ptr<net::HttpClient> makeHttp() const
    {
        net::HttpConfig config;
        config.caFile = m_caFile;
        config.allowLoopback = true;
        return net::makeHttpClient(config);
    }
    std::vector<crypto::Certificate> anchors() const
    {
        QFile file(QString::fromStdString(m_trustFile));
        return file.open(QIODevice::ReadOnly) ? crypto::Certificate::fromPem(file.readAll().toStdString()).valueOr({})
                                              : std::vector<crypto::Certificate>();
    }

    net::HttpResponse get(const std::string &path) { return send(net::getRequest(m_origin + path, "text/html")); }
    Json getJson(const std::string &path)
    {
        return net::jsonBody(send(net::getRequest(m_origin + path))).valueOr(Json());
    }
    Json postJson(const std::string &path, const Json &body)
    {
        return net::jsonBody(send(net::postJson(m_origin + path, body))).valueOr(Json());
    }
    void fault(const std::string &path, const std::string &mode)
    {
        postJson("/admin/faults", {{"path", path}, {"mode", mode}, {"times", 1}});
    }
    /// A web browser's way of going somewhere: cookies kept, redirects followed.
    net::HttpResponse browse(std::string url)
    {
        for (int hops = 0; hops < 8; ++hops) {
            lastUrl = url.starts_with("/") ? m_origin + url : url;
            auto request = net::getRequest(lastUrl, "text/html");
            if (!m_cookie.empty())
                request.headers["Cookie"] = m_cookie;
            auto response = send(request);
            if (const auto cookie = response.header("set-cookie"); !cookie.empty())
                m_cookie = cookie.substr(0, cookie.find(';'));
            if (response.status / 100 != 3)
                return response;
            url = response.header("location");
        }
        return {};
    }

    std::string lastUrl; ///< where browse() came to

private:
    net::HttpResponse send(const net::HttpRequest &request)
    {
        const auto response = m_http->send(request, {});
        return response ? *response : net::HttpResponse{0, {}, response.error().detail};
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_origin, m_caFile, m_trustFile, m_cookie;
    std::unique_ptr<net::HttpClient> m_http;
};
}

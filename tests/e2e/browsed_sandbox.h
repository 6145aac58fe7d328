#pragma once

#include "sandbox_process.h"

#include <causeway/crypto/certificate.h>

#include <QFile>

namespace causeway::test {

/// The sandbox as the SDK's own classes and a web browser see it.
class BrowsedSandbox : public SandboxProcess {
public:
    std::unique_ptr<net::HttpClient> makeHttp() const
    {
        net::HttpConfig config;
        config.caFile = connection().at("ca").get<std::string>();
        config.allowLoopback = true;
        return net::makeHttpClient(config);
    }
    std::vector<crypto::Certificate> anchors() const
    {
        const auto pem = contentOf(connection().at("trust").get<std::string>());
        return crypto::Certificate::fromPem(pem).valueOr({});
    }
    void failOnce(const std::string &path, const std::string &mode)
    {
        plan({{"path", path}, {"mode", mode}, {"times", 1}});
    }
    /// A web browser's way of going somewhere: cookies kept, redirects followed.
    net::HttpResponse browse(std::string url)
    {
        for (int hops = 0; hops < 8; ++hops) {
            lastUrl = url.starts_with("/") ? origin() + url : url;
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
    static std::string contentOf(const std::string &path)
    {
        QFile file(QString::fromStdString(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    Json connection() const { return parseJson(contentOf(connectionFile())).valueOr(Json::object()); }

    std::string m_cookie;
};
}

#pragma once

#include <causeway/client/client.h>
#include <causeway/net/http_client.h>

#include <QJsonDocument>
#include <QString>

#include <map>
#include <memory>

namespace causeway::tour {

/// The other side of the desk: a person's web browser, a counter's reader, the sandbox's controls. Cookies are kept, redirects followed.
class Browser {
public:
    explicit Browser(const Connection &connection);

    struct Page {
        int status = 0;
        QString url;
        QByteArray body;

        QJsonObject json() const;
        /// The text without markup.
        QString text() const;
    };

    /// Paths are relative to the sandbox's origin; a full URL is taken as it is. Status 0: no answer.
    Page get(const QString &path);
    Page post(const QString &path, const QJsonObject &body);

private:
    Page send(const net::HttpRequest &request, int redirects);
    QString absolute(const QString &path) const;

    Connection m_connection;
    std::unique_ptr<net::HttpClient> m_http;
    std::map<std::string, std::string> m_cookies;
};
}

#include "browser.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace causeway::tour {
namespace {

constexpr int MostRedirects = 5;
}

Browser::Browser(const Connection &connection)
    : m_connection(connection), m_http(net::makeHttpClient({.caFile = connection.caFile, .allowLoopback = true}))
{
}

QJsonObject Browser::Page::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Browser::Page::text() const
{
    auto plain = QString::fromUtf8(body);
    plain.remove(QRegularExpression(QStringLiteral("<(style|script)[^>]*>.*?</\\1>"),
                                    QRegularExpression::DotMatchesEverythingOption));
    plain.replace(QRegularExpression(QStringLiteral("<[^>]*>")), QStringLiteral(" "));
    return plain.simplified();
}

QString Browser::absolute(const QString &path) const
{
    return path.startsWith(QLatin1Char('/')) ? QString::fromStdString(m_connection.origin) + path : path;
}

Browser::Page Browser::get(const QString &path)
{
    return send({.url = absolute(path).toStdString(), .headers = {{"Accept", "text/html,*/*"}}}, MostRedirects);
}

Browser::Page Browser::post(const QString &path, const QJsonObject &body)
{
    return send({.method = "POST",
                 .url = absolute(path).toStdString(),
                 .headers = {{"Content-Type", "application/json"}},
                 .body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()},
                0);
}

Browser::Page Browser::send(const net::HttpRequest &request, int redirects)
{
    auto sent = request;
    std::string cookies;
    for (const auto &[name, value] : m_cookies)
        cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
    if (!cookies.empty())
        sent.headers["Cookie"] = cookies;
    const auto response = m_http->send(sent, {});
    if (!response)
        return {.url = QString::fromStdString(request.url), .body = QByteArray::fromStdString(response.error().detail)};
    const auto cookie = response->header("set-cookie");
    if (const auto equals = cookie.find('='); equals != std::string::npos)
        m_cookies[cookie.substr(0, equals)] = cookie.substr(equals + 1, cookie.find(';') - equals - 1);
    const auto location = response->header("location");
    if (response->status >= 300 && response->status < 400 && !location.empty() && redirects > 0) {
        const auto next = QUrl(QString::fromStdString(request.url)).resolved(QUrl(QString::fromStdString(location)));
        return send({.url = next.toString(QUrl::FullyEncoded).toStdString(), .headers = {{"Accept", "text/html,*/*"}}},
                    redirects - 1);
    }
    return {response->status, QString::fromStdString(request.url), QByteArray::fromStdString(response->body)};
}
}

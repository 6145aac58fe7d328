#include "browser.h"

#include <causeway/base/encoding.h>

#include <QRegularExpression>
#include <QString>

namespace causeway::test {

std::string Browser::open(std::string url)
{
    for (int i = 0; i < 10; ++i) {
        if (url.starts_with("causeway:")) // the platform hands it to the app
            return m_path = url;
        if (url.starts_with("/"))
            url = m_sandbox.origin() + url;
        auto request = net::getRequest(url, "text/html");
        if (!m_cookies.empty())
            request.headers["Cookie"] = cookieLine();
        const auto response = m_sandbox.send(request);
        keepCookie(response.header("set-cookie"));
        if (response.status < 300 || response.status >= 400) {
            m_path = url.substr(m_sandbox.origin().size());
            m_text = response.body;
            return m_text;
        }
        url = response.header("location");
    }
    return m_text = "redirected for ever";
}

std::string Browser::scannedLink() const
{
    const auto link = firstMatch("href=\"(causeway://authorize[^\"]*)\"");
    return QString::fromStdString(link).replace("&amp;", "&").toStdString();
}

std::string Browser::matchNumber() const
{
    return firstMatch("id=\"match\">([0-9]{2})<");
}

std::string Browser::poll()
{
    const auto requestUri = firstMatch("data-request=\"([^\"]*)\"");
    const auto answer = m_sandbox.json("/idp/authorize/status?request_uri=" + percentEncode(requestUri));
    if (const auto next = optionalString(answer, "redirect_to"))
        open(*next);
    return optionalString(answer, "status").value_or("");
}

std::string Browser::firstMatch(const char *pattern) const
{
    const auto match = QRegularExpression(pattern).match(QString::fromStdString(m_text));
    return match.captured(1).toStdString();
}

std::string Browser::cookieLine() const
{
    std::string line;
    for (const auto &[name, value] : m_cookies)
        line += (line.empty() ? "" : "; ") + name + "=" + value;
    return line;
}

void Browser::keepCookie(const std::string &line)
{
    const auto pair = line.substr(0, line.find(';'));
    const auto equals = pair.find('=');
    if (equals != std::string::npos)
        m_cookies[pair.substr(0, equals)] = pair.substr(equals + 1);
}
}

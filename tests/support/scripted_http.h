#pragma once

#include <causeway/net/http_client.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace causeway::test {

inline net::HttpResponse jsonAnswer(int status, const Json &body, std::map<std::string, std::string> headers = {})
{
    headers.emplace("content-type", "application/json");
    return {status, std::move(headers), toCompact(body)};
}

inline net::HttpResponse errorAnswer(int status, const std::string &word,
                                     std::map<std::string, std::string> headers = {})
{
    return jsonAnswer(status, {{"error", word}}, std::move(headers));
}

/// An HttpClient whose answers are written by the test: for each method and URL (its query aside) a handler. Whatever has no
/// handler cannot be reached.
struct ScriptedHttp final : net::HttpClient {
    using Handler = std::function<Result<net::HttpResponse>(const net::HttpRequest &)>;

    std::vector<net::HttpRequest> sent;
    bool isOffline = false;

    void on(const std::string &method, const std::string &url, Handler handler)
    {
        m_handlers[method + " " + url] = std::move(handler);
    }
    /// Comes before what on() says, and is used up by one request; several are used in order.
    void once(const std::string &method, const std::string &url, Handler handler)
    {
        m_once[method + " " + url].push_back(std::move(handler));
    }
    long count(const std::string &method, const std::string &url) const
    {
        const auto matches = [&](const auto &request) { return keyOf(request) == method + " " + url; };
        return std::ranges::count_if(sent, matches);
    }

    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override
    {
        if (call.isCancelled())
            return Error{ErrorCode::Cancelled};
        const auto key = keyOf(request);
        if (isOffline)
            return Error{ErrorCode::NetworkUnreachable, "offline"};
        sent.push_back(request);
        if (auto &queue = m_once[key]; !queue.empty()) {
            const auto handler = std::move(queue.front());
            queue.pop_front();
            return handler(request);
        }
        const auto found = m_handlers.find(key);
        if (found == m_handlers.end())
            return Error{ErrorCode::NetworkUnreachable, "no script for " + key};
        return found->second(request);
    }

private:
    static std::string keyOf(const net::HttpRequest &request)
    {
        return request.method + " " + request.url.substr(0, request.url.find('?'));
    }

    std::map<std::string, Handler> m_handlers;
    std::map<std::string, std::deque<Handler>> m_once;
};
}

#include <causeway/net/http_client.h>

#include "transfer.h"

#include <causeway/base/files.h>
#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::net {
namespace {

using std::chrono::milliseconds;

struct FreeEasy {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeMulti {
    void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
};

/// Before the first use of libcurl, once for the process, from whichever thread comes first.
bool isLibraryReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

/// Keeps a request among the running ones for as long as it lives.
class Running {
public:
    Running(CURLM *all, CURL *one) : m_all(all), m_one(one) { curl_multi_add_handle(all, one); }
    ~Running() { curl_multi_remove_handle(m_all, m_one); }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

private:
    CURLM *m_all;
    CURL *m_one;
};

class CurlClient final : public HttpClient {
public:
    explicit CurlClient(HttpConfig config) : m_config(std::move(config))
    {
        if (!isLibraryReady())
            return;
        m_easy.reset(curl_easy_init());
        m_multi.reset(curl_multi_init());
    }

    ~CurlClient() override = default;
    CurlClient(const CurlClient &) = delete;
    CurlClient &operator=(const CurlClient &) = delete;

    Result<HttpResponse> send(const HttpRequest &request, const Call &call) override
    {
        if (!m_easy || !m_multi)
            return Error{ErrorCode::Internal, "libcurl does not start"};
        CAUSEWAY_CHECK(checkRequest(request));
        CAUSEWAY_CHECK(checkAnchors());
        if (call.isCancelled())
            return Error{ErrorCode::Cancelled};
        const auto left = std::chrono::duration_cast<milliseconds>(call.deadline - std::chrono::steady_clock::now());
        const auto timeout = std::min(request.timeout, left);
        if (timeout <= milliseconds(0))
            return Error{ErrorCode::NetworkTimeout};
        curl_easy_reset(m_easy.get()); // keeps the connection
        Transfer transfer(m_config, request);
        CAUSEWAY_CHECK(transfer.prepare(m_easy.get(), timeout));
        CAUSEWAY_TRY(const auto code, perform(call));
        auto response = transfer.finish(m_easy.get(), code);
        curl_easy_reset(m_easy.get()); // forgets what pointed into the transfer
        return response;
    }

private:
    static Result<void> checkRequest(const HttpRequest &request)
    {
        CAUSEWAY_TRY(const auto url, parseUrl(request.url));
        if (url.scheme != "https")
            return Error{ErrorCode::InvalidUrl, "not https"};
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (request.method.empty() || !std::ranges::all_of(request.method, isCapital))
            return Error{ErrorCode::InvalidArgument, "method of the request"};
        return {};
    }

    /// libcurl looks at it when it is connected, and does not say which file it was.
    Result<void> checkAnchors() const
    {
        if (m_config.caFile.empty())
            return {};
        const auto start = readFileStart(m_config.caFile, 1);
        if (start && *start)
            return {};
        return withoutAnchors(m_config.caFile, start ? "there is no such file" : start.error().detail);
    }

    Result<CURLcode> perform(const Call &call)
    {
        auto *const multi = m_multi.get();
        const Running running(multi, m_easy.get());
        const std::stop_callback wake(call.stop, [multi] { curl_multi_wakeup(multi); });
        for (int active = 1;;) {
            if (call.isCancelled())
                return Error{ErrorCode::Cancelled};
            if (curl_multi_perform(multi, &active) != CURLM_OK)
                return Error{ErrorCode::Internal, "libcurl"};
            if (active == 0)
                break;
            curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
        }
        int left = 0;
        const auto *const message = curl_multi_info_read(multi, &left);
        if (!message || message->msg != CURLMSG_DONE)
            return Error{ErrorCode::Internal, "libcurl"};
        return message->data.result;
    }

    const HttpConfig m_config;
    std::unique_ptr<CURLM, FreeMulti> m_multi; // holds the connection that is kept
    std::unique_ptr<CURL, FreeEasy> m_easy;
};
}

std::string HttpResponse::header(const std::string &lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string() : found->second;
}

std::unique_ptr<HttpClient> makeHttpClient(HttpConfig config)
{
    return std::make_unique<CurlClient>(std::move(config));
}
}

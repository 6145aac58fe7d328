#pragma once

#include <causeway/net/http_client.h>

#include <curl/curl.h>

namespace causeway::net {

/// Nobody can be believed by that file of TLS anchors, and why.
Error withoutAnchors(const std::string &file, const std::string &why);

/// One request on its way: what libcurl's callbacks read and fill. Lives as long as the request runs.
class Transfer {
public:
    Transfer(const HttpConfig &config, const HttpRequest &request) : m_config(config), m_request(request) {}
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    /// Sets every option on a handle that has been reset.
    Result<void> prepare(CURL *handle, std::chrono::milliseconds timeout);
    /// What came of it.
    Result<HttpResponse> finish(CURL *handle, CURLcode code);

private:
    struct FreeList {
        void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    };

    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static std::size_t readBody(char *to, std::size_t size, std::size_t count, void *self);
    static std::size_t writeHeader(char *from, std::size_t size, std::size_t count, void *self);
    static std::size_t writeBody(char *from, std::size_t size, std::size_t count, void *self);

    void setSecurity(CURL *handle);
    void setCallbacks(CURL *handle);
    void setBody(CURL *handle);
    Result<void> setHeaders(CURL *handle);
    void addHeaderLine(std::string_view line);
    Error toError(CURLcode code) const;

    const HttpConfig &m_config;
    const HttpRequest &m_request;
    HttpResponse m_response;
    std::unique_ptr<curl_slist, FreeList> m_headers;
    char m_fault[CURL_ERROR_SIZE] = {};
    std::size_t m_headerSize = 0;
    std::size_t m_sent = 0;
    bool m_isTooLarge = false;
    bool m_isMiscoded = false;
    bool m_wasRefused = false;
};
}

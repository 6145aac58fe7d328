#pragma once

#include <causeway/base/call.h>
#include <causeway/base/clock.h>
#include <causeway/base/result.h>

#include <map>
#include <memory>
#include <string>

namespace causeway::net {

struct HttpRequest {
    std::string method = "GET";
    std::string url;
    std::map<std::string, std::string> headers = {};
    std::string body = {};
    std::size_t maximumBody = 1024 * 1024; ///< of the answer, as sent and unpacked
    std::chrono::milliseconds timeout = std::chrono::seconds(15);
    bool isBodyOptional = false; ///< once there is a status, a body that is too long or breaks off counts as empty
    bool isAnonymous = false;    ///< says nothing of the software that asks
    bool mayBePacked = false;    ///< asks for gzip, of what is large and no secret: its length would tell of one
};

struct HttpResponse {
    int status = 0;
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body;

    /// Empty when absent.
    std::string header(const std::string &lowerCaseName) const;
};

/// Any answer of the server is a success here, 500 too; what it means is the caller's business. A body that is packed (gzip, once, asked for or not) is unpacked; damaged, or packed
/// otherwise, it is ResponseUnexpected. Use it on one thread at a time.
/// Fails with NetworkUnreachable, NetworkTimeout, ServerNotTrusted, AddressForbidden, ResponseTooLarge, ResponseUnexpected, InvalidUrl, InvalidArgument, Cancelled, Internal.
class HttpClient {
public:
    virtual ~HttpClient() = default;
    virtual Result<HttpResponse> send(const HttpRequest &request, const Call &call) = 0;
};

struct HttpConfig {
    std::string caFile;         ///< PEM; the only TLS anchors. Empty: the system's.
    bool allowLoopback = false; ///< development only; private ranges stay forbidden
    std::string userAgent = "Causeway";
};

/// libcurl, TLS 1.2 or newer, https only, no redirects, no cookies, no proxy; the name is resolved once and the connection goes to the address
/// that was checked (loopback, private, link-local and multicast ranges are refused). Where `caFile` cannot be read, send() is ServerNotTrusted, naming it, and connects to nobody.
std::unique_ptr<HttpClient> makeHttpClient(HttpConfig config);
}

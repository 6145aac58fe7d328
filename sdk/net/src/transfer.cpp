#include "transfer.h"

#include "address_guard.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <sys/socket.h>

namespace causeway::net {
namespace {

constexpr std::size_t MaximumHeader = 64 * 1024;
// Seconds: many servers close after five, and an order that meets a closing connection is in doubt.
constexpr long LongestIdle = 4;

bool isToken(std::string_view text)
{
    return !text.empty()
        && std::ranges::all_of(text, [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_'; });
}

bool isFieldValue(std::string_view text)
{
    return std::ranges::none_of(text, [](unsigned char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// Whether one layer of gzip at most is around the body. Of several, each makes a thousand times as much of what the one outside of it gave, and only what
/// comes out of the last is counted.
bool isCodingTaken(const HttpResponse &response)
{
    const auto content = lowered(response.header("content-encoding"));
    const auto transfer = lowered(response.header("transfer-encoding"));
    return (content.empty() || content == "identity" || content == "gzip" || content == "x-gzip")
        && (transfer.empty() || transfer == "identity" || transfer == "chunked");
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = std::min(text.find_first_not_of(blanks), text.size());
    const auto last = text.find_last_not_of(blanks);
    return last == std::string_view::npos ? std::string_view() : text.substr(first, last + 1 - first);
}
}

Error withoutAnchors(const std::string &file, const std::string &why)
{
    return Error{ErrorCode::ServerNotTrusted, "the file of TLS anchors, " + file + ": " + why};
}

Result<void> Transfer::prepare(CURL *handle, std::chrono::milliseconds timeout)
{
    const auto milliseconds = static_cast<long>(timeout.count());
    curl_easy_setopt(handle, CURLOPT_URL, m_request.url.c_str());
    curl_easy_setopt(handle, CURLOPT_PATH_AS_IS, 1L); // what was signed (DPoP) is what is asked for
    if (!m_request.isAnonymous)
        curl_easy_setopt(handle, CURLOPT_USERAGENT, m_config.userAgent.c_str());
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, milliseconds);
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, milliseconds);
    curl_easy_setopt(handle, CURLOPT_MAXAGE_CONN, LongestIdle);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_QUICK_EXIT, 1L); // do not wait for a name server that no longer matters
    curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, m_fault);
    // Either unpacks what comes. Without a word every coding would be welcome (RFC 9110, section 12.5.3).
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, m_request.mayBePacked ? "gzip" : "identity");
    setSecurity(handle);
    setCallbacks(handle);
    setBody(handle);
    return setHeaders(handle);
}

void Transfer::setSecurity(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, "https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (m_config.caFile.empty())
        return;
    curl_easy_setopt(handle, CURLOPT_CAINFO, m_config.caFile.c_str());
    curl_easy_setopt(handle, CURLOPT_CAPATH, nullptr); // else the system's folder would be believed as well
}

void Transfer::setCallbacks(CURL *handle)
{
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, &Transfer::openSocket);
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &Transfer::writeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &Transfer::writeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(handle, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_request.maximumBody));
}

void Transfer::setBody(CURL *handle)
{
    if (m_request.method == "HEAD")
        curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
    const bool hasBody = !m_request.body.empty() || m_request.method == "POST" || m_request.method == "PUT";
    if (hasBody) {
        // A read function that cannot be rewound: libcurl would silently send a request again when a kept connection breaks,
        // and an order must not be given twice.
        curl_easy_setopt(handle, CURLOPT_POST, 1L);
        curl_easy_setopt(handle, CURLOPT_READFUNCTION, &Transfer::readBody);
        curl_easy_setopt(handle, CURLOPT_READDATA, this);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    }
    curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
}

Result<void> Transfer::setHeaders(CURL *handle)
{
    std::vector<std::string> lines{"Expect:"};
    if (m_request.headers.empty() && !m_request.body.empty())
        lines.emplace_back("Content-Type: application/octet-stream");
    for (const auto &[name, value] : m_request.headers) {
        if (!isToken(name) || !isFieldValue(value))
            return Error{ErrorCode::InvalidArgument, "header of the request"};
        lines.push_back(value.empty() ? name + ";" : name + ": " + value);
    }
    for (const auto &line : lines) {
        auto *const longer = curl_slist_append(m_headers.get(), line.c_str());
        if (!longer)
            return Error{ErrorCode::Internal, "out of memory"};
        static_cast<void>(m_headers.release());
        m_headers.reset(longer);
    }
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, m_headers.get());
    return {};
}

curl_socket_t Transfer::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto &transfer = *static_cast<Transfer *>(self);
    if (!isAddressAllowed(address->addr, transfer.m_config.allowLoopback)) {
        transfer.m_wasRefused = true;
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

std::size_t Transfer::readBody(char *to, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto length = std::min(size * count, transfer.m_request.body.size() - transfer.m_sent);
    std::memcpy(to, transfer.m_request.body.data() + transfer.m_sent, length);
    transfer.m_sent += length;
    return length;
}

std::size_t Transfer::writeHeader(char *from, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto length = size * count;
    transfer.m_headerSize += length;
    if (transfer.m_headerSize > MaximumHeader) {
        transfer.m_isTooLarge = true;
        return 0;
    }
    transfer.addHeaderLine({from, length});
    transfer.m_isMiscoded = !isCodingTaken(transfer.m_response);
    return transfer.m_isMiscoded ? 0 : length;
}

std::size_t Transfer::writeBody(char *from, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<Transfer *>(self);
    const auto length = size * count;
    if (length > transfer.m_request.maximumBody - transfer.m_response.body.size()) {
        transfer.m_isTooLarge = true;
        return 0;
    }
    transfer.m_response.body.append(from, length);
    return length;
}

void Transfer::addHeaderLine(std::string_view line)
{
    if (line.starts_with("HTTP/")) { // a new answer begins, after an interim one
        m_response.headers.clear();
        return;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto [entry, isNew] =
        m_response.headers.try_emplace(lowered(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
    if (!isNew)
        entry->second += ", " + std::string(trimmed(line.substr(colon + 1)));
}

Result<HttpResponse> Transfer::finish(CURL *handle, CURLcode code)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    const bool isAnswered = status >= 200; // below, it is an interim answer or none
    if (code != CURLE_OK && !(m_request.isBodyOptional && isAnswered))
        return toError(code);
    if (code != CURLE_OK)
        m_response.body.clear();
    m_response.status = static_cast<int>(status);
    return std::move(m_response);
}

Error Transfer::toError(CURLcode code) const
{
    const std::string what = curl_easy_strerror(code);
    if (m_isTooLarge || code == CURLE_FILESIZE_EXCEEDED)
        return Error{ErrorCode::ResponseTooLarge};
    if (m_isMiscoded)
        return Error{ErrorCode::ResponseUnexpected, "packed in a way that was not asked for"};
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT: return Error{ErrorCode::NetworkTimeout};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_CIPHER: return Error{ErrorCode::ServerNotTrusted, what};
    case CURLE_SSL_CACERT_BADFILE:
        return m_config.caFile.empty() ? Error{ErrorCode::ServerNotTrusted, what}
                                       : withoutAnchors(m_config.caFile, "no certificate can be read in it");
    // A refused handshake names OpenSSL's error; a connection that broke meanwhile does not.
    case CURLE_SSL_CONNECT_ERROR:
        return Error{std::strstr(m_fault, "error:") ? ErrorCode::ServerNotTrusted : ErrorCode::NetworkUnreachable,
                     what};
    case CURLE_URL_MALFORMAT: return Error{ErrorCode::InvalidUrl, what};
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:          // bytes behind the end of what was packed
    case CURLE_UNSUPPORTED_PROTOCOL: // an answer of HTTP/0.9
    case CURLE_WEIRD_SERVER_REPLY: return Error{ErrorCode::ResponseUnexpected, what};
    case CURLE_SEND_FAIL_REWIND: return Error{ErrorCode::NetworkUnreachable, "the kept connection broke"};
    case CURLE_OUT_OF_MEMORY: return Error{ErrorCode::Internal, what};
    default: break;
    }
    if (m_wasRefused && code == CURLE_COULDNT_CONNECT)
        return Error{ErrorCode::AddressForbidden};
    return Error{ErrorCode::NetworkUnreachable, what};
}
}

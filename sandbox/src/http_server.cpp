#include "http_server.h"

#include <httplib.h>

#include <array>
#include <ctime>
#include <optional>
#include <thread>

namespace causeway::sandbox {
namespace {

constexpr int PreferredPort = 8443;
constexpr std::size_t LargestBody = 1024 * 1024;
/// Where certificates with portraits come. The library reads 8 KiB of a form itself, and all that is allowed of what it does not know to be one.
constexpr auto LongForms = "/verifier/responses/.*";
constexpr std::size_t Threads = 16; // a browser keeps six connections open, and each occupies one

std::string lowered(std::string text)
{
    for (auto &c : text)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return text;
}

/// RFC 9110: "Mon, 23 Nov 2026 14:30:00 GMT", whatever the locale.
std::string httpDate(SystemTime time)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = toEpoch(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[64];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT",
                  days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                  months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                  parts.tm_sec);
    return text;
}

/// The path as it was sent: proofs are made over it. A header that comes twice is joined, so that no check sees only the first.
Request fromLibrary(const httplib::Request &from, std::string body)
{
    const auto mark = std::min(from.target.find('?'), from.target.size());
    Request request{.method = from.method, .path = from.target.substr(0, mark), .body = std::move(body)};
    if (mark < from.target.size())
        request.query = from.target.substr(mark + 1);
    for (const auto &[name, value] : from.headers) {
        auto &joined = request.headers[lowered(name)];
        joined += (joined.empty() ? "" : ", ") + value;
    }
    return request;
}

/// Ours by whatever name a browser may call this computer; anything else is another name that somebody points here.
bool isOurHost(const std::string &host, int port)
{
    for (const auto *name : {"localhost", "127.0.0.1", "[::1]"})
        if (host == name + (":" + std::to_string(port)))
            return true;
    return false;
}

/// A body without a length would be waited for until the connection ends.
bool lacksLength(const httplib::Request &request)
{
    return request.method == "POST" && !request.has_header("Content-Length")
        && !request.has_header("Transfer-Encoding");
}

/// What the library has not read yet; nothing where it refuses it.
std::optional<std::string> bodyFrom(const httplib::Request &from, const httplib::ContentReader &reader)
{
    std::string body;
    const httplib::ContentReceiver take = [&](const char *data, std::size_t size) {
        body.append(data, size);
        return true;
    };
    const httplib::MultipartContentHeader begin = [](const httplib::MultipartFormData &) { return true; };
    const bool isRead = from.is_multipart_form_data() ? reader(begin, take) : reader(take);
    return isRead ? std::optional(std::move(body)) : std::nullopt;
}

/// What the library itself refuses, and what we refuse before there is a request to route, gets a body like every other refusal.
void refuse(httplib::Response &to, int status)
{
    const std::map<int, std::string> words{
        {404, "not_found"}, {411, "length_required"}, {413, "content_too_large"}, {421, "misdirected_request"}};
    const auto word = words.find(status);
    const auto response = toResponse(Refusal{status, word == words.end() ? "invalid_request" : word->second});
    to.status = status;
    to.set_content(response.body, response.contentType);
}

/// Ends the connection without a byte of an answer: the library cannot, so its writes are made to fail.
void dropConnection(const httplib::Request &request)
{
    if (request.ssl)
        ::shutdown(SSL_get_fd(request.ssl), SHUT_RDWR);
}

class TlsServer final : public HttpServer {
public:
    TlsServer(const std::filesystem::path &certificate, const std::filesystem::path &key)
        : m_servers{httplib::SSLServer(certificate.c_str(), key.c_str()),
                    httplib::SSLServer(certificate.c_str(), key.c_str())}
    {
        for (auto &server : m_servers) {
            server.set_socket_options([](socket_t socket) {
                const int yes = 1; // not SO_REUSEPORT, the library's default: two sandboxes would share the port
                ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            });
            if (server.is_valid())
                SSL_CTX_set_min_proto_version(server.ssl_context(), TLS1_2_VERSION);
            server.set_payload_max_length(LargestBody);
            server.set_keep_alive_timeout(2); // also how long stopping may take
            server.set_keep_alive_max_count(100);
            server.set_tcp_nodelay(true);
            server.set_pre_routing_handler([](const httplib::Request &from, httplib::Response &to) {
                if (!lacksLength(from))
                    return httplib::Server::HandlerResponse::Unhandled;
                refuse(to, 411);
                return httplib::Server::HandlerResponse::Handled;
            });
            server.set_error_handler(httplib::Server::Handler([](const httplib::Request &, httplib::Response &to) {
                if (to.body.empty())
                    refuse(to, to.status);
            }));
            server.new_task_queue = [] { return new httplib::ThreadPool(Threads); };
        }
    }

    ~TlsServer() override { stop(); }

    bool isUsable() const { return m_servers[0].is_valid() && m_servers[1].is_valid(); }

    bool bind(int port)
    {
        if (port != 0)
            m_port = m_servers[0].bind_to_port("127.0.0.1", port) ? port : 0;
        else
            m_port = std::max(0, m_servers[0].bind_to_any_port("127.0.0.1"));
        m_hasSecond = m_port != 0 && m_servers[1].bind_to_port("::1", m_port);
        return m_port != 0;
    }

    int port() const override { return m_port; }

    void serve(Handler handler, const Clock &clock) override
    {
        for (std::size_t i = 0; i < (m_hasSecond ? 2U : 1U); ++i) {
            const auto reply = [this, handler, &clock](const httplib::Request &from, httplib::Response &to) {
                answer(from, from.body, to, handler, clock);
            };
            const auto read = [this, handler, &clock](const httplib::Request &from, httplib::Response &to,
                                                      const httplib::ContentReader &reader) {
                if (auto body = bodyFrom(from, reader))
                    answer(from, *std::move(body), to, handler, clock);
            };
            m_servers[i].Post(LongForms, read);
            // Not one pre-routing handler for all: the library calls that before it has read the body.
            m_servers[i].Get(".*", reply).Post(".*", reply).Delete(".*", reply);
            m_threads[i] = std::thread([this, i] { m_servers[i].listen_after_bind(); });
        }
    }

    void stop() override
    {
        for (std::size_t i = 0; i < m_threads.size(); ++i) {
            if (!m_threads[i].joinable())
                continue;
            m_servers[i].stop();
            m_threads[i].join();
        }
    }

private:
    void answer(const httplib::Request &from, std::string body, httplib::Response &to, const Handler &handler,
                const Clock &clock) const
    {
        if (!isOurHost(from.get_header_value("Host"), m_port)) {
            refuse(to, 421);
            return;
        }
        const auto response = handler(fromLibrary(from, std::move(body)));
        if (response.delay.count() > 0)
            std::this_thread::sleep_for(response.delay);
        if (response.drop)
            dropConnection(from);
        to.status = response.status;
        for (const auto &[name, value] : response.headers)
            to.set_header(name, value);
        to.set_header("Date", httpDate(clock.now()));
        to.set_content(response.body, response.contentType);
    }

    std::array<httplib::SSLServer, 2> m_servers;
    std::array<std::thread, 2> m_threads;
    int m_port = 0;
    bool m_hasSecond = false;
};
}

Result<std::unique_ptr<HttpServer>> makeHttpServer(std::optional<int> port, const std::filesystem::path &certificate,
                                                   const std::filesystem::path &key)
{
    const auto wanted = port ? std::vector<int>{*port} : std::vector<int>{PreferredPort, 0};
    for (const int candidate : wanted) {
        auto server = std::make_unique<TlsServer>(certificate, key); // a server that failed to bind is not used again
        if (!server->isUsable())
            return Error{ErrorCode::CryptoFailure, "the server's certificate or key does not load"};
        if (server->bind(candidate))
            return std::unique_ptr<HttpServer>(std::move(server));
    }
    return Error{ErrorCode::InvalidArgument,
                 port ? "port " + std::to_string(*port) + " is taken" : std::string("there is no free port")};
}
}

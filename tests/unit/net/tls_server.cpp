#include "tls_server.h"

#include <causeway/base/encoding.h>

#include <QFile>

#include <condition_variable>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>

#define CPPHTTPLIB_OPENSSL_SUPPORT
#include <httplib.h>
#include <zlib.h>

namespace causeway::test {
namespace {

void write(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0)
        qFatal("cannot write a file of the test");
}

std::string keyPem(const crypto::PrivateKey &key)
{
    return "-----BEGIN PRIVATE KEY-----\n" + toBase64(key.toDer().view()) + "\n-----END PRIVATE KEY-----\n";
}

/// A certificate that is good now: the server is asked by real time.
std::string writeIdentity(const QTemporaryDir &folder, const TlsIdentity &identity)
{
    const auto path = folder.path().toStdString();
    const TestAuthority authority{systemClock().now()};
    auto request = authority.request("Test server");
    request.dnsNames = identity.dnsNames;
    request.ipAddresses = identity.ipAddresses;
    request.extendedKeyUsage = "1.3.6.1.5.5.7.3.1";
    if (identity.isExpired)
        request.notAfter = authority.now - std::chrono::hours(1);
    const auto key = *crypto::PrivateKey::generate();
    write(path + "/ca.pem", authority.certificate.toPem());
    write(path + "/server.pem", authority.issue(request, key.publicKey()).toPem());
    write(path + "/server.key", keyPem(key));
    return path;
}

/// As gzip has it (RFC 1952).
std::string packed(const std::string &text)
{
    constexpr int gzip = 16;
    z_stream stream{};
    Bytes from(text.begin(), text.end());
    Bytes to(compressBound(from.size()) + 18);
    stream.next_in = from.data();
    stream.avail_in = static_cast<uInt>(from.size());
    stream.next_out = to.data();
    stream.avail_out = static_cast<uInt>(to.size());
    if (deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + gzip, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK
        || deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("cannot pack a body of the test");
    const auto size = stream.total_out;
    deflateEnd(&stream);
    return {to.begin(), to.begin() + static_cast<std::ptrdiff_t>(size)};
}

/// Ends the connection that came from this port, as a failing network would.
void cutConnectionFrom(int remotePort)
{
    for (int descriptor = 3; descriptor < 1024; ++descriptor) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (getpeername(descriptor, reinterpret_cast<sockaddr *>(&peer), &size) == 0 && peer.sin_family == AF_INET
            && ntohs(peer.sin_port) == remotePort)
            shutdown(descriptor, SHUT_RDWR);
    }
}

bool setUp(SSL_CTX &context, const std::string &folder, bool onlyTls11)
{
    if (onlyTls11) {
        SSL_CTX_set_security_level(&context, 0);
        SSL_CTX_set_cipher_list(&context, "ALL:@SECLEVEL=0");
        SSL_CTX_set_min_proto_version(&context, TLS1_VERSION);
        SSL_CTX_set_max_proto_version(&context, TLS1_1_VERSION);
    }
    return SSL_CTX_use_certificate_chain_file(&context, (folder + "/server.pem").c_str()) == 1
        && SSL_CTX_use_PrivateKey_file(&context, (folder + "/server.key").c_str(), SSL_FILETYPE_PEM) == 1;
}
}

struct TlsServer::Running {
    explicit Running(const TlsIdentity &identity)
        : path(writeIdentity(folder, identity)),
          server([this, &identity](SSL_CTX &context) { return setUp(context, path, identity.speaksOnlyTls11); })
    {
        addRoutes();
        port = server.bind_to_any_port("127.0.0.1");
        thread = std::jthread([this] { server.listen_after_bind(); });
    }

    ~Running()
    {
        {
            const std::lock_guard lock(mutex);
            isReleased = true;
        }
        changed.notify_all();
        while (!server.is_running())
            std::this_thread::yield();
        server.stop();
    }

    void note(const httplib::Request &request)
    {
        const std::lock_guard lock(mutex);
        seen.push_back(
            {request.method, request.body, request.remote_port, {request.headers.begin(), request.headers.end()}});
        changed.notify_all();
    }

    /// The content type is one that the library itself does not pack.
    template<typename Answer>
    static void addPackedRoutes(const Answer &answer)
    {
        const auto give = [](auto &response, const char *header, const char *coding, const std::string &body) {
            response.set_header(header, coding);
            response.set_content(body, "application/octet-stream");
        };
        answer("/packed/(\\d+)", [give](const auto &request, auto &response) {
            give(response, "Content-Encoding", "gzip", packed(std::string(std::stoul(request.matches[1]), 'x')));
        });
        answer("/packed-in-capitals",
               [give](const auto &, auto &response) { give(response, "Content-Encoding", "GZIP", packed("x")); });
        answer("/packed-by-its-old-name",
               [give](const auto &, auto &response) { give(response, "Content-Encoding", "x-gzip", packed("x")); });
        answer("/packed-not-at-all",
               [give](const auto &, auto &response) { give(response, "Content-Encoding", "identity", "x"); });
        answer("/packed-twice", [give](const auto &, auto &response) {
            give(response, "Content-Encoding", "gzip, gzip", packed(packed("x")));
        });
        answer("/packed-oddly",
               [give](const auto &, auto &response) { give(response, "Content-Encoding", "rot13", packed("x")); });
        answer("/packed-on-the-way", [give](const auto &, auto &response) {
            give(response, "Transfer-Encoding", "gzip, chunked", packed("x"));
        });
        answer("/packed-badly", [give](const auto &, auto &response) {
            auto body = packed("x");
            body.back() = 'x'; // of the length, which stands at the end
            give(response, "Content-Encoding", "gzip", body);
        });
        answer("/packed-and-more",
               [give](const auto &, auto &response) { give(response, "Content-Encoding", "gzip", packed("x") + "y"); });
    }

    void addRoutes()
    {
        const auto answer = [this](const std::string &pattern, auto handle) {
            const auto noted = [this, handle](const httplib::Request &request, httplib::Response &response) {
                note(request);
                handle(request, response);
            };
            server.Get(pattern, noted);
            server.Post(pattern, noted);
        };
        answer("/status/(\\d+)", [](const auto &request, auto &response) {
            response.status = std::stoi(request.matches[1]);
            response.set_header("X-Two-Words", "  kept ");
            response.set_content("{\"error\":\"as_asked\"}", "application/json");
        });
        answer("/body/(\\d+)", [](const auto &request, auto &response) {
            response.set_content(std::string(std::stoul(request.matches[1]), 'x'), "text/plain");
        });
        answer("/stream/(\\d+)", [](const auto &request, auto &response) {
            const auto size = std::stoul(request.matches[1]);
            response.set_chunked_content_provider("text/plain", [size](std::size_t offset, httplib::DataSink &sink) {
                const auto part = std::string(std::min<std::size_t>(1000, size - offset), 'x');
                if (part.empty())
                    sink.done();
                return part.empty() || sink.write(part.data(), part.size());
            });
        });
        addPackedRoutes(answer);
        answer("/headers/(\\d+)", [](const auto &request, auto &response) {
            for (std::size_t left = std::stoul(request.matches[1]); left > 0; left -= std::min<std::size_t>(left, 1000))
                response.set_header("X-Long", std::string(1000, 'x'));
        });
        answer("/redirect", [](const auto &, auto &response) { response.set_redirect("/status/200"); });
        answer("/cookie", [](const auto &, auto &response) { response.set_header("Set-Cookie", "a=b; Path=/"); });
        answer("/cut", [](const auto &request, auto &) { cutConnectionFrom(request.remote_port); });
        answer("/wait", [this](const auto &, auto &) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [this] { return isReleased; });
        });
    }

    QTemporaryDir folder;
    std::string path;
    std::mutex mutex;
    std::condition_variable changed;
    bool isReleased = false;
    std::vector<Seen> seen;
    httplib::SSLServer server;
    int port = 0;
    std::jthread thread;
};

TlsServer::TlsServer(const TlsIdentity &identity) : m_running(std::make_unique<Running>(identity)) {}
TlsServer::~TlsServer() = default;

std::string TlsServer::origin(const std::string &host) const
{
    return "https://" + host + ":" + std::to_string(port());
}

int TlsServer::port() const
{
    return m_running->port;
}

std::string TlsServer::caFile() const
{
    return m_running->path + "/ca.pem";
}

std::vector<Seen> TlsServer::seen() const
{
    const std::lock_guard lock(m_running->mutex);
    return m_running->seen;
}

void TlsServer::waitUntilAsked()
{
    std::unique_lock lock(m_running->mutex);
    m_running->changed.wait(lock, [this] { return !m_running->seen.empty(); });
}
}

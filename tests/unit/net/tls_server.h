#pragma once

#include "test_authority.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace causeway::test {

/// What a server's certificate says, where a test wants it otherwise than right.
struct TlsIdentity {
    std::vector<std::string> dnsNames = {"localhost"};
    std::vector<std::string> ipAddresses = {};
    bool isExpired = false;
    bool speaksOnlyTls11 = false;
};

struct Seen {
    std::string method;
    std::string body;
    int remotePort = 0;
    std::multimap<std::string, std::string> headers;
};

/// An HTTPS server on loopback in this process, with an authority of its own.
///   /status/N  answers N · /body/N  N bytes · /stream/N  the same without saying how many · /headers/N  N bytes of header
///   /packed/N  N bytes as gzip, and wrong: /packed-twice · /packed-oddly · /packed-on-the-way · /packed-badly · /packed-and-more
///   and right, "x" each: /packed-in-capitals · /packed-by-its-old-name · /packed-not-at-all
///   /redirect  302 to /status/200 · /cookie  sets one · /wait  answers when released · /cut  breaks the connection instead
class TlsServer {
public:
    explicit TlsServer(const TlsIdentity &identity = {});
    ~TlsServer();
    TlsServer(const TlsServer &) = delete;
    TlsServer &operator=(const TlsServer &) = delete;

    std::string origin(const std::string &host = "localhost") const;
    int port() const;
    std::string caFile() const;
    std::vector<Seen> seen() const;
    void waitUntilAsked();

private:
    struct Running;
    std::unique_ptr<Running> m_running;
};
}

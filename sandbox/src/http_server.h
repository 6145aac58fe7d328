#pragma once

#include "http.h"
#include "movable_clock.h"

#include <filesystem>
#include <memory>

namespace causeway::sandbox {

/// HTTPS on 127.0.0.1 and, where the computer has it, ::1; nowhere else.
class HttpServer {
public:
    virtual ~HttpServer() = default;
    virtual int port() const = 0;
    /// From now on requests are answered, on threads of the server's own. Call it once.
    virtual void serve(Handler handler, const Clock &clock) = 0;
    /// No new requests; returns when those under way are answered.
    virtual void stop() = 0;
};

/// Takes the port, so that the origin is known before anything is served. Port 0: any free one; none: 8443 if free, else any.
/// Fails with InvalidArgument, naming the port, when it is taken, CryptoFailure when certificate or key do not load.
Result<std::unique_ptr<HttpServer>> makeHttpServer(std::optional<int> port, const std::filesystem::path &certificate,
                                                   const std::filesystem::path &key);
}

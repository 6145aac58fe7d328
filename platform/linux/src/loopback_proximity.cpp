#include <causeway/platform/loopback_proximity.h>

#include "socket_wait.h"

#include <causeway/cbor/codec.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace causeway::platform {
namespace {

using namespace ports;

constexpr std::int64_t LoopbackType = 51719;
constexpr std::int64_t Port = 0; // in the options
constexpr std::size_t HeadSize = 4;

Error ended(const char *why)
{
    return Error{ErrorCode::ProximityEnded, why};
}

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

Descriptor makeSocket()
{
    return Descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
}

bool wouldBlock()
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

class SocketChannel final : public ProximityChannel {
public:
    explicit SocketChannel(Descriptor socket) : m_socket(std::move(socket))
    {
        const int on = 1;
        ::setsockopt(m_socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }

    Result<void> send(ByteView message, const Call &call) override
    {
        if (message.size() > MaximumProximityMessage)
            return Error{ErrorCode::InvalidArgument, "too long a message"};
        Bytes framed(HeadSize);
        for (unsigned i = 0; i < HeadSize; ++i)
            framed[i] = static_cast<std::uint8_t>(message.size() >> (24 - 8 * i));
        framed.insert(framed.end(), message.begin(), message.end());
        return write(framed, call);
    }

    Result<Bytes> receive(const Call &call) override
    {
        CAUSEWAY_CHECK(fill(HeadSize, call));
        std::size_t size = 0;
        for (std::size_t i = 0; i < HeadSize; ++i)
            size = size << 8 | m_read[i];
        if (size > MaximumProximityMessage) {
            close();
            m_read.clear();
            return Error{ErrorCode::ProximityMalformed, "too long a message"};
        }
        CAUSEWAY_CHECK(fill(HeadSize + size, call));
        Bytes message(m_read.begin() + HeadSize, m_read.end());
        m_read.clear();
        return message;
    }

    void close() override
    {
        m_isClosed = true;
        ::shutdown(m_socket.number(), SHUT_RDWR);
    }

private:
    Result<void> write(ByteView bytes, const Call &call)
    {
        while (!bytes.empty()) {
            CAUSEWAY_CHECK(waitFor(m_socket.number(), POLLOUT, call));
            const auto written = ::send(m_socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (written < 0 && wouldBlock())
                continue;
            if (written < 0 || m_isClosed)
                return ended("closed");
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return {};
    }

    /// Reads until `m_read` has that many bytes. What was read stays where the time is over in between.
    Result<void> fill(std::size_t size, const Call &call)
    {
        std::array<std::uint8_t, 64 * 1024> buffer{};
        while (m_read.size() < size) {
            CAUSEWAY_CHECK(waitFor(m_socket.number(), POLLIN, call));
            const auto wanted = std::min(buffer.size(), size - m_read.size());
            const auto came = ::recv(m_socket.number(), buffer.data(), wanted, 0);
            if (came < 0 && wouldBlock())
                continue;
            if (came <= 0 || m_isClosed)
                return ended("closed");
            m_read.insert(m_read.end(), buffer.begin(), buffer.begin() + came);
        }
        return {};
    }

    Descriptor m_socket;
    std::atomic<bool> m_isClosed = false;
    Bytes m_read; ///< of the message that is coming
};

class SocketListener final : public ProximityListener {
public:
    SocketListener(Descriptor socket, std::uint16_t port)
        : m_socket(std::move(socket)), m_method{LoopbackType, 1, cbor::encode(cbor::Map{{Port, port}})}
    {
    }

    const ProximityMethod &method() const override { return m_method; }

    Result<std::unique_ptr<ProximityChannel>> accept(const Call &call) override
    {
        for (;;) {
            CAUSEWAY_CHECK(waitFor(m_socket.number(), POLLIN, call));
            Descriptor came(::accept4(m_socket.number(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
            if (came.isOpen())
                return std::unique_ptr<ProximityChannel>(new SocketChannel(std::move(came)));
            if (!wouldBlock() && errno != ECONNABORTED)
                return ended("no connection can be taken");
        }
    }

private:
    Descriptor m_socket;
    ProximityMethod m_method;
};

Result<std::uint16_t> portOf(const ProximityMethod &method)
{
    const auto options = cbor::parse(method.options, {.size = 64});
    const auto *const value = options ? options->find(Port) : nullptr;
    const auto port = value ? value->integer() : std::nullopt;
    if (!port || *port < 1 || *port > 65535)
        return Error{ErrorCode::ProximityMalformed, "no port"};
    return static_cast<std::uint16_t>(*port);
}

class LoopbackProximity final : public ProximityTransport {
public:
    Result<std::unique_ptr<ProximityListener>> listen() override
    {
        auto socket = makeSocket();
        auto address = loopback(0);
        socklen_t size = sizeof address;
        auto *const raw = reinterpret_cast<sockaddr *>(&address);
        if (!socket.isOpen() || ::bind(socket.number(), raw, size) != 0 || ::listen(socket.number(), 1) != 0
            || ::getsockname(socket.number(), raw, &size) != 0)
            return ended("no port can be opened");
        const auto port = ntohs(address.sin_port);
        return std::unique_ptr<ProximityListener>(new SocketListener(std::move(socket), port));
    }

    bool speaks(const ProximityMethod &method) const override
    {
        return method.type == LoopbackType && method.version == 1;
    }

    Result<std::unique_ptr<ProximityChannel>> connect(const ProximityMethod &method, const Call &call) override
    {
        if (!speaks(method))
            return Error{ErrorCode::ProximityMalformed, "no method of this transport"};
        CAUSEWAY_TRY(const auto port, portOf(method));
        auto socket = makeSocket();
        const auto address = loopback(port);
        if (!socket.isOpen())
            return ended("no socket");
        if (::connect(socket.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            && errno != EINPROGRESS)
            return ended("nobody there");
        CAUSEWAY_CHECK(waitFor(socket.number(), POLLOUT, call));
        int error = 0;
        socklen_t size = sizeof error;
        if (::getsockopt(socket.number(), SOL_SOCKET, SO_ERROR, &error, &size) != 0 || error != 0)
            return ended("nobody there");
        return std::unique_ptr<ProximityChannel>(new SocketChannel(std::move(socket)));
    }
};
}

std::unique_ptr<ProximityTransport> makeLoopbackProximity()
{
    return std::make_unique<LoopbackProximity>();
}
}

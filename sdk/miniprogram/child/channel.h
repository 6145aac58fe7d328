#pragma once

#include <causeway/wire/frame.h>
#include <causeway/wire/miniprogram_protocol.h>

#include <chrono>
#include <optional>

namespace causeway::child {

/// The one descriptor this process has. A host that went away ends the process.
class Channel {
public:
    explicit Channel(int fd) : m_fd(fd) {}

    void send(wire::ChildMessage message) { write(wire::toFrame(wire::encode(message))); }
    void write(ByteView bytes);
    /// The next message, or nothing when `timeout` has passed.
    std::optional<wire::HostMessage> receive(std::optional<std::chrono::milliseconds> timeout);

private:
    int m_fd;
    wire::FrameReader m_reader;
};
}

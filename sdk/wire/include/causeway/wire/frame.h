#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

#include <optional>

namespace causeway::wire {

/// The largest message either side accepts; more than any program's source and any screen needs.
inline constexpr std::size_t MaximumFrame = 16 * 1024 * 1024;

/// The message with its length (32 bits, little endian) in front.
Bytes toFrame(ByteView message);

/// Cuts a stream back into messages.
class FrameReader {
public:
    void append(ByteView bytes);
    /// The next whole message, nothing where more bytes are needed; ProgramProtocol where a frame is too large.
    Result<std::optional<Bytes>> next();

private:
    Bytes m_pending;
    std::size_t m_start = 0;
};
}

#include <causeway/wire/frame.h>

namespace causeway::wire {
namespace {
constexpr std::size_t LengthSize = 4;
}

Bytes toFrame(ByteView message)
{
    Bytes frame;
    frame.reserve(LengthSize + message.size());
    for (std::size_t i = 0; i < LengthSize; ++i)
        frame.push_back(static_cast<std::uint8_t>(message.size() >> (8 * i)));
    frame.insert(frame.end(), message.begin(), message.end());
    return frame;
}

void FrameReader::append(ByteView bytes)
{
    m_pending.erase(m_pending.begin(), m_pending.begin() + static_cast<std::ptrdiff_t>(m_start));
    m_start = 0;
    m_pending.insert(m_pending.end(), bytes.begin(), bytes.end());
}

Result<std::optional<Bytes>> FrameReader::next()
{
    const ByteView pending = ByteView(m_pending).subspan(m_start);
    if (pending.size() < LengthSize)
        return std::optional<Bytes>();
    std::size_t length = 0;
    for (std::size_t i = 0; i < LengthSize; ++i)
        length |= static_cast<std::size_t>(pending[i]) << (8 * i);
    if (length > MaximumFrame)
        return Error{ErrorCode::ProgramProtocol, "frame too large"};
    if (pending.size() < LengthSize + length)
        return std::optional<Bytes>();
    const auto message = pending.subspan(LengthSize, length);
    m_start += LengthSize + length;
    return std::optional<Bytes>(Bytes(message.begin(), message.end()));
}
}

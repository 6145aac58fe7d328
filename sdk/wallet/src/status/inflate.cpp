#include "status/inflate.h"

#include <zlib.h>

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t FirstRoom = 64U << 10;

/// Frees zlib's state however inflateZlib() is left.
class Stream {
public:
    Stream() { m_isReady = inflateInit(&m_stream) == Z_OK; }
    ~Stream()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;

    bool isReady() const { return m_isReady; }
    z_stream *operator->() { return &m_stream; }
    int run() { return ::inflate(&m_stream, Z_NO_FLUSH); }

private:
    z_stream m_stream{};
    bool m_isReady = false;
};
}

std::optional<Bytes> inflateZlib(ByteView compressed, std::size_t maximum)
{
    Stream stream;
    if (!stream.isReady() || compressed.size() > maximum + (64U << 10))
        return std::nullopt;
    stream->next_in = const_cast<Bytef *>(compressed.data());
    stream->avail_in = static_cast<uInt>(compressed.size());
    Bytes inflated;
    for (;;) {
        const auto done = inflated.size();
        if (done == maximum + 1)
            return std::nullopt; // a byte more than allowed has come
        inflated.resize(std::min(std::max(FirstRoom, 2 * done), maximum + 1));
        stream->next_out = inflated.data() + done;
        stream->avail_out = static_cast<uInt>(inflated.size() - done);
        const int result = stream.run();
        inflated.resize(inflated.size() - stream->avail_out);
        if (result == Z_STREAM_END)
            break;
        if (result != Z_OK || (stream->avail_in == 0 && stream->avail_out != 0))
            return std::nullopt;
    }
    if (stream->avail_in != 0 || inflated.size() > maximum)
        return std::nullopt;
    return inflated;
}
}

#include "channel.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace causeway::child {
namespace {

constexpr int HostGone = 3;
constexpr int HostSpeaksNonsense = 4;
}

void Channel::write(ByteView bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            _exit(HostGone);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

std::optional<wire::HostMessage> Channel::receive(std::optional<std::chrono::milliseconds> timeout)
{
    std::array<std::uint8_t, 64 * 1024> buffer;
    for (;;) {
        auto frame = m_reader.next();
        if (!frame)
            _exit(HostSpeaksNonsense);
        if (*frame) {
            auto message = wire::decodeHostMessage(**frame);
            if (!message)
                _exit(HostSpeaksNonsense);
            return std::move(message).value();
        }
        pollfd waiting{m_fd, POLLIN, 0};
        const int ready = poll(&waiting, 1, timeout ? static_cast<int>(timeout->count()) : -1);
        if (ready == 0)
            return std::nullopt;
        if (ready < 0 && errno != EINTR)
            _exit(HostGone);
        if (ready < 0)
            continue;
        const auto count = ::read(m_fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            _exit(HostGone);
        m_reader.append({buffer.data(), static_cast<std::size_t>(count)});
    }
}
}

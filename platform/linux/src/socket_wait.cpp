#include "socket_wait.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace causeway::platform {

Descriptor::~Descriptor()
{
    if (m_number >= 0)
        ::close(m_number);
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

int Descriptor::release()
{
    return std::exchange(m_number, -1);
}

Result<void> waitFor(int socket, short events, const Call &call)
{
    const Descriptor woken(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!woken.isOpen())
        return Error{ErrorCode::ProximityEnded, "no way to be cancelled"};
    const std::stop_callback wake(call.stop, [&] { static_cast<void>(::eventfd_write(woken.number(), 1)); });
    for (;;) {
        if (call.isCancelled())
            return Error{ErrorCode::Cancelled};
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(call.deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0)
            return Error{ErrorCode::NetworkTimeout, "proximity"};
        std::array<pollfd, 2> watched{{{socket, events, 0}, {woken.number(), POLLIN, 0}}};
        const auto limit = static_cast<int>(std::min<std::chrono::milliseconds::rep>(left.count(), 60'000));
        const int ready = ::poll(watched.data(), watched.size(), limit);
        if (ready < 0 && errno != EINTR)
            return Error{ErrorCode::ProximityEnded, "the socket cannot be waited for"};
        if (ready > 0 && watched[0].revents != 0)
            return {};
    }
}
}

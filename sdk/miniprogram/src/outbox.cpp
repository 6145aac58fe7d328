#include "outbox.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace causeway::miniprogram {

Outbox::Outbox()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) == 0) {
        m_read = Descriptor(ends[0]);
        m_write = Descriptor(ends[1]);
    }
}

void Outbox::push(decltype(wire::HostMessage::body) body)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_messages.push_back(std::move(body));
    }
    wake();
}

void Outbox::wake()
{
    // A full pipe is fine: then the reader is awake already.
    [[maybe_unused]] const auto written = write(m_write.get(), "!", 1);
}

std::vector<decltype(wire::HostMessage::body)> Outbox::takeAll()
{
    std::array<char, 64> drained;
    while (read(m_read.get(), drained.data(), drained.size()) > 0) {
    }
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_messages, {});
}
}

#pragma once

#include <causeway/base/call.h>
#include <causeway/base/result.h>

#include <memory>

namespace causeway::platform {

/// A file descriptor that is closed with it.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept : m_number(other.release()) {}
    Descriptor &operator=(Descriptor &&other) noexcept;

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }
    int release();

private:
    int m_number;
};

/// Waits until `socket` is ready for `events` (POLLIN, POLLOUT) or hung up. NetworkTimeout, Cancelled; ProximityEnded where it cannot be waited for.
Result<void> waitFor(int socket, short events, const Call &call);
}

#pragma once

#include <algorithm>
#include <chrono>
#include <string>

namespace causeway {

using SystemTime = std::chrono::sys_seconds;

/// Time as a collaborator, so that tests move it.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall clock; the person or an attacker may set it.
    virtual SystemTime now() const = 0;
    /// Time since the device started, sleep included; only goes forward while bootId() stays the same.
    virtual std::chrono::milliseconds sinceBoot() const = 0;
    /// Names this run of the device; another value means sinceBoot() began again.
    virtual std::string bootId() const = 0;
};

/// The device's own clock. Thread-safe.
const Clock &systemClock();

/// The later time of two clocks: for what must not become young again because one of them goes back, or is slow. One that is fast makes it old too early,
/// which shuts out and lets nothing in. Uptime is the device's. Both must outlive it.
class LaterClock final : public Clock {
public:
    LaterClock(const Clock &device, const Clock &other) : m_device(device), m_other(other) {}

    SystemTime now() const override { return std::max(m_device.now(), m_other.now()); }
    std::chrono::milliseconds sinceBoot() const override { return m_device.sinceBoot(); }
    std::string bootId() const override { return m_device.bootId(); }

private:
    const Clock &m_device;
    const Clock &m_other;
};

/// Seconds since 1970, as JWT and the store write it.
inline std::int64_t toEpoch(SystemTime time)
{
    return time.time_since_epoch().count();
}
inline SystemTime fromEpoch(std::int64_t seconds)
{
    return SystemTime(std::chrono::seconds(seconds));
}
}

#pragma once

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

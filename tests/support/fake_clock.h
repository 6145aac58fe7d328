#pragma once

#include <causeway/base/clock.h>

namespace causeway::test {

/// Time that stands still until a test moves it. Wall clock and uptime are apart, as they are on a real device.
struct FakeClock final : Clock {
    SystemTime time = fromEpoch(1'800'000'000);
    std::chrono::milliseconds uptime = std::chrono::hours(1);
    int boots = 1;

    SystemTime now() const override { return time; }
    std::chrono::milliseconds sinceBoot() const override { return uptime; }
    std::string bootId() const override { return "boot-" + std::to_string(boots); }

    /// Lets time pass: both clocks move.
    void advance(std::chrono::milliseconds by)
    {
        time += std::chrono::floor<std::chrono::seconds>(by);
        uptime += by;
    }

    /// What the person or an attacker can do to the calendar: uptime is untouched.
    void setWallClock(SystemTime to) { time = to; }

    void reboot()
    {
        ++boots;
        uptime = std::chrono::seconds(20);
    }
};
}

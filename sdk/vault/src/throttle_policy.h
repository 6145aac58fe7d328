#pragma once

#include <causeway/base/clock.h>

#include <chrono>
#include <string>

/// How long no further PIN is taken. Pure: time comes from the clock that is passed in, and never from the calendar.
namespace causeway::vault {

/// How often the PIN was wrong since it was last right, and when the last try began.
struct ThrottleRecord {
    int failures = 0;
    std::string bootId;
    std::chrono::milliseconds uptime{0};
};

/// After one more try that has not succeeded yet.
ThrottleRecord withOneMore(const ThrottleRecord &record, const Clock &clock);
/// As if the PIN had been wrong very often just now: for a record that somebody has changed.
ThrottleRecord longestThrottle(const Clock &clock);
/// What is left of the delay. In another run of the device it counts from that run's beginning.
std::chrono::milliseconds remainingWait(const ThrottleRecord &record, const Clock &clock);
}

#include "throttle_policy.h"

#include <algorithm>
#include <array>

namespace causeway::vault {
namespace {

using namespace std::chrono_literals;

constexpr int FreeTries = 5;
constexpr std::array<std::chrono::milliseconds, 5> Delays = {30s, 1min, 5min, 15min, 1h};
constexpr int FailuresOfLongestDelay = FreeTries + static_cast<int>(Delays.size()) - 1;

std::chrono::milliseconds delayAfter(int failures)
{
    if (failures < FreeTries)
        return 0ms;
    return Delays[static_cast<std::size_t>(std::min(failures, FailuresOfLongestDelay) - FreeTries)];
}
}

ThrottleRecord withOneMore(const ThrottleRecord &record, const Clock &clock)
{
    return {std::min(record.failures, 1'000'000) + 1, clock.bootId(), clock.sinceBoot()};
}

ThrottleRecord longestThrottle(const Clock &clock)
{
    return {FailuresOfLongestDelay, clock.bootId(), clock.sinceBoot()};
}

std::chrono::milliseconds remainingWait(const ThrottleRecord &record, const Clock &clock)
{
    const auto from = record.bootId == clock.bootId() ? record.uptime : 0ms;
    const auto elapsed = std::max(clock.sinceBoot() - from, std::chrono::milliseconds(0ms));
    return std::max(delayAfter(record.failures) - elapsed, std::chrono::milliseconds(0ms));
}
}

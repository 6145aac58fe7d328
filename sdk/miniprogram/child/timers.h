#pragma once

#include <chrono>
#include <map>
#include <optional>

namespace causeway::child {

/// When each of the script's timers is due. At least 4 ms lie between two runs of a repeating one.
class Timers {
public:
    using Time = std::chrono::steady_clock::time_point;

    void set(unsigned id, double delay, bool repeat, Time now)
    {
        constexpr double Longest = 24.0 * 3600 * 1000;
        const auto wait = std::chrono::milliseconds(static_cast<long>(delay < Longest ? delay : Longest));
        m_timers[id] = {now + wait,
                        repeat ? std::max(wait, std::chrono::milliseconds(4)) : std::chrono::milliseconds(0)};
    }
    void clear(unsigned id) { m_timers.erase(id); }

    /// How long to wait for the next one, or nothing where none is set.
    std::optional<std::chrono::milliseconds> untilNext(Time now) const
    {
        const auto next = earliest();
        if (next == m_timers.end())
            return std::nullopt;
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(next->second.due - now);
        return std::max(wait, std::chrono::milliseconds(0));
    }

    /// The timer that is due, taken out or set again.
    std::optional<unsigned> takeDue(Time now)
    {
        const auto next = earliest();
        if (next == m_timers.end() || next->second.due > now)
            return std::nullopt;
        const unsigned id = next->first;
        if (next->second.interval.count() > 0)
            m_timers[id].due = now + next->second.interval;
        else
            m_timers.erase(id);
        return id;
    }

private:
    struct Timer {
        Time due;
        std::chrono::milliseconds interval;
    };

    std::map<unsigned, Timer>::const_iterator earliest() const
    {
        auto found = m_timers.begin();
        for (auto each = m_timers.begin(); each != m_timers.end(); ++each) {
            if (each->second.due < found->second.due)
                found = each;
        }
        return found;
    }

    std::map<unsigned, Timer> m_timers;
};
}

#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>

namespace causeway::miniprogram {

/// Stands outside the child: every message must be answered in time, and an idle child is asked whether it still lives.
/// The clock of a message starts when the child can have got to it.
class Watchdog {
public:
    using Time = std::chrono::steady_clock::time_point;

    Watchdog(std::chrono::milliseconds startLimit, std::chrono::milliseconds answerLimit,
             std::chrono::milliseconds pingInterval)
        : m_startLimit(startLimit), m_answerLimit(answerLimit), m_pingInterval(pingInterval)
    {
    }

    void sent(std::uint64_t sequence, Time now)
    {
        if (m_waiting.empty())
            m_since = now;
        m_waiting.push_back(sequence);
    }

    /// False if this is not the answer that is due: the child does not keep to the protocol.
    bool answered(std::uint64_t sequence, Time now)
    {
        if (m_waiting.empty() || m_waiting.front() != sequence)
            return false;
        m_waiting.pop_front();
        m_started = true;
        m_since = now;
        return true;
    }

    /// Time in which the host itself was busy does not count.
    void pause(std::chrono::steady_clock::duration duration) { m_since += duration; }

    bool isOverdue(Time now) const { return !m_waiting.empty() && now - m_since >= limit(); }
    bool mustPing(Time now) const { return m_waiting.empty() && now - m_since >= m_pingInterval; }

    std::chrono::milliseconds untilNext(Time now) const
    {
        const auto due = m_since + (m_waiting.empty() ? m_pingInterval : limit());
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(due - now), std::chrono::milliseconds(0));
    }

private:
    std::chrono::milliseconds limit() const { return m_started ? m_answerLimit : m_startLimit; }

    std::chrono::milliseconds m_startLimit;
    std::chrono::milliseconds m_answerLimit;
    std::chrono::milliseconds m_pingInterval;
    std::deque<std::uint64_t> m_waiting;
    Time m_since = std::chrono::steady_clock::now();
    bool m_started = false;
};
}

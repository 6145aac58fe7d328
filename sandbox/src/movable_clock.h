#pragma once

#include "store.h"

#include <causeway/base/clock.h>
#include <causeway/base/json.h>

#include <atomic>

namespace causeway::sandbox {

/// The sandbox's time: that of the computer, moved by an offset that survives restarts. Thread-safe.
class MovableClock final : public Clock {
public:
    MovableClock(const Clock &base, Store &store);

    SystemTime now() const override;
    std::chrono::milliseconds sinceBoot() const override { return m_base.sinceBoot(); }
    std::string bootId() const override { return m_base.bootId(); }

    std::int64_t epoch() const { return toEpoch(now()); }
    /// Whether a time that somebody else states is at most so many seconds away, before or after; for every value there is.
    bool isNear(std::int64_t stated, std::int64_t seconds) const
    {
        const auto present = epoch();
        return stated >= present - seconds && stated <= present + seconds;
    }
    /// Whether `exp` and `nbf` fit, where they are there; `iat` is for isNear().
    bool isWithin(Json claims) const;
    std::chrono::seconds offset() const { return std::chrono::seconds(m_offset); }
    void advance(std::chrono::seconds by);
    void reset();

private:
    void save();

    const Clock &m_base;
    Store &m_store;
    std::atomic<std::int64_t> m_offset = 0;
};

/// "2026-11-23" in Hong Kong (UTC+8).
std::string hongKongDate(SystemTime time);
/// "2026-11-23T14:30:00+08:00"
std::string hongKongTime(SystemTime time);
/// Days added to a day.
std::string hongKongDate(SystemTime time, int daysLater);
}

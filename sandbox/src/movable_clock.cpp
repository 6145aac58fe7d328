#include "movable_clock.h"

#include <causeway/crypto/jws.h>

#include <cstdio>

namespace causeway::sandbox {
namespace {

constexpr auto OffsetSetting = "clock_offset";
constexpr std::chrono::hours HongKong(8);
}

MovableClock::MovableClock(const Clock &base, Store &store) : m_base(base), m_store(store)
{
    if (const auto saved = store.setting(OffsetSetting))
        m_offset = std::strtoll(saved->c_str(), nullptr, 10);
}

SystemTime MovableClock::now() const
{
    return m_base.now() + std::chrono::seconds(m_offset);
}

bool MovableClock::isWithin(Json claims) const
{
    claims.erase("iat");
    return static_cast<bool>(crypto::checkTimes(claims, epoch()));
}

void MovableClock::advance(std::chrono::seconds by)
{
    m_offset += by.count();
    save();
}

void MovableClock::reset()
{
    m_offset = 0;
    save();
}

void MovableClock::save()
{
    m_store.saveSetting(OffsetSetting, std::to_string(m_offset));
}

std::string hongKongDate(SystemTime time)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time + HongKong));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                  static_cast<unsigned>(day.day()));
    return text;
}

std::string hongKongDate(SystemTime time, int daysLater)
{
    return hongKongDate(time + std::chrono::days(daysLater));
}

std::string hongKongTime(SystemTime time)
{
    const auto local = time + HongKong;
    const auto seconds = (local - std::chrono::floor<std::chrono::days>(local)).count();
    char text[48];
    std::snprintf(text, sizeof text, "T%02d:%02d:%02d+08:00", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return hongKongDate(time) + text;
}
}

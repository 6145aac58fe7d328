#pragma once

#include <causeway/base/clock.h>

#include <optional>
#include <string>
#include <string_view>

/// Dates and times as protocols write them. What is not exactly of the form, or names a day or a minute that does not exist, is
/// nothing. Thread-safe; independent of the locale.
namespace causeway {

/// RFC 9110 section 5.6.7, IMF-fixdate: "Sun, 06 Nov 1994 08:49:37 GMT".
std::optional<SystemTime> parseHttpDate(std::string_view text);

/// RFC 3339 date-time in UTC: "2020-10-01T13:30:02Z". A fraction of the second is read over.
std::optional<SystemTime> parseInstant(std::string_view text);
/// What parseInstant() reads.
std::string toInstant(SystemTime time);

/// RFC 3339 full-date: "1990-02-28".
bool isCalendarDate(std::string_view text);

/// The whole seconds of such a number, as JWT and CWT may state a time (RFC 7519, RFC 8392). Nothing below zero, beyond 10^12, or where it is no number.
std::optional<std::int64_t> wholeSeconds(double number);
}

#include <causeway/base/dates.h>

#include <algorithm>
#include <date/date.h>
#include <sstream>

namespace causeway {
namespace {

constexpr auto HttpDate = "%a, %d %b %Y %H:%M:%S GMT";
constexpr auto Instant = "%Y-%m-%dT%H:%M:%SZ";
constexpr auto CalendarDate = "%Y-%m-%d";

template<typename Stream>
Stream classicStream()
{
    Stream stream;
    stream.imbue(std::locale::classic());
    return stream;
}

// Both streams are kept: to make one takes as long as to read a date.
template<typename Time>
std::string written(Time time, const char *form)
{
    thread_local auto stream = classicStream<std::ostringstream>();
    stream.clear();
    stream.str({});
    date::to_stream(stream, form, time);
    return stream.str();
}

/// The library reads leniently (one digit for two, a sign, blanks); what it writes again is the only form that passes here.
template<typename Time>
std::optional<Time> read(std::string_view text, const char *form)
{
    thread_local auto stream = classicStream<std::istringstream>();
    stream.clear();
    stream.str(std::string(text));
    Time time{};
    date::from_stream(stream, form, time);
    if (stream.fail() || written(time, form) != text)
        return std::nullopt;
    return time;
}

/// ".123" between the seconds and the Z.
bool isFraction(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() > 1 && text.front() == '.' && std::ranges::all_of(text.substr(1), isDigit);
}
}

std::optional<SystemTime> parseHttpDate(std::string_view text)
{
    return read<SystemTime>(text, HttpDate);
}

std::optional<SystemTime> parseInstant(std::string_view text)
{
    const auto dot = std::min(text.find('.'), text.size());
    const auto end = text.ends_with('Z') ? text.size() - 1 : text.size();
    if (dot < end && !isFraction(text.substr(dot, end - dot)))
        return std::nullopt;
    return read<SystemTime>(std::string(text.substr(0, std::min(dot, end))) + std::string(text.substr(end)), Instant);
}

std::string toInstant(SystemTime time)
{
    return written(time, Instant);
}

bool isCalendarDate(std::string_view text)
{
    return read<date::year_month_day>(text, CalendarDate).has_value();
}
}

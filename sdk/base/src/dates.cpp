#include <causeway/base/dates.h>

#include <algorithm>
#include <date/date.h>
#include <sstream>

namespace causeway {
namespace {

constexpr auto HttpDate = "%a, %d %b %Y %H:%M:%S GMT";
constexpr auto Instant = "%Y-%m-%dT%H:%M:%SZ";
constexpr auto CalendarDate = "%Y-%m-%d";
constexpr double MostSeconds = 1e12; // some 30,000 years

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

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits where the sample has digits, and the rest the same: the library reads leniently (one digit for two, a sign, blanks).
bool isLike(std::string_view text, std::string_view sample)
{
    const auto fits = [](char c, char wanted) { return isDigit(wanted) ? isDigit(c) : c == wanted; };
    return std::ranges::equal(text, sample, fits);
}

template<typename Time>
std::optional<Time> read(std::string_view text, const char *form)
{
    thread_local auto stream = classicStream<std::istringstream>();
    stream.clear();
    stream.str(std::string(text));
    Time time{};
    date::from_stream(stream, form, time);
    if (stream.fail())
        return std::nullopt;
    return time;
}

/// ".123" between the seconds and the Z.
bool isFraction(std::string_view text)
{
    return text.size() > 1 && text.front() == '.' && std::ranges::all_of(text.substr(1), isDigit);
}
}

std::optional<SystemTime> parseHttpDate(std::string_view text)
{
    const auto time = read<SystemTime>(text, HttpDate);
    return time && written(*time, HttpDate) == text ? time : std::nullopt; // names of days and months, too
}

std::optional<SystemTime> parseInstant(std::string_view text)
{
    const auto dot = std::min(text.find('.'), text.size());
    const auto end = text.ends_with('Z') ? text.size() - 1 : text.size();
    if (dot < end && !isFraction(text.substr(dot, end - dot)))
        return std::nullopt;
    const auto whole = std::string(text.substr(0, std::min(dot, end))) + std::string(text.substr(end));
    return isLike(whole, "0000-00-00T00:00:00Z") ? read<SystemTime>(whole, Instant) : std::nullopt;
}

std::string toInstant(SystemTime time)
{
    return written(time, Instant);
}

bool isCalendarDate(std::string_view text)
{
    return isLike(text, "0000-00-00") && read<date::year_month_day>(text, CalendarDate);
}

std::optional<std::int64_t> wholeSeconds(double number)
{
    if (!(number >= 0 && number <= MostSeconds)) // also what is not a number
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}
}

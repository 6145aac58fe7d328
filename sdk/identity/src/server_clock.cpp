#include <causeway/identity/server_clock.h>

#include <array>
#include <charconv>

namespace causeway::identity {
namespace {

constexpr std::chrono::seconds Tolerance{5};
constexpr std::array<std::string_view, 12> Months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> number(std::string_view text, std::size_t at, std::size_t length)
{
    int value = 0;
    const auto *begin = text.data() + at;
    const auto [end, fault] = std::from_chars(begin, begin + length, value);
    if (fault != std::errc() || end != begin + length || value < 0)
        return std::nullopt;
    return value;
}

std::optional<unsigned> monthOf(std::string_view name)
{
    for (unsigned i = 0; i < Months.size(); ++i)
        if (Months[i] == name)
            return i + 1;
    return std::nullopt;
}
}

std::optional<SystemTime> parseHttpDate(std::string_view text)
{
    constexpr std::string_view form = "Sun, 06 Nov 1994 08:49:37 GMT";
    if (text.size() != form.size() || text.substr(3, 2) != ", " || text[7] != ' ' || text[11] != ' ' || text[16] != ' '
        || text[19] != ':' || text[22] != ':' || text.substr(25) != " GMT")
        return std::nullopt;
    const auto day = number(text, 5, 2);
    const auto month = monthOf(text.substr(8, 3));
    const auto year = number(text, 12, 4);
    const auto hour = number(text, 17, 2);
    const auto minute = number(text, 20, 2);
    const auto second = number(text, 23, 2);
    if (!day || !month || !year || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const auto date =
        std::chrono::year(*year) / std::chrono::month(*month) / std::chrono::day(static_cast<unsigned>(*day));
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(*hour) + std::chrono::minutes(*minute)
        + std::chrono::seconds(*second);
}

void ServerClock::observe(const net::HttpResponse &response)
{
    const auto date = parseHttpDate(response.header("date"));
    if (!date)
        return;
    const auto difference = *date - m_device.now();
    m_offset = std::chrono::abs(difference) < Tolerance ? std::chrono::seconds(0) : difference;
}

Result<net::HttpResponse> ClockKeepingHttp::send(const net::HttpRequest &request, const Call &call)
{
    auto response = m_inner.send(request, call);
    if (response)
        m_clock.observe(*response);
    return response;
}
}

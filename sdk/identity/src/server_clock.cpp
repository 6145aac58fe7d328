#include <causeway/identity/server_clock.h>

#include <causeway/base/dates.h>

#include <algorithm>

namespace causeway::identity {
namespace {

constexpr std::chrono::seconds Tolerance{5};

/// Somewhere on the way (RFC 9111, section 5.1): its `Date` is of when it was made.
bool wasKept(const net::HttpResponse &response)
{
    const auto age = response.header("age");
    return !age.empty() && age != "0";
}
}

void ServerClock::observe(const net::HttpResponse &response, SystemTime sentAt)
{
    const auto date = parseHttpDate(response.header("date"));
    if (!date || wasKept(response))
        return;
    const auto nearest = std::clamp(*date, std::min(sentAt, m_device.now()), m_device.now());
    const auto difference = *date - nearest;
    m_offset = std::chrono::abs(difference) < Tolerance ? std::chrono::seconds(0) : difference;
}

Result<net::HttpResponse> ClockKeepingHttp::send(const net::HttpRequest &request, const Call &call)
{
    const auto sentAt = m_clock.deviceTime();
    auto response = m_inner.send(request, call);
    if (response && request.url.starts_with(m_ofOrigin))
        m_clock.observe(*response, sentAt);
    return response;
}
}

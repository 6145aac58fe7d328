#pragma once

#include <causeway/base/clock.h>
#include <causeway/net/http_client.h>

#include <optional>
#include <string_view>

namespace causeway::identity {

/// RFC 9110 IMF-fixdate ("Sun, 06 Nov 1994 08:49:37 GMT"); nothing for any other form.
std::optional<SystemTime> parseHttpDate(std::string_view text);

/// The device's clock, put right by what servers say in `Date` (FAPI 2.0, note on wrong device clocks), so that proofs
/// carry a time that the server accepts. Only TLS-protected answers may be shown to it. On the SDK strand only.
class ServerClock final : public Clock {
public:
    explicit ServerClock(const Clock &device) : m_device(device) {}

    SystemTime now() const override { return m_device.now() + m_offset; }
    std::chrono::milliseconds sinceBoot() const override { return m_device.sinceBoot(); }
    std::string bootId() const override { return m_device.bootId(); }

    /// The same instant as the device's own clock shows it: for what is compared with that clock.
    SystemTime onDevice(SystemTime time) const { return time - m_offset; }

    /// Learns from an answer; a difference of less than five seconds counts as none.
    void observe(const net::HttpResponse &response);

private:
    const Clock &m_device;
    std::chrono::seconds m_offset{0};
};
/// Passes requests on and shows every answer to the clock.
class ClockKeepingHttp final : public net::HttpClient {
public:
    ClockKeepingHttp(net::HttpClient &inner, ServerClock &clock) : m_inner(inner), m_clock(clock) {}
    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override;

private:
    net::HttpClient &m_inner;
    ServerClock &m_clock;
};
}

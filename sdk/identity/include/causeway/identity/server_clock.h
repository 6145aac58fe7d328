#pragma once

#include <causeway/base/clock.h>
#include <causeway/net/http_client.h>

namespace causeway::identity {

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

    /// Learns from an answer to a request that was sent at `sentAt` of the device's clock. What the server says lies between then and
    /// now where the clocks agree, however slow the network was; up to five seconds outside of that count as agreement. An answer out of a
    /// cache (`Age`) tells nothing.
    void observe(const net::HttpResponse &response, SystemTime sentAt);
    SystemTime deviceTime() const { return m_device.now(); }

private:
    const Clock &m_device;
    std::chrono::seconds m_offset{0};
};
/// Passes requests on and shows the answers to the clock: all, or those of one origin where others who are asked must not tell the time.
class ClockKeepingHttp final : public net::HttpClient {
public:
    ClockKeepingHttp(net::HttpClient &inner, ServerClock &clock, const std::string &origin = {})
        : m_inner(inner), m_clock(clock), m_ofOrigin(origin.empty() ? "" : origin + "/")
    {
    }
    Result<net::HttpResponse> send(const net::HttpRequest &request, const Call &call) override;

private:
    net::HttpClient &m_inner;
    ServerClock &m_clock;
    const std::string m_ofOrigin; ///< how such addresses begin
};
}

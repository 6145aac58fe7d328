#pragma once

#include <causeway/net/http_client.h>

#include <map>
#include <string>
#include <string_view>

namespace causeway::net {

/// An address that somebody else supplied: in an offer, a request, a certificate, metadata. What such an address may be is said here once; where the connection
/// goes is checked again when it is made (makeHttpClient(): resolved once, no private ranges, loopback in development only, no redirects).
class RemoteUrl {
public:
    /// https, a host, no user information, no fragment, at most 2,048 characters. InvalidUrl; AddressForbidden for another scheme.
    static Result<RemoteUrl> parse(std::string_view text);
    /// What a reference that stands there means (RFC 3986, section 5.2), itself such an address. Errors as parse().
    Result<RemoteUrl> resolve(const std::string &reference) const;

    const std::string &text() const { return m_text; }
    const std::string &host() const { return m_host; }
    const std::string &origin() const { return m_origin; }

private:
    RemoteUrl() = default;

    std::string m_text;
    std::string m_host;
    std::string m_origin;
};

/// How much a stranger's server may cost.
struct RemoteLimits {
    std::size_t maximumBody = 256 * 1024;
    std::chrono::milliseconds timeout = std::chrono::seconds(10);
};

/// Neither names this software.
HttpRequest getFrom(const RemoteUrl &url, const std::string &accept, const RemoteLimits &limits = {});
HttpRequest postFormTo(const RemoteUrl &url, const std::map<std::string, std::string> &fields,
                       const std::string &accept, const RemoteLimits &limits = {});
}

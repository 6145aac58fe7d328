#include <causeway/net/remote_url.h>

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

namespace causeway::net {
namespace {

constexpr std::size_t MaximumLength = 2048;

HttpRequest limited(HttpRequest request, const std::string &accept, const RemoteLimits &limits)
{
    request.headers["Accept"] = accept;
    request.maximumBody = limits.maximumBody;
    request.timeout = limits.timeout;
    request.isAnonymous = true; // OpenID4VP 1.0, section 15.8: a stranger does not learn with what it is looked at
    return request;
}
}

Result<RemoteUrl> RemoteUrl::parse(std::string_view text)
{
    if (text.size() > MaximumLength)
        return Error{ErrorCode::InvalidUrl, "too long"};
    CAUSEWAY_TRY(const auto parsed, parseUrl(text));
    if (parsed.scheme != "https")
        return Error{ErrorCode::AddressForbidden, "not https"};
    if (parsed.host.empty() || text.find('#') != std::string_view::npos)
        return Error{ErrorCode::InvalidUrl, "no host, or a fragment"};
    RemoteUrl url;
    url.m_text = text;
    url.m_host = parsed.host;
    url.m_origin = parsed.origin();
    return url;
}

HttpRequest getFrom(const RemoteUrl &url, const std::string &accept, const RemoteLimits &limits)
{
    return limited(getRequest(url.text()), accept, limits);
}

HttpRequest postFormTo(const RemoteUrl &url, const std::map<std::string, std::string> &fields,
                       const std::string &accept, const RemoteLimits &limits)
{
    return limited(postForm(url.text(), fields), accept, limits);
}
}

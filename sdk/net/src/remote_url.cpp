#include <causeway/net/remote_url.h>

#include <causeway/base/url.h>
#include <causeway/net/json_api.h>

#include <curl/curl.h>

#include <memory>

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

struct FreeAddress {
    void operator()(CURLU *handle) const { curl_url_cleanup(handle); }
};
struct FreeText {
    void operator()(char *text) const { curl_free(text); }
};

bool hasScheme(std::string_view reference)
{
    const auto end = reference.find_first_of(":/?#");
    return end != std::string_view::npos && reference[end] == ':';
}

Result<std::string> joined(const std::string &base, const std::string &reference)
{
    const std::unique_ptr<CURLU, FreeAddress> address(curl_url());
    char *text = nullptr;
    const bool isJoined = address && curl_url_set(address.get(), CURLUPART_URL, base.c_str(), 0) == CURLUE_OK
        && curl_url_set(address.get(), CURLUPART_URL, reference.c_str(), 0) == CURLUE_OK
        && curl_url_get(address.get(), CURLUPART_URL, &text, 0) == CURLUE_OK;
    const std::unique_ptr<char, FreeText> owner(text);
    if (!isJoined)
        return Error{ErrorCode::InvalidUrl, "a reference that leads nowhere"};
    return std::string(text);
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

/// What says which host it means is taken as it stands: libcurl would read more into it than there is.
Result<RemoteUrl> RemoteUrl::resolve(const std::string &reference) const
{
    if (hasScheme(reference))
        return parse(reference);
    if (reference.starts_with("//"))
        return parse("https:" + reference);
    CAUSEWAY_TRY(const auto text, joined(m_text, reference));
    return parse(text);
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

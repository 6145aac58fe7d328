#include <causeway/base/url.h>

#include <causeway/base/encoding.h>

#include <algorithm>
#include <charconv>

namespace causeway {
namespace {

Error invalid(const char *why)
{
    return Error{ErrorCode::InvalidUrl, why};
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

bool isSchemeCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
}

/// Cuts `rest` at the first of `marks`; the part behind the mark is returned, `rest` keeps what stands before.
std::string_view cutAt(std::string_view &rest, char mark)
{
    const auto at = rest.find(mark);
    if (at == std::string_view::npos)
        return {};
    const auto behind = rest.substr(at + 1);
    rest = rest.substr(0, at);
    return behind;
}

bool isHost(std::string_view text, std::string_view marks)
{
    return std::ranges::all_of(text, [marks](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    });
}

Result<void> readPort(std::string_view text, Url &url)
{
    int port = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (fault != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535)
        return invalid("bad port");
    url.port = port;
    return {};
}

Result<void> readAuthority(std::string_view authority, Url &url)
{
    if (authority.find('@') != std::string_view::npos)
        return invalid("user information is not accepted");
    auto hostEnd = authority.rfind(':');
    if (!authority.empty() && authority.front() == '[') {
        const auto bracket = authority.find(']');
        if (bracket == std::string_view::npos)
            return invalid("bad IPv6 address");
        url.host = lowered(authority.substr(1, bracket - 1));
        if (!isHost(url.host, ":.") || url.host.find(':') == std::string::npos)
            return invalid("bad IPv6 address");
        const auto rest = authority.substr(bracket + 1);
        if (rest.empty())
            return {};
        return rest.front() == ':' ? readPort(rest.substr(1), url) : invalid("bad IPv6 address");
    }
    url.host = lowered(authority.substr(0, hostEnd));
    if (!isHost(url.host, "-._~"))
        return invalid("bad host");
    if (hostEnd == std::string_view::npos)
        return {};
    return readPort(authority.substr(hostEnd + 1), url);
}
}

Result<Url> parseUrl(std::string_view text, std::size_t maximumLength)
{
    if (text.size() > maximumLength)
        return invalid("too long");
    if (std::ranges::any_of(text, [](unsigned char c) { return c <= ' ' || c == 0x7f || c == '\\'; }))
        return invalid("white space, control character or backslash");
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0)
        return invalid("no scheme");
    Url url;
    url.scheme = lowered(text.substr(0, colon));
    if (!std::ranges::all_of(url.scheme, isSchemeCharacter))
        return invalid("bad scheme");
    auto rest = text.substr(colon + 1);
    url.fragment = cutAt(rest, '#');
    url.query = cutAt(rest, '?');
    if (!rest.starts_with("//")) {
        url.path = rest;
        return url.scheme == "http" || url.scheme == "https" ? Result<Url>(invalid("no host")) : Result<Url>(url);
    }
    rest.remove_prefix(2);
    const auto slash = std::min(rest.find('/'), rest.size());
    url.path = rest.substr(slash);
    CAUSEWAY_CHECK(readAuthority(rest.substr(0, slash), url));
    if (url.host.empty() && (url.scheme == "http" || url.scheme == "https"))
        return invalid("no host");
    return url;
}

std::string Url::origin() const
{
    const auto literal = host.find(':') == std::string::npos ? host : "[" + host + "]";
    return scheme + "://" + literal + (port ? ":" + std::to_string(*port) : "");
}

std::map<std::string, std::string> Url::parameters() const
{
    return formDecode(query);
}

Result<std::map<std::string, std::string>> Url::uniqueParameters() const
{
    return formDecodeOnce(query);
}

std::string Url::toString() const
{
    const bool opaque = host.empty() && !port && !path.empty() && path.front() != '/'; // mailto:someone has no host
    return (opaque ? scheme + ":" : origin()) + path + (query.empty() ? "" : "?" + query)
        + (fragment.empty() ? "" : "#" + fragment);
}

std::string formEncode(const std::map<std::string, std::string> &fields)
{
    std::string text;
    for (const auto &[name, value] : fields)
        text += (text.empty() ? "" : "&") + percentEncode(name) + "=" + percentEncode(value);
    return text;
}

std::map<std::string, std::string> formDecode(std::string_view text)
{
    std::map<std::string, std::string> fields;
    while (!text.empty()) {
        auto pair = text;
        text = cutAt(pair, '&');
        const auto value = cutAt(pair, '=');
        const auto decodedName = percentDecode(pair, true);
        const auto decodedValue = percentDecode(value, true);
        if (decodedName && decodedValue && !decodedName->empty())
            fields.emplace(*decodedName, *decodedValue);
    }
    return fields;
}

Result<std::map<std::string, std::string>> formDecodeOnce(std::string_view text)
{
    std::map<std::string, std::string> fields;
    while (!text.empty()) {
        auto pair = text;
        text = cutAt(pair, '&');
        const auto encodedValue = cutAt(pair, '=');
        CAUSEWAY_TRY(auto name, percentDecode(pair, true));
        CAUSEWAY_TRY(auto value, percentDecode(encodedValue, true));
        if (!name.empty() && !fields.emplace(std::move(name), std::move(value)).second)
            return invalid("a parameter twice");
    }
    return fields;
}
}

#include "request_rules.h"

#include <causeway/base/json.h>
#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::miniprogram {
namespace {

constexpr std::size_t LongestBody = 256 * 1024;
constexpr std::string_view ConfigPrefix = "config:";

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool isToken(const std::string &text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// A program sets what its server reads, never what says who is asking or how the connection works.
bool mayBeSet(const std::string &name, const std::string &value)
{
    static const std::set<std::string> reserved{
        "host",       "cookie",  "connection", "content-length", "transfer-encoding",
        "user-agent", "referer", "origin",     "upgrade",        "te"};
    return isToken(name) && !reserved.contains(name) && !name.starts_with("proxy-") && !name.starts_with("sec-")
        && std::ranges::all_of(value, [](char c) { return c >= 0x20 && c < 0x7f; });
}
}

std::set<std::string> allowedOrigins(const Manifest &manifest, const std::map<std::string, std::string> &config)
{
    std::set<std::string> origins;
    for (const auto &origin : manifest.requestOrigins) {
        if (!origin.starts_with(ConfigPrefix)) {
            origins.insert(origin);
            continue;
        }
        const auto configured = config.find(origin.substr(ConfigPrefix.size()));
        const auto url =
            configured == config.end() ? Result<Url>(Error{ErrorCode::InvalidUrl}) : parseUrl(configured->second);
        if (url && url->scheme == "https")
            origins.insert(url->origin());
    }
    return origins;
}

Result<WebRequest> toWebRequest(const std::string &argumentsJson, const std::set<std::string> &origins)
{
    CAUSEWAY_TRY(const auto json, parseJson(argumentsJson));
    CAUSEWAY_TRY(const auto address, requireString(json, "url"));
    const auto url = parseUrl(address);
    if (!url || url->scheme != "https" || !origins.contains(url->origin()))
        return Error{ErrorCode::PermissionDenied, "url not in domain list"};
    WebRequest request{optionalString(json, "method").value_or("GET"), address};
    static const std::set<std::string> methods{"GET", "HEAD", "POST", "PUT", "DELETE"};
    if (!methods.contains(request.method))
        return Error{ErrorCode::InvalidArgument, "method"};
    request.body = optionalString(json, "body").value_or("");
    if (request.body.size() > LongestBody)
        return Error{ErrorCode::InvalidArgument, "body too large"};
    const auto headers = json.value("header", Json::object());
    for (const auto &[name, value] : headers.items()) {
        const auto lower = lowerCase(name);
        if (!value.is_string() || !mayBeSet(lower, value.get_ref<const std::string &>()))
            return Error{ErrorCode::InvalidArgument, "header"};
        request.headers[lower] = value.get<std::string>();
    }
    return request;
}
}

#include <causeway/net/json_api.h>

#include <causeway/base/url.h>

#include <algorithm>
#include <array>

namespace causeway::net {
namespace {

constexpr std::size_t MaximumErrorWord = 64;

bool isErrorWord(std::string_view text)
{
    const auto isAllowed = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return text.size() <= MaximumErrorWord && std::ranges::all_of(text, isAllowed);
}

HttpRequest post(std::string url, std::string contentType, std::string body)
{
    HttpRequest request;
    request.method = "POST";
    request.url = std::move(url);
    request.headers = {{"Accept", "application/json"}, {"Content-Type", std::move(contentType)}};
    request.body = std::move(body);
    return request;
}
}

bool isServerBusy(const HttpResponse &response)
{
    constexpr std::array Later = {408, 425, 429}; // RFC 9110, RFC 8470, RFC 6585
    return response.status >= 500 || std::ranges::find(Later, response.status) != Later.end();
}

Result<Json> jsonBody(const HttpResponse &response)
{
    if (response.status >= 200 && response.status < 300) {
        auto json = parseJson(response.body);
        if (!json)
            return Error{ErrorCode::ResponseUnexpected, json.error().detail};
        return json;
    }
    const auto word = errorWord(response);
    const auto code = isServerBusy(response) ? ErrorCode::ServerError : ErrorCode::ResponseUnexpected;
    return Error{code, std::to_string(response.status) + (word.empty() ? "" : " " + word)};
}

std::string errorWord(const HttpResponse &response)
{
    const auto json = parseJson(response.body);
    const auto word = json ? optionalString(*json, "error") : std::nullopt;
    return word && isErrorWord(*word) ? *word : std::string();
}

bool isOfType(const HttpResponse &response, std::string_view mediaType)
{
    auto type = response.header("content-type");
    type.resize(std::min(type.find_first_of("; \t"), type.size()));
    std::ranges::transform(type, type.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return type == mediaType;
}

HttpRequest getRequest(std::string url, std::string accept)
{
    HttpRequest request;
    request.url = std::move(url);
    request.headers = {{"Accept", std::move(accept)}};
    return request;
}

HttpRequest postJson(std::string url, const Json &body)
{
    return post(std::move(url), "application/json", toCompact(body));
}

HttpRequest postForm(std::string url, const std::map<std::string, std::string> &fields)
{
    return post(std::move(url), "application/x-www-form-urlencoded", formEncode(fields));
}
}

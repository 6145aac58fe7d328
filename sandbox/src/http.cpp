#include "http.h"

#include <causeway/base/encoding.h>
#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::sandbox {
namespace {

std::string trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return std::string(text);
}

std::vector<std::string> split(std::string_view text, char mark)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto at = std::min(text.find(mark), text.size());
        parts.emplace_back(text.substr(0, at));
        text.remove_prefix(std::min(at + 1, text.size()));
    }
    return parts;
}

Refusal invalidRequest(const char *why)
{
    return Refusal{400, "invalid_request", why};
}

char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
}

bool isSameWord(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lowered, lowered);
}

std::string Request::header(const std::string &name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

Fields Request::parameters() const
{
    return formDecode(query);
}

std::string Request::parameter(const std::string &name) const
{
    const auto all = parameters();
    const auto found = all.find(name);
    return found == all.end() ? std::string() : found->second;
}

std::string Request::cookie(const std::string &name) const
{
    for (const auto &part : split(header("cookie"), ';')) {
        const auto pair = trimmed(part);
        if (pair.starts_with(name + "="))
            return pair.substr(name.size() + 1);
    }
    return {};
}

bool Request::hasType(std::string_view type) const
{
    const auto given = header("content-type");
    return isSameWord(trimmed(std::string_view(given).substr(0, given.find(';'))), type);
}

Fields Request::form() const
{
    if (!hasType("application/x-www-form-urlencoded"))
        throw invalidRequest("the body must be application/x-www-form-urlencoded");
    Fields fields;
    for (const auto &pair : split(body, '&')) {
        for (const auto &[name, value] : formDecode(pair)) {
            if (!fields.emplace(name, value).second)
                throw invalidRequest("a parameter occurs twice");
        }
    }
    return fields;
}

Json Request::json(const char *error) const
{
    if (!hasType("application/json"))
        throw Refusal{400, error, "the body must be application/json"};
    auto parsed = parseJson(body);
    if (!parsed || !parsed->is_object())
        throw Refusal{400, error, "the body is not a JSON object"};
    return *std::move(parsed);
}

std::string Response::header(const std::string &name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::string() : found->second;
}

Json Response::json() const
{
    return parseJson(body).valueOr(Json());
}

Response jsonResponse(const Json &body, int status)
{
    return Response{.status = status, .body = toCompact(body), .headers = {{"Cache-Control", "no-store"}}};
}

Response textResponse(std::string contentType, std::string body, int status)
{
    return Response{.status = status, .contentType = std::move(contentType), .body = std::move(body)};
}

Response redirectTo(const std::string &where)
{
    return Response{
        .status = 303, .contentType = "text/plain", .headers = {{"Location", where}, {"Cache-Control", "no-store"}}};
}

Response toResponse(const Refusal &refusal)
{
    auto body = refusal.extra;
    body["error"] = refusal.error;
    if (!refusal.description.empty())
        body["error_description"] = refusal.description;
    auto response = jsonResponse(body, refusal.status);
    response.headers.insert(response.headers.end(), refusal.headers.begin(), refusal.headers.end());
    return response;
}
}

#pragma once

#include <causeway/base/json.h>
#include <causeway/net/http_client.h>

#include <string_view>

namespace causeway::net {

/// Whether the answer says no more than that the server cannot serve now: 5xx, too early, too many requests, or it did not wait for us.
bool isServerBusy(const HttpResponse &response);
/// The JSON body of a 2xx answer. Otherwise ServerError (isServerBusy()) or ResponseUnexpected; detail is "400 invalid_grant": the status and the
/// server's `error` member, if it is a short snake_case word.
Result<Json> jsonBody(const HttpResponse &response);
/// The server's `error` member of a JSON error answer; empty where there is none.
std::string errorWord(const HttpResponse &response);
/// Whether the answer is of this media type, which is given in lower case; the server may write it as it likes, and with parameters
/// (RFC 9110, section 8.3.1).
bool isOfType(const HttpResponse &response, std::string_view mediaType);

HttpRequest getRequest(std::string url, std::string accept = "application/json");
HttpRequest postJson(std::string url, const Json &body);
HttpRequest postForm(std::string url, const std::map<std::string, std::string> &fields);
}

#pragma once

#include <causeway/base/json.h>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// HTTP as values, so that handlers are plain functions and tests call them without a socket.
namespace causeway::sandbox {

using Fields = std::map<std::string, std::string>;

struct Request {
    std::string method = "GET";
    std::string path = "/";
    std::string query = {}; ///< still encoded
    Fields headers = {};    ///< names in lower case
    std::string body = {};
    Fields captured = {}; ///< what `{name}` in the route's pattern stood for

    /// Empty where absent.
    std::string header(const std::string &name) const;
    /// Decoded query parameters.
    Fields parameters() const;
    std::string parameter(const std::string &name) const;
    /// A cookie's value, or empty.
    std::string cookie(const std::string &name) const;
    /// Whether that is the body's media type, whatever its parameters and the case of its letters.
    bool hasType(std::string_view type) const;
    /// The body as a form. Throws Refusal invalid_request where a name is repeated (RFC 6749 section 3.2) or the type is another.
    Fields form() const;
    /// The body as a JSON object. Throws Refusal with that error.
    Json json(const char *error = "invalid_request") const;
};

struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    bool drop = false;                  ///< close the connection instead of answering
    std::chrono::milliseconds delay{0}; ///< wait so long before answering

    /// Empty where absent.
    std::string header(const std::string &name) const;
    Json json() const;
};

/// Why a request is refused: thrown by whatever checks, turned into a response in one place (Router). It never leaves the sandbox.
struct Refusal {
    int status = 400;
    std::string error;
    std::string description = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
    Json extra = Json::object(); ///< further members of the answer
};

/// Whether they are the same but for the case of ASCII letters, as names of media types and authentication schemes are compared (RFC 9110).
bool isSameWord(std::string_view one, std::string_view other);

Response jsonResponse(const Json &body, int status = 200);
Response textResponse(std::string contentType, std::string body, int status = 200);
Response redirectTo(const std::string &where);
Response toResponse(const Refusal &refusal);

using Handler = std::function<Response(const Request &)>;

/// `pattern` is a path in which a whole segment may be `{name}`.
struct Route {
    std::string method;
    std::string pattern;
    Handler handler;
};
using Routes = std::vector<Route>;
}

#include <causeway/identity/authorization_code.h>

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace causeway::identity {
namespace {

/// RFC 6749, section 4.1.2.1. Anything else that an address says goes into no log.
Error refusedWith(std::string_view word)
{
    constexpr std::array<std::string_view, 7> Known = {
        "access_denied",           "invalid_request",          "invalid_scope", "unauthorized_client", "server_error",
        "temporarily_unavailable", "unsupported_response_type"};
    if (std::ranges::find(Known, word) == Known.end())
        return Error{ErrorCode::OAuthRefused, "authorization refused"};
    const bool isFault = word == "server_error" || word == "temporarily_unavailable";
    return Error{isFault ? ErrorCode::ServerError : ErrorCode::OAuthRefused, std::string(word)};
}
}

CodeAttempt makeCodeAttempt()
{
    return {crypto::randomToken(), crypto::randomToken()};
}

FormFields pushedFields(const CodeAttempt &attempt, const std::string &redirectUri)
{
    return {{"response_type", "code"},
            {"redirect_uri", redirectUri},
            {"state", attempt.state},
            {"code_challenge", crypto::sha256Base64Url(attempt.codeVerifier)},
            {"code_challenge_method", "S256"}};
}

Result<std::string> requestUriFrom(const Json &answer)
{
    const auto uri = optionalString(answer, "request_uri").value_or("");
    if (uri.empty())
        return Error{ErrorCode::ResponseUnexpected, "no request_uri"};
    return uri;
}

FormFields tokenFields(const CodeAttempt &attempt, const std::string &redirectUri, const std::string &code)
{
    return {{"grant_type", "authorization_code"},
            {"code", code},
            {"redirect_uri", redirectUri},
            {"code_verifier", attempt.codeVerifier}};
}

Result<std::string> codeFromCallback(const std::string &callback, const std::string &redirectUri,
                                     const CodeAttempt &attempt, const std::string &issuer)
{
    CAUSEWAY_TRY(const auto url, parseUrl(callback));
    if (callback.substr(0, callback.find('?')) != redirectUri)
        return Error{ErrorCode::StateMismatch, "not our redirect address"};
    const auto parameters = url.parameters();
    const auto value = [&](const char *name) {
        const auto found = parameters.find(name);
        return found == parameters.end() ? std::string() : found->second;
    };
    if (value("iss") != issuer)
        return Error{ErrorCode::IssuerMismatch, "the callback comes from another issuer"};
    if (value("state") != attempt.state)
        return Error{ErrorCode::StateMismatch, "the callback answers another request"};
    if (parameters.contains("error"))
        return refusedWith(value("error"));
    if (value("code").empty())
        return Error{ErrorCode::OAuthRefused, "no code"};
    return value("code");
}
}

#include <causeway/identity/authorization_code.h>

#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>

namespace causeway::identity {

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
        return Error{ErrorCode::OAuthRefused, "authorization refused"};
    if (value("code").empty())
        return Error{ErrorCode::OAuthRefused, "no code"};
    return value("code");
}
}

#pragma once

#include <causeway/base/json.h>

#include <map>
#include <string>

/// The authorization code grant as FAPI 2.0 asks for it: pushed (RFC 9126), with PKCE (RFC 7636), the way back tied to the server by `iss`
/// (RFC 9207). For login and for issuance.
namespace causeway::identity {

/// The secrets of one attempt; each is used once.
struct CodeAttempt {
    std::string state;
    std::string codeVerifier;
};
CodeAttempt makeCodeAttempt();

using FormFields = std::map<std::string, std::string>;

/// What the pushed request says of the attempt; what is asked for, and who asks, the caller adds.
FormFields pushedFields(const CodeAttempt &attempt, const std::string &redirectUri);
/// Out of the answer to the pushed request. ResponseUnexpected where it has none.
Result<std::string> requestUriFrom(const Json &answer);
/// What the token request says of it.
FormFields tokenFields(const CodeAttempt &attempt, const std::string &redirectUri, const std::string &code);

/// The code out of the address that the person's browser was sent back to. StateMismatch: not our address, or the answer to another attempt;
/// IssuerMismatch: `iss` is absent or not `issuer`; ServerError: the server has a fault, or too much to do; OAuthRefused: the server or the person
/// refused. The detail is OAuth's word for it.
Result<std::string> codeFromCallback(const std::string &callback, const std::string &redirectUri,
                                     const CodeAttempt &attempt, const std::string &issuer);
}

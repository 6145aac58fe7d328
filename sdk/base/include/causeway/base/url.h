#pragma once

#include <causeway/base/result.h>

#include <map>
#include <optional>
#include <string>

namespace causeway {

/// An absolute URL in its parts, as written; nothing is normalised, so identifiers still compare as strings.
struct Url {
    std::string scheme; ///< lower case
    std::string host;   ///< lower case, IPv6 without brackets
    std::optional<int> port;
    std::string path;  ///< with its leading slash, or empty
    std::string query; ///< without "?", still encoded
    std::string fragment;

    /// `https://host[:port]`
    std::string origin() const;
    /// Decoded query parameters; the first wins where a name is repeated.
    std::map<std::string, std::string> parameters() const;
    std::string toString() const;
};

/// Fails with InvalidUrl: no scheme, user information, control characters, a host of other than ASCII letters, digits
/// and -._~, a port beyond 65535, more than 8 KiB.
/// Custom schemes (`openid-credential-offer://?...`) may have an empty host.
Result<Url> parseUrl(std::string_view text);

/// `a=1&b=x%20y`
std::string formEncode(const std::map<std::string, std::string> &fields);
std::map<std::string, std::string> formDecode(std::string_view text);
}

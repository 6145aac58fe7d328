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
    /// Decoded query parameters, where each must stand once: see formDecodeOnce().
    Result<std::map<std::string, std::string>> uniqueParameters() const;
    std::string toString() const;
};

/// In bytes, for all who do not say otherwise.
constexpr std::size_t MaximumUrl = 8192;

/// Fails with InvalidUrl: no scheme, user information, control characters, a host of other than ASCII letters, digits
/// and -._~, a port beyond 65535, longer than allowed.
/// Custom schemes (`openid-credential-offer://?...`) may have an empty host.
Result<Url> parseUrl(std::string_view text, std::size_t maximumLength = MaximumUrl);

/// `a=1&b=x%20y`
std::string formEncode(const std::map<std::string, std::string> &fields);
/// The first wins where a name is repeated; what is broken is left out.
std::map<std::string, std::string> formDecode(std::string_view text);
/// Nothing is left out but pairs without a name. Fails with InvalidEncoding (a broken escape) and InvalidUrl (a name twice: RFC 6749, section 3.1).
Result<std::map<std::string, std::string>> formDecodeOnce(std::string_view text);
}

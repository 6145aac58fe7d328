#pragma once

#include <causeway/base/result.h>

#include <string>

namespace causeway::identity {

/// A Hong Kong identity card number: one or two letters, six digits, a check digit (0-9 or A).
struct IdentityNumber {
    std::string body; ///< "A123456"
    char checkDigit;  ///< '3'

    std::string canonical() const { return body + checkDigit; } ///< "A1234563"
    std::string display() const { return body + "(" + checkDigit + ")"; }
    /// "A123***(*)"
    std::string masked() const;
};

/// Takes small letters, full-width characters, with or without brackets and blanks. Fails with IdentityNumberInvalid; detail is "form" or "check digit".
Result<IdentityNumber> parseIdentityNumber(std::string_view text);
}

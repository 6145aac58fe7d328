#pragma once

#include <string>
#include <string_view>

namespace causeway {

/// Everything that can go wrong, one code each; `toString` gives its stable name ("wallet.offer_invalid").
/// Documented in docs/error_codes.md; tests/arch checks that the two agree.
enum class ErrorCode {
#define CAUSEWAY_ERROR(identifier, name, retryable) identifier,
#include <causeway/base/error_codes.inc>
#undef CAUSEWAY_ERROR
};

/// The stable name: part of the public interface, never translated, never renumbered.
std::string_view toString(ErrorCode code);

/// Whether the same call may succeed later without anything else changing (network down, throttled), or once the person has entered their part again (PIN, transaction code).
bool isRetryable(ErrorCode code);

/// A failure. `detail` is for the log and the developer: it never holds personal data, tokens, keys or PINs.
struct Error {
    ErrorCode code;
    std::string detail = {};

    friend bool operator==(const Error &, const Error &) = default;
};
}

#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>
#include <causeway/crypto/passphrase_jwe.h>

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>

namespace causeway::cli {

/// Of a PIN, a passphrase or a code, wherever it comes from. More is refused, never cut off: what is left would be another passphrase.
constexpr std::size_t LongestAnswer = crypto::LongestPassphrase;

/// What the command sees of the world around it; tests put in their own.
struct Terminal {
    std::istream &in;
    std::ostream &out;
    std::ostream &err;
    std::function<std::optional<std::string>(const char *name)> environment;
    /// Asks without echo; nothing where there is no terminal. InvalidArgument: an answer longer than LongestAnswer.
    std::function<Result<std::optional<SecretBytes>>(const std::string &question)> ask;
    bool isTypedIn = false; ///< `in` is somebody at a keyboard, who would not know what is waited for
};

/// The next line of a terminal, without its end. InvalidArgument: longer than LongestAnswer; then the rest of it is still to be read.
Result<SecretBytes> readSecretLine(int descriptor);

/// The process's own.
Terminal systemTerminal();
}

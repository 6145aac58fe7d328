#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace causeway {

enum class LogLevel { Debug, Notice, Error };

/// Writes one line. Anything that looks like a token, a long number or an identity number is blanked first:
/// a second line of defence, callers still must not pass such things. Thread-safe.
void logLine(LogLevel level, std::string_view module, std::string_view message);

/// What logLine would write of a text.
std::string redacted(std::string_view text);

/// Where lines go; stderr (Notice and above) unless set. Set it before any thread starts.
void setLogSink(std::function<void(LogLevel, const std::string &line)> sink);
}

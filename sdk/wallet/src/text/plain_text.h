#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Somebody else's words beside our own: in a terminal or on a consent sheet they must not be able to pass for ours.
namespace causeway::wallet {

/// As one line of what can be seen: blanks for control characters and line breaks, nothing that turns the direction of what follows. Nothing where
/// it has more than `longest` characters. `text` is UTF-8.
std::optional<std::string> plainLine(std::string_view text, std::size_t longest);

/// Whether it is such a line already, and says something.
bool isPlainLine(std::string_view text);
}

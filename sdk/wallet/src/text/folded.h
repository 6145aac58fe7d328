#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace causeway::wallet {

/// The text without what does not matter to a search: case, width and compatibility forms (Unicode's NFKC_Casefold, by ICU). What is no UTF-8 is replaced.
std::string folded(std::string_view text);
/// The words of a search, folded; none for blanks.
std::vector<std::string> foldedWords(std::string_view text);
}

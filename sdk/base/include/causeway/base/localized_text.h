#pragma once

#include <causeway/base/json.h>

#include <array>
#include <map>
#include <string>

namespace causeway {

/// The languages that Causeway speaks, as BCP 47 tags.
constexpr std::array<const char *, 3> Languages{"en", "zh-HK", "zh-CN"};

/// A text that somebody else supplies in several languages; keys are Languages.
struct LocalizedText {
    std::map<std::string, std::string> texts;

    /// The text in the language, else in the nearest one that is there (either Chinese before English), else empty.
    std::string in(const std::string &language) const;
    friend bool operator==(const LocalizedText &, const LocalizedText &) = default;
};

Json toJson(const LocalizedText &text);
/// Takes the three known languages, at most 500 bytes each; anything else is left out. Never fails.
LocalizedText localizedTextFromJson(const Json &json);
}

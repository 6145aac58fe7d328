#pragma once

#include <causeway/base/json.h>

#include <map>
#include <string>

namespace causeway {

/// A text that somebody else supplies in several languages; keys are "en", "zh-HK", "zh-CN".
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

#pragma once

#include <causeway/base/json.h>
#include <causeway/base/localized_text.h>

namespace causeway::wallet {

/// What somebody else calls a thing, out of `[{"locale": "zh-HK", word: "..."}]` (OpenID4VCI 1.0 section 12.2.4; SD-JWT VC type metadata): one plain line of at most
/// 100 characters for each language of ours. A locale that is exactly ours counts before its relatives; a text in no language of ours stands
/// for English where there is none. What is no such line is left out. Never fails.
LocalizedText displayedText(const Json &display, const char *word);
}

#include "displayed.h"

#include "plain_text.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr std::size_t LongestText = 100;
constexpr std::size_t MaximumEntries = 64;

/// Tags are compared without case (RFC 5646); some write them with the underscore of older systems.
std::string foldedTag(std::string tag)
{
    std::ranges::transform(tag, tag.begin(), [](char c) {
        if (c == '_')
            return '-';
        return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    });
    return tag;
}

bool isOrBegins(const std::string &tag, const std::string &language)
{
    return tag == language || tag.starts_with(language + "-");
}

/// Which language of ours a tag is nearest to; empty: none.
std::string languageOf(const std::string &tag)
{
    for (const auto *traditional : {"zh-hant", "zh-hk", "zh-tw", "zh-mo", "yue"})
        if (isOrBegins(tag, traditional))
            return "zh-HK";
    if (isOrBegins(tag, "zh") || isOrBegins(tag, "cmn"))
        return "zh-CN";
    return isOrBegins(tag, "en") ? "en" : "";
}

/// Type metadata said `lang` before its draft 12.
std::string localeOf(const Json &entry)
{
    const auto locale = optionalString(entry, "locale");
    return locale ? *locale : optionalString(entry, "lang").value_or("");
}

bool isExactlyOurs(const std::string &tag)
{
    return std::ranges::any_of(Languages, [&](const char *language) { return foldedTag(language) == tag; });
}
}

LocalizedText displayedText(const Json &display, const char *word)
{
    LocalizedText near;
    LocalizedText exact;
    std::string foreign;
    if (!display.is_array() || display.size() > MaximumEntries)
        return exact;
    for (const auto &entry : display) {
        const auto line = plainLine(optionalString(entry, word).value_or(""), LongestText);
        if (!line || !isPlainLine(*line))
            continue;
        const auto tag = foldedTag(localeOf(entry));
        const auto language = languageOf(tag);
        if (language.empty() && foreign.empty())
            foreign = *line;
        else if (!language.empty())
            (isExactlyOurs(tag) ? exact : near).texts.emplace(language, *line);
    }
    exact.texts.merge(near.texts);
    if (!foreign.empty())
        exact.texts.emplace("en", foreign);
    return exact;
}
}

#include <causeway/base/localized_text.h>

namespace causeway {
namespace {

constexpr std::size_t MaximumBytes = 500;

std::array<std::string, 3> preference(const std::string &language)
{
    if (language == "zh-CN")
        return {"zh-CN", "zh-HK", "en"};
    if (language == "zh-HK")
        return {"zh-HK", "zh-CN", "en"};
    return {"en", "zh-HK", "zh-CN"};
}
}

std::string LocalizedText::in(const std::string &language) const
{
    for (const auto &candidate : preference(language)) {
        const auto found = texts.find(candidate);
        if (found != texts.end() && !found->second.empty())
            return found->second;
    }
    return {};
}

Json toJson(const LocalizedText &text)
{
    return Json(text.texts);
}

LocalizedText localizedTextFromJson(const Json &json)
{
    LocalizedText text;
    for (const auto *language : Languages) {
        if (auto value = optionalString(json, language); value && value->size() <= MaximumBytes)
            text.texts.emplace(language, *std::move(value));
    }
    return text;
}
}

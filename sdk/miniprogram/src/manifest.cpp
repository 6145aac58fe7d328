#include <causeway/miniprogram/manifest.h>

#include <causeway/base/json.h>
#include <causeway/base/url.h>

#include <algorithm>

namespace causeway::miniprogram {
namespace {

constexpr std::int64_t PlatformVersion = 1;
constexpr std::size_t MaximumPages = 100;
constexpr std::size_t MaximumOrigins = 20;
constexpr std::string_view ConfigPrefix = "config:";

Error invalid(std::string member)
{
    return {ErrorCode::ManifestInvalid, std::move(member)};
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

bool isAppId(const std::string &text)
{
    const bool characters = std::ranges::all_of(text, [](char c) { return isWord(c) || c == '.'; });
    return characters && text.size() <= 128 && text.find('.') != std::string::npos && text.front() != '.'
        && text.back() != '.' && text.find("..") == std::string::npos;
}

bool isPagePath(const std::string &text)
{
    const bool characters = std::ranges::all_of(text, [](char c) { return isWord(c) || c == '/'; });
    return characters && text.starts_with("pages/") && text.back() != '/' && text.find("//") == std::string::npos;
}

bool isOrigin(const std::string &text)
{
    if (text.starts_with(ConfigPrefix))
        return text.size() > ConfigPrefix.size()
            && std::ranges::all_of(std::string_view(text).substr(ConfigPrefix.size()), isWord);
    const auto url = parseUrl(text);
    return url && url->scheme == "https" && url->origin() == text;
}

Result<std::string> member(const Json &object, const char *name)
{
    const auto value = optionalString(object, name);
    return value && !value->empty() && value->size() <= 200 ? Result<std::string>(*value) : invalid(name);
}

Result<std::vector<std::string>> strings(const Json &object, const char *name, bool required,
                                         bool (*isValid)(const std::string &))
{
    std::vector<std::string> result;
    if (!object.contains(name) && !required)
        return result;
    const auto array = requireArray(object, name);
    if (!array)
        return invalid(name);
    for (const auto &each : *array) {
        if (!each.is_string() || each.get_ref<const std::string &>().empty()
            || !isValid(each.get_ref<const std::string &>())
            || std::ranges::find(result, each.get_ref<const std::string &>()) != result.end())
            return invalid(name);
        result.push_back(each.get<std::string>());
    }
    return result;
}

Result<void> readVersion(const Json &json, Manifest &manifest)
{
    const auto version = requireObject(json, "version");
    const auto code = version ? optionalInteger(*version, "code") : std::nullopt;
    const auto name = version ? optionalString(*version, "name") : std::nullopt;
    if (!code || *code < 1 || !name || name->empty())
        return invalid("version");
    manifest.versionCode = *code;
    manifest.versionName = *name;
    const auto platform = requireObject(json, "platform_version");
    const auto minimum = platform ? optionalInteger(*platform, "min_code") : std::nullopt;
    return minimum && *minimum >= 1 && *minimum <= PlatformVersion ? Result<void>() : invalid("platform_version");
}

Result<void> readPermissions(const Json &json, Manifest &manifest)
{
    if (!json.contains("req_permissions"))
        return {};
    const auto array = requireArray(json, "req_permissions");
    if (!array)
        return invalid("req_permissions");
    for (const auto &each : *array) {
        const auto name = optionalString(each, "name");
        if (!name || name->empty())
            return invalid("req_permissions");
        manifest.permissions.push_back({*name, optionalString(each, "reason").value_or("")});
    }
    return {};
}
}

Result<Manifest> parseManifest(const std::string &text)
{
    const auto json = parseJson(text);
    if (!json || !json->is_object())
        return invalid("manifest.json");
    Manifest manifest;
    manifest.json = text;
    CAUSEWAY_TRY(manifest.appId, member(*json, "app_id"));
    if (!isAppId(manifest.appId))
        return invalid("app_id");
    CAUSEWAY_TRY(manifest.name, member(*json, "name"));
    manifest.names = localizedTextFromJson(json->value("causeway_names", Json::object()));
    CAUSEWAY_CHECK(readVersion(*json, manifest));
    CAUSEWAY_TRY(manifest.pages, strings(*json, "pages", true, isPagePath));
    if (manifest.pages.empty() || manifest.pages.size() > MaximumPages)
        return invalid("pages");
    CAUSEWAY_CHECK(readPermissions(*json, manifest));
    CAUSEWAY_TRY(manifest.requestOrigins, strings(*json, "causeway_request_origins", false, isOrigin));
    if (manifest.requestOrigins.size() > MaximumOrigins)
        return invalid("causeway_request_origins");
    return manifest;
}
}

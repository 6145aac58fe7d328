#include <causeway/base/dates.h>
#include <causeway/base/json_reader.h>

namespace causeway {
namespace {

constexpr std::size_t KeptRoom = 16U << 10;

Error missing(const char *name)
{
    return Error{ErrorCode::InvalidJson, std::string("member ") + name + " is missing or of the wrong type"};
}

Result<Json> requireMember(const Json &object, const char *name, Json::value_t type)
{
    if (!object.is_object())
        return missing(name);
    const auto member = object.find(name);
    if (member == object.end() || member->type() != type)
        return missing(name);
    return *member;
}
}

Result<Json> parseJson(std::string_view text)
{
    if (text.size() > KeptRoom)
        return JsonReader().parse(text);
    thread_local JsonReader reader; // making room takes longer than reading a token
    return reader.parse(text);
}

Result<std::string> requireString(const Json &object, const char *name)
{
    if (auto found = optionalString(object, name))
        return *std::move(found);
    return missing(name);
}

Result<std::int64_t> requireInteger(const Json &object, const char *name)
{
    if (const auto found = optionalInteger(object, name))
        return *found;
    return missing(name);
}

Result<Json> requireObject(const Json &object, const char *name)
{
    return requireMember(object, name, Json::value_t::object);
}

Result<Json> requireArray(const Json &object, const char *name)
{
    return requireMember(object, name, Json::value_t::array);
}

std::optional<std::string> optionalString(const Json &object, const char *name)
{
    if (!object.is_object())
        return std::nullopt;
    const auto member = object.find(name);
    if (member == object.end() || !member->is_string())
        return std::nullopt;
    return member->get<std::string>();
}

std::optional<std::int64_t> optionalInteger(const Json &object, const char *name)
{
    if (!object.is_object())
        return std::nullopt;
    const auto member = object.find(name);
    if (member == object.end() || !member->is_number_integer())
        return std::nullopt;
    if (member->is_number_unsigned() && member->get<std::uint64_t>() > INT64_MAX)
        return std::nullopt;
    return member->get<std::int64_t>();
}

std::optional<std::int64_t> optionalSeconds(const Json &object, const char *name)
{
    if (!object.is_object())
        return std::nullopt;
    const auto member = object.find(name);
    if (member != object.end() && member->is_number_float())
        return wholeSeconds(member->get<double>());
    const auto whole = optionalInteger(object, name);
    return whole.value_or(-1) >= 0 ? whole : std::nullopt;
}

std::string toCompact(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}
}

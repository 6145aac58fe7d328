#include "formats/readable.h"

#include <causeway/base/encoding.h>

#include <algorithm>
#include <array>

namespace causeway::wallet {
namespace {

constexpr std::array<std::uint8_t, 3> JpegStart{0xff, 0xd8, 0xff};
constexpr std::array<std::uint8_t, 8> PngStart{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

template<typename Start>
bool startsWith(ByteView bytes, const Start &start)
{
    return bytes.size() > start.size() && std::equal(start.begin(), start.end(), bytes.begin());
}

struct AsJson {
    Json operator()(const cbor::Simple &simple) const
    {
        const auto truth = cbor::Value(simple).boolean();
        return truth ? Json(*truth) : Json();
    }
    Json operator()(const cbor::Integer &integer) const
    {
        const auto number = cbor::Value(integer).integer();
        if (number)
            return *number;
        if (!integer.isNegative)
            return integer.argument;
        return -1.0 - static_cast<double>(integer.argument);
    }
    Json operator()(double number) const { return number; }
    Json operator()(const std::string &text) const { return text; }
    Json operator()(const Bytes &bytes) const
    {
        auto picture = pictureUrl(bytes);
        return picture.empty() ? toBase64Url(bytes) : std::move(picture);
    }
    Json operator()(const cbor::Array &array) const
    {
        Json json = Json::array();
        for (const auto &item : array)
            json.push_back(toJson(item));
        return json;
    }
    Json operator()(const cbor::Map &map) const
    {
        Json json = Json::object();
        for (const auto &[key, value] : map)
            json[key.text() ? *key.text() : toCompact(toJson(key))] = toJson(value);
        return json;
    }
    Json operator()(const cbor::Tagged &tagged) const { return toJson(tagged.content.front()); }
    Json operator()(const cbor::Embedded &embedded) const { return (*this)(embedded.bytes); }
    Json operator()(const cbor::Encoded &encoded) const { return toBase64Url(encoded.bytes); }
};

template<typename Names>
bool isAmong(const Names &names, const std::string &name)
{
    return std::ranges::find(names, name) != names.end();
}

constexpr std::array PrivilegeTexts{"vehicle_category_code", "issue_date", "expiry_date"};
constexpr std::array CodeTexts{"code", "sign", "value"};

bool isCode(const Json &value)
{
    if (!optionalString(value, "code"))
        return false;
    for (const auto &[name, member] : value.items())
        if (!isAmong(CodeTexts, name) || !member.is_string())
            return false;
    return true;
}

/// ISO 18013-5 section 7.2.4, to the last member: privilegeText() would keep silent about any other.
bool isPrivilege(const Json &value)
{
    if (!optionalString(value, "vehicle_category_code"))
        return false;
    for (const auto &[name, member] : value.items()) {
        const bool isCodes = name == "codes" && member.is_array() && std::ranges::all_of(member, isCode);
        const bool isText = isAmong(PrivilegeTexts, name) && member.is_string();
        if (!isCodes && !isText)
            return false;
    }
    return true;
}

/// A category of vehicles, from when to when, under which conditions.
std::string privilegeText(const Json &privilege)
{
    const auto from = optionalString(privilege, "issue_date").value_or("");
    const auto until = optionalString(privilege, "expiry_date").value_or("");
    auto text = optionalString(privilege, "vehicle_category_code").value_or("");
    if (!from.empty() || !until.empty())
        text += " (" + from + (from.empty() || until.empty() ? "–" : " – ") + until + ")";
    const auto codes = requireArray(privilege, "codes");
    if (!codes)
        return text;
    for (const auto &code : *codes)
        text += " " + optionalString(code, "code").value_or("") + optionalString(code, "sign").value_or("")
            + optionalString(code, "value").value_or("");
    return text;
}
}

std::string pictureUrl(ByteView bytes)
{
    if (startsWith(bytes, JpegStart))
        return "data:image/jpeg;base64," + toBase64(bytes);
    if (startsWith(bytes, PngStart))
        return "data:image/png;base64," + toBase64(bytes);
    return {};
}

Json toJson(const cbor::Value &value)
{
    return std::visit(AsJson(), value.content());
}

Json claimsOf(const IssuerSigned &issuerSigned)
{
    Json claims = Json::object();
    for (const auto &[nameSpace, items] : issuerSigned.nameSpaces)
        for (const auto &item : items)
            claims[nameSpace][item.element] = toJson(item.value);
    return claims;
}

bool isOneLine(const Json &value)
{
    if (value.is_array())
        return std::ranges::all_of(value, [](const Json &item) { return isOneLine(item) && !item.is_array(); });
    return !value.is_object() || isPrivilege(value);
}

std::string textOf(const Json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (isPrivilege(value))
        return privilegeText(value);
    if (!value.is_array())
        return toCompact(value);
    std::string text;
    for (const auto &item : value)
        text += (text.empty() ? "" : ", ") + textOf(item);
    return text;
}
}

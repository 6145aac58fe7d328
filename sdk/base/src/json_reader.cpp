#include <causeway/base/json_reader.h>

#include "json_builder.h"

#include <simdjson.h>

#include <algorithm>

namespace causeway {
namespace {

constexpr std::size_t LeastRoom = 256;
constexpr std::size_t MaximumDepth = 80; // a little more than JsonBuilder takes, which says why it refuses

using simdjson::dom::element;
using simdjson::dom::element_type;

bool give(const element &value, JsonBuilder &builder);

bool giveArray(const simdjson::dom::array &array, JsonBuilder &builder)
{
    if (!builder.start_array(array.size()))
        return false;
    for (const auto value : array)
        if (!give(value, builder))
            return false;
    return builder.end_array();
}

bool giveObject(const simdjson::dom::object &object, JsonBuilder &builder)
{
    if (!builder.start_object(object.size()))
        return false;
    for (const auto member : object) {
        std::string name(member.key);
        if (!builder.key(name) || !give(member.value, builder))
            return false;
    }
    return builder.end_object();
}

bool giveText(std::string_view view, JsonBuilder &builder)
{
    std::string text(view);
    return builder.string(text);
}

/// The kinds of number are nlohmann's: with a sign only where there is one.
bool giveInteger(std::int64_t number, JsonBuilder &builder)
{
    return number < 0 ? builder.number_integer(number) : builder.number_unsigned(static_cast<std::uint64_t>(number));
}

bool give(const element &value, JsonBuilder &builder)
{
    switch (value.type()) {
    case element_type::ARRAY: return giveArray(value.get_array().value_unsafe(), builder);
    case element_type::OBJECT: return giveObject(value.get_object().value_unsafe(), builder);
    case element_type::STRING: return giveText(value.get_string().value_unsafe(), builder);
    case element_type::INT64: return giveInteger(value.get_int64().value_unsafe(), builder);
    case element_type::UINT64: return builder.number_unsigned(value.get_uint64().value_unsafe());
    case element_type::DOUBLE: return builder.number_float(value.get_double().value_unsafe(), {});
    case element_type::BOOL: return builder.boolean(value.get_bool().value_unsafe());
    case element_type::NULL_VALUE: return builder.null();
    }
    return false; // a kind that this code has never heard of
}

/// What simdjson does not read, nlohmann's reader may: it takes integers beyond 64 bits and a byte order mark, and says what is wrong. But it takes a NUL for
/// the end and does not look behind it.
Result<Json> parseSlowly(std::string_view text)
{
    JsonBuilder builder;
    if (text.find('\0') != std::string_view::npos)
        return Error{ErrorCode::InvalidJson, "not JSON"};
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return Error{ErrorCode::InvalidJson, builder.fault()};
    return std::move(builder.root());
}

Result<Json> valueOf(const element &root)
{
    std::string_view text;
    if (root.get_string().get(text) == simdjson::SUCCESS)
        return Json(text); // the most frequent by far where values come one by one
    JsonBuilder builder;
    if (!give(root, builder))
        return Error{ErrorCode::InvalidJson, builder.fault()};
    return std::move(builder.root());
}

Error noShortArray()
{
    return Error{ErrorCode::InvalidJson, "no array of one to three"};
}

Result<ShortArray> shortArrayOf(const element &root)
{
    simdjson::dom::array array;
    ShortArray found;
    if (root.get_array().get(array) != simdjson::SUCCESS || array.size() == 0 || array.size() > found.texts.size())
        return noShortArray();
    for (const auto item : array) {
        std::string_view text;
        if (item.get_string().get(text) == simdjson::SUCCESS)
            found.texts.at(found.size) = text;
        if (++found.size == array.size()) {
            CAUSEWAY_TRY(found.last, valueOf(item));
        }
    }
    return found;
}

Result<ShortArray> shortArrayOf(Json &root)
{
    ShortArray found;
    if (!root.is_array() || root.empty() || root.size() > found.texts.size())
        return noShortArray();
    for (const auto &item : root) {
        if (item.is_string())
            found.texts.at(found.size) = item.get_ref<const std::string &>();
        ++found.size;
    }
    found.last = root.back();
    return found;
}
}

struct JsonReader::Native {
    /// Nothing where simdjson does not read it. Nothing may be nowhere: an empty text's address can be null, which simdjson hands to memcpy.
    std::optional<element> read(std::string_view text)
    {
        element root;
        if (text.empty() || !prepare(text.size())
            || parser.parse(text.data(), text.size()).get(root) != simdjson::SUCCESS)
            return std::nullopt;
        return root;
    }

    /// Makes room for a text of that size, unless it is there: for no deeper nesting than the builder takes, which keeps it small.
    bool prepare(std::size_t size)
    {
        return size <= parser.capacity()
            || parser.allocate(std::max(size, LeastRoom), MaximumDepth) == simdjson::SUCCESS;
    }

    simdjson::dom::parser parser;
    Json kept; ///< what texts point into that simdjson did not read
};

JsonReader::JsonReader() : m_native(std::make_unique<Native>()) {}
JsonReader::~JsonReader() = default;

Result<Json> JsonReader::parse(std::string_view text)
{
    const auto root = m_native->read(text);
    return root ? valueOf(*root) : parseSlowly(text);
}

Result<ShortArray> JsonReader::parseShortArray(std::string_view text)
{
    if (const auto root = m_native->read(text))
        return shortArrayOf(*root);
    CAUSEWAY_TRY(m_native->kept, parseSlowly(text));
    return shortArrayOf(m_native->kept);
}
}

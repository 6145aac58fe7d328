#include <causeway/cbor/codec.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace causeway::cbor {
namespace {

Error missing(std::string_view key)
{
    return Error{ErrorCode::CborMalformed, "missing or of another type: " + std::string(key)};
}

template<typename Matches>
const Value *findEntry(const Value &value, const Matches &matches)
{
    const auto *const map = value.map();
    if (!map)
        return nullptr;
    const auto found = std::ranges::find_if(*map, [&](const auto &entry) { return matches(entry.key); });
    return found == map->end() ? nullptr : &found->value;
}
}

Value::Value() = default;
Value::Value(Content content) : m_content(std::move(content)) {}
Value::Value(Simple simple) : m_content(simple) {}
Value::Value(Integer integer) : m_content(integer) {}
Value::Value(double number) : m_content(number) {}
Value::Value(const char *text) : m_content(std::string(text)) {}
Value::Value(std::string text) : m_content(std::move(text)) {}
Value::Value(Bytes bytes) : m_content(std::move(bytes)) {}
Value::Value(Array array) : m_content(std::move(array)) {}
Value::Value(Map map) : m_content(std::move(map)) {}

Value Value::encoded(ByteView bytes)
{
    return Value(Content(Encoded{{bytes.begin(), bytes.end()}}));
}

Value Value::tagged(std::uint64_t tag, Value content)
{
    if (auto *const bytes = std::get_if<Bytes>(&content.m_content); bytes && tag == EmbeddedTag)
        return Value(Content(Embedded{std::move(*bytes)}));
    Tagged tagged{tag, {}};
    tagged.content.push_back(std::move(content));
    return Value(Content(std::move(tagged)));
}

Value Value::embedded(ByteView bytes)
{
    return Value(Content(Embedded{{bytes.begin(), bytes.end()}}));
}

bool Value::isNull() const
{
    return m_content == Content(Simple{22});
}

std::optional<bool> Value::boolean() const
{
    const auto *const simple = std::get_if<Simple>(&m_content);
    if (!simple || simple->number < 20 || simple->number > 21)
        return std::nullopt;
    return simple->number == 21;
}

std::optional<std::int64_t> Value::integer() const
{
    const auto *const integer = std::get_if<Integer>(&m_content);
    if (!integer || integer->argument > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    const auto argument = static_cast<std::int64_t>(integer->argument);
    return integer->isNegative ? -1 - argument : argument;
}

std::optional<double> Value::number() const
{
    if (const auto *const floating = std::get_if<double>(&m_content))
        return *floating;
    const auto whole = integer();
    return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
}

const Value *Value::tagged(std::uint64_t number) const
{
    const auto *const stated = tag();
    return stated && stated->number == number ? &stated->content.front() : nullptr;
}

const Bytes *Value::embedded() const
{
    const auto *const inner = std::get_if<Embedded>(&m_content);
    return inner ? &inner->bytes : nullptr;
}

const Value *Value::find(std::string_view key) const
{
    return findEntry(*this, [key](const Value &stated) { return stated.text() && *stated.text() == key; });
}

const Value *Value::find(std::int64_t key) const
{
    return findEntry(*this, [key](const Value &stated) { return stated.integer() == key; });
}

bool operator==(const Value &a, const Value &b)
{
    if (a.m_content.index() != b.m_content.index())
        return false;
    const auto *const left = std::get_if<double>(&a.m_content);
    const auto *const right = std::get_if<double>(&b.m_content);
    if (left && right && std::isnan(*left) && std::isnan(*right))
        return true;
    return a.m_content == b.m_content;
}

Result<const Value *> require(const Value &map, std::string_view key)
{
    const auto *const member = map.find(key);
    if (!member)
        return missing(key);
    return member;
}

Result<std::string> requireText(const Value &map, std::string_view key)
{
    const auto *const member = map.find(key);
    if (!member || !member->text())
        return missing(key);
    return *member->text();
}

Result<std::int64_t> requireInteger(const Value &map, std::string_view key)
{
    const auto *const member = map.find(key);
    const auto number = member ? member->integer() : std::nullopt;
    if (!number)
        return missing(key);
    return *number;
}

Result<Map> requireMap(const Value &map, std::string_view key)
{
    const auto *const member = map.find(key);
    if (!member || !member->map())
        return missing(key);
    return *member->map();
}

Result<Array> requireArray(const Value &map, std::string_view key)
{
    const auto *const member = map.find(key);
    if (!member || !member->array())
        return missing(key);
    return *member->array();
}
}

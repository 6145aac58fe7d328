#include <causeway/cbor/codec.h>

#include "decoder.h"
#include "utf8.h"

#include <algorithm>

namespace causeway::cbor {
namespace {

constexpr std::size_t MaximumSize = 64U << 20; // a value counts its place in 32 bits
constexpr std::size_t FewEntries = 12;

using Kind = Event::Kind;

Error malformed(const char *why)
{
    return Error{ErrorCode::CborMalformed, why};
}

bool mayBeKey(const Value &value)
{
    return std::holds_alternative<Integer>(value.content()) || value.text() || value.bytes();
}

/// Some order among keys, so that equal ones come to stand side by side.
bool isBefore(const Value *a, const Value *b)
{
    if (a->content().index() != b->content().index())
        return a->content().index() < b->content().index();
    if (a->text())
        return *a->text() < *b->text();
    if (a->bytes())
        return *a->bytes() < *b->bytes();
    const auto &left = std::get<Integer>(a->content());
    const auto &right = std::get<Integer>(b->content());
    return std::pair(left.isNegative, left.argument) < std::pair(right.isNegative, right.argument);
}

bool hasEqualKeys(const Map &map)
{
    if (map.size() <= FewEntries) {
        for (auto entry = map.begin(); entry != map.end(); ++entry)
            if (std::any_of(map.begin(), entry, [&](const auto &earlier) { return earlier.key == entry->key; }))
                return true;
        return false;
    }
    std::vector<const Value *> keys;
    keys.reserve(map.size());
    for (const auto &entry : map)
        keys.push_back(&entry.key);
    std::ranges::sort(keys, isBefore);
    return std::ranges::adjacent_find(keys, [](const auto *a, const auto *b) { return *a == *b; }) != keys.end();
}
}

class Parser {
public:
    Parser(ByteView source, const Limits &limits) : m_source(source), m_limits(limits) {}

    Result<Value> parseAll()
    {
        CAUSEWAY_TRY(auto value, parseItem(0));
        if (m_at != m_source.size())
            return malformed("something behind the end");
        return value;
    }

private:
    Result<Event> next()
    {
        if (m_items++ == m_limits.items)
            return malformed("too many items");
        const auto event = decodeNext(m_source.subspan(m_at));
        if (!event)
            return malformed("cut short, or no CBOR");
        m_at += event->read;
        return *event;
    }

    Result<Value> parseItem(int depth)
    {
        const auto begin = m_at;
        CAUSEWAY_TRY(const auto event, next());
        return finishItem(event, begin, depth);
    }

    Result<Value> finishItem(const Event &event, std::size_t begin, int depth)
    {
        CAUSEWAY_TRY(auto content, parseContent(event, depth));
        Value value(std::move(content));
        value.m_offset = static_cast<std::uint32_t>(begin);
        value.m_size = static_cast<std::uint32_t>(m_at - begin);
        return value;
    }

    Result<Value::Content> parseContent(const Event &event, int depth)
    {
        switch (event.kind) {
        case Kind::Unsigned:
        case Kind::Negative: return Value::Content(Integer{event.kind == Kind::Negative, event.number});
        case Kind::Simple: return Value::Content(Simple{static_cast<std::uint8_t>(event.number)});
        case Kind::Float: return Value::Content(event.floating);
        case Kind::Bytes: return Value::Content(Bytes(event.bytes.begin(), event.bytes.end()));
        case Kind::Text:
            if (!isUtf8(event.bytes))
                return malformed("text: not UTF-8");
            return Value::Content(toText(event.bytes));
        case Kind::Break: return malformed("a break where none may stand");
        default: break;
        }
        if (depth >= m_limits.depth)
            return malformed("nested too deeply");
        return parseNested(event, depth + 1);
    }

    Result<Value::Content> parseNested(const Event &event, int depth)
    {
        const bool isEndless = event.kind == Kind::EndlessItems || event.kind == Kind::EndlessEntries
            || event.kind == Kind::ChunkedBytes || event.kind == Kind::ChunkedText;
        if (isEndless && m_limits.form != Form::Any)
            return malformed("indefinite length");
        switch (event.kind) {
        case Kind::ChunkedBytes: return parseChunks<Bytes>(Kind::Bytes);
        case Kind::ChunkedText: return parseChunks<std::string>(Kind::Text);
        case Kind::Entries:
        case Kind::EndlessEntries: return parseMap(isEndless, event.number, depth);
        case Kind::Items:
        case Kind::EndlessItems: return parseArray(isEndless, event.number, depth);
        default: break;
        }
        CAUSEWAY_TRY(auto inner, parseItem(depth));
        Tagged tagged{event.number, {}};
        tagged.content.push_back(std::move(inner));
        return Value::Content(std::move(tagged));
    }

    template<typename T>
    Result<Value::Content> parseChunks(Kind wanted)
    {
        T whole;
        for (;;) {
            CAUSEWAY_TRY(const auto chunk, next());
            if (chunk.kind == Kind::Break)
                return Value::Content(std::move(whole));
            if (chunk.kind != wanted)
                return malformed("a chunk of another kind");
            if (wanted == Kind::Text && !isUtf8(chunk.bytes))
                return malformed("text: not UTF-8");
            whole.insert(whole.end(), chunk.bytes.begin(), chunk.bytes.end());
        }
    }

    /// What comes next in an array or map, or nothing at its end.
    Result<std::optional<Value>> parseMember(bool isEndless, std::uint64_t &left, int depth)
    {
        if (!isEndless && left-- == 0)
            return std::optional<Value>();
        const auto begin = m_at;
        CAUSEWAY_TRY(const auto event, next());
        if (isEndless && event.kind == Kind::Break)
            return std::optional<Value>();
        CAUSEWAY_TRY(auto value, finishItem(event, begin, depth));
        return std::optional(std::move(value));
    }

    /// Each member takes a byte at least, so what is announced is never more than what is there.
    std::size_t room(std::uint64_t announced) const
    {
        return static_cast<std::size_t>(
            std::min<std::uint64_t>(announced, std::min<std::size_t>(m_source.size() - m_at, 64)));
    }

    Result<Value::Content> parseArray(bool isEndless, std::uint64_t left, int depth)
    {
        Array array;
        array.reserve(room(left));
        for (;;) {
            CAUSEWAY_TRY(auto member, parseMember(isEndless, left, depth));
            if (!member)
                return Value::Content(std::move(array));
            array.push_back(*std::move(member));
        }
    }

    Result<Value::Content> parseMap(bool isEndless, std::uint64_t left, int depth)
    {
        Map map;
        map.reserve(room(left));
        for (;;) {
            CAUSEWAY_TRY(auto key, parseMember(isEndless, left, depth));
            if (!key)
                break;
            if (!mayBeKey(*key))
                return malformed("map: a key of another kind");
            CAUSEWAY_TRY(auto value, parseItem(depth));
            map.push_back({*std::move(key), std::move(value)});
        }
        if (hasEqualKeys(map))
            return malformed("map: a key stands twice");
        return Value::Content(std::move(map));
    }

    ByteView m_source;
    const Limits &m_limits;
    std::size_t m_at = 0;
    std::size_t m_items = 0;
};

Result<Value> parse(ByteView source, const Limits &limits)
{
    if (source.size() > std::min(limits.size, MaximumSize))
        return malformed("too long");
    CAUSEWAY_TRY(auto value, Parser(source, limits).parseAll());
    if (limits.form == Form::Deterministic && !std::ranges::equal(encode(value), source))
        return malformed("not the deterministic encoding");
    return value;
}
}

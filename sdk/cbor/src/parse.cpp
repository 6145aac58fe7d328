#include <causeway/cbor/codec.h>

#include "decoder.h"
#include "utf8.h"

#include <algorithm>

namespace causeway::cbor {
namespace {

constexpr std::size_t MaximumSize = 64U << 20; // a value counts its place in 32 bits
constexpr std::size_t FewEntries = 12;
constexpr auto KeyTwice = "map: a key stands twice";
constexpr auto NoKey = "map: a key of another kind";

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
        Value value;
        CAUSEWAY_CHECK(parseItem(value, 0));
        if (m_at != m_source.size())
            return malformed("something behind the end");
        return value;
    }

    Result<void> parseMembers(std::span<const std::string_view> names, std::span<std::optional<Value>> members)
    {
        Event event;
        if (!next(event))
            return noEvent();
        const bool isEndless = event.kind == Kind::EndlessEntries;
        if (!isEndless && event.kind != Kind::Entries)
            return malformed("no map");
        CAUSEWAY_CHECK(parseNamed(names, members, isEndless, event.number));
        return m_at == m_source.size() ? Result<void>() : malformed("something behind the end");
    }

private:
    /// False where there is none: noEvent() says why. An error each time would cost more than reading.
    bool next(Event &event)
    {
        if (m_items++ == m_limits.items || !decodeNext(m_source.subspan(m_at), event))
            return false;
        m_at += event.read;
        return true;
    }

    Error noEvent() const { return malformed(m_items > m_limits.items ? "too many items" : "cut short, or no CBOR"); }

    /// Everything is made where it stays: moving items up level by level takes longer than reading them.
    Result<void> parseItem(Value &to, int depth)
    {
        const auto begin = m_at;
        Event event;
        return next(event) ? finishItem(to, event, begin, depth) : noEvent();
    }

    Result<void> finishItem(Value &to, const Event &event, std::size_t begin, int depth)
    {
        CAUSEWAY_CHECK(parseContent(to.m_content, event, depth));
        to.m_offset = static_cast<std::uint32_t>(begin);
        to.m_size = static_cast<std::uint32_t>(m_at - begin);
        return {};
    }

    Result<void> parseContent(Value::Content &to, const Event &event, int depth)
    {
        switch (event.kind) {
        case Kind::Unsigned:
        case Kind::Negative: to = Integer{event.kind == Kind::Negative, event.number}; return {};
        case Kind::Simple: to = Simple{static_cast<std::uint8_t>(event.number)}; return {};
        case Kind::Float: to = event.floating; return {};
        case Kind::Bytes: to.emplace<Bytes>(event.bytes.begin(), event.bytes.end()); return {};
        case Kind::Text:
            if (!isUtf8(event.bytes))
                return malformed("text: not UTF-8");
            to.emplace<std::string>(asText(event.bytes));
            return {};
        case Kind::Break: return malformed("a break where none may stand");
        default: break;
        }
        if (depth >= m_limits.depth)
            return malformed("nested too deeply");
        return parseNested(to, event, depth + 1);
    }

    Result<void> parseNested(Value::Content &to, const Event &event, int depth)
    {
        const bool isEndless = event.kind == Kind::EndlessItems || event.kind == Kind::EndlessEntries
            || event.kind == Kind::ChunkedBytes || event.kind == Kind::ChunkedText;
        if (isEndless && m_limits.form != Form::Any)
            return malformed("indefinite length");
        switch (event.kind) {
        case Kind::ChunkedBytes: return parseChunks(to.emplace<Bytes>(), Kind::Bytes);
        case Kind::ChunkedText: return parseChunks(to.emplace<std::string>(), Kind::Text);
        case Kind::Entries:
        case Kind::EndlessEntries: return parseMap(to.emplace<Map>(), isEndless, event.number, depth);
        case Kind::Items:
        case Kind::EndlessItems: return parseArray(to.emplace<Array>(), isEndless, event.number, depth);
        default: break;
        }
        return parseTagged(to, event.number, depth);
    }

    Result<void> parseTagged(Value::Content &to, std::uint64_t tag, int depth)
    {
        const auto begin = m_at;
        Event event;
        if (!next(event))
            return noEvent();
        if (tag == EmbeddedTag && event.kind == Kind::Bytes) {
            to.emplace<Embedded>().bytes.assign(event.bytes.begin(), event.bytes.end());
            return {};
        }
        Value content;
        CAUSEWAY_CHECK(finishItem(content, event, begin, depth));
        to = std::move(Value::tagged(tag, std::move(content)).m_content);
        return {};
    }

    template<typename T>
    Result<void> parseChunks(T &whole, Kind wanted)
    {
        for (;;) {
            Event chunk;
            if (!next(chunk))
                return noEvent();
            if (chunk.kind == Kind::Break)
                return {};
            if (chunk.kind != wanted)
                return malformed("a chunk of another kind");
            if (wanted == Kind::Text && !isUtf8(chunk.bytes))
                return malformed("text: not UTF-8");
            whole.insert(whole.end(), chunk.bytes.begin(), chunk.bytes.end());
        }
    }

    /// Whether another member came, of an array or map, which `place` made room for.
    template<typename Place>
    Result<bool> parseMember(const Place &place, bool isEndless, std::uint64_t &left, int depth)
    {
        if (!isEndless && left-- == 0)
            return false;
        const auto begin = m_at;
        Event event;
        if (!next(event))
            return noEvent();
        if (isEndless && event.kind == Kind::Break)
            return false;
        CAUSEWAY_CHECK(finishItem(place(), event, begin, depth));
        return true;
    }

    /// Each member takes a byte at least, so what is announced is never more than what is there.
    std::size_t room(std::uint64_t announced) const
    {
        return static_cast<std::size_t>(
            std::min<std::uint64_t>(announced, std::min<std::size_t>(m_source.size() - m_at, 64)));
    }

    Result<void> parseArray(Array &array, bool isEndless, std::uint64_t left, int depth)
    {
        array.reserve(room(left));
        const auto place = [&array]() -> Value & { return array.emplace_back(); };
        for (;;) {
            CAUSEWAY_TRY(const bool came, parseMember(place, isEndless, left, depth));
            if (!came)
                return {};
        }
    }

    Result<void> parseMap(Map &map, bool isEndless, std::uint64_t left, int depth)
    {
        map.reserve(room(left));
        const auto place = [&map]() -> Value & { return map.emplace_back().key; };
        for (;;) {
            CAUSEWAY_TRY(const bool came, parseMember(place, isEndless, left, depth));
            if (!came)
                break;
            if (!mayBeKey(map.back().key))
                return malformed(NoKey);
            CAUSEWAY_CHECK(parseItem(map.back().value, depth));
        }
        if (hasEqualKeys(map))
            return malformed(KeyTwice);
        return {};
    }

    Result<void> parseNamed(std::span<const std::string_view> names, std::span<std::optional<Value>> members,
                            bool isEndless, std::uint64_t left)
    {
        Map others; // to see one that stands twice
        for (; isEndless || left > 0; --left) {
            const auto begin = m_at;
            Event key;
            if (!next(key))
                return noEvent();
            if (isEndless && key.kind == Kind::Break)
                break;
            const auto name = key.kind == Kind::Text ? std::ranges::find(names, asText(key.bytes)) : names.end();
            if (name == names.end()) {
                CAUSEWAY_CHECK(parseOther(others.emplace_back(), key, begin));
                continue;
            }
            auto &member = members[static_cast<std::size_t>(name - names.begin())];
            if (member)
                return malformed(KeyTwice);
            CAUSEWAY_CHECK(parseItem(member.emplace(), 1));
        }
        return hasEqualKeys(others) || !takeNamed(others, names, members) ? malformed(KeyTwice) : Result<void>();
    }

    /// What stands under a name that came in chunks. False where it stands there twice.
    static bool takeNamed(Map &others, std::span<const std::string_view> names, std::span<std::optional<Value>> members)
    {
        for (auto &[key, value] : others) {
            const auto name = key.text() ? std::ranges::find(names, *key.text()) : names.end();
            if (name == names.end())
                continue;
            auto &member = members[static_cast<std::size_t>(name - names.begin())];
            if (member)
                return false;
            member = std::move(value);
        }
        return true;
    }

    Result<void> parseOther(Entry &to, const Event &key, std::size_t begin)
    {
        CAUSEWAY_CHECK(finishItem(to.key, key, begin, 1));
        return mayBeKey(to.key) ? parseItem(to.value, 1) : malformed(NoKey);
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

Result<void> parseMembers(ByteView source, std::span<const std::string_view> names,
                          std::span<std::optional<Value>> members, std::size_t maximumSize)
{
    if (source.size() > std::min(maximumSize, MaximumSize))
        return malformed("too long");
    std::ranges::fill(members, std::nullopt);
    return Parser(source, {}).parseMembers(names, members);
}
}

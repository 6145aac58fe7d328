#pragma once

#include <causeway/base/bytes.h>

#include <concepts>
#include <optional>
#include <utility>
#include <variant>

namespace causeway::cbor {

class Value;
struct Entry;
using Array = std::vector<Value>;
using Map = std::vector<Entry>; ///< in the order in which they were written

/// From -2^64 to 2^64 - 1: `argument`, or -1 - argument.
struct Integer {
    bool isNegative = false;
    std::uint64_t argument = 0;
    friend bool operator==(const Integer &, const Integer &) = default;
};
/// false 20, true 21, null 22, undefined 23, and those that nobody has given a meaning.
struct Simple {
    std::uint8_t number = 22;
    friend bool operator==(const Simple &, const Simple &) = default;
};
struct Tagged {
    std::uint64_t number = 0;
    Array content; ///< exactly one
};
/// Tag 24 around a byte string: CBOR that travels as bytes, so that digests and signatures survive.
inline constexpr std::uint64_t EmbeddedTag = 24;
struct Embedded {
    Bytes bytes;
    friend bool operator==(const Embedded &, const Embedded &) = default;
};
/// Bytes that are a CBOR item already and are written as they are. Never comes out of parse().
struct Encoded {
    Bytes bytes;
    friend bool operator==(const Encoded &, const Encoded &) = default;
};

/// A CBOR data item (RFC 8949). A value; what it was parsed from may go. Equal where the contents are, however they were written.
class Value {
public:
    using Content = std::variant<Simple, Integer, double, std::string, Bytes, Array, Map, Tagged, Embedded, Encoded>;

    Value(); ///< null
    ~Value();
    Value(const Value &);
    Value(Value &&) noexcept;
    Value &operator=(const Value &);
    Value &operator=(Value &&) noexcept;
    template<std::integral N>
        requires(!std::same_as<N, bool>)
    Value(N number) : Value(toInteger(number)) {}
    template<std::same_as<bool> B>
    Value(B truth) : Value(Simple{static_cast<std::uint8_t>(truth ? 21 : 20)})
    {
    }
    Value(Simple simple);
    Value(Integer integer);
    Value(double number);
    Value(const char *text);
    Value(std::string text);
    Value(Bytes bytes);
    Value(Array array);
    Value(Map map);
    static Value tagged(std::uint64_t tag, Value content);
    static Value encoded(ByteView bytes);
    static Value embedded(ByteView bytes);

    const Content &content() const { return m_content; }
    bool isNull() const;
    std::optional<bool> boolean() const;
    std::optional<std::int64_t> integer() const; ///< nothing beyond 64 bits with a sign
    std::optional<double> number() const;        ///< a float, or an integer that fits one exactly enough for a time
    const std::string *text() const { return std::get_if<std::string>(&m_content); }
    const Bytes *bytes() const { return std::get_if<Bytes>(&m_content); }
    const Array *array() const { return std::get_if<Array>(&m_content); }
    const Map *map() const { return std::get_if<Map>(&m_content); }
    /// Null for a tag 24 that embedded() gives.
    const Tagged *tag() const { return std::get_if<Tagged>(&m_content); }
    /// What stands under that tag; null for another one or none.
    const Value *tagged(std::uint64_t number) const;
    /// The bytes inside embedded().
    const Bytes *embedded() const;

    /// A map's member; null where there is none, and for what is no map.
    const Value *find(std::string_view key) const;
    const Value *find(std::int64_t key) const;
    /// To move out of them.
    Value *find(std::string_view key) { return const_cast<Value *>(std::as_const(*this).find(key)); }
    Array *array() { return std::get_if<Array>(&m_content); }
    Bytes *bytes() { return std::get_if<Bytes>(&m_content); }
    Value *tagged(std::uint64_t number) { return const_cast<Value *>(std::as_const(*this).tagged(number)); }

    /// The bytes that this item was parsed from: `source` is what parse() was given.
    ByteView in(ByteView source) const { return source.subspan(m_offset, m_size); }

    friend bool operator==(const Value &a, const Value &b);

private:
    friend class Parser;
    explicit Value(Content content);
    template<std::integral N>
    static Integer toInteger(N number)
    {
        if (std::signed_integral<N> && number < 0)
            return {true, static_cast<std::uint64_t>(-1 - static_cast<std::int64_t>(number))};
        return {false, static_cast<std::uint64_t>(number)};
    }

    Content m_content;
    std::uint32_t m_offset = 0;
    std::uint32_t m_size = 0;
};

struct Entry {
    Value key;
    Value value;
    friend bool operator==(const Entry &, const Entry &) = default;
};

inline bool operator==(const Tagged &a, const Tagged &b)
{
    return a.number == b.number && a.content == b.content;
}

inline Value::~Value() = default;
inline Value::Value(const Value &) = default;
inline Value::Value(Value &&) noexcept = default;
inline Value &Value::operator=(const Value &) = default;
inline Value &Value::operator=(Value &&) noexcept = default;
}

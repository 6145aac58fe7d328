#pragma once

#include <causeway/base/result.h>
#include <causeway/cbor/value.h>

#include <span>

/// Reading and writing CBOR, and taking what is expected out of it. Pure functions; thread-safe.
namespace causeway::cbor {

enum class Form {
    Any,          ///< indefinite lengths and long heads too: most standards ask for no more
    Definite,     ///< no indefinite lengths
    Deterministic ///< exactly what encode() writes (RFC 8949 section 4.2.1)
};

struct Limits {
    std::size_t size = 4U << 20;
    std::size_t items = 50'000;
    int depth = 32;
    Form form = Form::Any;
};

/// Parses untrusted CBOR: one item and nothing behind it. Keys of maps are integers, texts or bytes, none twice; texts are UTF-8. Fails with CborMalformed.
Result<Value> parse(ByteView source, const Limits &limits = {});

/// For maps of a known form of which there are many: writes what stands under each of `names` to the same place of `members`, nothing where it is absent. All else in the map is
/// read by the same rules and dropped. Fails where parse() fails in Form::Any, and for what is no map.
Result<void> parseMembers(ByteView source, std::span<const std::string_view> names,
                          std::span<std::optional<Value>> members, std::size_t maximumSize = Limits().size);

enum class Order {
    Deterministic, ///< keys sorted as RFC 8949 section 4.2.1 asks
    AsWritten      ///< maps as they were built; all else as above
};
/// Shortest heads, shortest floats, definite lengths.
Bytes encode(const Value &value, Order order = Order::Deterministic);

/// The member of a map. Fails with CborMalformed, whose detail is the key, never the value.
Result<std::string> requireText(const Value &map, std::string_view key);
Result<std::int64_t> requireInteger(const Value &map, std::string_view key);
Result<Map> requireMap(const Value &map, std::string_view key);
Result<Array> requireArray(const Value &map, std::string_view key);
/// Any member; the pointer lives as long as the map.
Result<const Value *> require(const Value &map, std::string_view key);
}

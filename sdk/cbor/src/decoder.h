#pragma once

#include <causeway/base/bytes.h>

namespace causeway::cbor {

/// What one head of CBOR says. Strings of a definite length carry their bytes.
struct Event {
    enum class Kind {
        Unsigned,
        Negative,
        Bytes,
        Text,
        ChunkedBytes,
        ChunkedText,
        Items,
        EndlessItems,
        Entries,
        EndlessEntries,
        Tag,
        Simple,
        Float,
        Break
    };
    Kind kind = Kind::Simple;
    std::uint64_t number = 0; ///< argument, number of items, tag, simple value
    double floating = 0;
    ByteView bytes;
    std::size_t read = 0; ///< bytes that the head, and a string behind it, take
};

/// Reads the next event at the start of `source`; false where it is cut short or is no CBOR. Into the caller's event: to copy one takes as long as to read it.
bool decodeNext(ByteView source, Event &event);
}

#include "decoder.h"

#include <cbor.h>

namespace causeway::cbor {
namespace {

using Kind = Event::Kind;

Event &eventOf(void *context)
{
    return *static_cast<Event *>(context);
}

template<Kind kind, typename N>
void takeNumber(void *context, N number)
{
    eventOf(context).kind = kind;
    eventOf(context).number = number;
}

template<Kind kind>
void takeString(void *context, cbor_data data, std::size_t size)
{
    eventOf(context).kind = kind;
    eventOf(context).bytes = {data, size};
}

template<Kind kind>
void takeMark(void *context)
{
    eventOf(context).kind = kind;
}

template<typename F>
void takeFloat(void *context, F number)
{
    eventOf(context).kind = Kind::Float;
    eventOf(context).floating = static_cast<double>(number);
}

template<std::uint8_t number>
void takeSimple(void *context)
{
    takeNumber<Kind::Simple>(context, number);
}

void takeTruth(void *context, bool truth)
{
    takeNumber<Kind::Simple>(context, truth ? 21 : 20);
}

constexpr cbor_callbacks Callbacks = {
    .uint8 = takeNumber<Kind::Unsigned>,
    .uint16 = takeNumber<Kind::Unsigned>,
    .uint32 = takeNumber<Kind::Unsigned>,
    .uint64 = takeNumber<Kind::Unsigned>,
    .negint64 = takeNumber<Kind::Negative>,
    .negint32 = takeNumber<Kind::Negative>,
    .negint16 = takeNumber<Kind::Negative>,
    .negint8 = takeNumber<Kind::Negative>,
    .byte_string_start = takeMark<Kind::ChunkedBytes>,
    .byte_string = takeString<Kind::Bytes>,
    .string = takeString<Kind::Text>,
    .string_start = takeMark<Kind::ChunkedText>,
    .indef_array_start = takeMark<Kind::EndlessItems>,
    .array_start = takeNumber<Kind::Items>,
    .indef_map_start = takeMark<Kind::EndlessEntries>,
    .map_start = takeNumber<Kind::Entries>,
    .tag = takeNumber<Kind::Tag>,
    .float2 = takeFloat,
    .float4 = takeFloat,
    .float8 = takeFloat,
    .undefined = takeSimple<23>,
    .null = takeSimple<22>,
    .boolean = takeTruth,
    .indef_break = takeMark<Kind::Break>,
};

/// libcbor 0.8 knows neither the tags 6 to 20 in one byte, among them those of COSE, nor simple values without a meaning.
std::optional<Event> decodeUnknownToLibrary(ByteView source)
{
    const auto first = source.front();
    Event event;
    event.read = 1;
    if (first >= 0xc0 && first <= 0xd7) {
        event.kind = Kind::Tag;
        event.number = first & 0x1fU;
        return event;
    }
    if (first >= 0xe0 && first <= 0xf3) {
        event.number = first & 0x1fU;
        return event;
    }
    if (first != 0xf8 || source.size() < 2)
        return std::nullopt;
    event.number = source[1];
    event.read = 2;
    return event.number < 32 ? std::nullopt
                             : std::optional(event); // RFC 8949 section 3.3: those below have one form only
}
}

std::optional<Event> decodeNext(ByteView source)
{
    if (source.empty())
        return std::nullopt;
    if (const auto event = decodeUnknownToLibrary(source))
        return event;
    Event event;
    const auto result = cbor_stream_decode(source.data(), source.size(), &Callbacks, &event);
    if (result.status != CBOR_DECODER_FINISHED || result.read == 0 || result.read > source.size())
        return std::nullopt;
    event.read = result.read;
    return event;
}
}

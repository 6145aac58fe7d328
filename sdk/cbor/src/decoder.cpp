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
bool decodeUnknownToLibrary(ByteView source, Event &event)
{
    const auto first = source.front();
    const bool isTag = first >= 0xc0 && first <= 0xd7;
    if (isTag || (first >= 0xe0 && first <= 0xf3)) {
        event.kind = isTag ? Kind::Tag : Kind::Simple;
        event.number = first & 0x1fU;
        event.read = 1;
        return true;
    }
    if (first != 0xf8 || source.size() < 2 || source[1] < 32) // RFC 8949 section 3.3: those below have one form only
        return false;
    event.kind = Kind::Simple;
    event.number = source[1];
    event.read = 2;
    return true;
}
}

bool decodeNext(ByteView source, Event &event)
{
    if (source.empty())
        return false;
    if (decodeUnknownToLibrary(source, event))
        return true;
    const auto result = cbor_stream_decode(source.data(), source.size(), &Callbacks, &event);
    event.read = result.read;
    return result.status == CBOR_DECODER_FINISHED && result.read != 0 && result.read <= source.size();
}
}

#include <causeway/cbor/codec.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace causeway::cbor {
namespace {

enum Major : std::uint8_t { Unsigned, Negative, ByteString, TextString, ArrayOf, MapOf, TagOf, Other };

constexpr std::size_t UsualSize = 64; // of what is written most: headers, keys and what is signed around a payload
constexpr std::uint8_t HalfHead = 0xf9;
constexpr std::uint8_t SingleHead = 0xfa;
constexpr std::uint8_t DoubleHead = 0xfb;
constexpr std::uint64_t HalfNan = 0x7e00;

/// The half-precision bits of a number that half precision holds exactly.
std::optional<std::uint64_t> halfOf(float number)
{
    const auto bits = std::bit_cast<std::uint32_t>(number);
    const std::uint32_t sign = bits >> 16 & 0x8000U;
    const int exponent = static_cast<int>(bits >> 23 & 0xffU) - 127;
    const std::uint32_t fraction = bits & 0x7fffffU;
    if (exponent == 128)
        return sign | 0x7c00U; // infinite; NaN has been written already
    if (exponent == -127)
        return fraction == 0 ? std::optional<std::uint64_t>(sign) : std::nullopt;
    if (exponent > 15 || exponent < -24)
        return std::nullopt;
    // Below 2^-14 half precision has no leading one of its own: it moves into the fraction.
    const int lost = exponent < -14 ? 13 + (-14 - exponent) : 13;
    const std::uint32_t whole = exponent < -14 ? fraction | 0x800000U : fraction;
    if ((whole & ((1U << lost) - 1)) != 0)
        return std::nullopt;
    const std::uint32_t biased = exponent < -14 ? 0 : static_cast<std::uint32_t>(exponent + 15) << 10;
    return sign | biased | whole >> lost;
}

class Encoder {
public:
    explicit Encoder(Order order) : m_order(order) { m_to.reserve(UsualSize); }

    void write(const Value &value)
    {
        std::visit([this](const auto &content) { writeContent(content); }, value.content());
    }

    Bytes take() { return std::move(m_to); }

private:
    void writeBigEndian(std::uint64_t number, int size)
    {
        for (int shift = (size - 1) * 8; shift >= 0; shift -= 8)
            m_to.push_back(static_cast<std::uint8_t>(number >> shift));
    }

    void writeHead(Major major, std::uint64_t argument)
    {
        const auto first = static_cast<std::uint8_t>(major << 5);
        if (argument < 24)
            return m_to.push_back(static_cast<std::uint8_t>(first | argument));
        const int step = argument <= 0xff ? 0 : argument <= 0xffff ? 1 : argument <= 0xffffffff ? 2 : 3;
        m_to.push_back(static_cast<std::uint8_t>(first | (24 + step)));
        writeBigEndian(argument, 1 << step);
    }

    void append(ByteView bytes) { m_to.insert(m_to.end(), bytes.begin(), bytes.end()); }

    void writeContent(const Simple &simple) { writeHead(Other, simple.number); }

    void writeContent(const Integer &integer) { writeHead(integer.isNegative ? Negative : Unsigned, integer.argument); }

    void writeContent(double number)
    {
        const auto narrow = static_cast<float>(number);
        if (std::isnan(number))
            return writeFloat(HalfHead, HalfNan, 2);
        if (static_cast<double>(narrow) != number)
            return writeFloat(DoubleHead, std::bit_cast<std::uint64_t>(number), 8);
        if (const auto half = halfOf(narrow))
            return writeFloat(HalfHead, *half, 2);
        writeFloat(SingleHead, std::bit_cast<std::uint32_t>(narrow), 4);
    }

    void writeFloat(std::uint8_t head, std::uint64_t bits, int size)
    {
        m_to.push_back(head);
        writeBigEndian(bits, size);
    }

    void writeContent(const std::string &text)
    {
        writeHead(TextString, text.size());
        append(asBytes(text));
    }

    void writeContent(const Bytes &bytes)
    {
        writeHead(ByteString, bytes.size());
        append(bytes);
    }

    void writeContent(const Array &array)
    {
        writeHead(ArrayOf, array.size());
        for (const auto &item : array)
            write(item);
    }

    void writeContent(const Map &map)
    {
        writeHead(MapOf, map.size());
        if (m_order == Order::AsWritten) {
            for (const auto &entry : map) {
                write(entry.key);
                write(entry.value);
            }
            return;
        }
        std::vector<std::pair<Bytes, const Value *>> sorted;
        sorted.reserve(map.size());
        for (const auto &entry : map)
            sorted.emplace_back(encode(entry.key), &entry.value);
        std::ranges::sort(sorted, {}, &std::pair<Bytes, const Value *>::first);
        for (const auto &[key, value] : sorted) {
            append(key);
            write(*value);
        }
    }

    void writeContent(const Tagged &tagged)
    {
        writeHead(TagOf, tagged.number);
        write(tagged.content.front());
    }

    void writeContent(const Embedded &embedded)
    {
        writeHead(TagOf, EmbeddedTag);
        writeContent(embedded.bytes);
    }

    void writeContent(const Encoded &encoded) { append(encoded.bytes); }

    Order m_order;
    Bytes m_to;
};
}

Bytes encode(const Value &value, Order order)
{
    Encoder encoder(order);
    encoder.write(value);
    return encoder.take();
}
}

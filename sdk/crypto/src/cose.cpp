#include <causeway/crypto/cose.h>

#include "cose_algorithms.h"

#include <causeway/crypto/primitives.h>

#include <algorithm>
#include <span>

namespace causeway::crypto {
namespace {

using cbor::Value;

constexpr std::int64_t AlgorithmLabel = 1;
constexpr std::int64_t CriticalLabel = 2;
constexpr std::int64_t Hmac256 = 5;
constexpr std::uint64_t Mac0Tag = 17;
constexpr std::uint64_t Sign1Tag = 18;
constexpr std::size_t MacSize = 32;
constexpr std::size_t MaximumCertificates = 6;
constexpr std::size_t FewLabels = 12;
constexpr auto WrongSize = "a signature or tag of the wrong size";

Error malformed(const char *why)
{
    return Error{ErrorCode::CoseMalformed, why};
}

/// Sig_structure and MAC_structure are built alike. Written straight, without a copy of a payload that may be large.
Bytes inputOf(const char *context, const CoseMessage &message, ByteView payload)
{
    auto input = cbor::encode(cbor::Array{context, message.protectedBytes, Bytes()});
    input.front() = 0x84; // the fourth member follows
    const auto head = cbor::encode(Value(payload.size()));
    input.reserve(input.size() + head.size() + payload.size());
    input.push_back(static_cast<std::uint8_t>(head.front() | 0x40)); // an unsigned number's head, as a byte string's
    input.insert(input.end(), head.begin() + 1, head.end());
    input.insert(input.end(), payload.begin(), payload.end());
    return input;
}

Result<Value> parseProtected(const Bytes &bytes)
{
    if (bytes.empty())
        return Value(cbor::Map());
    auto header = cbor::parse(bytes, {.size = 64U << 10});
    if (!header || !header->map())
        return malformed("protected header: not a map");
    return header;
}

/// As bytes, which can be sorted whatever the labels are.
void addLabels(const cbor::Map &header, std::vector<Bytes> &labels)
{
    for (const auto &entry : header)
        labels.push_back(cbor::encode(entry.key));
}

/// Nobody has vouched for the headers yet: where they are long, looking must not take the square of their length.
bool shareALabel(const cbor::Map &one, const cbor::Map &other)
{
    if (one.size() <= FewLabels)
        return std::ranges::any_of(other, [&one](const cbor::Entry &entry) {
            return std::ranges::find(one, entry.key, &cbor::Entry::key) != one.end();
        });
    std::vector<Bytes> labels;
    labels.reserve(one.size() + other.size());
    addLabels(one, labels);
    addLabels(other, labels);
    std::ranges::sort(labels);
    return std::ranges::adjacent_find(labels) != labels.end(); // within one of them none stands twice
}

Result<void> checkHeaders(const CoseMessage &message)
{
    if (shareALabel(*message.protectedHeader.map(), *message.unprotectedHeader.map()))
        return malformed("a label in both headers");
    if (message.header(CriticalLabel))
        return malformed("header: crit");
    return {};
}

std::optional<std::int64_t> statedAlgorithm(const CoseMessage &message)
{
    const auto *const stated = message.protectedHeader.find(AlgorithmLabel);
    return stated ? stated->integer() : std::nullopt;
}

Result<SignatureAlgorithm> signatureAlgorithmOf(const CoseMessage &message)
{
    const auto number = statedAlgorithm(message);
    bool isKnown = false;
    for (const auto &form : SignatureForms) {
        if (form.number != number)
            continue;
        if (form.size == message.authenticator.size())
            return form.algorithm;
        isKnown = true;
    }
    return isKnown ? malformed(WrongSize) : Error{ErrorCode::AlgorithmUnsupported};
}

Result<CoseMessage> parseMessage(Value value, std::uint64_t tag)
{
    auto *const inner = value.tag() ? value.tagged(tag) : &value;
    auto *const parts = inner ? inner->array() : nullptr;
    if (!parts || parts->size() != 4)
        return malformed("not four members");
    auto *const protectedBytes = parts->at(0).bytes();
    auto *const payload = parts->at(2).bytes();
    auto *const authenticator = parts->at(3).bytes();
    if (!protectedBytes || !parts->at(1).map() || !(payload || parts->at(2).isNull()) || !authenticator)
        return malformed("a member of the wrong type");
    CAUSEWAY_TRY(auto header, parseProtected(*protectedBytes));
    CoseMessage message{std::move(*protectedBytes), std::move(header), std::move(parts->at(1)), std::nullopt,
                        std::move(*authenticator)};
    if (payload)
        message.payload = std::move(*payload);
    CAUSEWAY_CHECK(checkHeaders(message));
    return message;
}

Result<void> verifyInput(const CoseSign1 &message, const VerifyingKey &key, ByteView payload)
{
    return key.verify(message.algorithm, inputOf("Signature1", message, payload), message.authenticator);
}
}

const Value *CoseMessage::header(std::int64_t label) const
{
    const auto *const found = protectedHeader.find(label);
    return found ? found : unprotectedHeader.find(label);
}

Value CoseMessage::toCbor() const
{
    return cbor::Array{protectedBytes, unprotectedHeader, payload ? Value(*payload) : Value(), authenticator};
}

Result<std::vector<Certificate>> CoseSign1::certificates() const
{
    const auto *const member = header(CoseX5Chain);
    if (!member)
        return malformed("x5chain: absent");
    const auto *const several = member->array();
    const std::span<const Value> ders = several ? std::span(*several) : std::span(member, member->bytes() ? 1 : 0);
    if (ders.empty() || ders.size() > MaximumCertificates)
        return malformed("x5chain: of a wrong size");
    std::vector<Certificate> chain;
    for (const auto &der : ders) {
        auto certificate = der.bytes() ? Certificate::fromDer(*der.bytes()) : malformed("x5chain: not bytes");
        if (!certificate)
            return malformed("x5chain: not a certificate");
        chain.push_back(*std::move(certificate));
    }
    return chain;
}

Result<void> CoseSign1::verify(const VerifyingKey &key) const
{
    if (!payload)
        return malformed("no payload");
    return verifyInput(*this, key, *payload);
}

Result<void> CoseSign1::verifyDetached(const VerifyingKey &key, ByteView detached) const
{
    if (payload)
        return malformed("a payload where it must be detached");
    return verifyInput(*this, key, detached);
}

Result<void> CoseMac0::verifyDetached(ByteView key, ByteView detached) const
{
    if (payload)
        return malformed("a payload where it must be detached");
    if (!equalInConstantTime(hmacSha256(key, inputOf("MAC0", *this, detached)), authenticator))
        return Error{ErrorCode::SignatureInvalid};
    return {};
}

Result<CoseSign1> parseCoseSign1(Value value)
{
    CAUSEWAY_TRY(auto message, parseMessage(std::move(value), Sign1Tag));
    CAUSEWAY_TRY(const auto algorithm, signatureAlgorithmOf(message));
    return CoseSign1{std::move(message), algorithm};
}

Result<CoseSign1> decodeCoseSign1(ByteView encoded)
{
    auto value = cbor::parse(encoded);
    if (!value)
        return Error{ErrorCode::CoseMalformed, value.error().detail};
    return parseCoseSign1(*std::move(value));
}

std::vector<std::int64_t> verifiedAlgorithms()
{
    std::vector<std::int64_t> numbers;
    for (const auto &form : SignatureForms)
        if (std::ranges::find(numbers, form.number) == numbers.end())
            numbers.push_back(form.number);
    return numbers;
}

std::set<std::int64_t> algorithmNumbersOf(const CoseSign1 &message)
{
    std::set<std::int64_t> numbers;
    if (const auto stated = statedAlgorithm(message))
        numbers.insert(*stated);
    std::int64_t withCurve = 0;
    for (const auto &form : SignatureForms)
        if (form.algorithm == message.algorithm)
            withCurve = form.number; // the last one
    numbers.insert(withCurve);
    return numbers;
}

Result<CoseMac0> parseCoseMac0(Value value)
{
    CAUSEWAY_TRY(auto message, parseMessage(std::move(value), Mac0Tag));
    if (statedAlgorithm(message) != Hmac256)
        return Error{ErrorCode::AlgorithmUnsupported};
    if (message.authenticator.size() != MacSize)
        return malformed(WrongSize);
    return CoseMac0{std::move(message)};
}

Result<CoseSign1> signCose(cbor::Map protectedHeader, cbor::Map unprotectedHeader, ByteView payload, Payload kind,
                           const SignFunction &sign)
{
    protectedHeader.insert(protectedHeader.begin(), {AlgorithmLabel, Es256});
    CoseSign1 message;
    message.protectedHeader = std::move(protectedHeader);
    message.protectedBytes = cbor::encode(message.protectedHeader);
    message.unprotectedHeader = std::move(unprotectedHeader);
    CAUSEWAY_TRY(message.authenticator, sign(inputOf("Signature1", message, payload)));
    if (kind == Payload::Attached)
        message.payload = Bytes(payload.begin(), payload.end());
    return message;
}

CoseMac0 macCose(ByteView key, ByteView detached)
{
    CoseMac0 message;
    message.protectedHeader = cbor::Map{{AlgorithmLabel, Hmac256}};
    message.protectedBytes = cbor::encode(message.protectedHeader);
    const auto tag = hmacSha256(key, inputOf("MAC0", message, detached));
    message.authenticator.assign(tag.begin(), tag.end());
    return message;
}

Value toX5Chain(const std::vector<Certificate> &chain)
{
    if (chain.size() == 1)
        return chain.front().der();
    cbor::Array ders;
    for (const auto &certificate : chain)
        ders.push_back(certificate.der());
    return ders;
}
}

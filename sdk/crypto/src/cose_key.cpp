#include <causeway/crypto/cose.h>

#include "cose_algorithms.h"
#include "native.h"

#include <algorithm>

namespace causeway::crypto {
namespace {

using cbor::Value;

constexpr std::int64_t KeyType = 1;
constexpr std::int64_t KeyAlgorithm = 3;
constexpr std::int64_t KeyOperations = 4;
constexpr std::int64_t Curve = -1;
constexpr std::int64_t X = -2;
constexpr std::int64_t Y = -3;
constexpr std::int64_t D = -4;
constexpr std::int64_t Ec2 = 2;
constexpr std::int64_t P256 = 1;
constexpr std::int64_t Verify = 2;
constexpr std::int64_t DeriveKey = 7;
constexpr std::int64_t DeriveBits = 8;

Error invalid(const char *why)
{
    return Error{ErrorCode::KeyInvalid, why};
}

std::optional<std::int64_t> numberAt(const Value &key, std::int64_t label)
{
    const auto *const member = key.find(label);
    return member ? member->integer() : std::nullopt;
}

/// Whether the key's owner lets it do what we would do with it; a member that is absent forbids nothing.
bool isForUs(const Value &key)
{
    if (const auto *const algorithm = key.find(KeyAlgorithm); algorithm && !isEs256(algorithm->integer()))
        return false;
    const auto *const operations = key.find(KeyOperations);
    if (!operations)
        return true;
    const auto isOurs = [](const Value &operation) {
        const auto number = operation.integer();
        return number == Verify || number == DeriveKey || number == DeriveBits;
    };
    return operations->array() && std::ranges::any_of(*operations->array(), isOurs);
}
}

Result<PublicKey> publicKeyFromCose(const Value &key)
{
    const auto type = numberAt(key, KeyType);
    const auto curve = numberAt(key, Curve);
    if (!type || !curve)
        return invalid("cose: of no kind");
    if (type != Ec2 || curve != P256)
        return Error{ErrorCode::AlgorithmUnsupported, "cose: not P-256"};
    if (key.find(D))
        return invalid("cose: private");
    if (!isForUs(key))
        return invalid("cose: for another purpose");
    const auto *const x = key.find(X);
    const auto *const y = key.find(Y);
    if (!x || !x->bytes() || !y || !y->bytes())
        return invalid("cose: no coordinates");
    return publicKeyOf(*x->bytes(), *y->bytes());
}

Value toCoseKey(const PublicKey &key)
{
    const auto &point = key.native().point;
    const auto middle = point.begin() + 1 + (point.size() - 1) / 2;
    return cbor::Map{
        {KeyType, Ec2}, {Curve, P256}, {X, Bytes(point.begin() + 1, middle)}, {Y, Bytes(middle, point.end())}};
}
}

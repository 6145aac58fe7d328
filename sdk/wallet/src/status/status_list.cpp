#include <causeway/wallet/status_list.h>

#include "status/inflate.h"

namespace causeway::wallet {
namespace {

constexpr std::size_t MaximumInflated = 16U << 20;
constexpr std::size_t MaximumUri = 2048;

Error malformed(const char *why)
{
    return Error{ErrorCode::CredentialMalformed, why};
}

Result<std::optional<StatusReference>> makeReference(const std::string *uri, std::optional<std::int64_t> index)
{
    if (!uri || uri->empty() || uri->size() > MaximumUri || !index || *index < 0)
        return malformed("status_list: uri or idx");
    return std::optional(StatusReference{*uri, static_cast<std::uint64_t>(*index)});
}
}

Result<std::optional<StatusReference>> statusReferenceOf(const Json &claims)
{
    if (!claims.is_object() || !claims.contains("status"))
        return std::optional<StatusReference>();
    const auto status = requireObject(claims, "status");
    const auto list = status ? requireObject(*status, "status_list") : status.error();
    if (!list)
        return malformed("status: of another kind");
    const auto uri = optionalString(*list, "uri");
    return makeReference(uri ? &*uri : nullptr, optionalInteger(*list, "idx"));
}

Result<std::optional<StatusReference>> statusReferenceOf(const cbor::Value &claims)
{
    const auto *const status = claims.find("status");
    if (!status)
        return std::optional<StatusReference>();
    const auto *const list = status->find("status_list");
    if (!list)
        return malformed("status: of another kind");
    const auto *const uri = list->find("uri");
    const auto *const index = list->find("idx");
    return makeReference(uri ? uri->text() : nullptr, index ? index->integer() : std::nullopt);
}

Result<StatusList> StatusList::inflate(std::int64_t bits, ByteView compressed)
{
    if (bits != 1 && bits != 2 && bits != 4 && bits != 8)
        return Error{ErrorCode::StatusListInvalid, "bits"};
    auto bytes = inflateZlib(compressed, MaximumInflated);
    if (!bytes)
        return Error{ErrorCode::StatusListInvalid, "lst: damaged, or too large"};
    return StatusList(static_cast<unsigned>(bits), *std::move(bytes));
}

Result<std::uint8_t> StatusList::valueAt(std::uint64_t index) const
{
    if (index >= size())
        return Error{ErrorCode::StatusListInvalid, "index out of range"};
    const auto inByte = 8 / m_bits;
    const auto shift = static_cast<unsigned>(index % inByte) * m_bits; // the lowest bits come first
    const auto mask = (1U << m_bits) - 1U;
    return static_cast<std::uint8_t>(m_bytes[static_cast<std::size_t>(index / inByte)] >> shift & mask);
}
}

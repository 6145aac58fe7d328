#include <causeway/wire/signing_block.h>

#include <algorithm>
#include <string_view>

namespace causeway::wire {
namespace {

constexpr std::string_view Magic = "CAUSEWAYSIGBLK01";
constexpr std::string_view EndSignature = "PK\x05\x06";
constexpr std::size_t EndSize = 22;
constexpr std::size_t SizeField = 8;
constexpr std::size_t TrailerSize = SizeField + Magic.size();
constexpr std::size_t MaximumBlock = 64 * 1024;
constexpr std::size_t MaximumCertificates = 4;

void put(Bytes &out, std::uint64_t value, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void put(Bytes &out, ByteView bytes)
{
    out.insert(out.end(), bytes.begin(), bytes.end());
}

std::uint64_t numberAt(ByteView bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= static_cast<std::uint64_t>(bytes[at + i]) << (8 * i);
    return value;
}

/// Takes numbers and byte strings from the front; everything fails once something was missing.
class Taker {
public:
    explicit Taker(ByteView bytes) : m_bytes(bytes) {}

    std::uint64_t number(std::size_t size)
    {
        const auto field = bytes(size);
        return m_failed ? 0 : numberAt(field, 0, size);
    }
    ByteView bytes(std::uint64_t size)
    {
        if (m_failed || size > m_bytes.size()) {
            m_failed = true;
            return {};
        }
        const auto taken = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return taken;
    }
    bool isDone() const { return m_failed || m_bytes.empty(); }
    bool hasFailed() const { return m_failed; }

private:
    ByteView m_bytes;
    bool m_failed = false;
};

/// Where the central directory starts. The end record must be the file's last 22 bytes.
Result<std::size_t> centralDirectory(ByteView zip)
{
    if (zip.size() < EndSize)
        return Error{ErrorCode::PackageMalformed, "no zip"};
    const auto end = zip.last(EndSize);
    const auto size = numberAt(end, 12, 4);
    const auto offset = numberAt(end, 16, 4);
    const bool plain = asText(end.first(4)) == EndSignature && numberAt(end, 4, 4) == 0 && numberAt(end, 20, 2) == 0
        && numberAt(end, 8, 2) == numberAt(end, 10, 2);
    if (!plain || offset + size != zip.size() - EndSize)
        return Error{ErrorCode::PackageMalformed, "zip end record"};
    return static_cast<std::size_t>(offset);
}

void setDirectoryOffset(Bytes &zip, std::size_t offset)
{
    for (std::size_t i = 0; i < 4; ++i)
        zip[zip.size() - 6 + i] = static_cast<std::uint8_t>(offset >> (8 * i));
}

Bytes encoded(const PackageSignature &signature)
{
    Bytes out;
    put(out, PackageAlgorithm, 4);
    put(out, signature.signature.size(), 4);
    put(out, signature.signature);
    put(out, signature.certificates.size(), 4);
    for (const auto &certificate : signature.certificates) {
        put(out, certificate.size(), 4);
        put(out, certificate);
    }
    return out;
}

Result<PackageSignature> decoded(ByteView value)
{
    Taker taker(value);
    const auto algorithm = taker.number(4);
    PackageSignature signature;
    const auto bytes = taker.bytes(taker.number(4));
    signature.signature.assign(bytes.begin(), bytes.end());
    const auto count = taker.number(4);
    if (algorithm != PackageAlgorithm || count == 0 || count > MaximumCertificates)
        return Error{ErrorCode::PackageMalformed, "signature algorithm or certificates"};
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto der = taker.bytes(taker.number(4));
        signature.certificates.emplace_back(der.begin(), der.end());
    }
    if (taker.hasFailed() || !taker.isDone())
        return Error{ErrorCode::PackageMalformed, "signature entry"};
    return signature;
}

void putEntry(Bytes &out, PackageRole role, const PackageSignature &signature)
{
    const auto value = encoded(signature);
    put(out, 4 + value.size(), 8);
    put(out, static_cast<std::uint32_t>(role), 4);
    put(out, value);
}

Result<void> readEntries(ByteView entries, SignedPackage &package)
{
    Taker taker(entries);
    while (!taker.isDone()) {
        const auto entry = taker.bytes(taker.number(8));
        if (entry.size() < 4)
            return Error{ErrorCode::PackageMalformed, "signing block entry"};
        const auto role = static_cast<PackageRole>(numberAt(entry, 0, 4));
        if (role != PackageRole::Developer && role != PackageRole::Distributor)
            return Error{ErrorCode::PackageMalformed, "unknown signing block entry"};
        auto &place = role == PackageRole::Developer ? package.developer : package.distributor;
        if (place)
            return Error{ErrorCode::PackageMalformed, "signing block entry twice"};
        CAUSEWAY_TRY(place, decoded(entry.subspan(4)));
    }
    return taker.hasFailed() ? Result<void>(Error{ErrorCode::PackageMalformed, "signing block"}) : Result<void>();
}
}

Result<Bytes> joinSignedPackage(ByteView zip, const PackageSignature &developer, const PackageSignature &distributor)
{
    CAUSEWAY_TRY(const auto directory, centralDirectory(zip));
    Bytes entries;
    putEntry(entries, PackageRole::Developer, developer);
    putEntry(entries, PackageRole::Distributor, distributor);
    const auto size = entries.size() + TrailerSize;
    if (size > MaximumBlock)
        return Error{ErrorCode::InvalidArgument, "certificates too large"};
    Bytes out(zip.begin(), zip.begin() + static_cast<std::ptrdiff_t>(directory));
    put(out, size, SizeField);
    put(out, entries);
    put(out, size, SizeField);
    put(out, asBytes(Magic));
    put(out, zip.subspan(directory));
    setDirectoryOffset(out, directory + SizeField + size);
    return out;
}

Result<SignedPackage> splitSignedPackage(ByteView package)
{
    CAUSEWAY_TRY(const auto directory, centralDirectory(package));
    SignedPackage result;
    if (directory < SizeField + TrailerSize
        || asText(package.subspan(directory - Magic.size(), Magic.size())) != Magic) {
        result.zip.assign(package.begin(), package.end());
        return result;
    }
    const auto size = numberAt(package, directory - TrailerSize, SizeField);
    if (size < TrailerSize || size > MaximumBlock || size + SizeField > directory
        || numberAt(package, directory - size - SizeField, SizeField) != size)
        return Error{ErrorCode::PackageMalformed, "signing block size"};
    const auto start = directory - static_cast<std::size_t>(size) - SizeField;
    CAUSEWAY_CHECK(readEntries(package.subspan(start + SizeField, size - TrailerSize), result));
    result.zip.assign(package.begin(), package.begin() + static_cast<std::ptrdiff_t>(start));
    put(result.zip, package.subspan(directory));
    setDirectoryOffset(result.zip, start);
    return result;
}

Bytes packageMessage(PackageRole role, std::span<const std::uint8_t, 32> zipDigest, ByteView developerSignature)
{
    Bytes message = toBytes("causeway mini-program package 1");
    put(message, static_cast<std::uint32_t>(role), 4);
    put(message, zipDigest);
    if (role == PackageRole::Distributor)
        put(message, developerSignature);
    return message;
}
}

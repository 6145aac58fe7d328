#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

#include <array>
#include <optional>
#include <vector>

/// The signing block of a mini-program's package (W3C MiniApp Packaging): it stands immediately before the zip's central
/// directory and is not part of the zip. Format only; docs/miniprograms.md has it byte by byte.
namespace causeway::wire {

/// ECDSA with P-256 and SHA-256, the only algorithm.
inline constexpr std::uint32_t PackageAlgorithm = 0x0201;

enum class PackageRole : std::uint32_t { Developer = 0x01000101, Distributor = 0x02000201 };

struct PackageSignature {
    Bytes signature;                 ///< R || S
    std::vector<Bytes> certificates; ///< DER, the signer's own first

    friend bool operator==(const PackageSignature &, const PackageSignature &) = default;
};

struct SignedPackage {
    Bytes zip; ///< as it was before signing
    std::optional<PackageSignature> developer;
    std::optional<PackageSignature> distributor;
};

/// Fails with PackageMalformed unless `zip` is a plain zip without comment, zip64 parts or bytes behind its end.
Result<Bytes> joinSignedPackage(ByteView zip, const PackageSignature &developer, const PackageSignature &distributor);
/// The opposite. A zip without a block gives no signatures; a damaged or unknown block fails with PackageMalformed.
Result<SignedPackage> splitSignedPackage(ByteView package);

/// What a signature is made over. The distributor signs the developer's signature too, so that its approval is for
/// this developer's package and cannot be put on another's.
Bytes packageMessage(PackageRole role, std::span<const std::uint8_t, 32> zipDigest, ByteView developerSignature);
}

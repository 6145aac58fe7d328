#pragma once

#include <causeway/base/bytes.h>
#include <causeway/crypto/certificate.h>
#include <causeway/miniprogram/manifest.h>

#include <map>

namespace causeway::miniprogram {

/// Whom a package may come from. Both lists come from the signed trust list; a leaf must stand in its list, chain to
/// one of the roots and be valid at `at`.
struct PackageTrust {
    std::vector<crypto::Certificate> roots;
    std::vector<crypto::Certificate> developers;
    std::vector<crypto::Certificate> distributors;
    SystemTime at;
};

/// How large a package may be; a zip bomb meets them before it is unpacked.
struct PackageLimits {
    std::size_t packageSize = 8 * 1024 * 1024;
    std::size_t files = 1000;
    std::size_t fileSize = 4 * 1024 * 1024;
    std::size_t unpackedSize = 16 * 1024 * 1024;
    std::size_t ratio = 200; ///< unpacked to packed, of one file above 64 KiB
};

/// A package whose two signatures were checked. A value: nothing is written to disk.
struct Package {
    Manifest manifest;
    std::map<std::string, Bytes> files;
    std::string developer; ///< common name of its certificate
    std::string distributor;
    std::string sha256; ///< of the whole file, hexadecimal

    /// Nothing where there is no such file.
    const Bytes *find(const std::string &path) const;
};

/// Checks and unpacks; called at every load, not only at the first. Fails with PackageMalformed (no zip, forbidden names,
/// too large, a required file missing), PackageUntrusted (a signature missing, by someone unknown, by nobody of that
/// role), PackageTampered (a signature does not match) or ManifestInvalid.
Result<Package> openPackage(ByteView bytes, const PackageTrust &trust, const PackageLimits &limits = {});
}

#include <causeway/miniprogram/package.h>

#include "archive.h"

#include <causeway/base/encoding.h>
#include <causeway/crypto/primitives.h>
#include <causeway/wire/signing_block.h>

#include <algorithm>

namespace causeway::miniprogram {
namespace {

/// The signer's name, once its certificate is believed and its signature fits.
Result<std::string> checkSignature(const std::optional<wire::PackageSignature> &signature, ByteView message,
                                   const std::vector<crypto::Certificate> &expected, const PackageTrust &trust)
{
    if (!signature)
        return Error{ErrorCode::PackageUntrusted, "signature missing"};
    std::vector<crypto::Certificate> chain;
    for (const auto &der : signature->certificates) {
        auto certificate = crypto::Certificate::fromDer(der);
        if (!certificate)
            return Error{ErrorCode::PackageUntrusted, "certificate"};
        chain.push_back(std::move(certificate).value());
    }
    const crypto::Certificate leaf = chain.front();
    chain.erase(chain.begin());
    if (std::ranges::find(expected, leaf) == expected.end())
        return Error{ErrorCode::PackageUntrusted, "signer is not in the trust list"};
    if (!crypto::verifyChain(leaf, chain, trust.roots, trust.at))
        return Error{ErrorCode::PackageUntrusted, "certificate chain"};
    const auto key = leaf.publicKey();
    if (!key)
        return Error{ErrorCode::PackageUntrusted, "key"};
    if (!key->verify(message, signature->signature))
        return Error{ErrorCode::PackageTampered, "signature"};
    return leaf.commonName();
}

Result<void> requireFiles(const Package &package)
{
    for (const char *name : {"app.js", "app.css", "common/templates.js"}) {
        if (!package.find(name))
            return Error{ErrorCode::PackageMalformed, std::string(name) + " is missing"};
    }
    for (const auto &page : package.manifest.pages) {
        if (!package.find(page + ".js"))
            return Error{ErrorCode::PackageMalformed, page + " is missing"};
    }
    return {};
}
}

const Bytes *Package::find(const std::string &path) const
{
    const auto found = files.find(path);
    return found == files.end() ? nullptr : &found->second;
}

Result<Package> openPackage(ByteView bytes, const PackageTrust &trust, const PackageLimits &limits)
{
    if (bytes.size() > limits.packageSize)
        return Error{ErrorCode::PackageMalformed, "package too large"};
    CAUSEWAY_TRY(const auto parts, wire::splitSignedPackage(bytes));
    const auto digest = crypto::sha256(parts.zip);
    const auto developerBytes = parts.developer ? ByteView(parts.developer->signature) : ByteView();

    Package package;
    CAUSEWAY_TRY(package.developer,
                 checkSignature(parts.developer, wire::packageMessage(wire::PackageRole::Developer, digest, {}),
                                trust.developers, trust));
    CAUSEWAY_TRY(package.distributor,
                 checkSignature(parts.distributor,
                                wire::packageMessage(wire::PackageRole::Distributor, digest, developerBytes),
                                trust.distributors, trust));
    CAUSEWAY_TRY(package.files, unpack(parts.zip, limits));
    const auto *manifest = package.find("manifest.json");
    if (!manifest)
        return Error{ErrorCode::PackageMalformed, "manifest.json is missing"};
    CAUSEWAY_TRY(package.manifest, parseManifest(toText(*manifest)));
    CAUSEWAY_CHECK(requireFiles(package));
    package.sha256 = toHex(crypto::sha256(bytes));
    return package;
}
}

#include <causeway/wire/package_signing.h>

#include <causeway/crypto/primitives.h>

namespace causeway::wire {
namespace {

Result<PackageSignature> sign(const PackageSigner &signer, ByteView message)
{
    PackageSignature signature;
    CAUSEWAY_TRY(signature.signature, signer.key.sign(message));
    for (const auto &certificate : signer.chain)
        signature.certificates.push_back(certificate.der());
    return signature;
}
}

Result<Bytes> signPackage(ByteView zip, const PackageSigner &developer, const PackageSigner &distributor)
{
    const auto digest = crypto::sha256(zip);
    CAUSEWAY_TRY(const auto first, sign(developer, packageMessage(PackageRole::Developer, digest, {})));
    CAUSEWAY_TRY(const auto second,
                 sign(distributor, packageMessage(PackageRole::Distributor, digest, first.signature)));
    return joinSignedPackage(zip, first, second);
}
}

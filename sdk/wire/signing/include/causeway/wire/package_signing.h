#pragma once

#include <causeway/crypto/certificate.h>
#include <causeway/wire/signing_block.h>

/// Makes the two signatures of a package. For developers' tools, the registry and tests; a wallet only checks them.
namespace causeway::wire {

struct PackageSigner {
    const crypto::PrivateKey &key;
    std::vector<crypto::Certificate> chain; ///< the signer's own first, the root left out
};

/// The signed package. Fails with PackageMalformed (no plain zip) or a crypto error.
Result<Bytes> signPackage(ByteView zip, const PackageSigner &developer, const PackageSigner &distributor);
}

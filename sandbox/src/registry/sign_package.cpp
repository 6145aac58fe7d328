#include "sign_package.h"

#include <causeway/wire/package_signing.h>

namespace causeway::sandbox {

Result<std::string> signPackage(const std::string &zip, const Signer &developer, const Signer &distributor)
{
    const wire::PackageSigner first{developer.key, {developer.certificate}};
    const wire::PackageSigner second{distributor.key, {distributor.certificate}};
    CAUSEWAY_TRY(const auto package, wire::signPackage(asBytes(zip), first, second));
    return toText(package);
}
}

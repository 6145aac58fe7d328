#include "sign_package.h"

namespace causeway::sandbox {

Result<std::string> signPackage(const std::string &, const Signer &, const Signer &)
{
    return Error{ErrorCode::PackageMalformed, "this build cannot sign packages"};
}
}

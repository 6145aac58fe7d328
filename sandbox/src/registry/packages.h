#pragma once

#include "../core.h"

namespace causeway::sandbox {

/// A mini-program as the registry offers it, signed by developer and distributor.
struct ProgramPackage {
    std::string appId;
    Json names;
    Json summary;
    std::int64_t versionCode = 0;
    std::string versionName;
    std::string sha256; ///< hexadecimal
    std::string bytes;
};

/// Signs what lies in the programs' folder; each is signed once and kept in the data folder. One that cannot be read is left out, with a line in the log.
std::vector<ProgramPackage> loadPackages(const Core &core);
}

#pragma once

#include <causeway/miniprogram/package.h>

namespace causeway::miniprogram {

/// The files of a zip in memory: stored or deflated, plain ASCII names without "..", no two that differ in case only.
Result<std::map<std::string, Bytes>> unpack(ByteView zip, const PackageLimits &limits);
}

#pragma once

#include <causeway/base/bytes.h>
#include <causeway/base/result.h>

#include <string>

namespace causeway::sandbox {

/// One small file out of a zip of our own making (stored or deflated, no zip64). Fails with PackageMalformed.
Result<std::string> readZipEntry(ByteView zip, std::string_view name);
}

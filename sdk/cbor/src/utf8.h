#pragma once

#include <causeway/base/bytes.h>

namespace causeway::cbor {

/// RFC 3629: no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool isUtf8(ByteView bytes);
}

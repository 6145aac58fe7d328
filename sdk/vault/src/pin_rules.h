#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

namespace causeway::vault {

/// Six digits, not one digit six times, no run up or down (123456, 654321). Fails with PinUnacceptable.
Result<void> checkPin(const SecretBytes &pin);
}

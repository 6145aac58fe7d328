#pragma once

#include <string>

namespace causeway::child {

/// Gives up everything but computing and talking on `fd`, for good: no file, socket, process, signal or executable
/// memory; one more attempt ends the process. Returns what failed, or an empty text.
std::string enterSandbox(int fd);
}

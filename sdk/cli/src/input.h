#pragma once

#include "session.h"

namespace causeway::cli {

/// The JSON in the file that an option names, or on stdin where the option is not given; 1 MiB at most. InvalidArgument, InvalidJson.
Result<Json> inputJson(const Arguments &arguments, const char *option, Session &session);
}

#pragma once

#include <string>

namespace causeway::sandbox {

/// What the start page's buttons do.
std::string startScript();
}

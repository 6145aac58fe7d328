#pragma once

#include <string>

namespace causeway::sandbox {

std::string styleSheet();
std::string markImage();
}

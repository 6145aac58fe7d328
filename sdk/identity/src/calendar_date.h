#pragma once

#include <string_view>

namespace causeway::identity {

/// A day that the calendar has, written YYYY-MM-DD.
bool isCalendarDate(std::string_view text);
}

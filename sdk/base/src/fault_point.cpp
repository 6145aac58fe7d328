#include <causeway/base/fault_point.h>

#ifdef CAUSEWAY_FAULT_POINTS
#include <csignal>
#include <cstdlib>
#include <string_view>

namespace causeway {

void faultPoint(const char *name)
{
    const char *chosen = std::getenv("CAUSEWAY_FAULT_POINT");
    if (chosen && std::string_view(chosen) == name)
        std::raise(SIGKILL);
}
}
#endif

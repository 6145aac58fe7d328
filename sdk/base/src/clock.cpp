#include <causeway/base/clock.h>

#include <ctime>
#include <fstream>

namespace causeway {
namespace {

class DeviceClock final : public Clock {
public:
    SystemTime now() const override
    {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }

    std::chrono::milliseconds sinceBoot() const override
    {
        timespec time{};
        clock_gettime(CLOCK_BOOTTIME, &time);
        return std::chrono::seconds(time.tv_sec)
            + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(time.tv_nsec));
    }

    std::string bootId() const override
    {
        std::ifstream file("/proc/sys/kernel/random/boot_id");
        std::string id;
        std::getline(file, id);
        return id;
    }
};
}

const Clock &systemClock()
{
    static const DeviceClock clock;
    return clock;
}
}

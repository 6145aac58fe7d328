#pragma once

#include <causeway/base/call.h>

namespace causeway::app {

/// A call for one wait of one view-model: cancel() ends this wait and no other work of the strand; what calls off the strand's own call ends it too.
class OwnCall {
public:
    static constexpr auto Longest = std::chrono::minutes(3);

    /// On the GUI thread, before the wait is posted to the strand; a wait of before ends.
    void begin()
    {
        cancel();
        m_stop = std::stop_source();
    }
    void cancel() { m_stop.request_stop(); }

    /// For the work on the strand: runs `wait(call)`, which may take as long as people take near each other.
    template<typename Wait>
    static auto run(const Call &strand, std::stop_source stop, Wait wait)
    {
        const std::stop_callback follow(strand.stop, [&stop] { stop.request_stop(); });
        return wait(Call{stop.get_token(), std::chrono::steady_clock::now() + Longest});
    }
    std::stop_source source() const { return m_stop; }

private:
    std::stop_source m_stop;
};
}

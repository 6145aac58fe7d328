#pragma once

#include <chrono>
#include <stop_token>

namespace causeway {

/// How long a call may take and how it is called off. Every call that may wait takes one.
struct Call {
    std::stop_token stop = {};
    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);

    bool isCancelled() const { return stop.stop_requested(); }
    /// Not positive once the deadline is over.
    std::chrono::steady_clock::duration left() const { return deadline - std::chrono::steady_clock::now(); }
    /// Nothing need be begun any more: called off, or no time is left.
    bool isOver() const { return isCancelled() || left() <= std::chrono::steady_clock::duration::zero(); }
};
}

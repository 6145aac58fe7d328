#pragma once

#include <chrono>
#include <cstddef>

namespace causeway::child {

/// What one program may use. The host's watchdog stands outside and holds whatever these miss.
struct Limits {
    std::size_t softMemory = 48u * 1024 * 1024; ///< the script is stopped at the next safe point
    std::size_t hardMemory = 64u * 1024 * 1024; ///< the process says why and ends
    std::size_t stack = 512u * 1024;
    std::chrono::milliseconds turn{1000}; ///< processor time for one message or timer
    std::size_t operations = 20'000;      ///< of the tree, in one turn: four times what 1,000 nodes need
    std::size_t batchBytes = 8u * 1024 * 1024;
};
}

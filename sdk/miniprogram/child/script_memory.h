#pragma once

#include "program_limits.h"

#include <functional>

struct JSMallocFunctions;

namespace causeway::child {

/// Counts what the engine allocates. Past the hard limit it runs `lastWords`, which must not return: a script can
/// catch an ordinary out-of-memory error and go on for ever, but it cannot catch the end of its process.
class Memory {
public:
    Memory(const Limits &limits, std::function<void()> lastWords);

    bool isOverSoftLimit() const { return m_used > m_limits.softMemory; }
    static const JSMallocFunctions &functions();

    void *allocate(std::size_t size);
    void *reallocate(void *block, std::size_t size);
    void release(void *block);

private:
    void require(std::size_t size);

    const Limits &m_limits;
    std::function<void()> m_lastWords;
    std::size_t m_used = 0;
};
}

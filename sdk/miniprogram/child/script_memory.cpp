#include "script_memory.h"

#include <quickjs.h>

#include <cstdlib>
#include <cstring>
#include <malloc.h>

namespace causeway::child {

Memory::Memory(const Limits &limits, std::function<void()> lastWords)
    : m_limits(limits), m_lastWords(std::move(lastWords))
{
}

const JSMallocFunctions &Memory::functions()
{
    static const JSMallocFunctions table{
        [](void *memory, std::size_t count, std::size_t size) -> void * {
            if (size != 0 && count > SIZE_MAX / size)
                return nullptr;
            void *block = static_cast<Memory *>(memory)->allocate(count * size);
            if (block)
                std::memset(block, 0, count * size);
            return block;
        },
        [](void *memory, std::size_t size) { return static_cast<Memory *>(memory)->allocate(size); },
        [](void *memory, void *block) { static_cast<Memory *>(memory)->release(block); },
        [](void *memory, void *block, std::size_t size) {
            return static_cast<Memory *>(memory)->reallocate(block, size);
        },
        [](const void *block) { return malloc_usable_size(const_cast<void *>(block)); },
    };
    return table;
}

void Memory::require(std::size_t size)
{
    if (size > m_limits.hardMemory || m_used > m_limits.hardMemory - size)
        m_lastWords();
}

void *Memory::allocate(std::size_t size)
{
    require(size);
    void *block = std::malloc(size);
    m_used += malloc_usable_size(block);
    return block;
}

void *Memory::reallocate(void *block, std::size_t size)
{
    if (size == 0) {
        release(block);
        return nullptr;
    }
    const auto before = malloc_usable_size(block);
    require(size > before ? size - before : 0);
    void *moved = std::realloc(block, size);
    if (moved)
        m_used = m_used - before + malloc_usable_size(moved);
    return moved;
}

void Memory::release(void *block)
{
    m_used -= malloc_usable_size(block);
    std::free(block);
}
}

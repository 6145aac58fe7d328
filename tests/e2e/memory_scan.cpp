#include "memory_scan.h"

#include <algorithm>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

namespace causeway::test {
namespace {

constexpr std::uint8_t Mask = 0xa7;
constexpr std::size_t ChunkSize = 1 << 20;

struct Region {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
};

std::vector<Region> writableRegions()
{
    std::vector<Region> regions;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        Region region;
        char permissions[5] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &region.begin, &region.end, permissions) == 3
            && permissions[1] == 'w')
            regions.push_back(region);
    }
    return regions;
}

/// Memory that is read into; a mapping of its own, so that it can be left out of the search.
class Buffer {
public:
    Buffer() : m_bytes(mmap(nullptr, 2 * ChunkSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)) {}
    ~Buffer() { munmap(m_bytes, 2 * ChunkSize); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    std::uint8_t *data() const { return static_cast<std::uint8_t *>(m_bytes); }
    bool holds(std::uintptr_t address) const
    {
        const auto begin = reinterpret_cast<std::uintptr_t>(m_bytes);
        return address >= begin && address < begin + 2 * ChunkSize;
    }

private:
    void *m_bytes;
};

int countIn(ByteView bytes, const MaskedSecret &secret)
{
    int count = 0;
    for (auto at = secret.findIn(bytes); at < bytes.size(); at = secret.findIn(bytes)) {
        ++count;
        bytes = bytes.subspan(at + 1);
    }
    return count;
}

int countInRegion(int memory, const Region &region, const Buffer &buffer, const MaskedSecret &secret)
{
    int count = 0;
    const auto overlap = secret.size() - 1; // else one that lies across two chunks would be missed
    for (auto at = region.begin; at < region.end; at += ChunkSize) {
        if (buffer.holds(at))
            continue;
        const auto wanted = std::min<std::size_t>(ChunkSize + overlap, region.end - at);
        const auto got = pread(memory, buffer.data(), wanted, static_cast<off_t>(at));
        if (got > 0)
            count += countIn({buffer.data(), static_cast<std::size_t>(got)}, secret);
    }
    return count;
}
}

MaskedSecret::MaskedSecret(ByteView secret) : m_masked(secret.size())
{
    std::ranges::transform(secret, m_masked.begin(), [](std::uint8_t byte) { return byte ^ Mask; });
}

std::size_t MaskedSecret::findIn(ByteView bytes) const
{
    const auto isSame = [](std::uint8_t byte, std::uint8_t masked) {
        return static_cast<std::uint8_t>(byte ^ Mask) == masked;
    };
    const auto first = static_cast<int>(m_masked.front() ^ Mask);
    for (std::size_t at = 0; at + m_masked.size() <= bytes.size(); ++at) {
        const auto *const candidate = static_cast<const std::uint8_t *>(
            std::memchr(bytes.data() + at, first, bytes.size() - m_masked.size() + 1 - at));
        if (!candidate)
            return bytes.size();
        at = static_cast<std::size_t>(candidate - bytes.data());
        if (std::equal(m_masked.begin(), m_masked.end(), candidate,
                       [&isSame](std::uint8_t masked, std::uint8_t byte) { return isSame(byte, masked); }))
            return at;
    }
    return bytes.size();
}

int countInMemory(const MaskedSecret &secret)
{
    const Buffer buffer;
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    if (memory < 0)
        return -1;
    int count = 0;
    for (const auto &region : writableRegions())
        count += countInRegion(memory, region, buffer, secret);
    close(memory);
    return count;
}
}

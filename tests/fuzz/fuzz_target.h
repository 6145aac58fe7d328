#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A claim about any input whatever; where it does not hold the process ends, which is how a fuzzer learns of it.
#define CAUSEWAY_FUZZ_CLAIM(claim)                                                                                     \
    do {                                                                                                               \
        if (!(claim)) {                                                                                                \
            std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #claim);                            \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

/// What a target defines: reads `size` bytes at `data`, must return, and must keep nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

inline std::string_view fuzzText(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

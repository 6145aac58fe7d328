#pragma once

#include <cstdlib>
#include <filesystem>

namespace causeway::bench {

/// A folder of its own for one measurement, gone with it.
struct TemporaryFolder {
    TemporaryFolder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "causeway-bench-XXXXXX").string();
        path = mkdtemp(pattern.data());
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    std::filesystem::path path;
};
}

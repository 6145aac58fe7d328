#pragma once

#include <causeway/base/result.h>

#include <filesystem>
#include <optional>
#include <string>

namespace causeway::sandbox {

std::optional<std::string> readFile(const std::filesystem::path &file);
/// Whole or not at all, also when the process is killed. Fails with StorageFailure.
Result<void> writeFile(const std::filesystem::path &file, const std::string &text);
/// The same with mode 0600.
Result<void> writeSecretFile(const std::filesystem::path &file, const std::string &text);
/// Made with mode 0700 where it is not there.
Result<void> makePrivateFolder(const std::filesystem::path &folder);
}

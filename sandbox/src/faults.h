#pragma once

#include <causeway/base/json.h>

#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace causeway::sandbox {

/// What goes wrong on purpose. `path` is a request's path; ending in `*` it stands for all that begin so.
struct Fault {
    std::string path;
    std::string mode;
    std::int64_t value = 0;
    std::optional<std::int64_t> times; ///< how often it still happens; nothing: until it is taken away
};

/// The faults that are planned, kept in memory: a restart clears them. Thread-safe.
class Faults {
public:
    void add(Fault fault);
    void clear();
    std::vector<Fault> list() const;
    /// The value if a fault of this mode is planned for the path; uses up one of its `times`.
    std::optional<std::int64_t> take(const std::string &path, const std::string &mode);

private:
    mutable std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

/// Throws Refusal invalid_request unless it is one that the protocol names.
Fault faultFromJson(const Json &json);
Json toJson(const Fault &fault);
}

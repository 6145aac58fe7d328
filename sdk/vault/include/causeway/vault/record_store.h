#pragma once

#include <causeway/base/json.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace causeway::vault {

struct Record {
    std::string key;
    Json body;
    std::int64_t sequence = 0; ///< order of first insertion, never used twice
};

/// Where features keep what they know about the person; encrypted at rest. On the SDK strand only.
/// Every call fails with VaultLocked while the vault is locked, with StorageFull, StorageFailure or VaultCorrupt when the disk does.
class RecordStore {
public:
    virtual ~RecordStore() = default;
    /// Inserts or replaces; a replaced record keeps its sequence.
    virtual Result<void> put(const std::string &collection, const std::string &key, const Json &body) = 0;
    virtual Result<std::optional<Json>> get(const std::string &collection, const std::string &key) = 0;
    /// In order of sequence.
    virtual Result<std::vector<Record>> list(const std::string &collection) = 0;
    /// The record inserted last, for chains.
    virtual Result<std::optional<Record>> last(const std::string &collection) = 0;
    virtual Result<void> remove(const std::string &collection, const std::string &key) = 0;
    /// Runs the work in one transaction: all of it is kept, or, if it returns an error, nothing. Durable when it returns. Nested calls join the outer one.
    virtual Result<void> transaction(const std::function<Result<void>()> &work) = 0;
};
}

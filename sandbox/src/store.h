#pragma once

#include <causeway/base/result.h>

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;

namespace causeway::sandbox {

/// The database failed (full disk, damage). Thrown by the store, caught by the router: the transaction is rolled back, the answer is 500.
struct StoreFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Value = std::variant<std::monostate, std::int64_t, std::string>;

/// One row of an answer, by column name.
class Row {
public:
    std::map<std::string, Value> columns;

    /// Empty where NULL.
    std::string text(const std::string &name) const;
    /// 0 where NULL.
    std::int64_t integer(const std::string &name) const;
    bool isNull(const std::string &name) const;
};

/// The sandbox's state: one SQLite file in WAL mode, so that a killed process leaves the last finished request behind.
class Store {
public:
    static Result<std::unique_ptr<Store>> open(const std::string &path);
    ~Store();

    /// Number of rows changed.
    int run(const std::string &sql, const std::vector<Value> &values = {});
    std::vector<Row> all(const std::string &sql, const std::vector<Value> &values = {});
    std::optional<Row> one(const std::string &sql, const std::vector<Value> &values = {});

    /// A named value that survives restarts.
    std::optional<std::string> setting(const std::string &name);
    void saveSetting(const std::string &name, const std::string &value);

    /// Holds the store for one request: nobody else reads or writes in between. Those inside another join it (the
    /// library's page calls the identity provider); commit() of the outermost one makes it all true at once.
    class Transaction {
    public:
        explicit Transaction(Store &store);
        ~Transaction();
        Transaction(const Transaction &) = delete;
        Transaction &operator=(const Transaction &) = delete;
        void commit();

    private:
        Store &m_store;
        std::unique_lock<std::recursive_mutex> m_lock;
        bool m_done = false;
    };

private:
    explicit Store(sqlite3 *database) : m_database(database) {}
    void migrate();

    sqlite3 *m_database;
    std::recursive_mutex m_mutex;
    int m_depth = 0;
    bool m_broken = false;
};
}

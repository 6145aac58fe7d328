#include "store.h"

#include "schema.h"

#include <sqlite3.h>

namespace causeway::sandbox {
namespace {

struct Finalizer {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

void bind(sqlite3_stmt *statement, int index, const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        sqlite3_bind_int64(statement, index, *number);
    else if (const auto *text = std::get_if<std::string>(&value))
        sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, index);
}

Value columnValue(sqlite3_stmt *statement, int index)
{
    switch (sqlite3_column_type(statement, index)) {
    case SQLITE_INTEGER: return sqlite3_column_int64(statement, index);
    case SQLITE_NULL: return std::monostate();
    default:
        return std::string(reinterpret_cast<const char *>(sqlite3_column_text(statement, index)),
                           static_cast<std::size_t>(sqlite3_column_bytes(statement, index)));
    }
}

Row readRow(sqlite3_stmt *statement)
{
    Row row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i)
        row.columns.emplace(sqlite3_column_name(statement, i), columnValue(statement, i));
    return row;
}
}

std::string Row::text(const std::string &name) const
{
    const auto *value = std::get_if<std::string>(&columns.at(name));
    return value ? *value : std::string();
}

std::int64_t Row::integer(const std::string &name) const
{
    const auto *value = std::get_if<std::int64_t>(&columns.at(name));
    return value ? *value : 0;
}

bool Row::isNull(const std::string &name) const
{
    return std::holds_alternative<std::monostate>(columns.at(name));
}

Result<std::unique_ptr<Store>> Store::open(const std::string &path)
{
    sqlite3 *database = nullptr;
    constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX;
    if (sqlite3_open_v2(path.c_str(), &database, flags, nullptr) != SQLITE_OK) {
        sqlite3_close(database);
        return Error{ErrorCode::StorageFailure, "the sandbox's database cannot be opened"};
    }
    std::unique_ptr<Store> store(new Store(database));
    try {
        sqlite3_busy_timeout(database, 5000);
        store->all("PRAGMA journal_mode=WAL");
        store->run("PRAGMA synchronous=NORMAL");
        store->migrate();
    } catch (const StoreFailure &failure) {
        return Error{ErrorCode::StorageFailure, failure.what()};
    }
    return store;
}

Store::~Store()
{
    sqlite3_close(m_database);
}

void Store::migrate()
{
    const auto &steps = migrations();
    auto version = static_cast<std::size_t>(one("PRAGMA user_version")->integer("user_version"));
    if (version > steps.size())
        throw StoreFailure("the database was written by a newer sandbox");
    for (; version < steps.size(); ++version) {
        Transaction transaction(*this);
        if (sqlite3_exec(m_database, steps[version], nullptr, nullptr, nullptr) != SQLITE_OK)
            throw StoreFailure(sqlite3_errmsg(m_database));
        run("PRAGMA user_version=" + std::to_string(version + 1));
        transaction.commit();
    }
}

std::vector<Row> Store::all(const std::string &sql, const std::vector<Value> &values)
{
    const std::lock_guard lock(m_mutex);
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
        throw StoreFailure(sqlite3_errmsg(m_database));
    const Statement statement(raw);
    for (std::size_t i = 0; i < values.size(); ++i)
        bind(raw, static_cast<int>(i) + 1, values[i]);
    std::vector<Row> rows;
    int outcome = sqlite3_step(raw);
    for (; outcome == SQLITE_ROW; outcome = sqlite3_step(raw))
        rows.push_back(readRow(raw));
    if (outcome != SQLITE_DONE)
        throw StoreFailure(sqlite3_errmsg(m_database));
    return rows;
}

int Store::run(const std::string &sql, const std::vector<Value> &values)
{
    const std::lock_guard lock(m_mutex);
    all(sql, values);
    return sqlite3_changes(m_database);
}

std::optional<Row> Store::one(const std::string &sql, const std::vector<Value> &values)
{
    auto rows = all(sql, values);
    if (rows.empty())
        return std::nullopt;
    return std::move(rows.front());
}

std::optional<std::string> Store::setting(const std::string &name)
{
    const auto row = one("SELECT value FROM settings WHERE name = ?", {name});
    return row ? std::optional(row->text("value")) : std::nullopt;
}

void Store::saveSetting(const std::string &name, const std::string &value)
{
    run("INSERT INTO settings(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        {name, value});
}

Store::Transaction::Transaction(Store &store) : m_store(store), m_lock(store.m_mutex)
{
    if (m_store.m_depth == 0) {
        m_store.m_broken = false;
        m_store.run("BEGIN IMMEDIATE");
    }
    ++m_store.m_depth;
}

Store::Transaction::~Transaction()
{
    --m_store.m_depth;
    if (m_done)
        return;
    m_store.m_broken = true;
    if (m_store.m_depth == 0)
        sqlite3_exec(m_store.m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Store::Transaction::commit()
{
    if (m_store.m_broken)
        throw StoreFailure("a part of the request failed");
    if (m_store.m_depth == 1)
        m_store.run("COMMIT");
    m_done = true;
}
}

#pragma once

#include <causeway/base/result.h>
#include <causeway/base/secret_bytes.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace causeway::vault {

struct CloseDatabase {
    void operator()(sqlite3 *database) const;
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt *statement) const;
};

/// A prepared statement in use; when it goes it is reset and forgets what was bound. What is bound must outlive it.
class Query {
public:
    Query(sqlite3 *database, sqlite3_stmt *statement) : m_database(database), m_statement(statement) {}
    ~Query();
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;

    Query &bind(int parameter, const std::string &text);
    /// Whether there is a row.
    Result<bool> step();
    /// For statements without rows.
    Result<void> run();
    std::string text(int column) const;
    std::int64_t integer(int column) const;

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
};

enum class OpenMode { Existing, New };

/// One SQLCipher database, open and decrypted. Its errors are ours: StorageFull, StorageFailure, VaultCorrupt, VaultBusy.
class Database {
public:
    /// `key` has 32 bytes and is used as it is. New makes the file, which must not be there. Fails with VaultNotEncrypted where the linked library is not
    /// SQLCipher 4.6 or newer or the file is plain SQLite, and with VaultCorrupt where the file is damaged or absent.
    static Result<Database> open(const std::string &path, const SecretBytes &key, OpenMode mode);
    /// Of the linked library; empty for plain SQLite.
    static std::string cipherVersion();

    /// Statements without parameters and rows.
    Result<void> execute(const char *sql);
    /// `sql` is a literal: the prepared statement is kept for the next time.
    Result<Query> query(const char *sql);
    Result<std::int64_t> integer(const char *sql);
    /// Whether a transaction is under way; the library ends one by itself when the disk fails.
    bool isInTransaction() const;

private:
    explicit Database(sqlite3 *database) : m_database(database) {}
    Result<void> unlock(const SecretBytes &key);
    Result<void> configure();

    std::unique_ptr<sqlite3, CloseDatabase> m_database;
    std::map<const char *, std::unique_ptr<sqlite3_stmt, FinalizeStatement>> m_statements;
};
}

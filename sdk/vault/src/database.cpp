#include "database.h"

#include <causeway/base/files.h>

#include <sqlcipher/sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace causeway::vault {
namespace {

constexpr std::string_view PlainHeader = "SQLite format 3";
constexpr std::size_t KeySize = 32;
constexpr std::int64_t SmallEnoughToCheck = 4 * 1024 * 1024;

bool isFull(int code, int systemError)
{
    const bool systemSaysSo = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    return code == SQLITE_FULL || (code == SQLITE_IOERR && systemSaysSo);
}

/// The library's failure as ours. Its message may quote data, so the detail has only the number.
Error failureOf(sqlite3 *database)
{
    const int extended = sqlite3_extended_errcode(database);
    const int code = extended & 0xff;
    const auto detail = "sqlite " + std::to_string(extended);
    if (isFull(code, sqlite3_system_errno(database)))
        return Error{ErrorCode::StorageFull, detail};
    if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
        return Error{ErrorCode::VaultCorrupt, detail};
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return Error{ErrorCode::VaultBusy, detail};
    return Error{ErrorCode::StorageFailure, detail};
}

/// "x'<64 hex digits>'", which SQLCipher takes for the key itself and not for a passphrase.
SecretBytes rawKeyText(const SecretBytes &key)
{
    constexpr std::string_view digits = "0123456789abcdef";
    SecretBytes text(2 + 2 * key.size() + 1);
    auto to = text.data().begin();
    *to++ = 'x';
    *to++ = '\'';
    for (const auto byte : key.view()) {
        *to++ = static_cast<std::uint8_t>(digits[byte >> 4]);
        *to++ = static_cast<std::uint8_t>(digits[byte & 15]);
    }
    *to = '\'';
    return text;
}

std::string firstText(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &raw, nullptr) != SQLITE_OK)
        return {};
    const std::unique_ptr<sqlite3_stmt, FinalizeStatement> statement(raw);
    if (sqlite3_step(raw) != SQLITE_ROW || sqlite3_column_type(raw, 0) == SQLITE_NULL)
        return {};
    return reinterpret_cast<const char *>(sqlite3_column_text(raw, 0));
}

/// Plain SQLite, linked by mistake, has no cipher version; before 4.6 there are known faults.
Result<void> checkCipher(sqlite3 *database)
{
    const auto version = firstText(database, "PRAGMA cipher_version");
    char *end = nullptr;
    const auto major = std::strtol(version.c_str(), &end, 10);
    const auto minor = *end == '.' ? std::strtol(end + 1, nullptr, 10) : 0;
    if (major < 4 || (major == 4 && minor < 6))
        return Error{ErrorCode::VaultNotEncrypted, "cipher version '" + version + "'"};
    return {};
}

Result<void> checkHeader(const std::string &path)
{
    CAUSEWAY_TRY(const auto header, readFileStart(path, PlainHeader.size()));
    if (!header || header->size() < PlainHeader.size()) // an empty file would open as an empty database
        return Error{ErrorCode::VaultCorrupt, "the database is missing"};
    if (asText(*header) == PlainHeader)
        return Error{ErrorCode::VaultNotEncrypted, "plain header"};
    return {};
}
}

void CloseDatabase::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void FinalizeStatement::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Query::~Query()
{
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Query::Query(Query &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Query &Query::bind(int parameter, const std::string &text)
{
    sqlite3_bind_text64(m_statement, parameter, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Result<bool> Query::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: return failureOf(m_database);
    }
}

Result<void> Query::run()
{
    CAUSEWAY_CHECK(step());
    return {};
}

std::string Query::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string();
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

Result<Database> Database::open(const std::string &path, const SecretBytes &key, OpenMode mode)
{
    if (key.size() != KeySize)
        return Error{ErrorCode::InvalidArgument, "a database key has 32 bytes"};
    if (mode == OpenMode::New)
        CAUSEWAY_CHECK(replacePrivateFile(path, {})); // so that the file, and its journals after it, have mode 0600
    else
        CAUSEWAY_CHECK(checkHeader(path));
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Database database(raw);
    if (opened != SQLITE_OK)
        return raw ? failureOf(raw) : Error{ErrorCode::StorageFailure, "no memory"};
    sqlite3_extended_result_codes(raw, 1);
    CAUSEWAY_CHECK(database.unlock(key));
    CAUSEWAY_CHECK(database.configure());
    return database;
}

Result<void> Database::unlock(const SecretBytes &key)
{
    CAUSEWAY_CHECK(execute("PRAGMA cipher_log_level = NONE")); // it would write to stderr
    CAUSEWAY_CHECK(checkCipher(m_database.get()));
    const auto text = rawKeyText(key);
    if (sqlite3_key_v2(m_database.get(), "main", text.view().data(), static_cast<int>(text.size())) != SQLITE_OK)
        return failureOf(m_database.get());
    return {};
}

Result<void> Database::configure()
{
    // A rollback journal and not a write-ahead log: the file alone is the whole state, so a copy of it is a copy.
    CAUSEWAY_CHECK(execute("PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                           "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                           "PRAGMA synchronous = EXTRA; PRAGMA journal_mode = TRUNCATE"));
    CAUSEWAY_TRY(const auto pages, integer("PRAGMA page_count")); // the first read: a wrong key or a damaged file shows
    CAUSEWAY_TRY(const auto pageSize, integer("PRAGMA page_size"));
    if (pages * pageSize > SmallEnoughToCheck)
        return {}; // each page has its own MAC and is checked when it is read
    CAUSEWAY_TRY(auto check, query("PRAGMA quick_check(1)"));
    CAUSEWAY_CHECK(check.step());
    if (check.text(0) != "ok")
        return Error{ErrorCode::VaultCorrupt, "quick check"};
    return {};
}

std::string Database::cipherVersion()
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(":memory:", &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, CloseDatabase> database(raw);
    return opened == SQLITE_OK ? firstText(raw, "PRAGMA cipher_version") : std::string();
}

Result<void> Database::execute(const char *sql)
{
    if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failureOf(m_database.get());
    return {};
}

Result<Query> Database::query(const char *sql)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt *raw = nullptr;
        const auto prepared = sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
        if (prepared != SQLITE_OK)
            return failureOf(m_database.get());
        statement.reset(raw);
    }
    return Query(m_database.get(), statement.get());
}

Result<std::int64_t> Database::integer(const char *sql)
{
    CAUSEWAY_TRY(auto asked, query(sql));
    CAUSEWAY_TRY(const auto row, asked.step());
    if (!row)
        return Error{ErrorCode::VaultCorrupt, "no row"};
    return asked.integer(0);
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_database.get()) == 0;
}
}

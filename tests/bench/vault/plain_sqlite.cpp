#include "plain_sqlite.h"

#include <dlfcn.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

namespace causeway::bench {
namespace {

[[noreturn]] void giveUp(const char *what)
{
    std::fprintf(stderr, "plain SQLite: %s\n", what);
    std::exit(1);
}
}

struct PlainSqlite::Library {
    void *handle = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_DEEPBIND);
    sqlite3 *database = nullptr;
    sqlite3_stmt *insert = nullptr;
    sqlite3_stmt *selectAll = nullptr;
    sqlite3_stmt *selectOne = nullptr;

    template<typename Function>
    Function *find(Function *, const char *name) const
    {
        auto *found = reinterpret_cast<Function *>(dlsym(handle, name));
        return found ? found : (giveUp(name), nullptr);
    }
};

// The declaration gives the type, the name gives the address, once for each place: nothing here links against sqlite3.
#define PLAIN(function)                                                                                                \
    [this] {                                                                                                           \
        static auto *const found = m_library->find(static_cast<decltype(&::function)>(nullptr), #function);            \
        return found;                                                                                                  \
    }()

PlainSqlite::PlainSqlite(const std::string &path) : m_library(std::make_unique<Library>())
{
    if (!m_library->handle)
        giveUp("libsqlite3.so.0 is not here");
    if (PLAIN(sqlite3_open)(path.c_str(), &m_library->database) != SQLITE_OK)
        giveUp("cannot open");
    run("PRAGMA journal_mode=TRUNCATE"); // as the vault has it: what is compared is encryption, not durability
    run("PRAGMA synchronous=EXTRA");
    run("CREATE TABLE record(sequence INTEGER PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, key TEXT NOT NULL, "
        "body TEXT NOT NULL, "
        "UNIQUE(collection, key))");
    const auto prepare = [this](const char *sql, sqlite3_stmt **statement) {
        if (PLAIN(sqlite3_prepare_v2)(m_library->database, sql, -1, statement, nullptr) != SQLITE_OK)
            giveUp(sql);
    };
    prepare("INSERT INTO record(collection, key, body) VALUES('bench', ?, ?)", &m_library->insert);
    prepare("SELECT body FROM record WHERE collection = 'bench' ORDER BY sequence", &m_library->selectAll);
    prepare("SELECT body FROM record WHERE collection = 'bench' AND key = ?", &m_library->selectOne);
}

PlainSqlite::~PlainSqlite()
{
    for (auto *statement : {m_library->insert, m_library->selectAll, m_library->selectOne})
        PLAIN(sqlite3_finalize)(statement);
    PLAIN(sqlite3_close)(m_library->database);
}

void PlainSqlite::run(const char *sql)
{
    if (PLAIN(sqlite3_exec)(m_library->database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(sql);
}

void PlainSqlite::inOneTransaction(const std::function<void()> &work)
{
    run("BEGIN IMMEDIATE");
    work();
    run("COMMIT");
}

void PlainSqlite::put(const std::string &key, const std::string &body)
{
    auto *const statement = m_library->insert;
    PLAIN(sqlite3_bind_text)(statement, 1, key.data(), static_cast<int>(key.size()), SQLITE_STATIC);
    PLAIN(sqlite3_bind_text)(statement, 2, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
    if (PLAIN(sqlite3_step)(statement) != SQLITE_DONE)
        giveUp("insert");
    PLAIN(sqlite3_reset)(statement);
}

void PlainSqlite::list(const std::function<void(const std::string &body)> &each)
{
    auto *const statement = m_library->selectAll;
    while (PLAIN(sqlite3_step)(statement) == SQLITE_ROW)
        each(reinterpret_cast<const char *>(PLAIN(sqlite3_column_text)(statement, 0)));
    PLAIN(sqlite3_reset)(statement);
}

std::string PlainSqlite::get(const std::string &key)
{
    auto *const statement = m_library->selectOne;
    PLAIN(sqlite3_bind_text)(statement, 1, key.data(), static_cast<int>(key.size()), SQLITE_STATIC);
    if (PLAIN(sqlite3_step)(statement) != SQLITE_ROW)
        giveUp("select");
    std::string body = reinterpret_cast<const char *>(PLAIN(sqlite3_column_text)(statement, 0));
    PLAIN(sqlite3_reset)(statement);
    return body;
}

std::string PlainSqlite::version() const
{
    return PLAIN(sqlite3_libversion)();
}
}

#pragma once

#include <functional>
#include <memory>
#include <string>

namespace causeway::bench {

/// The system's SQLite without encryption, with the same kind of table as the vault. It is loaded at run time and kept to itself: linked
/// beside SQLCipher, one of the two would silently take the other's place. A fault ends the program.
class PlainSqlite {
public:
    explicit PlainSqlite(const std::string &path);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite &) = delete;
    PlainSqlite &operator=(const PlainSqlite &) = delete;

    void inOneTransaction(const std::function<void()> &work);
    void put(const std::string &key, const std::string &body);
    void list(const std::function<void(const std::string &body)> &each);
    std::string get(const std::string &key);
    std::string version() const;

private:
    struct Library;
    void run(const char *sql);
    std::unique_ptr<Library> m_library;
};
}

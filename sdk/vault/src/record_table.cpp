#include "record_table.h"

namespace causeway::vault {
namespace {

Result<Json> bodyOf(const Query &row, int column)
{
    auto body = parseJson(row.text(column));
    if (!body)
        return Error{ErrorCode::VaultCorrupt, "a record is not JSON"};
    return body;
}

/// A row of key, body, sequence.
Result<Record> recordOf(const Query &row)
{
    CAUSEWAY_TRY(auto body, bodyOf(row, 1));
    return Record{row.text(0), std::move(body), row.integer(2)};
}
}

Result<void> putRecord(Database &database, const std::string &collection, const std::string &key, const Json &body)
{
    const auto text = toCompact(body);
    CAUSEWAY_TRY(auto upsert,
                 database.query("INSERT INTO records (collection, key, body) VALUES (?1, ?2, ?3)"
                                " ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body"));
    return upsert.bind(1, collection).bind(2, key).bind(3, text).run();
}

Result<std::optional<Json>> getRecord(Database &database, const std::string &collection, const std::string &key)
{
    CAUSEWAY_TRY(auto select, database.query("SELECT body FROM records WHERE collection = ?1 AND key = ?2"));
    CAUSEWAY_TRY(const auto found, select.bind(1, collection).bind(2, key).step());
    if (!found)
        return std::optional<Json>();
    CAUSEWAY_TRY(auto body, bodyOf(select, 0));
    return std::optional<Json>(std::in_place, std::move(body));
}

Result<std::vector<Record>> listRecords(Database &database, const std::string &collection)
{
    CAUSEWAY_TRY(auto select,
                 database.query("SELECT key, body, sequence FROM records WHERE collection = ?1 ORDER BY sequence"));
    select.bind(1, collection);
    std::vector<Record> records;
    while (true) {
        CAUSEWAY_TRY(const auto more, select.step());
        if (!more)
            return records;
        CAUSEWAY_TRY(auto record, recordOf(select));
        records.push_back(std::move(record));
    }
}

Result<std::optional<Record>> lastRecord(Database &database, const std::string &collection)
{
    CAUSEWAY_TRY(auto select,
                 database.query("SELECT key, body, sequence FROM records WHERE collection = ?1"
                                " ORDER BY sequence DESC LIMIT 1"));
    CAUSEWAY_TRY(const auto found, select.bind(1, collection).step());
    if (!found)
        return std::optional<Record>();
    CAUSEWAY_TRY(auto record, recordOf(select));
    return std::optional<Record>(std::move(record));
}

Result<void> removeRecord(Database &database, const std::string &collection, const std::string &key)
{
    CAUSEWAY_TRY(auto erase, database.query("DELETE FROM records WHERE collection = ?1 AND key = ?2"));
    return erase.bind(1, collection).bind(2, key).run();
}
}

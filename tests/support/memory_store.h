#pragma once

#include <causeway/vault/record_store.h>

#include <algorithm>
#include <map>

namespace causeway::test {

/// A RecordStore without a disk: the vault's words (sequence, transactions that join) kept in memory.
struct MemoryStore final : vault::RecordStore {
    std::map<std::string, std::vector<vault::Record>> collections;
    std::optional<Error> fail; ///< set it and every call fails
    int transactions = 0;      ///< how many were kept, nested ones not counted

    Result<void> put(const std::string &collection, const std::string &key, const Json &body) override
    {
        if (fail)
            return *fail;
        auto &records = collections[collection];
        const auto found = std::ranges::find(records, key, &vault::Record::key);
        if (found == records.end())
            records.push_back({key, body, ++m_sequence});
        else
            found->body = body;
        return {};
    }

    Result<std::optional<Json>> get(const std::string &collection, const std::string &key) override
    {
        if (fail)
            return *fail;
        for (const auto &record : collections[collection])
            if (record.key == key)
                return std::optional<Json>(std::in_place, record.body);
        return std::optional<Json>();
    }

    Result<std::vector<vault::Record>> list(const std::string &collection) override
    {
        if (fail)
            return *fail;
        return collections[collection];
    }

    Result<std::optional<vault::Record>> last(const std::string &collection) override
    {
        if (fail)
            return *fail;
        const auto &records = collections[collection];
        return records.empty() ? std::optional<vault::Record>() : std::optional<vault::Record>(records.back());
    }

    Result<void> remove(const std::string &collection, const std::string &key) override
    {
        if (fail)
            return *fail;
        std::erase_if(collections[collection], [&](const auto &record) { return record.key == key; });
        return {};
    }

    Result<void> transaction(const std::function<Result<void>()> &work) override
    {
        if (fail)
            return *fail;
        if (m_inTransaction)
            return joined(work);
        const auto before = collections;
        m_inTransaction = true;
        m_doomed.reset();
        auto done = work();
        m_inTransaction = false;
        if (done && m_doomed)
            done = *m_doomed;
        if (done)
            ++transactions;
        else
            collections = before;
        return done;
    }

private:
    /// An inner failure dooms the outer transaction, even where its caller overlooks it.
    Result<void> joined(const std::function<Result<void>()> &work)
    {
        auto done = work();
        if (!done)
            m_doomed = done.error();
        return done;
    }

    std::int64_t m_sequence = 0;
    bool m_inTransaction = false;
    std::optional<Error> m_doomed;
};
}

#include "bench.h"
#include "database.h"
#include "plain_sqlite.h"
#include "schema.h"
#include "temporary_folder.h"

#include <causeway/platform/fake_key_store.h>
#include <causeway/vault/vault.h>

#include <cstdlib>

// What encryption and the record store cost beside SQLite with the same rows and the same JSON, each run in a new database.
namespace {

using namespace causeway;

constexpr int Rows = 10'000;

void require(bool fine, const char *what)
{
    if (!fine) {
        std::fprintf(stderr, "bench_vault: %s\n", what);
        std::exit(1);
    }
}

Json row(int number)
{
    return {{"id", number},
            {"name", "an ordinary bill"},
            {"amount", {{"minor_units", 54000 + number}, {"currency", "HKD"}}},
            {"due_on", "2026-12-01"}};
}

struct Figures {
    std::vector<double> write, read, find;
};

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

/// `measure(work)`: milliseconds of one call.
template<typename Work>
double milliseconds(Work &&work)
{
    return bench::medianMicroseconds(work, 1, 1) / 1000;
}

void runVault(vault::Vault &vault, Figures &figures)
{
    figures.write.push_back(milliseconds([&] {
        const auto written = vault.transaction([&]() -> Result<void> {
            for (int i = 0; i < Rows; ++i)
                CAUSEWAY_CHECK(vault.put("bench", std::to_string(i), row(i)));
            return {};
        });
        require(bool(written), "write");
    }));
    figures.read.push_back(milliseconds([&] {
        const auto all = vault.list("bench");
        require(all && all->size() == Rows, "read");
    }));
    figures.find.push_back(milliseconds([&] {
        for (int i = 0; i < Rows; ++i) {
            const auto one = vault.get("bench", std::to_string(i * 7919L % Rows));
            require(one && one->has_value(), "find");
        }
    }));
}

void runPlain(bench::PlainSqlite &plain, Figures &figures)
{
    figures.write.push_back(milliseconds([&] {
        plain.inOneTransaction([&] {
            for (int i = 0; i < Rows; ++i)
                plain.put(std::to_string(i), toCompact(row(i)));
        });
    }));
    figures.read.push_back(milliseconds([&] {
        std::vector<Json> all;
        plain.list([&](const std::string &body) { all.push_back(Json::parse(body)); });
        require(all.size() == Rows, "plain read");
    }));
    figures.find.push_back(milliseconds([&] {
        for (int i = 0; i < Rows; ++i)
            require(Json::parse(plain.get(std::to_string(i * 7919L % Rows))).is_object(), "plain find");
    }));
}

/// SQLCipher's part of unlocking: no PIN, no key file, and no rows yet.
double openByRawKey()
{
    const bench::TemporaryFolder folder;
    const auto path = (folder.path / "raw.db").string();
    const auto key = crypto::randomSecret(32);
    {
        auto database = vault::Database::open(path, key, vault::OpenMode::New);
        require(database && vault::migrate(*database), "create by raw key");
    }
    return bench::medianMicroseconds([&] {
               auto database = vault::Database::open(path, key, vault::OpenMode::Existing);
               require(database && vault::migrate(*database), "open by raw key");
           })
        / 1000;
}
}

int main()
{
    Figures ours;
    Figures plain;
    std::vector<double> unlock;
    std::string peer;
    for (int run = 0; run < 5; ++run) {
        const bench::TemporaryFolder folder;
        platform::FakeKeyStore keys;
        const auto vault = vault::makeVault({(folder.path / "vault").string()}, keys, systemClock());
        require(bool(vault->create(SecretBytes(std::string_view("480261")))), "create");
        runVault(*vault, ours);
        vault->lock();
        unlock.push_back(
            milliseconds([&] { require(bool(vault->unlock(SecretBytes(std::string_view("480261")))), "unlock"); }));
        bench::PlainSqlite sqlite((folder.path / "plain.db").string());
        runPlain(sqlite, plain);
        peer = "SQLite " + sqlite.version() + ", not encrypted";
    }
    bench::report("vault_unlock_with_pin", median(unlock), "ms");
    bench::report("vault_open_by_raw_key", openByRawKey(), "ms");
    bench::report("vault_write_10000_rows", median(ours.write), "ms", peer, median(plain.write));
    bench::report("vault_read_10000_rows", median(ours.read), "ms", peer, median(plain.read));
    bench::report("vault_find_10000_rows", median(ours.find), "ms", peer, median(plain.find));
}

#pragma once

#include "keeping.h"

#include <causeway/wallet/holding.h>

namespace causeway::wallet {

/// One line of the catalogue: what lists show, and what searches look through.
struct CatalogueEntry {
    Held held;
    Keeping keeping;
    std::int64_t sequence = 0;
    std::size_t fingerprint = 0;              ///< of the text that it was read from
    std::string values;                       ///< folded
    std::map<std::string, std::string> names; ///< title and issuer by language, folded

    std::int64_t place() const { return placeOf(keeping, sequence); }
};

/// All certificates, in memory: a list takes no credential apart that it has taken apart before.
class Catalogue {
public:
    using Entries = std::vector<const CatalogueEntry *>;

    explicit Catalogue(vault::RecordStore &store) : m_store(store) {}

    /// Reads all records where something has changed since the last time; costs one look into the vault where nothing has. Fails as the vault does, and then holds nothing.
    Result<void> refresh();
    void forget();

    HeldPage select(const HeldQuery &query);
    const CatalogueEntry *find(const std::string &id) const;
    /// Those that are listed with it: favourites or others, put away or not; in order.
    Entries shelfOf(const CatalogueEntry &entry) const;
    /// Stores these and puts everything in its place.
    Result<void> keep(const Keepings &changes);

private:
    Result<void> read();
    void arrange();
    const Entries &groupedIn(const std::string &language);

    vault::RecordStore &m_store;
    std::string m_version; ///< empty: nothing was read
    std::map<std::string, CatalogueEntry> m_entries;
    Entries m_ordered;
    std::map<std::string, Entries>
        m_grouped; ///< by language, once one was asked for: titles differ, and with them what stands together
    std::size_t m_archived = 0;
};
}

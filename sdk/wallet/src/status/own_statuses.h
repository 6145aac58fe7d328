#pragma once

#include "status/status_cache.h"

namespace causeway::wallet {

/// The status lists of the person's own certificates, and when they are fetched.
class OwnStatuses {
public:
    /// Collaborators must outlive it. `clock` as StatusCache has it.
    OwnStatuses(vault::RecordStore &store, identity::Directory &directory, net::HttpClient &http, const Clock &clock)
        : m_store(store), m_directory(directory), m_http(http), m_cache(store, directory, clock)
    {
    }

    const StatusCache &cache() const { return m_cache; }
    /// As Wallet::refreshStatus().
    Result<int> refresh(const Call &call);
    /// That of a certificate which is just here; what its list says may come later.
    void fetchFor(const std::string &certificateId, const Call &call);

private:
    Result<std::set<StatusListPlace>> places();
    Result<int> fetch(const std::set<StatusListPlace> &places, const Call &call);

    vault::RecordStore &m_store;
    identity::Directory &m_directory;
    net::HttpClient &m_http;
    StatusCache m_cache;
};
}

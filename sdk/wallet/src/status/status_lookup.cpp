#include "status/status_cache.h"

#include <causeway/wallet/reader.h>

#include <algorithm>
#include <map>

namespace causeway::wallet {
namespace {

constexpr std::chrono::hours FreshFor{1}; // somebody waits at the counter, and a newer list is a request away
constexpr std::chrono::minutes RetryAfter{1};
constexpr std::chrono::days KeptFor{30};
constexpr std::chrono::hours TidyEvery{1};
constexpr std::chrono::seconds TimeToFetch{5};

class ReaderStatuses {
public:
    ReaderStatuses(vault::RecordStore &store, identity::Directory &directory, const Clock &clock, net::HttpClient *http)
        : m_cache(store, directory, ReaderStatusLists), m_directory(directory), m_clock(clock), m_http(http)
    {
    }

    std::optional<Status> operator()(const std::string &issuer, const StatusReference &reference)
    {
        const auto list = m_directory.cachedTrustList();
        if (!list || !*list || (*list)->expiresAt <= m_clock.now())
            return std::nullopt; // who may speak for a status list is judged by it
        tidy();
        auto found = known(issuer, reference, **list);
        if (isDue(found) && fetch({issuer, reference.uri}, **list))
            found = known(issuer, reference, **list);
        return found ? std::optional(found->status) : std::nullopt;
    }

private:
    std::optional<KnownStatus> known(const std::string &issuer, const StatusReference &reference,
                                     const identity::TrustList &list) const
    {
        return m_cache.find(issuer, reference, list, m_clock.now()).valueOr(std::nullopt);
    }

    bool isDue(const std::optional<KnownStatus> &found) const
    {
        return !found || m_clock.now() >= std::min(found->refreshAt, found->fetchedAt + FreshFor);
    }

    /// A list that cannot be removed now is removed another time.
    void tidy()
    {
        const auto now = m_clock.now();
        if (now < m_tidyAt)
            return;
        m_tidyAt = now + TidyEvery;
        static_cast<void>(m_cache.keepSince(now - KeptFor));
    }

    /// Whether it came. Who queues at a counter without network is not kept waiting for each person anew.
    bool fetch(const StatusListPlace &place, const identity::TrustList &list)
    {
        const auto now = m_clock.now();
        if (!m_http || now < m_retryAt[place])
            return false;
        const Call brief{{}, std::chrono::steady_clock::now() + TimeToFetch};
        const auto fetched = m_cache.fetch(place, list, *m_http, now, brief);
        if (!fetched)
            m_retryAt[place] = now + RetryAfter;
        return bool(fetched);
    }

    StatusCache m_cache;
    identity::Directory &m_directory;
    const Clock &m_clock;
    net::HttpClient *m_http;
    std::map<StatusListPlace, SystemTime> m_retryAt; ///< one issuer's server that is down holds up nobody else's
    SystemTime m_tidyAt;
};
}

StatusLookup statusesIn(vault::RecordStore &store, identity::Directory &directory, const Clock &clock,
                        net::HttpClient *http)
{
    return [statuses = std::make_shared<ReaderStatuses>(store, directory, clock, http)](
               const std::string &issuer, const StatusReference &reference) { return (*statuses)(issuer, reference); };
}
}

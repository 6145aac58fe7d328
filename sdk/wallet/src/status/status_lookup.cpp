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

/// One that lies further ahead than it was ever set counts for nothing: the clock was set back since.
bool liesAhead(SystemTime mark, SystemTime now, std::chrono::seconds interval)
{
    return now < mark && mark <= now + interval;
}

class ReaderStatuses {
public:
    ReaderStatuses(vault::RecordStore &store, identity::Directory &directory, const Clock &clock, net::HttpClient *http)
        : m_cache(store, directory, clock, ReaderStatusLists), m_directory(directory), m_clock(clock), m_http(http)
    {
    }

    std::optional<Status> operator()(const std::string &issuer, const StatusReference &reference)
    {
        const auto list = m_directory.cachedTrustList();
        if (!list || !*list || !m_cache.isGood(**list))
            return std::nullopt; // who may speak for a status list is judged by it
        const StatusListPlace place{issuer, reference.uri};
        tidy(place);
        auto found = known(issuer, reference, **list);
        if (isDue(found) && fetch(place, **list))
            found = known(issuer, reference, **list);
        return found ? std::optional(found->status) : std::nullopt;
    }

private:
    std::optional<KnownStatus> known(const std::string &issuer, const StatusReference &reference,
                                     const identity::TrustList &list) const
    {
        return m_cache.find(issuer, reference, list).valueOr(std::nullopt);
    }

    /// Also where the clock was set back since.
    bool isDue(const std::optional<KnownStatus> &found) const
    {
        const auto now = m_clock.now();
        return !found || now < found->fetchedAt || now >= std::min(found->refreshAt, found->fetchedAt + FreshFor);
    }

    /// What cannot be noted or removed now is another time. The note comes first: of what is asked for now a mark stays.
    void tidy(const StatusListPlace &used)
    {
        static_cast<void>(m_cache.noteUse(used));
        const auto now = m_clock.now();
        if (liesAhead(m_tidyAt, now, TidyEvery))
            return;
        m_tidyAt = now + TidyEvery;
        static_cast<void>(m_cache.keepSince(now - KeptFor));
    }

    /// Whether it came. Who queues at a counter without network is not kept waiting for each person anew.
    bool fetch(const StatusListPlace &place, const identity::TrustList &list)
    {
        const auto now = m_clock.now();
        if (!m_http || liesAhead(m_retryAt[place], now, RetryAfter))
            return false;
        const Call brief{{}, std::chrono::steady_clock::now() + TimeToFetch};
        const auto fetched = m_cache.fetch(place, list, *m_http, brief);
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

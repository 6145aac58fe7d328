#pragma once

#include <causeway/base/clock.h>
#include <causeway/identity/directory.h>
#include <causeway/net/http_client.h>
#include <causeway/vault/record_store.h>
#include <causeway/wallet/status_list.h>

#include <set>

namespace causeway::wallet {

/// A status list that certificates name, and who issued them: nobody else can say that they are withdrawn, or that they are not.
struct StatusListPlace {
    std::string issuer;
    std::string uri;
    friend auto operator<=>(const StatusListPlace &, const StatusListPlace &) = default;
};

/// What a list said when it was fetched.
struct KnownStatus {
    Status status = Status::Other;
    SystemTime fetchedAt;
    SystemTime refreshAt; ///< its issuer has a newer one by then
};

/// The lists of the person's own certificates, and those of certificates that a reader was shown.
constexpr auto OwnStatusLists = "wallet.status_lists";
constexpr auto ReaderStatusLists = "reader.status_lists";

/// Status lists as they came, in the vault, and of each place when the newest that it had was issued. Each is judged whenever it is asked.
class StatusCache {
public:
    /// `clock` says whether lists are still good: see LaterClock.
    StatusCache(vault::RecordStore &store, identity::Directory &directory, const Clock &clock,
                std::string collection = OwnStatusLists)
        : m_store(store), m_directory(directory), m_clock(clock), m_collection(std::move(collection))
    {
    }

    /// Whether a trust list has not run out: by the same clock as status lists, since it says who may speak for them.
    bool isGood(const identity::TrustList &list) const { return m_clock.now() < list.expiresAt; }

    /// Without network. Nothing: unknown, because the list was never fetched, is too old, cannot be believed or does not reach so far.
    Result<std::optional<KnownStatus>> find(const std::string &issuer, const StatusReference &reference,
                                            const identity::TrustList &list) const;

    /// Fetches a list, whole: nobody learns which certificate is meant. Its `sub` says of which place it is, wherever the server sends whoever asks: three times at most.
    /// It replaces the one that is here only if it is believed and not older than any that was, whatever became of that one. StatusListInvalid, InvalidUrl, AddressForbidden,
    /// ResponseUnexpected, ResponseTooLarge, ServerError, network and vault errors.
    Result<void> fetch(const StatusListPlace &place, const identity::TrustList &list, net::HttpClient &http,
                       const Call &call);

    /// Removes what is kept of places that no certificate names any more.
    Result<void> keepOnly(const std::set<StatusListPlace> &places);

    /// Notes that somebody asked for a list that is, or was, here. By the day: when a certificate was shown is nobody's business.
    Result<void> noteUse(const StatusListPlace &place);
    /// Removes the lists that were fetched before. Of those that were asked for since, it is kept when they were issued: else an older one could take their place.
    Result<void> keepSince(SystemTime time);

private:
    Result<VerifiedStatusList> verify(const Json &record, const StatusListPlace &place,
                                      const identity::TrustList &list) const;
    Result<std::optional<SystemTime>> newestSeen(const StatusListPlace &place, const identity::TrustList &list) const;

    vault::RecordStore &m_store;
    identity::Directory &m_directory;
    const Clock &m_clock;
    std::string m_collection;
};
}

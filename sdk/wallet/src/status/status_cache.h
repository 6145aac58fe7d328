#pragma once

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

/// Status lists as they came, in the vault. Each is judged whenever it is asked.
class StatusCache {
public:
    StatusCache(vault::RecordStore &store, identity::Directory &directory, std::string collection = OwnStatusLists)
        : m_store(store), m_directory(directory), m_collection(std::move(collection))
    {
    }

    /// Without network. Nothing: unknown, because the list was never fetched, is too old, cannot be believed or does not reach so far.
    Result<std::optional<KnownStatus>> find(const std::string &issuer, const StatusReference &reference,
                                            const identity::TrustList &list, SystemTime now) const;

    /// Fetches a list, whole: nobody learns which certificate is meant. It replaces the one that is here only if it is believed and not older. StatusListInvalid, InvalidUrl,
    /// AddressForbidden, ResponseUnexpected, ServerError, network and vault errors.
    Result<void> fetch(const StatusListPlace &place, const identity::TrustList &list, net::HttpClient &http,
                       SystemTime now, const Call &call);

    /// Removes the lists that no certificate names any more.
    Result<void> keepOnly(const std::set<StatusListPlace> &places);
    /// Removes those that were fetched before.
    Result<void> keepSince(SystemTime fetched);

private:
    Result<VerifiedStatusList> verify(const Json &record, const StatusListPlace &place, const identity::TrustList &list,
                                      SystemTime now) const;

    vault::RecordStore &m_store;
    identity::Directory &m_directory;
    std::string m_collection;
};
}

#pragma once

#include <causeway/client/client.h>

#include <QVariant>

/// What several view-models show of certificates, or do with them. On the SDK strand.
namespace causeway::app {

/// {id, type, title, issuer, holder, portrait, expires, verdict, expiresSoon, favourite, archived}
QVariantMap cardOf(const wallet::Certificate &certificate, const wallet::Belief &belief, const wallet::Held &held,
                   const std::string &language);
/// The same, looked up. CertificateNotFound.
Result<QVariantMap> readCard(Client &client, const wallet::Held &held, const std::string &language);
bool isExpiringSoon(const wallet::Belief &belief);
/// It may count again: nothing else is wrong with it.
bool isOnlySuspended(const wallet::Belief &belief);
/// It will count from a later day on: nothing else is wrong with it.
bool isOnlyNotYetValid(const wallet::Belief &belief);
/// Asks the issuer for an offer for the logged-in person and opens it: Wallet::requestOffer(), openOffer().
Result<consent::Request> openOfferOf(Client &client, const std::string &issuer, const std::string &configurationId,
                                     const Call &call);

/// What an offer, or the answer to a login, has come to.
struct Issued {
    Json result;
    bool isSaidAgain = false; ///< it was taken before: nothing that is asked now has to do with it
};
/// Who says again what was taken before, but had no answer then, is told what came of it: Wallet::outcomeOf(). Where nothing did, why it was not done stays.
Result<Issued> orWhatCame(Result<Json> done, const std::string &said, Client &client);

/// Those that are listed together: one can be moved among them.
struct Shelf {
    std::vector<std::string> ids;
    std::size_t at = 0; ///< of the one that was asked for

    bool isFirst() const { return at == 0; }
    bool isLast() const { return at + 1 >= ids.size(); }
};
/// CertificateNotFound.
Result<Shelf> shelfOf(wallet::Holding &holding, const std::string &id);
}

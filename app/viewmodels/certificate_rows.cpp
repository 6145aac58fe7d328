#include "viewmodels/certificate_rows.h"

#include "viewmodels/format.h"

#include <algorithm>
#include <array>

namespace causeway::app {
namespace {

/// After which no certificate is believed again.
constexpr std::array Final = {wallet::Reason::SignatureBad, wallet::Reason::IssuerNotOnTrustList,
                              wallet::Reason::Expired, wallet::Reason::KeyMissing, wallet::Reason::StatusRevoked};

bool has(const wallet::Belief &belief, wallet::Reason reason)
{
    return std::ranges::find(belief.reasons, reason) != belief.reasons.end();
}

bool isFinal(const wallet::Belief &belief)
{
    return std::ranges::any_of(Final, [&belief](wallet::Reason reason) { return has(belief, reason); });
}

QString claimOf(const wallet::Certificate &certificate, const std::string &name)
{
    const auto found = std::ranges::find(certificate.claims, name, &wallet::Claim::name);
    return found == certificate.claims.end() ? QString() : text(found->value);
}

QString holderOf(const wallet::Certificate &certificate, const std::string &language)
{
    const auto chinese = claimOf(certificate, "name_zh");
    const auto english =
        QStringLiteral("%1 %2").arg(claimOf(certificate, "family_name"), claimOf(certificate, "given_name")).trimmed();
    return language == "en" || chinese.isEmpty() ? english : chinese;
}
}

bool isExpiringSoon(const wallet::Belief &belief)
{
    return has(belief, wallet::Reason::ExpiresSoon);
}

bool isOnlySuspended(const wallet::Belief &belief)
{
    return has(belief, wallet::Reason::StatusSuspended) && !isFinal(belief);
}

bool isOnlyNotYetValid(const wallet::Belief &belief)
{
    return has(belief, wallet::Reason::NotYetValid) && !has(belief, wallet::Reason::StatusSuspended)
        && !isFinal(belief);
}

QVariantMap cardOf(const wallet::Certificate &certificate, const wallet::Belief &belief, const wallet::Held &held,
                   const std::string &language)
{
    return {
        {QStringLiteral("id"), text(certificate.id)},
        {QStringLiteral("type"), text(certificate.type)},
        {QStringLiteral("title"), text(certificate.title, language)},
        {QStringLiteral("issuer"), text(certificate.issuerName, language)},
        {QStringLiteral("holder"), holderOf(certificate, language)},
        {QStringLiteral("portrait"), text(certificate.portrait)},
        {QStringLiteral("expires"),
         certificate.expiresAt ? formatDate(toDate(*certificate.expiresAt), language) : QString()},
        {QStringLiteral("verdict"), text(wallet::toString(belief.verdict))},
        {QStringLiteral("expiresSoon"), isExpiringSoon(belief)},
        {QStringLiteral("favourite"), held.isFavourite},
        {QStringLiteral("archived"), held.isArchived},
    };
}

Result<QVariantMap> readCard(Client &client, const wallet::Held &held, const std::string &language)
{
    CAUSEWAY_TRY(const auto certificate, client.wallet().find(held.id));
    CAUSEWAY_TRY(const auto belief, client.wallet().believe(held.id));
    return cardOf(certificate, belief, held, language);
}

Result<consent::Request> openOfferOf(Client &client, const std::string &issuer, const std::string &configurationId,
                                     const Call &call)
{
    CAUSEWAY_TRY(const auto offer, client.wallet().requestOffer(issuer, configurationId, call));
    return client.wallet().openOffer(offer, call);
}

Result<Issued> orWhatCame(Result<Json> done, const std::string &said, Client &client)
{
    if (done)
        return Issued{*std::move(done), false};
    if (done.error().code != ErrorCode::OfferUsed && done.error().code != ErrorCode::StateMismatch)
        return done.error();
    auto came = client.wallet().outcomeOf(said);
    if (!came)
        return done.error();
    return Issued{*std::move(came), true};
}

Result<Shelf> shelfOf(wallet::Holding &holding, const std::string &id)
{
    CAUSEWAY_TRY(const auto held, holding.find(id));
    CAUSEWAY_TRY(const auto page, holding.list({.archived = held.isArchived}));
    Shelf shelf;
    for (const auto &other : page.certificates) {
        if (other.isFavourite != held.isFavourite)
            continue;
        if (other.id == id)
            shelf.at = shelf.ids.size();
        shelf.ids.push_back(other.id);
    }
    return shelf;
}
}

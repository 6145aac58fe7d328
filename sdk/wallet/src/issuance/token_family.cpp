#include "issuance/token_family.h"

#include "copies.h"
#include "issuance/issuance.h"

#include <algorithm>

namespace causeway::wallet {
namespace {

constexpr auto AccessToken = "access_token";
constexpr auto RefreshToken = "refresh_token";

std::string textOf(const Json &json, const char *name)
{
    return optionalString(json, name).value_or("");
}

bool isOfFamily(const Json &json, const std::string &dpopKeyAlias)
{
    return textOf(json, "dpop_key_alias") == dpopKeyAlias;
}

Json renewalOf(const Json &copies)
{
    return requireObject(copies, "renewal").valueOr(Json::object());
}

/// Where there is one.
void replace(Json &json, const char *name, const std::string &token)
{
    if (!textOf(json, name).empty())
        json[name] = token;
}

/// A new certificate that was asked for, or will be.
bool isWaiting(const Json &issuance)
{
    const auto state = stateNamed(textOf(issuance, "state"));
    const bool hasToken = state && (stepOf(*state) == Step::AskForCredential || stepOf(*state) == Step::AskAgain);
    return hasToken && textOf(issuance, "certificate_id").empty();
}
}

Result<std::string> familyRefreshToken(const Issuance &issuance, vault::RecordStore &store)
{
    if (!issuance.refreshToken.empty())
        return issuance.refreshToken;
    CAUSEWAY_TRY(const auto underWay, store.list(IssuanceCollection));
    for (const auto &record : underWay)
        if (isOfFamily(record.body, issuance.dpopKeyAlias) && !textOf(record.body, RefreshToken).empty())
            return textOf(record.body, RefreshToken);
    CAUSEWAY_TRY(const auto held, store.list(CopiesCollection));
    for (const auto &record : held)
        if (const auto renewal = renewalOf(record.body); isOfFamily(renewal, issuance.dpopKeyAlias))
            return textOf(renewal, RefreshToken);
    return std::string();
}

Result<void> keepForFamily(const GrantedToken &token, const std::string &dpopKeyAlias, vault::RecordStore &store)
{
    CAUSEWAY_TRY(auto underWay, store.list(IssuanceCollection));
    for (auto &record : underWay) {
        if (!isOfFamily(record.body, dpopKeyAlias))
            continue;
        replace(record.body, AccessToken, token.accessToken);
        replace(record.body, RefreshToken, token.refreshToken);
        CAUSEWAY_CHECK(store.put(IssuanceCollection, record.key, record.body));
    }
    CAUSEWAY_TRY(auto held, store.list(CopiesCollection));
    for (auto &record : held) {
        if (!isOfFamily(renewalOf(record.body), dpopKeyAlias))
            continue;
        replace(record.body["renewal"], RefreshToken, token.refreshToken);
        CAUSEWAY_CHECK(store.put(CopiesCollection, record.key, record.body));
    }
    return {};
}

Result<void> handOnToken(const std::string &refreshToken, const std::string &dpopKeyAlias,
                         const std::string &exceptIssuance, vault::RecordStore &store)
{
    if (refreshToken.empty())
        return {};
    CAUSEWAY_TRY(auto underWay, store.list(IssuanceCollection));
    const auto heir = std::ranges::find_if(underWay, [&](const vault::Record &record) {
        return record.key != exceptIssuance && isOfFamily(record.body, dpopKeyAlias) && isWaiting(record.body);
    });
    if (heir == underWay.end())
        return {};
    heir->body[RefreshToken] = refreshToken;
    return store.put(IssuanceCollection, heir->key, heir->body);
}
}

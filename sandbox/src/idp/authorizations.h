#pragma once

#include "clients.h"

namespace causeway::sandbox {

/// A pushed authorization request and what became of it.
struct Authorization {
    std::string requestUri;
    std::string id; ///< the request object's jti
    std::string clientId;
    Json parameters;         ///< as pushed
    std::string jkt;         ///< of the DPoP key that the code is bound to; empty: to none
    std::string matchNumber; ///< services only
    std::string challenge;
    std::string requestObject; ///< empty until it was first asked for
    std::string status;        ///< pending, approved, declined
    std::int64_t expiresAt = 0;
    std::string person;
    Json fields = Json::array(); ///< granted
    std::string redirectTo;
    std::string instance = {}; ///< of an attested wallet

    std::string parameter(const char *name) const { return optionalString(parameters, name).value_or(""); }
};

void addAuthorization(const Core &core, const Authorization &authorization);
std::optional<Authorization> findAuthorization(const Core &core, const std::string &requestUri);
std::optional<Authorization> findAuthorizationById(const Core &core, const std::string &id);
void saveRequestObject(const Core &core, const Authorization &authorization);
void saveOutcome(const Core &core, const Authorization &authorization);

/// Makes the code and the address that the browser or the app goes to. The code's 30 seconds begin now.
std::string approvedRedirect(const Core &core, const Authorization &authorization);
std::string declinedRedirect(const Core &core, const Authorization &authorization);
}

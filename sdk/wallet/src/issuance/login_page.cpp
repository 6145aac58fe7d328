#include "issuance/login_page.h"

#include "attestation/authorization_requests.h"
#include "issuance/issuance_keys.h"
#include "issuance/issuance_requests.h"
#include "issuance/issuance_store.h"
#include "issuance/issuing_server.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/url.h>
#include <causeway/crypto/primitives.h>
#include <causeway/net/json_api.h>

#include <algorithm>
#include <set>

namespace causeway::wallet {
namespace {

/// Section 5.1.2. Several configurations may have the same scope (section 12.2.4), which is said once.
std::string scopesOf(const std::vector<IssuancePlan> &plans)
{
    std::string scopes;
    std::set<std::string> said;
    for (const auto &plan : plans)
        if (said.insert(plan.scope).second)
            scopes += (scopes.empty() ? "" : " ") + plan.scope;
    return scopes;
}

/// Section 5.1.1.
Json detailsOf(const std::vector<IssuancePlan> &plans)
{
    Json details = Json::array();
    for (const auto &plan : plans) {
        Json detail = {{"type", "openid_credential"}, {"credential_configuration_id", plan.configurationId}};
        if (plan.isServerNamed)
            detail["locations"] = {plan.credentialIssuer};
        details.push_back(std::move(detail));
    }
    return details;
}

/// What is asked for: by scope where there is one for each, as HAIP has it.
identity::FormFields fieldsOf(const Issuance &issuance, const std::string &redirectUri)
{
    auto fields = identity::pushedFields(*issuance.login, redirectUri);
    fields["client_id"] = issuance.clientId;
    if (!issuance.issuerState.empty())
        fields["issuer_state"] = issuance.issuerState;
    const auto plans = plansOf(issuance);
    if (std::ranges::any_of(plans, &std::string::empty, &IssuancePlan::scope)) {
        fields["authorization_details"] = toCompact(detailsOf(plans));
        return fields;
    }
    fields["scope"] = scopesOf(plans);
    if (issuance.plan.isServerNamed)
        fields["resource"] = issuance.plan.credentialIssuer;
    return fields;
}

Result<std::string> pushRequest(const Issuance &issuance, const identity::AuthorizationServer &server,
                                IssuanceParts &parts, const Call &call)
{
    const auto form = fieldsOf(issuance, parts.client.redirectUri);
    const auto make = [&] { return Result<net::HttpRequest>(net::postForm(server.pushedRequestEndpoint, form)); };
    CAUSEWAY_TRY(const auto response, sendToServer(issuance, server, make, parts, call));
    if (response.status / 100 != 2)
        return refusalOf(response, ErrorCode::OAuthRefused);
    CAUSEWAY_TRY(const auto answer, net::jsonBody(response));
    return identity::requestUriFrom(answer);
}

std::string pageOf(const identity::AuthorizationServer &server, const std::string &clientId, const std::string &request)
{
    const auto *separator = server.authorizationEndpoint.find('?') == std::string::npos ? "?" : "&";
    return server.authorizationEndpoint + separator + formEncode({{"client_id", clientId}, {"request_uri", request}});
}

Result<void> enter(Issuance &issuance, Event event, IssuanceParts &parts)
{
    const auto state = next(issuance.state, event);
    if (!state)
        return Error{ErrorCode::Internal, "an event that cannot happen in this state of an issuance"};
    issuance.state = *state;
    return parts.store.put(IssuanceCollection, issuance.id, toJson(issuance));
}
}

Result<std::string> openLogin(Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    CAUSEWAY_TRY(const auto server, findServer(issuance, parts, call));
    if (server.pushedRequestEndpoint.empty() || server.authorizationEndpoint.empty())
        return Error{ErrorCode::CredentialUnsupported, "the authorization server takes no pushed requests"};
    issuance.login = identity::makeCodeAttempt();
    CAUSEWAY_TRY(issuance.isAttested, canBeAttested(server, parts, call));
    CAUSEWAY_CHECK(enter(issuance, Event::LoginBegins, parts));
    faultPoint("login.begun");
    CAUSEWAY_CHECK(ensureKeys(issuance, parts.keys));
    CAUSEWAY_TRY(const auto request, pushRequest(issuance, server, parts, call));
    faultPoint("login.pushed");
    return pageOf(server, issuance.clientId, request);
}

Result<Issuance> findLogin(const std::string &callback, vault::RecordStore &store)
{
    CAUSEWAY_TRY(const auto url, parseUrl(callback));
    const auto state = url.parameters()["state"];
    CAUSEWAY_TRY(auto issuances, loadIssuances(store));
    for (auto &issuance : issuances)
        if (issuance.state == State::LoginOpen && issuance.login && issuance.login->state == state)
            return std::move(issuance);
    return Error{ErrorCode::StateMismatch, "no login waits for this answer"};
}

bool endsLogin(const Error &error)
{
    return error.code == ErrorCode::OAuthRefused || error.code == ErrorCode::ServerError;
}

Result<void> closeLogin(const std::string &callback, Issuance &issuance, IssuanceParts &parts, const Call &call)
{
    const auto code = identity::codeFromCallback(callback, parts.client.redirectUri, *issuance.login,
                                                 issuance.plan.authorizationServer);
    if (!code) {
        if (endsLogin(code.error()))
            CAUSEWAY_CHECK(giveUpIssuance(issuance, parts, call));
        return code.error();
    }
    issuance.code = *code;
    issuance.callbackDigest = crypto::sha256Base64Url(callback);
    CAUSEWAY_CHECK(enter(issuance, Event::CodeReceived, parts));
    faultPoint("login.code_received");
    return {};
}
}

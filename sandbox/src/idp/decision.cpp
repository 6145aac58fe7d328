#include "decision.h"

#include "authorizations.h"

#include <causeway/crypto/primitives.h>

#include <set>

namespace causeway::sandbox {
namespace {

constexpr std::int64_t DecisionLife = 60;
constexpr std::int64_t ClockLeeway = 10;

Refusal proofInvalid(const char *why)
{
    return Refusal{400, "proof_invalid", why};
}

void checkStatement(const Core &core, const DeviceStatement &statement)
{
    const auto &claims = statement.claims;
    const auto now = core.clock.epoch();
    const auto issued = optionalInteger(claims, "iat");
    const auto expires = optionalInteger(claims, "exp");
    if (optionalString(claims, "iss") != statement.clientId || optionalString(claims, "aud") != core.identityProvider())
        throw proofInvalid("iss or aud");
    if (!issued || !expires || *issued > now + ClockLeeway || *expires <= now - ClockLeeway
        || *expires > *issued + DecisionLife)
        throw proofInvalid("iat or exp: a decision lives 60 seconds");
}

void checkRequest(const Core &core, const DeviceStatement &statement, const Authorization &authorization)
{
    const auto &claims = statement.claims;
    const bool isOwnLogin = authorization.matchNumber.empty();
    if (isOwnLogin && authorization.clientId != statement.clientId)
        throw proofInvalid("another device's request");
    if (authorization.status != "pending")
        throw Refusal{400, "request_already_answered", "it can be answered once"};
    if (authorization.expiresAt <= core.clock.epoch())
        throw Refusal{400, "request_expired", "the request is too old"};
    const auto hash = crypto::sha256Base64Url(authorization.requestObject);
    if (authorization.requestObject.empty() || optionalString(claims, "request_hash") != hash)
        throw proofInvalid("request_hash");
    if (optionalString(claims, "challenge") != authorization.challenge)
        throw proofInvalid("challenge");
    const auto identifier = optionalString(claims, "jti").value_or("");
    if (identifier.empty()
        || !core.useOnce("decision", statement.clientId + "." + identifier, std::chrono::seconds(2 * DecisionLife)))
        throw proofInvalid("jti is missing or was used before");
}

/// The granted names: only what was asked for, and all that is required.
Json grantedFields(const Json &claims, const Authorization &authorization)
{
    const auto given = requireArray(claims, "fields").valueOr(Json::array());
    const std::set<Json> granted(given.begin(), given.end());
    std::set<Json> asked;
    const auto &detail = authorization.parameters["detail"];
    for (const auto &field : detail.value("fields", Json::array())) {
        asked.insert(field["name"]);
        if (field["required"].get<bool>() && !granted.contains(field["name"]))
            throw Refusal{400, "field_required", "a required field was left out"};
    }
    for (const auto &name : granted)
        if (!asked.contains(name))
            throw proofInvalid("a field that was not asked for");
    return Json(granted);
}

Response decide(const Core &core, const Request &request)
{
    const auto text = optionalString(request.json(), "decision").value_or("");
    const auto statement = requireDeviceStatement(core, text, "decision+jwt");
    checkStatement(core, statement);
    auto authorization = findAuthorizationById(core, optionalString(statement.claims, "request").value_or(""));
    if (!authorization)
        throw proofInvalid("no such request");
    const auto approved = statement.claims.find("approved");
    if (approved == statement.claims.end() || !approved->is_boolean())
        throw proofInvalid("approved must be true or false");
    checkRequest(core, statement, *authorization);
    const bool isApproved = approved->get<bool>();
    authorization->fields = isApproved ? grantedFields(statement.claims, *authorization) : Json::array();
    authorization->status = isApproved ? "approved" : "declined";
    authorization->person = statement.person;
    Json answer{{"status", authorization->status}};
    if (authorization->matchNumber.empty()) { // the device's own login; a service's browser page gets its code itself
        authorization->redirectTo =
            isApproved ? approvedRedirect(core, *authorization) : declinedRedirect(core, *authorization);
        answer["redirect_to"] = authorization->redirectTo;
    }
    saveOutcome(core, *authorization);
    return jsonResponse(answer);
}
}

Routes decisionRoutes(const Core &core)
{
    return {{"POST", "/idp/decision", [&core](const Request &request) { return decide(core, request); }}};
}
}

#include "issuance/issuance_flow.h"

/// An issuance as it lies in the vault. Members that came with later versions may be absent.
namespace causeway::wallet {
namespace {

std::string textOr(const Json &json, const char *name, const std::string &fallback = {})
{
    return optionalString(json, name).value_or(fallback);
}

Json toJson(const Deferral &deferral)
{
    Json json = {{"transaction_id", deferral.transactionId},
                 {"interval", deferral.interval.count()},
                 {"asked_at", toEpoch(deferral.askedAt)},
                 {"is_answer_open", deferral.isAnswerOpen}};
    if (deferral.inVainSince)
        json["in_vain_since"] = toEpoch(*deferral.inVainSince);
    return json;
}

Deferral deferralFromJson(const Json &json)
{
    Deferral deferral;
    deferral.transactionId = textOr(json, "transaction_id");
    deferral.interval = std::chrono::seconds(optionalInteger(json, "interval").value_or(0));
    deferral.askedAt = fromEpoch(optionalInteger(json, "asked_at").value_or(0));
    deferral.isAnswerOpen = json.is_object() && json.value("is_answer_open", Json()) == Json(true);
    if (const auto since = optionalInteger(json, "in_vain_since"))
        deferral.inVainSince = fromEpoch(*since);
    return deferral;
}

Json loginToJson(const std::optional<identity::CodeAttempt> &login)
{
    return login ? Json{{"state", login->state}, {"code_verifier", login->codeVerifier}} : Json();
}

std::optional<identity::CodeAttempt> loginFromJson(const Json &json)
{
    const auto state = optionalString(json, "state");
    const auto verifier = optionalString(json, "code_verifier");
    return state && verifier ? std::optional(identity::CodeAttempt{*state, *verifier}) : std::nullopt;
}

Json plansToJson(const std::vector<IssuancePlan> &plans)
{
    Json array = Json::array();
    for (const auto &plan : plans)
        array.push_back(toJson(plan));
    return array;
}

Result<std::vector<IssuancePlan>> plansFromJson(const Json &json, const char *name)
{
    std::vector<IssuancePlan> plans;
    if (!json.contains(name))
        return plans;
    CAUSEWAY_TRY(const auto array, requireArray(json, name));
    for (const auto &item : array) {
        CAUSEWAY_TRY(auto plan, planFromJson(item));
        plans.push_back(std::move(plan));
    }
    return plans;
}

std::vector<std::string> textsOf(const Json &json, const char *name)
{
    std::vector<std::string> texts;
    for (const auto &item : requireArray(json, name).valueOr(Json::array()))
        if (item.is_string())
            texts.push_back(item.get<std::string>());
    return texts;
}
}

Json toJson(const IssuancePlan &plan)
{
    Json json = {{"credential_issuer", plan.credentialIssuer},
                 {"authorization_server", plan.authorizationServer},
                 {"credential_endpoint", plan.credentialEndpoint},
                 {"nonce_endpoint", plan.nonceEndpoint},
                 {"deferred_endpoint", plan.deferredEndpoint},
                 {"notification_endpoint", plan.notificationEndpoint},
                 {"is_server_named", plan.isServerNamed},
                 {"configuration_id", plan.configurationId},
                 {"scope", plan.scope},
                 {"format", plan.format},
                 {"type", plan.type},
                 {"title", toJson(plan.title)},
                 {"claim_names", plan.claimNames.toJson()},
                 {"is_bound", plan.isBound},
                 {"proof", nameOf(plan.proof)},
                 {"copies", plan.copies}};
    if (plan.encryption)
        json["encryption"] = toJson(*plan.encryption);
    return json;
}

Result<IssuancePlan> planFromJson(const Json &json)
{
    IssuancePlan plan;
    CAUSEWAY_TRY(plan.credentialIssuer, requireString(json, "credential_issuer"));
    CAUSEWAY_TRY(plan.authorizationServer, requireString(json, "authorization_server"));
    CAUSEWAY_TRY(plan.credentialEndpoint, requireString(json, "credential_endpoint"));
    CAUSEWAY_TRY(plan.nonceEndpoint, requireString(json, "nonce_endpoint"));
    plan.deferredEndpoint = textOr(json, "deferred_endpoint");
    plan.notificationEndpoint = textOr(json, "notification_endpoint");
    plan.isServerNamed = json.value("is_server_named", Json()) == Json(true);
    CAUSEWAY_TRY(plan.configurationId, requireString(json, "configuration_id"));
    plan.scope = textOr(json, "scope");
    plan.format = textOr(json, "format", plan.format); // those from before there were others have none
    CAUSEWAY_TRY(plan.type, requireString(json, "type"));
    plan.title = localizedTextFromJson(json.value("title", Json()));
    plan.claimNames = ClaimNames::fromJson(json.value("claim_names", Json()));
    plan.isBound = json.value("is_bound", Json(true)) != Json(false);
    plan.proof = proofTypeNamed(textOr(json, "proof"));
    plan.copies = static_cast<int>(optionalInteger(json, "copies").value_or(1));
    plan.encryption = messageEncryptionFromJson(json.value("encryption", Json()));
    return plan;
}

Json toJson(const Issuance &issuance)
{
    auto json = toJson(issuance.plan);
    json.update({{"id", issuance.id},
                 {"offer_id", issuance.offerId},
                 {"certificate_id", issuance.certificateId},
                 {"link_digest", issuance.linkDigest},
                 {"callback_digest", issuance.callbackDigest},
                 {"request_digest", issuance.requestDigest},
                 {"is_of_several", issuance.isOfSeveral},
                 {"siblings", plansToJson(issuance.siblings)},
                 {"idle_keys", issuance.idleKeys},
                 {"state", nameOf(issuance.state)},
                 {"issuer_name", toJson(issuance.issuerName)},
                 {"client_id", issuance.clientId},
                 {"is_attested", issuance.isAttested},
                 {"is_bearer", issuance.isBearer},
                 {"login", loginToJson(issuance.login)},
                 {"issuer_state", issuance.issuerState},
                 {"code", issuance.code},
                 {"transaction_code", issuance.transactionCode},
                 {"key_alias", issuance.keyAlias},
                 {"dpop_key_alias", issuance.dpopKeyAlias},
                 {"access_token", issuance.accessToken},
                 {"refresh_token", issuance.refreshToken},
                 {"credential_identifier", issuance.credentialIdentifier},
                 {"notification_id", issuance.notificationId},
                 {"deferral", toJson(issuance.deferral)},
                 {"started_at", toEpoch(issuance.startedAt)},
                 {"answered_at", toEpoch(issuance.answeredAt)}});
    return json;
}

Result<Issuance> issuanceFromJson(const Json &json)
{
    Issuance issuance;
    CAUSEWAY_TRY(issuance.id, requireString(json, "id"));
    issuance.offerId = textOr(json, "offer_id", issuance.id);
    issuance.certificateId = textOr(json, "certificate_id");
    issuance.linkDigest = textOr(json, "link_digest");
    issuance.callbackDigest = textOr(json, "callback_digest");
    issuance.requestDigest = textOr(json, "request_digest");
    issuance.isOfSeveral = json.value("is_of_several", Json()) == Json(true);
    CAUSEWAY_TRY(issuance.siblings, plansFromJson(json, "siblings"));
    issuance.idleKeys = textsOf(json, "idle_keys");
    CAUSEWAY_TRY(const auto state, requireString(json, "state"));
    CAUSEWAY_TRY(issuance.state, stateNamed(state));
    CAUSEWAY_TRY(issuance.plan, planFromJson(json));
    issuance.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    issuance.clientId = textOr(json, "client_id");
    issuance.isAttested = json.value("is_attested", Json()) == Json(true);
    issuance.isBearer = json.value("is_bearer", Json()) == Json(true);
    issuance.login = loginFromJson(json.value("login", Json()));
    issuance.issuerState = textOr(json, "issuer_state");
    CAUSEWAY_TRY(issuance.code, requireString(json, "code"));
    CAUSEWAY_TRY(issuance.transactionCode, requireString(json, "transaction_code"));
    CAUSEWAY_TRY(issuance.keyAlias, requireString(json, "key_alias"));
    CAUSEWAY_TRY(issuance.dpopKeyAlias, requireString(json, "dpop_key_alias"));
    CAUSEWAY_TRY(issuance.accessToken, requireString(json, "access_token"));
    issuance.refreshToken = textOr(json, "refresh_token");
    CAUSEWAY_TRY(issuance.credentialIdentifier, requireString(json, "credential_identifier"));
    issuance.notificationId = textOr(json, "notification_id");
    issuance.deferral = deferralFromJson(json.value("deferral", Json()));
    CAUSEWAY_TRY(const auto startedAt, requireInteger(json, "started_at"));
    issuance.startedAt = fromEpoch(startedAt);
    issuance.answeredAt = fromEpoch(optionalInteger(json, "answered_at").value_or(startedAt));
    return issuance;
}
}

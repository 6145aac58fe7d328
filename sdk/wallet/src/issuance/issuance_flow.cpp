#include "issuance/issuance_flow.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace causeway::wallet {
namespace {

struct Row {
    State from;
    Event event;
    State to;
};

constexpr std::array Table = {
    Row{State::Prepared, Event::TokenRequestLeaves, State::TokenAsked},
    Row{State::Prepared, Event::GivenUp, State::Abandoned},
    Row{State::TokenAsked, Event::TokenRequestLeaves, State::TokenAsked},
    Row{State::TokenAsked, Event::TokenGranted, State::TokenHeld},
    Row{State::TokenAsked, Event::GivenUp, State::Abandoned},
    Row{State::TokenHeld, Event::CredentialRequestLeaves, State::CredentialAsked},
    Row{State::TokenHeld, Event::GivenUp, State::Abandoned},
    Row{State::CredentialAsked, Event::CredentialRequestLeaves, State::CredentialAsked},
    Row{State::CredentialAsked, Event::CredentialAccepted, State::Stored},
    Row{State::CredentialAsked, Event::GivenUp, State::Abandoned},
};

struct Name {
    State state;
    std::string_view name;
};

constexpr std::array Names = {
    Name{State::Prepared, "prepared"},    Name{State::TokenAsked, "token_asked"},
    Name{State::TokenHeld, "token_held"}, Name{State::CredentialAsked, "credential_asked"},
    Name{State::Stored, "stored"},        Name{State::Abandoned, "abandoned"},
};

Result<State> stateFrom(const std::string &name)
{
    const auto *found = std::ranges::find(Names, std::string_view(name), &Name::name);
    if (found == Names.end())
        return Error{ErrorCode::InvalidJson, "member state is unknown"};
    return found->state;
}
}

std::optional<State> next(State state, Event event)
{
    const auto *row = std::ranges::find_if(Table, [&](const Row &r) { return r.from == state && r.event == event; });
    return row == Table.end() ? std::nullopt : std::optional(row->to);
}

Step stepOf(State state)
{
    switch (state) {
    case State::Prepared:
    case State::TokenAsked: return Step::AskForToken;
    case State::TokenHeld:
    case State::CredentialAsked: return Step::AskForCredential;
    case State::Stored:
    case State::Abandoned: return Step::ClearUp;
    }
    return Step::ClearUp;
}

Json toJson(const Issuance &issuance)
{
    const auto &plan = issuance.plan;
    return {{"id", issuance.id},
            {"state", std::ranges::find(Names, issuance.state, &Name::state)->name},
            {"credential_issuer", plan.credentialIssuer},
            {"authorization_server", plan.authorizationServer},
            {"credential_endpoint", plan.credentialEndpoint},
            {"nonce_endpoint", plan.nonceEndpoint},
            {"configuration_id", plan.configurationId},
            {"format", plan.format},
            {"type", plan.type},
            {"title", toJson(plan.title)},
            {"issuer_name", toJson(issuance.issuerName)},
            {"code", issuance.code},
            {"transaction_code", issuance.transactionCode},
            {"key_alias", issuance.keyAlias},
            {"dpop_key_alias", issuance.dpopKeyAlias},
            {"access_token", issuance.accessToken},
            {"credential_identifier", issuance.credentialIdentifier},
            {"started_at", toEpoch(issuance.startedAt)}};
}

Result<Issuance> issuanceFromJson(const Json &json)
{
    Issuance issuance;
    auto &plan = issuance.plan;
    CAUSEWAY_TRY(issuance.id, requireString(json, "id"));
    CAUSEWAY_TRY(const auto state, requireString(json, "state"));
    CAUSEWAY_TRY(issuance.state, stateFrom(state));
    CAUSEWAY_TRY(plan.credentialIssuer, requireString(json, "credential_issuer"));
    CAUSEWAY_TRY(plan.authorizationServer, requireString(json, "authorization_server"));
    CAUSEWAY_TRY(plan.credentialEndpoint, requireString(json, "credential_endpoint"));
    CAUSEWAY_TRY(plan.nonceEndpoint, requireString(json, "nonce_endpoint"));
    CAUSEWAY_TRY(plan.configurationId, requireString(json, "configuration_id"));
    plan.format = optionalString(json, "format").value_or(plan.format); // those from before there were others have none
    CAUSEWAY_TRY(plan.type, requireString(json, "type"));
    plan.title = localizedTextFromJson(json.value("title", Json()));
    issuance.issuerName = localizedTextFromJson(json.value("issuer_name", Json()));
    CAUSEWAY_TRY(issuance.code, requireString(json, "code"));
    CAUSEWAY_TRY(issuance.transactionCode, requireString(json, "transaction_code"));
    CAUSEWAY_TRY(issuance.keyAlias, requireString(json, "key_alias"));
    CAUSEWAY_TRY(issuance.dpopKeyAlias, requireString(json, "dpop_key_alias"));
    CAUSEWAY_TRY(issuance.accessToken, requireString(json, "access_token"));
    CAUSEWAY_TRY(issuance.credentialIdentifier, requireString(json, "credential_identifier"));
    CAUSEWAY_TRY(const auto startedAt, requireInteger(json, "started_at"));
    issuance.startedAt = fromEpoch(startedAt);
    return issuance;
}
}

#include <causeway/consent/request.h>

namespace causeway::consent {
namespace {

Json toJson(const Requester &requester)
{
    return {{"id", requester.id},
            {"name", causeway::toJson(requester.name)},
            {"assurance", toString(requester.assurance)},
            {"host", requester.host}};
}

Json toJson(const Field &field)
{
    Json json = {{"name", field.name}, {"value", field.value}, {"required", field.required}};
    if (!field.names.texts.empty())
        json["names"] = causeway::toJson(field.names);
    if (!field.group.empty())
        json["group"] = field.group;
    return json;
}

Json toJson(const Choice &choice)
{
    Json options = Json::array();
    for (const auto &option : choice.options)
        options.push_back({{"id", option.id}, {"title", causeway::toJson(option.title)}, {"group", option.group}});
    Json json = {{"id", choice.id},
                 {"title", causeway::toJson(choice.title)},
                 {"required", choice.required},
                 {"several", choice.several},
                 {"options", options},
                 {"needed_by", choice.neededBy}};
    if (choice.isSettled)
        json["settled"] = true;
    return json;
}

Json toJson(const Withheld &withheld)
{
    return {{"title", causeway::toJson(withheld.title)}, {"reasons", withheld.reasons}};
}

Json toJson(const Payee &payee)
{
    return {{"proxy_type", payee.proxyType}, {"proxy", payee.proxy}, {"name", causeway::toJson(payee.name)}};
}
}

std::string toString(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Enrolment: return "enrolment";
    case RequestKind::Login: return "login";
    case RequestKind::ServiceLogin: return "service_login";
    case RequestKind::Issuance: return "issuance";
    case RequestKind::PersonalCode: return "personal_code";
    case RequestKind::Payment: return "payment";
    case RequestKind::MiniProgram: return "mini_program";
    case RequestKind::Presentation: return "presentation";
    }
    return "unknown";
}

std::string toString(Assurance assurance)
{
    switch (assurance) {
    case Assurance::OnTrustList: return "on_trust_list";
    case Assurance::Certified: return "certified";
    case Assurance::Vouched: return "vouched";
    case Assurance::FirstParty: return "first_party";
    case Assurance::Unknown: break;
    }
    return "unknown";
}

Json toJson(const Request &request)
{
    Json json = {{"id", request.id},
                 {"kind", toString(request.kind)},
                 {"requester", toJson(request.requester)},
                 {"subject", causeway::toJson(request.subject)},
                 {"purpose", causeway::toJson(request.purpose)},
                 {"fields", Json::array()},
                 {"reference", request.reference},
                 {"match_number", request.matchNumber},
                 {"needs_transaction_code", request.needsTransactionCode},
                 {"transaction_code_length", request.transactionCodeLength},
                 {"transaction_code_numeric", request.isTransactionCodeNumeric},
                 {"transaction_code_hint", request.transactionCodeHint},
                 {"needs_login", request.needsLogin},
                 {"received_at", toEpoch(request.receivedAt)},
                 {"expires_at", toEpoch(request.expiresAt)},
                 {"digest", request.digest}};
    for (const auto &field : request.fields)
        json["fields"].push_back(toJson(field));
    if (!request.choices.empty())
        json["choices"] = Json::array();
    for (const auto &choice : request.choices)
        json["choices"].push_back(toJson(choice));
    if (request.needsAnOption)
        json["needs_an_option"] = true;
    if (!request.isAnswerable)
        json["is_answerable"] = false;
    if (!request.withheld.empty())
        json["withheld"] = Json::array();
    for (const auto &withheld : request.withheld)
        json["withheld"].push_back(toJson(withheld));
    if (!request.warnings.empty())
        json["warnings"] = request.warnings;
    if (request.amount)
        json["amount"] = causeway::toJson(*request.amount);
    if (request.payee)
        json["payee"] = toJson(*request.payee);
    return json;
}
}

#include "answered_requests.h"

#include <array>

namespace causeway::wallet {
namespace {

constexpr auto Collection = "wallet.presentations";
constexpr std::chrono::hours Remembered{30 * 24};
static_assert(Remembered > OldestRequest, "what is forgotten could be answered anew");

bool isTrue(const Json &object, const char *name)
{
    return object.value(name, Json()) == Json(true);
}

LocalizedText textIn(const Json &object, const char *name)
{
    return localizedTextFromJson(object.value(name, Json()));
}

std::string stringIn(const Json &object, const char *name)
{
    return optionalString(object, name).value_or("");
}

consent::Assurance assuranceFrom(const std::string &name)
{
    constexpr std::array Known = {consent::Assurance::OnTrustList, consent::Assurance::Certified,
                                  consent::Assurance::Vouched, consent::Assurance::FirstParty};
    for (const auto assurance : Known)
        if (consent::toString(assurance) == name)
            return assurance;
    return consent::Assurance::Unknown;
}

Result<consent::Requester> requesterFromJson(const Json &json)
{
    consent::Requester requester;
    CAUSEWAY_TRY(requester.id, requireString(json, "id"));
    requester.name = textIn(json, "name");
    requester.assurance = assuranceFrom(stringIn(json, "assurance"));
    requester.host = stringIn(json, "host");
    return requester;
}

Result<consent::Field> fieldFromJson(const Json &json)
{
    consent::Field field;
    CAUSEWAY_TRY(field.name, requireString(json, "name"));
    CAUSEWAY_TRY(field.value, requireString(json, "value"));
    field.required = isTrue(json, "required");
    field.group = stringIn(json, "group");
    field.names = textIn(json, "names");
    return field;
}

Result<consent::Choice> choiceFromJson(const Json &json)
{
    consent::Choice choice;
    CAUSEWAY_TRY(choice.id, requireString(json, "id"));
    choice.title = textIn(json, "title");
    choice.required = isTrue(json, "required");
    choice.several = isTrue(json, "several");
    choice.isSettled = true; // a kept sheet leaves nothing to choose
    CAUSEWAY_TRY(const auto options, requireArray(json, "options"));
    for (const auto &item : options) {
        consent::ChoiceOption option;
        CAUSEWAY_TRY(option.id, requireString(item, "id"));
        option.title = textIn(item, "title");
        option.group = stringIn(item, "group");
        choice.options.push_back(std::move(option));
    }
    return choice;
}

/// What a transaction says stands on the sheet, too.
Result<void> addTransaction(const Json &json, consent::Request &sheet)
{
    sheet.reference = stringIn(json, "reference");
    if (json.contains("amount")) {
        CAUSEWAY_TRY(sheet.amount, moneyFromJson(json.at("amount")));
    }
    if (json.contains("payee")) {
        CAUSEWAY_TRY(const auto payee, requireObject(json, "payee"));
        sheet.payee = consent::Payee{stringIn(payee, "proxy_type"), stringIn(payee, "proxy"), textIn(payee, "name")};
    }
    return {};
}

/// As consent::toJson() wrote it, of a sheet where nothing is left to choose.
Result<consent::Request> sheetFromJson(const Json &json)
{
    consent::Request sheet;
    sheet.kind = consent::RequestKind::Presentation;
    CAUSEWAY_TRY(sheet.id, requireString(json, "id"));
    CAUSEWAY_TRY(sheet.digest, requireString(json, "digest"));
    CAUSEWAY_TRY(const auto requester, requireObject(json, "requester"));
    CAUSEWAY_TRY(sheet.requester, requesterFromJson(requester));
    sheet.subject = textIn(json, "subject");
    sheet.purpose = textIn(json, "purpose");
    CAUSEWAY_CHECK(addTransaction(json, sheet));
    CAUSEWAY_TRY(const auto fields, requireArray(json, "fields"));
    for (const auto &item : fields) {
        CAUSEWAY_TRY(auto field, fieldFromJson(item));
        sheet.fields.push_back(std::move(field));
    }
    for (const auto &item : json.value("choices", Json::array())) {
        CAUSEWAY_TRY(auto choice, choiceFromJson(item));
        sheet.choices.push_back(std::move(choice));
    }
    for (const auto &warning : json.value("warnings", Json::array()))
        if (warning.is_string())
            sheet.warnings.push_back(warning.get<std::string>());
    CAUSEWAY_TRY(const auto receivedAt, requireInteger(json, "received_at"));
    CAUSEWAY_TRY(const auto expiresAt, requireInteger(json, "expires_at"));
    sheet.receivedAt = fromEpoch(receivedAt);
    sheet.expiresAt = fromEpoch(expiresAt);
    return sheet;
}

Json toJson(const KeptAnswer &answer)
{
    return {{"sheet", consent::toJson(answer.sheet)},
            {"response_uri", answer.reply.responseUri},
            {"origin", answer.reply.origin},
            {"members", answer.members},
            {"presented", answer.presented}};
}

Result<KeptAnswer> answerFromJson(const Json &json)
{
    KeptAnswer answer;
    CAUSEWAY_TRY(const auto sheet, requireObject(json, "sheet"));
    CAUSEWAY_TRY(answer.sheet, sheetFromJson(sheet));
    answer.reply.responseUri = stringIn(json, "response_uri");
    answer.reply.origin = stringIn(json, "origin");
    CAUSEWAY_TRY(answer.members, requireObject(json, "members"));
    CAUSEWAY_TRY(const auto presented, requireInteger(json, "presented"));
    answer.presented = static_cast<std::size_t>(presented);
    return answer;
}

/// An answer that cannot be read is none: then nothing can be sent again, nor anything else.
AnsweredRequest requestFromJson(const std::string &id, const Json &body)
{
    AnsweredRequest request{id, stringIn(body, "request"), stringIn(body, "link")};
    if (const auto kept = requireObject(body, "answer"))
        if (auto answer = answerFromJson(*kept))
            request.answer = *std::move(answer);
    return request;
}
}

Result<std::optional<AnsweredRequest>> AnsweredRequests::find(const std::string &id) const
{
    CAUSEWAY_TRY(const auto body, m_store.get(Collection, id));
    return body ? std::optional(requestFromJson(id, *body)) : std::nullopt;
}

Result<std::optional<AnsweredRequest>> AnsweredRequests::findByLink(const std::string &link) const
{
    CAUSEWAY_TRY(const auto records, m_store.list(Collection));
    std::optional<AnsweredRequest> found;
    for (const auto &record : records)
        if (optionalString(record.body, "link") == link)
            found = requestFromJson(record.key, record.body);
    return found;
}

Result<void> AnsweredRequests::put(const AnsweredRequest &request, const char *state)
{
    Json body = {{"state", state}, {"at", toEpoch(m_clock.now())}, {"request", request.deskId}, {"link", request.link}};
    if (request.answer)
        body["answer"] = toJson(*request.answer);
    return m_store.put(Collection, request.id, body);
}

Result<void> AnsweredRequests::clearUp()
{
    CAUSEWAY_TRY(const auto records, m_store.list(Collection));
    for (const auto &record : records) {
        const auto at = fromEpoch(optionalInteger(record.body, "at").value_or(0));
        if (at + Remembered < m_clock.now()) {
            CAUSEWAY_CHECK(m_store.remove(Collection, record.key));
            continue;
        }
        const auto request = requestFromJson(record.key, record.body);
        if (record.body.contains("answer") && isOver(request))
            CAUSEWAY_CHECK(closeAsLate(request));
    }
    return {};
}
}

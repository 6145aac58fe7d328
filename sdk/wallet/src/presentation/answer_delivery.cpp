#include "answer_delivery.h"

#include "response.h"

#include <causeway/base/fault_point.h>
#include <causeway/base/log.h>

namespace causeway::wallet {
namespace {

using Chosen = std::map<std::string, std::set<std::string>>;

Chosen chosenBy(const consent::Decision &decision)
{
    auto chosen = decision.choices;
    std::erase_if(chosen, [](const auto &made) { return made.second.empty(); });
    return chosen;
}

/// All that a sheet offers where nothing is left to choose.
Chosen chosenOn(const consent::Request &sheet)
{
    Chosen chosen;
    for (const auto &choice : sheet.choices)
        for (const auto &option : choice.options)
            chosen[choice.id].insert(option.id);
    return chosen;
}

void logUnlessKept(const Result<void> &kept)
{
    if (!kept)
        logLine(LogLevel::Notice, "wallet", "it could not be kept what became of an answer");
}
}

Json resultOf(std::size_t presented, Json delivered)
{
    delivered["presented"] = presented;
    return delivered;
}

Result<Json> AnswerDelivery::sendAgain(const AnsweredRequest &made, const consent::Decision &decision, const Call &call)
{
    if (!decision.approved)
        return Error{ErrorCode::RequestAlreadyAnswered, "the answer may have arrived"};
    if (chosenBy(decision) != chosenOn(made.answer->sheet))
        return Error{ErrorCode::RequestAlreadyAnswered, "another choice: the first answer may have arrived"};
    return deliver(made, true, call);
}

void AnswerDelivery::noteRefused(const AnsweredRequest &request)
{
    logUnlessKept(m_requests.closeAsTaken(request));
}

Result<Json> AnswerDelivery::deliver(const AnsweredRequest &made, bool isRepeat, const Call &call)
{
    faultPoint("presentation.before_sending");
    auto delivered = deliverResponse(made.answer->reply, made.answer->members, m_http, call);
    if (!delivered)
        return notDelivered(made, isRepeat, delivered.error());
    faultPoint("presentation.answered");
    logUnlessKept(m_requests.closeAsTaken(made));
    faultPoint("presentation.remembered");
    return resultOf(made.answer->presented, std::move(delivered).value());
}

/// Only the verifier's own no is final. Where it takes no second answer, the first one has most often arrived.
Error AnswerDelivery::notDelivered(const AnsweredRequest &made, bool isRepeat, const Error &error)
{
    const bool isRefused = error.code == ErrorCode::ResponseUnexpected;
    if (isRetryable(error.code) || (isRefused && isRepeat))
        m_desk.markUnconfirmed(made.deskId);
    if (!isRefused)
        return error;
    logUnlessKept(m_requests.closeAsRefused(made));
    return isRepeat ? Error{ErrorCode::RequestAlreadyAnswered, error.detail + ": an earlier try may have arrived"}
                    : error;
}
}

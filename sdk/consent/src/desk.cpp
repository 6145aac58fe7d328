#include <causeway/consent/desk.h>

#include <causeway/base/log.h>

#include <algorithm>
#include <map>
#include <set>

namespace causeway::consent {
namespace {

struct Pending {
    Request request;
    Handler handler;
};

/// Only what was asked for may leave; a refusal carries nothing.
void dropUnasked(const Request &request, Decision &decision)
{
    if (!decision.approved) {
        decision = Decision{};
        return;
    }
    std::erase_if(decision.fields, [&](const auto &name) {
        return std::ranges::find(request.fields, name, &Field::key) == request.fields.end();
    });
}

std::string outcomeOf(const Error &failure)
{
    return "failed:" + std::string(toString(failure.code));
}

/// Not a part of settleChoices(), which says what a sheet offers while nothing is chosen yet.
bool lacksAnOption(const Request &request, const Decision &decision)
{
    return request.needsAnOption
        && std::ranges::all_of(decision.choices, [](const auto &made) { return made.second.empty(); });
}

Result<void> checkRequired(const Request &request, const Decision &decision)
{
    if (!decision.approved)
        return {};
    if (!request.isAnswerable)
        return Error{ErrorCode::NoMatchingCertificate, "it can only be declined"};
    for (const auto &field : request.fields)
        if (field.required && field.group.empty() && !decision.fields.contains(field.name))
            return Error{ErrorCode::FieldRequired, field.name};
    if (request.needsTransactionCode && decision.transactionCode.empty())
        return Error{ErrorCode::TransactionCodeRequired, "the issuer sent one"};
    if (lacksAnOption(request, decision))
        return Error{ErrorCode::FieldRequired, "an option of one of the choices"};
    return {};
}

class MemoryDesk final : public Desk {
public:
    MemoryDesk(Ledger &ledger, const Clock &clock) : m_ledger(ledger), m_clock(clock) {}

    void open(const Request &request, Handler handler) override
    {
        std::erase_if(m_pending, [this](const auto &item) { return isOver(item.second.request); });
        m_pending.insert_or_assign(request.id, Pending{request, std::move(handler)});
    }

    std::optional<Request> find(const std::string &id) const override
    {
        const auto found = m_pending.find(id);
        return found == m_pending.end() ? std::nullopt : std::optional(found->second.request);
    }

    Result<Json> decide(const std::string &id, Decision decision, const Call &call) override
    {
        const auto found = m_pending.find(id);
        if (found == m_pending.end())
            return Error{ErrorCode::RequestAlreadyAnswered};
        const auto &request = found->second.request;
        if (isOver(request))
            return Error{ErrorCode::RequestExpired};
        dropUnasked(request, decision);
        CAUSEWAY_CHECK(settleChoices(request, decision));
        CAUSEWAY_CHECK(checkRequired(request, decision));
        CAUSEWAY_CHECK(m_ledger.append(request, decision, decision.approved ? "approved" : "declined"));
        return carryOut(m_pending.extract(found), decision, call);
    }

    /// Also by the request's own handler: whatever that ends with then, the request does not come back.
    void dismiss(const std::string &id) override
    {
        m_pending.erase(id);
        m_inHand.erase(id);
    }
    void markUnconfirmed(const std::string &id) override
    {
        if (m_inHand.contains(id))
            m_unconfirmed.insert(id);
    }
    Result<void> noteFailure(const Request &request, const Error &error) override
    {
        CAUSEWAY_CHECK(m_ledger.append(request, Decision{.approved = true}, outcomeOf(error)));
        return {};
    }
    void clear() override
    {
        m_pending.clear();
        m_inHand.clear();
    }

private:
    using Requests = std::map<std::string, Pending>;

    bool isOver(const Request &request) const { return m_clock.now() >= request.expiresAt; }

    /// The request is off the desk while its handler runs, so that the handler may use the desk and nobody answers twice.
    Result<Json> carryOut(Requests::node_type node, const Decision &decision, const Call &call)
    {
        m_inHand.insert(node.key());
        auto result = node.mapped().handler(decision, call);
        const bool wasDismissed = m_inHand.erase(node.key()) == 0;
        const bool isUnconfirmed = m_unconfirmed.erase(node.key()) > 0;
        if (result)
            return result;
        const auto &failure = result.error();
        const auto outcome = isUnconfirmed ? std::string("unconfirmed") : outcomeOf(failure);
        if (const auto written = m_ledger.append(node.mapped().request, decision, outcome); !written)
            logLine(LogLevel::Error, "consent",
                    "a failure could not be written: " + std::string(toString(written.error().code)));
        if (isRetryable(failure.code) && !wasDismissed)
            m_pending.insert(std::move(node));
        return result;
    }

    Ledger &m_ledger;
    const Clock &m_clock;
    Requests m_pending;
    std::set<std::string> m_inHand;      ///< whose handlers run
    std::set<std::string> m_unconfirmed; ///< those of them whose answer may have arrived
};
}

std::unique_ptr<Desk> makeDesk(Ledger &ledger, const Clock &clock)
{
    return std::make_unique<MemoryDesk>(ledger, clock);
}
}
